"""English, as customers in Scandinavia write it too."""

from bot.core.language.table import Language

LANGUAGE = Language(
    numbers={
        0: "zero zeero zro nought naught zer0",
        1: "one oen wun",
        2: "two twoo  ",
        3: "three thre threee tree trhee htree ",
        4: "four fuor foru  fourr ",
        5: "five fiv fvie  ",
        6: "six sixx   ",
        7: "seven sevn  sevne svene sevven sevan",
        8: "eight eigth eigt eght eihgt egiht ieght eigh eightt   ",
        9: "nine nien   ninne ",
        10: "ten tenn tne tten",
    },
    nouns={8: "eights", 10: "tens"},
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
        1000000: "million",
    },  # fmt: skip
    halves="half point quarter a_half",
    points="points point pts",
    lookalikes="one to too fire sex tier otter tree total en et sic thee nin ein tens tou siv tre",
    unmasked_by={
        "to": "be the my me you your get say them it do see have make this us all that a an",
        "fire": "alarm extinguisher staff",
        "zero": "complaints issues problems regrets chance stress tolerance faults",
        "one": "of more day time thing",
    },
    frames="""
         
         
        say give gave rate rating score scoring scored vote go goes going went grade graded giving put mark marked answer
        answered pick choose chose rank recommendation gets deserve deserves land call overall rated assign reckon
        vibe scores
    """,
    leads="""
        am 
        i we i'd i'll id would will so and then therefore but must can could should just overall altogether about around a an the it's its that's it that gonna definitely probably still only hence thus think total all_in_all final easily honestly solid
    """,
    ends_of_scale="best worst good highest lowest top bad great excellent",
    graders="easy clear solid strong weak big fat massive huge firm full straight hard soft resounding whopping low high generous conservative cracking very respectable safe rounded enthusiastic wholehearted comfortable confident whole definite sure strongish well deserved well-deserved rock",
    praise="good great nice perfect happy fantastic fab fabulous proper decent lovely",
    carriers="""
        at prolly 
        i id i'd i'll ill would will we we'd you guys them it this that is its it's was be a an the about around roughly approx
        approximately probably prob probs maybe perhaps possibly definitely def absolutely certainly easily   
                     total  just honestly tbh personally
        imo imho think guess believe suppose feel feels with for from my me our us at as to have has gonna gotta must
        could might should so then and simple  only  kinda sorta really let's lets let     
               overall all in final answer   please  
          now    it'd they y'all u ur want say gets  
    """,
    endings="""
        from_us_both from_both 
        from_me from_us from_both_of_us from_my_side i_think i_guess i'd_say id_say i_would_say i_say probs probably maybe
        definitely for_sure no_doubt without_a_doubt for_me to_you to_you_guys it_is is_my_answer is_my_score is_my_rating
        points easily easy overall all_day all_the_way i_suppose i_reckon imo imho tbh honestly is_what_i'd_say absolutely
        hands_down all_around all_round across_the_board or_so ish in_my_opinion i'd_give i_would_give i'll_say would_be_my_score
        every_time for_now from_here plus minus to_be_honest without_hesitation i_believe it_would_be
    """,
    scale="scale scales possible max maximum points point",
    of="out_of of out_off outof outta out_of_a_possible of_a_possible over out",
    connectives="""
        because cause cuz coz cos bc b/c as since but and due for so although though however thanks_to given if when where
        only even mainly mostly except however despite while reason becuase becasue bcs
    """,
    overall="overall altogether total in_total all_in_all generally average final",
    greetings="hi hello hey hiya heya good_morning good_evening good_afternoon good_day yo howdy hi_there hello_there hey_there morning greetings dear_all",
    fillers="""
        unfortunately sadly prolly afraid honestly 
        hm hmm hmmm um umm uh er erm well oh ah okay ok k yes yeah yep yup so lol lmao rofl haha hahaha hehe xd x xx xxx xxxx xoxo
        dunno not_sure i_dunno don't_know i_don't_know idk please pls plz ta have_a_nice_day have_a_good_day have_a_great_day
        have_a_good_one have_a_lovely_day take_care all_the_best good_luck happy_to_help from_me sorry my_answer my_answer_is
        my_score my_score_is my_rating my_rating_is the_answer_is answer bye goodbye see_you sure you're_welcome no_problem
        no_worries hope_that_helps hope_this_helps
    """,
    thanks="thanks thank_you thx ty tnx thank_u cheers many_thanks thanks_a_lot thank_you_very_much thank_you_so_much thanks_so_much tks thankyou thanks_again "
    "thank_you_all thanks_all thanks_guys thanks_a_million",
    thanks_for="for to",
    sign_offs="best regards best_regards kind_regards br rgds sincerely yours best_wishes warm_regards kindest_regards cheers with_kind_regards many_thanks",
    units="""
        day days week weeks month months year years yr yrs hour hours hr hrs minute minutes min mins second seconds sec secs
        time times am pm a.m p.m o'clock oclock dollars dollar usd gbp eur euro euros pounds pound quid percent pct kr kroner crowns bucks pence
        star stars people persons person men women kids children adults guests customers customer  employees employee
        colleagues friends items item pieces piece products product pairs pair shirts shirt shoes pants jeans jackets books pizzas
        beers  cups drinks meals dishes bottles glasses burgers cakes sets things bags boxes parcels packages orders 
        deliveries attempts tries errors mistakes problems  issues  stores shops branches cars rooms nights trips visits visit
        floors degrees reasons options questions thumbs thumb gb mb kg kilos litres liters km miles meters metres calls emails emails
        messages texts waiters waitresses cashiers tellers agents reps guys girls women men dogs cats tickets flights lines pages seats
        bikes phones ways cents hundred thousand courses course bedroom pack missed lessons classes tables chairs others letters invoices
        bills reminders gifts cards windows doors tyres subscriptions apples dresses socks bowls trousers hats lamps year-old month-old yo
        different separate locations night-stay yrs-old sizes size blocks episodes members clock 
    """,
    ordinals="time place floor visit order attempt try",
    kin="kids children grandkids grandchildren teenager toddler son daughter child kid baby mother father mum mom dad grandma grandpa husband wife dog cat brother sister boy girl he she grandson granddaughter nephew niece",
    qualities="good great nice lovely bad poor awful terrible fantastic amazing super excellent friendly slow quick fast cold decent ok rude brilliant wonderful delicious tasty",
    heads="""
        carriage seat row 
        half spot article section wk 
        we_were of in for with by open_till than no_1 highway
        number   nr room table bus line gate platform floor apartment apt unit door aisle lane level chapter page version
        model type class size channel route flight order ticket case tel phone mobile call  at until  before after since by around_at
        bought ordered had have has waited paid got took received were  age aged between iphone galaxy windows playstation ps xbox area
        exit zone terminal store shop house flat week day month quarter year grade_of step phase win ios android formula tesla
        family party group  another last next first past every high top cloud plan track street suite aged booth desk ext
    """,
    denials="not_quite not_exactly not_really not never no don't dont won't wont can't cant cannot isn't isnt wouldn't wouldnt ain't aint far_from hardly without nowhere_near wasn't wasnt nor neither didn't",
    limits="""
        over under least most minimum almost nearly above below more_than less_than close_to up_to at_least at_most just_under just_over
        short_of higher_than lower_than better_than shy_of exceeding beyond
    """,
    earlier="was_going_to_say was_gonna_say was_about_to_say was_thinking was_tempted_to_say last_year first_thought was_going_to_give wanted_to_say would_have_been could_have_been might_have_been would_have_given would_have_said would_have_rated last_time it_was_a previously before last_time used_to would_have would've would_be once formerly could_have could've was_a were_a had_been might_have should_have_been",
    alternatives="or to",
    take_backs="""
        changed_my_mind no_actually on_reflection 
        no no_wait wait nope actually oops sorry correction or_rather rather i_mean i_meant meant make_that make_it scratch_that nah 
        should_be should_have_been instead_of mistake typo on_second_thought hmm_no change_that ugh my_bad edit strike_that 
     but_now so_now""",
    questions="is what how why which who does do can should could would are was whats what's when where am may isn't",
    declines="""
        n_a 
        not_right_now rather_not_answer prefer_not_to_answer 
        no no_thanks no_thank_you no_thx no_ty nope nah no_comment no_comments none nothing_to_add nothing_more nothing_else not_really
        n/a na no_not_really pass i'll_pass skip i'd_rather_not rather_not i'd_rather_not_say prefer_not_to prefer_not_to_say
        no_particular_reason no_reason nothing_in_particular nothing_special nothing_specific no_that's_all that's_all thats_all
        no_i'm_good i'm_good im_good no_im_good no_that's_it not_now not_right_now no_time don't_want_to i_don't_want_to
        no_further_comment no_further_comments nothing_further not_today sorry_no no_sorry don't_want_to_say no_nothing
        i_have_nothing_to_add no_more_comments not_at_this_time maybe_later no_need i'm_fine no_i'm_fine i_have_no_comment can't_be_bothered
        no_thanks_i'm_good i_decline decline i_pass no_special_reason i'd_prefer_not_to i_prefer_not_to_say
    """,
    decline_words="particular specific special answer that more to say i'd i i've i have at moment today now that it no thanks thank you no i'm good sorry really please mate but anyway all fine",
    corrections="""
        should've supposed second 
        swap 
        slipped slip accidentally accident fumbled clumsy mistyped misread 
        meant mean should make correction correct change changed update oops sorry wrong instead typo mistake actually pressed hit
        edit fix wait no scratch rather switch replace amend whoops intended ignore my_bad slip nope revise adjust
    """,
    replaces="not instead_of rather_than and_not from isn't",
    slip_verbs="pressed press typed type hit put wrote tapped sent gave entered said",
    slips="""
        should've supposed second what is 
        thought think best worst was scale read reversed backwards mixed up upside down way round forgot zero greasy lol other highest lowest had has were got swap for just saw noticed realised realized that 
        i i'd i've meant mean to say type typed put press pressed hit tap tapped wrong key button number thumb thumbs finger fingers fat slip slipped
        mistake typo sorry oops whoops my bad the a an it was be been is should have please can you could would like change it's that this by
        accident accidentally in on instead of from autocorrect screen phone score rating answer reply last message previous
        not and so hurry rather than thanks thank want wanted write wrote wait no actually make edit fix correction correct
        update ignore fumble fumbled glasses without of course obviously for error mistyped misread clumsy sent as
    """,
    yes="yes yeah yep yup ya y yes_please correct right yes_i_did i_did that's_right exactly sure yess yea that's_correct yes_correct indeed aye affirmative",
    requests={
        "never": "never",
        "deletes": "deletes",
        "spare": "avoid",
        "appreciate": "appreciate grateful",
        "questions": "questions",
        "into": "in up",
        "begin": "start begin starting",
        "keep": "store storing keep keeping hold holding retain",
        "cease": "quit cease end enough halt",
        "either": "text texts message texting texted messaging spam spamming",
        "keyword": "stop stopp stopall unsubscribe optout opt-out cancel end quit revoke unsub",
        "stop": "stop stopp stopping",
        "contact": "contact contacting contacted messaged bother bothering pester pestering harass harassing disturb hear hearing email emailing write writing bug bugging annoy annoying survey surveying",
        "send": "send sending sent",
        "messages": "sms-messages messages sms smses sms's surveys survey msgs msg reminders",
        "not": "can't cannot not no  don't dont cant won't wont",
        "want": "interested want wish wanna request demand require desire wants",
        "receive": "receive get hear have getting receiving hearing received",
        "more": "more further any these this ever future such longer those other another anymore else",
        "again": "again back",
        "join": "subscribe resubscribe resume rejoin re-subscribe",
        "me": "me us",
        "mine": "my mine our",
        "take": "taken take get sign opt drop pull",
        "off": "off out from of",
        "list": "list lists mailing-list mailings database-list contact-list sms-list",
        "unsubscribe": "unsubscribe opt unsubscribing unsub",
        "removed": "unsubscribed removed opted",
        "remove": "remove removing",
        "delete": "scrub rid destroy delete erase wipe purge deleting erasing",
        "deleted": "deleted erased removed wiped purged",
        "deletion": "erasure deletion",
        "data": "data info information details records record number profile phone account history name",
        "everything": "everything all anything",
        "forget": "forget",
        "forgotten": "forgotten",
        "right": "right rights",
        "leave": "leave let",
        "alone": "alone peace",
        "be": "be",
        "must": "must should shall to",
        "polite": "hell fuck damn god sake please pls plz thanks thank kindly just now hi hello hey immediately asap ok right thx today sms cheers already okay dear bloody sir team "
        "and guys fucking",
        "modal": "can you could would u i i'd it will ya that we",
        "withdraw": "withdraw withdrawing revoke",
        "consent": "consent permission",
        "story": "tried couldn't impossible hard difficult newsletter newsletters subscription subscriptions membership managed couldnt had trying they",
        "help": "help info",
        "start": "start unstop",
    },
    languages={
        "da": "danish dansih",
        "nb": "norwegian norwegan bokmål bokmal",
        "sv": "swedish sweedish",
        "en": "english englsh englis inglish",
    },  # fmt: skip
    language_words="""
        back ask best 
        in to please pls can could we you i i'd would like prefer switch change write speak talk do this it the language languages messages
        message text texts reply answer question questions understand don't dont not only me my rather instead thanks thank use continue
        have get if possible hi hello hey for is be better want need send translate survey sorry no from now on and so of native
        communicate future ok yes set sms at all speaking are there any anyone a version en us i'm only speaker let's into put go with what does that
        mean good very well your isn't
    """,
    footers="sent_by download_outlook sent_from_my sent_from_outlook get_outlook sent_via sent_from_yahoo sent_from_mail sent_using sent_with",
    automatic="""
        automatic_reply auto-reply auto_reply autoreply automated_response automated_message automated_reply out_of_office
        out_of_the_office i'm_driving i_am_driving i'm_currently_driving driving_right_now can't_talk_right_now can't_talk_now
        cant_talk i'll_call_you_later call_you_back call_you_right_back thank_you_for_your_message thank_you_for_contacting thanks_for_contacting
        thank_you_for_your_email get_back_to_you_as_soon will_get_back_to_you i'm_in_a_meeting i_am_in_a_meeting
        annual_leave on_vacation on_holiday on_leave this_number do_not_disturb not_monitored unmonitored not_available_right_now
        currently_unavailable currently_away auto-response message_not_delivered we_have_received_your parental_leave maternity_leave away_from_my_desk
        text_you_later with_do_not_disturb driving_focus focus_turned_on notifications_silenced out_of_service i_am_on_holiday
        limited_access_to
    """,
    reactions="""
        liked loved disliked laughed_at emphasized emphasised questioned reacted removed_a removed reacted_with reacted_to likes
        loves
    """,
    quoted="how_likely_are_you how_likely_is_it reply_stop text_stop",
)
