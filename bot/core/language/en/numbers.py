"""English: numbers, and what a number belongs to when it is no score (rules 1, 4, 5 and 7)."""

from bot.core.language.table import Numbers

NUMBERS = Numbers(
    # The numbers, with misspellings people make
    numbers={
        0: "zero zeero zro nought naught zer0",
        1: "one oen wun",
        2: "two twoo",
        3: "three thre threee tree trhee htree",
        4: "four fuor foru fourr",
        5: "five fiv fvie",
        6: "six sixx",
        7: "seven sevn sevne svene sevven sevan",
        8: "eight eigth eigt eght eihgt egiht ieght eigh eightt",
        9: "nine nien ninne",
        10: "ten tenn tne tten",
    },
    # "a nine"
    nouns={
        8: "eights",
        10: "tens",
    },
    # Numbers outside the scale
    above_ten={
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "hundred",
        1000: "thousand",
        1_000_000: "million",
    },
    # One letter from a number word, and no number
    near_numbers="there these threw throe throes severn sever severs eighty",
    # Makes a number with a half
    halves="half",
    # Stands before a decimal
    decimals="point",
    # Articles; some of them mean one
    articles="a an the",
    # Look like a number word of some language and usually are none in this one's conversations
    lookalikes="one to too fire sex tier otter tree en et sic thee nin ein tens tou siv tre nie",
    # Of these, the ones that are asked about even where they stand alone
    doubted="fire",
    # Word -> what follows it when it is no number
    unmasked_by={
        "to": "be the my me you your get say them it do see have make this us all that a an",
        "fire": "alarm extinguisher staff",
        "zero": "complaints issues problems regrets chance stress tolerance faults",
        "one": "of more day time thing",
    },
    # Between N and 10
    of="out_of of out_off outof outta out_of_a_possible of_a_possible over out",
    # Between the two ends of a range
    alternatives="or to",
    # Before a range
    between="between",
    # Between its ends then
    both_ends="and",
    # Counted or measured by the number before
    units="""
        words word hands day days week weeks month months year years yr yrs hour hours hr hrs minute minutes min mins
        second seconds sec secs time times am pm a.m p.m o'clock oclock dollars dollar usd gbp eur euro euros pounds
        pound quid percent pct kr kroner crowns bucks pence star stars people persons person men women kids children
        adults guests customers customer employees employee colleagues friends items item pieces piece products product
        pairs pair shirts shirt shoes pants jeans jackets books pizzas beers cups drinks meals dishes bottles glasses
        burgers cakes sets things bags boxes parcels packages orders deliveries attempts tries errors mistakes problems
        issues stores shops branches cars rooms nights trips visits visit floors degrees reasons options questions
        thumbs thumb gb mb kg kilos litres liters km miles meters metres calls emails messages texts waiters waitresses
        cashiers tellers agents reps guys girls dogs cats tickets flights lines pages seats bikes phones ways cents
        hundred thousand courses course bedroom pack missed lessons classes tables chairs others letters invoices bills
        reminders gifts cards windows doors tyres subscriptions apples dresses socks bowls trousers hats lamps year-old
        month-old yo different separate locations night-stay yrs-old sizes size blocks episodes members clock heart
        hearts smileys smilies emojis dice pip pips rosettes
    """,
    # The same, even with a word between: "3 long weeks"
    long_times="days weeks hours minutes months years",
    # Of the units, those of another scale: "8 stars out of 10" is on ours
    marks="star stars heart hearts smileys smilies emojis dice pip pips rosettes",
    # Beside a number: it is on another scale
    other_scales="dice die school_grade grade_school school_grades",
    # Anywhere: so is every number without its scale
    other_scale_names="""
        five-point six-point five-star-scale seven-point four-point three-point
    """,
    # Behind a unit that also means "my": then it is the unit
    measured="""
        wait waiting late early delay queue queueing hold drive walk away long before after for in at on to until till
        from of later ago to_get max tops only call chat break just and or but
    """,
    # Ends of nouns that are measured in it
    measured_ends="",
    # "4 of us"
    part_of="of",
    # After "3." it is the third
    ordinals="time place floor visit order attempt try",
    # Its full stop ends no sentence
    abbreviations="vs tel max min fig ext",
    # A number after it names or measures something
    heads="""
        ref car van truck tram train bay court carriage seat row half spot article section wk we_were of in for with by
        open_till than no_1 highway number nr room table bus line gate platform floor apartment apt unit door aisle lane
        level chapter page version model type class size channel route flight order ticket case tel phone mobile call at
        until before after since around_at bought ordered had have has waited paid got took received were age aged
        between iphone galaxy windows playstation ps xbox area exit zone terminal store shop house flat week day month
        quarter year grade_of step phase win ios android formula tesla family party group another last next first past
        every high top cloud plan track street suite booth desk ext we_are we're there's there_are the
    """,
    # Of these heads, the ones that say nothing from afar
    prepositions="of in with by than before after for",
    # Ends the name of a street
    streets="street road avenue",
    # Somebody whose age follows
    kin="""
        kids children grandkids grandchildren teenager toddler son daughter child kid baby mother father mum mom dad
        grandma grandpa husband wife dog cat brother sister boy girl he she grandson granddaughter nephew niece
    """,
    # Stands between the two
    ages="is was turned under over",
    # Makes the number part of an idiom
    idioms="give_me gimme give_us gie_us",
    # "8/10" after it is a date: what came, was ordered or promised
    dated="""
        came come comes arrived arrive arrives delivered ordered booked received shipped sent dispatched promised
        expected bought due scheduled got on
    """,
    # The same, from behind
    as_agreed="""
        as_agreed as_promised as_planned as_scheduled as_expected as_ordered as_stated as_advertised like_you_said
        like_promised as_it_should as_you_said as_arranged
    """,
)
