"""The words without which nothing is asked about our messages, and those that ask by themselves (rules 10 to 12)."""

from dataclasses import dataclass
from functools import cache

from bot.core.language import LANGUAGES, entries, phrases, spellings
from bot.core.replies.meanings import tables
from bot.core.replies.phrasing import Phrases
from bot.core.replies.request_grammar import LETTERS


def words_for(meaning: str) -> frozenset[str]:
    """The words of one meaning in all languages, in every spelling; a phrase stands with underscores."""
    return frozenset(
        form
        for each in LANGUAGES.values()
        for word in each.requests.requests.get(meaning, "").lower().split()
        for form in spellings(word)
    )


STOPS = Phrases(tuple(entry.split("_")) for entry in words_for("keyword"))
# Twilio blocks the sender on these single words, so they count here too, but never inside other text.
_STOP_ALONE = frozenset({"cancel", "end", "quit", "revoke", "delete"}) | frozenset(
    word for word in words_for("stop") if "_" not in word
)
_START_WORDS = frozenset({"start", "unstop"})
_HELP_WORDS = words_for("help")
STOPS_ALONE = Phrases(STOPS.all | {(word,) for word in _STOP_ALONE})
STARTS = Phrases((word,) for word in _START_WORDS)
HELPS = Phrases((word,) for word in _HELP_WORDS)
COURTESY = (
    words_for("courtesy")
    | frozenset(word for phrase in phrases("thanks") | phrases("greetings") for word in phrase)
    | words_for("me")
) - set(entries("no_courtesy"))  # "sluta med det" is about something said before
PRONOUNS = frozenset(entries("pronouns"))
ABOUT_US = (
    words_for("messages") | words_for("texting") | words_for("all") | (PRONOUNS - set(entries("pronouns_of_people")))
)
# What is stopped is what goes on; what is deleted or unsubscribed from is a thing: "they lost my order, delete it".
STOPPING = words_for("stop") - words_for("unsubscribe")
AGAIN = words_for("again") | frozenset({"up"})
# "3. gang I skriver, stop så": beside a number only what tells of our messages makes the last words a request.
WRITTEN = words_for("messages") | words_for("texting") | words_for("contacted") | words_for("contact")

_HEADS = (
    "unsubscribe", "unsubscribed", "remove", "removed", "delete", "deleted", "deletion", "keep", "stop", "stopped",
    "contact", "send", "contacted", "hear", "texting", "messages", "list", "system", "consent", "forget", "forgotten",
    "again", "join", "begin", "spare", "number", "data", "alone", "leave", "questions", "more", "these", "take", "all",
)  # fmt: skip
HEAD_LETTERS = frozenset(LETTERS[name] for name in (*_HEADS, "calling"))
_COMMON = ("more", "these", "take", "all")


@dataclass(frozen=True, slots=True)
class Triggers:
    """Words that most replies do not hold, so that most are not looked at any further."""

    heads: frozenset[str]
    #: Of the heads those that ask nothing without one of `turning`.
    common: frozenset[str]
    turning: frozenset[str]
    beginning: frozenset[str]


@cache
def triggers() -> Triggers:
    """Built when first asked for: the tables of meanings take a tenth of a second."""
    heads = _meaning(*(name for name in _HEADS if name not in _COMMON))
    return Triggers(
        STOPS_ALONE_WORDS | _START_WORDS | _HELP_WORDS | heads,
        _meaning(*_COMMON),
        _meaning("not", "never", "dont", "past_not", "off", "from", "declining", "again", "want", "wh", "need"),
        _meaning("again", "back", "join", "begin", "into"),
    )


STOPS_ALONE_WORDS = frozenset(max(phrase, key=len) for phrase in STOPS_ALONE.all)


def _meaning(*names: str) -> frozenset[str]:
    letters = "".join(LETTERS[name] for name in names)
    return frozenset().union(*(table.words_of(letters) for table in tables()))
