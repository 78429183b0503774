"""Danish: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="point points karakterpoint",
    # Says or gives: a number after it is the answer
    frames="""
        lande anbefale anbefaler givet gået går giver gi'r gir gi giv give gav sige siger sagt stemmer vurderer
        vurdere bedømmer karakter karakteren score scorer scoren point bedømmelse vurdering anbefaling lander svarer
        svaret svar får gi'er tildeler vælger rater tallet tal ender hedder kvitterer trykker skriver sætter smider
        trækker rammer skyder hælder ligger satser placerer lægger stikker hiver runder slutkarakter fortjener
    """,
    # Opens the sentence that gives the score, before the frame
    leads="""
        jeg vi vil ville så og derfor derefter altså men må kan skal skulle kunne gerne helt klart samlet totalt
        overordnet generelt ca cirka omkring en et den det alt_i_alt i_alt bliver er nok blot bare karakter score
        i_det_hele_taget dermed tænker tror lige
    """,
    # Right before the number, how firm it is
    graders="""
        solid svag stærk flot stor stort ren rent fed fedt lille pæn rund klar solklar sikker kæmpe stensikker
        stensikkert velfortjent stabil blank blankt kæmpestor skarp høj lav nydelig absolut stabilt solidt stærkt pænt
        rundt sikkert ret ganske sølle mager fattig modvillig beskeden rungende stolt ydmyg hjertelig gedigen
        ordentlig tam værdig soleklar klokkeren bragende brølende tung ærlig mega bundsolid slap sløj ringe flad
        kneben usikker tøvende forsigtig rå knivskarp kanon rigtig hæderlig overbevisende reel
    """,
    # The same, but only after an article; a reason otherwise
    praise="god godt fin flot dejlig super fantastisk perfekt",
    # May stand between a frame and its number, or around a lone number
    carriers="""
        lad os lyst at jeg vi jer dig I i det den der er så bliver må nok vist vil ville gerne helt klart tror tænker
        synes syntes mener mente skal skulle kunne kan blive bare lige kun på med til af ca cirka omkring deromkring
        sådan fra mig min mit mine herfra sikkert sikkerhed absolut bestemt definitivt ubetinget måske vistnok nærmest
        egentlig faktisk alt altså jo da denne dette her en et som personligt umiddelbart samlet overordnet generelt
        ærligt ærlig talt fuld valg nu og derfor derefter
    """,
    # After the number, adds nothing
    endings="""
        herfra fra_mig fra_min_side fra_os fra_os_begge tror_jeg vil_jeg_sige vil_jeg_tro ville_jeg_sige siger_jeg
        vil_jeg_mene mener_jeg synes_jeg nok vel vist helt_sikkert uden_tvivl absolut bestemt klart til_jer til_dig
        må_det_blive bliver_det er_det får_I får_i er_mit_svar er_min_score af_mig helt_klart point i_karakter giver_jeg
        vil_jeg_give fra_vores_side må_det_være sådan_cirka eller_deromkring uden_tøven til_jer_alle alt_i_alt i_alt
        over_hele_linjen hele_vejen_igennem hele_vejen tænker_jeg gætter_jeg er_fint skulle_jeg_mene plus minus
        fra_hele_familien fra_hele_familie fra_os_alle fra_begge fra_os_alle_sammen ik ikk ik' ikke_sandt ik_os ik_også
        vel_nok tror_jeg_nok sgu vil_jeg_påstå havde_jeg_sagt ville_jeg_give med_pil_op med_pil_ned uden_at_blinke
        hver_gang alle_dage uden_diskussion fra_mig_og_konen fra_mig_og_manden fra_mig_og_familien fra_konen_og_mig
        fra_manden_og_mig så_absolut ud_af_det_hele lige_nu uden_videre uden_betænkning med_det_samme maks max
        får_i_af_mig skal_i_have skal_i_få
    """,
    # This number sums the others up
    overall="samlet overordnet generelt alt_i_alt totalt helhed slutkarakter gennemsnit",
    # Names the scale
    scale="skala skalaen skalaer skalan 10-skala mulige muligt maks max",
    # Leads to the scale
    scale_leads="på en fra af ad ud i til hvor med imellem mellem",
    # What 0 or 10 is said to mean
    ends_of_scale="bedst bedste dårligst dårligste værst godt højest højeste lavest topkarakter dårligt best perfekt",
    # Leads to an end of the scale
    scale_tops="går_til går_kun_til går_jo_kun_til går_jo_kun_op_til går_kun_op_til går_op_til stopper_ved slutter_ved",
    # Says so
    is_words="er betyder",
    # Opens the reason
    connectives="""
        fordi for da men og pga grundet eftersom siden selvom dog på_grund_af p.g.a. idet så hvis når hvor kun selv_om
        derfor ellers desværre men_kun dels hvorfor trods fodi fordí
    """,
    # Led to the number, and is left at the end of the reason
    dangling="ellers og så derfor men",
    # A noun follows, even where it looks like a connective: "our dog"
    possessives="min mit mine vores din dit jeres",
    # Opens a message
    greetings="""
        god_aften god_formiddag god_eftermiddag hej hejsa halløj goddag hallo hey godmorgen godaften davs dav hejs heej
        mojn god_dag god_morgen halløjsa halløjs hejsan hejhej dav_dav davdav goddaw goddav god_mandag kære hi heisa
        mojn_mojn yo
    """,
    # Adds nothing wherever it stands
    fillers="""
        desværre hm hmm hmmm øh øhm tja tjo nå åh ah okay ok ja jo jep jamen altså lol haha hahaha hihi hehe xd ved_ikke
        det_ved_jeg_ikke venligst knus kram kys god_dag hav_en_god_dag ha_en_god_dag fortsat_god_dag god_weekend
        hav_en_god_weekend dejlig_dag fra_mig herfra undskyld sorry svaret_er mit_svar mit_svar_er min_score svar svar_:
        selv_tak velbekomme rigtig_god_dag god_sommer glædelig_jul farvel hej_hej vi_ses god_aften hav_det_godt
        ha'_en_god_dag ha'_det hav_en_dejlig_dag hav_en_fortsat_god_dag god_søndag god_fredag god_arbejdslyst god_ferie
        god_påske glædelig_påske godt_nytår vi_snakkes pas_på_jer_selv alt_godt alt_det_bedste på_gensyn ses tja_bum
        det_er_mit_svar mit_bud mit_bud_er mit_tal mit_tal_er min_karakter min_karakter_er held_og_lykke kh_fra øhh ehm
        hæ øøh vupti sådan_der hvis_jeg_skal_være_ærlig hvis_jeg_må_være_ærlig for_at_være_ærlig hvis_jeg_skal_vælge
        hvis_jeg_skal_sige_noget hvis_du_spørger_mig hvis_I_spørger_mig hvis_i_spørger_mig for_mit_vedkommende
        i_mine_øjne efter_min_mening åhh ååh åå ahh aah ohh ååhh mmm mm hmmmm hej_med_jer hej_igen hej_alle hej_der
        hejsa_der kære_alle kære_jer kære_venner tak_i_lige_måde sådan_cirka selvfølgelig naturligvis selvsagt såklart
        så_klart uden_tvivl uden_tvivl_en ingen_tvivl hundrede_procent 100_procent hold_da_op ih_du_milde i_så_fald
        hvis_det_er_tilfældet isåfald punktum udråbstegn ny_linje komma
    """,
    # Says nothing of its own anywhere: hedges, oaths, words to fill or to address
    particles="""
        sgu sku' sgu' fandme fanme søreme sørme eddermame edderma'me edermame kraftedme kraftedeme kraftstejleme satme
        skam dælme pokkers fanden fan jaer jar joh joo jooo jaa jaah jaja jojo nåå naa nja njaa njah tjaa hva hva'
        sateme bare gad vilja lyde lyder skyder skyde vove vover påstå indrømme mening øjne optik verden bog holdning
        vurderer hvis jeres nok mon velsagtens vel sådan_cirka agtig agtigt stykker ligesom lissom ligsom eller_noget
        eller_sådan tæt på_den_gode umiddelbar umiddelbart personlig klart_nok simpelthen bare_lige jow ae a æ e æ'er ka
        ku vil_a si'r sæjer sejer syns mæ mæj hernede hjemmefra vores venner ven makker søde skat skatter kammerat
        gutter folkens allesammen alle_sammen endelig endeligt endelige konklusion dom facit resultat stemme stemmen bud
        buddet bliver_så sæt sig giv_dem gi gie put skriv så_skriv der_er du I_får jeg_gir tæller dags dato lige_nu pt
        okay_så jamen nåmen jamen_så jah hmja ja_ja sagde sa' skal_vi_sige hvad_med talt mod øv pyha puha suk bvadr uha
        ih orv værd nåda hovsa årh tillade tillader mig_at undertegnede afgiver hermed midt_på midt_i habibi
    """,
    # A filler before a number, a reason after it
    opinions="ok okay",
    # Thanks
    thanks="""
        tak takker mange_tak tusind_tak 1000_tak tusinde_tak tak_skal_I_have tak_skal_i_have tak_for_nu på_forhånd_tak
        taktak tak_tak tusen_tak hjertelig_tak
    """,
    # Then follows what for
    thanks_for="for fordi at",
    # Where it is our message, that is courtesy too (rule 15): whose
    message_owners="din dit jeres den denne det dette",
    # What
    our_messages="""
        besked beskeden beskeder sms sms'en smsen spørgsmål spørgsmålet henvendelse henvendelsen mail mailen
        undersøgelsen påmindelsen rykkeren spørgeskemaet det
    """,
    # Or that we ask
    our_asking="""
        i_spørger du_spørger i_spurgte at_i_spørger at_du_spørger i_skriver at_i_skriver at_spørge
    """,
    # A name follows, and nothing else
    sign_offs="""
        knus_fra kram_fra knus mvh hilsen hilsner vh kh dbh m.v.h. venlig_hilsen med_venlig_hilsen bedste_hilsner
        kærlig_hilsen de_bedste_hilsner hils hilsen_fra mange_hilsner mange_hilsener de_bedste_hilsener venligst_hilsen
        vhilsen hilsn hils_fra knus_og_kram kærligst kærligst_fra på_vegne_af bh m_v_h v_h med_venlige_hilsner
        venlige_hilsner
    """,
    # Not this number
    denials="""
        ikke_helt ikke_lige aldrig_i_livet ikke_nødvendigvis ikke_ligefrem ikke ikk ik aldrig ej næppe ingen intet
        langt_fra hverken slet_ikke ikke_en kan_ikke alt_andet_end alt_andet_end_en alt_undtagen ikke_engang
        ikke_engang_en ikke_noget ikke_nogen på_ingen_måde langtfra
    """,
    # Of these, the ones that may belong to a verb instead
    never="aldrig",
    # Denies from behind
    not_is="er_ikke ville_kræve kræver",
    # Not exactly this number
    limits="""
        over under mindst minimum højst maksimum næsten mere_end mindre_end tæt_på op_til lige_under lige_over
        lidt_under lidt_over næsten_en knap godt_og_vel højere_end lavere_end bedre_end dårligere_end
    """,
    # Was true before, or would have been
    earlier="""
        havde_tænkt_mig_at_sige skulle_til_at_sige havde_tænkt_at_sige var_lige_ved_at_sige sidste_år sidste_måned
        tænkte_først ville_have_været kunne_have_været ville_have_givet kunne_have_givet ville_have_fået før tidligere
        sidst sidste_gang førhen plejede ville_have kunne_have var_det havde_været tidligere_var engang ku_have_været
        ku_ha_været kunne_ha_været ville_ha_været ville_ha_givet ku_ha_givet havde_det_været var_blevet
        ville_være_blevet normalt_ville plejer_at_være plejer_at_give var_tæt_på_at_give var_tæt_på_at_sige
        var_ved_at_sige var_ved_at_give overvejede ville_ønske_jeg_kunne_give havde_håbet_på forventede
        havde_gerne_givet ville_gerne_have_givet ville_først_give ville_først_sige skulle_til_at_give
        havde_gjort_det_til ville_gøre_det_til for_at_få for_at_nå havde_det_blevet først først_tænkte_jeg
    """,
    # The writer
    firsts="jeg vi æ a",
    # Somebody else, whose score is not the writer's
    others="""
        han hun mand kone konen manden kæreste kæresten mor far mormor farmor farfar morfar søn sønnen datter datteren
        ven vennen veninde veninden kollega kollegaen chef chefen bror søster nabo naboen svigermor svigerfar børnene
        folk andre samlever samleverske vennerne veninderne kollegerne ægtefælle
    """,
    # Gets the score, and does not give it
    receives="får fortjener fortjent værd",
    # "you get", "dere skal få": with only these before it, a number is given to us
    awards="i jer du dig får få fået fortjener fortjent har have skal kan vil bliver alle",
    # Denies whatever number comes later in the sentence
    refusals="""
        aldrig_i_livet under_ingen_omstændigheder ikke_i_nærheden glem_alt_om kunne_aldrig_finde aldrig_om kan_I_glemme
        kan_i_glemme over_mit_lig aldrig_i_helvede aldrig_nogensinde glem_det i_jeres_drømme drøm_videre
    """,
    # Right behind a number: it was not meant, whatever follows
    dismissals="""
        i_jeres_drømme i_dine_drømme i_mine_drømme i_drømme i_drømmeland i_en_anden_verden i_et_parallelt_univers
        i_et_andet_univers i_en_perfekt_verden i_en_ideel_verden i_et_andet_liv når_svin_kan_flyve når_grise_kan_flyve
        når_helvede_fryser når_helvede_fryser_til bare_for_sjov bare_gas kun_for_sjov kun_gas bare_pis jeg_spøger
        jeg_laver_sjov jeg_joker laver_sjov drøm_videre i_kan_tro_nej du_kan_tro_nej kan_i_tro_nej troede_i_lige
        troede_i_nok tror_i_selv det_tror_i_selv det_kunne_i_lide over_mit_lig just_kidding glem_det som_om ja_ja
        den_var_god ja_den_var_god vågn_op in_your_dreams when_pigs_fly as_if yeah_right
    """,
    # The same where nothing else follows in the sentence
    last_denials="""
        not ikke eller_ikke ikke_rigtigt ikke_rigtig næppe ikke_helt ikke_ligefrem det_tror_jeg_ikke tror_jeg_ikke
        troede_i nok_ikke særligt absolut_ikke
    """,
    # "said nobody": who says it, and that there is none
    tells="sagde siger",
    nobody="ingen intet_menneske ikke_et_øje",
    # After a number: it was true before
    formerly="""
        sidste_år sidste_gang sidste_måned sidst før tidligere førhen engang for_et_år_siden sidste_uge i_fjor
        forrige_gang dengang
    """,
    # After a number that somebody "would" give: they do not
    conditions="hvis dersom såfremt med uden medmindre",
    # Who is to do it before the number is given: "a ten if you lower the price"
    we_are="i du de prisen priserne",
    # After a number promised for later: "you get a 9 when I have my money"
    not_yet="når så_snart indtil efter",
    # Promises
    promises="får bliver skal",
    # Would
    would="ville kunne",
    # Between a number taken back and the one that counts
    take_backs="""
        nej_forresten forresten ombestemte_mig fortrød jeg_fortryder nej nej_vent vent ups hov rettelse eller_nej mente
        jeg_mente mener_jeg eller_rettere rettere_sagt eller_snarere snarere undskyld sorry jeg_mener skulle_være
        skulle_have_været skal_være tastefejl i_stedet_for glem_det eller_rettere_sagt korrektion oops arh hovsa men_nu
        nej_sæt nej_skriv nej_sig nej_hellere hellere nej_faktisk eller_nej_vent vent_lidt lige_et_øjeblik stop_lidt
        ændrer_mig_til ændrer_det_til ændrer_til ændrer_til_en jeg_ændrer ændrer_mening gør_det_til lav_det_til
        lav_den_om_til så_hellere nårh nårh_nej nå_nej ej_vent næ næh nope nix men_giver_nu men_ændrer snarere_en
        men_derimod derimod mere_en mere_som_en kom_til_at_tænke_på tænker_jeg_om efter_nærmere_eftertanke
        ved_nærmere_eftertanke
    """,
    # Opens a question when the sentence ends in "?"
    questions="er hvad hvor hvordan hvorfor hvilken hvilket hvem betyder kan skal må gælder mener hvornår tæller",
    # Opens one even without
    asks="er betyder",
    # Opens a short judgement: "good food 8 slow service"
    qualities="""
        god godt gode dejlig dejligt dejlige lækker fin fint fine dårlig dårligt sur super fantastisk skøn rar venlig
        venligt hurtig langsom kold flot flinke søde kedelig
    """,
    # Do not want to say why
    declines="""
        ønsker_jeg_ikke_at_svare det_ønsker_jeg_ikke ikke_noget_at_tilføje det_vil_jeg_helst_ikke_svare_på helst_ikke
        vil_helst_ikke_svare det_vil_jeg_ikke_svare_på ingen_bemærkning kan_ikke_komme_på_noget ikke_noget_særligt intet
        nej nej_tak nej_ellers_tak ellers_tak nix niks nope næh næ nej_det_er_fint nej_det_er_ok ingen_kommentar
        ingen_kommentarer ikke_noget intet_at_tilføje har_ikke_mere_at_sige ikke_rigtigt ikke_rigtig
        det_vil_jeg_helst_ikke vil_helst_ikke vil_ikke_sige_det pas springer_over ingen_bemærkninger nej_ikke_rigtig
        nej_ikke_rigtigt nej_ikke_noget ikke_umiddelbart nej_ikke_umiddelbart ikke_lige_nu nej_ikke_lige_nu
        ønsker_ikke_at_svare ønsker_ikke_at_uddybe vil_ikke_uddybe vil_ikke_svare det_har_jeg_ikke_lyst_til
        har_ikke_lyst har_ikke_tid ingen_særlig_grund ingen_grund nej_tak_ellers det_er_fint nej_det_var_det
        jeg_vil_ikke_svare gider_ikke det_gider_jeg_ikke ikke_i_dag ingen ingen_tak nå_nej nej_jeg_har_ikke_mere
        ikke_mere_at_tilføje nej_intet ikke_yderligere_kommentarer ingen_yderligere_kommentarer pas_her
        jeg_springer_over nej_det_tror_jeg_ikke ingenting ingenting_særligt ikke_så_meget ikke_mere jeg_passer passer
        nejtak neeej nææ nej_nej ikke_det_store ikke_noget_specielt har_ikke_noget_at_sige har_ikke_noget intet_særligt
        intet_specielt intet_yderligere vil_helst_lade_være lader_være nej_ikke_sådan_lige ikke_sådan_lige det_er_privat
        privat niksen næppe dropper_det jeg_dropper skip ikke_aktuelt ingen_idé ingen_ide har_jeg_ikke_lige har_jeg_ikke
        har_ikke_lige ikke_lige_noget nej_tk
    """,
    # May stand beside that
    decline_words="""
        særligt specielt svare på at uddybe mere det vil jeg har for lyst til ingen kommentarer tak ellers er desværre
        lige her i dag så men ikke nej sige tilføje kommentere komme tanke om orker gider helst andet noget nogen
        ingenting intet bestemt yderligere dig jer fint ok okay godt alt orden stå springer over lader være privat
        hvorfor begrunde begrundelse forklare forklaring grund kommentar bemærkning spørgsmålet spørgsmål den nu tid
        ønsker ønske skrive umiddelbart rigtig rigtigt have
    """,
    # Says that a number replaces the score
    corrections="""
        ændrer lav gør gør_om byt bytte mente mener skulle skal rettelse ret rettes ændre ændr ændres ændret rettet
        retter ups hov undskyld sorry forkert stedet fejl tastefejl slåfejl tastede trykkede korrektion faktisk
        alligevel rette skrive have vent nej meningen hellere lad opdater korrigere korriger hovsa snarere omgjort
        fortrød fortryder istedet fingerfejl smutter fejltryk fejltastet fejltastning fejlskrift skriftfejl upsi upsa
        upsasa argh åh sæt sætter skift skifter flyt flytter hæv hæver sænk sænker opjuster nedjuster justér justere
        juster slå omregn omskriv omdøb burde være blive bliver korrekt rigtige rigtigt autocorrect stavekontrol glem
        ignorer slet annuller fortrudt ombestemte ombestemt ændrede ændring rettelsen egentlig finger fingre
        tommelfinger tommelfingre skalaen skala autokorrektur t9 læste vendte omvendt bagvendt misforstod briller
        pølsefingre beklager dumme glemte glemt mangler manglede byttede byttet forvekslede forvekslet blandede blandet
        telefonen mobilen
    """,
    # Stands before the number that is replaced
    replaces="ikke stedet_for frem_for i_stedet_for og_ikke istedet_for istedetfor fra",
    # Before the old number, when both are given
    moves="fra",
    # Before the new one
    into="til mod for",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="trykkede trykke tastede taste skrev skrive ramte sendte gav svarede glemte manglede",
    # Had understood the scale so
    mistaken="troede tænkte regnede opfattede antog byttede forvekslede blandede",
    # Explains the mistake
    slips="""
        troede 1'eren bedst bedste værst var skalaen skala læste så lige byttede om omvendt glemte nul stå fedtede
        fingrer karakteren stemme stemmen dårligst dårligste højest at være ville gøre mod går har havde fejlagtigt hele
        svaret alt jeg kom til trykke trykkede tastede skrev ramte forkert fejl tasten tast tommelfinger finger fingre
        tommelfingre tykke store skrive skrevet have været det den min mit en et blev med i på ved siden af mobilen
        telefon telefonen skærm score svar karakter tal tallet før gerne vil kan I du mig venligst tak mere istedet
        hellere nu stedet for fra ikke meningen autocorrect blæser der slåfejl tastefejl selvfølgelig naturligvis bliver
        er skal meget men og da ad mente mener ups hov briller uden gled glippede smuttede fingerfejl dum dumme idiotisk
        åndssvage åndssvag skide lorte pokkers satans autokorrektur t9 stavekontrol stavekontrollen tastatur tastaturet
        tommelfingeren fingeren pegefinger snublede snubler kluntet klodset pølsefingre hurtig hurtigt travlt
        halvsovende søvnig misforstod misforstået misforståelse skalaens vendte vendt hovedet bagvendt bagvendte bagfra
        op ned opad nedad hovede omvendte læst læser fejllæste overså kiggede spørgsmålet forkerte bogstav felt felter
        knappen knap røg smuttet børn barnebarn katten bilen bussen mørket lidt ik ikk ik' ej nå hov'sa tænkte hvad
        hvordan noget andet første besked beskeden sms sms'en tidligere vurdering vurderingen bedømmelse dér retter
        rette stået greb tog snuppede søn datter barnebarnet ungen hvalp sad lomme lommen lille små bogstaver knapper
        tabte øje øjne syn hakkede systemet beklager venlig søde sød rar er_du lavt lav højt høj lavest godt god dårligt
        bedre ende enden vej vejen retning retningen modsat modsatte tallene cifre blandede blandet sammen forvekslede
        forvekslet byttet rundt spejlvendt brillerne topkarakter bunden toppen skolekarakter golf opfattede opfattet
        tolkede regnede regnede opfattede antog glemt mangler manglede besvarelse beder bede dem sønnen fat
    """,
    # A plain yes
    yes="""
        ja jo jep jeps jada jaja jo_tak ja_tak ja_da jaeh yes jah rigtigt korrekt det_gjorde_jeg præcis nemlig
        ja_det_gjorde_jeg
    """,
)
