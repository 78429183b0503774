"""English: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="points point pts",
    # Says or gives: a number after it is the answer
    frames="""
        say give gave rate rating score scoring scored vote go goes going went grade graded giving put mark marked
        answer answered pick choose chose rank recommendation gets deserve deserves land call overall rated assign
        reckon vibe scores
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
        whole definite sure strongish well deserved well-deserved rock
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
        is_my_answer is_my_score is_my_rating points easily easy overall all_day all_the_way i_suppose i_reckon imo
        imho tbh honestly is_what_i'd_say absolutely hands_down all_around all_round across_the_board or_so ish
        in_my_opinion i'd_give i_would_give i'll_say would_be_my_score every_time for_now from_here plus minus
        to_be_honest without_hesitation i_believe it_would_be
    """,
    # This number sums the others up
    overall="overall altogether total in_total all_in_all generally average final",
    # Names the scale
    scale="scale scales possible max maximum points point",
    # Leads to the scale
    scale_leads="on a an the of from in out to with where when",
    # What 0 or 10 is said to mean
    ends_of_scale="best worst good highest lowest top bad great excellent",
    # Says so
    is_words="is being means equals",
    # Opens the reason
    connectives="""
        because cause cuz coz cos bc b/c as since but and due for so although though however thanks_to given if when
        where only even mainly mostly except despite while reason becuase becasue bcs
    """,
    # Led to the number, and is left at the end of the reason
    dangling="otherwise and so therefore but",
    # Opens a message
    greetings="""
        hi hello hey hiya heya good_morning good_evening good_afternoon good_day yo howdy hi_there hello_there
        hey_there morning greetings dear_all
    """,
    # Adds nothing wherever it stands
    fillers="""
        unfortunately sadly prolly afraid honestly hm hmm hmmm um umm uh er erm oh ah okay ok k yes yeah yep yup so
        lol lmao rofl haha hahaha hehe xd x xx xxx xxxx xoxo dunno not_sure i_dunno don't_know i_don't_know idk please
        pls plz ta have_a_nice_day have_a_good_day have_a_great_day have_a_good_one have_a_lovely_day take_care
        all_the_best good_luck happy_to_help from_me sorry my_answer my_answer_is my_score my_score_is my_rating
        my_rating_is the_answer_is answer bye goodbye see_you you're_welcome no_problem no_worries hope_that_helps
        hope_this_helps
    """,
    # A filler before a number, a reason after it
    opinions="ok okay",
    # Thanks
    thanks="""
        thanks thank_you thx ty tnx thank_u cheers many_thanks thanks_a_lot thank_you_very_much thank_you_so_much
        thanks_so_much tks thankyou thanks_again thank_you_all thanks_all thanks_guys thanks_a_million
    """,
    # Then follows what for
    thanks_for="for to",
    # A name follows, and nothing else
    sign_offs="""
        best regards best_regards kind_regards br rgds sincerely yours best_wishes warm_regards kindest_regards cheers
        with_kind_regards many_thanks
    """,
    # Not this number
    denials="""
        not_quite not_exactly not_really not never no don't dont won't wont can't cant cannot isn't isnt wouldn't
        wouldnt ain't aint far_from hardly without nowhere_near wasn't wasnt nor neither didn't
    """,
    # Of these, the ones that may belong to a verb instead
    never="never",
    # Denies from behind
    not_is="is_not isn't no_way",
    # Not exactly this number
    limits="""
        over under least most minimum almost nearly above below more_than less_than close_to up_to at_least at_most
        just_under just_over short_of higher_than lower_than better_than shy_of exceeding beyond
    """,
    # Was true before, or would have been
    earlier="""
        was_going_to_say was_gonna_say was_about_to_say was_thinking was_tempted_to_say last_year first_thought
        was_going_to_give wanted_to_say would_have_been could_have_been might_have_been would_have_given
        would_have_said would_have_rated last_time it_was_a previously before used_to would_have would've would_be
        once formerly could_have could've was_a were_a had_been might_have should_have_been
    """,
    # Between a number taken back and the one that counts
    take_backs="""
        changed_my_mind no_actually on_reflection no no_wait wait nope actually oops sorry correction or_rather rather
        i_mean i_meant meant make_that make_it scratch_that nah should_be should_have_been instead_of mistake typo
        on_second_thought hmm_no change_that ugh my_bad edit strike_that but_now so_now
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
        i'll_pass skip i'd_rather_not rather_not i'd_rather_not_say prefer_not_to prefer_not_to_say
        no_particular_reason no_reason nothing_in_particular nothing_special nothing_specific no_that's_all that's_all
        thats_all no_i'm_good i'm_good im_good no_im_good no_that's_it not_now no_time don't_want_to i_don't_want_to
        no_further_comment no_further_comments nothing_further not_today sorry_no no_sorry don't_want_to_say
        no_nothing i_have_nothing_to_add no_more_comments not_at_this_time maybe_later no_need i'm_fine no_i'm_fine
        i_have_no_comment can't_be_bothered no_thanks_i'm_good i_decline decline i_pass no_special_reason
        i'd_prefer_not_to i_prefer_not_to_say
    """,
    # May stand beside that
    decline_words="""
        particular specific special answer that more to say i'd i i've have at moment today now it no thanks thank you
        i'm good sorry really please mate but anyway all fine
    """,
    # Says that a number replaces the score
    corrections="""
        should've supposed second swap slipped slip accidentally accident fumbled clumsy mistyped misread meant mean
        should make correction correct change changed update oops sorry wrong instead typo mistake actually pressed
        hit edit fix wait no scratch rather switch replace amend whoops intended ignore my_bad nope revise adjust
    """,
    # Stands before the number that is replaced
    replaces="not instead_of rather_than and_not from isn't",
    # Before the old number, when both are given
    moves="from",
    # Before the new one
    into="to for",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="pressed press typed type hit put wrote tapped sent gave entered said",
    # Explains the mistake
    slips="""
        should've supposed second what is thought think best worst was scale read reversed backwards mixed up upside
        down way round forgot zero greasy lol other highest lowest had has were got swap for just saw noticed realised
        realized that i i'd i've meant mean to say type typed put press pressed hit tap tapped wrong key button number
        thumb thumbs finger fingers fat slip slipped mistake typo sorry oops whoops my bad the a an it be been should
        have please can you could would like change it's this by accident accidentally in on instead of from
        autocorrect screen phone score rating answer reply last message previous not and so hurry rather than thanks
        thank want wanted write wrote wait no actually make edit fix correction correct update ignore fumble fumbled
        glasses without course obviously error mistyped misread clumsy sent as
    """,
    # A plain yes
    yes="""
        yes yeah yep yup ya y yes_please correct right yes_i_did i_did that's_right exactly sure yess yea
        that's_correct yes_correct indeed aye affirmative
    """,
)
