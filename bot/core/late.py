"""What is said after an invitation has expired.

until `late_until`   counts as it would have counted before, and is thanked; nothing more is asked than which number
                     is meant, and nothing is opened again
after it             is thanked once and told to the admins; it changes no answer
"""

from dataclasses import replace

from bot.core import texts
from bot.core.events import Effect, Said, Say, TooLate
from bot.core.heard import Step, closing, heard_first, heard_more
from bot.core.replies import Reading
from bot.core.states import Invitation, State


def heard_late(invitation: Invitation, said: Said, reading: Reading) -> Step:
    if invitation.late_until is None or said.at > invitation.late_until:
        return _too_late(invitation, said)
    if invitation.score is None:
        after, effects = heard_first(replace(invitation, state=State.SCORE), said, reading)
    else:
        # Without a comment the reason was not told yet, and is thanked for.
        awaited = State.COMMENT if invitation.comment is None else State.NOTHING
        after, effects = heard_more(replace(invitation, state=awaited), said, reading)
    is_first_score = invitation.score is None and after.score is not None
    is_late = is_first_score and invitation.closed_at is not None and said.at > invitation.closed_at
    closed = replace(after, state=State.CLOSED, is_late=invitation.is_late or is_late)
    return closed, tuple(_thanked(effect, invitation, closed) for effect in effects)


def _too_late(invitation: Invitation, said: Said) -> Step:
    """An edit of older talk is left alone."""
    if said.original is not None:
        return invitation, ()
    silent = replace(invitation, late_until=None, pending=None, candidate=None)
    return silent, (Say(texts.THANKS_LATE), TooLate(said.text))


def _thanked(effect: Effect, before: Invitation, after: Invitation) -> Effect:
    """In place of a follow-up."""
    if not isinstance(effect, Say) or effect.text not in texts.FOLLOW_UP.values():
        return effect
    return closing(after) if before.score is None else Say(texts.CORRECTED, score=after.score)
