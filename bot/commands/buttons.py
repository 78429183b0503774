"""Buttons under an answer: each is a command, as the admin would type it."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.core.messages import Button, Keyboard

#: Bytes that Telegram brings back of a button (https://core.telegram.org/bots/api#inlinekeyboardbutton).
MAX_CALLBACK_BYTES: Final = 64


#: Telegram takes a hundred, and 10 kB of them; people look at fewer.
MAX_BUTTONS: Final = 40


def button(label: str, command: str) -> Button | None:
    """None where the command is longer than a button can hold."""
    return Button(label, command) if len(command.encode()) <= MAX_CALLBACK_BYTES else None


def row(*buttons: Button | None) -> tuple[Button, ...]:
    return tuple(one for one in buttons if one is not None)


def rows(*found: Sequence[Button]) -> Keyboard:
    """The first that a keyboard can hold; whatever has more choices says them in words too."""
    kept: list[tuple[Button, ...]] = []
    for one in found:
        if one and sum(map(len, kept)) + len(one) <= MAX_BUTTONS:
            kept.append(tuple(one))
    return tuple(kept)


def suggested(commands: Iterable[str]) -> Keyboard:
    """One below the other, each under its own words."""
    return rows(*(row(button(command, command)) for command in commands))
