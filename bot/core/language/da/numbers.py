"""Danish: numbers, and what a number belongs to when it is no score (rules 1, 4, 5 and 7)."""

from bot.core.language.table import Numbers

NUMBERS = Numbers(
    # The numbers, with misspellings people make
    numbers={
        0: "nul null nulle",
        1: "en et én ét eet een",
        2: "to tou",
        3: "tre tree",
        4: "fire fir fiire",
        5: "fem femm feem",
        6: "seks sexs sseks seeks sejs",
        7: "syv syy syvv syw siv",
        8: "otte åtte ottte",
        9: "ni nii",
        10: "ti tii tti",
    },
    # "a nine"
    nouns={
        0: "nultal nuller nulleren nul'er",
        1: "ener eneren ettal",
        2: "toer toeren",
        3: "treer treeren tretal",
        4: "firer fireren firetal",
        5: "femmer femmeren femtal",
        6: "sekser sekseren sekstal",
        7: "syver syveren syvtal",
        8: "otter otteren ottetal",
        9: "nier nieren nital",
        10: "tier tieren tital titallet",
    },
    # Numbers outside the scale
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
        1000: "tusind tusinde titusind hundredtusind",
        1_000_000: "million millioner",
    },
    # One letter from a number word, and no number
    near_numbers="træer fiser finer firma otten syvende tretten",
    # Makes a number with a half
    halves="halv halvt",
    # Stands before a decimal
    decimals="komma",
    # Articles; some of them mean one
    articles="en et",
    # Look like a number word of some language and usually are none in this one's conversations
    lookalikes="en et én ein nie",
    # Of these, the ones that are asked about even where they stand alone
    doubted="",
    # Word -> what follows it when it is no number
    unmasked_by={
        "ti": "nu stille dog stil med",
        "tier": "samtykker stille om",
        "nul": "stress problemer problem fejl",
        "fire": "af på ned lidt",
    },
    # Between N and 10
    of="ud_af ud_af_de af af_de udaf ud_av ud_a av",
    # Between the two ends of a range
    alternatives="eller til à el ell mod_til",
    # Before a range
    between="mellem imellem",
    # Between its ends then
    both_ends="og",
    # Counted or measured by the number before
    units="""
        ord dag dage døgn uge uger måned måneder mdr md år årig årige time timer timers minut minutter minutters min sek
        sekund sekunder kvarter kvarterer halvleg gang gange kr kroner dkk kr. øre euro usd dollars dollar procent pct
        stk styk stykker stjerner stjerne stjernet stjerners mand mands personer person mennesker kunder kunde gæster
        børn barn voksne ansatte medarbejdere medarbejder folk kolleger venner kasser kasse pakker pakke poser produkter
        produkt varer vare bukser bluser kjoler sko par skjorter trøjer bøger pizzaer kopper retter ret flasker glas
        burgere boller kager sæt ting gram kg kilo liter km kilometer meter cm mm m2 opkald mails mail beskeder sms'er
        ordrer ordre bestillinger leveringer forsøg fejl problemer problem butikker butik afdelinger biler bil værelser
        nætter overnatninger ture tur besøg etager sal måltider grader grunde muligheder spørgsmål ud_af_fem
        tommelfingre tommelfinger tommel tommeltotter tommeltot gb mb dages ugers måneders års dele side sider sommer
        somre sæder cykler telefoner valg lamper stole borde måder servitricer tjenere ekspedienter sælgere piger drenge
        kvinder mænd unger hunde katte billetter billet rejser aftaler aftale steder linjer ud_af_ti_gange hanner
        toiletter jakker t-shirts skjorte bukse vinduer døre dæk abonnementer regninger faktura fakturaer rykkere gaver
        hjerter hjerte smileyer smileys smiley kokkehuer huer ugler tomler
    """,
    # The same, even with a word between: "3 long weeks"
    long_times="dage uger timer minutter måneder",
    # Of the units, those of another scale: "8 stars out of 10" is on ours
    marks="stjerner stjerne hjerter hjerte smileyer smileys smiley kokkehuer huer ugler tomler",
    # Beside a number: it is on another scale
    other_scales="""
        terning terningen terningkast terningekast skolekarakter skolekarakterer 7-trinsskalaen kaster_terningen slår
    """,
    # Anywhere: so is every number without its scale
    other_scale_names="""
        fempunktsskala femtrinsskala femtrinsskalaen femtrins syvtrinsskalaen syvtrinsskala 7-trinsskalaen trinsskala
        trinsskalaen 12-skalaen sekstrinsskala femgradet seksgradet
    """,
    # Behind a unit that also means "my": then it is the unit
    measured="""
        i på for før efter til fra uden med om af hver senere siden forsinket forsinkede forsinkelse sent sen tidligere
        for_sent kø vente venter ventede ventet venten væk gang lang langt lange kørsel gang pause opkald samtale inden
        at og eller men så tager tog gik er var senest maks hos ved gennem daglig dagligt ekstra mere over under alene
        vej
    """,
    # Ends of nouns that are measured in it
    measured_ends="kø tid tur ventetid samtale pause køen forsinkelse møde kørsel",
    # "4 of us"
    part_of="af",
    # After "3." it is the third
    ordinals="""
        klasses gang gangen sal etage klasse forsøg januar februar marts april maj juni juli august september oktober
        november december jan feb mar apr jun jul aug sep okt nov dec kvartal generation tv th mf
    """,
    # Its full stop ends no sentence
    abbreviations="afd lejl nr kl ca d tlf str st max min art kap adr",
    # A number after it names or measures something
    heads="""
        afd lejl afsnit bane vogn sæde række halv plads v artikel paragraf art ben tal_på vi_var i med af for om hos
        kun_for version med_de nogle_og mindst kl kl. klokken nr nr. nummer værelse rum stue bord kasse bus linje gate
        vej etage afdeling butik type model uge side kapitel ordre ordrenr ordrenummer sagsnr sag tlf telefon mobil spor
        perron lejlighed d den købte købt bestilte bestilt har havde fik hentede ventede mistede manglede betalte boede
        ringede lejede spiste os alene alder sidste kr dkk indtil inden før efter ca._kl siden iphone galaxy windows
        playstation ps xbox formel kanal gade dør port hal zone størrelse str str. område medarbejder kun_til blev
        bestille hver klasse års hold tv fra_kl mellem_kl post kode vi_er
    """,
    # Of these heads, the ones that say nothing from afar
    prepositions="i med af for om hos til",
    # Ends the name of a street
    streets="gade vej vejen allé",
    # Somebody whose age follows
    kin="""
        børn børnene børnebørn kat teenager datter søn sønnen datteren barn barnet mor far mormor morfar farmor farfar
        mand kone hund dreng pige baby bror søster jeg_er han hun
    """,
    # Stands between the two
    ages="er var blev fylder under over på",
    # Makes the number part of an idiom
    idioms="",
    # "8/10" after it is a date: what came, was ordered or promised
    dated="""
        kom kommer ankom ankommer leveret leveres modtog modtaget modtager bestilt bestilte bestiller købt købte sendt
        afsendt lovet lovede aftalt forventet hentet hentede booket bookede fik
    """,
    # The same, from behind
    as_agreed="""
        som_aftalt som_lovet som_planlagt som_ventet som_oplyst som_bestilt som_i_sagde som_i_lovede som_i_skrev
        som_forventet som_der_stod
    """,
)
