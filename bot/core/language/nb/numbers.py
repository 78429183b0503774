"""Norwegian bokmål: numbers, and what a number belongs to when it is no score (rules 1, 4, 5 and 7)."""

from bot.core.language.table import Numbers

NUMBERS = Numbers(
    # The numbers, with misspellings people make
    numbers={
        0: "null nul nullj",
        1: "en ei ett én et éin ein eitt",
        2: "to tou",
        3: "tre tree",
        4: "fire",
        5: "fæm fem femm",
        6: "seks sekks sekx seksj",
        7: "sjau sju syv sjuu shu siu sjy",
        8: "åtte otte åttte ååtte",
        9: "ni nii nie",
        10: "ti tii tti",
    },
    # "a nine"
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
    # Numbers outside the scale
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
        1000: "tusen titusen hundretusen",
        1_000_000: "million millioner",
    },
    # One letter from a number word, and no number
    near_numbers="trær trærne tretti firma fiser finer nuten",
    # Makes a number with a half
    halves="halv halvt",
    # Stands before a decimal
    decimals="komma",
    # Articles; some of them mean one
    articles="en et ei",
    # Look like a number word of some language and usually are none in this one's conversations
    lookalikes="en et ei ett ein nie",
    # Of these, the ones that are asked about even where they stand alone
    doubted="",
    # Word -> what follows it when it is no number
    unmasked_by={
        "null": "stress problem problemer feil stil komma",
        "fire": "litt på ned av",
        "tier": "samtykker stille om",
    },
    # Between N and 10
    of="av ut_av av_de av_totalt utav ut_a",
    # Between the two ends of a range
    alternatives="eller til à el ell",
    # Before a range
    between="mellom imellom",
    # Between its ends then
    both_ends="og",
    # Counted or measured by the number before
    units="""
        ord dag dager døgn uke uker måned måneder mnd år åring åringer time timer timers minutt minutter min sek sekund
        sekunder kvarter kvarterer gang ganger kr kroner nok_kr nok-kroner øre euro usd dollar prosent pst stk stykk
        stykker stjerner stjerne stjerners stjernes mann manns personer person mennesker kunder kunde gjester barn
        voksne ansatte medarbeidere medarbeider folk kolleger kollegaer venner kasser kasse pakker pakke poser produkter
        produkt varer vare bukser gensere kjoler sko par skjorter bøker pizzaer kopper retter rett flasker glass burgere
        boller kaker sett ting gram kg kilo liter km kilometer meter cm mm m2 samtaler mailer mail e-poster eposter
        meldinger sms'er ordrer ordre bestillinger leveringer forsøk feil problemer problem butikker butikk avdelinger
        biler bil rom netter overnattinger turer tur besøk etasjer etasje måltider grader grunner muligheter spørsmål
        tomler tommel gb mb dagers ukers måneders års dele side sider seter sykler telefoner måter servitører selgere
        jenter gutter kvinner menn unger hunder katter billetter billett reiser avtaler avtale steder kvm mil jakker
        vinduer dører dekk abonnementer regninger faktura fakturaer purringer gaver lamper stoler bord linjer timar
        dagar veker måtar gonger minuttar hjerter hjerte smileyer smilefjes smileys øyne prikker
    """,
    # The same, even with a word between: "3 long weeks"
    long_times="dager uker timer minutter måneder",
    # Of the units, those of another scale: "8 stars out of 10" is on ours
    marks="stjerner stjerne hjerter hjerte smileyer smilefjes smileys tomler øyne prikker",
    # Beside a number: it is on another scale
    other_scales="""
        terning terningen terninga terningkast terningkastet terningskast triller trillet skolekarakter skolekarakterer
    """,
    # Anywhere: so is every number without its scale
    other_scale_names="""
        femtrinnsskala seksgradig femgradig femgradert seksgradert femdelt seksdelt karakterskalaen terningskala
    """,
    # Behind a unit that also means "my": then it is the unit
    measured="""
        i på for før etter til fra uten med om av hver senere siden forsinket forsinka forsinkelse sent sen tidligere kø
        vente venter ventet venta venting vekk unna lang langt lange kjøring gange pause samtale innen å og eller men så
        tar tok gikk er var maks hos ved gjennom daglig ekstra mer over under alene vei veg
    """,
    # Ends of nouns that are measured in it
    measured_ends="kø tid tur ventetid samtale pause køen forsinkelse møte kjøring",
    # "4 of us"
    part_of="av",
    # After "3." it is the third
    ordinals="""
        klasses gang gangen etasje klasse forsøk januar februar mars april mai juni juli august september oktober
        november desember jan feb mar apr jun jul aug sep okt nov des kvartal generasjon gongen gong
    """,
    # Its full stop ends no sentence
    abbreviations="avd leil nr kl ca d tlf str st max min art kap adr",
    # A number after it names or measures something
    heads="""
        avd leil bane vogn sete rad halv plass v artikkel paragraf art uke_nr vi_var i med av for om hos kl kl. klokka
        klokken nr nr. nummer rom stue bord kasse buss linje gate vei veg etasje avdeling butikk type modell versjon uke
        side kapittel ordre ordrenr ordrenummer saksnr sak tlf telefon mobil spor perrong leilighet d den kjøpte kjøpt
        bestilte bestilt har hadde fikk hentet ventet venta mistet manglet betalte bodde ringte leide spiste oss alene
        alder kr nok_kr innen før etter siden iphone galaxy windows playstation ps xbox formel kanal dør port hall zone
        sone størrelse str str. område ble bestille hver klasse års lag tv avgang pluss_kode trinn vi_er
    """,
    # Of these heads, the ones that say nothing from afar
    prepositions="i med av for om hos til",
    # Ends the name of a street
    streets="gate gata gaten vei veien vegen torg torget",
    # Somebody whose age follows
    kin="""
        barna barnebarn ungene katt tenåring datter sønn sønnen datteren dattera barn barnet mor far mormor morfar
        bestemor bestefar mann kone hund gutt jente baby bror søster han hun gutten jenta
    """,
    # Stands between the two
    ages="er var ble fyller fylte under over på",
    # Makes the number part of an idiom
    idioms="",
    # "8/10" after it is a date: what came, was ordered or promised
    dated="""
        kom kommer ankom ankommer levert leveres mottok mottatt mottar bestilt bestilte bestiller kjøpt kjøpte sendt
        lovet lovte lova avtalt forventet hentet booket fikk skulle dukket booka
    """,
    # The same, from behind
    as_agreed="""
        som_avtalt som_lovet som_lova som_planlagt som_ventet som_opplyst som_bestilt som_dere_sa som_dere_lovet
        som_dere_skrev som_forventet som_det_sto
    """,
)
