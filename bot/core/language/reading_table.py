"""What single rules of the reader look for in one language, beside the tables of `table.py`. To the letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWords:
    but: str
    so: str
    or_words: str
    #: A no that stands alone.
    lone_no: str
    #: Ends of the scale that are no qualities.
    low_and_high: str
    #: Whom a customer speaks to, and what these get: "you have earned a 10".
    addressees: str
    receiving: str
    #: Before a verb: "0 å klage på".
    infinitives: str
    #: Looks like "if we", and asks us: "hvis I kan".
    if_you: str
    #: Counted, and looks like "my": "3 man kan ikke".
    counted_people: str
    #: Courtesy elsewhere, and no word to stop with: "sluta med det".
    no_courtesy: str
    pronouns: str
    pronouns_of_people: str
    #: As in "tak for beskeden".
    for_messages: str
    #: One letter away from a request, by chance.
    no_slips: str
    #: Ends of a number that is a noun: in words ("sjuan"), behind digits, behind digits and a colon, and behind letters
    #: that look like digits.
    noun_endings: str
    digit_endings: str
    colon_endings: str
    lookalike_endings: str
    #: Behind a number: of somebody's age.
    years: str
    #: A sign-off that is one only where it begins a line; and before what is none ("my best").
    line_sign_offs: str
    no_sign_off_after: str
    #: Lines and marks above a mail that is quoted or passed on.
    mail_subject: str
    mail_from: str
    mail_sent: str
    mail_other: str
    mail_marks: str
    on_day: str
    wrote: str
    original: str
    forwarded: str
    #: What stands for a picture that could not be shown, and what a reaction is to.
    media: str
    reaction_to: str
