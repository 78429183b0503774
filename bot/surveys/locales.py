"""The languages in which a survey file may say something: those of the bot."""

from typing import TYPE_CHECKING, Literal

from bot.core.language import LOCALES

if TYPE_CHECKING:
    Locale = str
else:
    Locale = Literal[LOCALES]
