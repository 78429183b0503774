"""English: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="points point pts",
    # Says or gives: a number after it is the answer
    frames="""
        say give gave rate rating score scoring scored vote go goes going went grade graded giving put mark marked
        answer answered pick choose chose rank recommendation gets deserve deserves land call overall rated assign
        reckon vibe scores settle settling opt sit sits sitting lean leaning plump slap stick said says saying thought
    """,
    # Opens the sentence that gives the score, before the frame
    leads="""
        am i we i'd i'll id would will so and then therefore but must can could should just overall altogether around
        a an the it's its that's it that gonna definitely probably still only hence thus think total all_in_all final
        easily honestly solid
    """,
    # Right before the number, how firm it is
    graders="""
        easy clear solid strong weak big fat massive huge firm full straight hard soft resounding whopping low high
        generous conservative cracking very respectable safe rounded enthusiastic wholehearted comfortable confident
        whole definite sure strongish well deserved well-deserved rock wee tiny stonking resolute steady reluctant
        grudging begrudging stonewall dead mere measly miserable modest middling cool humble lowly real true
        straight-up well-earned hearty proud absolute deffo defo defs deffs outright flat emphatic unequivocal
        nailed-on stone-cold hard-earned thumping walloping paltry lousy pitiful pathetic shaky tentative cautious
        no-brainer clear-cut perfect stunning utter complete total bare certified undisputed unqualified round neat
        tidy
    """,
    # The same, but only after an article; a reason otherwise
    praise="good great nice perfect happy fantastic fab fabulous proper decent lovely",
    # May stand between a frame and its number, or around a lone number
    carriers="""
        about well at prolly i id i'd i'll ill would will we we'd you guys them it this that is its it's was be a an
        the around roughly approx approximately probably prob probs maybe perhaps possibly definitely def absolutely
        certainly easily total just honestly tbh personally imo imho think guess believe suppose feel feels with for
        from my me our us as to have has gonna gotta must could might should so then and simple only kinda sorta
        really let's lets let overall all in final answer please now it'd they y'all u ur want say gets
    """,
    # After the number, adds nothing
    endings="""
        from_us_both from_both from_me from_us from_both_of_us from_my_side i_think i_guess i'd_say id_say i_would_say
        i_say probs probably maybe definitely for_sure no_doubt without_a_doubt for_me to_you to_you_guys it_is
        is_my_answer is_my_score is_my_rating points easily easy overall all_day all_the_way i_suppose i_reckon imo imho
        tbh honestly is_what_i'd_say absolutely hands_down all_around all_round across_the_board or_so ish in_my_opinion
        i'd_give i_would_give i'll_say would_be_my_score every_time for_now from_here plus minus to_be_honest
        without_hesitation i_believe it_would_be from_all_of_us from_the_whole_family from_all_the_family tbf so_i_would
        from_our_side from_this_side all_day_long every_day_of_the_week any_day_of_the_week any_day no_question
        no_questions_asked without_question no_doubt_about_it from_this_end from_my_end from_our_end from_the_two_of_us
        from_me_and_the_wife from_me_and_the_missus from_me_and_my_husband from_me_and_the_family
        from_both_me_and_my_wife from_my_wife_and_me at_present thru_and_thru through_and_through from_this_customer
        is_what_you_get is_what_you_re_getting from_the_wife_and_me tops max von_mir
    """,
    # This number sums the others up
    overall="overall altogether total in_total all_in_all generally average final",
    # Names the scale
    scale="scale scales possible max maximum points point",
    # Leads to the scale
    scale_leads="on a an the of from in out to with where when between",
    # What 0 or 10 is said to mean
    ends_of_scale="""
        best worst good highest lowest top bad great excellent never no yes always likely unlikely extremely perfect
    """,
    # Leads to an end of the scale
    scale_tops="goes_to only_goes_to goes_up_to only_goes_up_to stops_at ends_at tops_out_at maxes_out_at",
    # Says so
    is_words="is being means equals",
    # Opens the reason
    connectives="""
        because cause cuz coz cos bc b/c as since but and due for so although though however thanks_to given if when
        where only even mainly mostly except despite while reason becuase becasue bcs
    """,
    # Led to the number, and is left at the end of the reason
    dangling="otherwise and so therefore but n",
    # A noun follows, even where it looks like a connective: "our dog"
    possessives="my our your ur their his her its",
    # Opens a message
    greetings="""
        hi hello hey hiya heya good_morning good_evening good_afternoon good_day yo howdy hi_there hello_there hey_there
        morning greetings dear_all hullo ello wassup sup g'day gday mornin ahoy oi howdo heyy heyyy hii salam selam
        salaam salaan salam_aleikum salam_alaikum assalamu_alaikum as-salamu_alaykum merhaba dzień_dobry dzien_dobry
        cześć czesc hola bonjour ciao guten_tag bună bună_ziua buna buna_ziua privet привет здравствуйте xin_chào
        namaste labas tere labdien sveiki zdravo dobar_dan السلام_عليكم مرحبا سلام
    """,
    # Adds nothing wherever it stands
    fillers="""
        unfortunately sadly prolly afraid honestly hm hmm hmmm um umm uh er erm oh ah okay ok k yes yeah yep yup so lol
        lmao rofl haha hahaha hehe xd x xx xxx xxxx xoxo dunno not_sure i_dunno don't_know i_don't_know idk please pls
        plz have_a_nice_day have_a_good_day have_a_great_day have_a_good_one have_a_lovely_day take_care all_the_best
        good_luck happy_to_help from_me sorry my_answer my_answer_is my_score my_score_is my_rating my_rating_is
        the_answer_is answer bye goodbye see_you you're_welcome no_problem no_worries hope_that_helps hope_this_helps
        have_a_nice_weekend have_a_great_weekend have_a_good_weekend have_a_lovely_weekend have_a_nice_evening
        have_a_good_evening have_a_lovely_evening have_a_great_evening have_a_wonderful_day have_a_blessed_day
        have_a_good_week happy_new_year merry_christmas happy_easter happy_friday god_bless stay_safe stay_well
        keep_well all_best see_ya cya toodles toodle_pip tata ta_ta ta_ra laters take_it_easy my_number_is my_verdict
        my_final_answer that's_my_answer thats_my_answer that's_my_score there_you_go here_you_go there_ya_go here_goes
        aye och ooh ooof oof for_what_it's_worth if_i'm_honest if_im_honest if_i'm_being_honest if_im_being_honest
        if_i'm_fair if_i_may if_i_have_to if_i_must if_you_ask_me if_pushed if_i_had_to_choose if_i_had_to_pick
        if_i_had_to_say sorry_guys i'm_at im_at i_am_at we're_at i'm_on im_on ahh ohh hmmmm hmmmmm mmm whats_up
        good_day_to_you hiya_all hi_all hello_all hey_all hi_again hi_folks hi_guys hey_guys hello_guys hi_team hey_team
        dear_team dear_sir dear_sirs dear_sir_or_madam alright_mate alright_pal hundred_percent a_hundred_percent
        one_hundred_percent no_question without_question without_doubt of_course obviously naturally surely undoubtedly
        unquestionably natch middle_of_the_road slap_bang_in_the_middle in_the_middle deffo defo easy_peasy obvs totes
        if_so in_that_case well_then if_that_is_the_case comma full_stop period exclamation_mark exclamation_point
        new_line
    """,
    # Says nothing of its own anywhere: hedges, oaths, words to fill or to address
    particles="""
        aye pal mate mates buddy bud bro bruv dude hun hon dear guys folks lads ladies peeps fam tbf ngl iirc fwiw afaik
        innit eh huh tho literally basically actually bloody damn hell dang darn frickin fricking freaking flipping
        feckin fecking ruddy gosh wow well yous youse yall ye yer ya y'all ur your my our mine opinion view eyes book
        books fair being be honest honesty frank blunt bluntly truth truthfully truthful sincere in_all thats that'd
        thatd it'll itll he'd_be going im i'm i've ive id ill lemme let_me make makes made of sort of_a kind bit
        somewhere give_or_take give_it gimme_a wanna gonna finna oughta put down me as stick slap chuck bung whack lock
        pop to settle settling lean leaning inclined vote verdict answer response reply conclusion result bottom line
        end ya_go you_go go sure thing wholehearted currently now present yup yep yeh yah yea yas yass uh mhm mmm mm ooh
        oooh oof aww ach och nae wee solid_old so would is should really truly quite rather pretty fairly very purely
        simply merely strictly speaking personally more_or_less more_of_a more_of_an so_i_would so_i_do so_it_is
        so_i_did so_it_would right_now at_the_moment for_now as_of_today as_it_stands at_the_end_of_the_day
        when_all_said_and_done all_things_considered for_the_time_being at_this_point i_have_to_say i_must_say gotta_be
        has_to_be needs_to_be would_have_to_be got_to_be i'd_have_thought id_of_thought i_would_have_thought i_thought
        i'd_of_thought id_have_thought tho' said thought shall_we_say shall_we towards toward how_about here though
        would_have_to_say would_have_to_go would_have_to_give i_would_have_to_say ugh sigh worth blimey phew yikes urgh
        bleh rating_would_be score_would_be answer_would_be hereby award kindly record note pet habibi wallah
        inshallah in_my_book in_our_book in_my_books
    """,
    # A filler before a number, a reason after it
    opinions="ok okay",
    # Thanks
    thanks="""
        thanks thank_you thx ty tnx thank_u cheers many_thanks thanks_a_lot thank_you_very_much thank_you_so_much
        thanks_so_much tks thankyou thanks_again thank_you_all thanks_all thanks_guys thanks_a_million ta_very_much
        thanks_ever_so_much thanks_a_bunch thanks_mate thanks_pal thanks_love much_appreciated thank_ya thank_u_so_much
        tysm tyvm thanx thnx cheers_mate cheers_pal cheers_guys thanks_very_much ta gracias merci danke teşekkürler
        tesekkurler dziękuję dziekuje mulțumesc multumesc hvala spasibo спасибо shukran شكرا tk
    """,
    # Then follows what for
    thanks_for="for to",
    # Where it is our message, that is courtesy too (rule 15): whose
    message_owners="your the this that you",
    # What
    our_messages="""
        message messages sms text texts txt question survey email e-mail mail reminder msg inquiry enquiry note that
        this
    """,
    # Or that we ask
    our_asking="""
        asking asking_me asking_us reaching_out checking_in checking getting_in_touch writing texting messaging
    """,
    # A name follows, and nothing else
    sign_offs="""
        best regards best_regards kind_regards br rgds sincerely yours best_wishes warm_regards kindest_regards cheers
        with_kind_regards many_thanks yours_truly yours_sincerely yours_faithfully cordially sincerely_yours signed
        lots_of_love love_from with_love xo from_your_friend all_the_best_from with_thanks
    """,
    # Not this number
    denials="""
        not_quite not_exactly not_really not never no don't dont won't wont can't cant cannot isn't isnt wouldn't
        wouldnt ain't aint far_from hardly without nowhere_near wasn't wasnt nor neither didn't anything_but
        anything_but_a anything_except not_even not_even_a rather_than not_quite_a never_a by_no_means not_worth
        not_giving
    """,
    # Of these, the ones that may belong to a verb instead
    never="never",
    # Denies from behind
    not_is="is_not isn't no_way would_need would_require would_take requires",
    # Not exactly this number
    limits="""
        over under least most minimum almost nearly above below more_than less_than close_to up_to at_least at_most
        just_under just_over short_of higher_than lower_than better_than shy_of exceeding beyond worse_than
    """,
    # Was true before, or would have been
    earlier="""
        was_going_to_say was_gonna_say was_about_to_say was_thinking was_tempted_to_say last_year first_thought
        was_going_to_give wanted_to_say would_have_been could_have_been might_have_been would_have_given
        would_have_said would_have_rated last_time it_was_a previously before used_to would_have would've would_be
        once formerly could_have could've was_a were_a had_been might_have should_have_been would_of would_of_been
        woulda woulda_been wouldve wouldve_been could_of coulda couldve shoulda_been should_of_been shouldve_been
        would've_been were_going_to_say was_going_to_be was_gonna_give was_going_to_put was_gonna_put was_gonna_go
        was_going_to_go was_about_to_give was_considering wish_i_could wish_i_could_give wanted_to_give normally
        usually i_said_earlier almost_gave nearly_gave almost_said nearly_said tempted_to_say was_tempted_to_give
        was_leaning_towards would_usually_be would_normally_be said_before thought_about_giving expected expecting
        hoping_for hoped_for came_in_expecting i_wish_it_was_a i_wish_it_were_a would_make_it would_have_made_it
        would_make_this to_be_a to_get_a to_get_to to_reach to_earn first_i_thought initially
    """,
    # The writer
    firsts="i i'd i'll i've i'm im id ill ive we we'd we'll",
    # Somebody else, whose score is not the writer's
    others="""
        he he'd she she'd they they'd husband hubby wife missus mum mom mam dad son daughter boyfriend girlfriend
        partner friend friends mate colleague colleagues boss brother sister neighbour neighbor kids everyone everybody
        people others mother father nan gran grandma grandpa fiance husband's
    """,
    # Gets the score, and does not give it
    receives="get gets got getting deserve deserves deserved worth",
    # "you get", "dere skal få": with only these before it, a number is given to us
    awards="""
        you u ya yous y'all lot guys folks get gets getting have has having earn earned earning deserve deserved you've
        you'll you'd youve youll can could will would shall are
    """,
    # Denies whatever number comes later in the sentence
    refusals="""
        never_in_a_million never_in_a_million_years no_way_in_hell over_my_dead_body not_in_a_million not_a_chance
        no_chance fat_chance hell_will_freeze never_ever never_in_my_life wouldn't_dream in_your_dreams don't_expect
        dont_expect dream_on as_if you_wish forget_it yeah_right my_arse my_ass
    """,
    # Right behind a number: it was not meant, whatever follows
    dismissals="""
        in_your_dreams in_my_dreams in_dreams in_another_universe in_another_life in_a_parallel_universe
        in_a_perfect_world in_an_ideal_world in_fantasy_land in_la_la_land in_your_wildest_dreams in_some_other_universe
        when_pigs_fly when_hell_freezes when_hell_freezes_over once_hell_freezes just_kidding only_kidding jk
        only_joking just_joking i_jest said_in_jest as_if you_wish dream_on fat_chance not_a_chance no_chance
        yeah_right yeah_no ya_right aye_right yh_right ha_ha_no lol_no haha_no pull_the_other_one my_arse my_ass
        my_foot you_must_be_joking you_must_be_kidding over_my_dead_body in_what_world in_which_world you'd_like_that
    """,
    # The same where nothing else follows in the sentence
    last_denials="""
        not or_not right sure you'd_hope i_don't_think i_dont_think i_think_not not_really not_likely not_quite hardly
        not_at_all not_even_close not_even_near not_on_your_life never nope absolutely_not
    """,
    # "said nobody": who says it, and that there is none
    tells="said says say",
    nobody="nobody no_one noone no-one not_a_soul",
    # After a number: it was true before
    formerly="last_year last_time last_month last_week previously before earlier once in_the_past back_then a_year_ago",
    # After a number that somebody "would" give: they do not
    conditions="if were had with without unless",
    # Who is to do it before the number is given: "a ten if you lower the price"
    we_are="you ya u y'all they prices it",
    # After a number promised for later: "you get a 9 when I have my money"
    not_yet="once when until as_soon_as after",
    # Promises
    promises="it'll itll will get gets i'll ill",
    # Would
    would="would i'd id we'd could it'd that'd",
    # Between a number taken back and the one that counts
    take_backs="""
        changed_my_mind no_actually on_reflection no no_wait wait nope actually oops sorry correction or_rather rather
        i_mean i_meant meant make_that make_it scratch_that nah should_be should_have_been instead_of mistake typo
        on_second_thought hmm_no change_that ugh my_bad edit strike_that but_now so_now scrap_that nah_make_it
        no_make_it forget_that ignore_that hang_on hold_on let's_make_it lets_make_it lets_say let's_say
        let_me_change_that let_me_make_it changed_to changing_to change_it_to change_to i'll_change_to ill_change_to
        cancel_that more_of_a more_of_an more_like more_like_a more_like_an come_to_think_of_it thinking_about_it
        now_i_think_about_it no_sorry no_hang_on no_hold_on or_maybe_not no_say no_put nope_make_it second_thoughts
        on_second_thoughts having_thought_about_it rather_a wrong_number i_meant_to_say scrap
    """,
    # Opens a question when the sentence ends in "?"
    questions="is what how why which who does do can should could would are was whats what's when where am may isn't",
    # Opens one even without
    asks="is does means",
    # Opens a short judgement: "good food 8 slow service"
    qualities="""
        good great nice lovely bad poor awful terrible fantastic amazing super excellent friendly slow quick fast cold
        decent ok rude brilliant wonderful delicious tasty
    """,
    # Do not want to say why
    declines="""
        n_a not_right_now rather_not_answer prefer_not_to_answer no no_thanks no_thank_you no_thx no_ty nope nah
        no_comment no_comments none nothing_to_add nothing_more nothing_else not_really n/a na no_not_really pass
        i'll_pass skip i'd_rather_not rather_not i'd_rather_not_say prefer_not_to prefer_not_to_say no_particular_reason
        no_reason nothing_in_particular nothing_special nothing_specific no_that's_all that's_all thats_all no_i'm_good
        i'm_good im_good no_im_good no_that's_it not_now no_time don't_want_to i_don't_want_to no_further_comment
        no_further_comments nothing_further not_today sorry_no no_sorry don't_want_to_say no_nothing
        i_have_nothing_to_add no_more_comments not_at_this_time maybe_later no_need i'm_fine no_i'm_fine
        i_have_no_comment can't_be_bothered no_thanks_i'm_good i_decline decline i_pass no_special_reason
        i'd_prefer_not_to i_prefer_not_to_say nothing nah_im_good nah_you're_alright nah_ur_alright you're_alright
        ur_alright nothing_comes_to_mind can't_think_of_anything cant_think_of_anything nothing_really nothing_much
        not_much no_not_today no_cheers no_ta nah_ta nae naw nuh_uh nay no_way_thanks i'd_rather_keep_that_to_myself
        keep_that_to_myself keep_it_to_myself private it's_private its_private none_of_your_business
        mind_your_own_business leave_it don't_feel_like don't_fancy dont_fancy dont_want_to dont_feel_like_it
        would_rather_not id_rather_not id_rather_not_say idrn prefer_not nope_all_good all_good nothing_at_all
        no_i_don't no_i_dont not_particularly nope_nothing no_nothing_else that_is_all that's_it thats_it i'll_skip
        skipping no_comment_thanks no_idea can't_think_of_one no_clue nothing_new nothing_springs_to_mind
        springs_to_mind i_would_prefer_not_to i_would_rather_not
    """,
    # May stand beside that
    decline_words="""
        particular specific special answer that more to say i'd i i've have at moment today now it no thanks thank you
        i'm good sorry really please mate but anyway all fine saying add adding comment comments think thinking thought
        mind share sharing tell explain explaining feel like bother bothered want wanting need rather prefer fancy
        anything else something right just nothing much further alright cool okay ok great cheers ta love hun pal time
        this atm busy myself keep private business question questions reason there's theres here comes come as on of
        it's its you're ur youre springs give a would
    """,
    # Says that a number replaces the score
    corrections="""
        should've supposed second swap slipped slip accidentally accident fumbled clumsy mistyped misread meant mean
        should make correction correct change changed update oops sorry wrong instead typo mistake actually pressed hit
        edit fix wait no scratch rather switch replace amend whoops intended ignore my_bad nope revise adjust shouldve
        should'a shoulda scrap undo revised amended bump lower raise drop knock move shift alter typo'd mis-typed
        mistype fumble whoopsie whoopsy oopsie oopsy oopsies aargh argh gah doh d'oh autocorrect misclick misclicked
        thumb actual right proper apologies pardon changing reconsider reconsidered cancel disregard forget strike soz
        sry finger fingers thumbs fatfinger fat-finger fat-fingered upside backwards reversed misunderstood wrongly
        predictive glasses scale wrote typed entered nevermind crap darn forgot missed confused swapped mixed flipped
        presed rong
    """,
    # Stands before the number that is replaced
    replaces="not instead_of rather_than and_not from isn't",
    # Before the old number, when both are given
    moves="from",
    # Before the new one
    into="to for",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="pressed press typed type hit put wrote tapped sent gave entered said forgot missed left off",
    # Had understood the scale so
    mistaken="thought believed assumed figured thinking confused swapped mixed",
    # Explains the mistake
    slips="""
        should've supposed second what is thought think best worst was scale read reversed backwards mixed up upside
        down way round forgot zero greasy lol other highest lowest had has were got swap for just saw noticed realised
        realized that i i'd i've meant mean to say type typed put press pressed hit tap tapped wrong key button number
        thumb thumbs finger fingers fat slip slipped mistake typo sorry oops whoops my bad the a an it be been should
        have please can you could would like change it's this by accident accidentally in on instead of from autocorrect
        screen phone score rating answer reply last message previous not and so hurry rather than thanks thank want
        wanted write wrote wait no actually make edit fix correction correct update ignore fumble fumbled glasses
        without course obviously error mistyped misread clumsy sent as shouldve should'a stupid damn bloody dumb daft
        silly wee effing freaking sodding blasted predictive keyboard keypad sausage chubby butterfingers specs eyes
        half asleep tired drunk distracted rushing rushed phone's kids kid grandson cat bumped bus driving walking
        backward upside-down flipped confused misunderstood muddled understood question wrongly thinking one ones
        whichever around about lower higher bump me those these first earlier before new old text sms now too quick
        quickly fast soon early send spelling spell checker must meaning can't cant pardon apologies ffs haha oh ah soz
        sry grabbed grandkids granddaughter nephew toddler baby playing sat bum pocket pop popped stick springs
        fat-finger fat-fingered fatfinger reader eyesight blurry small buttons tiny dropped lagged froze glitch glitched
        system app next nevermind crap darn jeez low high good numbers digits digit end ends opposite reverse swapped
        switched confusing ten nought pair top bottom at better worse most least golf scoring believed assumed figured
        missed kindly son daughter presed rong request
    """,
    # A plain yes
    yes="""
        yes yeah yep yup ya y yes_please correct right yes_i_did i_did that's_right exactly sure yess yea
        that's_correct yes_correct indeed aye affirmative
    """,
)
