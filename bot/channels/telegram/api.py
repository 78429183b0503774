"""The Bot API as this package speaks it: plain values in and out, every failure a SendError, never a retry."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.helpers import create_deep_linked_url

from bot.channels import Failure, SendError
from bot.channels.telegram.errors import failures, is_about_topic
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.telegram.updates import is_update
from bot.channels.telegram.webhook import ALLOWED_UPDATES
from bot.core.delivery.message_split import LONGEST_CAPTION, LONGEST_TEXT, length
from bot.core.messages import Attachment, AttachmentKind, Keyboard, Outgoing

OFFICIAL_URL = "https://api.telegram.org"


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

    async def administrators(self, group: str) -> frozenset[str]:
        """Ids of the people who administer the group. May raise SendError."""
        with failures():
            return frozenset(str(one.user.id) for one in await self.bot.get_chat_administrators(group))

    def link(self, username: str, token: str) -> str:
        return create_deep_linked_url(username, token)

    async def send(self, outgoing: Outgoing) -> str:
        if length(outgoing.text) > (LONGEST_CAPTION if outgoing.attachment else LONGEST_TEXT):
            raise SendError(Failure.PERMANENT, "too_long")
        try:
            return await self._sent(outgoing)
        except SendError as error:
            # Refused, so it was not sent; the group outside the topic is better than nowhere.
            if outgoing.topic is None or not is_about_topic(error):
                raise
            return await self._sent(replace(outgoing, topic=None))

    async def _sent(self, outgoing: Outgoing) -> str:
        with failures():
            message = await (self._send_text(outgoing) if outgoing.attachment is None else self._send_with(outgoing))
            return str(message.message_id)

    async def _send_text(self, outgoing: Outgoing) -> Message:
        # No parse_mode: nothing in a name or a comment can be taken for markup.
        return await self.bot.send_message(
            outgoing.address,
            outgoing.text,
            reply_markup=_markup(outgoing.keyboard),
            reply_parameters=_reply(outgoing),
            message_thread_id=outgoing.topic,
            link_preview_options=NO_PREVIEW,
        )

    async def _send_with(self, outgoing: Outgoing) -> Message:
        attachment = outgoing.attachment or Attachment(AttachmentKind.DOCUMENT)
        file = attachment.provider_id or InputFile(attachment.content, attachment.filename)
        send = self.bot.send_photo if attachment.kind is AttachmentKind.PHOTO else self.bot.send_document
        return await send(
            outgoing.address,
            file,
            caption=outgoing.text or None,
            reply_markup=_markup(outgoing.keyboard),
            reply_parameters=_reply(outgoing),
            message_thread_id=outgoing.topic,
        )

    async def change(self, outgoing: Outgoing, message_id: str) -> None:
        """An earlier message gets other buttons and, where there is one, another text."""
        chat, message, markup = outgoing.address, int(message_id), _markup(outgoing.keyboard)
        try:
            with failures():
                if outgoing.text and outgoing.attachment is not None:
                    await self.bot.edit_message_caption(chat, message, caption=outgoing.text, reply_markup=markup)
                elif outgoing.text:
                    await self.bot.edit_message_text(
                        outgoing.text, chat, message, reply_markup=markup, link_preview_options=NO_PREVIEW
                    )
                else:
                    await self.bot.edit_message_reply_markup(chat, message, reply_markup=markup)
        except SendError as error:
            # It is already what it is to become.
            if not error.code.startswith("message is not modified"):
                raise

    async def withdraw(self, outgoing: Outgoing, message_id: str) -> None:
        """An earlier message is deleted, which Telegram does for 48 hours; an older one says `text` instead, be it
        below a picture that stays (https://core.telegram.org/bots/api#deletemessage).
        """
        chat, message, text = outgoing.address, int(message_id), outgoing.text
        tried: tuple[Callable[[], Awaitable[object]], ...] = (
            lambda: self.bot.delete_message(chat, message),
            lambda: self.bot.edit_message_text(text, chat, message, link_preview_options=NO_PREVIEW),
            lambda: self.bot.edit_message_caption(chat, message, caption=text),
        )
        for number, attempt in enumerate(tried, 1):
            try:
                with failures():
                    await attempt()
            except SendError as error:
                # Its words are no list to hold on to: whatever is refused for good is tried in the next way.
                if error.failure is not Failure.PERMANENT or error.moved_to is not None or number == len(tried):
                    raise
            else:
                return

    async def updates(self, offset: int | None, *, wait: int) -> Sequence[dict[str, Any]]:
        """What is new, after at most `wait` seconds, as Telegram wrote it: the library's own method reads all of them
        or none. Everything before `offset` is forgotten by Telegram.
        """
        values = {"timeout": wait, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        query = urlencode(values if offset is None else values | {"offset": offset})
        with failures():
            # As the library adds the time of the long poll to the time an answer may take.
            patience = wait + self._request.read_timeout
            found = await self._request.post(f"{self.bot.base_url}/getUpdates?{query}", read_timeout=patience)
            known = [one for one in found if is_update(one)] if isinstance(found, list) else []
            # One without an id cannot be let go by itself, but goes with the next that has one.
            if not known and found != []:
                raise TypeError
            return known

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


def _reply(outgoing: Outgoing) -> ReplyParameters | None:
    """Where the other message is gone by now, the words still arrive."""
    if outgoing.reply_to is None:
        return None
    return ReplyParameters(int(outgoing.reply_to), allow_sending_without_reply=True)


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.data) for button in row] for row in keyboard]
    )
