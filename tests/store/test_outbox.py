"""What waits to be sent is stored whole and comes in order. On both databases; the rest is in tests/test_outbox.py."""

from bot.conversation import keyboards
from bot.core.messages import Outgoing, Purpose
from bot.store import outbox
from bot.store.outbox import QuestionMessage, Queued
from tests.runtimes import TELEGRAM, person


async def test_a_message_comes_back_as_it_was_said(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    invitation = await talk.invitation()
    edit = Outgoing("b", TELEGRAM, "77", "", Purpose.KEYBOARD, keyboards.chosen(invitation["id"], 9), replaces="5")
    text = Outgoing("a", TELEGRAM, "78", "Æ\n✓ 'quoted'", Purpose.REPLY, keyboards.scores("i"))
    queued = [Queued(text), Queued(edit, invitation["contact_id"], invitation["id"])]
    async with talk.database.transaction() as connection:
        await outbox.add(connection, queued, talk.clock())
        assert await outbox.due(connection, TELEGRAM, 9, talk.clock.tick(seconds=1)) == queued
        claimed = await outbox.claim(connection, queued, talk.clock())
        assert [one.attempts for one in claimed] == [1, 1]
        assert await outbox.due(connection, TELEGRAM, 9, talk.clock()) == []


async def test_what_is_said_in_one_breath_keeps_its_order(talk):
    lines = [Queued(Outgoing(f"{9 - n}", TELEGRAM, str(n), str(n), Purpose.REPLY)) for n in range(10)]
    async with talk.database.transaction() as connection:
        await outbox.add(connection, lines, talk.clock())
        assert await outbox.due(connection, TELEGRAM, 20, talk.clock.tick(seconds=1)) == lines
        assert await outbox.due(connection, TELEGRAM, 3, talk.clock()) == lines[:3]


async def test_questions_are_the_sent_messages_with_score_buttons(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    invitation = await talk.invitation()
    await talk.say("9", address="77", channel=TELEGRAM)
    async with talk.database.transaction() as connection:
        found = await outbox.questions(connection, [invitation["id"], "other"])
    assert found == {invitation["id"]: [QuestionMessage("77", "telegram-1")]}


async def test_only_what_asks_is_taken_back(talk):
    [ida] = await talk.contacts(person())
    await talk.ask(ida)
    async with talk.database.transaction() as connection:
        reply = Outgoing("r", TELEGRAM, "77", "Thanks", Purpose.REPLY)
        await outbox.add(connection, [Queued(reply, ida.id)], talk.clock())
        await outbox.cancel_asks(connection, [ida.id, "other"], talk.clock())
        rows = await connection.fetch("SELECT purpose, state FROM outbox ORDER BY purpose")
    assert [(row["purpose"], row["state"]) for row in rows] == [("ask", "cancelled"), ("reply", "queued")]
