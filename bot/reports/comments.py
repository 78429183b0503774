"""What `/comments` says: how many there are, and of each its score, day, attributes and words; never who wrote it."""

from collections.abc import Sequence
from typing import Final

from bot.core import customer_words
from bot.core.contact_data import without_contact_data
from bot.core.texts import reports as texts
from bot.i18n import Reader
from bot.store.comments import Comment, CommentCount
from bot.surveys import Surveys

#: At most this many characters of a comment, and attributes, are shown; the case shows all.
MAX_SHOWN: Final = 400
MAX_ATTRIBUTES: Final = 4


def head(reader: Reader, about: str, count: CommentCount) -> str:
    number = reader.number(count.number)
    if not count.is_all:
        return reader.say(texts.FOUND_AT_LEAST, about=about, count=number)
    if not about:
        return reader.say(texts.FOUND, count=number)
    return reader.say(texts.FOUND_ABOUT, about=about, count=number)


def none(reader: Reader, about: str, *, is_older: bool, is_stopped: bool) -> str:
    """Older: there were some on the pages before. Stopped: not all have been searched yet."""
    if is_stopped:
        return reader.say(texts.NONE_SO_FAR, about=about)
    if is_older:
        return reader.say(texts.NONE_OLDER)
    return reader.say(texts.NONE_ABOUT, about=about) if about else reader.say(texts.NONE)


def page(reader: Reader, comments: Sequence[Comment], surveys: Surveys, *, is_titled: bool) -> str:
    """Titled: each with its survey, where they are of several."""
    return "\n\n".join(
        f"{_line(reader, number, one, surveys, is_titled=is_titled)}\n{customer_words.quoted(shortened(one.text))}"
        for number, one in enumerate(comments, 1)
    )


def _line(reader: Reader, number: int, one: Comment, surveys: Surveys, *, is_titled: bool) -> str:
    day = reader.day(one.scored_at.astimezone(surveys.zone).date())
    known = without_contact_data(one.attributes)
    attributes = [customer_words.on_one_line(f"{name}: {value}") for name, value in known.items() if value]
    title = [surveys.title(one.survey)] if is_titled else []
    line = reader.say(texts.LINE, number=number, score=one.score, day=day)
    return ", ".join([line, *title, *attributes[:MAX_ATTRIBUTES]])


def shortened(words: str) -> str:
    return words if len(words) <= MAX_SHOWN else f"{words[: MAX_SHOWN - 3].rstrip()}..."
