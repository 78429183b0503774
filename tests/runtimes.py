"""A runtime for tests: the real store, a clock that is set, and channels that end in a list instead of a network."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot import dispatch, outbox
from bot.campaigns.asking import ask
from bot.channels import Received, SendError
from bot.contacts.addresses import implied_by
from bot.core.asking.eligibility import Reason
from bot.core.asking.manifest import Terms
from bot.core.messages import ChannelName, Contact, Delivery, Inbound, InboundKind, Outgoing, Purpose
from bot.database import Database
from bot.i18n import Catalogues
from bot.ids import new_id
from bot.inbox import Inbox
from bot.runtime import Runtime
from bot.settings import Settings
from bot.store import campaigns, contact_import
from bot.store import outbox as store_outbox
from bot.store.consent import Consent
from bot.store.encoding import time_text
from bot.surveys import DEFAULT_KEY, Surveys

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM

ADMIN = "99"


class Clock:
    def __init__(self, now: datetime = datetime(2026, 3, 2, 10, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def tick(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


@dataclass
class Recording:
    """The far end of a channel: keeps what it was given, or fails as it was told, once each."""

    name: ChannelName
    sent: list[Outgoing] = field(default_factory=list)
    failures: list[SendError] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        return None

    def is_signed(self, _headers) -> bool:
        return True

    def is_genuine(self, _received: Received) -> bool:
        return True

    def parse(self, _received: Received) -> Inbound | Delivery | None:
        return None

    async def send(self, outgoing: Outgoing) -> str:
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(outgoing)
        return outgoing.replaces or f"{self.name.value}-{next(self.numbers)}"

    def sender_of(self, _outgoing: Outgoing) -> str:
        return self.name.value

    async def check(self) -> str:
        return "There."


async def runtime_over(database: Database, clock: Clock, admins: str = f"telegram:{ADMIN}") -> Runtime:
    settings = Settings(_env_file=None, admins=admins)
    channels = {name: Recording(name) for name in ChannelName}
    consent = await Consent.open(database)
    return Runtime(settings, database, Surveys(), Catalogues({}), channels, consent, clock)


class Talk:
    """Who says what to a bot, and what they hear back."""

    def __init__(self, runtime: Runtime, clock: Clock) -> None:
        self.runtime = runtime
        self.database = runtime.database
        self.clock = clock
        self.inbox = Inbox(runtime)
        self._ids = itertools.count(1000)

    # Asking

    async def contacts(self, *people: Contact) -> list[Contact | None]:
        async with self.database.transaction() as connection:
            listed = [contact_import.Listed(one) for one in people]
            return await contact_import.remember(connection, listed, self.runtime.consent, self.clock(), implied_by)

    async def ask(
        self, *people: Contact, channel: ChannelName = SMS, due_at: datetime | None = None
    ) -> list[Reason | None]:
        async with self.database.transaction() as connection:
            campaign_id = new_id(self.clock())
            now = time_text(self.clock())
            await campaigns.add(connection, Terms(campaign_id, DEFAULT_KEY, "auto", now, "test", now))
            asked = [(contact, channel) for contact in people]
            verdicts = await ask(self.runtime, connection, asked, DEFAULT_KEY, campaign_id)
            if due_at is not None:
                queued = await connection.fetch("SELECT id FROM outbox WHERE state = 'queued' AND purpose = 'ask'")
                await store_outbox.postpone(connection, {row["id"]: due_at for row in queued})
            return [verdict.reason for verdict in verdicts]

    async def asked(self, contact: Contact | None = None, channel: ChannelName = SMS) -> Contact:
        """A contact to whom the question has been sent."""
        [known] = await self.contacts(contact or person())
        assert await self.ask(known, channel=channel) == [None]
        await self.deliver()
        return known

    # Sending

    async def deliver(self, most: int = 20) -> list[Outgoing]:
        """Sends what is due until nothing is; what was handed over, in order."""
        before = {name: len(channel.sent) for name, channel in self.runtime.channels.items()}
        while True:
            # What one transaction queues is due microseconds apart.
            self.clock.tick(milliseconds=1)
            if not (claimed := await dispatch.claim(self.runtime, most)):
                break
            await dispatch.note(self.runtime, [await outbox.send(self.runtime, queued) for queued in claimed])
        return [one for name, channel in self.runtime.channels.items() for one in channel.sent[before[name] :]]

    # Saying

    def message(self, text: str, address: str = "+4520123456", channel: ChannelName = SMS, **more) -> Inbound:
        number = next(self._ids)
        more = {"at": self.clock(), **more}
        if channel is TELEGRAM:
            more.setdefault("message_id", str(number))
        return Inbound(channel, more.pop("provider_id", f"{number}:{address}"), address, text, **more)

    def tap(self, text: str, invitation_id: str, address: str = "77", **more) -> Inbound:
        more = {"kind": InboundKind.TAP, "message_id": "telegram-1", **more}
        return self.message(text, address, TELEGRAM, invitation_id=invitation_id, **more)

    async def say(self, *messages: Inbound | str, **more) -> list[str]:
        """Says it, one after the other, and gives the words that come back."""
        for message in messages:
            await self.inbox.receive(self.message(message, **more) if isinstance(message, str) else message)
        return [one.text for one in await self.deliver() if one.purpose is not Purpose.KEYBOARD]

    # Looking

    async def rows(self, sql: str, **values) -> list[dict]:
        async with self.database.reading() as connection:
            return [dict(row) for row in await connection.fetch(sql, **values)]

    async def one(self, sql: str, **values) -> dict:
        [row] = await self.rows(sql, **values)
        return row

    async def invitation(self) -> dict:
        return await self.one("SELECT * FROM invitation")


def person(phone: str | None = "+4520123456", telegram: str | None = None, **more) -> Contact:
    values = {"id": new_id(datetime.now(UTC)), "name": "Ida", "locale": "en", "timezone": "Europe/Copenhagen", **more}
    return Contact(phone=phone, telegram=telegram, **values)
