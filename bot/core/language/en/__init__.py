"""English."""

from bot.core.language.en.answers import ANSWERS
from bot.core.language.en.calendar import CALENDAR
from bot.core.language.en.commands import COMMANDS
from bot.core.language.en.conversation import CONVERSATION
from bot.core.language.en.lists import LISTS
from bot.core.language.en.numbers import NUMBERS
from bot.core.language.en.questions import QUESTIONS
from bot.core.language.en.reading import READING
from bot.core.language.en.requests import REQUESTS
from bot.core.language.en.themes import THEMES
from bot.core.language.identity import LanguageIdentity
from bot.core.language.table import Language

IDENTITY = LanguageIdentity(
    name="English",
    codes="en",
    long_codes="eng",
    windows_codes="1033 2057",
    telegram_codes="",
    countries="",
    # As in Europe: the day before the month
    number_format="en_GB",
    stemmer="english",
    short_month="may",
)

LANGUAGE = Language(
    IDENTITY, NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES, CALENDAR, COMMANDS, LISTS, CONVERSATION, READING
)
