"""Buttons under an answer: each is a command, as the admin would type it."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.core.messages import Button, Keyboard

#: Bytes that Telegram brings back of a button (https://core.telegram.org/bots/api#inlinekeyboardbutton).
LONGEST: Final = 64


def button(label: str, command: str) -> Button | None:
    """None where the command is longer than a button can hold."""
    return Button(label, command) if len(command.encode()) <= LONGEST else None


def row(*buttons: Button | None) -> tuple[Button, ...]:
    return tuple(one for one in buttons if one is not None)


def rows(*found: Sequence[Button]) -> Keyboard:
    return tuple(tuple(one) for one in found if one)


def suggested(commands: Iterable[str]) -> Keyboard:
    """One below the other, each under its own words."""
    return rows(*(row(button(command, command)) for command in commands))
