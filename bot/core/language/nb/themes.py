"""Norwegian (bokmål): the words by which a theme is known, and those that say nothing about what somebody writes of."""

from bot.core.language.table import Themes

THEMES = Themes(
    themes={
        # Waiting, queues, how soon somebody answers or helps
        "waiting": """
            ventetid* vent vente venter ventet venta venting ventemusikk* kø køen køer køene telefonkø* svartid*
            responstid* behandlingstid* saksbehandlingstid* ekspederingstid* leveringstid* treg tregt trege langsom*
            raskt rask raske kjapp* hurtig* lynrask* sendrektig* sommel* forsink* umiddelbar* straks timevis ukevis
            månedsvis evigheter evighet lang_tid for_lenge med_en_gang samme_dag komme_gjennom kom_gjennom
            kommer_gjennom komme_igjennom kom_igjennom kommer_igjennom svarer_aldri svarer_ikke svarte_aldri svarte_ikke
            tar_aldri_telefonen tar_ikke_telefonen var_opptatt er_opptatt alltid_opptatt opptattsignal tok_*_uker
            tok_*_dager tok_*_måneder tok_*_timer tar_*_uker tar_*_dager tar_*_måneder gikk_*_uker gikk_*_dager
            gikk_*_måneder trakk_ut trekker_ut trukket_ut utsatt utsett* purre purret purra innen_en_time kjapt kjappe
            kjappere fortere raskere ingen_svarte ingen_svarer ikke_svar_på får_ikke_svar fikk_aldri_svar
            ringte_*_ganger ringt_*_ganger ringe_*_ganger på_under_en_time
        """,
        # What it costs, and the bill
        "price": """
            pris prisen priser prisene prisnivå* prisøkning* prisstigning* prisforskjell* prispolitikk* prismessig*
            prisverdi* prissetting* *prisen *priser *prisene fraktpris medlemspris månedspris strømpris bensinpris dyr
            dyrt dyre dyrere dyreste overpris* kjempedyr* svindyr* stivt_priset billig* rimelig* kostnad* gebyr* *gebyr
            *gebyrer *gebyret rabatt* *rabatt *rabatten tilbud tilbudet tilbudene kontingent* faktura* fakturer* regning
            regningen regninger regningene strømregning* inkasso* betale_for betaler_for betalte_for for_pengene
            verdt_pengene penger_verdt koste koster kostet kosta halve_prisen refusjon* refunder* tilbakebetal* takst*
            avgift* kr kroner dyrest
        """,
        # The people: how kind, how able
        "staff": """
            personale* personalet ansatte medarbeider* ekspeditør* ekspeder* betjen* betjening* selger selgeren selgere
            selgerne kundeservice* kundebehandl* kundesenter* kundesvar* kundestøtte* support supporten rådgiver*
            konsulent* tekniker* montør* håndverker* service servicen servicenivå* servicefolk* vennlig* uvennlig*
            hyggelig* imøtekommende hjelpsom* behjelpelig* høflig* uhøflig* frekk* smilende smil serviceinnstilt*
            serviceminded* kompeten* inkompeten* kunnskapsrik* kunnskapsløs* faglig* profesjonell* proff proffe proft
            uproff* uprofesjonell* dyktig* flink flinke arrogan* nedlatende likegyldig* uforskamm* sur sure respektløs*
            engasjer* behandlet behandling bryr_seg damen dama fyren mannen_i kassadame* servitør* sjefen resepsjon*
            snill snille snilt trivelig trivelige triveligt blid blide kassa hjelp_av hjalp_meg *personale *personalet
            folk folka folkene
        """,
        # What was bought or done: whether it is good and lasts
        "quality": """
            kvalitet* *kvalitet *kvaliteten feil_på feil_ved feil_i feilfri* defekt* ødelagt i_stykker gikk_i_stykker
            går_i_stykker ødelegges virker_ikke virket_ikke virka_ikke fungerer_ikke fungerte_ikke funker_ikke
            funka_ikke holder_ikke holdt_ikke holdbar* slitt slitasje* slitesterk* knakk knekk* sprakk revna revnet
            lekk* utett* reklamasjon* reklamere slurv* makkverk dårlig_håndverk godt_håndverk smaker smakte smaken
            smakløs* fersk* materiale* robust* solid* stabil* ustabil* driftssikker* nedetid bryter_sammen brøt_sammen
            krymp* skitten* skittent renhold* rengjøring* fungerer_perfekt virker_perfekt mat maten matvarer kaffe
            kaffen kaffien drikke iskald* luktet lukter
        """,
        # Goods on their way
        "delivery": """
            levering* levere leveres leverer levert leverte leveranse* forsendelse* frakt frakten fraktfirma* *levering
            *leveringen hjemlevering* hjemkjøring* pakke pakken pakka pakker pakkene pakkeboks* bestilling* sjåfør* bud
            budet budbil* henting hentested* utlevering* utkjøring* sendt_i_retur retur returen tilsendt
            fikk_aldri_varen kom_aldri ikke_kommet_frem kom_frem kommet_frem dukket_aldri_opp dukket_ikke_opp
            dukka_aldri_opp feil_vare feil_varer varen_var varene_var varene_kom varen_kom sporing* spore sporet
            emballasje* innpakk* postnord helthjem posten mangler_varer manglet_varer knust ordre ordren ordrer
            fulgte_ikke_med forsvunnet
        """,
        # What people are told, or not, and how clearly
        "information": """
            informasjon* informer* info infoen kommunik* *kommunikasjon beskjed beskjeden opplys* forklar* veiledning*
            feilinform* tilbakemelding* kvittering* bekreftelse* ordrebekreftelse* uklar* uklart utydelig* forvirr*
            misvisende villed* fortalte_meg fortalt_meg ingen_fortalte fikk_vite får_vite få_vite visste_ikke
            ringte_aldri_tilbake ringer_aldri_tilbake ringe_tilbake ringt_tilbake ringer_tilbake ringe_meg
            hører_ingenting hørte_ingenting hørte_aldri hører_aldri hørt_noe ulike_svar forskjellige_svar motstridende
            vanskelig_å_forstå lovte_å lovet_å lovde_å varsle* varsel varslet uten_forvarsel forvarsel vilkår*
            bruksanvisning* dialog dialogen uten_å_si uten_å_spørre ringte_tilbake
        """,
        # Web site, app, self-service
        "website": """
            hjemmeside* nettside* nettsted* nettsida webside* website* web-side* nettbutikk* på_nett på_nettet app appen
            app'en apper appene app-en mobilapp* innlogg* pålogg* logge_inn logger_inn logget_inn logge_på logga_inn
            bankid vipps passord* selvbetjening* online nettbank* mobilbank* chatbot* siden_er siden_virker siden_deres
            sida_er kræsj* krasj* browser* nettleser* brukergrensesnitt* brukervennlig* grensesnitt* digital* portal*
            systemet min_side mine_sider handlekurv* it-system* booke booket booking bookingsystem*
        """,
    },
    # Snowball's list, less what denies ("ikke") and what is a noun or a judgement; https://snowballstem.org
    stop_words="""
        og i jeg det at en et den til er som på de med han av for der var meg seg men har om vi min mitt ha hadde hun nå
        over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv her alle vil bli ble blitt kunne inn
        når være kom noen noe ville dere deres kun ja etter ned skulle denne deg si sine sitt mot å meget hvorfor dette
        disse uten hvordan din ditt blir samme hvilken hvilke sånn inni mellom vår hver hvem vors hvis både bare enn
        fordi før mange også slik vært så litt helt mer få får fått fikk gjør gjort gikk går to tre kommer ok okay takk
        hei bra god gode godt veldig alltid dårlig
    """,
)
