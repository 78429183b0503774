"""Swedish: numbers, and what a number belongs to when it is no score (rules 1, 4, 5 and 7)."""

from bot.core.language.table import Numbers

NUMBERS = Numbers(
    # The numbers, with misspellings people make
    numbers={
        0: "noll nol null",
        1: "en ett et",
        2: "två",
        3: "tre tree",
        4: "fyra fyr",
        5: "fem femm",
        6: "sex seks sexx",
        7: "sju sjuu shu siu syv sjy",
        8: "åtta åta åttta",
        9: "nio nioo",
        10: "tio tioo",
    },
    # "a nine"
    nouns={
        0: "nolltal nolla nollan nolla:n",
        1: "etta ettan",
        2: "tvåa tvåan",
        3: "trea trean",
        4: "fyran",
        5: "femma femman",
        6: "sexa sexan",
        7: "sjua sjuan",
        8: "åttan",
        9: "nia nian",
        10: "tia tian",
    },
    # Numbers outside the scale
    above_ten={
        11: "elva",
        12: "tolv tolva",
        13: "tretton",
        14: "fjorton",
        15: "femton",
        16: "sexton",
        17: "sjutton",
        18: "arton",
        19: "nitton",
        20: "tjugo",
        30: "trettio",
        40: "fyrtio",
        50: "femtio",
        60: "sextio",
        70: "sjuttio",
        80: "åttio",
        90: "nittio",
        100: "hundra",
        1000: "tusen tiotusen hundratusen",
        1_000_000: "miljon miljoner",
    },
    # One letter from a number word, and no number
    near_numbers="fyren femme sexig nolltid åtta:an",
    # Makes a number with a half
    halves="halv halvt",
    # Stands before a decimal
    decimals="komma",
    # Articles; some of them mean one
    articles="en ett",
    # Look like a number word of some language and usually are none in this one's conversations
    lookalikes="en ett et ni nie",
    # Of these, the ones that are asked about even where they stand alone
    doubted="ni",
    # Word -> what follows it when it is no number
    unmasked_by={
        "ni": """
            är har var kan får borde måste behöver som gör ska skulle vet gjorde hade jobbar vill tar fick blir på i
            ger
        """,
        "noll": "koll problem stress fel",
    },
    # Between N and 10
    of="av utav av_de av_totalt ut_av",
    # Between the two ends of a range
    alternatives="eller till à el ell",
    # Before a range
    between="mellan emellan",
    # Between its ends then
    both_ends="och",
    # Counted or measured by the number before
    units="""
        ord dag dagar dygn vecka veckor månad månader mån år åring åringar årig timme timmar tim timmars minut minuter
        min sek sekund sekunder kvart kvartar gång gånger kr kronor sek_kr spänn öre euro usd dollar procent st styck
        stycken stjärnor stjärna stjärnors man mans personer person människor kunder kund gäster barn vuxna anställda
        medarbetare folk kollegor vänner kassor kassa paket påsar produkter produkt varor vara byxor tröjor tröja
        klänningar skor par skjortor böcker pizzor koppar glassar rätter rätt flaskor glas burgare bullar kakor set
        saker sak gram kg kilo liter km kilometer meter cm mm m2 samtal mejl mail mejlen meddelanden sms beställningar
        beställning order ordrar leveranser försök fel problem butiker butik avdelningar bilar bil rum nätter
        övernattningar resor resa besök våningar måltider grader skäl anledningar möjligheter frågor tummar tumme gb mb
        dagars veckors månaders års delar sida sidor säten cyklar telefoner sätt servitörer säljare tjejer killar
        flickor pojkar kvinnor män ungar hundar katter biljetter biljett avtal ställen rader kvm mil jackor fönster
        dörrar däck abonnemang räkningar faktura fakturor påminnelser presenter lampor stolar bord bagar väskor väska
        ggr hjärtan hjärta smileys smilisar getingar toasters bollar
    """,
    # The same, even with a word between: "3 long weeks"
    long_times="dagar veckor timmar minuter månader",
    # Of the units, those of another scale: "8 stars out of 10" is on ours
    marks="stjärnor stjärna hjärtan hjärta smileys smilisar getingar toasters tummar bollar",
    # Beside a number: it is on another scale
    other_scales="tärning tärningen tärningskast skolbetyg skolbetyget slår",
    # Anywhere: so is every number without its scale
    other_scale_names="""
        femgradig sexgradig femgradiga sexgradiga femstegsskala sexstegsskala femstegsskalan femgradigt tregradig
    """,
    # Behind a unit that also means "my": then it is the unit
    measured="""
        i på för före efter till från utan med om av varje senare sedan försenad försenade försenat försening sent sen
        tidigare kö vänta väntar väntade väntan väntat bort lång långt långa körning promenad paus samtal innan att och
        eller men så tar tog gick är var max hos vid genom dagligen extra mer över under väg
    """,
    # Ends of nouns that are measured in it
    measured_ends="kö tid tur väntan väntetid samtal paus kön försening möte körning",
    # "4 of us"
    part_of="av",
    # After "3." it is the third
    ordinals="""
        gång gången våning klass försök januari februari mars april maj juni juli augusti september oktober november
        december jan feb mar apr jun jul aug sep okt nov dec kvartal generation ggn
    """,
    # Its full stop ends no sentence
    abbreviations="avd lgh nr kl ca v tel st max min art kap",
    # A number after it names or measures something
    heads="""
        avd lgh bana vagn säte rad halv plats v artikel paragraf vi_var med av om hos kl kl. klockan nr nr. nummer rum
        sal bord kassa buss linje gate våning avdelning butik modell version vecka sida kapitel order ordernr
        ordernummer ärende tel telefon mobil spår perrong lägenhet den köpte köpt beställde beställt har hade fick
        hämtade väntade tappade saknade betalade bodde ringde hyrde åt oss ensam ålder kr innan före efter sedan iphone
        galaxy windows playstation ps xbox kanal gata dörr port hall zon storlek strl område blev beställa varje klass
        års lag tv vid port_nr hus väg vi_är
    """,
    # Of these heads, the ones that say nothing from afar
    prepositions="i med av om hos till",
    # Ends the name of a street
    streets="gatan gata vägen torg torget gränd",
    # Somebody whose age follows
    kin="""
        barnen barnbarn ungarna katt tonåring dotterns dotter son sonen dottern barn barnet mamma pappa mormor morfar
        farmor farfar man fru hund pojke flicka baby bror syster han hon grabben tjejen
    """,
    # Stands between the two
    ages="är var blev fyllde fyller under över på",
    # Makes the number part of an idiom
    idioms="",
    # "8/10" after it is a date: what came, was ordered or promised
    dated="""
        kom kommer anlände anländer levererades levererad levererat levereras mottog mottagit fick beställde beställt
        beställd beställer köpte köpt skickad skickades utlovad utlovat lovade lovat avtalad bokad bokade hämtade hämtad
        dök bokat
    """,
    # The same, from behind
    as_agreed="""
        som_avtalat som_utlovat som_lovat som_planerat som_väntat som_bestämt som_beställt som_ni_sa som_ni_lovade
        som_ni_skrev som_förväntat som_överenskommet som_det_stod
    """,
)
