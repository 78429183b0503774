"""A receiver by the test's clock, and a bot whose survey has it as its webhook.

receiver   a CRM that knows SECRET
runtime    passes on to it; `talk` says things to that
"""

import pytest_asyncio

from bot.sandbox.receiver import Receiver
from tests.runtimes import runtime_over
from tests.webhooks.deliveries import SECRET, passing_on


@pytest_asyncio.fixture
async def receiver(clock):
    async with Receiver([SECRET], clock=lambda: clock().timestamp()) as receiver:
        yield receiver


@pytest_asyncio.fixture
async def runtime(database, clock, receiver):
    return passing_on(await runtime_over(database, clock), receiver.url)
