"""Every button that the bot shows works when it is tapped, whatever the columns of the list are called."""

from datetime import date

import pytest

from bot.commands.buttons import MAX_BUTTONS
from bot.core.messages import InboundKind
from tests.cohorts import One, desk_of, happened
from tests.runtimes import ADMIN, TELEGRAM

pytestmark = pytest.mark.whole

#: Headings of real lists, and what makes a name hard to type.
COLUMNS = (
    "account manager", "default address country code", "customer_group", "Channel", "Kanal", "Sprog", "Språk",
    "language", "kundetype (2026)", "Ærø & Øst", "by", "week", "dag", "a=b", 'the "best" shop', "e-handel", "NPS",
    "x" * 60,
)  # fmt: skip
COMMANDS = (
    "/nps", "/segments", "/rate", "/comments", "/trend", "/themes", "/drivers", "/help", "/cases", "/digest",
    "/language", "/nps by nonsense", "/segments nonsense", "/nps relatoin", "/comments nonsense=1",
    "/rate by customr group", "/export", "/comments zzz",
)  # fmt: skip
DAY = date(2026, 3, 1)


@pytest.fixture
async def desk(runtime, clock):
    desk = desk_of(runtime, clock, "relation", "delivery")
    people = [
        One(score, DAY, "Took too long", attributes={name: f"{name} {score % 2}" for name in COLUMNS})
        for score in (0, 9, 10, 3, 7, 8, 10, 9, 2, 1, 10, 9)
    ]
    await happened(desk, people)
    return desk


async def asked(desk, text, **more):
    """What is answered, as it was handed over."""
    sent = desk.runtime.channels[TELEGRAM].sent
    before = len(sent)
    await desk.say(text, address=ADMIN, channel=TELEGRAM, **more)
    return sent[before:]


@pytest.mark.parametrize(
    ("locale", "refusals"),
    [
        ("English", ("is neither a survey nor a period", "There is no attribute", "no command")),
        ("dansk", ("hverken", "Der er ingen egenskab", "ingen kommando")),
    ],
)
async def test_every_button_of_every_answer_is_understood(desk, locale, refusals):
    await asked(desk, f"/language {locale}")
    waiting, tapped = list(COMMANDS), set()
    while waiting and len(tapped) < 200:
        for answer in await asked(desk, waiting.pop(0)):
            buttons = [button for line in answer.keyboard for button in line]
            assert len(buttons) <= MAX_BUTTONS
            for data in {button.data for button in buttons} - tapped:
                tapped.add(data)
                if data.startswith("/language"):
                    continue
                said = await asked(desk, data, kind=InboundKind.TAP, message_id="1")
                texts = " ".join(one.text for one in said)
                assert texts, data
                assert not any(refusal in texts for refusal in refusals), (data, texts)
                waiting += [data] if len(data) < 40 else []
    assert len(tapped) > 20
