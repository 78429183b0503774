"""People whom nobody asked, and who write all the same: each once, until the bot has taken it."""

import asyncio
import itertools
from datetime import UTC, datetime

from bot.core.messages import ChannelName
from bot.sandbox.twilio.messages import TwilioMessage
from tests.chaos.beside import Beside

#: That wait for an answer at the same time; the next one waits for one of them.
MOST_UNDER_WAY = 100

#: Seconds until what was refused is brought again.
AGAIN_AFTER = 0.3


class Strangers:
    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self._numbers = itertools.count()
        self._under_way = asyncio.Semaphore(MOST_UNDER_WAY)
        #: By the loop's clock, when each was taken.
        self.taken_at: list[float] = []
        #: How often one was told to come again.
        self.refused = 0

    def message(self, text: str) -> TwilioMessage:
        twilio = self._beside.customers.twilio
        return TwilioMessage(
            account_sid=twilio.account_sid,
            to=twilio.number,
            sender=f"+45300{next(self._numbers):05}",
            body=text,
            direction="inbound",
            status="received",
            created_at=datetime.now(UTC),
        )

    async def write(self, text: str = "Hello there") -> None:
        """One of them; returns when it is taken."""
        message = self.message(text)
        self._beside.customers.said[ChannelName.SMS.value, message.sender, text] += 1
        await self.bring(message)

    async def bring(self, message: TwilioMessage) -> None:
        while (status := await self._beside.customers.twilio.deliver(message)) != 200:
            self.refused += status == 503
            await asyncio.sleep(AGAIN_AFTER)
        self.taken_at.append(asyncio.get_running_loop().time())

    async def flood(self, a_second: int, seconds: float) -> None:
        """So many messages a second, as far as they are taken."""
        loop = asyncio.get_running_loop()
        began = loop.time()

        async def one() -> None:
            try:
                await self.write()
            finally:
                self._under_way.release()

        async with asyncio.TaskGroup() as group:
            for number in itertools.count():
                due = began + number / a_second
                await asyncio.sleep(due - loop.time())
                await self._under_way.acquire()
                if loop.time() - began >= seconds:
                    self._under_way.release()
                    return
                group.create_task(one())
