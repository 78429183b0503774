"""The driver questions of an invitation: asked in the place of the thanks, one after the other, each once.

    NOTHING, thanked --the survey has questions--> DRIVER --a number, or declined--> the next, or NOTHING and thanks

Law 1: from the first of them on, a number that is typed is about the question asked last, and never about the score.
       What was said before it, however late it arrives, is still about the score; so is a tap on the buttons of the
       score, and an edit of the message that said it. "I meant 9 for the first" could be either: it is unclear. Once
       all of them have been answered, "I meant 3" corrects the score.
Law 2: no number said to the score question is ever an answer to these.
Law 3: words are kept with the comment. One clarification for each question, then it rests.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.core.conversation import comment_lines
from bot.core.conversation.answers import closing, heard_late, heard_more
from bot.core.conversation.events import AskDriver, DriverAnswered, Effect, Said, Say, ShowChoice
from bot.core.conversation.states import SCORE, Invitation, InvitationState
from bot.core.replies import Kind, Reading, read
from bot.core.texts import customers as texts
from bot.core.texts import reports as report_texts

MAX_CLARIFICATIONS: Final = 1

Step = tuple[Invitation, tuple[Effect, ...]]


def asked_on(before: Invitation, step: Step, said: Said) -> Step:
    """The first question in the place of the thanks, where the survey has any."""
    after, effects = step
    thanks = closing(after)
    is_thanked = (
        thanks in effects and after.state is InvitationState.NOTHING and before.state is not InvitationState.NOTHING
    )
    if not is_thanked or not said.drivers or after.drivers_from is not None:
        return step
    asked = replace(
        after,
        state=InvitationState.DRIVER,
        driver=said.drivers[0],
        drivers_from=said.at,
        driver_at=said.at,
        clarifications=0,
    )
    return asked, tuple(AskDriver(said.drivers[0]) if effect == thanks else effect for effect in effects)


def is_about_drivers(invitation: Invitation, said: Said) -> bool:
    """Whether it was said, or tapped, to a driver question."""
    if invitation.drivers_from is None or said.question == SCORE:
        return False
    if said.question is not None:
        return True
    if said.original is not None:
        return said.original.awaiting == "driver"
    return said.at > invitation.drivers_from


def heard_about_drivers(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """Whatever comes after the first driver question."""
    if said.question is not None and said.question != _awaited(invitation):
        return _tapped_again(invitation, said.question, reading)
    if invitation.driver_at is None or said.at <= invitation.driver_at or _is_settled(said):
        return invitation, ()
    if invitation.state is not InvitationState.DRIVER:
        return _after_the_last(invitation, said, reading)
    return _heard(invitation, said, reading)


def _awaited(invitation: Invitation) -> str | None:
    return invitation.driver if invitation.state is InvitationState.DRIVER else None


def _is_settled(said: Said) -> bool:
    """An edit of a message that has answered a question; of one that was unclear it can be the answer."""
    return (
        said.original is not None and read(said.original.text, awaiting="score", locale=said.locale).score is not None
    )


def _tapped_again(invitation: Invitation, question: str, reading: Reading) -> Step:
    """Its answer is another one now, if there is a number on the button."""
    if reading.score is None:
        return invitation, ()
    return invitation, (ShowChoice(reading.score, question), DriverAnswered(question, reading.score))


def _after_the_last(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """Words. "I meant 3" is about what they were asked for in the first place, and the answer says what was changed."""
    if reading.kind is not Kind.CORRECTION or said.original is not None or not _corrects(said, reading):
        return _words(invitation, said, reading), ()
    if invitation.state is InvitationState.CLOSED:
        return heard_late(invitation, said, reading)
    return heard_more(invitation, said, reading)


def _words(invitation: Invitation, said: Said, reading: Reading) -> Invitation:
    """After the last question: a number alone is about none of them any more."""
    words = said.text.strip() if said.original is None and _has_letters(said.text) else None
    is_declined = reading.kind is Kind.COMMENT and reading.comment is None
    return invitation if is_declined else replace(invitation, comment=comment_lines.added(invitation.comment, words))


def _heard(invitation: Invitation, said: Said, reading: Reading) -> Step:
    as_comment = read(said.text, awaiting="comment", locale=said.locale)
    if as_comment.kind is Kind.COMMENT and as_comment.comment is None:
        return _rested(invitation, said)
    if reading.score is None or _corrects(said, as_comment):
        return _doubtful(invitation, said, reading)
    commented = replace(invitation, comment=comment_lines.added(invitation.comment, reading.comment), candidate=None)
    question = invitation.driver or ""
    after, following = _following(commented, said)
    return after, (ShowChoice(reading.score, question), DriverAnswered(question, reading.score), *following)


def _corrects(said: Said, as_comment: Reading) -> bool:
    """As in "I meant 9": the message does not begin with the number."""
    first = said.text.split()[:1]
    return as_comment.kind is Kind.CORRECTION and read(*first, awaiting="score", locale=said.locale).score is None


def _following(invitation: Invitation, said: Said) -> Step:
    """The question after this one, or the thanks. Of a survey that has changed meanwhile nothing more is asked."""
    drivers: Sequence[str] = said.drivers
    place = drivers.index(invitation.driver) + 1 if invitation.driver in drivers else len(drivers)
    if place == len(drivers):
        return _rested(invitation, said)
    after = replace(invitation, driver=drivers[place], driver_at=said.at, clarifications=0)
    return after, (AskDriver(drivers[place]),)


def _rested(invitation: Invitation, said: Said) -> Step:
    return replace(invitation, state=InvitationState.NOTHING, driver_at=said.at, candidate=None), (closing(invitation),)


def _doubtful(invitation: Invitation, said: Said, reading: Reading) -> Step:
    words = said.text.strip() if reading.kind is Kind.UNCLEAR and _has_letters(said.text) else None
    waiting = replace(invitation, comment=comment_lines.added(invitation.comment, words), candidate=None)
    if invitation.clarifications >= MAX_CLARIFICATIONS or said.original is not None:
        return waiting, ()
    asked = replace(waiting, clarifications=invitation.clarifications + 1, candidate=reading.candidate)
    if reading.kind is Kind.OUT_OF_RANGE:
        return asked, (Say(texts.OUT_OF_RANGE),)
    if reading.candidate is not None:
        return asked, (Say(texts.CLARIFY_CANDIDATE, score=reading.candidate),)
    return asked, (Say(report_texts.DRIVER_CLARIFY),)


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
