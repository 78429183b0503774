"""English: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": """
            stopsms stop stopp stopall unsubscribe optout opt-out cancel end quit revoke unsub un-subscribe stahp
            staph opt_out stop_all do_not_want unsubscribed unsubsribe unsubscibe desubscribe remove i_want_out
        """,
        "help": "help info",
        "unsubscribe": """
            unsubscribe opt unsubscribing unsub unregister opt-out deregister opt_out count_out un-subscribe block
            exclude omit unenroll unenrol disenroll de-register count_me_out opting opting_out
        """,
        "unsubscribed": "unsubscribed opted unregistered",
        "remove": "remove removing strike scratch",
        "removed": "removed",
        "delete": """
            scrub rid destroy delete erase wipe purge deleting erasing wiping scrap bin nuke clear_my clear_all
            clear_out dispose eraze trash shred throw_out throw_away chuck destroying purging delet deleet eliminate
            obliterate dump ditch get_rid_of
        """,
        "deleted": """
            deleted erased wiped purged gone destroyed scrubbed cleared disposed binned shredded eliminated vanish
            disappear needs_to_go has_to_go must_go
        """,
        "deletion": "erasure deletion",
        "keep": """
            store storing keep keeping hold holding retain retaining stored keeps retained saved save saving archive
            archived kept
        """,
        "have": "have got know has you've hold",
        "not": "cannot not no nae without no_longer nothing none neither nor zero zilch nowt",
        "dont": """
            can't don't dont won't wont never cant dnt doesn't doesnt dinnae dinna willnae cannae shouldn't shouldnt
            mustn't needn't
        """,
        "past_not": "didn't wouldn't didnt wouldnt didnae",
        "stop": """
            stop stopp stopping quit cease halt refrain desist discontinue knock_off cut_out give_rest put_end
            end_these end_messages turn_off switch_off lay_off turn_these_off pack_in avoid stahp staph stfu quit_it
            stopit shut_off ceasing cut_it_out drop leave_off end_all terminate pause cancel_these cancel_texts
            cancel_sms cancel_messages cancel_surveys
        """,
        "stopped": "stopped quit ceased",
        "send": "send sending sent sendin forward",
        "contact": """
            contact contacting bother bothering pester pestering harass harassing disturb emailing write writing bug
            bugging annoy annoying surveying msg txt communicate communicating reach_out hassle hassling nag nagging
            badger badgering contactin mail_me ping pinging
        """,
        "contacted": "texted contacted messaged wrote emailed bothered disturbed harassed hassled pestered nagged",
        "hear": "hear hearing",
        "texting": """
            text texts message texting texted messaging spam spamming survey email emails txt txts txting msg msging
        """,
        "messages": """
            sms-messages messages sms smses surveys msgs reminders questionnaires notifications mails survey
            questionnaire communication communications correspondence texts notification reminder polls
            feedback_requests messsages mesages alerts spam_texts junk_texts junk_messages sms's enquiries inquiries
        """,
        "list": """
            list lists mailing-list mailings database-list contact-list sms-list mailing_list contact_list text_list
            sms_list marketing_list distribution_list call_list roster directory panel rota listing mailing_lists
            text_lists
        """,
        "system": """
            system systems database databases register server servers records_system computers computer archive
            archives crm files
        """,
        "consent": "consent permission consented authorise authorize authorisation authorization",
        "withdraw": "withdraw withdrawing revoke withdrawn rescind rescinding retract",
        "forget": "forget",
        "forgotten": "forgotten",
        "again": "again agen",
        "back": "back",
        "join": "subscribe resubscribe resume rejoin re-subscribe sign_up opt_in add put_on join",
        "begin": "start begin starting continue",
        "want": """
            interested want wish wanna request demand require desire wants need i'd_like would_like we'd_like id_like
            sign signed accept tolerate intend fancy care_for interest rather prefer stand bear wishes requests
            requesting
        """,
        "asked": "asked told ask said",
        "can": "can could would i'd will may permitted allowed",
        "must": "must should shall has make_sure ensure see_to_it",
        "receive": "receive get have getting receiving received see",
        "me": """
            me us mother mum mom wife husband father dad son daughter mother's wife's husband's customers him her
            granny nan gran grandmother grandad dad's mum's mom's partner parents hubby missus
        """,
        "mine": "my mine our his deceased's customer's mother's father's husband's wife's",
        "number": "number phone",
        "data": """
            data info information details contact_details record profile account history name records traces files
            personal_stuff responses answers personal_data file particulars credentials my_answers my_answer
            my_responses
        """,
        "all": "al everything all anything every lot",
        "right": "right rights gdpr gdpr-right",
        "leave": "leave let",
        "alone": "alone peace",
        "be": "be being",
        "is": "is was are were",
        "take": "left_off taken take get opt drop pull come lose kick cross",
        "into": "in up on about into",
        "off": "off out",
        "questions": "questions asking",
        "part": """
            participate participating take_part taking_part partake involved part_of participation answer answering
            responding respond replying fill_in filling_in complete
        """,
        "damn": """
            fuck_off piss_off sod_off bugger_off get_lost bog_off stick_your shove_your shove fuck_your screw_your
            naff_off jog_on stuff_your go_to_hell
        """,
        "spare": """
            spare enough fed_up_with tired_of sick_of had_enough_of enough_of enough_with bored_of spared shot_of
            be_free save_me
        """,
        "declining": "nope saying_no say_no said_no",
        "appreciate": """
            appreciate grateful mind nice appreciated great appreciate_if grateful_if great_if nice_if appreciated_if
            thankful_if lovely_if mind_if like_it_if prefer_if prefer_it_if
        """,
        "more": """
            more mair further any ever future longer other another anymore else additional henceforth forthcoming
            forward hereafter moar
        """,
        "these": """
            these such those stuff crap rubbish junk nonsense bullshit garbage shit them thing things malarkey twaddle
            tripe drivel guff
        """,
        "you": "you your u ur yours yer youse y'all ye",
        "others": "they i nobody someone he she we",
        "mistake": "mistake accident accidentally took",
        "story": """
            tried couldn't impossible hard difficult newsletter newsletters subscription subscriptions membership
            managed couldnt had trying tricky easy harder
        """,
        "wh": "how who where",
        "need": "needs need necessary",
        "calling": "call calling called phoning calls ring ringing phone_me phone_back",
        "hours": """
            evening evenings night nights midnight morning mornings weekend weekends sunday sundays saturday
            work working_hours late early pm am dinner lunch oclock o'clock
        """,
        "instead": "instead",
        "while": "while when whilst",
        "either": "and or nor either neither both",
        "places": "in at inside on around near",
        "swearing": """
            fuck fucking fuckin fucked shit shitty shitting bullshit piss bollocks damn goddamn hell bloody
            bitch crap arse ass
        """,
        # Stands before a noun of these, as in "sms-list"
        "modifiers": "sms- text- contact- mailing- marketing-",
        "idle": """
            absolutely whatsoever please pls plz thanks thank kindly just now hi hello hey for god sake gods ffs the a
            an to and of from it this that with completely totally i'm i've i'll like do are am there way possible
            possibly so at once immediately asap under article personal bloody fucking damn constant annoying stupid
            endless what whatever whatever's as or if but also really yet already here made love goodness christ jesus
            entire favour sir dear then can ok okay same third time times many much before last herewith hereby
            honestly actually simply every day week month daily weekly each hence formally legally therefore
            altogether indeed forthwith promptly soon madam regarding concerning related relating pertaining thru
            through hun mate pal bro dude jeez heck crying loud via business y'all folks lads man always straight away
            straightaway effective heavens it's exercise invoke make sure hell fuck shitting using use used
            undersigned feasible
        """,
        "courtesy": """
            hell fuck damn god sake please pls plz thanks thank kindly just now hi hello hey immediately asap ok right
            thx today sms cheers already okay dear bloody sir team and guys fucking it this x xx xxx god's mate pal
            bro dude fuckin fkn ffs
        """,
    },
    # Names of the four languages
    languages={
        "da": "danish dansih",
        "nb": "norwegian norwegan bokmål bokmal",
        "sv": "swedish sweedish",
        "en": "english englsh englis inglish",
    },
    # May stand in a request for a language
    language_words="""
        back ask u id best in to please pls can could we you i i'd would like prefer switch change write speak talk do
        this it the language languages messages message text texts reply answer question questions understand don't
        dont not only me my rather instead thanks thank use continue have get if possible hi hello hey for is be
        better want need send translate survey sorry no from now on and so of native communicate future ok yes set sms
        at all speaking are there any anyone a version en us i'm speaker let's into put go with what does that mean
        good very well your isn't plz got dunno i'll read either edition option available possibly type typing them
        using sent written
    """,
    # Before the wanted language
    language_into="in to into over",
    # Before the unwanted one
    language_not="from not don't dont no",
    # Before a language that is only told of: "my English is bad"
    language_told_of="my your am i'm im you're are",
    # Makes it a request
    language_wishes="please pls can could prefer like switch",
    # Put under a message by a device
    footers="""
        sent_by download_outlook sent_from_my sent_from_outlook get_outlook sent_via sent_from_yahoo sent_from_mail
        sent_using sent_with
    """,
    # Said by a machine
    automatic="""
        automatic_reply auto-reply auto_reply autoreply automated_response automated_message automated_reply
        out_of_office out_of_the_office i'm_driving i_am_driving i'm_currently_driving driving_right_now
        can't_talk_right_now can't_talk_now cant_talk i'll_call_you_later call_you_back call_you_right_back
        thank_you_for_your_message thank_you_for_contacting thanks_for_contacting thank_you_for_your_email
        get_back_to_you_as_soon will_get_back_to_you i'm_in_a_meeting i_am_in_a_meeting annual_leave on_vacation
        on_holiday on_leave this_number do_not_disturb not_monitored unmonitored not_available_right_now
        currently_unavailable currently_away auto-response message_not_delivered we_have_received_your parental_leave
        maternity_leave away_from_my_desk text_you_later with_do_not_disturb driving_focus focus_turned_on
        notifications_silenced out_of_service i_am_on_holiday limited_access_to
    """,
    # Leads a quotation of our message
    reactions="""
        liked loved disliked laughed_at emphasized emphasised questioned reacted removed_a removed reacted_with
        reacted_to likes loves
    """,
    # Words of our own question
    quoted="how_likely_are_you how_likely_is_it reply_stop text_stop",
    # Only we write these: the sentence is a copy of ours
    ours="""
        shall_we_delete_all_we_know shall_we_delete_your_data and_it_is_gone_for_good if_you_have_not_asked_for_it
        now_and_then_we_ask_customers this_is_a_customer_survey_from your_contact_details_are_from
        we_have_passed_on_your_question for_this_survey_from your_answer_is_not_anonymous_in reports_show_no_names
        this_is_a_real_automatic we_ask_for_your_opinion a_reply_costs_what_your nothing_else_in_this_survey
        it_costs_nothing_to_answer_this you_get_this_survey_from there_is_no_open_question here_you_get_a_short
        you_can_now_get_messages you_will_get_no_more_messages write_stop_to write_stop_if changed_your_mind
        write_start your_data_is_being_deleted did_you_mean please_answer_with answer_with_a_number the_survey_is_over
        we_have_changed_your_answer from_now_on_we_write the_scale_goes_from what_is_the_main_reason_and_what_could
        we_may_contact_you what_would_have_made_it_a_higher what_do_you_like_most_about_us
        for_taking_the_time_to_answer it_helps_us_improve you_are_signed_up_again_and_can here_you_get_a_question
        when_it_comes_answer your_data_in_this_survey from_now_on_we'll_write which_whole_number_fits
        sorry_we_are_not_sure_what_you we_have_followed_it_up_and_solved for_your_answer_in_our_survey
        for_talking_with_us_about_your anything_is_still_unclear_just_reply we_have_tried_to_reach_you
        if_you_still_want_to_talk_with_us we_have_looked_into_your_answer sadly_it_is_nothing_that_we_can
        thank_you_for_letting_us_know customers_get_a_short_question to_take_part_use_the_personal
        this_link_has_already_been_used write_stop_at_any_time you_will_get_a_short_question we_can_only_read_words
        please_write_your_answer
    """,
)
