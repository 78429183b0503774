"""Swedish."""

from bot.core.language.identity import LanguageIdentity
from bot.core.language.sv.answers import ANSWERS
from bot.core.language.sv.calendar import CALENDAR
from bot.core.language.sv.commands import COMMANDS
from bot.core.language.sv.conversation import CONVERSATION
from bot.core.language.sv.lists import LISTS
from bot.core.language.sv.numbers import NUMBERS
from bot.core.language.sv.questions import QUESTIONS
from bot.core.language.sv.reading import READING
from bot.core.language.sv.requests import REQUESTS
from bot.core.language.sv.themes import THEMES
from bot.core.language.table import Language

IDENTITY = LanguageIdentity(
    name="svenska",
    codes="sv",
    long_codes="swe",
    windows_codes="1053 2077",
    telegram_codes="sv",
    countries="SE AX",
    number_format="sv",
    stemmer="swedish",
    short_month="maj",
)

LANGUAGE = Language(
    IDENTITY, NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES, CALENDAR, COMMANDS, LISTS, CONVERSATION, READING
)
