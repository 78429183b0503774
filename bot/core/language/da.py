"""Danish."""

from bot.core.language.table import Language

LANGUAGE = Language(
    numbers={
        0: "nul null nulle",
        1: "en et én ét eet een",
        2: "to tou",
        3: "tre tree ",
        4: "fire fir fiire",
        5: "fem femm feem",
        6: "seks sexs sseks seeks sejs",
        7: "syv syy syvv syw siv ",
        8: "otte åtte  ottte  ",
        9: "ni nii ",
        10: "ti tii tti  ",
    },
    nouns={
        0: "nultal nuller nulleren nul'er",
        1: "ener eneren ettal",
        2: "toer toeren total",
        3: "treer treeren tretal",
        4: "firer fireren firetal",
        5: "femmer femmeren femtal",
        6: "sekser sekseren sekstal",
        7: "syver syveren syvtal",
        8: "otter otteren ottetal",
        9: "nier nieren nital",
        10: "tier tieren tital titallet",
    },
    above_ten={
        11: "elleve ellever",
        12: "tolv tolver",
        13: "tretten",
        14: "fjorten",
        15: "femten",
        16: "seksten",
        17: "sytten",
        18: "atten",
        19: "nitten",
        20: "tyve",
        30: "tredive",
        40: "fyrre",
        50: "halvtreds",
        60: "tres",
        70: "halvfjerds",
        80: "firs",
        90: "halvfems",
        100: "hundrede hundred",
        1000: "tusind tusinde",
        1000000: "million millioner",
    },  # fmt: skip
    halves="halv halvt halvanden kvart komma en_halv et_halvt",
    points="point points karakterpoint",
    lookalikes="en et én total ein",
    unmasked_by={
        "ti": "nu stille dog stil med",
        "tier": "samtykker stille om",
        "nul": "stress problemer problem fejl",
        "fire": "af på ned lidt",
    },
    frames="""
        lande 
        anbefale anbefaler 
        givet gået går 
        giver gi'r gir gi giv give gav sige siger sagt stemmer vurderer vurdere bedømmer karakter karakteren score
        scorer scoren point bedømmelse vurdering anbefaling lander svarer svaret svar får gi'er tildeler vælger rater
        tallet tal ender hedder kvitterer trykker skriver sætter smider
    """,
    leads="""
        jeg vi vil ville så og derfor derefter altså men må kan skal skulle kunne gerne helt klart samlet totalt overordnet generelt ca cirka omkring en et den det alt_i_alt i_alt bliver er nok blot bare karakter score i_det_hele_taget dermed tænker tror lige
    """,
    ends_of_scale="bedst bedste dårligst dårligste værst godt højest højeste lavest topkarakter dårligt best",
    graders="solid svag stærk flot stor stort ren rent fed fedt lille pæn rund klar solklar sikker kæmpe stensikker stensikkert velfortjent stabil blank blankt kæmpestor skarp høj lav nydelig absolut",
    praise="god godt fin flot dejlig super fantastisk perfekt",
    carriers="""
        lad os lyst at 
        jeg vi jer dig I i det den der er så bliver må nok  vist vil ville gerne helt klart    
                   tror tænker synes syntes mener mente skal skulle kunne kan
        blive bare lige kun på med til af ca cirka omkring deromkring sådan cirka'en fra mig min mit mine herfra
         sikkert sikkerhed absolut bestemt definitivt ubetinget måske vistnok nærmest egentlig faktisk
        alt altså jo da denne dette her  os  en et som personligt umiddelbart samlet overordnet generelt
         ærligt ærlig talt fuld valg nu  og derfor derefter   
    """,
    endings="""
        herfra fra_mig fra_min_side fra_os fra_os_begge tror_jeg vil_jeg_sige vil_jeg_tro ville_jeg_sige siger_jeg
        vil_jeg_mene mener_jeg synes_jeg nok vel vist helt_sikkert uden_tvivl absolut bestemt klart til_jer til_dig
        må_det_blive bliver_det er_det får_I får_i er_mit_svar er_min_score af_mig helt_klart point i_karakter
        giver_jeg vil_jeg_give fra_vores_side må_det_være sådan_cirka eller_deromkring uden_tøven til_jer_alle
        alt_i_alt i_alt over_hele_linjen hele_vejen_igennem hele_vejen tænker_jeg gætter_jeg er_fint skulle_jeg_mene
        plus minus
    """,
    scale="skala skalaen skalaer skalan 10-skala mulige muligt maks max",
    of="ud_af ud_af_de af af_de udaf ud_av ud_a av",
    connectives="""
        fordi for da men og pga grundet eftersom siden selvom dog på_grund_af p.g.a. idet så hvis når hvor kun
        selv_om derfor ellers desværre men_kun dels hvorfor trods fodi fordí
    """,
    overall="samlet overordnet generelt alt_i_alt totalt helhed slutkarakter gennemsnit",
    greetings="god_aften god_formiddag god_eftermiddag hej hejsa halløj goddag hallo hey godmorgen godaften davs dav hejs heej mojn god_dag god_morgen",
    fillers="""
        desværre 
        hm hmm hmmm øh øhm tja tjo nå åh ah okay ok ja jo jep jamen altså lol haha hahaha hihi hehe xd
        ved_ikke det_ved_jeg_ikke venligst knus kram kys god_dag hav_en_god_dag ha_en_god_dag fortsat_god_dag
        god_weekend hav_en_god_weekend dejlig_dag fra_mig herfra undskyld sorry svaret_er
        mit_svar mit_svar_er min_score svar svar_: selv_tak velbekomme rigtig_god_dag god_sommer glædelig_jul
        farvel hej_hej vi_ses
    """,
    thanks="tak takker mange_tak tusind_tak 1000_tak tusinde_tak tak_skal_I_have tak_skal_i_have tak_for_nu på_forhånd_tak",
    thanks_for="for",
    sign_offs="knus mvh hilsen hilsner vh kh dbh m.v.h. venlig_hilsen med_venlig_hilsen bedste_hilsner kærlig_hilsen de_bedste_hilsner",
    units="""
        dag dage døgn uge uger måned måneder mdr md år årig årige time timer timers minut minutter minutters min sek
        sekund sekunder kvarter kvarterer halvleg gang gange kr kroner dkk kr. øre euro usd dollars dollar procent pct
        stk styk stykker stjerner stjerne stjernet stjerners mand mands personer person mennesker kunder kunde gæster
        børn barn voksne ansatte medarbejdere medarbejder folk kolleger venner kasser kasse pakker pakke poser
        produkter produkt varer vare bukser bluser kjoler sko par skjorter trøjer bøger pizzaer   kopper 
        retter ret flasker glas burgere  boller kager sæt ting gram kg kilo liter km kilometer meter cm mm m2
        opkald mails mail beskeder sms'er ordrer ordre bestillinger leveringer forsøg fejl problemer problem
        butikker butik afdelinger biler bil værelser nætter overnatninger ture tur besøg etager sal måltider
        grader grunde muligheder spørgsmål ud_af_fem tommelfingre tommelfinger tommel tommeltotter tommeltot
        gb mb dages ugers måneders års dele side sider sommer somre sæder cykler telefoner valg
        lamper stole borde måder   servitricer tjenere ekspedienter sælgere piger drenge kvinder mænd
        unger hunde katte billetter billet rejser måned aftaler aftale steder linjer ud_af_ti_gange hanner toiletter
        jakker t-shirts skjorte bukse vinduer døre dæk abonnementer regninger faktura fakturaer rykkere gaver 
    """,
    ordinals="klasses gang gangen   sal etage klasse forsøg  januar februar marts april maj juni juli august "
    "september oktober november december jan feb mar apr jun jul aug sep okt nov dec kvartal     "
    "     generation",
    kin="børn børnene børnebørn kat teenager datter søn sønnen datteren barn barnet mor far mormor morfar farmor farfar mand kone hund dreng pige baby bror søster jeg_er han hun",
    qualities="god godt gode dejlig dejligt dejlige lækker fin fint fine dårlig dårligt sur super fantastisk skøn rar venlig venligt hurtig langsom kold flot flinke søde søde kedelig",
    heads="""
        vogn sæde række 
        halv plads v artikel paragraf art ben tal_på 
        vi_var i med af for om hos kun_for version med_de nogle_og mindst
        kl kl. klokken nr nr. nummer  værelse rum stue bord kasse bus linje gate vej etage afdeling butik type model
        version uge side kapitel ordre ordrenr ordrenummer sagsnr sag tlf telefon mobil spor perron lejlighed d  den
        købte købt bestilte bestilt har havde fik hentede ventede mistede manglede betalte boede ringede lejede spiste
        os alene alder sidste kr dkk indtil inden før efter ca._kl siden iphone galaxy windows playstation ps xbox
        formel kanal gade dør port hal zone størrelse str str. område medarbejder kun_til  blev bestille hver
        klasse års hold tv fra_kl mellem_kl post kode
    """,
    denials="ikke_helt ikke_lige aldrig_i_livet ikke_nødvendigvis ikke_ligefrem ikke ikk ik aldrig ej næppe ingen intet langt_fra hverken slet_ikke ikke_en kan_ikke",
    limits="""
        over under mindst minimum højst maksimum næsten mere_end mindre_end tæt_på op_til lige_under lige_over lidt_under
        lidt_over næsten_en knap godt_og_vel højere_end lavere_end
    """,
    earlier="havde_tænkt_mig_at_sige skulle_til_at_sige havde_tænkt_at_sige var_lige_ved_at_sige sidste_år sidste_måned tænkte_først ville_have_været kunne_have_været ville_have_givet kunne_have_givet ville_have_fået før tidligere sidst sidste_gang førhen plejede ville_have kunne_have var_det havde_været tidligere_var engang",
    alternatives="eller til à el ell mod_til",
    take_backs="""
        nej_forresten forresten ombestemte_mig fortrød jeg_fortryder nej_forresten 
        nej nej_vent vent ups hov rettelse eller_nej mente jeg_mente mener_jeg eller_rettere rettere_sagt eller_snarere
        snarere undskyld sorry jeg_mener  skulle_være skulle_have_været skal_være  tastefejl i_stedet_for glem_det
        eller_rettere_sagt   korrektion oops   arh hovsa
     men_nu""",
    questions="er hvad hvor hvordan hvorfor hvilken hvilket hvem betyder kan skal må gælder mener hvornår tæller",
    declines="""
        ønsker_jeg_ikke_at_svare det_ønsker_jeg_ikke 
        ikke_noget_at_tilføje det_vil_jeg_helst_ikke_svare_på helst_ikke vil_helst_ikke_svare det_vil_jeg_ikke_svare_på ingen_bemærkning kan_ikke_komme_på_noget ikke_noget_særligt intet 
        nej nej_tak nej_ellers_tak ellers_tak nix niks nope næh næ nej_det_er_fint nej_det_er_ok ingen_kommentar
        ingen_kommentarer ikke_noget ikke_noget_at_tilføje intet_at_tilføje har_ikke_mere_at_sige ikke_rigtigt
        ikke_rigtig det_vil_jeg_helst_ikke vil_helst_ikke vil_ikke_sige_det pas springer_over ingen_bemærkninger
        nej_ikke_rigtig nej_ikke_rigtigt nej_ikke_noget ikke_umiddelbart nej_ikke_umiddelbart ikke_lige_nu nej_ikke_lige_nu
        ønsker_ikke_at_svare ønsker_ikke_at_uddybe vil_ikke_uddybe vil_ikke_svare det_har_jeg_ikke_lyst_til
        har_ikke_lyst har_ikke_tid ingen_særlig_grund ingen_grund ikke_noget_særligt nej_tak_ellers det_er_fint nej_det_var_det
        jeg_vil_ikke_svare gider_ikke det_gider_jeg_ikke ikke_i_dag ingen ingen_tak nå_nej nej_jeg_har_ikke_mere
        ikke_mere_at_tilføje nej_intet ikke_yderligere_kommentarer ingen_yderligere_kommentarer pas_her jeg_springer_over
    """,
    decline_words="særligt specielt svare på at uddybe mere det vil jeg har på for lyst til ingen kommentarer tak ellers jeg har det er desværre lige her i dag så men ikke nej",
    corrections="""
        ændrer 
        lav 
        gør gør_om byt bytte 
        mente mener skulle skal rettelse ret rettes ændre ændr ændres ændret rettet retter ups hov undskyld sorry forkert
        stedet fejl tastefejl slåfejl tastede trykkede korrektion faktisk alligevel rette skrive have vent nej meningen
        hellere lad opdater korrigere korriger hovsa snarere omgjort fortrød fortryder istedet
    """,
    replaces="ikke stedet_for frem_for i_stedet_for og_ikke istedet_for istedetfor fra",
    slip_verbs="trykkede trykke tastede taste skrev skrive ramte sendte gav svarede",
    slips="""
        troede 1'eren bedst bedste værst var skalaen skala læste så lige byttede om omvendt glemte nul stå fedtede fingrer karakteren stemme stemmen dårligst dårligste højest at være ville gøre mod går har havde fejlagtigt hele svaret alt 
        jeg kom til at trykke trykkede tastede skrev ramte forkert fejl tasten tast tommelfinger finger fingre
        tommelfingre tykke store skrive skrevet have været være det den min mit en et var blev med til i på ved
        siden af mobilen telefon telefonen skærm score svar svaret karakter karakteren tal tallet før lige så gerne
        vil kan I du mig venligst tak mere istedet hellere nu stedet for fra ikke meningen autocorrect blæser der
        slåfejl tastefejl selvfølgelig naturligvis ville bliver er skal om meget men og da ad mente mener ups hov at
        briller uden gled glippede smuttede
    """,
    yes="ja jo jep jeps jada jaja jo_tak ja_tak ja_da jaeh yes jah rigtigt korrekt det_gjorde_jeg præcis nemlig ja_det_gjorde_jeg",
    requests={
        "never": "aldrig",
        "deletes": "sletter",
        "spare": "slippe slipper undgå",
        "declining": "nej",
        "appreciate": "pris taknemmelig",
        "took": "tog slettede fjernede",
        "questions": "spørgsmål",
        "into": "på",
        "begin": "start starte begynd begynde",
        "keep": "gem gemme gemmer opbevarer opbevare lagre lagrer beholde beholder",
        "cease": "hold holde ophør ophøre slut drop droppe",
        "either": "spam spamme sms'e smse tekste",
        "keyword": "stop stopp afmeld afmelding frameld framelding slet",
        "stop": "stop stopp stoppe stands",
        "contact": "kontaktet kontakt kontakte kontaktes spammes forstyr forstyrre skriv skrive høre mase chikaner plage",
        "send": "send sende sendt udsende",
        "messages": "sms-er sms-erne sms smser sms'er sms'erne smserne sms'en sms'erne besked beskeder beskederne meddelelser henvendelser undersøgelser "
        "spørgeskemaer spam tekstbeskeder evalueringer undersøgelse påmindelser sms-beskeder målinger spørgeundersøgelser smsbeskeder beskeden",
        "not": "ikke ikk ik  ej ingen",
        "want": "interesseret ønskes bedes vil ønsker gider orker ønske anmoder beder kræver forlanger",
        "receive": "have få modtage modta høre ha modtager får",
        "more": "flere mere fler disse de her nogensinde længere mer fremover fremtiden yderligere andre",
        "again": "igen atter  ",
        "join": "tilmeld tilmelde tilmeldes gentilmeld genoptag",
        "me": "mig os mi",
        "mine": "mine min mit vores",
        "take": "taget tag tage meld melde tages få kom",
        "off": "af væk ud fra",
        "list": "liste listen lister sms-liste sms-listen kontaktliste kontaktlisten sms-listerne maillisten lister listerne udsendelser",
        "unsubscribe": "afmeld afmelde afmeldes frameld framelde frameldes frabeder frabede frabedes udmeld",
        "removed": "afmeldt frameldt fjernet",
        "remove": "fjern fjerne fjernes stryg stryge",
        "delete": "destruer destruere slet slette slettes udslet udslette",
        "deleted": "slettet fjernet udslettet",
        "deletion": "sletn sletning slettelse fjernelse",
        "data": "datta data dataene oplysninger oplysningerne personoplysninger persondata info informationer information profil nummer nummeret telefonnummer mobilnummer kontaktoplysninger kundedata konto navn kundeprofil",
        "everything": "alt alle al",
        "forget": "glem glemme",
        "forgotten": "glemt glemmes",
        "right": "ret retten",
        "leave": "lad lade",
        "alone": "fred ifred",
        "be": "blive være vær",
        "must": "skal må bør",
        "polite": "helvede fanden satan pokker guds skyld tak venligst vær venlig sød rar bare nu lige så hej gerne please straks med_det_samme omgående snarest alle kære_i "
        "kære snart så_tak fordi for_helvede",
        "modal": "kan I i du vil må skal jeg bede om at det den med der",
        "withdraw": "trækker tilbagekalder trække tilbagekalde",
        "consent": "samtykke",
        "story": "prøvede forsøgte kunne måtte umuligt svært nyhedsbrev nyhedsbrevet abonnement abonnementet medlemskab "
        "medlemskabet lykkedes prøvet forsøgt",
        "help": "hjælp hjælpe hjelp",
        "start": "start",
    },
    languages={"da": "dansk danske", "nb": "norsk bokmål nynorsk", "sv": "svensk", "en": "engelsk"},
    language_words="""
        tilbage bedst 
        på til i tak venligst kan I i vi jeg du vil gerne skrive skriv tale taler snakker snakke tage tag det den
        sprog sproget skift skifte ændr ændre tekst beskeder sms svar svare forstår ikke kun helst hellere foretrækker
        spørgsmålet spørgsmål få have denne dette her hej i_stedet stedet for må lige også mig være bedre please
        hvis muligt kunne I da er der nogen oversæt oversættes tak_for nej undskyld sorry send os fortsætte bede om
        kommunikere fremover og så mit mine min modersmål jer min ok ja en desværre godt
    """,
    footers="skaf_outlook sendt_fra_min sendt_fra_outlook hent_outlook sendt_fra_yahoo sendt_via sendt_med",
    automatic="""
        automatisk_svar autosvar auto-svar jeg_er_på_ferie jeg_er_ikke_på_kontoret ikke_på_kontoret ude_af_kontoret
        holder_ferie jeg_kører_bil kører_bil_lige_nu kan_ikke_tale_lige_nu ringer_tilbage jeg_ringer_senere
        vender_tilbage_hurtigst tak_for_din_henvendelse tak_for_din_besked tak_for_din_mail denne_besked_er_sendt_automatisk
        dette_er_et_automatisk jeg_er_i_møde sidder_i_møde kan_ikke_besvare dette_nummer på_barsel fraværende
        forstyr_ikke er_slået_til automatisk_besked automatisk_genereret jeg_er_tilbage vi_svarer_inden i_et_møde
        træffes_igen på_ferie_til på_ferie_frem ferie_indtil kan_ikke_modtage_sms vi_har_modtaget_din kører_i_øjeblikket
        kører_lige_nu kan_ikke_besvare_din jeg_holder_fri_til jeg_har_ferie
    """,
    reactions="""
        synes_godt_om syntes_godt_om kunne_lide kan_lide elskede elsker lo_ad grinede_ad grinte_af lo_af fremhævede understregede
        betonede stillede_spørgsmål_ved syntes_ikke_om kunne_ikke_lide reagerede_med reagerede_på syntes_om
        satte_spørgsmålstegn_ved fjernede_en likede reagerede
    """,
    quoted="hvor_sandsynligt_er_det svar_stop send_stop på_en_skala_fra_0_til_10_hvor",
)
