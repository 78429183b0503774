"""The right to be forgotten, from the words to the last row. On both databases."""

from bot.core.texts import customers as texts
from bot.store import contacts
from tests.runtimes import TELEGRAM, person

US = {"organisation": "us", "name": "Ida"}


async def test_erasure_wipes_the_person_and_keeps_the_number(talk):
    ida = await talk.asked(person(telegram="77", attributes={"department": "Ida's own"}), TELEGRAM)
    secret = ["Ida", "4520123456", '"77"', "department", "Bad Ida", "Worse Ida", "Delete my data"]
    async with talk.database.transaction() as connection:
        await contacts.add(connection, [("token", ida.id)], talk.clock())
    await talk.say("3", "Bad Ida", address="77", channel=TELEGRAM)
    await talk.say("Worse Ida", "2", address="+4520123456")
    erase = talk.message("Delete my data")
    assert await talk.say(erase) == [texts.ERASED.format(**US)]

    for table in ("contact", "invitation", "revision", "inbound", "outbox", "link", "opt_out", "audit", "event"):
        for row in await talk.rows(f"SELECT * FROM {table}"):
            for name, value in row.items():
                assert not any(word in f'"{value}"' for word in secret), (table, name)
    stored = await talk.invitation()
    assert (stored["score"], stored["closed_because"], stored["comment"]) == (2, "erased", None)
    assert (await talk.one("SELECT count(*) AS n FROM revision"))["n"] >= 1
    assert (await talk.one("SELECT erased_at FROM contact"))["erased_at"] is not None
    # A redelivery finds it handled, though all that could tell it is a hash.
    assert await talk.say(erase) == []


async def test_after_an_erasure_the_person_is_a_stranger_also_in_the_same_batch(talk):
    ida = await talk.asked(person(telegram="77"))
    batch = [talk.message("9"), talk.message("Delete my data"), talk.message("START")]
    assert await talk.inbox._handle(batch) == [None] * 3
    # Who says START after that wants to hear from us again.
    assert await talk.rows("SELECT at FROM opt_out WHERE words IS NOT NULL") == []
    assert len(await talk.rows("SELECT * FROM opt_out")) == 1  # the chat; the phone has said START
    [again] = await talk.contacts(person())
    assert again.id != ida.id
    assert await talk.ask(again) == [None]


async def test_a_stranger_can_be_erased_too(talk):
    await talk.say("Hi, it is Ole", "STOP please", address="+4799999999")
    await talk.say("Delete my data", address="+4799999999")
    inbound = await talk.rows("SELECT text, address FROM inbound")
    assert {(row["text"], row["address"]) for row in inbound} == {("", "")}
    outbox = await talk.rows("SELECT text, address FROM outbox")
    assert {(row["text"], row["address"]) for row in outbox} == {("", "")}
    [ole] = await talk.contacts(person(phone="+4799999999"))
    assert await talk.ask(ole) == ["opted_out"]
