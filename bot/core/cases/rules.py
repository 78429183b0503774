"""Which answers open a case, which chats hear of it in which order, and by when somebody must act."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.core.cases.questions import is_question
from bot.core.messages import ChannelName
from bot.core.spelling import folded

#: Attribute -> the values that will do, in any letters.
Where = Mapping[str, tuple[str, ...]]

DETRACTORS: Final = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Route:
    """A chat, and whose cases it hears of."""

    chat: tuple[ChannelName, str]
    where: Where = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseRules:
    """What the organisation has laid down for the cases of one survey."""

    scores: frozenset[int] = DETRACTORS
    #: Words that open a case whatever the score; with `*` at the end, the beginnings of words.
    words: tuple[str, ...] = ()
    #: A question in the comment opens one whatever the score.
    has_questions: bool = True
    #: Only contacts with these attributes.
    where: Where = field(default_factory=dict)
    routes: tuple[Route, ...] = ()
    #: Both in working hours.
    take_within: timedelta = timedelta(hours=2)
    contact_within: timedelta = timedelta(hours=8)
    most_reminders: int = 3


def opens(rules: CaseRules, attributes: Mapping[str, str], score: int | None, comment: str | None) -> bool:
    """Must somebody act on this answer? Without a score it is none."""
    if score is None or not applies(rules.where, attributes):
        return False
    return score in rules.scores or _says(comment or "", rules.words) or (rules.has_questions and is_question(comment))


def applies(where: Where, attributes: Mapping[str, str]) -> bool:
    """Has the contact one of the values of each attribute? Letters count as the same, large or small."""
    has = {folded(name): folded(value) for name, value in attributes.items()}
    return all(has.get(folded(name)) in set(map(folded, values)) for name, values in where.items())


def chats_for(rules: CaseRules, attributes: Mapping[str, str]) -> list[tuple[ChannelName, str]]:
    """In the order in which they hear, each once; none where the rules name none for such a contact."""
    return list(dict.fromkeys(route.chat for route in rules.routes if applies(route.where, attributes)))


def _says(comment: str, words: Sequence[str]) -> bool:
    return any(_pattern(word).search(comment) is not None for word in words)


def _pattern(word: str) -> re.Pattern[str]:
    """The word whole, unless `*` leaves its end open."""
    start = r"\s+".join(re.escape(part) for part in word.removesuffix("*").split())
    end = "" if word.endswith("*") else r"(?!\w)"
    return re.compile(rf"(?<!\w){start}{end}", re.IGNORECASE)
