"""Norwegian bokmål, with the nynorsk words people mix in."""

from bot.core.language.table import Language

LANGUAGE = Language(
    numbers={
        0: "null nul nullj",
        1: "en ei ett én et éin ein eitt",
        2: "to  tou",
        3: "tre tree ",
        4: "fire  ",
        5: "fæm fem femm",
        6: "seks sekks sekx seksj",
        7: "sjau sju syv sjuu shu siu sjy",
        8: "åtte otte  åttte ååtte",
        9: "ni nii nie",
        10: "ti tii tti ",
    },
    nouns={
        0: "nulltall nuller nulleren",
        1: "ener eneren einer einar ettall",
        2: "toer toeren toar",
        3: "treer treeren trear tretall",
        4: "firer fireren firar firetall",
        5: "femmer femmeren femmar femtall",
        6: "sekser sekseren seksar sekstall",
        7: "sjuer sjueren syver syveren sjuar syvtall sjutall",
        8: "åtter åtteren åttar åttetall",
        9: "nier nieren niar nitall",
        10: "tier tieren tiar titall",
    },
    above_ten={
        11: "elleve",
        12: "tolv",
        13: "tretten",
        14: "fjorten",
        15: "femten",
        16: "seksten",
        17: "sytten",
        18: "atten",
        19: "nitten",
        20: "tjue tyve",
        30: "tretti",
        40: "førti",
        50: "femti",
        60: "seksti",
        70: "sytti",
        80: "åtti",
        90: "nitti",
        100: "hundre",
        1000: "tusen",
        1000000: "million millioner",
    },  # fmt: skip
    halves="halv halvt komma en_halv et_halvt kvart",
    points="poeng poenget poenga",
    lookalikes="en et ei ett ein",
    unmasked_by={
        "null": "stress problem problemer feil stil komma",
        "fire": "litt på ned av",
        "tier": "samtykker stille om",
    },
    frames="""
        lande 
        anbefale 
        gitt går 
        gir gi gjev ga si sier seier stemmer vurderer vurdere karakter karakteren score scorer scoren poeng poengsum
        rating vurdering anbefaling lander svarer svaret svar får tildeler velger triller tallet tall ender
        terningkast trykker skriver setter anbefaler
    """,
    leads="""
        jeg eg vi vil ville så og derfor altså men må kan skal skulle kunne gjerne helt klart samlet totalt generelt ca cirka omtrent en et ei den det blir er nok bare karakter score dermed tenker tror lurer lander derfra
    """,
    ends_of_scale="best beste dårligst dårligste verst bra høyest høyeste lavest toppkarakter dårlig",
    graders="solid svak sterk flott stor stort rein ren feit feitt lita liten rund klar soleklar sikker kjempe stabil velfortjent høy lav blank skarp",
    praise="god godt fin flott super fantastisk perfekt",
    carriers="""
        lyst å har vil_ha fått 
        jeg eg vi dere deg det den er så blir må nok vel visst vil ville gjerne helt klart    
                   tror trur tenker synes syns syntes mener mente skal
        skulle kunne kan bli bare kun på med til av ca cirka omtrent rundt sånn fra meg min mitt mine herfra 
        sikkert absolutt bestemt definitivt kanskje nesten_sikkert egentlig faktisk altså jo da denne dette her 
        oss vår en et ei ett som personlig umiddelbart samlet totalt generelt  ærlig talt  valget nå
        og derfor    ein de dykk dokke tippe tipper
    """,
    endings="""
        herfra fra_meg fra_min_side fra_oss fra_oss_begge tror_jeg vil_jeg_si vil_jeg_tro ville_jeg_sagt sier_jeg
        vil_jeg_mene mener_jeg synes_jeg syns_jeg trur_eg nok vel visst helt_sikkert uten_tvil absolutt bestemt klart til_dere
        til_deg må_det_bli blir_det er_det får_dere er_mitt_svar er_min_score av_meg helt_klart poeng gir_jeg
        vil_jeg_gi må_det_være sånn_cirka eller_deromkring uten_å_nøle uten_å_blunke alt_i_alt totalt_sett hele_veien
        tenker_jeg tipper_jeg over_hele_linja pluss minus til_dere_alle så_absolutt i_karakter skulle_jeg_si
    """,
    scale="skala skalaen mulige mulig maks max terning",
    of="av ut_av av_de av_totalt utav ut_a",
    connectives="""
        fordi for da men og pga grunnet ettersom siden selv_om dog på_grunn_av p.g.a. så hvis når hvor kun bare
        selvom derfor ellers dessverre ikke_minst dels hvorfor trass fordi_at ford
    """,
    overall="samlet totalt generelt alt_i_alt helhet helhetlig sluttkarakter snitt totalt_sett",
    greetings="god_formiddag god_ettermiddag god_aften hei heisann hallo god_dag morn heia hey hoi halla god_morgen god_kveld heihei hei_hei hei_på_dere hei_på_deg hallais goddag",
    fillers="""
        dessverre ha_det_fint ha_en_fin_kveld klem_og_kyss 
        hm hmm hmmm eh øh øhm tja tjo nå åh ah okay ok ja jo jepp joda altså lol haha hahaha hihi hehe xd
        vet_ikke veit_ikke det_vet_jeg_ikke vennligst klem god_dag ha_en_fin_dag ha_en_god_dag ha_det ha_det_bra fortsatt_god_dag
        god_helg god_jul ha_en_god_helg fin_dag god_sommer fra_meg herfra unnskyld beklager sorry svaret_er
        mitt_svar mitt_svar_er min_score svar bare_hyggelig værsågod vær_så_god snakkes
    """,
    thanks="takk takker tusen_takk mange_takk 1000_takk takk_skal_dere_ha takk_skal_du_ha takk_for_nå på_forhånd_takk takkar",
    thanks_for="for",
    sign_offs="klem mvh hilsen hilsener vh m.v.h. vennlig_hilsen med_vennlig_hilsen beste_hilsen beste_hilsner klem_fra",
    units="""
        dag dager døgn uke uker måned måneder mnd år åring åringer time timer timers minutt minutter min sek
        sekund sekunder kvarter kvarterer gang ganger kr kroner nok_kr nok-kroner øre euro usd dollar prosent pst
        stk stykk stykker stjerner stjerne stjerners stjernes mann manns personer person mennesker kunder kunde gjester
        barn voksne ansatte medarbeidere medarbeider folk kolleger kollegaer venner kasser kasse pakker pakke poser
        produkter produkt varer vare bukser gensere kjoler sko par skjorter bøker pizzaer   kopper 
        retter rett flasker glass burgere  boller kaker sett ting gram kg kilo liter km kilometer meter cm mm m2
        samtaler mailer mail e-poster eposter meldinger sms'er ordrer ordre bestillinger leveringer forsøk feil
        problemer problem butikker butikk avdelinger biler bil rom netter overnattinger turer tur besøk etasjer etasje
        måltider grader grunner muligheter spørsmål tomler tommel gb mb dagers ukers måneders års dele side sider seter
        sykler telefoner måter   servitører selgere jenter gutter kvinner menn unger hunder katter
        billetter billett reiser avtaler avtale steder kvm mil  jakker vinduer dører dekk abonnementer regninger
        faktura fakturaer purringer gaver lamper stoler bord linjer timar dagar veker måtar gonger minuttar
    """,
    ordinals="klasses gang gangen   etasje klasse forsøk  januar februar mars april mai juni juli august "
    "september oktober november desember jan feb mar apr jun jul aug sep okt nov des kvartal     "
    "    generasjon gongen gong",
    kin="barna barnebarn ungene katt tenåring datter sønn sønnen datteren dattera barn barnet mor far mormor morfar bestemor bestefar mann kone hund gutt jente baby bror søster han hun gutten jenta",
    qualities="god godt gode deilig fin fint fine dårlig sur super fantastisk hyggelig rask rask treg kald flott flinke bra kjempegod kjempebra grei greit",
    heads="""
        vogn sete rad 
        halv plass v artikkel paragraf art uke_nr 
        vi_var i med av for om hos
        kl kl. klokka klokken nr nr. nummer  rom stue bord kasse buss linje gate vei veg etasje avdeling butikk type
        modell versjon uke side kapittel ordre ordrenr ordrenummer saksnr sak tlf telefon mobil spor perrong leilighet
        d  den kjøpte kjøpt bestilte bestilt har hadde fikk hentet ventet venta mistet manglet betalte bodde ringte
        leide spiste oss alene alder kr nok_kr innen før etter siden iphone galaxy windows playstation ps xbox
        formel kanal dør port hall zone sone størrelse str str. område  ble bestille hver klasse års lag tv avgang
        pluss_kode trinn
    """,
    denials="ikke_helt aldri_i_livet ikke_akkurat ikke ikkje ikk aldri ei_heller neppe ingen intet langt_ifra langt_fra verken kan_ikke",
    limits="""
        over under minst minimum høyst maksimum nesten mer_enn mindre_enn nær_en opp_til rett_under rett_over litt_under
        litt_over nesten_en knapt godt_over høyere_enn lavere_enn
    """,
    earlier="hadde_tenkt_å_si skulle_til_å_si tenkte_å_si i_fjor var_i_ferd_med_å_si tenkte_først ville_ha_vært kunne_ha_vært ville_ha_gitt kunne_ha_gitt ville_vært kunne_vært  hadde_blitt før tidligere sist sist_gang forrige_gang pleide ville_ha kunne_ha hadde_vært var_det en_gang hadde_gitt",
    alternatives="eller til à el ell",
    take_backs="""
        nei_forresten forresten ombestemte_meg angrer 
        nei nei_vent vent oops ups oi rettelse eller_nei mente jeg_mente mener_jeg eller_rettere rettere_sagt eller_snarere
        snarere unnskyld sorry beklager jeg_mener  skulle_være skulle_vært skal_være feil tastefeil skrivefeil
        i_stedet_for istedenfor glem_det   korreksjon   åh hærregud meinte
     men_nå""",
    questions="er hva hvor hvordan hvorfor hvilken hvilket hvem betyr kan skal må gjelder mener når teller kva",
    declines="""
        ønsker_jeg_ikke_å_svare ingenting_spesielt 
        ikke_lyst_til_å_svare ikke_lyst_til_å_svare_på helst_ikke_svare_på vil_helst_ikke_svare kommer_ikke_på_noget vil_ikke_si vil_helst_ikke_si 
        nei nei_takk nei_ellers_takk ellers_takk niks nope næ nei_det_er_fint nei_det_er_greit det_går_bra nei_det_går_bra
        ingen_kommentar ingen_kommentarer ikke_noe ikke_noe_å_tilføye ingenting_å_tilføye ikke_noe_mer_å_si ikke_egentlig
        helst_ikke vil_helst_ikke vil_ikke_si_det pass hopper_over ingen_merknader nei_ikke_egentlig nei_ikke_noe
        ikke_nå ikke_akkurat_nå nei_ikke_nå ønsker_ikke_å_svare ønsker_ikke_å_utdype vil_ikke_utdype vil_ikke_svare
        har_ikke_lyst har_ikke_tid ingen_spesiell_grunn ingen_grunn ikke_noe_spesielt nei_det_var_det
        jeg_vil_ikke_svare gidder_ikke det_gidder_jeg_ikke ikke_i_dag ingen nei_ingen nei_ingenting nei_ikke_noe_mer
        har_ikke_noe_å_tilføye jeg_har_ikke_noe_å_tilføye neitakk ikke_noe_mer nei_det_er_bra nei_det_er_ok
        har_ingenting_å_tilføye har_ingen_kommentar ingen_kommentar_til_det pass_på_den jeg_står_over står_over
    """,
    decline_words="spesielt svare på å utdype mer det vil jeg har på til for eg å takk ellers jeg har det er dessverre her i dag så men ikke nei",
    corrections="""
        lag 
        gjør gjøre bytt bytte 
        mente mener meinte skulle skal rettelse rett rettes endre endres endret retter oops ups unnskyld sorry beklager feil
        stedet istedenfor tastefeil skrivefeil tastet trykket trykte korreksjon faktisk likevel rette skrive ha vent nei
        meningen heller la oppdater korriger korrigere oi snarere angrer isteden skreiv
    """,
    replaces="ikke ikkje stedet_for i_stedet_for istedenfor framfor og_ikke fra istedet_for",
    slip_verbs="trykket trykte trykke tastet taste skrev skrive traff sendte ga svarte skreiv",
    slips="""
        trodde best beste verst var skalaen skala leste så litt bytta byttet om omvendt motsatt glemte null stå fettete fingrer poengsummen poengsum stemmen dårligst høyest gjør gjøre mot har hadde den det står stått lese 
        jeg eg kom til å trykke trykket trykte tastet skrev traff feil tasten tast tommel tommelen finger fingre fingrer
        fingra tjukke tykke store skrive skrevet ha vært være det den min mitt en et ble var med i på ved siden av
        mobilen telefon telefonen skjerm score svar svaret karakter karakteren tall tallet før så gjerne vil kan
        du dere meg vennligst takk mer isteden heller nå stedet for fra ikke meningen autokorrektur
        skrivefeil tastefeil selvfølgelig selvsagt naturligvis ville blir er skal om men og da mente mener oops ups oi at
        briller uten glapp glippet
    """,
    yes="ja jo jepp japp jada jaja ja_takk jo_takk joda riktig stemmer korrekt det_gjorde_jeg det_stemmer nettopp ja_det_stemmer ja_det_gjorde_jeg",
    requests={
        "never": "aldri",
        "deletes": "sletter",
        "spare": "slippe slipper unngå",
        "declining": "nei",
        "appreciate": "pris takknemlig",
        "took": "tok",
        "questions": "spørsmål",
        "into": "på",
        "begin": "start starte begynn begynne",
        "keep": "lagre lagrer beholde beholder oppbevare oppbevarer",
        "cease": "slutt slutte avslutt avslutte hold holde opphør opphøre dropp",
        "either": "spam spamme sms'e smse tekste teksting",
        "keyword": "stopp stop avmeld avmelding avslutt slutt slett frameld",
        "stop": "stopp stop stoppe stoppes",
        "contact": "kontakt kontakte kontaktes kontaktet spammes forstyrr forstyrre skriv skrive høre mase mas plage",
        "send": "send sende sendt",
        "messages": "sms-ene sms-er sms-ar sms smser sms'er sms'ene smsene smsen melding meldinger meldingene meldingar undersøkelser undersøkelse henvendelser "
        "spørreundersøkelser spørreskjema spam tekstmeldinger evalueringer påminnelser sms-er purringer sms-meldinger",
        "not": "ikke ikkje ikk  ei ingen ikkje",
        "want": "interessert bes vil ønsker gidder orker ønske ber ynskjer krever anmoder begjærer",
        "receive": "ha få motta høre mottar får",
        "more": "flere fleire mer meir disse dette her lenger noensinne fremover framover fremtiden andre",
        "again": "igjen  atter",
        "join": "påmeld påmelde gjenoppta abonner",
        "me": "meg oss mæ",
        "mine": "mine min mitt våre",
        "take": "tatt ta meld melde få kom tas",
        "off": "av vekk ut fra bort",
        "list": "liste listen lista lister sms-listen sms-lista kontaktlisten kontaktlista sms-liste listene listen  utsendelser",
        "unsubscribe": "avmeld avmelde avmeldes avregistrer avregistrere frabeder frabe frabes reserverer reservere reservér undanber",
        "removed": "avmeldt avregistrert fjernet fjerna",
        "remove": "fjern fjerne fjernes stryk stryke",
        "delete": "slett slette slettes",
        "deleted": "slettet sletta fjernet",
        "deletion": "sletting slettelse fjerning",
        "data": "dattaene datta dataa data dataene opplysninger opplysningene personopplysninger persondata personopplysningene info informasjon informasjonen profil profilen nummer nummeret telefonnummer telefonnummeret mobilnummer kontaktinfo kundedata konto kontoen navn",
        "everything": "alt alle all",
        "forget": "glem glemme gløym",
        "forgotten": "glemt gløymt",
        "right": "rett retten",
        "leave": "la",
        "alone": "fred ifred",
        "be": "bli være vær vere",
        "must": "skal må bør",
        "polite": "helvete faen pokker guds skyld takk vennligst vær vennlig snill grei så bare nå hei gjerne please straks snarest med_en_gang umiddelbart kjære alle "
        "er omgående da",
        "modal": "kan dere du vil må skal jeg be om å det den med at kunne eg",
        "withdraw": "trekker trekke tilbakekaller",
        "consent": "samtykke samtykket",
        "story": "prøvde forsøkte kunne måtte umulig vanskelig nyhetsbrev nyhetsbrevet abonnement abonnementet medlemskap "
        "medlemskapet klarte prøvd forsøkt lyktes",
        "help": "hjelp hjelpe",
        "start": "start",
    },
    languages={"da": "dansk", "nb": "norsk bokmål nynorsk norske", "sv": "svensk", "en": "engelsk"},
    language_words="""
        tilbake best bedst 
        på til i takk vennligst kan dere vi jeg eg du vil gjerne skrive skriv snakke snakker ta det den språk språket
        bytt bytte endre endra melding meldinger meldingene sms svar svare forstår skjønner ikke kun helst heller
        foretrekker spørsmålet spørsmål få ha denne dette her hei i_stedet stedet for må også meg være bedre please hvis
        mulig kunne da er der noen oversett oversette nei unnskyld beklager sorry send oss fortsette be om bruk bruke
        kommunisere fremover og så mitt mine min morsmål dere ok ja en dessverre ønsker skift skifte godt ikkje å
    """,
    footers="skaff_deg_outlook sendt_fra_min sendt_fra_outlook hent_outlook last_ned_outlook sendt_via sendt_med",
    automatic="""
        automatisk_svar autosvar auto-svar jeg_er_på_ferie jeg_er_ikke_på_kontoret ikke_på_kontoret ute_av_kontoret
        har_ferie jeg_kjører_bil jeg_kjører kjører_bil_nå kan_ikke_snakke_nå kan_ikke_prate_nå ringer_tilbake jeg_ringer_senere
        svarer_så_snart takk_for_din_henvendelse takk_for_din_melding takk_for_meldingen denne_meldingen_er_sendt_automatisk
        dette_er_et_automatisk jeg_er_i_møte sitter_i_møte kan_ikke_svare dette_nummeret foreldrepermisjon fraværende
        ikke_forstyrr automatisk_melding automatisk_generert jeg_er_tilbake vi_svarer_innen i_et_møte
        på_ferie_til på_ferie_frem ferie_til kan_ikke_motta_sms vi_har_mottatt_din takk_for_e-posten avspaserer tilbake_på_kontoret
    """,
    reactions="""
        likte liker elsket elsker lo_av ler_av fremhevet understreket mislikte stilte_spørsmål_ved reagerte_med reagerte_på
        satte_spørsmålstegn_ved fjernet_en likerklikket betonet reagerte uthevet
    """,
    quoted="hvor_sannsynlig_er_det hvor_sannsynlig_er_du svar_stopp svar_stop send_stopp send_stop",
)
