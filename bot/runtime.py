"""What a process runs with: settings, database, surveys, sentences, channels, clock. Opened once, closed once."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot import i18n, surveys, tally_repair
from bot.channels import Channel
from bot.core.messages import ChannelName
from bot.core.roles import Role
from bot.core.texts import admins as admin_texts
from bot.core.texts import customers as texts
from bot.database import Database, open_database
from bot.database.migrate import migrate
from bot.i18n import Catalogues, Reader
from bot.metrics import Metrics
from bot.settings import Settings, SettingsError
from bot.store import chat_moves
from bot.store.consent import Address, Consent
from bot.surveys import Surveys

MIGRATIONS = Path(__file__).parent / "migrations"

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Runtime:
    settings: Settings
    database: Database
    surveys: Surveys
    catalogues: Catalogues
    channels: Mapping[ChannelName, Channel]
    consent: Consent
    clock: Clock
    #: Of this process.
    metrics: Metrics = field(default_factory=lambda: Metrics(ChannelName))
    #: Groups that became supergroups: the old address -> the one of now, as far as this process has heard.
    moves: dict[Address, str] = field(default_factory=dict)

    def reader(self, locale: str) -> Reader:
        return Reader(self.catalogues, locale)

    def organisation(self, locale: str) -> str:
        return self.surveys.organisation or self.reader(locale).say(texts.US)

    def signature(self, locale: str) -> str:
        """The organisation below a message, where "us" says nothing."""
        return self.surveys.organisation or self.reader(locale).say(texts.TEAM)

    def moment(self, at: datetime, locale: str) -> str:
        """A date and a time by the organisation's clock, as they stand in a sentence."""
        local = at.astimezone(self.surveys.zone)
        reader = self.reader(locale)
        return reader.say(admin_texts.MOMENT, day=reader.day(local.date()), time=i18n.time_of_day(local, locale))

    def is_admin(self, channel: ChannelName, address: str) -> bool:
        return self.role_of(channel, address) is not None

    def role_of(self, channel: ChannelName, address: str) -> Role | None:
        """What an admin chat may; None for everybody else."""
        return self.admins.get(self.current(channel, address))

    def is_narrowed(self, channel: ChannelName, address: str) -> bool:
        """Whether of a group only its administrators have its role."""
        named = self.settings.narrowed
        return any(self.current(*chat) == (channel, address) or chat == (channel, address) for chat in named)

    @property
    def admins(self) -> Mapping[Address, Role]:
        """The chats of ADMINS, where they are now."""
        if not self.moves:
            return self.settings.admins
        named = self.settings.admins
        moved = {self.current(*chat): role for chat, role in named.items()}
        return moved | {chat: role for chat, role in named.items() if chat not in self.moves}

    def current(self, channel: ChannelName, address: str) -> Address:
        """Of a chat that may have moved."""
        return channel, self.moves.get((channel, address), address)


@asynccontextmanager
async def open_runtime(settings: Settings, clock: Clock = utc_now) -> AsyncIterator[Runtime]:
    """Opens everything, brings the database up to date, and closes it all again.

    Raises what its parts raise, each a sentence for the operator: SurveysError, CatalogueError, DatabaseError,
    SettingsError.
    """
    async with AsyncExitStack() as stack:
        definitions = surveys.load(settings.surveys_file)
        if definitions.webhooks and not settings.webhook_keys:
            raise SettingsError(secret_missing(definitions.webhooks))
        check_chats(settings, definitions)
        check_sender(settings, definitions)
        catalogues = i18n.load()
        database = await stack.enter_async_context(open_database(settings.database_url.get_secret_value()))
        await migrate(database, MIGRATIONS, now=clock())
        await tally_repair.prepare(database, definitions.zone)
        channels = {channel.name: channel for channel in channels_of(settings, clock)}
        for channel in channels.values():
            await stack.enter_async_context(channel)
        consent = await Consent.open(database, settings.erasure_key_bytes)
        metrics = Metrics(channels, definitions.webhooks)
        async with database.reading() as connection:
            moves = await chat_moves.all_of(connection)
        yield Runtime(settings, database, definitions, catalogues, channels, consent, clock, metrics, moves)


def secret_missing(surveys: Iterable[str]) -> str:
    """The sentence for the operator; `surveys` have a webhook."""
    return (
        f"WEBHOOK_SECRET is missing: what the webhook of '{next(iter(surveys))}' is told is signed with it. "
        ".env.example says how to make one."
    )


def check_sender(settings: Settings, definitions: Surveys) -> None:
    """Raises SettingsError for an SMS channel that would not say who writes: its number says nothing.

    Who is responsible must be named when data are collected (GDPR article 13(1)(a)).
    """
    if settings.twilio_account_sid is not None and definitions.organisation is None:
        raise SettingsError(
            "SURVEYS_FILE: organisation is missing: an SMS comes from a number that nobody knows, and must say who "
            'asks. Write organisation = "Your company" at the top of the survey file.'
        )


def check_chats(settings: Settings, definitions: Surveys) -> None:
    """Raises SettingsError for chats that hear of cases and could do nothing about them."""
    missing = {
        f"{channel.value}:{address}": key
        for (channel, address), key in definitions.chats_of_cases().items()
        if (channel, address) not in settings.admins
    }
    if missing:
        raise SettingsError(
            "\n".join(
                f"ADMINS: {chat} hears of the cases of '{key}' (SURVEYS_FILE) and is not in it: add it."
                for chat, key in missing.items()
            )
        )


def channels_of(settings: Settings, clock: Clock) -> list[Channel]:
    """Those with credentials. Raises SettingsError where a credential cannot be one."""
    try:
        return _channels_of(settings, clock)
    except ValueError as error:
        raise SettingsError(str(error)) from None


def _channels_of(settings: Settings, clock: Clock) -> list[Channel]:
    # Imported here: each provider's library costs a quarter of a second and 25 MB.
    found: list[Channel] = []
    if settings.twilio_account_sid is not None:
        from bot.channels.sms import Sms

        found.append(
            Sms(
                settings.twilio_account_sid,
                settings.auth_tokens,
                settings.public_url,
                senders=settings.twilio_from,
                messaging_service_sid=settings.twilio_messaging_service_sid,
                api_url=settings.twilio_api_url,
                clock=clock,
            )
        )
    if settings.telegram_bot_token is not None:
        from bot.channels.telegram import Telegram

        secret = settings.telegram_webhook_secret
        found.append(
            Telegram(
                settings.telegram_bot_token.get_secret_value(),
                api_url=settings.telegram_api_url,
                webhook_secret=secret.get_secret_value() if secret else None,
                clock=clock,
            )
        )
    return found
