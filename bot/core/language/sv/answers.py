"""Swedish: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="poäng poängen",
    # Says or gives: a number after it is the answer
    frames="""
        landa rekommendera rekommenderar gett går ger ge gav säga säger sagt säjer röstar bedömer betyg betyget score
        poäng omdöme rekommendation hamnar svarar svaret svar får sätter väljer rejtar siffran siffra slutar
        betygsätter trycker skriver landar värdering klämmer drar ligger satsar lutar placerar lägger sticker rundar
        delar delat delar_ut slänger sätt hamna betygen förtjänar bedömning
    """,
    # Opens the sentence that gives the score, before the frame
    leads="""
        jag vi vill ville så och därför alltså men måste kan ska skulle kunna gärna helt klart totalt sammantaget
        generellt överlag ca cirka ungefär en ett den det blir är nog bara betyg score därmed tänker tror
        allt_som_allt
    """,
    # Right before the number, how firm it is
    graders="""
        solid svag stark stor stort ren rent fet fett liten rund klar stabil solklar säker given välförtjänt jätte hög
        låg stadig blank klockren rätt hyfsat stabilt starkt solitt ganska väldigt riktigt rätt_så trygg säkert ynklig
        mager motvillig blygsam rungande stolt ödmjuk hjärtlig rejäl gedigen absolut tung ärlig mega stensäker
        bottensolid klen slapp ynka tveksam försiktig modest hedervärd rå skarp övertygande reell bombsäker redig
    """,
    # The same, but only after an article; a reason otherwise
    praise="god bra fin super fantastisk perfekt",
    # May stand between a frame and its number, or around a lone number
    carriers="""
        ni låt låter jag vi er dig det den är så blir må nog väl ju vill ville gärna helt klart tror tänker tycker
        tyckte menar menade ska skall skulle kunna kan bli bara endast på med till av ca cirka ungefär omkring typ
        runt från mig min mitt mina härifrån säkert absolut bestämt definitivt kanske förmodligen egentligen faktiskt
        alltså denna detta här oss vår en ett som personligen spontant totalt generellt ärligt ärlig sagt val nu och
        därför dom de gissar snarast
    """,
    # After the number, adds nothing
    endings="""
        härifrån från_mig från_min_sida från_oss från_oss_båda tror_jag skulle_jag_säga vill_jag_säga säger_jag
        skulle_jag_tro menar_jag tycker_jag nog väl helt_säkert utan_tvekan absolut bestämt klart till_er till_dig
        får_det_bli blir_det är_det får_ni är_mitt_svar är_mitt_betyg av_mig helt_klart poäng ger_jag kan_jag_säga
        skulle_jag_ge vill_jag_ge måste_det_bli typ ungefär eller_så utan_att_tveka allt_som_allt totalt_sett hela_vägen
        tänker_jag gissar_jag plus minus till_er_alla så_klart såklart i_betyg definitivt kanske rakt_av rätt_och_slätt
        för_min_del från_hela_familjen från_oss_alla från_gänget alltså de får_de_bli helt_enkelt hade_jag_sagt
        hade_jag_gett skulle_jag_sagt utan_tvivel utan_att_blinka varje_gång utan_diskussion från_mig_och_frun
        från_mig_och_mannen från_mig_och_familjen utan_vidare med_plus med_minus i_nuläget alla_dagar_i_veckan lätt max
        får_ni_allt får_ni_av_mig blir_det_allt blir_de_allt ska_ni_få
    """,
    # This number sums the others up
    overall="totalt generellt allt_som_allt helhet helhetsbetyg slutbetyg snitt sammantaget totalt_sett överlag",
    # Names the scale
    scale="skala skalan möjliga möjligt max tiogradig",
    # Leads to the scale
    scale_leads="på en från av utav ur ut i till där med mellan",
    # What 0 or 10 is said to mean
    ends_of_scale="bäst bästa sämst sämsta värst bra högst högsta lägst toppbetyg dåligt perfekt",
    # Leads to an end of the scale
    scale_tops="går_till går_bara_till går_ju_bara_till går_upp_till går_bara_upp_till slutar_på stannar_på",
    # Says so
    is_words="är betyder",
    # Opens the reason
    connectives="""
        för eftersom för_att men och pga grund då därför fast även trots på_grund_av p.g.a. ty så om när där bara
        därför_att tack_vare annars tyvärr dock dels varför då_det efter_som
    """,
    # Led to the number, and is left at the end of the reason
    dangling="annars och så därför men",
    # A noun follows, even where it looks like a connective: "our dog"
    possessives="min mitt mina vår vårt våra er ert era",
    # Opens a message
    greetings="""
        god_kväll god_förmiddag god_eftermiddag hej hejsan tjena tja tjenare hallå god_dag godmorgon godkväll hey hejhej
        tjo tjabba hej_hej hallo morsning god_morgon tjenixen tjabba_tjena tjena_tjena tjenis hejsan_svejsan kära hejjj
        yo tjosan goddag god_afton mors tjarå hejj
    """,
    # Adds nothing wherever it stands
    fillers="""
        tyvärr puss_o_kram puss_och_kram o_kram ha_det_fint på_er_fråga hm hmm hmmm eh öh öhm tja tjo nå åh ah okej ok
        okay ja jo japp jepp alltså lol haha hahaha hihi hehe xd vet_inte vet_ej det_vet_jag_inte snälla vänligen kram
        kramar puss ha_en_bra_dag ha_en_fin_dag ha_det_bra ha_det ha_det_gott trevlig_helg trevlig_dag ha_en_trevlig_dag
        glad_sommar god_jul fortsatt_trevlig_dag från_mig härifrån ursäkta förlåt sorry svaret_är mitt_svar mitt_svar_är
        mitt_betyg svar varsågod fin_dag ses hejdå hej_då ha_en_fortsatt_fin_dag ha_en_fortsatt_bra_dag ha_en_härlig_dag
        ha_en_underbar_dag ha_en_toppendag ha_en_skön_dag ha_en_bra_helg ha_en_fin_helg ha_en_skön_helg god_helg
        skön_helg härlig_dag trevlig_kväll ha_en_fin_kväll ha_en_bra_kväll trevlig_sommar skön_sommar gott_nytt_år
        glad_påsk god_fortsättning allt_gott allt_gott_till_er lycka_till sköt_om_er ta_hand_om_er vi_ses vi_hörs hörs
        ha_de ha_de_bra ha_de_gött ha_det_gött det_är_mitt_svar mitt_bud mitt_tal min_siffra min_siffra_är mitt_betyg_är
        ehm öhh tja_ba trevlig_fredag trevlig_söndag ha_det_så_bra ha_det_så_gott om_jag_ska_vara_ärlig
        ska_jag_vara_ärlig för_att_vara_ärlig om_jag_får_välja om_jag_måste_välja om_ni_frågar_mig om_du_frågar_mig
        frågar_ni_mig frågar_du_mig för_min_del i_mina_ögon enligt_mig enligt_min_mening åhh ååh åå ahh aah ohh ååhh mmm
        mm hmmmm hallå_där hej_igen hej_alla hej_på_er hej_på_dig kära_ni hej_där mellan_tummen_och_pekfingret full_pott
        självklart givetvis naturligtvis självfallet utan_snack utan_tvekan utan_tvivel utan_tvekan_en inget_snack
        hundra_procent ingen_tvekan solklart i_så_fall isåfall i_så_fall punkt kommatecken utropstecken ny_rad komma
    """,
    # Says nothing of its own anywhere: hedges, oaths, words to fill or to address
    particles="""
        ju väl nog fan fasen sjutton tusan jävlar jäklar attans baske baske_mig minsann banne_mig asså assa liksom typ
        va a aa ja_ja jaja jao joo jo_jo jaa nja njae njaä tjaa hmja de e ä dä la ba mej dej å o vilja att rätt så_pass
        pass hyfsat ganska mening åsikt ögon bok värld världen er ert era skjuta höfta gissa gissar höftar påstå erkänna
        låter landa slutgiltigt slutgiltiga slutlig slutgiltig slutsats dom facit resultat röst rösten förslag bud sätt
        sätta skriv ge kompis polare vän vänner grabbar tjejer folket allihop allihopa du nu i_dagsläget spontant enkelt
        helt_enkelt eller_nåt eller_något nåt någonting sådär sånt så_där aktig ish vågar våga tro gott_folk mitt mina
        förslagsvis kring härifrån min del för sida sidan kunde väljer hos oss hör ni_får då_så sa sade ska_vi_säga
        talat mot vad_sägs_om ändå det där usch suck fy äsch värd oj ojoj ojdå blä tillåter tillåta mig_att undertecknad
        avger härmed mitt_på mitt_i sku kör_på ja_säger
    """,
    # A filler before a number, a reason after it
    opinions="ok okej",
    # Thanks
    thanks="""
        tack tackar tusen_tack tack_så_mycket 1000_tack stort_tack många_tack tack_på_förhand tack_för_nu tackar_tackar
        tackar_så_mycket tack_tack tackar_så_hjärtligt tack_snälla
    """,
    # Then follows what for
    thanks_for="för att",
    # Where it is our message, that is courtesy too (rule 15): whose
    message_owners="ditt din ert er det den denna detta",
    # What
    our_messages="""
        meddelande meddelandet sms sms:et smset fråga frågan mejl mejlet mail mailet undersökningen påminnelsen
        förfrågan enkäten sms-et det
    """,
    # Or that we ask
    our_asking="""
        att_ni_frågar att_du_frågar att_ni_frågade att_ni_skriver att_ni_hör_av_er ni_frågar frågan
    """,
    # A name follows, and nothing else
    sign_offs="""
        kram_från hälsning_från kram kramar mvh hälsningar hälsning vh m.v.h. vänlig_hälsning med_vänlig_hälsning
        med_vänliga_hälsningar vänliga_hälsningar hälsar bästa_hälsningar hälsn hälsn. hälsningar_från varma_hälsningar
        hälsar_vänligen mvh_från bästa_hälsning bh hälsn_från kram_på_er kramar_från puss_från många_hälsningar
        på_uppdrag_av vänligen_hälsningar allt_gott_önskar
    """,
    # Not this number
    denials="""
        inte_riktigt inte_helt aldrig_i_livet inte_direkt inte ej icke aldrig ingen inget inga knappast långt_ifrån
        långt_från varken kan_inte allt_annat_än allt_utom inte_ens inte_ens_en inte_någon inte_nån på_inget_sätt
        långtifrån int ente
    """,
    # Of these, the ones that may belong to a verb instead
    never="aldrig",
    # Denies from behind
    not_is="är_inte skulle_kräva kräver",
    # Not exactly this number
    limits="""
        över under minst minimum högst maximum nästan mer_än mindre_än nära upp_till strax_under strax_över lite_under
        lite_över nästan_en knappt drygt högre_än lägre_än åtminstone bättre_än sämre_än
    """,
    # Was true before, or would have been
    earlier="""
        hade_tänkt_säga tänkte_säga skulle_säga_först i_fjol förra_året tänkte_först skulle_ha_varit kunde_ha_varit
        skulle_ha_gett skulle_varit hade_kunnat_vara förut tidigare sist senast förra_gången brukade skulle_ha
        hade_varit hade_gett en_gång_i_tiden var_det hade_blivit hade_fått hade_kunnat_bli kunde_ha_blivit kunde_varit
        kunde_blivit skulle_ha_blivit skulle_blivit hade_gärna_gett skulle_gärna_ha_gett brukar_vara brukar_ge
        brukar_bli höll_på_att_säga höll_på_att_ge funderade_på övervägde önskar_jag_kunde_ge hade_hoppats_på
        förväntade_mig hade_tänkt_ge tänkte_ge skulle_just_säga skulle_först_säga ville_först_säga normalt_sett_skulle
        hade_ni_fått sa_först hade_gjort_det_till skulle_göra_det_till för_att_få för_att_nå hade_det_blivit
        hade_det_varit först först_tänkte_jag
    """,
    # The writer
    firsts="jag vi ja'",
    # Somebody else, whose score is not the writer's
    others="""
        han hon min_man mannen fru frun sambo sambon flickvän flickvännen pojkvän pojkvännen mamma pappa mor far mormor
        farmor farfar morfar son sonen dotter dottern vän vännen kompis kompisen kollega kollegan chef chefen bror
        syster granne grannen svärmor svärfar barnen folk andra vännerna kollegorna hustru hustrun make maken tjejen
        killen
    """,
    # Gets the score, and does not give it
    receives="får förtjänar förtjänat värda värd",
    # "you get", "dere skal få": with only these before it, a number is given to us
    awards="ni er du dig får få fått förtjänar förtjänat har ha ska skall kan vill blir är värda värd allihop",
    # Denies whatever number comes later in the sentence
    refusals="""
        aldrig_i_livet inte_i_närheten under_inga_omständigheter över_min_döda_kropp aldrig_om aldrig_någonsin
        kan_ni_glömma kan_ni_drömma aldrig_fan glöm_det i_era_drömmar dröm_vidare
    """,
    # Right behind a number: it was not meant, whatever follows
    dismissals="""
        i_era_drömmar i_dina_drömmar i_mina_drömmar i_drömmen i_drömmarna i_drömmarnas_värld i_drömvärlden
        i_en_annan_värld i_ett_annat_universum i_ett_parallellt_universum i_en_perfekt_värld i_en_ideal_värld
        i_ett_annat_liv när_grisar_kan_flyga när_grisar_flyger när_helvetet_fryser när_helvetet_fryser_till
        när_kor_kan_flyga skojar_bara skojade_bara bara_skoj bara_på_skoj skämtar_bara skämt_åsido jag_skojar
        jag_skämtar dröm_vidare tror_ni_ja trodde_ni_ja trodde_ni_va det_tror_ni_själva tror_ni_själva
        över_min_döda_kropp som_om jo_tjena jotjena jo_tack_pyttsan pyttsan säkert_va just_kidding glöm_det
        in_your_dreams when_pigs_fly as_if yeah_right
    """,
    # The same where nothing else follows in the sentence
    last_denials="""
        not inte eller_inte knappast inte_direkt inte_riktigt inte_precis det_tror_jag_inte tror_jag_inte näppeligen
        nej_inte absolut_inte
    """,
    # "said nobody": who says it, and that there is none
    tells="sa säger sade",
    nobody="ingen inte_en_kotte inte_en_käft",
    # After a number: it was true before
    formerly="""
        i_fjol förra_året förut tidigare sist senast förra_gången en_gång för_ett_år_sedan förra_månaden förra_veckan
        innan då_förut då_sist
    """,
    # After a number that somebody "would" give: they do not
    conditions="om ifall med utan",
    # Who is to do it before the number is given: "a ten if you lower the price"
    we_are="ni du priset priserna",
    # After a number promised for later: "you get a 9 when I have my money"
    not_yet="när så_snart tills efter",
    # Promises
    promises="får blir ska",
    # Would
    would="skulle hade kunde",
    # Between a number taken back and the one that counts
    take_backs="""
        förresten nej_förresten ångrade_mig ångrar_mig ändrade_mig nej nej_vänta vänta oj ojsan oops rättelse
        eller_nej menade jag_menade menar_jag eller_rättare rättare_sagt eller_snarare snarare ursäkta förlåt sorry
        jag_menar skulle_vara skulle_varit ska_vara felskrivning tryckfel skrivfel istället_för i_stället_för glöm_det
        ändring korrigering upps hoppsan men_nu utan nej_sätt nej_skriv nej_säg hellre nej_hellre nej_faktiskt
        vänta_lite ett_ögonblick ändrar_mig_till ändrar_det_till ändrar_till jag_ändrar ändrar_mig men_ändrar_mig
        ändrade_mig_till gör_det_till gör_den_till så_hellre nä nää nope nix snarare_en mer_en mer_som_en däremot
        vid_närmare_eftertanke när_jag_tänker_efter nej_alltså eller_vänta stopp_och_belägg nej_men utan_en
        hoppsan_nej ändra_till efter_att_ha_tänkt men_efter_lite_eftertanke
    """,
    # Opens a question when the sentence ends in "?"
    questions="är vad hur varför vilken vilket vem betyder kan ska får gäller menar när räknas",
    # Opens one even without
    asks="är betyder",
    # Opens a short judgement: "good food 8 slow service"
    qualities="""
        god gott goda bra fin fint fina dålig dåligt sur super fantastisk trevlig trevligt snabb snabbt långsam kall
        härlig toppen kanon mysig mysigt
    """,
    # Do not want to say why
    declines="""
        helst_inte_svara inte_lust kommer_inte_på_något vill_inte_uttala vill_inte_säga_varför nej nej_tack nejtack
        nej_men_tack_ändå nej_tack_ändå nix nope näe nä nej_det_är_bra nej_det_är_bra_så det_är_bra_så det_är_bra
        inga_kommentarer ingen_kommentar inget_att_tillägga inget_mer_att_säga inget_mer inte_direkt nej_inte_direkt
        helst_inte vill_inte_säga vill_helst_inte pass hoppar_över nej_inget inget_särskilt inget_speciellt inte_nu
        nej_inte_nu vill_inte_svara vill_inte_kommentera jag_vill_inte_svara har_inte_lust orkar_inte hinner_inte
        ingen_särskild_anledning ingen_speciell_anledning ingen_anledning nej_det_var_bra_så inte_idag nej_ingenting
        har_inget_att_tillägga jag_har_inget_att_tillägga inga_synpunkter nej_inga_kommentarer avstår jag_avstår nä_tack
        näe_tack nej_jag_avstår inget_mer_att_tillägga nej_inget_mer ingen nej_tyvärr jag_hoppar_över står_över
        nej_det_är_lugnt det_är_lugnt avböjer jag_avböjer nej_det_tror_jag_inte ingenting inte_så_mycket inte_mer nejdå
        nej_då nej_nej nää nänä nej_men inget_mer_än_så inte_något inte_nåt inget har_inget_att_säga har_inget låter_bli
        det_är_privat privat skippar jag_skippar skip ingen_aning ingen_idé passar nej_tackar nejtackar nix_pix int
        inte_något_särskilt inte_nåt_särskilt vill_inte nopp nej_tk vill_jag_inte_gå_in_på inget_mer_att_berätta
        har_inget_mer
    """,
    # May stand beside that
    decline_words="""
        särskilt speciellt svara på att mer det vill jag har till så bra ingen tack ändå är tyvärr här idag men inte nej
        säga tillägga utveckla kommentera komma något nåt nån någon lust orkar helst mera annat ingenting inget direkt
        ytterligere ytterligare dig er ok okej fint lugnt allt står hoppar över låter bli privat varför motivera
        motivering förklara förklaring anledning kommentar kommentarer synpunkt synpunkter frågan frågor den de nu tid
        int önskar skriva egentligen lägga slippa just precis hinner va e berätta
    """,
    # Says that a number replaces the score
    corrections="""
        ändrar gör göra byt byta byter menade menar skulle ska rättelse rätta ändra ändras oj ojsan oops ursäkta förlåt
        sorry fel stället istället felskrivning skrivfel tryckfel tryckte skrev korrigering faktiskt ändå skriva ha
        vänta nej meningen hellre uppdatera korrigera upps snarare hoppsan ändring ångrar fingerfel feltryck feltryckt
        felskrev skrev_fel ojdå ops aj attans sätt sätter skifta flytta höj höjer sänk sänker justera justerar gör_om
        borde bli blir varit korrekt rätt ångrat ändrade ändrat glöm ignorera stryk radera rättelsen egentligen sku
        skulla ska_de autocorrect tummen finger fingrar fingrarna tumme tummar skalan skala autokorrigering t9 läste
        vände tvärtom bakvänt missförstod glasögon korvfingrar dumma jäkla glömde glömt missade saknas bytte förväxlade
        förväxlat blandade blandat telefonen mobilen mena
    """,
    # Stands before the number that is replaced
    replaces="inte ej stället_för istället_för i_stället_för och_inte från",
    # Before the old number, when both are given
    moves="från",
    # Before the new one
    into="till mot för",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="tryckte trycka knappade skrev skriva råkade skickade gav svarade glömde missade",
    # Had understood the scale so
    mistaken="trodde tänkte uppfattade antog bytte förväxlade blandade",
    # Explains the mistake
    slips="""
        trodde att bäst bästa sämst var skalan skala läste såg nu bytte blandade ihop tvärtom glömde nolla noll stå feta
        fingrarna betyget poängen rösten högst mot har hade göra alltså varit stått läst jag kom åt råkade trycka
        tryckte knappade skrev träffade fel knapp knappen tangent tumme tummen finger fingrar tjocka stora skriva
        skrivit ha vara det den min mitt en ett blev med till i på bredvid mobilen telefon telefonen skärm score svar
        svaret betyg siffra siffran före så gärna vill kan ni du mig snälla tack mer istället hellre för från inte
        meningen autocorrect skrivfel tryckfel såklart naturligtvis ville blir är ska skulle om men och då menade menar
        oj oops slant slinten glasögon utan fingerfel dum dumma jävla himla sabla förbannade korkade autokorrekt
        autokorrigering autokorrigeringen t9 tangentbord tangentbordet tumfingrar pekfinger snubblade klumpig
        korvfingrar korviga fort snabbt bråttom stressad halvsov trött missförstod missförstått missuppfattade
        missförstånd vände vänt upp o ner upp-och-ner uppochner uppåner bakvänd bakvänt bakfram baklänges omvänd omvänt
        felläste missade frågan rutan barn barnbarn katten bilen bussen mörkret lite andra första meddelande meddelandet
        sms sms:et tidigare omdömet tänkte vad hur något annat gick va de e å där ändra rätta jäkla huvudet grep tog son
        dotter barnbarnet ungen satt fickan ficka liten små bokstäver knappar tappade öga ögon syn hackade systemet
        snäll gullig ned sätt lågt låg högt hög lägst bra dåligt bättre ände änden håll hållet riktning riktningen
        motsatt motsatta siffrorna siffror nollan blandat förväxlade förväxlat bytt spegelvänd spegelvänt glasögonen
        läsglasögon botten toppen golf uppfattade tolkade antog räknade uppfattade antog glömt saknas besvarelse
        vänligen ber er sonen mena ja hördu nå int
    """,
    # A plain yes
    yes="""
        ja jo japp jepp jajamän ja_tack jo_tack jadå joda rätt stämmer korrekt det_gjorde_jag det_stämmer precis
        jo_det_stämmer ja_det_stämmer ja_det_gjorde_jag absolut jaa
    """,
)
