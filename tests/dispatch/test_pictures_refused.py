"""What cannot be sent as a picture is said in words. On both databases."""

import pytest
from telegram.error import BadRequest, Forbidden

from bot.channels.telegram.errors import as_send_error
from bot.core.messages import Attachment, AttachmentKind, Outgoing, Purpose
from bot.store import outbox
from bot.store.outbox import Queued
from tests.runtimes import ADMIN, TELEGRAM

REFUSALS = [
    BadRequest("Bad Request: not enough rights to send photos to the chat"),
    BadRequest("Bad Request: PHOTO_INVALID_DIMENSIONS"),
    BadRequest("Bad Request: wrong file identifier/HTTP URL specified"),
    Forbidden("Forbidden: whatever comes next"),
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda one: one.message)
@pytest.mark.parametrize("kind", AttachmentKind)
@pytest.mark.parametrize("purpose", [Purpose.ANSWER, Purpose.ALERT])
@pytest.mark.parametrize("text", ["NPS 42", ""])
async def test_its_words_are_sent_without_it(talk, refusal, kind, purpose, text):
    attachment = Attachment(kind, "nps.png", b"png")
    queued = Queued(Outgoing("m1", TELEGRAM, ADMIN, text, purpose, attachment=attachment))
    async with talk.database.transaction() as connection:
        await outbox.add(connection, [queued], talk.clock())
    talk.runtime.channels[TELEGRAM].failures.append(as_send_error(refusal))
    [sent] = await talk.deliver()
    assert sent.attachment is None
    assert sent.text.startswith(text)
    assert "could not be sent to this chat" in sent.text
    assert (await talk.one("SELECT state FROM outbox"))["state"] == "sent"


async def test_words_that_are_refused_as_well_are_given_up(talk):
    queued = Queued(Outgoing("m1", TELEGRAM, ADMIN, "NPS 42", Purpose.ANSWER))
    async with talk.database.transaction() as connection:
        await outbox.add(connection, [queued], talk.clock())
    talk.runtime.channels[TELEGRAM].failures += [as_send_error(REFUSALS[0])] * 5
    assert await talk.deliver() == []
    assert (await talk.one("SELECT state FROM outbox"))["state"] == "failed"
