"""Danish: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stop stopp afmeld afmelding frameld framelding slet",
        "help": "hjælp hjælpe hjelp",
        "it": "det den",
        "unsubscribe": "afmeld afmelde afmeldes frameld framelde frameldes frabeder frabede frabedes udmeld",
        "removed": "afmeldt frameldt fjernet",
        "remove": "fjern fjerne fjernes stryg stryge",
        "delete": "destruer destruere slet slette slettes udslet udslette",
        "deleted": "slettet fjernet udslettet",
        "deletion": "sletn sletning slettelse fjernelse",
        "keep": "gem gemme gemmer opbevarer opbevare lagre lagrer beholde beholder",
        "not": "ikke ikk ik ej ingen",
        "never": "aldrig",
        "stop": "stop stopp stoppe stands",
        "cease": "hold holde ophør ophøre slut drop droppe",
        "send": "send sende sendt udsende",
        "either": "spam spamme sms'e smse tekste",
        "contact": """
            kontaktet kontakt kontakte kontaktes spammes forstyr forstyrre skriv skrive høre mase chikaner plage
        """,
        "messages": """
            sms-er sms-erne sms smser sms'er sms'erne smserne sms'en besked beskeder beskederne meddelelser
            henvendelser undersøgelser spørgeskemaer spam tekstbeskeder evalueringer undersøgelse påmindelser
            sms-beskeder målinger spørgeundersøgelser smsbeskeder beskeden
        """,
        "list": """
            liste listen lister sms-liste sms-listen kontaktliste kontaktlisten sms-listerne maillisten listerne
            udsendelser
        """,
        "consent": "samtykke",
        "withdraw": "trækker tilbagekalder trække tilbagekalde",
        "forget": "glem glemme",
        "forgotten": "glemt glemmes",
        "again": "igen atter",
        "join": "tilmeld tilmelde tilmeldes gentilmeld genoptag",
        "begin": "start starte begynd begynde",
        "want": "interesseret ønskes bedes vil ønsker gider orker ønske anmoder beder kræver forlanger",
        "receive": "have få modtage modta høre ha modtager får",
        "me": "mig os mi",
        "mine": "mine min mit vores",
        "data": """
            datta data dataene oplysninger oplysningerne personoplysninger persondata info informationer information
            profil nummer nummeret telefonnummer mobilnummer kontaktoplysninger kundedata konto navn kundeprofil
        """,
        "everything": "alt alle al",
        "right": "ret retten",
        "leave": "lad lade",
        "alone": "fred ifred",
        "be": "blive være vær",
        "must": "skal må bør",
        "take": "melder meldes taget tag tage meld melde tages få kom",
        "into": "på",
        "off": "af væk ud fra",
        "questions": "spørgsmål",
        "took": "tog slettede fjernede",
        "deletes": "sletter",
        "spare": "slippe slipper undgå",
        "declining": "nej",
        "appreciate": "pris taknemmelig",
        "more": "flere mere fler disse de her nogensinde længere mer fremover fremtiden yderligere andre",
        "story": """
            prøvede forsøgte kunne måtte umuligt svært nyhedsbrev nyhedsbrevet abonnement abonnementet medlemskab
            medlemskabet lykkedes prøvet forsøgt
        """,
        "polite": """
            helvede fanden satan pokker guds skyld tak venligst vær venlig sød rar bare nu lige så hej gerne please
            straks med_det_samme omgående snarest alle kære_i kære snart så_tak fordi for_helvede og
        """,
        "modal": "kan I i du vil må skal jeg bede om at det den med der",
    },
    # Names of the four languages
    languages={
        "da": "dansk danske",
        "nb": "norsk bokmål nynorsk",
        "sv": "svensk",
        "en": "engelsk",
    },
    # May stand in a request for a language
    language_words="""
        tilbage bedst på til i tak venligst kan I vi jeg du vil gerne skrive skriv tale taler snakker snakke tage tag
        det den sprog sproget skift skifte ændr ændre tekst beskeder sms svar svare forstår ikke kun helst hellere
        foretrækker spørgsmålet spørgsmål få have denne dette her hej i_stedet stedet for må lige også mig være bedre
        please hvis muligt kunne da er der nogen oversæt oversættes tak_for nej undskyld sorry send os fortsætte bede
        om kommunikere fremover og så mit mine min modersmål jer ok ja en desværre godt
    """,
    # Before the wanted language
    language_into="på i til",
    # Before the unwanted one
    language_not="fra ikke",
    # Makes it a request
    language_wishes="tak kan kunne foretrækker helst hellere gerne skriv",
    # Put under a message by a device
    footers="skaf_outlook sendt_fra_min sendt_fra_outlook hent_outlook sendt_fra_yahoo sendt_via sendt_med",
    # Said by a machine
    automatic="""
        automatisk_svar autosvar auto-svar jeg_er_på_ferie jeg_er_ikke_på_kontoret ikke_på_kontoret ude_af_kontoret
        holder_ferie jeg_kører_bil kører_bil_lige_nu kan_ikke_tale_lige_nu ringer_tilbage jeg_ringer_senere
        vender_tilbage_hurtigst tak_for_din_henvendelse tak_for_din_besked tak_for_din_mail
        denne_besked_er_sendt_automatisk dette_er_et_automatisk jeg_er_i_møde sidder_i_møde kan_ikke_besvare
        dette_nummer på_barsel fraværende forstyr_ikke er_slået_til automatisk_besked automatisk_genereret
        jeg_er_tilbage vi_svarer_inden i_et_møde træffes_igen på_ferie_til på_ferie_frem ferie_indtil
        kan_ikke_modtage_sms vi_har_modtaget_din kører_i_øjeblikket kører_lige_nu kan_ikke_besvare_din
        jeg_holder_fri_til jeg_har_ferie
    """,
    # Leads a quotation of our message
    reactions="""
        synes_godt_om syntes_godt_om kunne_lide kan_lide elskede elsker lo_ad grinede_ad grinte_af lo_af fremhævede
        understregede betonede stillede_spørgsmål_ved syntes_ikke_om kunne_ikke_lide reagerede_med reagerede_på
        syntes_om satte_spørgsmålstegn_ved fjernede_en likede reagerede
    """,
    # Words of our own question
    quoted="hvor_sandsynligt_er_det svar_stop send_stop på_en_skala_fra_0_til_10_hvor",
)
