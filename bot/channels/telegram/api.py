"""The Bot API as this package speaks it: plain values in and out, every failure a SendError, never a retry."""

from collections.abc import Sequence

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.helpers import create_deep_linked_url

from bot.channels import Failure, SendError
from bot.channels.telegram.errors import failures
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.telegram.webhook import ALLOWED_UPDATES
from bot.core.messages import Keyboard, Outgoing

OFFICIAL_URL = "https://api.telegram.org"

#: UTF-16 code units (https://core.telegram.org/bots/api#sendmessage).
MAX_TEXT = 4096

#: Requests Telegram makes at once to our webhook; one chat's updates come one after the other all the same.
MAX_CONNECTIONS = 40

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class BotApi:
    def __init__(self, token: str, url: str | None) -> None:
        self._request = AiohttpRequest()
        self.bot = Bot(
            token,
            base_url=f"{(url or OFFICIAL_URL).rstrip('/')}/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def open(self) -> None:
        # Not Bot.initialize, which asks Telegram who we are: the bot must start while Telegram is away.
        await self._request.initialize()

    async def close(self) -> None:
        await self._request.shutdown()

    async def username(self) -> str:
        with failures():
            return (await self.bot.get_me()).username or ""

    def link(self, username: str, token: str) -> str:
        return create_deep_linked_url(username, token)

    async def send(self, outgoing: Outgoing) -> str:
        if len(outgoing.text.encode("utf-16-le", "surrogatepass")) // 2 > MAX_TEXT:
            raise SendError(Failure.PERMANENT, "too_long")
        with failures():
            # No parse_mode: nothing in a name or a comment can be taken for markup.
            message = await self.bot.send_message(
                outgoing.address,
                outgoing.text,
                reply_markup=_markup(outgoing.keyboard),
                link_preview_options=NO_PREVIEW,
            )
            return str(message.message_id)

    async def change_keyboard(self, address: str, message_id: str, keyboard: Keyboard) -> None:
        try:
            with failures():
                await self.bot.edit_message_reply_markup(
                    chat_id=address, message_id=int(message_id), reply_markup=_markup(keyboard)
                )
        except SendError as error:
            # The buttons are already what they are to become.
            if not error.code.startswith("message is not modified"):
                raise

    async def updates(self, offset: int | None, *, wait: int) -> Sequence[Update]:
        """What is new, after at most `wait` seconds. Everything before `offset` is forgotten by Telegram."""
        with failures():
            return await self.bot.get_updates(offset=offset, timeout=wait, allowed_updates=ALLOWED_UPDATES)

    async def answer_tap(self, query_id: str) -> None:
        with failures():
            await self.bot.answer_callback_query(query_id)

    async def is_webhook(self, url: str) -> bool:
        """Whether Telegram already calls this URL, with all else as we want it."""
        with failures():
            now = await self.bot.get_webhook_info()
        return (
            now.url == url
            and set(now.allowed_updates) == set(ALLOWED_UPDATES)
            and now.max_connections == MAX_CONNECTIONS
        )

    async def set_webhook(self, url: str, secret: str) -> None:
        try:
            with failures():
                await self.bot.set_webhook(
                    url, max_connections=MAX_CONNECTIONS, allowed_updates=ALLOWED_UPDATES, secret_token=secret
                )
        except SendError as error:
            if error.failure is Failure.PERMANENT:
                raise SendError(Failure.CONFIGURATION, error.code) from None
            raise

    async def delete_webhook(self) -> None:
        """What is pending stays pending."""
        with failures():
            await self.bot.delete_webhook(drop_pending_updates=False)


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.data) for button in row] for row in keyboard]
    )
