"""What Telegram is told at the start: where to deliver, and the commands and descriptions in every language."""

import asyncio
from typing import TYPE_CHECKING

import structlog

from bot.channels import SendError
from bot.channels.telegram import Telegram
from bot.commands import COMMANDS
from bot.core.messages import ChannelName
from bot.core.roles import Role
from bot.core.texts import admins as texts
from bot.i18n import LOCALES
from bot.loops import repeat
from bot.runtime import Runtime
from bot.settings import TelegramMode
from bot.web import TELEGRAM_PATH

if TYPE_CHECKING:
    from bot.channels.telegram.profile import Profile

log = structlog.get_logger()

#: Seconds between tries while Telegram cannot be reached.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 2.0, 300.0


async def publish(runtime: Runtime, telegram: Telegram) -> None:
    """Until it is done. What Telegram already knows is not written again."""
    from bot.channels.telegram import profile

    languages = {locale: _profile(runtime, locale) for locale in LOCALES}
    everyone = runtime.admins
    admins = {chat: role for (channel, chat), role in everyone.items() if channel is ChannelName.TELEGRAM}
    is_done = asyncio.Event()

    async def work() -> None:
        if runtime.settings.mode_of_telegram is TelegramMode.WEBHOOK:
            await telegram.set_webhook(f"{runtime.settings.public_url}{TELEGRAM_PATH}")
        published = await profile.publish(telegram, languages, admins)
        log.info("profile_published", writes=published.writes, admin_chats_out_of_reach=len(published.unreachable))
        is_done.set()

    # Menus are no reason to stop answering customers: whatever fails is tried again.
    await repeat(
        "publishing the profile",
        FIRST_PAUSE_SECONDS,
        work,
        longest_pause=LONGEST_PAUSE_SECONDS,
        expected=(SendError,),
        until=is_done,
    )


def _profile(runtime: Runtime, locale: str) -> "Profile":
    from bot.channels.telegram.profile import Profile

    def say(text: str) -> str:
        return runtime.reader(locale).say(text, organisation=runtime.organisation(locale))

    return Profile(
        commands={"start": say(texts.MENU_START), "stop": say(texts.MENU_STOP), "help": say(texts.MENU_HELP)},
        admin_commands={
            role: {name: say(command.menu) for name, command in COMMANDS.items() if role.may(command.role)}
            for role in Role
        },
        description=say(texts.DESCRIPTION),
        short_description=say(texts.SHORT_DESCRIPTION),
    )
