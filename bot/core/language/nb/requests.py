"""Norwegian bokmål: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stopp stop avmeld avmelding avslutt slutt slett frameld",
        "help": "hjelp hjelpe",
        "unsubscribe": """
            avmeld avmelde avmelder avmeldes avregistrer avregistrere frabeder frabe frabes reserverer reservere
            reservér undanber
        """,
        "unsubscribed": "avmeldt avregistrert",
        "remove": "fjern fjerne fjerner stryk stryke",
        "removed": "fjernet fjerna fjernes",
        "delete": """
            slett slette sletter utslett utslette destruer destruere kast kaste kvitt viske visk_ut makuler rydd
        """,
        "deleted": "slettet sletta slettes utslettet",
        "deletion": "sletting slettelse fjerning slettinga slettingen",
        "keep": "lagre lagrer lagra lagret beholde beholder oppbevare oppbevarer registrert spare",
        "have": "sitter har ha ligger vet veit",
        "not": "ikke ikkje ikk ingen itte ikkj inga",
        "never": "aldri",
        "stop": """
            stopp stop stoppe stoppes stopper slutt slutte avslutt avslutte opphør opphøre dropp droppe kutt_ut
            kutte_ut kutt gi_dere hold_opp holde_opp la_være latt_være la_vær unnlat unnlate skru_av slå_av la_ver
        """,
        "stopped": "sluttet stoppet lot_være slutta droppet",
        "send": "send sende sendt",
        "contact": """
            kontakt kontakte kontaktes spammes forstyrr forstyrre skriv skrive mase mas plage plag ring ringe masinga
            masingen spamminga plaging kontakta
        """,
        "contacted": "oppringt kontaktet skrev sendte tekstet kontakter skriver sender ringer forstyrret",
        "hear": "høre hører",
        "texting": "spam spamme sms'e smse tekste teksting sms tekst",
        "messages": """
            sms-ene sms-er sms-ar smser sms'er sms'ene smsene smsen melding meldinger meldingene meldingar meldinga
            undersøkelser undersøkelse henvendelser spørreundersøkelser spørreskjema tekstmeldinger evalueringer
            påminnelser purringer sms-meldinger påminnelsene mailer mail mailene eposter e-poster varsler varslinger
            undersøkelsene meldingan reklame
        """,
        "list": """
            liste listen lista lister sms-listen sms-lista kontaktlisten kontaktlista sms-liste listene utsendelser
            utsendelsene mailingliste mailinglisten epostlista
        """,
        "system": "system systemet systemer systemene database databasen register registeret registrene kartoteket",
        "consent": "samtykke samtykket samtykker tillatelse",
        "withdraw": "trekker trekke tilbakekaller",
        "forget": "glem glemme gløym",
        "forgotten": "glemt gløymt glemmes",
        "again": "igjen atter",
        "join": "påmeld påmelde gjenoppta abonner",
        "begin": "start starte begynn begynne",
        "want": """
            interessert bes vil ønsker gidder orker ønske ber be ynskjer krever anmoder begjærer trenger behøver
            forespørsel hvordan ville
        """,
        "asked": "bedt ba sagt",
        "can": "kan kunne",
        "must": "skal må bør",
        "receive": "ha få motta mottar får fått",
        "me": "meg oss mæ mora mor mamma kona kones mannen pappa faren hit sønnen datteren kjæresten",
        "mine": "mine min mitt våre mi",
        "number": "nummer nummeret telefonnummer telefonnummeret mobilnummer nr tlf mobilnummeret",
        "data": """
            kundeforhold kundeforholdet dattaene datta dataa data dataene opplysninger opplysningene
            personopplysninger persondata opplysningane personopplysningene info informasjon informasjonen profil
            profilen kontaktinfo kundedata konto kontoen navn navnet historikk historikken bruker brukeren spor
            personinfo
        """,
        "all": "samtlige alt alle all hele",
        "right": "rett retten gdpr personvernloven",
        "leave": "la gi",
        "alone": "fred ifred",
        "be": "bli være vær vere blir stå ligge er ver",
        "take": "melder meldes tatt ta meld melde kom tas kommer si",
        "into": "på",
        "off": "av vekk ut fra bort utenfor",
        "questions": "spørsmål spørre spør",
        "spare": "slippe slipper unngå skån spar",
        "declining": "nei",
        "appreciate": "pris takknemlig fint snilt hyggelig glad",
        "more": """
            sms_til melding_til flere fleire mer meir fler lenger noensinde fremover framover fremtiden andre noe
            ytterligere meire
        """,
        "these": "disse sånne eneste søppel dritt dritten slikt sånt skrot greiene tull slike",
        "you": "dere du deg deres",
        "others": "noen man",
        "mistake": "feiltakelse ved_feil ble uhell uten",
        "story": """
            prøvde forsøkte måtte umulig vanskelig nyhetsbrev nyhetsbrevet abonnement abonnementet medlemskap
            medlemskapet klarte prøvd forsøkt lyktes kunne_ikke
        """,
        "idle": """
            framtidige absolutt overhodet én helvete faen pokker guds skyld takk vennligst vennlig snill snille grei
            greie så bare nå hei gjerne please straks snarest en umiddelbart kjære omgående i da og jeg eg god helt
            fullstendig de æ om å at det den med der her til for godt hvis hva dersom helst etter hos som altså jo
            virkelig også men eller dette denne allerede ganger gang før tre to personlige jævla forbanna irriterende
            hadde vært satt setter sette ifølge artikkel sørg ok okay gangen beklager når
        """,
        "courtesy": """
            helvete faen pokker guds skyld takk vennligst vær vennlig snill grei så bare nå hei gjerne please straks
            snarest umiddelbart kjære alle er omgående da og meg oss mæ det den
        """,
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
