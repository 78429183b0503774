"""What an invitation makes of words: the first number, then the reason, corrections, and edits of any of them.

Law 1: doubt is no answer. At most two clarifications, then silence; nothing is rounded or guessed.
Law 2: of two numbers the one said later counts, in whatever order they come in. An edit says a number only if it
       changes it.

After the invitation has expired, or was reported as not delivered (an answer proves that it was):

until `late_until`   counts as it would have counted before, and is thanked; nothing more is asked than which number
                     is meant, and nothing is opened again
after it             is thanked once and reported to the admins; it changes no answer
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.conversation import comment_lines
from bot.core.conversation.events import Effect, Original, Said, Say, ShowChoice, TooLate, read_as
from bot.core.conversation.states import ClosedBecause, Invitation, InvitationState, moved
from bot.core.nps import Group, group_of
from bot.core.replies import Kind, Reading, read
from bot.core.texts import customers as texts

MAX_CLARIFICATIONS: Final = 2

#: This many words before the number are a reason. Fewer ("maybe", "who is this?") are kept, and the follow-up is asked.
REASON_WORDS: Final = 4

Step = tuple[Invitation, tuple[Effect, ...]]

# --- the first number ------------------------------------------------------------------------------------------------


def heard_first(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """What is said while the score is awaited."""
    if reading.score is None:
        return _heard_doubtful(invitation, said, reading)
    comment = _comment_so_far(invitation, said, reading)
    has_reason = reading.comment is not None or len((comment or "").split()) >= REASON_WORDS
    scored = replace(invitation, score=reading.score, comment=comment, scored_at=said.at, pending=None, candidate=None)
    after = moved(scored, Kind.SCORE_COMMENT if has_reason else Kind.SCORE, said.at)
    text = (texts.CLOSING if has_reason else texts.FOLLOW_UP)[group_of(reading.score)]
    return after, (ShowChoice(reading.score), Say(text))


def _comment_so_far(invitation: Invitation, said: Said, reading: Reading) -> str | None:
    """The words with the number and those before it, if all of them together still read as that number."""
    before = (
        comment_lines.edited(invitation.pending, said.original.text.strip(), None)
        if said.original
        else invitation.pending
    )
    lines = [line for line in (before or "").split("\n") if any(character.isalpha() for character in line)]
    together = read("\n".join([*lines, said.text]), awaiting="score", locale=said.locale) if lines else reading
    return comment_lines.added(None, together.comment if together.score == reading.score else reading.comment)


def _heard_doubtful(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """No number: the bot asks once more. An edit only changes the words, for the question still stands."""
    if said.original is not None:
        pending = comment_lines.edited(invitation.pending, said.original.text.strip(), said.text.strip())
        return replace(invitation, pending=pending, candidate=None), ()
    waiting = replace(invitation, pending=comment_lines.added(invitation.pending, said.text.strip()), candidate=None)
    if invitation.clarifications >= MAX_CLARIFICATIONS:
        return waiting, ()
    asked = replace(waiting, candidate=reading.candidate, clarifications=invitation.clarifications + 1)
    if reading.kind is Kind.OUT_OF_RANGE:
        return asked, (Say(texts.OUT_OF_RANGE),)
    if reading.candidate is not None:
        return asked, (Say(texts.CLARIFY_CANDIDATE, score=reading.candidate),)
    return asked, (Say(texts.CLARIFY),)


# --- after the number ------------------------------------------------------------------------------------------------


def heard_more(invitation: Invitation, said: Said, reading: Reading) -> Step:
    """The reason, an addition to it, a correction, or an edit of any of them."""
    if said.original is not None:
        return _heard_edit(invitation, said, said.original, reading)
    if reading.kind in _DOUBTFUL or _is_repeated(invitation, said, reading):
        return invitation, ()
    corrected = _corrected(invitation, reading.score, said.at)
    commented = replace(corrected, comment=comment_lines.added(invitation.comment, reading.comment))
    return _commented(invitation, commented, reading, said.at)


def _heard_edit(invitation: Invitation, said: Said, original: Original, reading: Reading) -> Step:
    before = read(original.text, awaiting=read_as(original.awaiting), locale=said.locale)
    words_before, words = _words(original.text, before), _words(said.text, reading)
    if reading.kind in _DOUBTFUL and not comment_lines.holds(invitation.comment, words_before):
        return invitation, ()
    is_new_number = reading.score != before.score
    corrected = _corrected(invitation, reading.score, said.at) if is_new_number else invitation
    commented = replace(corrected, comment=comment_lines.edited(invitation.comment, words_before, words))
    return _commented(invitation, commented, reading, said.at)


def taken_back(invitation: Invitation, said: Said) -> Invitation:
    """An edit has left nothing of the words. Their number stays: an edit says one only if it changes it."""
    if said.original is None or not said.original.text:
        return invitation
    before = read(said.original.text, awaiting=read_as(said.original.awaiting), locale=said.locale)
    comment = comment_lines.edited(invitation.comment, _words(said.original.text, before), None)
    return replace(
        invitation, comment=comment, pending=comment_lines.edited(invitation.pending, said.original.text.strip(), None)
    )


_DOUBTFUL: Final = {Kind.UNCLEAR, Kind.OUT_OF_RANGE}


def _words(text: str, reading: Reading) -> str | None:
    """What of a message stands in the comment: of one without a clear number, all of it."""
    return text.strip() if reading.kind in _DOUBTFUL else reading.comment


def _is_repeated(invitation: Invitation, said: Said, reading: Reading) -> bool:
    """Is it the answer once more, as when someone is not sure that it was sent?"""
    if reading.score is not None:
        return False
    again = read(said.text, awaiting="score", locale=said.locale)
    is_known = again.comment is None or comment_lines.holds(invitation.comment, again.comment)
    return again.score == invitation.score and is_known


def _corrected(invitation: Invitation, score: int | None, at: datetime) -> Invitation:
    """With the number, unless it was said before the one that counts. Of two said at once the later heard counts."""
    said_at = invitation.corrected_at or invitation.scored_at
    is_repeated = at == said_at and score == invitation.score
    if score is None or (said_at is not None and at < said_at) or is_repeated:
        return invitation
    return replace(invitation, score=score, corrected_at=at)


def _commented(before: Invitation, commented: Invitation, reading: Reading, at: datetime) -> Step:
    number = Kind.SCORE if reading.comment is None else Kind.SCORE_COMMENT
    after = moved(commented, reading.kind if reading.score is None else number, at)
    if reading.comment is None and _is_first_low_score(before, after):
        # Once driver questions were asked, words go with the comment whatever they are an answer to.
        state = InvitationState.COMMENT if after.drivers_from is None else after.state
        return replace(after, state=state), (*_choice(after, reading), Say(texts.FOLLOW_UP_DETRACTOR))
    return after, (*_choice(after, reading), *_answer(before, after))


def _is_first_low_score(before: Invitation, after: Invitation) -> bool:
    """The thanks were said, and the answer has become 0-6 by the first correction: what for was never asked."""
    if before.score is None or after.score is None or after.state is not InvitationState.NOTHING:
        return False
    is_low_now = group_of(after.score) is Group.DETRACTOR and group_of(before.score) is not Group.DETRACTOR
    return is_low_now and before.corrected_at is None


def _choice(after: Invitation, reading: Reading) -> tuple[Effect, ...]:
    """A tapped number turns its buttons into the choice, even if it was chosen already."""
    return () if reading.score is None or after.score is None else (ShowChoice(after.score),)


def _answer(before: Invitation, after: Invitation) -> tuple[Effect, ...]:
    if before.score is not None and after.score is not None and before.score != after.score:
        is_other_group = group_of(after.score) is not group_of(before.score)
        if is_other_group and after.state is InvitationState.COMMENT:
            return (Say(texts.FOLLOW_UP[group_of(after.score)]),)
        return (Say(texts.CORRECTED, score=after.score),)
    if before.state is InvitationState.COMMENT and after.state is InvitationState.NOTHING:
        return (closing(after),)
    return ()


def closing(invitation: Invitation) -> Say:
    """The last words to somebody who gave that score."""
    return Say(texts.THANKS if invitation.score is None else texts.CLOSING[group_of(invitation.score)])


def heard_late(invitation: Invitation, said: Said, reading: Reading) -> Step:
    if invitation.late_until is None or said.at > invitation.late_until:
        return _too_late(invitation, said)
    if invitation.score is None:
        after, effects = heard_first(replace(invitation, state=InvitationState.SCORE), said, reading)
    else:
        # Without a comment the reason was not given yet, and is thanked for.
        awaited = InvitationState.COMMENT if invitation.comment is None else InvitationState.NOTHING
        after, effects = heard_more(replace(invitation, state=awaited), said, reading)
    if invitation.closed_because is ClosedBecause.UNDELIVERABLE:
        # It arrived, and nobody was too late: the reason is still asked for.
        return replace(after, state=InvitationState.CLOSED, closed_because=ClosedBecause.EXPIRED), effects
    is_first_score = invitation.score is None and after.score is not None
    is_late = is_first_score and invitation.closed_at is not None and said.at > invitation.closed_at
    closed = replace(after, state=InvitationState.CLOSED, is_late=invitation.is_late or is_late)
    return closed, tuple(without_follow_up(effect, invitation, closed) for effect in effects)


def _too_late(invitation: Invitation, said: Said) -> Step:
    """An edit of older talk is left alone."""
    if said.original is not None:
        return invitation, ()
    silent = replace(invitation, late_until=None, pending=None, candidate=None)
    return silent, (Say(texts.THANKS_LATE), TooLate(said.text))


def without_follow_up(effect: Effect, before: Invitation, after: Invitation) -> Effect:
    """In place of a follow-up, where nothing more is asked or something else is."""
    if not isinstance(effect, Say) or effect.text not in texts.FOLLOW_UP.values():
        return effect
    return closing(after) if before.score is None else Say(texts.CORRECTED, score=after.score)
