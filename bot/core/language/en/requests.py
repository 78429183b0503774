"""English: requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

from bot.core.language.table import Requests

REQUESTS = Requests(
    # What a word contributes to a request about our messages
    requests={
        "keyword": "stopsms stop stopp stopall unsubscribe optout opt-out cancel end quit revoke unsub",
        "help": "help info",
        "it": "it this",
        "unsubscribe": "unsubscribe opt unsubscribing unsub",
        "removed": "unsubscribed removed opted",
        "remove": "remove removing",
        "delete": "scrub rid destroy delete erase wipe purge deleting erasing",
        "deleted": "deleted erased removed wiped purged",
        "deletion": "erasure deletion",
        "keep": "store storing keep keeping hold holding retain",
        "not": "can't cannot not no don't dont cant won't wont",
        "never": "never",
        "stop": "stop stopp stopping",
        "cease": "quit cease end enough halt",
        "send": "send sending sent",
        "either": "text texts message texting texted messaging spam spamming",
        "contact": """
            contact contacting contacted messaged bother bothering pester pestering harass harassing disturb hear
            hearing email emailing write writing bug bugging annoy annoying survey surveying
        """,
        "messages": "sms-messages messages sms smses sms's surveys survey msgs msg reminders",
        "list": "list lists mailing-list mailings database-list contact-list sms-list",
        "consent": "consent permission",
        "withdraw": "withdraw withdrawing revoke",
        "forget": "forget",
        "forgotten": "forgotten",
        "again": "again back",
        "join": "subscribe resubscribe resume rejoin re-subscribe",
        "begin": "start begin starting",
        "want": "interested want wish wanna request demand require desire wants",
        "receive": "receive get hear have getting receiving hearing received",
        "me": "me us",
        "mine": "my mine our",
        "data": "data info information details records record number profile phone account history name",
        "everything": "everything all anything",
        "right": "right rights",
        "leave": "leave let",
        "alone": "alone peace",
        "be": "be",
        "must": "must should shall to",
        "take": "taken take get sign opt drop pull",
        "into": "in up",
        "off": "off out from of",
        "questions": "questions",
        "deletes": "deletes",
        "spare": "avoid",
        "appreciate": "appreciate grateful",
        "more": "more further any these this ever future such longer those other another anymore else",
        "story": """
            tried couldn't impossible hard difficult newsletter newsletters subscription subscriptions membership
            managed couldnt had trying they
        """,
        "polite": """
            hell fuck damn god sake please pls plz thanks thank kindly just now hi hello hey immediately asap ok right
            thx today sms cheers already okay dear bloody sir team and guys fucking
        """,
        "modal": "can you could would u i i'd it will ya that we",
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
        back ask best in to please pls can could we you i i'd would like prefer switch change write speak talk do this
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
