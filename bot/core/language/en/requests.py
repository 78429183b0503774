"""English: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stopsms stop stopp stopall unsubscribe optout opt-out cancel end quit revoke unsub",
        "help": "help info",
        "unsubscribe": "unsubscribe opt unsubscribing unsub unregister opt-out deregister opt_out count_out",
        "unsubscribed": "unsubscribed opted unregistered",
        "remove": "remove removing strike scratch",
        "removed": "removed",
        "delete": """
            scrub rid destroy delete erase wipe purge deleting erasing wiping scrap bin nuke clear_my clear_all
            clear_out dispose eraze trash shred throw_out throw_away chuck destroying purging delet deleet
        """,
        "deleted": "deleted erased wiped purged gone destroyed scrubbed cleared",
        "deletion": "erasure deletion",
        "keep": "store storing keep keeping hold holding retain retaining stored",
        "have": "have got hold know has you've",
        "not": "cannot not no nae without no_longer",
        "dont": "can't don't dont won't wont never cant",
        "past_not": "didn't wouldn't didnt wouldnt",
        "stop": """
            stop stopp stopping quit cease halt refrain desist discontinue knock_off cut_out give_rest put_end
            end_these end_messages turn_off switch_off lay_off turn_these_off pack_in avoid
        """,
        "stopped": "stopped quit",
        "send": "send sending sent",
        "contact": """
            contact contacting bother bothering pester pestering harass harassing disturb emailing write writing bug
            bugging annoy annoying surveying call calling msg phoning txt
        """,
        "contacted": "texted contacted messaged wrote emailed called bothered disturbed harassed",
        "hear": "hear hearing",
        "texting": """
            text texts message texting texted messaging spam spamming survey email emails txt txts txting msg msging
        """,
        "messages": "sms-messages messages sms smses sms's surveys msgs reminders questionnaires notifications mails",
        "list": """
            list lists mailing-list mailings database-list contact-list sms-list mailing_list contact_list text_list
            sms_list marketing_list distribution_list call_list
        """,
        "system": "system systems database databases register",
        "consent": "consent permission",
        "withdraw": "withdraw withdrawing revoke",
        "forget": "forget",
        "forgotten": "forgotten",
        "again": "again agen",
        "back": "back",
        "join": "subscribe resubscribe resume rejoin re-subscribe sign_up opt_in",
        "begin": "start begin starting",
        "want": """
            interested want wish wanna request demand require desire wants need prefer rather how who i'd_like
            would_like we'd_like id_like sign signed
        """,
        "asked": "asked told ask",
        "can": "can could would i'd will may",
        "must": "must should shall has",
        "receive": "receive get have getting receiving received see",
        "me": "me us mother mum mom wife husband father dad son daughter mother's wife's husband's customers",
        "mine": "my mine our",
        "number": "number phone",
        "data": """
            data info information details contact_details record profile account history name records traces files
        """,
        "all": "al everything all anything every",
        "right": "right rights gdpr",
        "leave": "leave let",
        "alone": "alone peace",
        "be": "be being is",
        "take": "left_off taken take get opt drop pull come lose kick cross",
        "into": "in up on about into",
        "off": "off out",
        "questions": "questions asking",
        "spare": "spare enough",
        "declining": "nope",
        "appreciate": "appreciate grateful mind nice appreciated great",
        "more": "more mair further any ever future longer other another anymore else additional",
        "these": "these such those stuff crap rubbish junk nonsense bullshit garbage shit",
        "you": "you your u ur yours",
        "others": "they i nobody someone he she we",
        "mistake": "mistake accident accidentally was were took",
        "story": """
            tried couldn't impossible hard difficult newsletter newsletters subscription subscriptions membership
            managed couldnt had trying
        """,
        "idle": """
            absolutely whatsoever please pls plz thanks thank kindly just now hi hello hey for god sake gods ffs the a
            an to and of from it this that with completely totally i'm i've i'll like do are am there way possible
            possibly so at once immediately asap by under article personal bloody fucking damn constant annoying
            stupid endless what whatever whatever's as or if but also really yet already here make made sure exercise
            invoke love goodness christ jesus entire favour sir dear then can ok okay same third time times many much
            before last
        """,
        "courtesy": """
            hell fuck damn god sake please pls plz thanks thank kindly just now hi hello hey immediately asap ok right
            thx today sms cheers already okay dear bloody sir team and guys fucking it this x xx xxx
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
        back ask u id best in to please pls can could we you i i'd would like prefer switch change write
        speak talk do this
        it the language languages messages message text texts reply answer question questions understand don't dont
        not only me my rather instead thanks thank use continue have get if possible hi hello hey for is be better
        want need send translate survey sorry no from now on and so of native communicate future ok yes set sms at all
        speaking are there any anyone a version en us i'm speaker let's into put go with what does that mean good very
        well your isn't
    """,
    # Before the wanted language
    language_into="in to into over",
    # Before the unwanted one
    language_not="from not don't dont no",
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
)
