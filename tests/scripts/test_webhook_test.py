"""A trial of a webhook, as an operator makes it."""

import pytest

from bot.sandbox.receiver import Receiver, ReceiverMisbehaviour
from tests.bots import environment, run, script

pytestmark = pytest.mark.whole

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.fixture
async def receiver():
    async with Receiver([SECRET]) as receiver:
        yield receiver


async def tried(folder, receiver, *arguments, **variables):
    (folder / "surveys.toml").write_text(
        f'[surveys.relation]\ntitle = "One"\nwebhook.url = "{receiver.url}?token=hidden"\n'
        '[surveys.delivery]\ntitle = "Two"\n'
    )
    known = environment("sqlite:///nps.db", SURVEYS_FILE="surveys.toml", WEBHOOK_SECRET=SECRET)
    process = await run(script("webhook-test", arguments, known | variables, folder))
    assert "hidden" not in process.output + process.errors
    return process


async def test_taken_and_not_taken(tmp_path, receiver):
    process = await tried(tmp_path, receiver, "relation")
    assert (process.status, process.output) == (0, "It has taken the event. (204)\n")
    assert receiver.types == ["ping"]
    receiver.misbehave(ReceiverMisbehaviour.REDIRECT)
    process = await tried(tmp_path, receiver, "relation")
    assert process.status == 1
    assert process.output.startswith("It has refused the event")
    assert not (tmp_path / "nps.db").exists()


async def test_what_is_missing_is_said(tmp_path, receiver):
    for arguments, variables, said in (
        (["delivery"], {}, "The survey 'delivery' has no webhook: add [surveys.delivery.webhook] to its file."),
        (["unknown"], {}, "There is no survey 'unknown'. Surveys: relation, delivery."),
        (["relation"], {"WEBHOOK_SECRET": ""}, "WEBHOOK_SECRET is missing"),
    ):
        process = await tried(tmp_path, receiver, *arguments, **variables)
        assert process.status == 2
        assert said in process.errors
    assert receiver.asked == []
