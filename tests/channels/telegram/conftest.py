from datetime import UTC, datetime

import pytest_asyncio

from bot.channels.telegram import Telegram
from bot.sandbox.telegram import TelegramStandIn

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
SECRET = "a-secret_of-ours"


@pytest_asyncio.fixture
async def standin():
    async with TelegramStandIn() as standin:
        yield standin


@pytest_asyncio.fixture
async def telegram(standin):
    async with Telegram(standin.token, standin.url, SECRET, clock=lambda: NOW) as telegram:
        yield telegram
