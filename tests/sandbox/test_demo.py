"""The demo as a process, in the middle of somebody else's environment; and with bots that do not work."""

import asyncio
import os
import sys
from io import StringIO

import pytest
from rich.console import Console

from bot.sandbox import demo
from bot.sandbox.bot_process import ROOT, BotProcess
from bot.sandbox.people import CUSTOMERS
from bot.sandbox.recount import RecountTotals
from bot.sandbox.stage import Stage

pytestmark = pytest.mark.whole

#: What the user of this machine may have set for a bot at work; none of it may reach the demo's.
OF_THE_USER = {
    "DATABASE_URL": "postgresql://bot:secret@127.0.0.1:1/nps",
    "PORT": "1",
    "PUBLIC_URL": "https://nps.example.com",
    "ADMINS": "telegram:1",
    "SURVEYS_FILE": "/nowhere/surveys.toml",
    "TWILIO_MESSAGING_SERVICE_SID": "MG00000000000000000000000000000000",
    "TWILIO_API_URL": "http://127.0.0.1:1",
    "TELEGRAM_API_URL": "http://127.0.0.1:1",
    "TELEGRAM_BOT_TOKEN": "1:wrong",
}
SAYS_IT_STARTED = """print('{"event": "started"}', file=sys.stderr, flush=True)"""


async def test_once_plays_everything_and_nothing_of_the_user_leaks_in(tmp_path):
    (tmp_path / ".env").write_text("".join(f"{name}={value}\n" for name, value in OF_THE_USER.items()))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox", "--once",
        cwd=tmp_path,
        env={**os.environ, **OF_THE_USER, "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await process.communicate()
    text = said.decode()
    assert process.returncode == 0, text
    assert "WRONG" not in text
    assert "0 will be asked" in text
    scores = tuple(customer.score for customer in CUSTOMERS if customer.score is not None)
    assert f"All right: {len(CUSTOMERS)} people, 2 channels, 4 languages, {len(scores)} answers" in text
    assert text.count(f"┃ NPS {RecountTotals(scores).nps} ") == 2
    for customer in CUSTOMERS:
        assert f"{customer.name} · " in text
    assert list(tmp_path.iterdir()) == [tmp_path / ".env"]


async def failing(script, patience):
    """What the demo says with a bot that is this Python script."""
    said = StringIO()
    async with Stage(command=(sys.executable, "-c", f"import signal, sys, time\n{script}"), patience=patience) as stage:
        assert not await demo.run(stage, Console(file=said, width=100), is_once=True)
    return " ".join(said.getvalue().split())


async def test_a_bot_that_ends_at_once_is_shown_with_its_log():
    text = await failing("print('PORT: taken', file=sys.stderr); sys.exit(3)", 20)
    assert "PORT: taken Failed: The bot ended by itself, with status 3." in text


async def test_a_bot_that_does_not_start_is_not_waited_for_long():
    assert "Failed: The bot did not start within 1 s." in await failing("time.sleep(60)", 1)


async def test_a_bot_that_says_nothing_is_not_waited_for_long():
    text = await failing(f"{SAYS_IT_STARTED}; time.sleep(60)", 6)
    assert "did not get the welcome within 6 s." in text


async def test_a_bot_that_dies_in_the_middle_ends_the_demo():
    said = StringIO()
    async with Stage() as stage:
        await stage.bot.started()
        stage.bot._process.kill()
        assert not await demo.run(stage, Console(file=said, width=100), is_once=True)
    assert "Failed: The bot ended by itself, with status -9." in said.getvalue()


async def test_a_bot_that_does_not_end_when_told_to_is_killed(tmp_path):
    script = (
        f"import signal, sys, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN); {SAYS_IT_STARTED}; time.sleep(60)"
    )
    async with BotProcess(os.environ, tmp_path, command=(sys.executable, "-c", script)) as bot:
        await bot.started()
        assert await bot.stop(0.2) is None
        assert bot._process.returncode == -9


@pytest.mark.parametrize("customer", CUSTOMERS, ids=lambda customer: customer.name)
def test_everybody_in_the_play_is_somebody_else(customer):
    assert sum(other.phone == customer.phone or other.name == customer.name for other in CUSTOMERS) == 1


def test_the_play_shows_what_it_should():
    assert len(CUSTOMERS) >= 10
    assert len({customer.channel for customer in CUSTOMERS}) == 2
    assert len({customer.locale for customer in CUSTOMERS}) == 4
    count = RecountTotals(tuple(customer.score for customer in CUSTOMERS if customer.score is not None))
    assert min(count.promoters, count.passives, count.detractors) >= 2
    assert any(customer.is_opted_out for customer in CUSTOMERS)
