"""Nobody who is erased is in the files any more: unique words go in by every way there is, the raw bytes are read."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot import conversation, dispatch, outbox
from bot.core.messages import Attachment, AttachmentKind, InboundKind, Outgoing, Purpose
from bot.inbox import NotKeptError
from bot.store import contacts, message_about, set_aside
from bot.store import outbox as store_outbox
from bot.store.outbox import Queued
from tests.cases.desk import EVERYBODY, Desk, defined, desk_over
from tests.commands.admins import alert, answers, tapped, typed
from tests.runtimes import TELEGRAM, person

NAME, PHONE, CHAT = "Zebedeus Quixote", "+4520987654", "7654321987"
#: By the way it goes in. Letters alone, so that no reading takes it for more than words.
WORDS = {
    way: f"kanari{way}fugl"
    for way in (
        "attribute", "comment", "correction", "note", "command", "letter", "reply", "edit", "late", "aside", "after",
        "file", "link", "photo", "unsent",
    )
}  # fmt: skip
CANARIES = [NAME, "Quixote", PHONE, PHONE.removeprefix("+45"), CHAT, *WORDS.values()]


@pytest.fixture
async def desk(database, clock) -> Desk:
    made = await desk_over(database, clock, {})
    webhook = {"url": "https://crm.example", "contacts": True}
    with_webhook = defined(surveys={"nps": {"title": "Yearly survey", "cases": {}, "webhook": webhook}})
    made.runtime = replace(made.runtime, surveys=with_webhook)
    return Desk(made.runtime, clock)


async def answered(desk: Desk) -> str:
    """By the customer, asked on Telegram and heard by a chat: the case's id."""
    ida = await desk.asked(person(PHONE, CHAT, name=NAME, attributes={"customer": WORDS["attribute"]}), TELEGRAM)
    async with desk.database.transaction() as connection:
        await contacts.add(connection, [(WORDS["link"], ida.id)], desk.clock())
    await desk.say("3", f"It came late {WORDS['comment']}", address=CHAT, channel=TELEGRAM)
    await desk.say(f"2 {WORDS['correction']}", address=PHONE)
    await desk.work()
    return (await desk.cases())[-1]["id"]


async def commanded(desk: Desk, case_id: str) -> None:
    """By admins, in every way that names the customer."""
    for text in (
        f"/case {case_id} note {WORDS['note']} {NAME} {PHONE}",
        f"/case {case_id} call",
        f"/case {case_id}",
        "/cases",
        "/comments",
        "/themes",
        f"/why {PHONE}",
        f"/why {CHAT}",
        f"/invite {PHONE}",
        f"/nonsense {WORDS['command']} {NAME}",
        f"{WORDS['command']} call {NAME} at {PHONE}",
    ):
        await answers(desk, typed(desk, text))
    # About something else, and yet with who they are in it.
    await answers(desk, typed(desk, f"/note {PHONE} says that the chat {CHAT} of {NAME} was down"))
    # Asked for a page, shown in the place of another message.
    [listed] = await answers(desk, typed(desk, "/cases"))
    await answers(desk, tapped(desk, "/cases open", listed.id))


async def talked(desk: Desk, case_id: str) -> None:
    """Admin and customer with each other."""
    letter = typed(desk, f"Dear {NAME}, {WORDS['letter']}", reply_to=await alert(desk, case_id))
    [preview] = await answers(desk, letter)
    [send, _] = [button.data for row in preview.keyboard for button in row]
    await answers(desk, tapped(desk, send, "telegram-5"))
    said = desk.message(f"Hello again {WORDS['reply']}", CHAT, TELEGRAM, photo=WORDS["photo"])
    await desk.say(said)
    await desk.say(replace(said, kind=InboundKind.EDIT, text=f"Hello {WORDS['edit']}", provider_id=f"9000:{CHAT}"))
    await desk.work()


async def failed(desk: Desk) -> None:
    """What could not be handled, of the customer and of an admin about them."""
    async with desk.database.transaction() as connection:
        for message in (
            desk.message(WORDS["aside"], CHAT, TELEGRAM, provider_id=f"8000:{CHAT}"),
            typed(desk, f"/why {PHONE} {NAME}", provider_id="8001:99"),
        ):
            await set_aside.begin(connection, [message], desk.clock())
            await set_aside.put(connection, message, "error", desk.clock())


async def late(desk: Desk) -> None:
    desk.clock.tick(days=60)
    async with desk.database.transaction() as connection:
        await conversation.expire(desk.runtime, connection)
    desk.clock.tick(days=60)
    await desk.say(f"By the way {WORDS['late']}", address=CHAT, channel=TELEGRAM)
    await desk.work()


async def unsent(desk: Desk, case_id: str) -> list[Queued]:
    """What waits and what is being sent when the wish comes in: the latter is given back."""
    async with desk.database.transaction() as connection:
        [row] = await connection.fetch("SELECT contact_id FROM customer_case WHERE id = :id", id=case_id)
        file = Attachment(AttachmentKind.DOCUMENT, "customers.xlsx", WORDS["file"].encode())
        named = Outgoing("a" * 32, TELEGRAM, EVERYBODY, f"{NAME} {WORDS['unsent']}", Purpose.ANSWER, attachment=file)
        await store_outbox.add(connection, [Queued(named)], desk.clock())
        await message_about.add(connection, [named.id], [row["contact_id"]], [])
    desk.clock.tick(milliseconds=1)
    claimed = await dispatch.claim(desk.runtime, 20)
    assert [one.outgoing.id for one in claimed] == [named.id]
    await desk.inbox.receive(typed(desk, f"/case {case_id}"))
    return claimed


async def files(desk: Desk, url: str) -> dict[str, bytes]:
    """All that the database keeps: its files as they lie on the disk, or each row of each table."""
    if url.startswith("sqlite"):
        path = Path(url.removeprefix("sqlite:///"))
        return {one.name: one.read_bytes() for one in path.parent.glob(f"{path.name}*")}
    async with desk.database.reading() as connection:
        return {
            table: "\n".join(str(dict(row)) for row in await connection.fetch(f"SELECT * FROM {table}")).encode()
            for table in await connection.tables()
        }


def found(kept: dict[str, bytes]) -> set[tuple[str, str]]:
    return {(canary, where) for canary in CANARIES for where, content in kept.items() if canary.encode() in content}


async def test_of_who_is_erased_no_byte_is_left(desk, database_url):
    with capture_logs() as logged:
        await no_byte_is_left(desk, database_url)
    assert found({"log": str(logged).encode()}) == set()


async def no_byte_is_left(desk: Desk, database_url: str) -> None:
    case_id = await answered(desk)
    await commanded(desk, case_id)
    await talked(desk, case_id)
    await failed(desk)
    await late(desk)
    claimed = await unsent(desk, case_id)
    planted = {canary for canary, _ in found(await files(desk, database_url))}
    # Nothing else would be proved: what an admin typed and a command answered is gone already.
    assert planted >= {NAME, PHONE, CHAT, *(WORDS[way] for way in ("attribute", "comment", "note", "late", "file"))}

    await desk.say("Delete my data", address=CHAT, channel=TELEGRAM)
    await dispatch.note(desk.runtime, [await outbox.send(desk.runtime, one) for one in claimed])
    await desk.work()
    assert found(await files(desk, database_url)) == set()

    # They are served when they write again, and not kept longer than that.
    for text in (f"Who are you? {WORDS['after']}", "help", WORDS["after"]):
        with suppress(NotKeptError):
            await desk.say(text, address=CHAT, channel=TELEGRAM)
            await desk.say(text, address=PHONE)
    await desk.work()
    assert found(await files(desk, database_url)) == set()


async def test_what_names_them_is_taken_away_in_the_chats(desk):
    case_id = await answered(desk)
    await commanded(desk, case_id)
    await talked(desk, case_id)
    claimed = await unsent(desk, case_id)
    await desk.say("Delete my data", address=CHAT, channel=TELEGRAM)
    await dispatch.note(desk.runtime, [await outbox.send(desk.runtime, one) for one in claimed])
    await desk.work()
    standing: dict[tuple[str, str], str] = {}
    numbers = iter(range(1, 1000))
    for one in desk.runtime.channels[TELEGRAM].sent:
        standing[one.address, one.replaces or f"telegram-{next(numbers)}"] = f"{one.text} {one.keyboard}"
    left = {(place, text) for place, text in standing.items() if place[0] != CHAT for one in CANARIES if one in text}
    assert left == set()
    assert await desk.rows("SELECT * FROM withdrawal") == []
