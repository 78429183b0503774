"""What a failed request to Telegram means for the sender.

    answer                                          SendError
    429, with parameters.retry_after                TRANSIENT, with the seconds
    no connection                                   TRANSIENT
    400, with parameters.migrate_to_chat_id         PERMANENT, with the new address
    400 there is no such chat, or no words allowed  GONE
    400, any other                                  PERMANENT
    403 bot was blocked by the user                 OPTED_OUT
    403, any other (deactivated, kicked, no start)  GONE
    401, 404 wrong token; 409 two pollers           CONFIGURATION
    5xx, time-out, connection lost, nonsense        UNKNOWN

There is no list of descriptions to hold on to ("contents are subject to change"), only the status and `parameters`:
https://core.telegram.org/bots/api#making-requests, https://core.telegram.org/bots/api#responseparameters. Those read
here are that of a block, since it alone is a person's will, and those of a chat that is not there. The order of the
cases matters: in python-telegram-bot BadRequest and TimedOut are NetworkErrors
(https://docs.python-telegram-bot.org/en/stable/telegram.error.html).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    TelegramError,
    TimedOut,
)

from bot.channels import Failure, SendError
from bot.channels.telegram.transport import NoAnswerError, NotSentError, RateLimitedError

BLOCKED = "bot was blocked by the user"

#: What a 400 says of an account or a group that is not there, or with which no chat was ever begun.
NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "input_user_deactivated", "user_id_invalid")

#: How a 400 begins that says of a group that no words can be written there. Of pictures alone others speak: "not enough
#: rights to send photos to the chat".
NO_WORDS = ("not enough rights to send text", "have no rights to send a message", "chat_write_forbidden", "topic_")

#: How a 400 begins that is about the topic of a group: closed, deleted, never there.
TOPIC = ("topic_", "message thread ")


def is_about_topic(error: SendError) -> bool:
    return error.failure in {Failure.PERMANENT, Failure.GONE} and error.code.startswith(TOPIC)


def as_send_error(error: TelegramError) -> SendError:
    """The error in the sender's words. A code that comes from Telegram is its description, in lower case."""
    match error:
        case RateLimitedError():
            return SendError(Failure.TRANSIENT, "429", retry_after=error.retry_after)
        case NotSentError():
            return SendError(Failure.TRANSIENT, error.message)
        case ChatMigrated():
            return SendError(Failure.PERMANENT, "group became a supergroup", moved_to=str(error.new_chat_id))
        case BadRequest():
            code = error.message.lower()
            is_gone = code.endswith(NO_CHAT) or code.startswith(NO_WORDS)
            return SendError(Failure.GONE if is_gone else Failure.PERMANENT, code)
        case Forbidden():
            code = error.message.lower().removeprefix("forbidden: ")
            return SendError(Failure.OPTED_OUT if code == BLOCKED else Failure.GONE, code)
        case InvalidToken():
            return SendError(Failure.CONFIGURATION, "the bot token is not valid")
        case Conflict():
            return SendError(Failure.CONFIGURATION, "another process reads this bot's updates")
        case TimedOut():
            return SendError(Failure.UNKNOWN, "timeout")
        case NoAnswerError():
            return SendError(Failure.UNKNOWN, error.message)
        case _:
            return SendError(Failure.UNKNOWN, type(error).__name__)


@contextmanager
def failures() -> Iterator[None]:
    """Turns what goes wrong inside into a SendError. The cause is cut off: it can quote what was sent."""
    try:
        yield
    except TelegramError as error:
        raise as_send_error(error) from None
    except (TypeError, KeyError, ValueError, AttributeError):
        # A 200 with JSON that is none of the documented objects.
        raise SendError(Failure.UNKNOWN, "answer is not of the Bot API") from None
