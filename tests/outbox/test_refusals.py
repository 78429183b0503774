"""Whatever code a provider refuses us with, no campaign is lost to it. On both databases."""

import pytest

from bot.channels import Failure, SendError
from bot.channels.sms.errors import FAILURES, failure_of
from bot.core.messages import Delivery, DeliveryStatus
from bot.dispatch import note_reports, reopening
from tests.runtimes import SMS, person

ABOUT_US = sorted(code for code, failure in FAILURES.items() if failure is Failure.CONFIGURATION)
ABOUT_ANYBODY = sorted(code for code, failure in FAILURES.items() if failure is Failure.DOUBTFUL)
NEVER_HEARD_OF = [10099, 21699, 21999, 30999, 63999]


async def asked(talk, many=5):
    people = await talk.contacts(*(person(f"+452012345{number}", name=f"No. {number}") for number in range(many)))
    assert await talk.ask(*people) == [None] * many
    return people


def refuse(talk, code, times):
    talk.runtime.channels[SMS].failures += [SendError(failure_of(code), str(code)) for _ in range(times)]


async def closed(talk):
    return [row["id"] for row in await talk.rows("SELECT id FROM invitation WHERE state = 'closed'")]


async def stop(talk):
    found = await reopening.stop_of(talk.runtime, SMS)
    return found and found.code


@pytest.mark.parametrize("code", [*ABOUT_US[:3], *ABOUT_ANYBODY, *NEVER_HEARD_OF])
async def test_refusals_of_all_stop_the_channel_and_close_no_invitation(talk, code):
    await asked(talk)
    refuse(talk, code, 100)
    for _ in range(7):
        await talk.deliver()
        talk.clock.tick(hours=1)
        if (found := await reopening.stop_of(talk.runtime, SMS)) is not None:
            await reopening.try_again(talk.runtime, found)
    assert (await closed(talk), await stop(talk)) == ([], str(code))
    told = [row["text"] for row in await talk.rows("SELECT text FROM outbox WHERE purpose = 'alert'")]
    assert len([text for text in told if str(code) in text]) == 1
    talk.runtime.channels[SMS].failures.clear()
    for _ in range(24):
        talk.clock.tick(hours=1)
        if (found := await reopening.stop_of(talk.runtime, SMS)) is not None:
            await reopening.try_again(talk.runtime, found)
        await talk.deliver()
    assert await stop(talk) is None
    assert len({one.address for one in talk.runtime.channels[SMS].sent}) == 5


async def test_one_whom_nobody_understands_is_given_up_and_stops_nothing(talk):
    [_, odd, *_] = await asked(talk)
    channel = talk.runtime.channels[SMS]
    send = channel.send

    async def refuse_one(outgoing):
        if outgoing.address == odd.phone:
            raise SendError(Failure.DOUBTFUL, "21999")
        return await send(outgoing)

    channel.send = refuse_one
    for _ in range(72):
        await talk.deliver()
        talk.clock.tick(hours=1)
    assert (len(await closed(talk)), await stop(talk)) == (1, None)
    assert len(channel.sent) == 4


async def report(talk, number, status, code=None):
    provider_id = f"sms-{number}"
    failure = failure_of(code) if code else None
    one = Delivery(SMS, provider_id, status, talk.clock(), error_code=str(code) if code else None, failure=failure)
    await note_reports(talk.runtime, [one])


@pytest.mark.parametrize("code", [code for code in ABOUT_US if code >= 30000])
async def test_what_is_reported_as_failed_for_our_sake_waits_until_a_report_says_that_one_got_through(talk, code):
    await asked(talk, 2)
    await talk.deliver()
    await report(talk, 1, DeliveryStatus.FAILED, code)
    await report(talk, 2, DeliveryStatus.FAILED, code)
    assert (await closed(talk), await stop(talk)) == ([], str(code))
    assert [one for one in await talk.deliver() if one.channel is SMS] == []
    found = await reopening.stop_of(talk.runtime, SMS)
    assert not reopening.is_due(found, None, talk.clock.tick(minutes=5))
    assert reopening.is_due(found, None, talk.clock.tick(hours=1))
    assert not await reopening.try_again(talk.runtime, found)
    await report(talk, 3, DeliveryStatus.FAILED, code)
    assert await stop(talk) == str(code)
    talk.clock.tick(hours=1)
    assert not await reopening.try_again(talk.runtime, found)
    await report(talk, 4, DeliveryStatus.DELIVERED)
    assert await stop(talk) is None
    talk.clock.tick(seconds=1)
    await talk.deliver()
    assert len(await talk.rows("SELECT id FROM outbox WHERE purpose = 'ask' AND state IN ('sent', 'delivered')")) == 2


async def test_a_question_that_was_answered_is_not_sent_again_whatever_is_reported(talk):
    await asked(talk, 1)
    await talk.deliver()
    await talk.say("9", address="+4520123450")
    await report(talk, 1, DeliveryStatus.FAILED, 30002)
    assert (await talk.one("SELECT state FROM outbox WHERE purpose = 'ask'"))["state"] == "cancelled"


@pytest.mark.parametrize("code", NEVER_HEARD_OF)
async def test_reports_that_nobody_understands_stop_the_channel_once_there_are_several_in_a_row(talk, code):
    await asked(talk)
    await talk.deliver()
    for number in (1, 2):
        await report(talk, number, DeliveryStatus.FAILED, code)
    assert await stop(talk) is None
    # That others are taken meanwhile proves nothing.
    await talk.deliver()
    await report(talk, 3, DeliveryStatus.FAILED, code)
    assert await stop(talk) == str(code)


async def test_one_that_arrives_in_between_shows_that_it_is_not_about_us(talk):
    await asked(talk)
    await talk.deliver()
    for number in (1, 2, 3, 4, 5):
        await report(talk, number, DeliveryStatus.DELIVERED if number == 3 else DeliveryStatus.FAILED, 30999)
    assert await stop(talk) is None
