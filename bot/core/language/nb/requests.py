"""Norwegian bokmål: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stopp stop avmeld avmelding avslutt slutt slett frameld meld_av meld_meg_av meld_ut avslutte",
        "help": "hjelp hjelpe",
        "unsubscribe": """
            avmeld avmelde avmelder avregistrer avregistrere frabeder frabe frabes reserverer reservere reservér
            undanber blokker blokkere blokkér sperr sperre utelat utelate ekskluder ekskludere frasier avmeldes
            gå_ut_av avmelding avregistrering
        """,
        "unsubscribed": "avmeldt avregistrert utmeldt blokkert sperret avmelda",
        "remove": "fjern fjerne fjerner stryk stryke",
        "removed": "fjernet fjerna fjernes",
        "delete": """
            slett slette sletter utslett utslette destruer destruere kast kaste viske visk_ut makuler rydd eliminer
            tilintetgjør tilintetgjøre rens rense rydde makulere ødelegg kvitt slettar slettast
        """,
        "deleted": "slettet sletta slettes utslettet tilintetgjort makulert ryddet",
        "deletion": "sletting slettelse fjerning slettinga slettingen",
        "keep": """
            lagre lagrer lagra lagret beholde beholder oppbevare oppbevarer registrert spare arkivere arkivert
            oppbevares lagres lagras registrere registrerer oppbevar oppbevart behold bevare lagring oppbevaring
            ta_vare gjemme gjemt ligger_noe ligge_noe ligger_data
        """,
        "have": "sitter har ha ligger vet veit finnes finnast",
        "not": "ikke ikkje ikk ingen itte ikkj inga intet ingenting 'kke inkje ikje itj ittj itje ittje isje iche",
        "never": "aldri",
        "stop": """
            stopp stop stoppe stoppes stopper slutt slutte avslutt avslutte opphør opphøre dropp droppe kutt_ut
            kutte_ut kutt gi_dere hold_opp holde_opp la_være latt_være la_vær unnlat unnlate la_ver stans stanse
            stanser innstill innstille avbryt avbryte opphører slutta stoppa kutte steng stenge stengt gi_faen_i
            gi_faen drit_i skru_av slå_av
        """,
        "stopped": "sluttet stoppet lot_være slutta droppet",
        "send": "send sende sendt sendes tilsendt tilsende sendinga",
        "contact": """
            kontakt kontakte kontaktes spammes forstyrr forstyrre skriv skrive mase mas plage plag masinga masingen
            spamminga plaging kontakta kontaktast bombardere terrorisere trakassere trakasser irriter irritere oppsøk
            hefte forstyrrast bry bråke hør_av_dere ta_kontakt masing
        """,
        "contacted": "kontaktet skrev sendte tekstet kontakter skriver sender forstyrret masete_på spurt",
        "hear": "høre hører hørt",
        "texting": "spam spamme sms'e smse tekste teksting sms tekst spammer spamming smsing teksta",
        "messages": """
            sms-ene sms-er sms-ar smser sms'er sms'ene smsene smsen melding meldinger meldingene meldingar meldinga
            undersøkelser undersøkelse henvendelser spørreundersøkelser spørreskjema tekstmeldinger evalueringer
            påminnelser purringer sms-meldinger påminnelsene mailer mail mailene eposter e-poster varsler varslinger
            undersøkelsene meldingan undersøkelsen spørreskjemaer spørreskjemaet spørreundersøkelsene
            spørreundersøkelse surveyer survey surveys evaluering henvendelsene henvendelse korrespondanse
            kommunikasjon påminnelse purring tekstmelding tekstmeldingene tekstmeldingar undersøkingar undersøkinga
            undersøkingane utsendelse utsendelser utsendelsene utsending utsendinger utsendingene kampanjer meldingane
            sms-spam
        """,
        "list": """
            liste listen lista lister sms-listen sms-lista kontaktlisten kontaktlista sms-liste listene utsendelser
            utsendelsene mailingliste mailinglisten epostlista ordningen tjenesten tjeneste panel panelet adresseliste
            ringeliste
        """,
        "system": """
            system systemet systemer systemene database databasen register registeret registrene kartoteket arkiv
            arkivet arkivene servere serverne datasystem datasystemet filer
        """,
        "consent": "samtykke samtykket samtykker tillatelse godkjenning samtykkeerklæring aksept",
        "withdraw": """
            trekker trekke tilbakekaller trekker_tilbake trekke_tilbake trekk trekk_tilbake trekkes tilbakekalle
            opphever tilbaketrekker
        """,
        "forget": "glem glemme gløym",
        "forgotten": "glemt gløymt glemmes",
        "again": "igjen atter",
        "back": "tilbake",
        "join": "påmeld påmelde gjenoppta abonner abonnere legg_til sett_opp",
        "begin": "start starte begynn begynne fortsett fortsette",
        "want": """
            interessert bes vil ønsker gidder orker ønske ber be ynskjer krever anmoder begjærer forespørsel ville
            ynskje ynskjar aksepterer tåler tillater interesse lyst finner_meg gidde gadd holde_ut holder_ut fordra
            anmodning begjæring
        """,
        "asked": "bedt ba sagt sa skrevet",
        "can": "kan kunne lov tillatt",
        "must": "skal må bør sørg_for sikre pass_på",
        "receive": "ha få motta mottar får fått mottek ta_imot motteke",
        "me": """
            meg oss mæ mora mor mamma kona kones mannen pappa faren hit sønnen datteren kjæresten henne ham hustru
            mormor farmor bestefar bestemor foreldre samboer dattera datter
        """,
        "mine": "mine min mitt våre mi hans hennes mors fars hennas ektemannens avdødes kundens",
        "number": "nummer nummeret telefonnummer telefonnummeret mobilnummer nr tlf mobilnummeret",
        "data": """
            kundeforhold kundeforholdet dattaene datta data dataene opplysninger opplysningene personopplysninger
            persondata opplysningane personopplysningene info informasjon informasjonen profil profilen kontaktinfo
            kundedata konto kontoen navn navnet historikk historikken bruker brukeren spor personinfo svarene
            besvarelsen besvarelser opplysningar kundeopplysninger stamdata epostadresse adresse persondataene
            kontaktinformasjon kontaktopplysninger svaret_mitt svarene_mine
        """,
        "all": "samtlige alt alle all hele hele_greia",
        "right": """
            rett retten gdpr personvernloven personvernforordningen personopplysningsloven forordningen rettighet
            rettigheter
        """,
        "leave": "la gi",
        "alone": "fred ifred",
        "be": "bli være vær vere blir stå ligge ver",
        "is": "er var",
        "take": "melder meldes tatt ta meld melde kom tas kommer si",
        "into": "på",
        "off": "av vekk ut bort utenfor",
        "questions": "spørsmål spørre spør spurt spørres",
        "part": "delta deltar medvirke være_med vere_med besvare svare svara svar_på fylle_ut",
        "damn": "dra_til_helvete dra_til stikk ryk_og_reis pell_deg ryke_og_reise",
        "spare": "slippe slipper unngå skån spar sleppe slipp slepp nok_med nok_av spares skåne være_nok vere_nok",
        "declining": "nei nope næ nix niks neida si_nei sier_nei takker_nei sagt_nei sa_nei",
        "appreciate": """
            fint_om fint_hvis snilt_om hyggelig_om glad_om glad_hvis takknemlig_om takknemlig_hvis bra_om pris_på_hvis
            pris_på_om pris_på_at
        """,
        "more": """
            sms_til melding_til flere fleire mer meir fler lenger noensinde fremover framover fremtiden andre
            ytterligere meire vidare videre fremtida framtida framtiden nokon_gong frå_no
        """,
        "these": """
            disse sånne eneste søppel dritt dritten slikt sånt skrot greiene tull slike desse dem greier møkk møkka
            skit tullet sånn sånt_noe vås tøys dei søpla
        """,
        "you": "dere du deg deres dykk dykkar dokker dokke",
        "others": "noen man",
        "mistake": "feiltakelse ved_feil ble uhell uten",
        "story": """
            prøvde forsøkte måtte umulig vanskelig nyhetsbrev nyhetsbrevet abonnement abonnementet medlemskap
            medlemskapet klarte prøvd forsøkt lyktes kunne_ikke kronglete knotete enkelt lett
        """,
        "from": "fra frå ifra ifrå",
        "wh": "hvordan hvor hvorfra hvem korleis kor kem kven",
        "need": "trenger behøver behov trengs nødvendig treng",
        "calling": "ring ringe ringer ringte oppringt oppringing telefonsamtale",
        "hours": """
            kveld kvelden kveldene natt natta natten morgen morgenen helg helga helgen helgene søndag
            søndager lørdag jobb jobben arbeidstid arbeidstiden kl klokka klokken sent tidlig middag
            middagen ferien helligdager
        """,
        "instead": "heller i_stedet istedet istedenfor i_stedet_for isteden",
        "while": "mens når imens",
        "maybe_not": "et itt ette",
        "either": "og eller hverken verken samt",
        "places": "i på ved hos inne innenfor nede ute",
        "swearing": "faen helvete fuck fucking jævla jævlig dritt drit satan forbanna fitte",
        # Stands before a noun of these, as in "kundeundersøkelser"
        "modifiers": """
            sms tekst meldings kunde kundetilfredshet tilfredshet spørre bruker telefon mobil nummer kontakt
            utsendelse utsending mail epost e-post mailing marketing reklame spam masse push person adresse profil
            medlem markeds
        """,
        "idle": """
            framtidige absolutt overhodet én helvete faen pokker guds skyld takk vennligst vennlig snill snille grei
            greie så bare nå hei gjerne please straks snarest en umiddelbart kjære omgående i da og jeg eg god helt
            fullstendig de æ om å at det den med der her til for godt hvis hva dersom helst etter hos som altså jo
            virkelig også men eller dette denne allerede ganger gang før tre to personlige jævla forbanna irriterende
            hadde vært satt setter sette ifølge artikkel ok okay gangen beklager henhold herved hermed ærlig talt
            faktisk egentlig hver uke uka uken dag dagen måned måneden vi seg noko forhånd hilsen alltid fordi lenge
            no jævlig fordømt hverken skulle samtidig ved snarlig folkens bruke benytte gjøre gjør gjer hele_tida
            hele_tiden tida tiden te bar heile_tida etterhvert noe mulig mulighet mon ho
        """,
        "courtesy": """
            helvete faen pokker guds skyld takk vennligst vær vennlig snill grei så bare nå hei gjerne please straks
            snarest umiddelbart kjære alle er omgående da og meg oss mæ det den jævla forbanna fader
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
        ikkje å man plz pls har finnes vore deres lag gjør utgave versjon sende sendt skrevet
    """,
    # Before the wanted language
    language_into="på i til",
    # Before the unwanted one
    language_not="fra ikke",
    # Before a language that is only told of: "my English is bad"
    language_told_of="min mitt mi er deres",
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
    # Only we write these: the sentence is a copy of ours
    ours="""
        skal_vi_slette_alt_vi_vet skal_vi_slette_opplysningene_dine så_er_de_borte_for_godt så_er_det_borte_for_godt
        har_du_ikke_bedt_om_det her_får_du_av_og_til du_kan_nå_få_meldinger du_får_ikke_flere_meldinger
        skriv_stopp_for skriv_stopp_hvis har_du_ombestemt_deg skriv_start opplysningene_dine_blir_slettet mente_du
        svar_med_et_tall svar_med_ett svar_ja_eller_skriv undersøkelsen_er_slutt undersøkelsen_er_over
        har_endret_svaret_ditt fra_nå_av_skriver_vi skalaen_går_fra hva_er_den_viktigste_årsaken
        det_kan_hende_vi_kontakter_deg hva_skal_til_for_en_høyere hva_er_du_mest_fornøyd_med for_at_du_tok_deg_tid
        det_hjelper_oss_å_bli_bedre du_er_meldt_på_igjen_og_kan når_du_får_det_svarer_du
        opplysningene_dine_i_undersøkelsen_blir det_forsto_vi_dessverre hvilket_helt_tall_passer
        undersøkelsen_er_avsluttet vi_har_fulgt_det_opp_og_løst takk_for_svaret_ditt_i_undersøkelsen
        takk_for_praten_om_svaret fortsatt_noe_som_er_uklart_er_det vi_har_prøvd_å_nå_deg
        vil_du_fortsatt_snakke_med_oss vi_har_sett_på_svaret_ditt ikke_noe_vi_selv_kan_endre takk_for_at_du_sa_fra
        her_får_kunder_av_og_til bruk_den_personlige_lenken lenken_er_allerede_brukt du_kan_når_som_helst_skrive
        vi_kan_bare_lese_tekst skriv_gjerne_svaret_ditt dette_er_en_kundeundersøkelse_fra av_og_til_spør_vi_kundene
        kontaktinfoen_din_er_fra vi_har_sendt_spørsmålet til_denne_undersøkelsen_fra svaret_ditt_er_ikke_anonymt_i
        rapportene_viser_ingen dette_er_en_ekte_automatisk vi_ber_om_din_mening et_svar_koster_det_samme
        ellers_er_undersøkelsen_fra det_er_gratis_å_svare_på_undersøkelsen du_får_denne_undersøkelsen_fra
        det_er_ikke_noe_åpent_spørsmål
    """,
)
