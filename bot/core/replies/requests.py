"""Requests about our messages: stop, start again, help, erasure, another language (rules 10 to 14).

Each language says what a word means for a request ("sms" is messages, "ikke" is not) and which words change nothing.
A clause becomes the sequence of its meanings, one letter each, and the grammar in request_grammar.py, the same for all
four languages, says which sequences are a request.
"""

from collections.abc import Iterator
from enum import Enum, auto

from bot.core.language import LANGUAGES, merged, phrases, spellings
from bot.core.replies.meanings import TABLES
from bot.core.replies.phrasing import Phrases
from bot.core.replies.request_grammar import LETTERS, OTHER
from bot.core.replies.request_sentences import (
    ASKS_AGAIN,
    ASKS_ERASURE,
    ASKS_ERASURE_ONLY,
    ASKS_TO_STOP,
    ASKS_TO_STOP_ONLY,
    DENIES_ERASURE,
    DENIES_STOPPING,
    TELLS_OF_UNSUBSCRIBING,
    UNSUBSCRIBES,
)
from bot.core.replies.vocabulary import consists_of
from bot.core.replies.writing import Token, is_word


class Request(Enum):
    OPT_OUT = auto()
    OPT_IN = auto()
    HELP = auto()
    ERASE = auto()


def _requested(meaning: str) -> frozenset[str]:
    return frozenset(
        form
        for each in LANGUAGES.values()
        for word in each.requests.requests.get(meaning, "").lower().split()
        for form in spellings(word)
    )


_STOPS = Phrases(tuple(entry.split("_")) for entry in _requested("keyword"))
_STOP_WORDS = frozenset(max(phrase, key=len) for phrase in _STOPS.all)
# Twilio blocks the sender on these single words, so they count here too, but never inside other text.
_STOP_ALONE = frozenset({"cancel", "end", "quit", "revoke", "delete"}) | frozenset(
    word for word in _requested("stop") if "_" not in word
)
_START_WORDS = frozenset({"start", "unstop"})
_STOPS_ALONE = Phrases(_STOPS.all | {(word,) for word in _STOP_ALONE})
_STARTS = Phrases((word,) for word in _START_WORDS)
_HELP_WORDS = _requested("help")
_HELPS = Phrases((word,) for word in _HELP_WORDS)
_COURTESY = (
    _requested("courtesy")
    | frozenset(word for phrase in phrases("thanks") | phrases("greetings") for word in phrase)
    | _requested("me")
) - {"med"}  # "sluta med det" is about something said before
_ABOUT_US = _requested("messages") | _requested("texting") | _requested("all") | frozenset({"det", "den", "it", "this"})
_AGAIN = _requested("again") | frozenset({"up"})
_HEADS = (
    "unsubscribe", "unsubscribed", "remove", "removed", "delete", "deleted", "deletion", "keep", "stop", "stopped",
    "contact", "send", "contacted", "hear", "texting", "messages", "list", "system", "consent", "forget", "forgotten",
    "again", "join", "begin", "spare", "number", "data", "alone", "leave", "questions", "more", "these", "take", "all",
)  # fmt: skip
_HEAD_LETTERS = frozenset(LETTERS[name] for name in _HEADS)


def _words_of(*names: str) -> frozenset[str]:
    letters = "".join(LETTERS[name] for name in names)
    return frozenset().union(*(table.words_of(letters) for table in TABLES))


# Without one of these words there is nothing to ask: most replies stop here. The commonest ask nothing by themselves.
_COMMON = ("more", "these", "take", "all")
_COMMON_WORDS = _words_of(*_COMMON)
_TURNING = _words_of("not", "never", "dont", "past_not", "off", "declining", "again", "want")
_TRIGGERS = (
    _STOP_WORDS
    | _STOP_ALONE
    | _START_WORDS
    | _HELP_WORDS
    | _words_of(*(name for name in _HEADS if name not in _COMMON))
)
_BEGINNING = _words_of("again", "back", "join", "begin", "into")
# "3. gang I skriver, stop så": beside a number only what tells of our messages makes the last words a request.
_WRITTEN = _requested("messages") | _requested("texting") | _requested("contacted") | _requested("contact")
_NAMES = {
    form: locale
    for language in LANGUAGES.values()
    for locale, words in language.requests.languages.items()
    for word in words.split()
    for form in spellings(word)
}
_REFUSING = frozenset(LETTERS[name] for name in ("not", "dont", "stop", "leave", "remove", "removed"))
_MISTAKE = LETTERS["mistake"]
_ABOUT = frozenset(LETTERS[name] for name in ("contact", "send", "texting", "messages", "list", "unsubscribe"))
_ABOUT_LANGUAGE = merged("language_words")
_INTO = merged("language_into")
_OUT_OF = merged("language_not")
_TOLD_OF = merged("language_told_of")
_WISHES = merged("language_wishes")
_FARTHEST_NOT = 5  # words before a language


def request_in(found: list[Token]) -> Request | None:
    """What the text asks about our messages, or None."""
    words = [token.text.replace(".", "") for token in found if is_word(token)]
    if all(len(word) == 1 for word in words):  # S T O P
        words = ["".join(words)]
    if _TRIGGERS.isdisjoint(words) and (_COMMON_WORDS.isdisjoint(words) or _TURNING.isdisjoint(words)):
        return None
    clauses = list(_clauses(found))
    meant = [letters for clause in clauses for letters in _meant(clause)]
    if any(_asks(Request.ERASE, letters) for letters in meant):
        return Request.ERASE
    if keyword := _keyword(found, words):
        return keyword
    has_commas = any(token.text == "," for token in found)
    parts = list(_clauses(found, ".!?\n;,")) if has_commas else clauses
    if not _BEGINNING.isdisjoint(words) and any(
        _asks(Request.OPT_IN, letters) for part in parts for letters in _meant(part)
    ):
        return Request.OPT_IN
    if any(_asks(Request.OPT_OUT, letters) for letters in meant):
        return Request.OPT_OUT
    is_about_us = not _WRITTEN.isdisjoint(words) or not any(token.text[0].isdigit() for token in found)
    ends = [parts[0], parts[-1]] if parts and is_about_us else []
    if any(_is_only(clause, _STOPS, _ABOUT_US) for clause in [*clauses, *ends]):
        return Request.OPT_OUT
    if (
        has_commas
        and is_about_us
        and any(
            _asks(Request.OPT_OUT, letters)
            for part in parts
            for letters in _meant(part)
            if _ABOUT.intersection(letters)
        )
    ):
        return Request.OPT_OUT
    return None


def _keyword(found: list[Token], words: list[str]) -> Request | None:
    if any(token.text[0].isdigit() for token in found) or len(words) > 8:
        return None
    if _is_only(words, _STOPS_ALONE, _ABOUT_US):
        return Request.OPT_OUT
    if _is_only(words, _STARTS, _ABOUT_US | _AGAIN):
        return Request.OPT_IN
    return Request.HELP if _is_only(words, _HELPS, frozenset()) else None


def _is_only(words: list[str], keywords: Phrases, beside: frozenset[str]) -> bool:
    return keywords.anywhere(words) and consists_of(words, keywords, beside, _COURTESY)


def _clauses(found: list[Token], marks: str = ".!?\n;") -> Iterator[list[str]]:
    clause: list[str] = []
    for token in found:
        if token.text in marks:
            if clause:
                yield clause
            clause = []
        elif is_word(token) or token.text[0].isdigit():
            clause.append(token.text)
    if clause:
        yield clause


def _meant(clause: list[str]) -> Iterator[str]:
    """What a clause means in the languages that know its words best."""
    words = set(clause)
    unknown = [len(words - table.words) for table in TABLES]
    for table, count in zip(TABLES, unknown, strict=True):
        if count <= min(unknown) + 1 and not _HEAD_LETTERS.isdisjoint(letters := table.meant(clause)):
            yield letters


def _asks(request: Request, letters: str) -> bool:
    is_only_about_us = OTHER not in letters
    match request:
        case Request.ERASE:
            is_asked = ASKS_ERASURE.found_in(letters) or (is_only_about_us and ASKS_ERASURE_ONLY.found_in(letters))
            return is_asked and not DENIES_ERASURE.found_in(letters)
        case Request.OPT_IN:
            return not _REFUSING.intersection(letters) and bool(ASKS_AGAIN.found_in(letters))
        case _:
            is_told = (_MISTAKE in letters and _REFUSING.isdisjoint(letters)) or DENIES_STOPPING.found_in(letters)
            return not is_told and (
                ASKS_TO_STOP.found_in(letters)
                or (UNSUBSCRIBES.found_in(letters) and not TELLS_OF_UNSUBSCRIBING.found_in(letters))
                or (is_only_about_us and ASKS_TO_STOP_ONLY.found_in(letters))
            )


def language_in(found: list[Token]) -> str | None:
    """The language the text asks for, or None; a language named for anything else asks for nothing."""
    words = [token.text for token in found if is_word(token)]
    if _NAMES.keys().isdisjoint(words):
        return None
    clauses = list(_clauses(found, ".!?\n;,:-("))
    is_only_that = all(word in _NAMES or word in _ABOUT_LANGUAGE for word in words)
    if is_only_that and not any(token.text.isdigit() for token in found) and (named := _asked_for(clauses)):
        return named
    for clause in clauses:
        is_request = not (_INTO | _WISHES).isdisjoint(clause) and len(clause) > 1
        if is_request and all(word in _NAMES or word in _ABOUT_LANGUAGE for word in clause):
            return _asked_for([clause])
        if is_request and (named := _opening_request(clause)):
            return named
    return None


def _opening_request(clause: list[str]) -> str | None:
    """As in "I'd like it in English, as I am from ...": a wish that ends in a language before its reason begins."""
    for at, word in enumerate(clause):
        if word in _NAMES:
            opening = clause[: at + 1]
            is_wish = at > 1 and clause[at - 1] in _INTO and all(w in _ABOUT_LANGUAGE for w in opening[:-1])
            return _asked_for([opening]) if is_wish and not _WISHES.isdisjoint(opening) else None
        if word not in _ABOUT_LANGUAGE:
            return None
    return None


def _asked_for(clauses: list[list[str]]) -> str | None:
    """The one language named that is not named as unwanted, or the one that a word like "in" leads to."""
    wanted = [named for clause in clauses for named in _wanted(clause)]
    locales = {locale for locale, _ in wanted}
    if len(locales) > 1:
        locales = {locale for locale, is_led_to in wanted if is_led_to}
    return locales.pop() if len(locales) == 1 else None


def _wanted(clause: list[str]) -> Iterator[tuple[str, bool]]:
    """The languages a clause names as wanted, and whether a word like "in" leads to them."""
    start = 0
    for at, word in enumerate(clause):
        if word not in _NAMES:
            continue
        before = clause[max(start, at - _FARTHEST_NOT) : at]
        start = at + 1
        is_told_of = at and clause[at - 1] in _TOLD_OF and _WISHES.isdisjoint(clause)
        if _OUT_OF.isdisjoint(before) and not is_told_of:
            yield _NAMES[word], bool(before) and before[-1] in _INTO


RESERVED = {
    "stop": Request.OPT_OUT, "stopall": Request.OPT_OUT, "unsubscribe": Request.OPT_OUT, "cancel": Request.OPT_OUT,
    "end": Request.OPT_OUT, "quit": Request.OPT_OUT, "revoke": Request.OPT_OUT, "optout": Request.OPT_OUT,
    "start": Request.OPT_IN, "yes": Request.OPT_IN, "unstop": Request.OPT_IN,
    "help": Request.HELP, "info": Request.HELP,
}  # fmt: skip
