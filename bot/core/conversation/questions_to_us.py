"""What customers ask us (who writes? what does it cost?): answered once, and no part of an answer.

    "Who is this? Too slow. 4"   the question   one sentence, at the head of what is said to the rest
                                 the rest       heard as if it were all: 4, "Too slow."

Law 1: a question of each kind is answered once in an invitation. Asked again it is passed over: no loop of answers.
Law 2: it is never the reason of a score, and no clarification is counted for it. What was awaited still is.
Law 3: what is about their data is told to the admins, who owe them more than a sentence (GDPR, article 15). Strangers
       are told who we are; of their data there is none.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.core.conversation import comment_lines
from bot.core.conversation.events import AskDriver, AskedAboutData, Awaited, Effect, Said, Say
from bot.core.conversation.states import Invitation
from bot.core.replies import Asks, Kind, Reading
from bot.core.replies.beside_questions import asked_of_us, beside_questions, number_at_the_edge
from bot.core.texts import customers as texts

#: That an answer is not anonymous says it all; of these an admin knows more.
ABOUT_DATA: Final = frozenset({Asks.SOURCE, Asks.ACCESS})

#: But for what it costs, which depends on the channel.
_ANSWERS: Final[Mapping[Asks, str]] = {
    Asks.WHO: texts.WHO_WE_ARE,
    Asks.SOURCE: texts.WHERE_FROM,
    Asks.ACCESS: texts.WHAT_WE_KEEP,
    Asks.ANONYMITY: texts.NOT_ANONYMOUS,
    Asks.TRUST: texts.NO_FRAUD,
    Asks.WHY: texts.WHY_YOU,
}
#: What is true of anybody. Of those who are on no list of ours, the rest is not.
_FOR_STRANGERS: Final = {Asks.WHO, Asks.TRUST, Asks.COST}

Step = tuple[Invitation | None, tuple[Effect, ...]]


def rest_of(said: Said) -> Said | None:
    """What was said beside the question, if anything."""
    rest = beside_questions(said.text)
    return None if rest is None else replace(said, text=rest)


def doubt_in(said: Said, awaiting: Awaited | None) -> Reading | None:
    """Of a message that asks and nothing else: a number that touches the question, to be asked back about."""
    number = number_at_the_edge(said.text) if awaiting in {"score", "driver"} and said.original is None else None
    return None if number is None else Reading(Kind.UNCLEAR, candidate=number)


def before_the_edit(said: Said) -> Said:
    """What an edited message said before, as it was heard: without what it asked."""
    original = said.original
    if original is None or asked_of_us(original.text) is None:
        return said
    return replace(said, original=replace(original, text=beside_questions(original.text) or ""))


def is_vague(reading: Reading) -> bool:
    """Words without a number: who has just been answered is not asked which number they mean."""
    return reading.kind is Kind.UNCLEAR and reading.candidate is None


def noted(invitation: Invitation, said: Said, awaiting: Awaited | None) -> Invitation:
    """With the words kept where those are kept that come before the number."""
    before = said.original.text.strip() if said.original else None
    if awaiting == "score":
        return replace(invitation, pending=comment_lines.edited(invitation.pending, before, said.text.strip()))
    return replace(invitation, comment=comment_lines.edited(invitation.comment, before, said.text.strip()))


def answered(asks: Asks, said: Said, step: Step) -> Step:
    """The answer, at the head of what is said besides, if anything is."""
    invitation, effects = step
    if invitation is not None and asks in invitation.answered:
        return step
    after = invitation and replace(invitation, answered=invitation.answered | {asks})
    text = _answer(asks, said)
    if any(isinstance(effect, Say | AskDriver) for effect in effects):
        return after, tuple(_opened(effect, text, asks) for effect in effects)
    return after, (*effects, Say(text, answers=asks))


def _answer(asks: Asks, said: Said) -> str:
    if said.is_stranger and asks not in _FOR_STRANGERS:
        return texts.WHO_WE_ARE
    return texts.WHAT_IT_COSTS[said.channel] if asks is Asks.COST else _ANSWERS[asks]


def _opened(effect: Effect, text: str, asks: Asks) -> Effect:
    return replace(effect, opening=text, answers=asks) if isinstance(effect, Say | AskDriver) else effect


def unanswered(invitation: Invitation, asks: Asks) -> Invitation:
    """The answer was left unsaid: too much was said already."""
    return replace(invitation, answered=invitation.answered - {asks})


def asked_with_a_no(invitation: Invitation | None, said: Said) -> tuple[AskedAboutData, ...]:
    """After "Where did you get my number? STOP" comes the one confirmation; the admins hear what was asked."""
    asks = asked_of_us(said.text)
    is_known = invitation is not None and asks in invitation.answered
    if asks not in ABOUT_DATA or is_known or said.is_stranger or said.has_refused:
        return ()
    return (AskedAboutData(said.text),)
