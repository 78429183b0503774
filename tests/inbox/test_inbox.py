"""Each message once, for ever; a batch is one transaction; one bad message harms only itself."""

import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot import commands, conversation
from bot.core.messages import Delivery, DeliveryStatus, InboundKind, nameless
from bot.core.texts import customers as texts
from bot.database import UnavailableError, open_database
from bot.inbox import Inbox, NotKeptError, storable
from bot.inbox.recovering import retry_set_aside
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk, person, runtime_over


async def receive_all(inbox, messages):
    """All at once, as webhooks come in; what each was answered with."""
    return await asyncio.gather(*(inbox.receive(message) for message in messages), return_exceptions=True)


class Poison:
    """Breaks the handling of every message with a certain text, as a fault of ours would."""

    def __init__(self, monkeypatch, text="poison"):
        self.is_on = True
        hear = conversation.inbound.hear

        def broken(turn, message):
            if self.is_on and message.text == text:
                raise RuntimeError("a fault of ours")
            hear(turn, message)

        monkeypatch.setattr(conversation.inbound, "hear", broken)


@pytest.fixture
def poison(monkeypatch):
    return Poison(monkeypatch)


async def people(talk, many):
    contacts = await talk.contacts(*(person(f"+45201234{number:02}") for number in range(many)))
    await talk.ask(*contacts)
    await talk.deliver()
    return contacts


async def test_a_redelivery_changes_nothing(talk):
    await talk.asked()
    nine = talk.message("9")
    assert len(await talk.say(nine)) == 1
    assert await talk.say(nine) == []
    assert await talk.say("3") != []
    assert await talk.say(replace(nine, at=talk.clock.tick(hours=1))) == []
    assert (await talk.invitation())["score"] == 3


async def test_the_same_twice_in_one_batch_counts_once(talk):
    await talk.asked()
    nine = talk.message("9")
    assert await receive_all(talk.inbox, [nine, nine, talk.message("Kind people"), nine]) == [None] * 4
    assert len(await talk.deliver()) == 2
    assert (await talk.invitation())["comment"] == "Kind people"


async def test_a_batch_is_one_transaction(talk, monkeypatch):
    known = await people(talk, 5)
    committed = Counter()
    transaction = talk.database.transaction

    @asynccontextmanager
    async def counted(*, is_durable=True):
        async with transaction(is_durable=is_durable) as connection:
            yield connection
        # That a try begins is noted without waiting for the disk.
        committed["commits"] += is_durable

    monkeypatch.setattr(talk.database, "transaction", counted)
    first = talk.inbox.receive(talk.message("8", known[0].phone))
    rest = [talk.inbox.receive(talk.message(str(score), known[score].phone)) for score in (1, 2, 3, 4)]
    await asyncio.gather(first, *rest)
    assert committed["commits"] == 1
    assert [row["score"] for row in await talk.rows("SELECT score FROM invitation ORDER BY score")] == [1, 2, 3, 4, 8]


@pytest.mark.usefixtures("poison")
async def test_a_bad_message_harms_only_itself(talk):
    known = await people(talk, 3)
    messages = [talk.message("8", known[0].phone), talk.message("poison", known[1].phone)]
    messages += [talk.message("9", known[2].phone), talk.message("7", known[1].phone)]
    kept, bad, kept_too, after = await receive_all(talk.inbox, messages)
    assert (kept, kept_too, after) == (None, None, None)
    assert isinstance(bad, NotKeptError)
    assert [row["score"] for row in await talk.rows("SELECT score FROM invitation ORDER BY score")] == [7, 8, 9]


@pytest.mark.usefixtures("poison")
async def test_poison_is_set_aside_after_three_tries_and_admins_hear_of_it_once(talk):
    await talk.asked()
    bad = talk.message("poison")
    for _ in range(2):
        with pytest.raises(NotKeptError):
            await talk.inbox.receive(bad)
    assert await talk.deliver() == []
    for _ in range(3):
        await talk.inbox.receive(bad)  # answered with 200: the provider need not bring it again
    [alert] = await talk.deliver()
    assert alert.address == ADMIN
    assert nameless(bad.provider_id) in alert.text
    assert bad.address not in alert.text
    assert (await talk.one("SELECT count(*) AS n FROM inbound"))["n"] == 0


async def test_what_was_set_aside_is_handled_once_the_fault_is_mended(talk, poison):
    await talk.asked()
    for bad in ([talk.message("poison")] * 3) + ([talk.message("9")] * 1):
        await receive_all(talk.inbox, [bad])
    assert await retry_set_aside(talk.runtime) == (0, 1)
    poison.is_on = False
    assert await retry_set_aside(talk.runtime) == (1, 0)
    assert await retry_set_aside(talk.runtime) == (0, 0)
    assert (await talk.invitation())["comment"] == "poison"
    assert await talk.rows("SELECT * FROM failed_inbound") == []


async def test_one_failure_is_forgotten_when_the_next_try_works(talk, poison):
    await talk.asked()
    bad = talk.message("poison")
    await receive_all(talk.inbox, [bad])
    assert [row["tries"] for row in await talk.rows("SELECT tries FROM inbound_try")] == [1]
    poison.is_on = False
    await talk.inbox.receive(bad)
    assert await talk.rows("SELECT * FROM inbound_try") == await talk.rows("SELECT * FROM failed_inbound") == []


@pytest.mark.parametrize("many", [1, 3])
async def test_a_database_that_is_away_is_no_poison(talk, monkeypatch, many):
    """However many wait, it is asked once: each try can take seconds."""
    known = await people(talk, many)
    tries = Counter()

    @asynccontextmanager
    async def away(**_):
        tries["tries"] += 1
        raise UnavailableError("not now")
        yield

    messages = [talk.message("9", contact.phone) for contact in known]
    with monkeypatch.context() as patched:
        patched.setattr(talk.database, "transaction", away)
        for _ in range(4):
            assert {type(one).__mro__[1] for one in await receive_all(talk.inbox, messages)} == {NotKeptError}
    assert tries["tries"] == 4
    assert await receive_all(talk.inbox, messages) == [None] * many
    assert await talk.rows("SELECT * FROM failed_inbound") == []
    assert {row["score"] for row in await talk.rows("SELECT score FROM invitation")} == {9}


async def test_what_no_database_can_store_is_left_out(talk):
    await talk.asked()
    assert await talk.say("9\0") != []
    assert await talk.say("Fast \0and\ud83d kind") != []
    stored = await talk.invitation()
    assert (stored["score"], stored["comment"]) == (9, "Fast and? kind")


async def test_ordinary_text_is_stored_as_it_is(talk):
    message = talk.message("Blåbærsyltetøj 👩‍🚀 \u2028 €")
    assert storable(message) is message


async def test_two_processes_hear_the_same_at_once(database_url, clock):
    """On PostgreSQL both have connections of their own, on SQLite one file: handled once, and no one fails."""
    from bot.database.migrate import migrate
    from tests.conftest import MIGRATIONS

    async with open_database(database_url) as one, open_database(database_url) as other:
        await migrate(one, MIGRATIONS, clock())
        talks = [Talk(await runtime_over(database, clock), clock) for database in (one, other)]
        known = await people(talks[0], 20)
        messages = [talks[0].message("9", contact.phone) for contact in known]
        messages += [talks[0].message("3", f"+4720123{number:03}") for number in range(20)]  # strangers
        rounds = [receive_all(talks[0].inbox, messages), receive_all(talks[1].inbox, messages[::-1])]
        for outcome in await asyncio.gather(*rounds):
            assert outcome == [None] * 40
        assert (await talks[0].one("SELECT count(*) AS n FROM inbound"))["n"] == 40
        assert await talks[0].rows("SELECT * FROM failed_inbound") == []
        # To strangers, that their number answers nothing.
        assert len(await talks[0].deliver()) == 40


async def test_tap_and_typed_number_at_once_leave_one_consistent_answer(database_url, clock):
    from bot.database.migrate import migrate
    from tests.conftest import MIGRATIONS

    async with open_database(database_url) as one, open_database(database_url) as other:
        await migrate(one, MIGRATIONS, clock())
        talks = [Talk(await runtime_over(database, clock), clock) for database in (one, other)]
        await talks[0].asked(person(telegram="77"), TELEGRAM)
        invitation = await talks[0].invitation()
        tap = talks[0].tap("9", invitation["id"], at=clock.tick(seconds=1))
        typed = talks[0].message("3", "77", TELEGRAM, at=clock.tick(seconds=1))
        await asyncio.gather(talks[0].inbox.receive(tap), talks[1].inbox.receive(typed))
        stored = await talks[0].invitation()
        # Whichever was first: the one said later counts, and the other is a revision or was too late.
        assert (stored["score"], stored["state"]) == (3, "comment")
        revisions = [row["score"] for row in await talks[0].rows("SELECT score FROM revision")]
        assert revisions in ([9], [])
        assert (await talks[0].one("SELECT count(*) AS n FROM inbound"))["n"] == 2


async def test_groups_talk_among_themselves(talk):
    assert await talk.say("9", address="-100", channel=TELEGRAM) == []
    assert await talk.rows("SELECT * FROM inbound") == []


async def test_a_command_of_an_admin_is_answered_once(talk):
    command = talk.message("/help", ADMIN, TELEGRAM)
    assert len(await talk.say(command, command)) == 1
    assert await talk.say("/nps", address="78", channel=TELEGRAM) == []
    for odd in ("/", "/ ", "/\u2003", "/\n\n"):
        assert len(await talk.say(odd, address=ADMIN, channel=TELEGRAM)) == 1


async def test_reports_and_words_in_one_batch(talk):
    known = await people(talk, 2)
    report = Delivery(SMS, "sms-1", DeliveryStatus.DELIVERED, talk.clock())
    assert await receive_all(talk.inbox, [talk.message("9", known[0].phone), report, report]) == [None] * 3
    rows = await talk.rows("SELECT score, delivered_at IS NULL AS is_out FROM invitation ORDER BY score")
    assert [bool(row["is_out"]) for row in rows].count(False) == 1


async def test_a_webhook_that_hung_up_stops_nobody(talk):
    known = await people(talk, 2)
    gone = asyncio.create_task(talk.inbox.receive(talk.message("9", known[0].phone)))
    kept = asyncio.create_task(talk.inbox.receive(talk.message("8", known[1].phone)))
    await asyncio.sleep(0)
    gone.cancel()
    await kept
    await talk.inbox.close()
    assert {row["score"] for row in await talk.rows("SELECT score FROM invitation")} == {8, 9}


async def test_what_came_in_is_finished_before_it_closes(runtime, talk):
    known = await people(talk, 3)
    inbox = Inbox(runtime)
    waiting = [asyncio.create_task(inbox.receive(talk.message("9", contact.phone))) for contact in known]
    await asyncio.sleep(0)
    await inbox.close()
    await asyncio.gather(*waiting)


async def test_an_admin_who_uses_a_personal_link_is_a_customer_like_others(talk):
    start = talk.message("no-such-token", ADMIN, TELEGRAM, kind=InboundKind.START)
    assert await talk.say(start) == [texts.LINK_SPENT.format(organisation="us")]


async def test_a_command_that_takes_its_time_holds_up_no_customer(talk, monkeypatch):
    await talk.asked()
    is_begun, may_end = asyncio.Event(), asyncio.Event()

    async def slow(_question):
        async def rest():
            is_begun.set()
            await may_end.wait()
            return commands.Reply("at last")

        return commands.Reply("", rest=rest)

    monkeypatch.setitem(commands.COMMANDS, "nps", commands.Command(slow, "", ""))
    waiting = asyncio.create_task(talk.inbox.receive(talk.message("/nps", ADMIN, TELEGRAM)))
    await is_begun.wait()
    await talk.inbox.receive(talk.message("9"))
    assert (await talk.invitation())["score"] == 9
    may_end.set()
    await waiting
    assert "at last" in [message.text for message in await talk.deliver()]
