"""What a reply means: a score, a comment, a correction, or a wish about our messages.

`read` is the way in; the files behind it, in the order in which they look at a text:

writing        what people see: invisible characters, scripts, tokens
surroundings   what is not the writer's own words: quotes, footers, signatures, machines
requests       stop, start, help, erase       (meanings: what words contribute; clause_meanings: what clauses do;
               request_sentences: which of these make a request, written down as request_grammar says; request_words,
               masked_words, calling: what is looked at besides)
language_requests   another language
questions      what is asked of us            (question_sentences; beside_questions: what is said beside it)
misspellings   a letter wrong in a number word
numerals       what touches a digit: "9'er", "8/10", "3. gang", "8:30"     (numbers: words, ranges)
places         where each number stands, and what stands beside it
roles          is it the answer there?
denials        or denied, wished for, true before, somebody else's?
answers        which of them is the score
reasons        what is left is the comment
corrections    the reply to the follow-up question
vocabulary     tables that several of these ask; all words are in bot.core.language
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from bot.core.language import phrases
from bot.core.replies.answers import decide
from bot.core.replies.beside_questions import beside_questions
from bot.core.replies.corrections import correction_in, is_declined
from bot.core.replies.questions import Asks, asked_in
from bot.core.replies.reasons import comment_around
from bot.core.replies.surroundings import is_automatic, is_empty, own_words
from bot.core.replies.writing import Token, plain, tokens, visible

__all__ = ["Asks", "Awaiting", "Kind", "Reading", "is_yes", "read"]

Awaiting = Literal["score", "comment"]


class Kind(StrEnum):
    SCORE = "score"
    SCORE_COMMENT = "score+comment"
    UNCLEAR = "unclear"
    OUT_OF_RANGE = "out_of_range"
    COMMENT = "comment"
    CORRECTION = "correction"
    OPT_OUT = "opt_out"
    OPT_IN = "opt_in"
    HELP = "help"
    ERASE = "erase"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood; `candidate` is the one plausible number of an unclear reply, to ask back about."""

    kind: Kind
    score: int | None = None
    comment: str | None = None
    locale: str | None = None
    candidate: int | None = None
    is_automatic: bool = False
    is_reserved_word: bool = False
    #: What is asked of us besides, or instead; never the reason of a score.
    asks: Asks | None = None


_MAX_CHARACTERS = 4096
_MOST = 10
_LONE = {str(score): score for score in range(_MOST + 1)}
_NUMBER_IS: dict[Awaiting, Kind] = {"score": Kind.SCORE, "comment": Kind.CORRECTION}
_YES = phrases("yes")
_COURTESY = frozenset(word for phrase in phrases("thanks") | phrases("fillers") for word in phrase)


def read(text: str, *, awaiting: Awaiting | None, locale: str) -> Reading:
    """Understand one reply, or a burst joined by line breaks, to the question asked last."""
    if awaiting and text in _LONE:  # most replies
        return Reading(_NUMBER_IS[awaiting], score=_LONE[text])
    seen = text = visible(text[:_MAX_CHARACTERS]).strip()
    flat = plain(seen)
    found = tokens(flat)
    if is_empty(flat, found):
        return _nothing_said(awaiting)
    spans = own_words(flat, found)
    if spans != [(0, len(flat))]:
        seen = "\n".join(seen[first:last] for first, last in spans)
        flat = plain(seen)
        found = tokens(flat)
        if not found:
            return _nothing_said(awaiting)
    if reading := _request(text, found, awaiting):
        return reading
    if is_automatic(found) and not (awaiting and _is_answered(flat, found, awaiting, locale)):
        return _nothing_said(awaiting)
    answer = _answer(text, seen, flat, found, awaiting, locale)
    asks = asked_in(found)
    if asks is not None and answer.score is not None and not _is_beside_question(answer.score, seen, locale):
        answer = Reading(Kind.UNCLEAR) if awaiting == "score" else Reading(Kind.COMMENT, comment=text.strip() or None)
    return replace(answer, asks=asks)


def _answer(text: str, seen: str, flat: str, found: list[Token], awaiting: Awaiting | None, locale: str) -> Reading:
    match awaiting:
        case "score":
            return _score(seen, flat, found, locale)
        case "comment":
            return _comment(text, seen, flat, found, locale)
        case _:
            return Reading(Kind.COMMENT, comment=text.strip() or None)


def _is_beside_question(score: int, seen: str, locale: str) -> bool:
    """A number word within a question to us is no number: "varför skriver ni till mig"."""
    rest = beside_questions(seen)
    flat = plain(rest or "")
    return decide(flat, tokens(flat), locale).value == score


def _is_answered(flat: str, found: list[Token], awaiting: Awaiting, locale: str) -> bool:
    """A machine that says "thank you for your message" gives no score; who does is polite (rule 15)."""
    if awaiting == "comment":
        return correction_in(flat, flat, found, locale) is not None
    return decide(flat, found, locale).is_plain


def _nothing_said(awaiting: Awaiting | None) -> Reading:
    return Reading(Kind.UNCLEAR if awaiting == "score" else Kind.COMMENT, is_automatic=True)


def _request(text: str, found: list[Token], awaiting: Awaiting | None) -> Reading | None:
    # Here, because building its tables takes longer than all else that is imported: who reads nothing need not wait.
    from bot.core.replies.language_requests import language_in
    from bot.core.replies.requests import RESERVED, request_in

    word = text.strip().lower()
    if word in RESERVED and (word != "yes" or awaiting is None):
        return Reading(Kind[RESERVED[word].name], is_reserved_word=True)
    if request := request_in(found):
        return Reading(Kind[request.name])
    if locale := language_in(found):
        return Reading(Kind.LANGUAGE, locale=locale)
    return None


def _score(seen: str, flat: str, found: list[Token], locale: str) -> Reading:
    decision = decide(flat, found, locale)
    if decision.value is None:
        return Reading(Kind.UNCLEAR, candidate=decision.candidate)
    if not 0 <= decision.value <= _MOST:
        return Reading(Kind.OUT_OF_RANGE)
    comment = comment_around(seen, found, decision.carrying)
    return Reading(Kind.SCORE_COMMENT if comment else Kind.SCORE, score=decision.value, comment=comment)


def _comment(text: str, seen: str, flat: str, found: list[Token], locale: str) -> Reading:
    if is_declined(found):
        return Reading(Kind.COMMENT)
    if correction := correction_in(seen, flat, found, locale):
        return Reading(Kind.CORRECTION, score=correction[0], comment=correction[1])
    return Reading(Kind.COMMENT, comment=text.strip() or None)


def is_yes(text: str) -> bool:
    """A plain yes in any of the four languages; ask only right after "Did you mean 9?"."""
    words = tuple(token.text for token in tokens(plain(visible(text[:200]))) if token.text[0].isalnum())
    while words and words not in _YES and len(words) > 1 and words[-1] in _COURTESY:
        words = words[:-1]
    return words in _YES
