"""Swedish: the words by which a theme is known, and those that say nothing about what somebody writes of."""

from bot.core.language.table import Themes

THEMES = Themes(
    themes={
        # Waiting, queues, how soon somebody answers or helps
        "waiting": """
            väntetid* vänta väntar väntat väntade väntan väntmusik* kö kön köer köerna köa köade telefonkö* kötid*
            svarstid* responstid* handläggningstid* behandlingstid* leveranstid* ledtid* långsam* seg segt sega trög*
            snabb* blixtsnabb* fort försen* försening* försenad* omedelbart timvis veckovis evighet evigheter lång_tid
            för_länge med_en_gång samma_dag komma_fram kom_fram_till kommer_inte_fram svarar_aldrig svarar_inte
            svarade_aldrig svarade_inte svarar_ej tar_aldrig_telefonen upptaget tog_*_veckor tog_*_dagar tog_*_månader
            tog_*_timmar tar_*_veckor tar_*_dagar tar_*_månader gick_*_veckor drog_ut drar_ut dragit_ut inom_en_timme
            snabbare fortare ingen_svarade ingen_svarar inget_svar får_inget_svar fick_aldrig_svar slutade_svara
            ringde_*_gånger ringt_*_gånger ringa_*_gånger
        """,
        # What it costs, and the bill
        "price": """
            pris priset priser priserna prisnivå* prisökning* prishöjning* prisskillnad* prispolitik* prismässig*
            prisvärd* prissättning* *priset *priser *priserna fraktpris medlemspris månadspris elpris bensinpris dyr
            dyrt dyra dyrare dyrast överpris* svindyr* jättedyr* skitdyr* billig* kostnad* avgift* *avgift *avgiften
            *avgifter rabatt* *rabatt *rabatten erbjudande* faktura* fakturer* fakturor* räkning räkningen räkningar
            räkningarna elräkning* inkasso* betala_för betalar_för betalade_för för_pengarna värt_pengarna pengar_värt
            kosta kostar kostade kostat halva_priset återbetal* taxa taxan taxor prenumerationsavgift* kr kronor
        """,
        # The people: how kind, how able
        "staff": """
            personal personalen anställd* medarbetare* expedit* betjän* säljare säljaren säljarna kundtjänst*
            kundservice* kundbemötande* kundcenter* kundsupport* bemötande* bemött bemöttes support supporten rådgivare*
            konsult* tekniker* montör* hantverkare* service servicen servicenivå* servicefolk* vänlig* ovänlig*
            *trevlig* tillmötesgående hjälpsam* ohjälpsam* artig* oartig* oförskämd* oförskämt leende servicemind*
            kompeten* inkompeten* kunnig* okunnig* yrkesskick* proffs* professionell* oprofessionell* duktig* arrogan*
            nedlåtande nonchal* likgiltig* ohyfsad* sur sura skitsur* buttra respektlös* engager* killen tjejen damen
            gubben kassörska* servitör* servitris* chefen receptionist* bryr_sig snäll kassan hjälp_av hjälpte_mig
            *personal *personalen folket personer_som_jobbar
        """,
        # What was bought or done: whether it is good and lasts
        "quality": """
            kvalitet* *kvalitet *kvaliteten fel_på felen fel_i defekt* trasig* trasigt sönder gick_sönder går_sönder
            fungerar_inte fungerade_inte funkar_inte funkade_inte funkar_ej håller_inte höll_inte hållbar* sliten slitna
            slitstark* sprack sprick* spruck* läck* otät* reklamation* reklamera* slarv* fuskbygge dåligt_jobb bra_jobb
            smakar smakade smaken smaklös* färsk* fräsch* ofräsch* material* robust* stabil* ostabil* gedigen gediget
            driftsäker* driftstör* krymp* smutsig* städning* städat la_av lagt_av lägger_av kraschade mat maten kaffe
            kaffet fikat dryck iskall* luktar luktade vissen vissna
        """,
        # Goods on their way
        "delivery": """
            leverans* leverera* *leverans *leveransen hemleverans* hemkörning* försändelse* frakt frakten fraktbolag*
            paket paketet paketen paketer* paketombud* ombud ombudet beställning* chaufför* bud budet budbil* utkörning*
            utlämning* hämtning* skickad* skickat_fel hemskick* kom_aldrig kom_inte_fram kommit_fram inte_kommit_fram
            dök_aldrig_upp dök_inte_upp fel_vara fel_varor varan_var varorna_var varorna_kom varan_kom spårning*
            emballage* inpack* förpack* postnord dhl instabox budbee saknades_varor saknades_saker retur returen returer
            order ordern beställde_för följde_inte_med försvunnet
        """,
        # What people are told, or not, and how clearly
        "information": """
            information* informera* info infon kommunik* *kommunikation besked beskedet upplys* förklar* vägledning*
            felinform* återkoppl* kvitto* bekräftelse* orderbekräftelse* otydlig* tydlig* oklar* förvirr* missvisande
            vilseled* sa_inget sa_ingenting fick_veta får_veta få_veta visste_inte ringde_aldrig_tillbaka
            ringer_aldrig_tillbaka ringa_tillbaka ringt_tillbaka ringer_tillbaka hörde_av_sig hör_av_sig höra_av_sig
            hört_av_sig hörde_av_er hör_av_er återkom återkommer olika_svar motstridig* svårt_att_förstå svår_att_förstå
            lovade_att avisera* avisering* förvarning varnade villkor* bruksanvisning* dialog dialogen utan_att_säga
            utan_att_fråga ringde_tillbaka
        """,
        # Web site, app, self-service
        "website": """
            hemsida* hemsidan webbsida* webbplats* website* webb webben webbshop* webshop* nätbutik* e-handel* på_nätet
            sajt* app appen app'en appar apparna app-en mobilapp* inlogg* logga_in loggar_in loggade_in loggas_ut bankid
            lösenord* självbetjän* online nätbank* internetbank* mobilbank* chatbot* chattbot* sidan_är sidan_funkar
            er_sida krasch* hänger_sig browser* webbläsare* gränssnitt* användarvänlig* digital* portal* systemet
            mina_sidor kundvagn* varukorg* it-system* boka bokade bokning* bokningssystem*
        """,
    },
    # Snowball's list, less what denies ("inte") and what is a noun or a judgement; https://snowballstem.org
    stop_words="""
        och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då
        sin nu har hans honom skulle hennes där min man vid kunde något från ut när efter upp vi dem vara vad över än
        dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen
        mitt ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant
        varför varje vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas också bara lite helt mer
        få får fått fick gör gjort gick går två tre kom kommer ok okej tack hej bra god goda gott jätte väldigt alltid
        dålig dåligt ska eftersom fast
    """,
)
