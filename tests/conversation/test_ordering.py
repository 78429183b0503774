"""On Telegram the last number counts, whatever the clocks say. On both databases."""

from datetime import timedelta

import pytest

from bot import conversation
from bot.core.messages import InboundKind
from tests.runtimes import TELEGRAM, person

HOUR, SECONDS = timedelta(hours=1), timedelta(seconds=5)


async def asked(talk):
    await talk.asked(person(telegram="77"), TELEGRAM)
    return (await talk.invitation())["id"]


def typed(talk, text, at, **more):
    return talk.message(text, "77", TELEGRAM, at=at, **more)


@pytest.mark.parametrize("late", [HOUR, SECONDS], ids=["we were away", "our clock is ahead"])
@pytest.mark.parametrize("is_one_batch", [False, True])
async def test_what_is_written_after_a_tap_corrects_it_whatever_its_date(talk, late, is_one_batch):
    invitation_id = await asked(talk)
    written_at = talk.clock()
    came_at = talk.clock.tick(seconds=late.total_seconds())
    messages = [talk.tap("9", invitation_id, at=came_at), typed(talk, "8", written_at)]
    if is_one_batch:
        async with talk.database.transaction() as connection:
            await conversation.hear(talk.runtime, connection, messages)
    else:
        await talk.say(*messages)
    assert (await talk.invitation())["score"] == 8


async def test_a_tap_after_what_was_written_corrects_it_where_our_clock_is_behind(talk):
    invitation_id = await asked(talk)
    await talk.say(typed(talk, "8", talk.clock() + SECONDS), talk.tap("9", invitation_id))
    assert (await talk.invitation())["score"] == 9


async def test_an_edit_after_a_tap_corrects_it(talk):
    invitation_id = await asked(talk)
    first, written_at = typed(talk, "3", talk.clock()), talk.clock()
    came_at = talk.clock.tick(hours=1)
    tap = talk.tap("9", invitation_id, at=came_at)
    edit = typed(talk, "4", written_at + SECONDS, kind=InboundKind.EDIT, message_id=first.message_id)
    await talk.say(first, tap, edit)
    assert (await talk.invitation())["score"] == 4


async def test_what_was_written_before_a_tap_and_comes_after_it_changes_nothing(talk):
    """As when it was set aside meanwhile."""
    invitation_id = await asked(talk)
    earlier = typed(talk, "8", talk.clock())
    await talk.say(talk.tap("9", invitation_id, at=talk.clock.tick(hours=1)), earlier)
    assert (await talk.invitation())["score"] == 9


async def test_other_chats_are_no_measure(talk):
    invitation_id = await asked(talk)
    stranger = talk.message("hello", "78", TELEGRAM, at=talk.clock() + HOUR)
    await talk.say(stranger, talk.tap("9", invitation_id))
    tapped_at, said_at = (row["at"] for row in await talk.rows("SELECT at FROM inbound ORDER BY at"))
    assert tapped_at < said_at
