"""Swedish: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": """
            stopp stop sluta avmeld avsluta avregistrera avanmäl avanmälan avprenumerera avregistrering avanmäla avmäl
            avslut avregga avbeställ avprenumrera
        """,
        "help": "hjälp hjälpa",
        "unsubscribe": """
            avsluta avregistrera avregistrerar avregistreras avanmäl avanmäla avanmäler avanmälas avprenumerera
            avsäger undanber avmeld avböjer avmäl avregga avprenumererar blockera spärra blocka avbeställ avbeställa
            undanbeder undanbedes undanbes uteslut utesluta exkludera avreg avregistera säg_upp säga_upp gå_ur
            gå_ut_ur avanmälan avregistrering avanmälning
        """,
        "unsubscribed": "avregistrerad avanmäld avregistrerade avregistrerat avanmälda blockerad spärrad",
        "remove": "stryk stryka avlägsna avlägsnar rensa_bort plocka_bort plocka_ur lyft_bort lyft_ur",
        "removed": """
            borttagen borttaget borttagna avlägsnad avlägsnat avlägsnade struken bortplockad tog_bort tagit_bort
        """,
        "delete": """
            radera raderar sudda suddar släng slänga kasta rensa rensar förstör förstöra utplåna deleta makulera
            göra_er_av gör_er_av gör_av eliminera skrota kassera
        """,
        "deleted": """
            raderad raderade raderat raderas utplånad försvinner rensad rensas slängas utplånat försvunnen makulerade
            förstörda förstöras
        """,
        "deletion": "radering borttagning raderingen",
        "keep": """
            spara sparar sparat lagra lagrar lagrat behålla behåller arkivera registrera registrerar lagras sparas
            behålls spar lagring registrerad registrerade förvara förvarar bevara ligger_något ligga_något finns_något
            finns_nåt
        """,
        "have": "sitter har vet ha finns finnas",
        "not": "inte ej icke inga ingen inget ingenting int itte ente inge inna intä ittä",
        "never": "aldrig",
        "stop": """
            sluta stopp stop stoppa stoppar slutar upphör avbryt avbryta lägg_av lägga_av lägg_ner lägg_ned låt_bli
            låta_bli ge_er undvik undvika stäng_av stänga_av strunta avstå avhåll ge_fan_i ge_fasen_i ge_katten_i
            stoppas bryt avsluta avslutar stänga_ner pausa ge_fan skit_i skita_i upphöra
        """,
        "stopped": "slutade lät_bli upphörde stoppade lade_av",
        "send": "skicka skickas skickar sänd sända sändas tillsändas skickat",
        "contact": """
            kontakta kontaktas stör störa skriv skriva mejla tjata maila höra_av hör_av trakassera terrorisera
            bombardera besvära besvär ofreda plåga irritera hör_av_er kontaktande skrivande tjat ta_kontakt messande
            stört
        """,
        "contacted": """
            kontaktad störd kontaktar skriver skickar skrev kontaktade skickade sms:ade smsade hörde_av mejlade
            skrivit smsat hört_av trakasserad tjatar smsar messar spammar stör
        """,
        "hear": "höra hör",
        "texting": """
            spam spamma spammas messa sms:a sms'a smsa texta sms smsande messar spammande textande spammar smsar
        """,
        "messages": """
            smsen sms'en sms:er meddelande meddelanden meddelandena undersökningar undersökning enkäter enkät utskick
            påminnelser textmeddelanden förfrågningar sms-meddelanden messen mess enkäterna undersökningarna
            meddelandet utskicken reklam-sms påminnelserna mejl mejlen mail notiser sms-utskick enkäten förfrågan
            undersökningen surveys survey utvärderingar utvärdering kommunikation korrespondens påminnelse
            sms-utskicken textmeddelande skickande smsn frågeformulär formulär frågeformulären utskickande sms:en
        """,
        "list": """
            lista listan listor sms-lista sms-listan kontaktlistan utskickslistan listorna sändlistan sändlista
            mejllistan maillistan tjänst tjänsten adresslista ringlista panel panelen
        """,
        "system": """
            system systemet systemen datorer register registret databas databasen arkiv arkivet servrar filer
            kundregister datasystem
        """,
        "consent": "samtycke medgivande tillåtelse samtycket godkännande medgivandet samtycker tillstånd",
        "withdraw": """
            återkallar återkalla drar tar_tillbaka ta_tillbaka dra_tillbaka drar_tillbaka återkallas återtar återta
            upphäver häver
        """,
        "forget": "glöm glömma glömmer glöm_bort",
        "forgotten": "glömd bortglömd glömmas",
        "again": "igen åter återigen",
        "back": "tillbaka åter",
        "join": "anmäl anmäla prenumerera återuppta lägg_till skriv_upp",
        "begin": "start starta börja fortsätt fortsätta",
        "want": """
            intresserad vill önskar orkar ber be kräver begär ids begäran önskas pallar accepterar tolererar tillåter
            intresse lust önskade palla orka stå_ut står_ut
        """,
        "asked": "bett bad sagt sade skrivit",
        "can": "kan kunna kunde lov tillstånd tillåtet tillåtna",
        "must": "ska skall måste bör se_till säkerställ säkerställa",
        "receive": "ha få motta får ta_emot fått mottaga erhålla tar_emot",
        "me": """
            mig oss mej mamma man fru frus mammas pappa hit son dotter sambo henne honom mormor farmor morfar farfar
            föräldrar sambon mannen frun hustru
        """,
        "mine": "mina min mitt våra hans hennes mans avlidnes kundens deras",
        "number": "nummer numret telefonnummer mobilnummer nr mobilnumret",
        "data": """
            data uppgifter uppgifterna personuppgifter personuppgifterna info information informationen profil
            profilen kontaktuppgifter kunduppgifter konto kontot namn datan datat historik användare spår svaren
            uppgift användarkonto kunddata kundprofil adress mejladress mailadress telefonnumret mina_svar mitt_svar
        """,
        "all": "samtliga allt alla all allting hela",
        "right": """
            rätt rätten gdpr dataskyddsförordningen förordningen gdpr-lagen rättighet rättigheter dataskyddslagen
        """,
        "leave": "lämna låt låta ge",
        "alone": "ifred fred",
        "be": "bli vara va blir bliva stå ligga",
        "is": "är var",
        "take": "tar ta plocka tas kommer meld",
        "into": "in på",
        "off": "bort av ur ut utanför",
        "questions": "frågor fråga tillfrågad tillfrågas frågas",
        "part": "delta deltar deltaga medverka vara_med besvara svara svarar fylla_i",
        "damn": "dra_åt dra_åt_helvete far_åt_helvete stick",
        "spare": """
            räcker slippa slipper slipp nog_av nog_med räcker_med skona skonas bespara besparas vara_nog räcka
            blir_av_med bli_av_med
        """,
        "declining": "nej nä nope nix näe nää säger_nej säga_nej tackar_nej sagt_nej sade_nej sa_nej",
        "appreciate": """
            tacksam_om uppskattar_om tacksamma_om uppskatta_om snällt_om skönt_om bra_om tacksam_ifall uppskattat_om
        """,
        "more": """
            fler flera mer mera längre någonsin framöver framtiden fortsättningen vidare härefter hädanefter framgent
            fortsatt nånsin ytterligare
        """,
        "these": """
            sånna dessa såna sådana sånt skräp skit dynga dem dom dylika dylikt strunt tjafs trams goja sånt_här
            liknande
        """,
        "you": "ni du er era ert dig",
        "others": "någon",
        "mistake": "misstag raderades",
        "story": """
            försökte tvungen omöjligt svårt nyhetsbrev nyhetsbrevet prenumeration prenumerationen abonnemang
            abonnemanget medlemskap medlemskapet lyckades försökt kunde_inte krångligt besvärligt knepigt jobbigt
            enkelt lätt smidigt
        """,
        "from": "från ifrån",
        "wh": "hur vem varifrån",
        "need": "behöver behövs behov nödvändigt",
        "calling": "ring ringa ringer ringde uppringd samtal telefonsamtal",
        "hours": """
            kväll kvällen kvällar kvällstid natt natten morgon morgonen helg helgen helger söndag söndagar
            lördag jobb jobbet arbetstid kl klockan sent tidigt middagen middag semestern helgdagar
        """,
        "instead": "hellre i_stället istället helst_bara",
        "while": "medan när",
        "maybe_not": "itt it",
        "either": "och eller varken samt",
        "places": "i på vid hos inne nere ute",
        "swearing": "fan helvete jävla jävlar jävel fuck fucking skit skita satan förbannade fitta",
        # Stands before a noun of these, as in "kundundersökningar"
        "modifiers": """
            sms text kund kundnöjdhet nöjdhet användar telefon mobil nummer kontakt utskick mejl mail marknads
            marknadsförings reklam spam mass push person adress profil medlem fråge
        """,
        "idle": """
            framtida absolut överhuvudtaget helvete fan jävla guds skull tack snälla snäll vänligen vänlig vänliga
            bara nu hej gärna please genast omedelbart omgående kära så direkt nån och jag helt fullständigt om att å
            det den de med i till för här detta hade varit skulle då som vad eller men också redan verkligen
            personliga enligt artikel gånger tre två förut gång nångång tackar säger snarast hos helst ju väl ok okej
            utnyttja härmed härigenom ärligt talat faktiskt egentligen varje vecka veckan dag dagen dagligen månad
            månaden vi sig förhand hälsning alltid därför länge jävlar satan förbannade fanskap hörrni hördu vare
            själva ens nånting dyl således ändå fasen fanken herregud mvh kundtjänst samt både hälsningar kvar använda
            nyttja göra gör gjort hela_tiden tiden efterhand nåt något möjligt möjlighet eventuellt där
        """,
        "courtesy": """
            helvete fan jävla guds skull tack snälla vänligen var snäll bara nu hej gärna please genast omedelbart
            omgående kära så alla direkt nån_gång vänlig är och mig oss mej det den fasen satan förbannade jäkla
        """,
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
        tillbaka bäst snäll på till i tack snälla vänligen kan ni vi jag du vill gärna skriva skriv skriver fattar
        prata pratar tala talar ta det den språk språket byt byta ändra meddelanden sms svar svara förstår inte bara
        helst hellre föredrar frågan fråga få ha denna detta här hej i_stället istället för måste också mig vara
        bättre please om möjligt kunna skulle då är där någon översätt översätta nej ursäkta förlåt sorry skicka oss
        fortsätta be använd använda kommunicera framöver och så mitt mina min modersmål er ok ja en tyvärr önskar
        växla ej bra gå går att man plz pls har finns vore era gör utgåva version dom skickat skrivet
    """,
    # Before the wanted language
    language_into="på i till",
    # Before the unwanted one
    language_not="från inte ej",
    # Before a language that is only told of: "my English is bad"
    language_told_of="min mitt är er era",
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
    # Only we write these: the sentence is a copy of ours
    ours="""
        ska_vi_radera_allt_vi_vet ska_vi_radera_dina_uppgifter så_är_de_borta_för_gott så_är_det_borta_för_gott
        har_du_inte_bett_om_det här_får_du_då_och_då du_kan_nu_få_meddelanden du_får_inga_fler_meddelanden
        skriv_stopp_om skriv_stopp_för har_du_ångrat_dig skriv_start dina_uppgifter_raderas menade_du
        svara_med_en_siffra svara_med_ett svara_ja_eller_skriv undersökningen_är_slut undersökningen_är_över
        har_ändrat_ditt_svar från_och_med_nu_skriver_vi skalan_går_från vad_är_den_främsta_orsaken
        vi_kan_komma_att_kontakta_dig vad_saknades_för_ett_högre vad_är_du_mest_nöjd_med för_att_du_tog_dig_tid
        det_hjälper_oss_att_bli_bättre du_är_anmäld_igen_och_kan när_du_får_den_svarar_du
        dina_uppgifter_i_undersökningen det_förstod_vi_tyvärr vilket_heltal_passar undersökningen_är_avslutad
        vi_har_följt_upp_det_och_löst tack_för_ditt_svar_i_vår tack_för_samtalet_om_ditt
        något_fortfarande_är_oklart_går_det vi_har_försökt_nå_dig vill_du_fortfarande_prata_med_oss
        vi_har_tittat_på_ditt_svar inget_vi_själva_kan_ändra för_att_du_hörde_av_dig här_får_kunder_då_och_då
        använd_den_personliga_länken länken_är_redan_använd du_kan_när_som_helst_skriva vi_kan_bara_läsa_text
        skriv_gärna_ditt_svar det_här_är_en_kundundersökning då_och_då_frågar_vi_kunderna detta_är_en_kundundersökning
        dina_kontaktuppgifter_kommer_från vi_har_skickat_din_fråga för_den_här_undersökningen_från
        ditt_svar_är_inte_anonymt_i rapporterna_visar_inga det_här_är_en_äkta_automatisk vi_ber_om_din_åsikt
        ett_svar_kostar_lika_mycket i_övrigt_är_undersökningen det_är_gratis_att_svara_på_undersökningen
        du_får_den_här_undersökningen_från det_finns_ingen_öppen_fråga
    """,
)
