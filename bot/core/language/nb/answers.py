"""Norwegian bokmål: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="poeng poenget poenga",
    # Says or gives: a number after it is the answer
    frames="""
        lande anbefale gitt går gir gi gjev ga si sier seier stemmer vurderer vurdere karakter karakteren score scorer
        scoren poeng poengsum rating vurdering anbefaling lander svarer svaret svar får tildeler velger triller tallet
        tall ender terningkast trykker skriver setter anbefaler sei seie hamner ligger satser heller plasserer legger
        stikker runder rammer æ_sei gjer sluttkarakter fortjener sir
    """,
    # Opens the sentence that gives the score, before the frame
    leads="""
        jeg eg vi vil ville så og derfor altså men må kan skal skulle kunne gjerne helt klart samlet totalt generelt
        ca cirka omtrent en et ei den det blir er nok bare karakter score dermed tenker tror lurer lander derfra
    """,
    # Right before the number, how firm it is
    graders="""
        solid svak sterk flott stor stort rein ren feit feitt lita liten rund klar soleklar sikker kjempe stabil
        velfortjent høy lav blank skarp stabilt sterkt godkjent knallsterk ganske rimelig mager motvillig beskjeden
        rungende stolt ydmyk hjertelig soleklart absolutt knalsterk klokkeren tung ærlig mega stensikker bunnsolid
        slapp laber ussel puslete flat tvilende forsiktig pen rå hederlig overbevisende reell glatt dundrende
        skikkelig
    """,
    # The same, but only after an article; a reason otherwise
    praise="god godt fin flott super fantastisk perfekt",
    # May stand between a frame and its number, or around a lone number
    carriers="""
        lyst å har vil_ha fått jeg eg vi dere deg det den er så blir må nok vel visst vil ville gjerne helt klart tror
        trur tenker synes syns syntes mener mente skal skulle kunne kan bli bare kun på med til av ca cirka omtrent
        rundt sånn fra meg min mitt mine herfra sikkert absolutt bestemt definitivt kanskje nesten_sikkert egentlig
        faktisk altså jo da denne dette her oss vår en et ei ett som personlig umiddelbart samlet totalt generelt
        ærlig talt valget nå og derfor ein de dykk dokke tippe tipper herifra selvfølgelig
    """,
    # After the number, adds nothing
    endings="""
        herfra fra_meg fra_min_side fra_oss fra_oss_begge tror_jeg vil_jeg_si vil_jeg_tro ville_jeg_sagt sier_jeg
        vil_jeg_mene mener_jeg synes_jeg syns_jeg trur_eg nok vel visst helt_sikkert uten_tvil absolutt bestemt klart
        til_dere til_deg må_det_bli blir_det er_det får_dere er_mitt_svar er_min_score av_meg helt_klart poeng gir_jeg
        vil_jeg_gi må_det_være sånn_cirka eller_deromkring uten_å_nøle uten_å_blunke alt_i_alt totalt_sett hele_veien
        tenker_jeg tipper_jeg over_hele_linja pluss minus til_dere_alle så_absolutt i_karakter skulle_jeg_si
        fra_hele_familien fra_oss_alle fra_gjengen ass sei_æ sei_eg trur_æ tror_æ asså endelig_svar altså hadde_jeg_sagt
        ville_jeg_gitt med_pil_opp med_pil_ned hver_gang uten_diskusjon fra_meg_og_kona fra_meg_og_mannen
        fra_meg_og_familien herifra fra_meg_her lett_som_bare_det akkurat_nå uten_videre alle_dager_i_uka maks max
        ska_dere_få skal_dere_få får_dere_av_meg
    """,
    # This number sums the others up
    overall="samlet totalt generelt alt_i_alt helhet helhetlig sluttkarakter snitt totalt_sett",
    # Names the scale
    scale="skala skalaen mulige mulig maks max terning",
    # Leads to the scale
    scale_leads="på en et fra av ut i til hvor med mellom",
    # What 0 or 10 is said to mean
    ends_of_scale="best beste dårligst dårligste verst bra høyest høyeste lavest toppkarakter dårlig perfekt",
    # Leads to an end of the scale
    scale_tops="""
        går_til går_bare_til går_jo_bare_til går_kun_til går_jo_kun_til går_opp_til går_bare_opp_til stopper_på
        slutter_på
    """,
    # Says so
    is_words="er betyr",
    # Opens the reason
    connectives="""
        fordi for da men og pga grunnet ettersom siden selv_om dog på_grunn_av p.g.a. så hvis når hvor kun bare selvom
        derfor ellers dessverre ikke_minst dels hvorfor trass fordi_at ford om
    """,
    # Led to the number, and is left at the end of the reason
    dangling="ellers og så derfor men",
    # A noun follows, even where it looks like a connective: "our dog"
    possessives="min mitt mine vår vårt våre deres",
    # Opens a message
    greetings="""
        god_formiddag god_ettermiddag god_aften hei heisann hallo god_dag morn heia hey hoi halla god_morgen god_kveld
        heihei hei_hei hei_på_dere hei_på_deg hallais goddag heisann_sann halla_balla hallaien heisan heii heiii hejsann
        god_mandag kjære yo mornings hællæ halloen morrn tjenare
    """,
    # Adds nothing wherever it stands
    fillers="""
        dessverre ha_det_fint ha_en_fin_kveld klem_og_kyss hm hmm hmmm eh øh øhm tja tjo nå åh ah okay ok ja jo jepp
        joda altså lol haha hahaha hihi hehe xd vet_ikke veit_ikke det_vet_jeg_ikke vennligst klem god_dag ha_en_fin_dag
        ha_en_god_dag ha_det ha_det_bra fortsatt_god_dag god_helg god_jul ha_en_god_helg fin_dag god_sommer fra_meg
        herfra unnskyld beklager sorry svaret_er mitt_svar mitt_svar_er min_score svar bare_hyggelig værsågod vær_så_god
        snakkes ha_en_strålende_dag ha_en_fortsatt_fin_dag ha_en_fortsatt_god_dag ha_ein_fin_dag ha_ein_god_dag
        ha_en_super_dag god_søndag god_fredag god_påske godt_nyttår god_ferie god_arbeidslyst alt_godt vi_snakkes vi_ses
        ha_det_godt ha_det_gøy endelig_svar det_er_svaret mitt_bud mitt_tall mitt_tall_er min_karakter min_karakter_er
        karakteren_er lykke_til ehm øhh tjo_da kos_dere god_kveld hvis_jeg_skal_være_ærlig for_å_være_ærlig
        hvis_jeg_må_velge hvis_jeg_skal_velge hvis_du_spør_meg hvis_dere_spør_meg spør_du_meg for_min_del i_mine_øyne
        etter_min_mening åhh ååh åå ahh aah ohh ååhh mmm mm hmmmm hei_der hei_igjen hei_alle kjære_alle kjære_dere
        takk_i_like_måte sånn_cirka selvfølgelig naturligvis selvsagt såklart så_klart sjølsagt selvfølgeleg uten_tvil
        ingen_tvil hundre_prosent full_pott i_så_fall i_så_tilfelle i_så_fald isåfall punktum utropstegn ny_linje komma
        ha_en_fin_dag_videre ha_en_fin_kveld_videre ha_det_videre
    """,
    # Says nothing of its own anywhere: hedges, oaths, words to fill or to address
    particles="""
        jaggu jammen sannelig faen fan fanken søren pokker ass asså assa liksom lissom altså jaja joa tjaa njaa nja njæ
        nåja hva hæ æ jæ e ej ekj je meg mæ mæi sei seie sæi ska vel vell nok mening øyne bok verden min ka ke da'
        dokker dåkker dåkk dokk dykkar deres hos gjett gjetter gjette påstå innrømme lyde lyder tør velge vurder endelig
        endelige endeleg konklusjon dom fasit resultat stemme stemmen forslag lander_vel vi_sier sett sett_en sett_det
        gi dem kompis venn venner gutter folkens alle_sammen du nå per_dags_dato for_tida for_tiden så_det umiddelbart
        spontant enkelt rett_og_slett eller_noe noe_sånt sånn_ca agtig aktig typ type ish vil_jeg_påstå på_en_måte heilt
        heile jau joda jepp_jepp knallsikkert rundt_regnet jaaa sa skal_vi_si mot hva_med huff uff æsj verdt verd sukk
        jøss oi oisann uffda åff tillater tillate meg_å undertegnede avgir herved midt_på midt_i frå_meg frå_mæ fra_mæ
        ifra_mæ ifra_meg eg sir trur takk_for_meg
    """,
    # A filler before a number, a reason after it
    opinions="ok okay",
    # Thanks
    thanks="""
        takk takker tusen_takk mange_takk 1000_takk takk_skal_dere_ha takk_skal_du_ha takk_for_nå på_forhånd_takk takkar
        takk_takk hjertelig_takk tusen_hjertelig_takk mange_tusen_takk
    """,
    # Then follows what for
    thanks_for="for fordi at",
    # Where it is our message, that is courtesy too (rule 15): whose
    message_owners="din ditt deres den denne det dette",
    # What
    our_messages="""
        melding meldingen meldinga sms sms'en smsen spørsmål spørsmålet henvendelse henvendelsen henvendelsa mail mailen
        undersøkelsen påminnelsen meldingen_din meldinga_di smsen_din spørsmålet_deres meldingen_deres
        henvendelsen_deres spørsmålet_ditt e-posten det sms-en
    """,
    # Or that we ask
    our_asking="""
        at_dere_spør at_du_spør at_dere_spurte at_dere_skriver dere_spør spørsmål
    """,
    # A name follows, and nothing else
    sign_offs="""
        klem_fra hilsen_fra klem mvh hilsen hilsener vh m.v.h. vennlig_hilsen med_vennlig_hilsen beste_hilsen
        beste_hilsner hils hilsn hels helsing med_helsing beste_helsing mvh_fra på_vegne_av venleg_helsing
        med_venleg_helsing vennlige_hilsener vennlige_hilsner alt_godt_fra varme_hilsener
    """,
    # Not this number
    denials="""
        ikke_helt aldri_i_livet ikke_akkurat ikke ikkje ikk aldri ei_heller neppe ingen intet langt_ifra langt_fra
        verken kan_ikke alt_annet_enn alt_annet_enn_en alt_unntatt ikke_engang ikke_noen ikke_no på_ingen_måte langtifra
        inte itj itte
    """,
    # Of these, the ones that may belong to a verb instead
    never="aldri",
    # Denies from behind
    not_is="er_ikke ville_kreve krever",
    # Not exactly this number
    limits="""
        over under minst minimum høyst maksimum nesten mer_enn mindre_enn nær_en opp_til rett_under rett_over
        litt_under litt_over nesten_en knapt godt_over høyere_enn lavere_enn bedre_enn dårligere_enn verre_enn
    """,
    # Was true before, or would have been
    earlier="""
        hadde_tenkt_å_si skulle_til_å_si tenkte_å_si i_fjor var_i_ferd_med_å_si tenkte_først ville_ha_vært
        kunne_ha_vært ville_ha_gitt kunne_ha_gitt ville_vært kunne_vært hadde_blitt før tidligere sist sist_gang
        forrige_gang pleide ville_ha kunne_ha hadde_vært var_det en_gang hadde_gitt ville_blitt kunne_blitt
        hadde_det_vært skulle_gjerne_gitt hadde_gjerne_gitt pleier_å_være pleier_å_gi var_nær_ved_å_gi holdt_på_å_si
        holdt_på_å_gi vurderte skulle_ønske_jeg_kunne_gi hadde_håpet_på forventet ville_først_si ville_først_gi
        hadde_tenkt_å_gi tenkte_å_gi skulle_til_å_gi normalt_ville var_på_nippet_til_å_gi hadde_gjort_det_til
        ville_gjort_det_til for_å_få for_å_nå først først_tenkte_jeg
    """,
    # The writer
    firsts="jeg eg æ jæ vi me ej",
    # Somebody else, whose score is not the writer's
    others="""
        han hun ho mann kone kona mannen kjæreste kjæresten samboer samboeren mor far mamma pappa mormor farmor farfar
        morfar sønn sønnen datter dattera datteren venn vennen venninne venninna venninnen kollega kollegaen sjef sjefen
        bror søster nabo naboen svigermor svigerfar barna ungene folk andre vennene kollegene
    """,
    # Gets the score, and does not give it
    receives="får fortjener fortjent verdt verd",
    # "you get", "dere skal få": with only these before it, a number is given to us
    awards="dere du deg får få fått fortjener fortjent har skal kan vil blir alle",
    # Denies whatever number comes later in the sentence
    refusals="""
        aldri_i_livet ikke_i_nærheten ikke_i_nærheita under_ingen_omstendigheter glem_det_om over_mitt_lik
        aldri_i_verden aldri_om aldri_faen kan_dere_glemme kan_dere_drømme glem_det i_drømmene_deres drøm_videre
    """,
    # Right behind a number: it was not meant, whatever follows
    dismissals="""
        i_drømmene_deres i_drømmene_dine i_dine_drømmer i_deres_drømmer i_drømme i_drømmeland i_drømmene
        i_en_annen_verden i_et_annet_univers i_et_parallelt_univers i_en_perfekt_verden i_en_ideell_verden
        i_et_annet_liv når_griser_kan_fly når_griser_flyr når_helvete_fryser når_helvete_fryser_til når_kyr_kan_fly
        bare_tull bare_tulla bare_tullet bare_kødda bare_kødder bare_spøk bare_for_moro jeg_tuller jeg_kødder
        tuller_bare kødder_bare drøm_videre trodde_dere dere_kan_drømme kan_dere_drømme det_tror_dere_selv
        tror_dere_selv over_mitt_lik liksom_ikke som_om ja_særlig jo_særlig just_kidding glem_det in_your_dreams
        when_pigs_fly as_if yeah_right
    """,
    # The same where nothing else follows in the sentence
    last_denials="""
        not ikke ikkje eller_ikke neppe ikke_akkurat ikke_helt ikke_særlig særlig det_tror_jeg_ikke tror_jeg_ikke
        trodde_dere absolutt_ikke
    """,
    # "said nobody": who says it, and that there is none
    tells="sa sier sagde",
    nobody="ingen ikke_en_kjeft",
    # After a number: it was true before
    formerly="""
        i_fjor sist sist_gang forrige_gang før tidligere en_gang for_et_år_siden forrige_måned forrige_uke forrige_år
        den_gangen siste_gang
    """,
    # After a number that somebody "would" give: they do not
    conditions="hvis dersom såfremt om med uten",
    # Who is to do it before the number is given: "a ten if you lower the price"
    we_are="dere du de prisen prisene",
    # After a number promised for later: "you get a 9 when I have my money"
    not_yet="når så_snart inntil etter",
    # Promises
    promises="får blir skal",
    # Would
    would="ville kunne hadde",
    # Between a number taken back and the one that counts
    take_backs="""
        nei_forresten forresten ombestemte_meg angrer nei nei_vent vent oops ups oi rettelse eller_nei mente jeg_mente
        mener_jeg eller_rettere rettere_sagt eller_snarere snarere unnskyld sorry beklager jeg_mener skulle_være
        skulle_vært skal_være feil tastefeil skrivefeil i_stedet_for istedenfor glem_det korreksjon åh hærregud meinte
        men_nå nei_sett nei_skriv nei_si nei_heller heller nei_faktisk vent_litt et_øyeblikk endrer_meg_til
        endrer_det_til endrer_til jeg_endrer ombestemmer_meg ombestemt_meg gjør_det_til gjør_det_om_til så_heller næ
        nope niks snarere_en mer_en mer_som_en derimot ved_nærmere_ettertanke når_jeg_tenker_meg_om når_jeg_tenker_etter
        heller_en eller_vent men_endrer
    """,
    # Opens a question when the sentence ends in "?"
    questions="er hva hvor hvordan hvorfor hvilken hvilket hvem betyr kan skal må gjelder mener når teller kva",
    # Opens one even without
    asks="er betyr",
    # Opens a short judgement: "good food 8 slow service"
    qualities="""
        god godt gode deilig fin fint fine dårlig sur super fantastisk hyggelig rask treg kald flott flinke bra
        kjempegod kjempebra grei greit
    """,
    # Do not want to say why
    declines="""
        ønsker_jeg_ikke_å_svare ingenting_spesielt ikke_lyst_til_å_svare ikke_lyst_til_å_svare_på helst_ikke_svare_på
        vil_helst_ikke_svare kommer_ikke_på_noget vil_ikke_si vil_helst_ikke_si nei nei_takk nei_ellers_takk ellers_takk
        niks nope næ nei_det_er_fint nei_det_er_greit det_går_bra nei_det_går_bra ingen_kommentar ingen_kommentarer
        ikke_noe ikke_noe_å_tilføye ingenting_å_tilføye ikke_noe_mer_å_si ikke_egentlig helst_ikke vil_helst_ikke
        vil_ikke_si_det pass hopper_over ingen_merknader nei_ikke_egentlig nei_ikke_noe ikke_nå ikke_akkurat_nå
        nei_ikke_nå ønsker_ikke_å_svare ønsker_ikke_å_utdype vil_ikke_utdype vil_ikke_svare har_ikke_lyst har_ikke_tid
        ingen_spesiell_grunn ingen_grunn ikke_noe_spesielt nei_det_var_det jeg_vil_ikke_svare gidder_ikke
        det_gidder_jeg_ikke ikke_i_dag ingen nei_ingen nei_ingenting nei_ikke_noe_mer har_ikke_noe_å_tilføye
        jeg_har_ikke_noe_å_tilføye neitakk ikke_noe_mer nei_det_er_bra nei_det_er_ok har_ingenting_å_tilføye
        har_ingen_kommentar ingen_kommentar_til_det pass_på_den jeg_står_over står_over nei_det_tror_jeg_ikke ingenting
        ikke_så_mye ikke_mer neida nei_da nei_nei neei næh naei ikke_noe_særlig ikkje_noko ikkje har_ikke_noe_å_si
        har_ikke_noe intet_spesielt lar_være lar_det_være det_er_privat privat dropper_det jeg_dropper skip ingen_ide
        ingen_idé ingen_tanker hopper_over_den passer nei_tk har_ikkje_noko har_ikke_noe_mer har_ikke_mer_på_hjertet
        orker_ikke
    """,
    # May stand beside that
    decline_words="""
        spesielt svare på å utdype mer det vil jeg har til for eg takk ellers er dessverre her i dag så men ikke nei si
        tilføye kommentere komme noe lyst orker gidder helst annet noen ingenting intet særlig bestemt ytterligere deg
        dere fint ok okay greit bra alt orden stå hopper over lar være privat hvorfor begrunne begrunnelse forklare
        forklaring grunn kommentar kommentarer merknad spørsmålet spørsmål den nå tid ikkje ønsker ønske skrive egentlig
        legge slippe frå meg æ leggje hjertet
    """,
    # Says that a number replaces the score
    corrections="""
        lag gjør gjøre bytt bytte mente mener meinte skulle skal rettelse rett rettes endre endres endret retter oops
        ups unnskyld sorry beklager feil stedet istedenfor tastefeil skrivefeil tastet trykket trykte korreksjon faktisk
        likevel rette skrive ha vent nei meningen heller la oppdater korriger korrigere oi snarere angrer isteden skreiv
        fingerfeil tommelfeil feiltastet feiltrykk skriveleif opps ops auda uff æsj endrer sett setter skift skifter
        flytt hev hever senk senker juster justere gjør_om burde bli blir vært korrekt riktig riktige autokorrektur
        retting glem ignorer slett angret ombestemte ombestemt endring rettelsen egentlig omgjør skulla sku sku' finger
        fingre fingra tommelfinger tommelen skalaen skala autocorrect t9 leste snudde omvendt bakvendt misforsto
        misforstod briller pølsefingre dumme trykka oisann feiltasta glemte glemt mangler manglet byttet bytta
        forvekslet forveksla blandet blanda telefonen mobilen orsak ment
    """,
    # Stands before the number that is replaced
    replaces="ikke ikkje stedet_for i_stedet_for istedenfor framfor og_ikke fra istedet_for",
    # Before the old number, when both are given
    moves="fra",
    # Before the new one
    into="til mot for",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="trykket trykte trykke tastet taste skrev skrive traff sendte ga svarte skreiv glemte manglet",
    # Had understood the scale so
    mistaken="trodde tenkte regnet oppfattet antok byttet bytta forvekslet blandet blanda",
    # Explains the mistake
    slips="""
        trodde best beste verst var skalaen skala leste så litt bytta byttet om omvendt motsatt glemte null stå fettete
        fingrer poengsummen poengsum stemmen dårligst høyest gjør gjøre mot har hadde den det står stått lese jeg eg kom
        til å trykke trykket trykte tastet skrev traff feil tasten tast tommel tommelen finger fingre fingra tjukke
        tykke store skrive skrevet ha vært være min mitt en et ble med i på ved siden av mobilen telefon telefonen
        skjerm score svar svaret karakter karakteren tall tallet før gjerne vil kan du dere meg vennligst takk mer
        isteden heller nå stedet for fra ikke meningen autokorrektur skrivefeil tastefeil selvfølgelig selvsagt
        naturligvis ville blir er skal men og da mente mener oops ups oi at briller uten glapp glippet fingerfeil dum
        dumme teit teite idiotisk jævla hersens fordømte autokorrekturen autocorrect t9 tastatur tastaturet
        tommelfingeren fingeren snublet klønete pølsefingre fort kjapt hastet halvsovende trøtt misforsto misforstod
        misforstått misforståelse snudde snudd opp ned hodet bakvendt bakfra opp-ned oppned omvendte feilleste overså
        spørsmålet knapp knappen feltet barn barnebarn katten bilen bussen mørket æ sorry andre første melding meldingen
        sms sms'en tidligere vurdering vurderingen tenkte hva hvordan noe annet gikk der altså rette endre skreiv kluss
        klusset grep tok nappet sønn datter barnebarnet ungen satt lomma lommen liten små bokstaver knapper mista øye
        øyne syn hakka systemet grei snill greie snille skulle trykka oisann oj feiltasta feiltastet lavt lav høyt høy
        lavest godt god bra dårlig bedre ende enden vei veien retning retningen motsatte tallene siffer blandet blanda
        blandede sammen forvekslet forveksla rundt baklengs speilvendt brillene bunnen toppen golf oppfattet tolket
        tolka regnet antok regnet oppfattet antok glemt mangler manglet besvarelse ber dem sønnen orsak vere ment trøkte
        sa neimen
    """,
    # A plain yes
    yes="""
        ja jo jepp japp jada jaja ja_takk jo_takk joda riktig stemmer korrekt det_gjorde_jeg det_stemmer nettopp
        ja_det_stemmer ja_det_gjorde_jeg
    """,
)
