"""What `/comments` says: how many there are, and of each its score, day, attributes and words; never who wrote it."""

from collections.abc import Callable, Sequence
from typing import Final

from bot import i18n
from bot.core import customer_words
from bot.core.contact_data import without_contact_data
from bot.core.texts import reports as texts
from bot.store.comments import Comment, CommentCount
from bot.surveys import Surveys

Say = Callable[..., str]

#: At most this many characters of a comment, and attributes, are shown; the case shows all.
MAX_SHOWN: Final = 400
MAX_ATTRIBUTES: Final = 4


def head(say: Say, locale: str, about: str, count: CommentCount) -> str:
    number = i18n.decimal(count.number, locale)
    if not count.is_all:
        return say(texts.FOUND_AT_LEAST, locale, about=about, count=number)
    if not about:
        return say(texts.FOUND, locale, count=number)
    return say(texts.FOUND_ABOUT, locale, about=about, count=number)


def none(say: Say, locale: str, about: str, *, is_older: bool, is_stopped: bool) -> str:
    """Older: there were some on the pages before. Stopped: not all have been searched yet."""
    if is_stopped:
        return say(texts.NONE_SO_FAR, locale, about=about)
    if is_older:
        return say(texts.NONE_OLDER, locale)
    return say(texts.NONE_ABOUT, locale, about=about) if about else say(texts.NONE, locale)


def page(say: Say, locale: str, comments: Sequence[Comment], surveys: Surveys, *, is_titled: bool) -> str:
    """Titled: each with its survey, where they are of several."""
    return "\n\n".join(
        f"{_line(say, locale, number, one, surveys, is_titled=is_titled)}\n{customer_words.quoted(shortened(one.text))}"
        for number, one in enumerate(comments, 1)
    )


def _line(say: Say, locale: str, number: int, one: Comment, surveys: Surveys, *, is_titled: bool) -> str:
    day = i18n.day(one.scored_at.astimezone(surveys.zone).date(), locale)
    known = without_contact_data(one.attributes)
    attributes = [customer_words.on_one_line(f"{name}: {value}") for name, value in known.items() if value]
    title = [surveys.title(one.survey)] if is_titled else []
    line = say(texts.LINE, locale, number=number, score=one.score, day=day)
    return ", ".join([line, *title, *attributes[:MAX_ATTRIBUTES]])


def shortened(words: str) -> str:
    return words if len(words) <= MAX_SHOWN else f"{words[: MAX_SHOWN - 3].rstrip()}..."
