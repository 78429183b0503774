"""What people see of the bot in the app before they write: the command menu and the descriptions, per language.

The app looks a menu up by chat and language, then chat, then all private chats and language, then all private chats
(https://core.telegram.org/bots/api#determining-list-of-commands). A chat's own list without a language therefore beats
everybody's list in the right one, and an admin chat needs its list in each language and once without.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.channels import Failure, SendError
from bot.channels.telegram import Telegram
from bot.channels.telegram.errors import failures
from bot.core.language import LANGUAGES
from bot.core.roles import Role

#: The source language goes out without a code, as what all others see.
_NO_CODE: Final = ("",)


@dataclass(frozen=True, slots=True)
class Profile:
    """One language's texts. Commands without the slash (1-32 of a-z 0-9 _), each with its description (1-256)."""

    commands: Mapping[str, str]
    admin_commands: Mapping[Role, Mapping[str, str]]
    #: In the empty chat, above Start; at most 512 characters.
    description: str
    #: On the bot's page and where it is shared; at most 120 characters.
    short_description: str


@dataclass(slots=True)
class Published:
    writes: int = 0
    #: Admin chats Telegram does not let the bot see: nobody pressed Start there, or added it to the group.
    unreachable: list[str] = field(default_factory=list)


async def publish(telegram: Telegram, languages: Mapping[str, Profile], admins: Mapping[str, Role]) -> Published:
    """Brings Telegram in line with the texts; `admins` are chats and what they may.

    Reads all and writes only what differs, since writing is what Telegram limits. May raise SendError.
    """
    published = Published()
    for code, profile in _by_code(languages):
        await _publish_descriptions(telegram, code, profile, published)
        await _publish_commands(telegram, BotCommandScopeAllPrivateChats(), code, profile.commands, published)
    for chat, role in admins.items():
        try:
            for code, profile in _by_code(languages):
                commands = profile.admin_commands[role]
                await _publish_commands(telegram, BotCommandScopeChat(chat), code, commands, published)
        except SendError as error:
            if error.failure not in {Failure.GONE, Failure.PERMANENT}:
                raise
            published.unreachable.append(chat)
    return published


def _by_code(languages: Mapping[str, Profile]) -> Iterator[tuple[str, Profile]]:
    for locale, profile in languages.items():
        for code in LANGUAGES[locale].identity.telegram_codes.split() or _NO_CODE:
            yield code, profile


async def _publish_commands(
    telegram: Telegram, scope: BotCommandScope, code: str, commands: Mapping[str, str], published: Published
) -> None:
    wanted = tuple(BotCommand(command, description) for command, description in commands.items())
    with failures():
        if await telegram.bot.get_my_commands(scope, code) != wanted:
            await telegram.bot.set_my_commands(wanted, scope, code)
            published.writes += 1


async def _publish_descriptions(telegram: Telegram, code: str, profile: Profile, published: Published) -> None:
    bot = telegram.bot
    with failures():
        if (await bot.get_my_description(code)).description != profile.description:
            await bot.set_my_description(profile.description, code)
            published.writes += 1
        if (await bot.get_my_short_description(code)).short_description != profile.short_description:
            await bot.set_my_short_description(profile.short_description, code)
            published.writes += 1
