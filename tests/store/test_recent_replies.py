"""What was said to an address lately, kept where nothing else of it is. On both databases."""

from datetime import timedelta

from bot.core.conversation.reply_limits import LimitedReply
from bot.store import recent_replies
from tests.runtimes import SMS, TELEGRAM, person

HERE, THERE = (SMS, "+4520000001"), (TELEGRAM, "+4520000001")


async def said(talk, *addresses):
    async with talk.database.transaction() as connection:
        return await recent_replies.of(connection, talk.runtime.consent, addresses, talk.clock())


async def test_each_address_has_its_own_and_no_address_is_kept(talk):
    reply = LimitedReply("one", recent_replies.words_of("Thanks"), talk.clock(), is_queued=False)
    async with talk.database.transaction() as connection:
        await recent_replies.add(connection, talk.runtime.consent, [(HERE, reply)])
    assert await said(talk, HERE, THERE) == {HERE: [reply]}
    stored = await talk.one("SELECT * FROM recent_reply")
    assert not any("4520000001" in str(value) or "Thanks" in str(value) for value in stored.values())


async def test_after_a_day_it_no_longer_counts_and_goes(talk):
    async with talk.database.transaction() as connection:
        replies = [
            (HERE, LimitedReply(str(hours), "w", talk.clock() - timedelta(hours=hours))) for hours in (23, 24, 25)
        ]
        await recent_replies.add(connection, talk.runtime.consent, replies)
    assert [reply.id for reply in (await said(talk, HERE))[HERE]] == ["23"]
    async with talk.database.transaction() as connection:
        await recent_replies.forget(connection, talk.clock())
    assert [row["id"] for row in await talk.rows("SELECT id FROM recent_reply")] == ["23"]


async def test_what_is_being_sent_can_not_be_taken_back(talk):
    await talk.asked()
    await talk.inbox.receive(talk.message("help please"))
    await talk.inbox.receive(talk.message("dunno"))
    first, second = (await said(talk, (SMS, "+4520123456")))[SMS, "+4520123456"]
    assert (first.is_queued, second.is_queued) == (True, True)
    async with talk.database.transaction() as connection:
        await connection.execute("UPDATE outbox SET state = 'sending' WHERE id = :id", id=first.id)
        await recent_replies.take_back(connection, [first.id, second.id], talk.clock())
    [left] = (await said(talk, (SMS, "+4520123456")))[SMS, "+4520123456"]
    assert (left.id, left.is_queued) == (first.id, False)
    assert (await talk.one("SELECT state FROM outbox WHERE id = :id", id=second.id))["state"] == "cancelled"


async def test_erasure_and_being_a_stranger_make_nobody_a_blank_sheet(talk):
    await talk.asked(person())
    assert len(await talk.say("please delete my data")) == 1
    assert len(await talk.say("please delete my data")) == 1
    talk.clock.tick(hours=1)
    assert await talk.say("please delete my data") == []
