"""Plays a conversation with the core from a table of what is said and what is answered.

    play([("9", texts.FOLLOW_UP_PROMOTER), (Edit("9", "8"), corrected_to(8)), ("STOP", texts.STOPPED)])

Answers are the English sentences of `bot.core.texts.customers`; None is silence. A minute passes with each line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.core.conversation.events import Awaited
from bot.core.conversation.invitation import (
    AskDriver,
    Asked,
    Effect,
    Event,
    Expired,
    Invitation,
    Invited,
    OptIn,
    OptOut,
    Original,
    Said,
    Say,
    SetLocale,
    Undeliverable,
    advance,
)
from bot.core.messages import ChannelName
from bot.core.nps import group_of
from bot.core.texts import customers as texts

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
#: Until when a late answer counts in these dialogues.
GRACE_OVER = NOON + 14 * DAY


@dataclass(frozen=True)
class Edit:
    """An earlier message now says something else; `minutes_ago` when it was changed, for one that arrives late."""

    before: str
    after: str
    minutes_ago: float = 0


@dataclass(frozen=True)
class Late:
    """A message that arrives long after it was said."""

    text: str
    minutes_ago: float


@dataclass(frozen=True)
class After:
    """A message that is said some days after the line before."""

    days: float
    text: str


@dataclass(frozen=True)
class Answered:
    """A message that the provider has already answered by itself."""

    text: str


@dataclass(frozen=True)
class Tap:
    """A button of a question: the score's, or that of the driver question."""

    number: int
    question: str


Line = str | Edit | Late | After | Answered | Tap | Event


def corrected_to(score: int) -> str:
    return texts.CORRECTED.format(score=score)


def did_you_mean(score: int) -> str:
    return texts.CLARIFY_CANDIDATE.format(score=score)


def words(effect: Say | AskDriver) -> str:
    """A driver question is said by its key, in angle brackets; before a bar stands the sentence it opens with."""
    opening = "" if effect.opening is None else f"{effect.opening} | "
    if isinstance(effect, AskDriver):
        return f"{opening}<{effect.question}>"
    return opening + effect.text.replace("{score}", str(effect.score))


@dataclass
class Conversation:
    channel: ChannelName = ChannelName.SMS
    locale: str = "en"
    invitation: Invitation | None = None
    now: datetime = NOON
    effects: tuple[Effect, ...] = ()
    #: The driver questions of the survey.
    drivers: tuple[str, ...] = ()
    #: They have said no and have not taken it back.
    has_refused: bool = False
    is_stranger: bool = False
    _awaited: dict[str, Awaited | None] = field(default_factory=dict)

    def hear(self, line: Line) -> str | None:
        """What is answered to it, in full; None is silence."""
        self.now += MINUTE
        event = self._event(line)
        self.invitation, self.effects = advance(self.invitation, event)
        for effect in self.effects:
            if isinstance(effect, SetLocale):
                self.locale = effect.locale
            self.has_refused = isinstance(effect, OptOut) or (self.has_refused and not isinstance(effect, OptIn))
        said = [words(effect) for effect in self.effects if isinstance(effect, Say | AskDriver)]
        assert len(said) <= 1, "one message is answered with one message at most"
        return said[0] if said else None

    def _event(self, line: Line) -> Event:
        match line:
            case str(text):
                event = Said(text, self.now, self.locale)
            case After(days, text):
                self.now += days * DAY
                event = Said(text, self.now, self.locale)
            case Late(text, minutes):
                event = Said(text, self.now - minutes * MINUTE, self.locale)
            case Answered(text):
                event = Said(text, self.now, self.locale, is_answered=True)
            case Edit(before, after, minutes):
                original = Original(before, self._awaited[before])
                event = Said(after, self.now - minutes * MINUTE, self.locale, original=original)
            case Tap(number, question):
                event = Said(str(number), self.now, self.locale, question=question)
            case _:
                return line
        event = replace(
            event,
            drivers=self.drivers,
            channel=self.channel,
            is_stranger=self.is_stranger,
            has_refused=self.has_refused,
        )
        self._awaited[event.text] = event.original.awaiting if event.original else self._awaiting
        return event

    @property
    def _awaiting(self) -> Awaited | None:
        return self.invitation.awaiting if self.invitation else None

    @property
    def answer(self) -> Invitation:
        assert self.invitation is not None
        return self.invitation


Dialogue = Sequence[tuple[Line, str | None]]


def asked(channel: ChannelName = ChannelName.SMS, locale: str = "en", drivers: tuple[str, ...] = ()) -> Conversation:
    """A conversation in which the question has just been sent."""
    conversation = Conversation(channel, locale, drivers=drivers)
    conversation.hear(Invited("i1", "survey", "c1", channel, NOON))
    conversation.hear(Asked(NOON))
    return conversation


def play(dialogue: Dialogue, conversation: Conversation | None = None) -> Invitation:
    """Checks each answer and gives the invitation as it stands in the end."""
    conversation = conversation or asked()
    for number, (line, answer) in enumerate(dialogue, start=1):
        heard = conversation.hear(line)
        assert heard == meant(conversation, answer), f"line {number}: {line!r}"
    return conversation.answer


def meant(conversation: Conversation, answer: str | None) -> str | None:
    """Where a dialogue says THANKS, the last words to the group of the score are meant."""
    score = conversation.answer.score if answer == texts.THANKS and conversation.answer else None
    return answer if score is None else texts.CLOSING[group_of(score)]


#: How a conversation gets into each state.
LINES_TO: dict[str, Sequence[Line]] = {
    "send": (),
    "score": (Asked(NOON),),
    "comment": (Asked(NOON), "9"),
    "driver": (
        Asked(NOON),
        Said("9", NOON + MINUTE, "en"),
        Said("Nice range", NOON + 2 * MINUTE, "en", drivers=("a",)),
    ),
    "nothing": (Asked(NOON), "9", "Nice range and helpful people"),
    "closed": (Asked(NOON), Expired(NOON)),
    "expired": (Asked(NOON), Expired(NOON, GRACE_OVER)),
    "expired_in_comment": (Asked(NOON), "9", Expired(NOON, GRACE_OVER)),
    "expired_in_nothing": (Asked(NOON), "9", "Nice range and helpful people", Expired(NOON, GRACE_OVER)),
    "undeliverable": (Asked(NOON), Undeliverable(NOON)),
}


def in_state(name: str, channel: ChannelName = ChannelName.SMS, locale: str = "en") -> Conversation:
    conversation = Conversation(channel, locale)
    for line in (Invited("i1", "survey", "c1", channel, NOON), *LINES_TO[name]):
        conversation.hear(line)
    return conversation
