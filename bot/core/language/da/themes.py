"""Danish: the words by which a theme is known, and those that say nothing about what somebody writes of."""

from bot.core.language.table import Themes

THEMES = Themes(
    themes={
        # Waiting, queues, how soon somebody answers or helps
        "waiting": """
            ventetid* vent vente venter ventet ventede venten ventemusik* ventekø* kø køen køer køerne telefonkø*
            svartid* responstid* behandlingstid* sagsbehandlingstid* ekspeditionstid* leveringstid* langsom* hurtig*
            lynhurtig* sløv* sendrægtig* forsink* prompte straks timevis ugevis månedsvis evigheder evighed lang_tid
            længere_tid for_længe så_længe med_det_samme samme_dag komme_igennem kom_igennem kommer_igennem
            svarer_aldrig svarer_ikke svarede_aldrig svarede_ikke svarer_jo_ikke tager_aldrig_telefonen
            tager_ikke_telefonen var_optaget er_optaget altid_optaget optagettone tog_*_uger tog_*_dage tog_*_måneder
            tog_*_timer tager_*_uger tager_*_dage gik_*_uger gik_*_dage gik_*_måneder trak_ud trukket_ud trækker_ud
            rykke_for rykket_for rykkede inden_for_få inden_for_en_time ingen_svarede ingen_svarer ingen_svar_på
            ikke_svar_på får_ikke_svar fik_aldrig_svar hurtigere svare_hurtig* ingen_tog_den uden_held ringede_*_gange
            ringet_*_gange ringe_*_gange
        """,
        # What it costs, and the bill
        "price": """
            pris prisen priser priserne prisniveau* prisstigning* prisforhøjelse* prisforskel* prispolitik* prismæssig*
            prisværdi* prisbillig* prissætning* *prisen *priser *priserne fragtpris medlemspris månedspris elpris
            benzinpris dyr dyrt dyre dyrere dyreste overpris* svinedyr* pebret billig* omkostning* gebyr* *gebyr
            *gebyrer rabat* *rabat tilbud tilbuddet tilbuddene kontingent* faktura* fakturer* regning regningen
            regninger regningerne elregning* opkræv* betale_for betaler_for betalte_for for_pengene pengene_værd
            penge_værd koste koster kostede kostet spare_penge sparet_penge til_det_halve halve_pris refusion refunder*
            tilbagebetal* takst* prisfald kr kroner dyrest
        """,
        # The people: how kind, how able
        "staff": """
            personale* medarbejder* ansatte ekspedient* ekspedit* betjening* betjen* sælger sælgeren sælgere sælgerne
            kundeservice* kundeserv* kundebetjening* kundeplej* kundecenter* supporten support supporter* rådgiver*
            konsulent* tekniker* montør* håndværker* servicefolk* service servicen serviceniveau* venlig* uvenlig* flink
            flinke flinkt søde sød imødekommende hjælpsom* uhjælpsom* høflig* uhøflig* smilende smil serviceminded*
            kompeten* inkompeten* faglig* fagkundskab* professionel* uprofessionel* dygtig* arrogant* nedladende
            ligeglad* uforskammet* ubehøvlet* sur sure respektløs* engagere* behandlet behandling talt_grimt talt_ned
            damen fyren manden_i kassedame* tjener tjeneren chef chefen receptionist* rar rare venligt sødt støtte
            hjælp_af hjalp_mig *personale *personalet i_kassen kassedamen mennesker folkene
        """,
        # What was bought or done: whether it is good and lasts
        "quality": """
            kvalitet* *kvalitet *kvaliteten fejl_på fejl_ved fejl_i fejlfri* defekt* itu ødelagt ødelægger i_stykker
            gik_stykker går_i_stykker virker_ikke virkede_ikke virker_aldrig fungerer_ikke fungerede_ikke holder_ikke
            holdt_ikke holdbar* holder_år slidt slidstærk* slidt_op knækk* knæk revne revnede revnet utæt* reklamation*
            reklamere sjusk* makværk dårligt_håndværk godt_håndværk smager smagte smagen smagløs* frisk friskt friske
            materiale* robust* solid* stabil* ustabil* driftssikker* nedbrud krymp* i_udu virker_perfekt
            fungerer_perfekt står_af gået_i_stå gik_i_stå bryder_sammen brød_sammen kasser_ud beskidt* rengøring* snavs*
            mad maden kaffe kaffen drikke vissen kold_mad iskold*
        """,
        # Goods on their way
        "delivery": """
            levering* levere leveres leverer leveret leverede leverance* leverancer forsendelse* fragt fragten
            fragtmand* fragtfirma* *levering *leveringen hjemmelevering* pakke pakken pakker pakkerne pakkeshop*
            pakkeboks* bestilling* chauffør* bud buddet udbring* afhentning* forsinket_pakke afsendt afsendelse*
            tilsendt tilsendte modtog_aldrig aldrig_modtaget kom_aldrig ikke_kommet_frem kom_frem kommet_frem
            dukkede_aldrig_op dukkede_ikke_op forkert_vare forkerte_varer varen_var varerne_var varerne_kom varen_kom
            track* emballage* indpak* postnord gls bring dao mangler_varer ordre ordren ordrer fulgte_ikke_med
            forsvundet
        """,
        # What people are told, or not, and how clearly
        "information": """
            information* informer* info infoen kommunik* *kommunikation besked beskeden oplyst oplyse oplyste oplysning*
            forklar* vejledning* misinform* opdatering_om tilbagemelding* kvittering* bekræftelse* ordrebekræftelse*
            gennemskue* gennemskuelig* uigennemskuelig* uklar* utydelig* forvirr* misvisende vildled* fortalte_mig
            fortalt_mig ingen_fortalte fik_at_vide får_at_vide få_at_vide ringede_aldrig_tilbage ringer_aldrig_tilbage
            ringe_tilbage ringet_tilbage ringer_tilbage vendte_aldrig_tilbage vender_aldrig_tilbage hører_intet
            hørte_intet hørte_aldrig hørt_noget hører_aldrig forskellige_svar modstridende svært_at_forstå
            svær_at_forstå lovede_at lovet_at varsl* uden_varsel vilkår* brugsanvisning* uvidende dialog dialogen
            uden_at_sige uden_at_spørge
        """,
        # Web site, app, self-service
        "website": """
            hjemmeside* webside* website* web-side* webshop* netbutik* nettet net-butik* app appen app'en apps apps'ene
            app-en app'ens mobilapp* login logge_ind logger_ind logget_ind log_ind log-ind logge_på mitid nemid
            selvbetjening* kodeord* adgangskode* password* online bestille_online netbank* mobilbank* chatbot*
            jeres_side siden_er siden_går siden_virker crash* browser* brugerflade* brugervenlig* brugerprofil* digital*
            portal* systemet hacke* kurven checkout indkøbskurv* it-system* interface* hjemmesiden booke bookede booking
            bookingsystem*
        """,
    },
    # Snowball's list, less what denies ("ikke") and what is a noun or a judgement; https://snowballstem.org
    stop_words="""
        og i jeg det at en den til er som på de med han af for der var mig sig men et har om vi min havde ham hun nu
        over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog
        noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit
        sine vor mod disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan så kan I jeres vores igen
        bare lidt helt fordi mere ved får fået fik gør gjort gik går par to tre kom kommer lige ok okay tak hej godt god
        gode rigtig altid dårlig dårligt
    """,
)
