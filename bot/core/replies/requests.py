"""Requests about our messages: stop, start again, help, erasure, another language (rules 10 to 14).

Each language says what a word means for a request ("sms" is messages, "ikke" is not) and which words change nothing.
A clause becomes the sequence of its meanings, one letter each, and the grammar in request_grammar.py, the same for all
four languages, says which sequences are a request.
"""

from enum import Enum, auto

from bot.core.replies.calling import prefers_another_way
from bot.core.replies.clause_meanings import is_known, meant
from bot.core.replies.masked_words import unmasked
from bot.core.replies.phrasing import Phrases
from bot.core.replies.request_grammar import LETTERS, OTHER
from bot.core.replies.request_sentences import (
    ASKS_AGAIN,
    ASKS_ERASURE,
    ASKS_ERASURE_OF_THAT,
    ASKS_ERASURE_ONLY,
    ASKS_TO_STOP,
    ASKS_TO_STOP_ONLY,
    DENIES_ERASURE,
    DENIES_STOPPING,
    IS_ABOUT_DATA,
    TELLS_OF_UNSUBSCRIBING,
    UNSUBSCRIBES,
)
from bot.core.replies.request_words import (
    ABOUT_US,
    AGAIN,
    COURTESY,
    HELPS,
    PRONOUNS,
    STARTS,
    STOPPING,
    STOPS,
    STOPS_ALONE,
    WRITTEN,
    triggers,
    words_for,
)
from bot.core.replies.vocabulary import consists_of
from bot.core.replies.writing import Token, clauses, is_word

#: The words of a clause, and what they mean in the languages that know them best.
Meant = tuple[list[str], list[str]]


class Request(Enum):
    OPT_OUT = auto()
    OPT_IN = auto()
    HELP = auto()
    ERASE = auto()


_REFUSING = frozenset(LETTERS[name] for name in ("not", "dont", "stop", "leave", "remove", "removed"))
_OTHER = frozenset(OTHER)
_MISTAKE = LETTERS["mistake"]
_ALONE = words_for("alone")
_PLACES = words_for("places")
_WHILE = words_for("while")
_MAX_WORDS_WITH_A_KEYWORD = 8
_ABOUT = frozenset(LETTERS[name] for name in ("contact", "send", "texting", "messages", "list", "unsubscribe"))


def request_in(found: list[Token]) -> Request | None:
    """What the text asks about our messages, or None."""
    found = unmasked(found)
    words = [token.text.replace(".", "") for token in found if is_word(token)]
    if all(len(word) == 1 for word in words):  # S T O P
        words = ["".join(words)]
    known = triggers()
    if known.heads.isdisjoint(words) and (known.common.isdisjoint(words) or known.turning.isdisjoint(words)):
        return None
    sentences = [(clause, meant(clause)) for clause in clauses(found)]
    if _asks_erasure(sentences):
        return Request.ERASE
    if keyword := _keyword(found, words):
        return keyword
    parts = [(part, meant(part)) for part in clauses(found, ".!?\n;,")]
    if not known.beginning.isdisjoint(words) and any(
        _asks(Request.OPT_IN, letters) for _, readings in parts for letters in readings
    ):
        return Request.OPT_IN
    return Request.OPT_OUT if _asks_to_stop(found, words, sentences, parts) else None


def _asks_erasure(sentences: list[Meant]) -> bool:
    is_about_data = False
    for clause, readings in sentences:
        if any(_asks(Request.ERASE, letters) for letters in readings):
            return True
        if is_about_data and any(ASKS_ERASURE_OF_THAT.found_in(letters) for letters in readings):
            return not PRONOUNS.isdisjoint(clause)
        is_about_data |= any(IS_ABOUT_DATA.found_in(letters) for letters in readings)
    return False


def _asks_to_stop(found: list[Token], words: list[str], sentences: list[Meant], parts: list[Meant]) -> bool:
    if prefers_another_way(parts):
        return False
    if any(
        _asks(Request.OPT_OUT, letters)
        for clause, readings in sentences
        for letters in readings
        if not _is_elsewhere(clause)
    ):
        return True
    is_about_us = not WRITTEN.isdisjoint(words) or not any(token.text[0].isdigit() for token in found)
    ends = [parts[0], parts[-1]] if parts and is_about_us else []
    if any(_is_only(clause, STOPS, ABOUT_US) and _is_ours(clause, words) for clause, _ in [*sentences, *ends]):
        return True
    return is_about_us and any(
        _asks(Request.OPT_OUT, letters)
        for part, readings in parts
        for letters in readings
        if _ABOUT.intersection(letters) and not _is_elsewhere(part)
    )


def _is_ours(clause: list[str], words: list[str]) -> bool:
    """Not "they lost my order, delete it": a thing that is deleted has been named before."""
    is_thing = not PRONOUNS.isdisjoint(clause) and STOPPING.isdisjoint(clause)
    return not is_thing or len(clause) == len(words) or not WRITTEN.isdisjoint(words)


def _is_elsewhere(clause: list[str]) -> bool:
    """As in "leave me alone in the shop": advice, not a wish about our messages."""
    for word, after, *rest in zip(clause, clause[1:], *(clause[at:] for at in (2, 3)), strict=False):
        if word in _ALONE and (after in _WHILE or (after in _PLACES and not all(map(is_known, rest)))):
            return True
    return len(clause) > 2 and clause[-3] in _ALONE and clause[-2] in _PLACES and not is_known(clause[-1])


def _keyword(found: list[Token], words: list[str]) -> Request | None:
    if any(token.text[0].isdigit() for token in found) or len(words) > _MAX_WORDS_WITH_A_KEYWORD:
        return None
    if _is_only(words, STOPS_ALONE, ABOUT_US):
        return Request.OPT_OUT
    if _is_only(words, STARTS, ABOUT_US | AGAIN):
        return Request.OPT_IN
    return Request.HELP if _is_only(words, HELPS, frozenset()) else None


def _is_only(words: list[str], keywords: Phrases, beside: frozenset[str]) -> bool:
    return keywords.anywhere(words) and consists_of(words, keywords, beside, COURTESY)


def _asks(request: Request, letters: str) -> bool:
    is_only_about_us = _OTHER.isdisjoint(letters)
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


RESERVED = {
    "stop": Request.OPT_OUT, "stopall": Request.OPT_OUT, "unsubscribe": Request.OPT_OUT, "cancel": Request.OPT_OUT,
    "end": Request.OPT_OUT, "quit": Request.OPT_OUT, "revoke": Request.OPT_OUT, "optout": Request.OPT_OUT,
    "start": Request.OPT_IN, "yes": Request.OPT_IN, "unstop": Request.OPT_IN,
    "help": Request.HELP, "info": Request.HELP,
}  # fmt: skip
