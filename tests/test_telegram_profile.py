import asyncio

import pytest
import pytest_asyncio

from bot import i18n
from bot.channels.telegram import Telegram
from bot.commands import COMMANDS
from bot.core.messages import ChannelName
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.telegram_profile import publish
from tests.bots import SECRET, environment, settings, until


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        yield telegram


@pytest_asyncio.fixture
async def bot(telegram, tmp_path):
    """Publishes, as often as it is called."""
    variables = environment(
        f"sqlite:///{tmp_path}/nps.db", telegram=telegram, PUBLIC_URL="https://nps.example.com", ADMINS="telegram:900"
    )
    async with open_runtime(settings(variables)) as runtime:
        channel = runtime.channels[ChannelName.TELEGRAM]
        assert isinstance(channel, Telegram)
        yield lambda: asyncio.wait_for(publish(runtime, channel), 60)


def menu(telegram, scope="all_private_chats", language=""):
    return {entry["command"]: entry["description"] for entry in telegram.profile("commands", scope, language)}


async def test_telegram_is_told_where_to_deliver(bot, telegram):
    await bot()
    [call] = telegram.called("setWebhook")
    assert call.values["url"].startswith("https://nps.example.com/telegram?")
    assert call.values["secret_token"] == SECRET


@pytest.mark.parametrize(("language", "locale"), [("", "en"), ("da", "da"), ("nb", "nb"), ("no", "nb"), ("sv", "sv")])
async def test_customers_see_their_commands_and_what_the_bot_is_for_in_their_language(bot, telegram, language, locale):
    await bot()
    say = i18n.load().say
    assert menu(telegram, language=language) == {
        "start": say("Take part", locale),
        "stop": say("No more messages", locale),
        "help": say("How this works", locale),
    }
    assert "STOP" in telegram.profile("description", language=language)
    assert telegram.profile("short_description", language=language)


async def test_admins_see_theirs_once_the_bot_can_see_them(bot, telegram):
    await bot()
    assert telegram.profile("commands", "chat 900") is None
    await telegram.person(900, "Admin").start()
    await bot()
    assert list(menu(telegram, "chat 900")) == list(COMMANDS)
    assert list(menu(telegram, "chat 900", "da")) == list(COMMANDS)


async def test_what_telegram_knows_already_is_not_written_again(bot, telegram):
    await telegram.person(900, "Admin").start()
    await bot()
    writes = [call for call in telegram.calls if call.method.startswith("set")]
    await bot()
    assert [call for call in telegram.calls if call.method.startswith("set")] == writes
    assert len(writes) > 10


async def test_telegram_that_is_away_is_asked_until_it_is_there(bot, telegram, monkeypatch):
    monkeypatch.setattr("bot.telegram_profile.FIRST_PAUSE_SECONDS", 0.01)
    telegram.misbehave(TelegramMisbehaviour.UNAVAILABLE, 3)
    telegram.misbehave(TelegramMisbehaviour.THROTTLE, 1, seconds=0, method="setMyCommands")
    await bot()
    assert menu(telegram)
    assert len(telegram.called("setWebhook")) == 1


async def test_it_can_be_stopped_while_it_waits(bot, telegram):
    telegram.misbehave(TelegramMisbehaviour.HANG, 100)
    publishing = asyncio.create_task(bot())
    await until(lambda: telegram.calls)
    publishing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await publishing
