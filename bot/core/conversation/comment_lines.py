"""The words of one answer, told in several messages: one line break between them, each once, and with a bound."""

from typing import Final

#: Ten long SMS or two full Telegram messages. Whoever writes more, a machine most likely, is cut off here.
MAX_CHARACTERS: Final = 10_000


def holds(comment: str | None, words: str | None) -> bool:
    """Were these words said, as lines of their own?"""
    return bool(comment and words) and f"\n{words}\n" in f"\n{comment}\n"


def added(comment: str | None, words: str | None) -> str | None:
    """The comment with the words below it. The same words again say nothing new."""
    if holds(comment, words):
        return comment
    return "\n".join(part for part in (comment, words) if part)[:MAX_CHARACTERS] or None


def edited(comment: str | None, before: str | None, after: str | None) -> str | None:
    """The comment with `after` where it said `before`; below it where it did not."""
    is_edited_already = holds(after, before) and holds(comment, after)
    if is_edited_already or not holds(comment, before):
        return added(comment, after)
    middle = f"\n{after}\n" if after else "\n"
    return f"\n{comment}\n".replace(f"\n{before}\n", middle, 1).strip("\n")[:MAX_CHARACTERS] or None
