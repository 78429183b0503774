"""Danish: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stop stopp afmeld afmelding frameld framelding slet meld_fra meld_af meld_mig_fra afslut",
        "help": "hjælp hjælpe hjelp",
        "unsubscribe": """
            afmeld afmelde afmelder afmeldes frameld framelde framelder frameldes frabeder frabede frabedes udmeld
            bloker blokere blokér spær spærre afmelding_af frasiger frasige udelad udelade udeluk udelukke ekskluder
            ekskludér gå_ud_af
        """,
        "unsubscribed": "afmeldt frameldt udmeldt blokeret spærret udelukket",
        "remove": "fjern fjerne fjernes stryg stryge fjerner",
        "removed": "fjernet",
        "delete": """
            destruer destruere slet slette sletter udslet udslette smid smide kast kassér kasser ryd rydde nedlæg
            skrot skil bortskaf bortskaffe eliminer eliminér eliminere tilintetgør tilintetgøre rens rense makuler
            makulere annullér annuller
        """,
        "deleted": "slettet slettes udslettet glemmes destrueret bortskaffet tilintetgjort ryddet udryddet makuleret",
        "deletion": "sletn sletning slettelse fjernelse sletningen",
        "keep": """
            gem gemme gemmer gemt opbevarer opbevare lagre lagrer lagret beholde beholder registreret arkivere
            arkiverer arkiveret opbevares gemmes lagres registreres registrere registrerer opbevaret beholdes behold
            bevare opbevar lagr opbevaring lagring ligger_noget ligge_noget ligger_data ligger_oplysninger
        """,
        "have": "sidder har have ligger liggende ved findes finde_på",
        "not": "ikke ikk ik ej ingen ikk' intet ingenting ik' itte ett' ente it'",
        "never": "aldrig",
        "stop": """
            stop stopp stoppe stands stopper stoppet drop droppe slut ophør ophøre hold_op holde_op lad_være lade_være
            undlad undlade spar ladvære la'_vær la'_være slutte stoppes indstil indstille afslut afslutte afbryd
            afbryde ophører ophøret sluk sluk_for luk_for lukke_for lukke_ned slukke slå_fra luk_ned la_vær la_vær_å
            lad_vær la_være ladværd
        """,
        "stopped": "stoppede holdt_op lod_være droppede undlod",
        "send": "send sende sendt udsende fremsend fremsende sendes tilsende tilsend tilsendt",
        "contact": """
            kontakt kontakte kontaktes spammes forstyr forstyrre skriv skrive chikaner chikanere plage plag genere
            gener mase henvende skrives forstyrres opsøg terrorisere terroriser bombardere bombarder overdynge besvære
            ulejlig ulejlige forulempe forulemp skrives_til tilskrive chikanér genér irritere irriter hive_fat skriven
            bombarderes generes plages
        """,
        "contacted": "kontaktet skrev kontaktede sendte sms'ede skriver sender kontakter forstyrret",
        "hear": "høre hører",
        "texting": "spam spamme sms'e smse tekste sms sms-spam spammer spammeri smser teksting sms'eri",
        "messages": """
            sms-ting sms-halløj sms-ordning sms-er sms-erne smser sms'er sms'erne smserne sms'en besked beskeder
            beskederne meddelelser henvendelser undersøgelser spørgeskemaer tekstbeskeder evalueringer undersøgelse
            påmindelser sms-beskeder målinger spørgeundersøgelser smsbeskeder beskeden mails mail mailene rykkere
            notifikationer sms'ene rundspørger rundspørge rundspørgen survey surveys spørgeskema spørgeskemaet
            spørgeskemaerne evaluering undersøgelserne undersøgelsen henvendelse henvendelserne korrespondance
            kommunikation påmindelse pushbeskeder tekstbesked tekster meddelelse meddelelserne udsendelser
            udsendelserne udsendelse udsendelsen udsending udsendinger kampagner målingen afstemninger evalueringerne
            rykker mere_post
        """,
        "list": """
            liste listen lister sms-liste sms-listen kontaktliste kontaktlisten sms-listerne maillisten listerne
            udsendelser udsendelserne mailliste listene ordningen panel panelet sms-tjenesten sms-service adresseliste
            ringeliste tjeneste tjenesten
        """,
        "system": """
            system systemet systemer database databasen register registret registre kartotek kartoteket it-system
            it-systemer arkiv arkiver arkivet servere serverne databaser filer
        """,
        "consent": "samtykke tilladelse samtykket samtykker tilladelsen samtykkeerklæring accept",
        "withdraw": """
            trækker tilbagekalder trække tilbagekalde trække_tilbage trækker_tilbage tilbagetrække tilbagetrækker
            annullere annullerer inddrager ophæver
        """,
        "forget": "glem glemme",
        "forgotten": "glemt glemmes",
        "again": "igen atter",
        "back": "tilbage retur",
        "join": "tilmeld tilmelde tilmeldes gentilmeld genoptag abonner abonnere sæt_på føj_til tilføj skriv_op",
        "begin": "start starte begynd begynde fortsæt fortsætte",
        "want": """
            interesseret ønskes bedes vil ønsker gider orker ønske anmoder beder bede kræver forlanger magter ville
            anmodning accepterer accepter tolererer tillader lyst interesse interesserede bryder_mig ønskede
            finder_mig interesserer holde_ud overskue udholde begæring
        """,
        "asked": "bedt bad sagt sagde skrevet meddelt",
        "can": "kan kunne må lov ka tilladt",
        "must": "skal bør sørg_for sikr sikre",
        "receive": "have få modtage modta ha modtager får fået",
        "me": """
            mig os mi mor mors far fars mand kone kones min_mor børn hertil kæreste søn datter hende ham hustru
            hustrus mormor farmor morfar farfar bedstemor forældre samlever kæresten manden konen mæ
        """,
        "mine": "mine min mit vores hans hendes deres afdødes mors fars mands kones kundens",
        "number": "nummer nummeret telefonnummer mobilnummer nr tlf",
        "data": """
            kundeforhold kundeforholdet datta data dataene oplysninger oplysningerne personoplysninger persondata info
            informationer information profil kontaktoplysninger kundedata konto navn kundeprofil historik bruger spor
            datene besvarelser besvarelserne svarene telefonnumre datasæt journal stamdata mobilnr emailadresse
            mailadresse adresse mine_svar mit_svar mine_ting
        """,
        "all": "samtlige alt alle al hele hele_balladen det_hele",
        "right": """
            ret retten gdpr databeskyttelsesforordningen persondataforordningen persondataloven databeskyttelsesloven
            forordningen rettighed rettigheder
        """,
        "leave": "lad lade giv la'",
        "alone": "fred ifred",
        "be": "blive være vær bliver stå ligge bli",
        "is": "er var",
        "take": "melder meldes taget tag tage meld melde tages kom kommer pil pille smid",
        "into": "på",
        "off": "af væk ud ude udenfor af_med",
        "questions": "spørgsmål spørge spørg spørges adspørges",
        "part": "deltage deltager delta medvirke være_med besvare svare svar_på besvarelse udfylde udfylder",
        "damn": "skrid rend_mig pis_af fuck_af gå_ad_helvede_til skrub smut",
        "spare": """
            slippe slipper undgå slip fri fritages forskånes forskånet skåne skån slap undgår slippes nok_med nok_af
            forskån være_nok fri_for slipper_af slippe_af kvit
        """,
        "declining": "nej nope næ nix niks nixen næh siger_nej sige_nej sagt_nej takker_nej sagde_nej",
        "appreciate": """
            fint_hvis rart_hvis dejligt_hvis glad_hvis taknemmelig_hvis taknemlig_hvis pris_på_hvis pris_på_om
            pris_på_at
        """,
        "more": """
            sms_til besked_til flere mere fler nogensinde længere mer fremover fremtiden yderligere andre meget
            fremadrettet videre fremefter flerere
        """,
        "these": """
            disse sådan sådanne lort lortet pis skrald bras pjat eneste ting fis slags dem møg gøgl fjolleri ævl vrøvl
            idioti slige
        """,
        "you": "i jer jeres du dig",
        "others": "nogen man slet_ikke",
        "mistake": "ved_fejl fejlagtigt uheld blev uden",
        "story": """
            prøvede forsøgte måtte umuligt svært nyhedsbrev nyhedsbrevet abonnement abonnementet medlemskab kunne_ikke
            medlemskabet lykkedes prøvet forsøgt bøvlet besværligt nemt let
        """,
        "from": "fra",
        "wh": "hvordan hvor hvorfra hvem hvornår",
        "need": "behøver behøves brug_for brug behov nødvendigt",
        "calling": "ring ringe ringer ringede kime ringes opkald telefonopkald",
        "hours": """
            aften aftenen nat natten morgen morgenen weekend weekenden søndag søndage lørdag lørdage arbejde
            arbejdet arbejdstid arbejdstiden før kl klokken sent sene tidligt middag middagen ferien
            helligdage efter_kl
        """,
        "instead": "hellere i_stedet istedet istedetfor i_stedet_for",
        "while": "mens når imens",
        "maybe_not": "et it æt",
        "either": "og eller hverken samt",
        "places": "i på ved hos inde inden indenfor nede ude",
        "swearing": """
            fanden helvede pokker lort lorte skide pis fuck fucking satan svin røv for_helvede fandme
            kraftedeme forbandede
        """,
        # Stands before a noun of these, as in "kundeundersøgelser"
        "modifiers": """
            sms tekst besked kunde kundetilfredshed tilfredshed spørge bruger telefon mobil nummer kontakt udsendelse
            udsending mail mailing marketing reklame spam masse push person persondata adresse profil medlem markeds
        """,
        "idle": """
            fremtidige absolut overhovedet én hurtigst muligt helvede fanden satan pokker guds skyld tak venligst
            venlig venlige sød søde rar bare nu lige så hej gerne please straks samme omgående snarest kære for og jeg
            de om at det den med der her til godt bedste hvis hvad dog da nok helst efter hos som altså selv jo
            virkelig også derfor eller men allerede gange gang tre to personlige skide fucking forbandede irriterende
            evige konstante end ok okay dette denne undskyld jf artikel tusind bruge helt fuldstændig både samt
            henhold endelig hermed herved simpelthen ærlig ærligt talt faktisk egentlig sgu fandme forhelvede
            forfanden kraftedeme edderme hver uge ugen ugentligt dagligt måned måneden vi sig forhånd igennem samtidig
            hilsen medarbejder ens mvh altid fordi længe under hverken venner folkens allerførst kundeservice jaja
            skulle benytte gøre gør gjort hele_tiden tiden te å bar efterhånden noget mulighed mon henne dér dag dagen
        """,
        "courtesy": """
            helvede fanden satan pokker guds skyld tak venligst vær venlig sød rar bare nu lige så hej gerne please
            straks omgående snarest alle kære fordi for og mig os mi det den forhelvede forfanden fucking skide
            endelig
        """,
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
        om kommunikere fremover og så mit mine min modersmål jer ok ja en desværre godt man plz pls har findes dere ni
        vore vores herovre burde sige lav gør sprogversion udgave sende sendt skrevet
    """,
    # Before the wanted language
    language_into="på i til",
    # Before the unwanted one
    language_not="fra ikke",
    # Before a language that is only told of: "my English is bad"
    language_told_of="min mit mine er jeres",
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
    # Only we write these: the sentence is a copy of ours
    ours="""
        skal_vi_slette_alt_hvad_vi_ved skal_vi_slette_dine_oplysninger_i så_er_de_væk_for_altid
        så_er_det_væk_for_altid har_du_ikke_bedt_om_det her_får_du_af_og_til du_kan_nu_få_beskeder
        du_får_ikke_flere_beskeder skriv_stop_for skriv_stop_hvis har_du_fortrudt skriv_start
        dine_oplysninger_bliver_slettet mente_du svar_med_et_tal svar_med_ét svar_ja_eller_skriv undersøgelsen_er_slut
        har_ændret_dit_svar fra_nu_af_skriver_vi skalaen_går_fra hvad_er_den_vigtigste_årsag vi_kontakter_dig_måske
        hvad_skulle_der_til_for_en_højere hvad_er_du_mest_tilfreds_med fordi_du_tog_dig_tid
        hjælper_os_med_at_blive_bedre du_er_tilmeldt_igen_og_kan når_du_får_det_svarer_du
        dine_oplysninger_i_undersøgelsen_bliver det_forstod_vi_desværre hvilket_helt_tal_passer
        vi_har_fulgt_op_på_det_og_løst tak_for_dit_svar_i_vores tak_for_snakken_om_dit uklart_så_svar_bare_her
        vi_har_forsøgt_at_kontakte_dig vil_du_stadig_tale_med_os vi_har_set_på_dit_svar ikke_noget_vi_selv_kan_ændre
        fordi_du_sagde_til her_får_kunder_af_og_til brug_det_personlige_link linket_er_allerede_brugt
        du_kan_altid_skrive_stop vi_kan_kun_læse_tekst skriv_gerne_dit_svar det_her_er_en_kundeundersøgelse
        vi_spørger_af_og_til_kunderne dine_kontaktoplysninger_er_fra vi_har_givet_dit_spørgsmål
        til_denne_undersøgelse_fra dit_svar_er_ikke_anonymt_i rapporterne_viser_ingen det_her_er_en_ægte_automatisk
        vi_beder_om_din_mening et_svar_koster_det_samme ellers_er_undersøgelsen_fra
        det_er_gratis_at_svare_på_undersøgelsen du_får_denne_undersøgelse_fra der_er_ikke_noget_åbent_spørgsmål
    """,
)
