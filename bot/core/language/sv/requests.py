"""Swedish: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": """
            stopp stop sluta avmeld avsluta avregistrera avanmäl avanmälan avprenumerera avregistrering avanmäla avmäl
        """,
        "help": "hjälp hjälpa",
        "it": "det den",
        "unsubscribe": """
            avsluta avregistrera avregistreras avanmäl avanmäla avanmälas avprenumerera
            avsäger undanber avmeld avböjer avmäl
        """,
        "removed": "avregistrerad avanmäld borttagen avregistrerade",
        "remove": "stryk stryka",
        "delete": "radera raderas släng ta_bort",
        "deleted": "raderad raderade raderat borttagna borttagen borttaget",
        "deletion": "radering borttagning",
        "keep": "spara sparar lagra lagrar behålla behåller",
        "not": "inte ej icke inga ingen inget",
        "never": "aldrig",
        "stop": "sluta stopp stop stoppa",
        "cease": "upphör upphöra avbryt avbryta lägg",
        "send": "skicka skickas sänd sända",
        "either": "spam spamma spammas messa sms:a sms'a smsa texta",
        "contact": "kontaktad kontakta kontaktas stör störa skriv skriva höra hör tjata mejla",
        "messages": """
            sms smsen sms:en sms'en sms:er meddelande meddelanden meddelandena undersökningar undersökning enkäter
            enkät utskick spam påminnelser textmeddelanden förfrågningar sms-meddelanden messen mess enkäterna
            undersökningarna meddelandet utskicken reklam-sms
        """,
        "list": """
            lista listan listor sms-lista sms-listan kontaktlistan utskickslistan listorna sändlistan sändlista
            mejllistan
        """,
        "consent": "samtycke medgivande",
        "withdraw": "återkallar återkalla drar",
        "forget": "glöm glömma",
        "forgotten": "glömd bortglömd glömmas",
        "again": "igen åter återigen",
        "join": "anmäl anmäla prenumerera återuppta",
        "begin": "starta start börja",
        "want": "intresserad vill önskar orkar ber kräver begär",
        "receive": "ha få motta höra får fler_av ta_emot",
        "me": "mig oss mej",
        "mine": "mina min mitt våra",
        "data": """
            data uppgifter uppgifterna personuppgifter personuppgifterna info information informationen profil
            profilen nummer numret telefonnummer mobilnummer kontaktuppgifter kunduppgifter konto kontot namn datan
            datat
        """,
        "everything": "allt alla all allting",
        "right": "rätt rätten",
        "leave": "lämna låt låta",
        "alone": "ifred fred",
        "be": "bli vara var",
        "must": "ska skall måste bör",
        "take": "tar ta plocka tas få anmäl meld",
        "into": "in",
        "off": "bort av ur från ut",
        "questions": "frågor",
        "took": "tog",
        "deletes": "raderar",
        "spare": "slippa slipper undvika",
        "declining": "nej nä",
        "appreciate": "uppskatta uppskattar tacksam",
        "more": """
            fler flera mer mera dessa såna sådana längre någonsin framöver framtiden fortsättningen vidare här detta
        """,
        "story": """
            försökte kunde tvungen omöjligt svårt nyhetsbrev nyhetsbrevet prenumeration prenumerationen abonnemang
            abonnemanget medlemskap medlemskapet lyckades försökt
        """,
        "polite": """
            helvete fan jävla guds skull tack snälla vänligen var snäll bara nu hej gärna please genast omedelbart
            omgående kära så alla direkt nån_gång vänlig är och
        """,
        "modal": "kan ni du vill måste ska jag be om att det den med kunna skulle",
    },
    # Names of the four languages
    languages={
        "da": "danska",
        "nb": "norska bokmål nynorska",
        "sv": "svenska",
        "en": "engelska",
    },
    # May stand in a request for a language
    language_words="""
        tillbaka bäst snäll på till i tack snälla vänligen kan ni vi jag du vill gärna skriva skriv prata pratar tala
        talar ta det den språk språket byt byta ändra meddelanden sms svar svara förstår inte bara helst hellre
        föredrar frågan fråga få ha denna detta här hej i_stället istället för måste också mig vara bättre please om
        möjligt kunna skulle då är där någon översätt översätta nej ursäkta förlåt sorry skicka oss fortsätta be
        använd använda kommunicera framöver och så mitt mina min modersmål er ok ja en tyvärr önskar växla ej bra gå
        går att
    """,
    # Before the wanted language
    language_into="på i till",
    # Before the unwanted one
    language_not="från inte ej",
    # Makes it a request
    language_wishes="tack kan kunna föredrar helst hellre gärna skriv",
    # Put under a message by a device
    footers="""
        skaffa_outlook skickat_från_min skickat_från_outlook hämta_outlook skickat_via skickat_med skickades_från
        sänt_från_min
    """,
    # Said by a machine
    automatic="""
        automatiskt_svar autosvar autosvar: jag_är_på_semester jag_är_inte_på_kontoret inte_på_kontoret har_semester
        jag_kör_bil jag_kör kör_bil_just_nu kan_inte_prata_nu kan_inte_prata_just ringer_tillbaka jag_ringer_senare
        återkommer_så_snart tack_för_ditt_meddelande tack_för_ditt_mejl tack_för_ditt_sms
        detta_meddelande_skickades_automatiskt detta_är_ett_automatiskt jag_är_i_möte sitter_i_möte
        kan_inte_svara_just detta_nummer föräldraledig frånvarande stör_ej automatiskt_meddelande
        automatiskt_genererat jag_är_tillbaka vi_svarar_inom i_ett_möte på_semester_till semester_till
        kan_inte_ta_emot_sms vi_har_mottagit_ditt åter_på_kontoret tjänstledig åter_i_tjänst på_semester kör_just_nu
        upptagen_just_nu
    """,
    # Leads a quotation of our message
    reactions="""
        gillade gillar älskade älskar skrattade_åt skrattar_åt betonade ifrågasatte ogillade reagerade_med
        reagerade_på markerade tog_bort framhävde reagerade underströk
    """,
    # Words of our own question
    quoted="hur_troligt_är_det hur_sannolikt_är_det svara_stopp svara_stop skicka_stopp skicka_stop",
)
