"""Whoever gave an answer that opens a case reads that somebody may contact them, before somebody does.

Law: the step that turns an answer into one that opens a case says MAY_CONTACT, be it a low number, a reason with a
     question in it, a correction or an addition after the thanks; unless the question before it has said so.

    a number 0-6 alone                  FOLLOW_UP_DETRACTOR, which ends with it
    a number and a reason               the thanks, and it
    a correction after the thanks       FOLLOW_UP_DETRACTOR, or CORRECTED and it
    a question or a word, any number    what is said anyway, and it; where nothing is said, the thanks and it

The Danish Consumer Ombudsman, as a trade association reports an advance opinion, wants customers of a survey told that
they may be contacted. The report means the invitation, where an SMS has no room for it: see README.
"""

from dataclasses import replace

from bot.core.cases.rules import opens
from bot.core.conversation.events import AskDriver, Effect, Said, Say
from bot.core.conversation.states import Invitation, InvitationState
from bot.core.nps import Group, group_of
from bot.core.texts import customers as texts

Step = tuple[Invitation, tuple[Effect, ...]]


def with_contact_sentence(before: Invitation, step: Step, said: Said) -> Step:
    """The step, and the sentence with its last words where it opens a case."""
    after, effects = step
    is_news = _opens_case(after, said) and not _opens_case(before, said)
    if not is_news or _has_read_it(before) or Say(texts.FOLLOW_UP_DETRACTOR) in effects:
        return step
    last = next((one for one in reversed(effects) if isinstance(one, Say | AskDriver)), None)
    if last is None:
        return after, (*effects, Say(texts.THANKS, may_contact=True))
    return after, tuple(replace(one, may_contact=True) if one is last else one for one in effects)


def _opens_case(invitation: Invitation, said: Said) -> bool:
    return opens(said.case_rules, said.attributes, invitation.score, invitation.comment)


def _has_read_it(before: Invitation) -> bool:
    """In the question they answer now."""
    if before.state is not InvitationState.COMMENT or before.score is None:
        return False
    return group_of(before.score) is Group.DETRACTOR
