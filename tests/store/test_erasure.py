"""The right to be forgotten, from the words to the last row. On both databases."""

from bot.core.texts import customers as texts
from bot.store import contacts, erasure_wishes
from tests.runtimes import TELEGRAM, person

US = {"organisation": "us", "name": "Ida"}


async def test_erasure_wipes_the_person_and_keeps_the_number(talk):
    ida = await talk.asked(person(telegram="77", attributes={"department": "Ida's own"}), TELEGRAM)
    secret = ["Ida", "4520123456", '"77"', "department", "Bad Ida", "Worse Ida", "Delete my data"]
    async with talk.database.transaction() as connection:
        await contacts.add(connection, [("token", ida.id)], talk.clock())
    await talk.say("3", "Bad Ida", address="77", channel=TELEGRAM)
    await talk.say("Worse Ida", "2", address="+4520123456")
    assert await talk.say("Delete my data") == [texts.CONFIRM_ERASURE]
    assert (await talk.one("SELECT erased_at FROM contact"))["erased_at"] is None
    talk.clock.tick(days=2)
    erase = talk.message("Yes, delete")
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
    batch = [talk.message("9"), talk.message("Delete my data"), talk.message("ja"), talk.message("START")]
    assert await talk.inbox._handle(batch) == [None] * 4
    # Who says START after that wants to hear from us again.
    assert await talk.rows("SELECT at FROM opt_out WHERE words IS NOT NULL") == []
    assert await talk.rows("SELECT * FROM erasure_wish") == []
    assert len(await talk.rows("SELECT * FROM opt_out")) == 1  # the chat; the phone has said START
    [again] = await talk.contacts(person())
    assert again.id != ida.id
    assert await talk.ask(again) == [None]


async def test_a_stranger_can_be_erased_too(talk):
    await talk.say("Hi, it is Ole", "STOP please", address="+4799999999")
    talk.clock.tick(minutes=2)
    await talk.say("Delete my data", "yes", address="+4799999999")
    inbound = await talk.rows("SELECT text, address FROM inbound")
    assert {(row["text"], row["address"]) for row in inbound} == {("", "")}
    outbox = await talk.rows("SELECT text, address FROM outbox")
    assert {(row["text"], row["address"]) for row in outbox} == {("", "")}
    assert await talk.contacts(person(phone="+4799999999")) == [None]


async def test_no_list_brings_back_who_is_erased_by_either_address(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    await talk.say("Delete my data", address="77", channel=TELEGRAM)
    back = person(name="Ida again"), person(phone=None, telegram="77"), person(phone="+4511111111", telegram="77")
    others = person(phone="+4522222222"), person(phone="+4533333333", telegram="78")
    assert [contact is None for contact in await talk.contacts(*back, *others)] == [True, True, True, False, False]
    assert {row["phone"] for row in await talk.rows("SELECT phone FROM contact")} == {
        None,
        "+4522222222",
        "+4533333333",
    }


async def test_who_asks_to_hear_from_us_again_can_be_on_a_list_again(talk):
    await talk.asked()
    await talk.say("Delete my data", "yes", "START")
    [again] = await talk.contacts(person())
    assert again is not None
    assert await talk.ask(again) == [None]


async def test_what_an_erased_person_writes_is_answered_and_not_kept(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    await talk.say("Delete my data", address="77", channel=TELEGRAM)
    talk.clock.tick(days=1)
    again = talk.message("help", address="77", channel=TELEGRAM)
    assert await talk.say(again) == [texts.WHO_WE_ARE.format(**US)]
    assert await talk.say(again) == []
    for row in await talk.rows("SELECT text, address FROM inbound UNION ALL SELECT text, address FROM outbox"):
        assert set(row.values()) == {""}


async def test_whoever_forges_a_wish_by_sms_erases_nobody(talk):
    await talk.asked()
    await talk.say("Delete my data", "Delete my data")
    talk.clock.tick(days=4)
    # Too late for a yes; and one that is about something else is none.
    await talk.say("ja", "Delete my data", "9", "ja")
    assert (await talk.one("SELECT erased_at, phone FROM contact")) == {"erased_at": None, "phone": "+4520123456"}


async def test_who_asked_and_said_nothing_more_is_not_waited_for_for_ever(talk):
    await talk.say("Delete my data", address="+4799999999")
    for days, left in ((2, 1), (2, 0)):
        talk.clock.tick(days=days)
        async with talk.database.transaction() as connection:
            await erasure_wishes.forget(connection, talk.clock())
        assert len(await talk.rows("SELECT * FROM erasure_wish")) == left
