"""Norwegian bokmål: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stopp stop avmeld avmelding avslutt slutt slett frameld",
        "help": "hjelp hjelpe",
        "it": "det den",
        "unsubscribe": """
            avmeld avmelde avmeldes avregistrer avregistrere frabeder frabe frabes reserverer reservere reservér
            undanber
        """,
        "removed": "avmeldt avregistrert fjernet fjerna",
        "remove": "fjern fjerne fjernes stryk stryke",
        "delete": "slett slette slettes",
        "deleted": "slettet sletta fjernet",
        "deletion": "sletting slettelse fjerning",
        "keep": "lagre lagrer beholde beholder oppbevare oppbevarer",
        "not": "ikke ikkje ikk ei ingen",
        "never": "aldri",
        "stop": "stopp stop stoppe stoppes",
        "cease": "slutt slutte avslutt avslutte hold holde opphør opphøre dropp",
        "send": "send sende sendt",
        "either": "spam spamme sms'e smse tekste teksting",
        "contact": "kontakt kontakte kontaktes kontaktet spammes forstyrr forstyrre skriv skrive høre mase mas plage",
        "messages": """
            sms-ene sms-er sms-ar sms smser sms'er sms'ene smsene smsen melding meldinger meldingene meldingar
            undersøkelser undersøkelse henvendelser spørreundersøkelser spørreskjema spam tekstmeldinger evalueringer
            påminnelser purringer sms-meldinger
        """,
        "list": """
            liste listen lista lister sms-listen sms-lista kontaktlisten kontaktlista sms-liste listene utsendelser
        """,
        "consent": "samtykke samtykket",
        "withdraw": "trekker trekke tilbakekaller",
        "forget": "glem glemme gløym",
        "forgotten": "glemt gløymt",
        "again": "igjen atter",
        "join": "påmeld påmelde gjenoppta abonner",
        "begin": "start starte begynn begynne",
        "want": "interessert bes vil ønsker gidder orker ønske ber ynskjer krever anmoder begjærer",
        "receive": "ha få motta høre mottar får",
        "me": "meg oss mæ",
        "mine": "mine min mitt våre",
        "data": """
            dattaene datta dataa data dataene opplysninger opplysningene personopplysninger persondata
            personopplysningene info informasjon informasjonen profil profilen nummer nummeret telefonnummer
            telefonnummeret mobilnummer kontaktinfo kundedata konto kontoen navn
        """,
        "everything": "alt alle all",
        "right": "rett retten",
        "leave": "la",
        "alone": "fred ifred",
        "be": "bli være vær vere",
        "must": "skal må bør",
        "take": "melder meldes tatt ta meld melde få kom tas",
        "into": "på",
        "off": "av vekk ut fra bort",
        "questions": "spørsmål",
        "took": "tok",
        "deletes": "sletter",
        "spare": "slippe slipper unngå",
        "declining": "nei",
        "appreciate": "pris takknemlig",
        "more": "flere fleire mer meir disse dette her lenger noensinne fremover framover fremtiden andre",
        "story": """
            prøvde forsøkte kunne måtte umulig vanskelig nyhetsbrev nyhetsbrevet abonnement abonnementet medlemskap
            medlemskapet klarte prøvd forsøkt lyktes
        """,
        "polite": """
            helvete faen pokker guds skyld takk vennligst vær vennlig snill grei så bare nå hei gjerne please straks
            snarest med_en_gang umiddelbart kjære alle er omgående da og
        """,
        "modal": "kan dere du vil må skal jeg be om å det den med at kunne eg",
    },
    # Names of the four languages
    languages={
        "da": "dansk",
        "nb": "norsk bokmål nynorsk norske",
        "sv": "svensk",
        "en": "engelsk",
    },
    # May stand in a request for a language
    language_words="""
        tilbake best bedst på til i takk vennligst kan dere vi jeg eg du vil gjerne skrive skriv snakke snakker ta det
        den språk språket bytt bytte endre endra melding meldinger meldingene sms svar svare forstår skjønner ikke kun
        helst heller foretrekker spørsmålet spørsmål få ha denne dette her hei i_stedet stedet for må også meg være
        bedre please hvis mulig kunne da er der noen oversett oversette nei unnskyld beklager sorry send oss fortsette
        be om bruk bruke kommunisere fremover og så mitt mine min morsmål ok ja en dessverre ønsker skift skifte godt
        ikkje å
    """,
    # Before the wanted language
    language_into="på i til",
    # Before the unwanted one
    language_not="fra ikke",
    # Makes it a request
    language_wishes="takk kan kunne foretrekker helst heller gjerne skriv",
    # Put under a message by a device
    footers="skaff_deg_outlook sendt_fra_min sendt_fra_outlook hent_outlook last_ned_outlook sendt_via sendt_med",
    # Said by a machine
    automatic="""
        automatisk_svar autosvar auto-svar jeg_er_på_ferie jeg_er_ikke_på_kontoret ikke_på_kontoret ute_av_kontoret
        har_ferie jeg_kjører_bil jeg_kjører kjører_bil_nå kan_ikke_snakke_nå kan_ikke_prate_nå ringer_tilbake
        jeg_ringer_senere svarer_så_snart takk_for_din_henvendelse takk_for_din_melding takk_for_meldingen
        denne_meldingen_er_sendt_automatisk dette_er_et_automatisk jeg_er_i_møte sitter_i_møte kan_ikke_svare
        dette_nummeret foreldrepermisjon fraværende ikke_forstyrr automatisk_melding automatisk_generert
        jeg_er_tilbake vi_svarer_innen i_et_møte på_ferie_til på_ferie_frem ferie_til kan_ikke_motta_sms
        vi_har_mottatt_din takk_for_e-posten avspaserer tilbake_på_kontoret
    """,
    # Leads a quotation of our message
    reactions="""
        likte liker elsket elsker lo_av ler_av fremhevet understreket mislikte stilte_spørsmål_ved reagerte_med
        reagerte_på satte_spørsmålstegn_ved fjernet_en likerklikket betonet reagerte uthevet
    """,
    # Words of our own question
    quoted="hvor_sannsynlig_er_det hvor_sannsynlig_er_du svar_stopp svar_stop send_stopp send_stop",
)
