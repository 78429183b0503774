"""Danish."""

from bot.core.language.da.answers import ANSWERS
from bot.core.language.da.calendar import CALENDAR
from bot.core.language.da.commands import COMMANDS
from bot.core.language.da.conversation import CONVERSATION
from bot.core.language.da.lists import LISTS
from bot.core.language.da.numbers import NUMBERS
from bot.core.language.da.questions import QUESTIONS
from bot.core.language.da.reading import READING
from bot.core.language.da.requests import REQUESTS
from bot.core.language.da.themes import THEMES
from bot.core.language.identity import LanguageIdentity
from bot.core.language.table import Language

IDENTITY = LanguageIdentity(
    name="dansk",
    codes="da",
    long_codes="dan",
    windows_codes="1030",
    telegram_codes="da",
    countries="DK GL FO",
    number_format="da",
    stemmer="danish",
    short_month="maj",
)

LANGUAGE = Language(
    IDENTITY, NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES, CALENDAR, COMMANDS, LISTS, CONVERSATION, READING
)
