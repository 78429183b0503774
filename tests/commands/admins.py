"""Admins at their chats: what they type, the buttons they tap, and what the chat shows for it."""

from bot.core.cases.events import Owner
from bot.core.messages import InboundKind, Outgoing, Purpose
from tests.cases.desk import ANNA, EVERYBODY, Desk
from tests.runtimes import TELEGRAM


async def alerted(desk: Desk, contact=None, score="3", reason="Late") -> str:
    """The id of a case that the chats have heard of."""
    contact = await desk.asked(contact)
    await desk.say(score, reason, address=contact.phone)
    await desk.work()
    return (await desk.cases())[-1]["id"]


def typed(desk: Desk, text: str, by: Owner = ANNA, chat: str = EVERYBODY, **more):
    more = {"sender": by.id.removeprefix("telegram:"), "sender_name": by.name, **more}
    return desk.message(text, chat, TELEGRAM, **more)


def tapped(desk: Desk, text: str, message_id: str, by: Owner = ANNA, chat: str = EVERYBODY):
    return typed(desk, text, by, chat, kind=InboundKind.TAP, message_id=message_id)


async def alert(desk: Desk, case_id: str, chat: str = EVERYBODY) -> str:
    """The provider's id of the alert in that chat."""
    row = await desk.one(
        "SELECT provider_id FROM outbox JOIN case_message ON outbox_id = outbox.id WHERE case_id = :case_id "
        "AND case_message.address = :chat AND kind = 'alert'",
        case_id=case_id,
        chat=chat,
    )
    return row["provider_id"]


async def tap_alert(desk: Desk, case_id: str, words: str, by: Owner = ANNA, chat: str = EVERYBODY) -> list[Outgoing]:
    return await answers(desk, tapped(desk, f"/case {case_id} {words}", await alert(desk, case_id, chat), by, chat))


async def answers(desk: Desk, *messages) -> list[Outgoing]:
    """What is said to them, in order; alerts are brought up to date as well."""
    before = len(desk.runtime.channels[TELEGRAM].sent)
    await desk.say(*messages)
    await desk.work()
    return [one for one in desk.runtime.channels[TELEGRAM].sent[before:] if one.purpose is Purpose.ANSWER]


async def answer(desk: Desk, *messages) -> Outgoing:
    [one] = await answers(desk, *messages)
    return one


def commands(outgoing: Outgoing) -> list[str]:
    """Of its buttons."""
    return [button.data for row in outgoing.keyboard for button in row]
