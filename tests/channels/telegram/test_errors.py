import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.channels import Failure, SendError
from bot.channels.telegram.errors import as_send_error, failures
from bot.channels.telegram.transport import NoAnswerError, NotSentError, RateLimitedError

TABLE = [
    (RateLimitedError(7.0), Failure.TRANSIENT, "429"),
    (NotSentError("not connected"), Failure.TRANSIENT, "not connected"),
    (ChatMigrated(-100555), Failure.PERMANENT, "group became a supergroup"),
    (BadRequest("Bad Request: chat not found"), Failure.GONE, "chat not found"),
    (Forbidden("Forbidden: bot was blocked by the user"), Failure.OPTED_OUT, "bot was blocked by the user"),
    (Forbidden("Forbidden: user is deactivated"), Failure.GONE, "user is deactivated"),
    (
        Forbidden("Forbidden: bot was kicked from the group chat"),
        Failure.GONE,
        "bot was kicked from the group chat",
    ),
    (InvalidToken("Unauthorized"), Failure.CONFIGURATION, "the bot token is not valid"),
    (Conflict("Conflict: terminated"), Failure.CONFIGURATION, "another process reads this bot's updates"),
    (TimedOut(), Failure.UNKNOWN, "timeout"),
    (NoAnswerError("502"), Failure.UNKNOWN, "502"),
    (NetworkError("Request Entity Too Large (413)"), Failure.UNKNOWN, "NetworkError"),
]


@pytest.mark.parametrize(("error", "failure", "code"), TABLE, ids=[repr(error) for error, *_ in TABLE])
def test_each_error_says_whether_it_was_sent_and_whether_to_try_again(error, failure, code):
    told = as_send_error(error)
    assert (told.failure, told.code) == (failure, code)


def test_the_wait_and_the_new_address_are_passed_on():
    assert as_send_error(RateLimitedError(7.0)).retry_after == 7.0
    assert as_send_error(ChatMigrated(-100555)).moved_to == "-100555"


def test_an_answer_that_is_none_may_have_been_sent():
    with pytest.raises(SendError) as failed, failures():
        raise KeyError("message_id")
    assert failed.value.failure is Failure.UNKNOWN
