"""Pictures and files wait with their message, and are gone when it has left. On both databases."""

import pytest

from bot.channels import Failure, SendError
from bot.core.messages import Attachment, AttachmentKind, Outgoing, Purpose
from bot.store import outbox
from bot.store.outbox import Queued
from tests.runtimes import TELEGRAM, person

PNG = Attachment(AttachmentKind.PHOTO, "nps.png", bytes(range(256)))


async def queue(talk, attachment, contact_id=None):
    outgoing = Outgoing("a", TELEGRAM, "77", "NPS 29", Purpose.ANSWER, reply_to="5", attachment=attachment)
    async with talk.database.transaction() as connection:
        await outbox.add(connection, [Queued(outgoing, contact_id)], talk.clock())
    return outgoing


async def kept(talk):
    return await talk.rows("SELECT outbox_id FROM attachment_content")


async def test_it_arrives_byte_by_byte_and_is_not_kept(talk):
    outgoing = await queue(talk, PNG)
    assert len(await kept(talk)) == 1
    assert await talk.deliver() == [outgoing]
    assert await kept(talk) == []


async def test_what_is_tried_again_still_has_it(talk):
    outgoing = await queue(talk, PNG)
    talk.runtime.channels[TELEGRAM].failures.append(SendError(Failure.TRANSIENT, "busy"))
    assert await talk.deliver() == []
    talk.clock.tick(minutes=10)
    assert await talk.deliver() == [outgoing]


@pytest.mark.parametrize("failure", [Failure.PERMANENT, Failure.UNKNOWN])
async def test_what_is_not_sent_again_is_not_kept(talk, failure):
    await queue(talk, PNG)
    talk.runtime.channels[TELEGRAM].failures.append(SendError(failure, "no"))
    await talk.deliver()
    assert await kept(talk) == []


async def test_what_the_provider_has_is_named_by_its_id(talk):
    outgoing = await queue(talk, Attachment(AttachmentKind.PHOTO, provider_id="file-1"))
    assert await kept(talk) == []
    assert await talk.deliver() == [outgoing]


async def test_erasure_takes_what_waits(talk):
    [contact] = await talk.contacts(person(telegram="77"))
    await queue(talk, PNG, contact.id)
    await talk.say("Slet mine data", address="77", channel=TELEGRAM)
    assert await kept(talk) == []
