"""A command as an admin asked it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot import i18n
from bot.core.messages import ChannelName, Inbound
from bot.database import Connection
from bot.runtime import Runtime

#: Letters of what was not understood that are said back.
LONGEST_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Question:
    """A command as it was asked."""

    runtime: Runtime
    connection: Connection
    message: Inbound
    words: tuple[str, ...]
    locale: str

    def say(self, text: str, **values: object) -> str:
        return self.runtime.catalogues.say(text, self.locale, **values)

    @property
    def is_sms(self) -> bool:
        return self.message.channel is ChannelName.SMS

    @property
    def actor(self) -> str:
        """For the audit log."""
        return f"{self.message.channel.value}:{self.message.address}"

    def number(self, count: int) -> str:
        return i18n.decimal(count, self.locale)

    def moment(self, at: datetime) -> str:
        """By the organisation's clock."""
        local = at.astimezone(self.runtime.surveys.zone)
        return f"{i18n.day(local.date(), self.locale)} {local:%H:%M}"

    @property
    def today(self) -> date:
        return self.runtime.clock().astimezone(self.runtime.surveys.zone).date()


Answer = Callable[[Question], Awaitable[str]]


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}..."
