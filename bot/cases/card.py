"""How a case looks in a chat: what the customer said, who they are, how the case stands, and what can be done.

3 of 10 from Ida - Yearly survey
They were two hours late and nobody called.
department: Oslo
Before: 8 (3 Sept 2025), 9 (1 Mar 2025)
Nobody has taken it yet.
[Take] [Call back]
[Not now] [Close]
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.cases.chats import sees_customers
from bot.core import customer_words
from bot.core.cases.case import Case, CaseState
from bot.core.cases.events import BY_ADMINS
from bot.core.conversation.invitation import Invitation
from bot.core.delivery.sms_segments import fold
from bot.core.messages import Button, ChannelName, Contact, Keyboard
from bot.core.texts import cases as case_texts
from bot.database import Connection
from bot.i18n import Reader
from bot.runtime import Runtime
from bot.store import contacts, inbound, invitations
from bot.store.consent import Address

#: At most this many characters of a comment are shown; all of it is stored. By SMS each 153 cost one message more.
MAX_SHOWN: Final = {ChannelName.TELEGRAM: 2000, ChannelName.SMS: 300}
#: At most this many attributes and earlier answers, the last ones.
MAX_ATTRIBUTES: Final = 12
MAX_BEFORE: Final = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to show of a case."""

    case: Case
    invitation: Invitation
    contact: Contact
    #: Earlier answers in any survey, the last first.
    before: tuple[Invitation, ...]
    #: Something came with the answer that is not words.
    has_more: bool = False


async def facts_of(connection: Connection, cases: Iterable[Case]) -> dict[str, Facts]:
    """By the case's id."""
    known = {case.id: case for case in cases}
    people = await contacts.read(connection, [case.contact_id for case in known.values()])
    answers = await invitations.by_id(connection, [case.invitation_id for case in known.values()])
    ever = await invitations.scored_of(connection, people)
    more = await inbound.with_more(connection, set(answers))
    found = {}
    for case in known.values():
        before = [one for one in ever if one.contact_id == case.contact_id and one.id < case.invitation_id]
        last_first = tuple(reversed(before[-MAX_BEFORE:]))
        found[case.id] = Facts(
            case, answers[case.invitation_id], people[case.contact_id], last_first, case.invitation_id in more
        )
    return found


def text(runtime: Runtime, facts: Facts, chat: Address, reader: Reader) -> str:
    """As much of it as that chat may see."""
    lines = [_head(runtime, facts, chat, reader)]
    if sees_customers(runtime, chat):
        lines += _customer(runtime, facts, chat[0], reader)
    lines.append(_stands(runtime, facts.case, reader))
    written = "\n".join(lines)
    return fold(written) if chat[0] is ChannelName.SMS else written


def _head(runtime: Runtime, facts: Facts, chat: Address, reader: Reader) -> str:
    name = customer_words.on_one_line(facts.contact.name) if sees_customers(runtime, chat) else ""
    head = case_texts.HEAD if name else case_texts.HEAD_UNNAMED
    said = reader.say(head, score=facts.invitation.score, name=name)
    return f"{said} - {runtime.surveys.title(facts.case.survey)}"


def _customer(runtime: Runtime, facts: Facts, channel: ChannelName, reader: Reader) -> list[str]:
    if facts.contact.is_erased:
        return [reader.say(case_texts.ERASED)]
    comment = facts.invitation.comment
    lines = [customer_words.quoted(shortened(comment, MAX_SHOWN[channel]))] if comment else []
    if facts.has_more:
        lines.append(reader.say(case_texts.MORE_CAME))
    lines = lines or [reader.say(case_texts.NO_COMMENT)]
    known = facts.contact.attributes.items()
    attributes = [customer_words.on_one_line(f"{name}: {value}") for name, value in known if value]
    if attributes:
        lines.append(", ".join(attributes[:MAX_ATTRIBUTES]))
    if facts.before:
        answers = ", ".join(f"{one.score} ({_day(runtime, one.scored_at, reader)})" for one in facts.before)
        lines.append(reader.say(case_texts.BEFORE, answers=answers))
    return lines


def shortened(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 3]}..."


def _stands(runtime: Runtime, case: Case, reader: Reader) -> str:
    def say(sentence: str, at: datetime | None = None, **values: str) -> str:
        when = runtime.moment(at, reader.locale) if at else ""
        return reader.say(sentence, at=when, owner=case.owner.name if case.owner else "", **values)

    match case.state:
        case CaseState.TAKEN:
            return say(case_texts.STANDS_TAKEN, case.taken_at)
        case CaseState.CONTACTED:
            return say(case_texts.STANDS_CONTACTED, case.contacted_at)
        case CaseState.CLOSED if case.outcome is not None:
            closed = case_texts.STANDS_CLOSED if case.outcome in BY_ADMINS else case_texts.STANDS_CLOSED_ITSELF
            return say(closed, case.closed_at, outcome=say(case_texts.OUTCOMES[case.outcome]))
        case _:
            return say(case_texts.STANDS_OPEN)


def _day(runtime: Runtime, at: datetime | None, reader: Reader) -> str:
    return reader.day(at.astimezone(runtime.surveys.zone).date()) if at else ""


# --- buttons ---------------------------------------------------------------------------------------------------------

#: State -> rows of buttons: what each says, and the word of its command.
_BUTTONS: Final = {
    CaseState.OPEN: (
        ((case_texts.BUTTON_TAKE, "take"), (case_texts.BUTTON_CALL, "call")),
        ((case_texts.BUTTON_LATER, "later"), (case_texts.BUTTON_CLOSE, "close")),
    ),
    CaseState.TAKEN: (
        ((case_texts.BUTTON_CONTACTED, "contacted"), (case_texts.BUTTON_CALL, "call")),
        ((case_texts.BUTTON_RELEASE, "later"), (case_texts.BUTTON_CLOSE, "close")),
    ),
    CaseState.CONTACTED: (((case_texts.BUTTON_RELEASE, "later"), (case_texts.BUTTON_CLOSE, "close")),),
    CaseState.CLOSED: (),
}


def keyboard(runtime: Runtime, case: Case, chat: Address, reader: Reader) -> Keyboard:
    """What can be done with the case now. What comes back is a command as one could type it: "/case <id> take"."""
    if chat[0] is not ChannelName.TELEGRAM or not sees_customers(runtime, chat):
        return ()
    return tuple(
        tuple(Button(reader.say(label), f"/case {case.id} {word}") for label, word in row)
        for row in _BUTTONS[case.state]
    )
