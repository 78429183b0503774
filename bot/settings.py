"""Every environment value: its meaning, its default, its check. `.env` is read too; `.env.example` lists them all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.delivery import webhook_signature
from bot.core.messages import ChannelName
from bot.core.roles import Role

E164 = re.compile(r"\+[1-9]\d{6,14}")

Admin = tuple[ChannelName, str]


class SettingsError(Exception):
    """A value is missing or wrong; the sentence begins with its name."""


class TelegramMode(StrEnum):
    WEBHOOK = "webhook"
    POLLING = "polling"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: SecretStr = Field(
        SecretStr("sqlite:///data/nps.db"),
        description="Where all is kept: sqlite:///path or postgresql://user:password@host/name",
    )
    port: int = Field(8000, ge=1, le=65535, description="The port of the webhooks")
    host: str = Field(
        "127.0.0.1", description="The address it listens on: 127.0.0.1 for this machine alone; 0.0.0.0 or :: for all"
    )
    public_url: str | None = Field(
        None, description="How the providers reach this bot from outside, such as https://nps.example.com"
    )
    surveys_file: Path | None = Field(
        None, description="The survey definitions (TOML); without it one survey 'nps' with the standard question"
    )
    admins: Annotated[Mapping[Admin, Role], NoDecode] = Field(
        default_factory=dict,
        description="Who may give commands: telegram:CHAT-ID (of a person, or of a group, with its minus; a topic of "
        "it for alerts as -100123/17) and sms:+NUMBER, with commas between; with :agent or :viewer behind it, only "
        "what those may (else all). Everyone in a group has its role; with :owner:administrators only its "
        "administrators, and the others are agents",
    )
    _topics: dict[Admin, int] = PrivateAttr(default_factory=dict)
    _narrowed: set[Admin] = PrivateAttr(default_factory=set)
    telegram_bot_token: SecretStr | None = Field(None, description="From @BotFather; without it Telegram is off")
    telegram_webhook_secret: SecretStr | None = Field(
        None, description="1-256 letters, digits, _ and -: by it Telegram's calls are known to be genuine"
    )
    telegram_mode: TelegramMode | None = Field(
        None, description="webhook or polling; webhook where PUBLIC_URL is set, else polling"
    )
    telegram_api_url: str | None = Field(None, description="A local Bot API server, or a stand-in for tests")
    twilio_account_sid: str | None = Field(None, description="From the Twilio console; without it SMS is off")
    twilio_auth_token: SecretStr | None = Field(
        None,
        description="The secret of the account; two with a comma between while it is being rotated, the new one first",
    )
    twilio_from: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        description="The number messages come from, such as +4512345678, or several with commas between, each with "
        "contacts of its own; they must be able to receive",
    )
    twilio_messaging_service_sid: str | None = Field(
        None, description="A Twilio Messaging Service instead of TWILIO_FROM"
    )
    twilio_api_url: str | None = Field(None, description="A regional edge, or a stand-in for tests")
    webhook_secret: SecretStr | None = Field(
        None,
        description="Signs what the webhooks of surveys are told: whsec_ and 24-64 random bytes in base64; two with a "
        "comma between while it is being rotated, the new one first",
    )
    metrics_token: SecretStr | None = Field(
        None, description="Lets other machines read /metrics, as a bearer token of 16 characters or more"
    )
    erasure_key: SecretStr | None = Field(
        None,
        description="Seals the hashes of the addresses that said no, 32-256 characters; without it who has the "
        "database can find the numbers by trying. Never changed once it is set",
    )
    log_format: Literal["text", "json"] = Field("text", description="text for people, json for machines")

    @field_validator("admins", mode="before")
    @classmethod
    def read_admins(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        found: dict[Admin, Role] = {}
        for one in _admins(value):
            if found.setdefault(one.admin, one.role) is not one.role:
                raise ValueError(f"'{one.admin[0].value}:{one.admin[1]}' stands there twice, with two roles")
        return found

    @model_validator(mode="wrap")
    @classmethod
    def keep_what_else_admins_says(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        settings = handler(data)
        admins = data.get("admins") if isinstance(data, dict) else None
        if isinstance(admins, str):
            named = _admins(admins)
            settings.topics.update({one.admin: one.topic for one in named if one.topic is not None})
            settings.narrowed.update({one.admin for one in named if one.is_narrowed})
        return settings

    @field_validator("twilio_from", mode="before")
    @classmethod
    def read_senders(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("public_url", "telegram_api_url", "twilio_api_url")
    @classmethod
    def is_url(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"'{url}' is not an address like https://nps.example.com")
        return url.rstrip("/")

    @field_validator("host")
    @classmethod
    def is_host(cls, host: str) -> str:
        try:
            return str(ip_address("127.0.0.1" if host == "localhost" else host.strip("[]")))
        except ValueError:
            raise ValueError(f"'{host}' is not an address like 127.0.0.1, 0.0.0.0 or ::") from None

    @field_validator("metrics_token")
    @classmethod
    def is_long(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"[!-~]{16,256}", token.get_secret_value()):
            raise ValueError("takes 16-256 letters (A-Z), digits and signs, without blanks")
        return token

    @field_validator("erasure_key")
    @classmethod
    def is_no_guess(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and not re.fullmatch(r"[!-~]{32,256}", key.get_secret_value()):
            raise ValueError("takes 32-256 letters (A-Z), digits and signs, without blanks")
        return key

    @field_validator("telegram_bot_token")
    @classmethod
    def is_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"\d+:[\w-]{20,}", token.get_secret_value(), re.ASCII):
            raise ValueError("is not like 123456789:AAE...: copy all of it from @BotFather")
        return token

    @field_validator("telegram_webhook_secret")
    @classmethod
    def is_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("takes 1-256 letters (A-Z), digits, _ and - only")
        return secret

    @field_validator("webhook_secret")
    @classmethod
    def are_keys(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and len([webhook_signature.key_of(part) for part in _parts(secret)]) > 2:
            raise ValueError("takes two secrets at most: the new one and the one before")
        return secret

    @model_validator(mode="after")
    def twilio_is_whole(self) -> Self:
        if self.twilio_account_sid is None:
            return self
        if self.twilio_auth_token is None:
            raise ValueError("TWILIO_AUTH_TOKEN is missing: it belongs to TWILIO_ACCOUNT_SID")
        if bool(self.twilio_from) == bool(self.twilio_messaging_service_sid):
            raise ValueError("TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID is needed, and only one of them")
        if self.public_url is None:
            raise ValueError("PUBLIC_URL is missing: without it Twilio cannot bring the replies")
        return self

    @model_validator(mode="after")
    def telegram_is_whole(self) -> Self:
        if self.telegram_bot_token is None or self.mode_of_telegram is TelegramMode.POLLING:
            return self
        if self.public_url is None:
            raise ValueError("PUBLIC_URL is missing: TELEGRAM_MODE=webhook needs it")
        if self.telegram_webhook_secret is None:
            raise ValueError("TELEGRAM_WEBHOOK_SECRET is missing: anybody could pretend to be Telegram without it")
        return self

    @property
    def mode_of_telegram(self) -> TelegramMode:
        return self.telegram_mode or (TelegramMode.WEBHOOK if self.public_url else TelegramMode.POLLING)

    @property
    def is_called_from_outside(self) -> bool:
        return self.public_url is not None and not is_this_machine(urlsplit(self.public_url).hostname or "")

    @property
    def auth_tokens(self) -> tuple[str, ...]:
        return _parts(self.twilio_auth_token)

    @property
    def erasure_key_bytes(self) -> bytes | None:
        return self.erasure_key.get_secret_value().encode() if self.erasure_key else None

    @property
    def webhook_keys(self) -> tuple[bytes, ...]:
        return tuple(webhook_signature.key_of(part) for part in _parts(self.webhook_secret))

    @property
    def topics(self) -> dict[Admin, int]:
        """Of the groups with topics: the one for what they are told without having asked."""
        return self._topics

    @property
    def narrowed(self) -> set[Admin]:
        """The groups in which the role is their administrators' alone."""
        return self._narrowed

    def role_of(self, channel: ChannelName, address: str) -> Role | None:
        """None: no admin."""
        return self.admins.get((channel, address))


def is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _parts(secret: SecretStr | None) -> tuple[str, ...]:
    text = secret.get_secret_value() if secret else ""
    return tuple(part.strip() for part in text.split(",") if part.strip())


#: Behind a role: in the group only its administrators have it.
ADMINISTRATORS = "administrators"


@dataclass(frozen=True, slots=True)
class _NamedAdmin:
    admin: Admin
    role: Role
    topic: int | None = None
    is_narrowed: bool = False


def _admins(text: str) -> list[_NamedAdmin]:
    return [_admin(part.strip()) for part in text.split(",") if part.strip()]


#: In a group with topics everything else stands in this one, and it is not named when something is sent there.
GENERAL_TOPIC = 1


def _admin(text: str) -> _NamedAdmin:
    """`telegram:-100123/17:owner:administrators`: chat, topic, role, and who of the group has it."""
    channel, _, rest = text.partition(":")
    place, _, named = rest.partition(":")
    named, narrowed, who = named.partition(":")
    address, slash, topic = place.partition("/")
    try:
        role = Role(named) if named else Role.OWNER
    except ValueError:
        raise ValueError(f"'{named}' in '{text}' is none of {', '.join(Role)}") from None
    if slash and not (channel == "telegram" and address.startswith("-") and re.fullmatch(r"[1-9][0-9]{0,9}", topic)):
        raise ValueError(
            f"'{text}' names no topic: behind the id of a group stands its number, as in -1001234567890/17"
        )
    if narrowed and (who != ADMINISTRATORS or not address.startswith("-") or role.below is role):
        raise ValueError(
            f"'{text}' cannot be narrowed: behind a group's role stands {ADMINISTRATORS}, as in "
            "-1001234567890:owner:administrators or -1001234567890:agent:administrators"
        )
    match channel:
        case "telegram" if re.fullmatch(r"-?[0-9]{1,20}", address):
            number = int(topic) if slash else GENERAL_TOPIC
            topic_or_none = None if number == GENERAL_TOPIC else number
            return _NamedAdmin((ChannelName.TELEGRAM, address), role, topic_or_none, bool(narrowed))
        case "sms" if E164.fullmatch(address):
            return _NamedAdmin((ChannelName.SMS, address), role)
    raise ValueError(f"'{text}' is neither telegram:CHAT-ID nor sms:+4512345678, with or without :role behind it")


def load() -> Settings:
    """Raises SettingsError, a line for each wrong value."""
    try:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsError(".env: it is not written in UTF-8. Save it as that.") from None
    except ValidationError as error:
        lines = []
        for one in error.errors(include_input=False, include_url=False):
            message = one["msg"].removeprefix("Value error, ")
            name = str(one["loc"][0]).upper() if one["loc"] else ""
            lines.append(f"{name}: {message}" if name else message)
        raise SettingsError("\n".join(lines)) from None
