"""Norwegian bokmål."""

from bot.core.language.identity import LanguageIdentity
from bot.core.language.nb.answers import ANSWERS
from bot.core.language.nb.calendar import CALENDAR
from bot.core.language.nb.commands import COMMANDS
from bot.core.language.nb.conversation import CONVERSATION
from bot.core.language.nb.lists import LISTS
from bot.core.language.nb.numbers import NUMBERS
from bot.core.language.nb.questions import QUESTIONS
from bot.core.language.nb.reading import READING
from bot.core.language.nb.requests import REQUESTS
from bot.core.language.nb.themes import THEMES
from bot.core.language.table import Language

IDENTITY = LanguageIdentity(
    name="norsk",
    # One language to a phone and three codes to a computer
    codes="nb no nn",
    long_codes="nor nob nno",
    windows_codes="1044 2068",
    telegram_codes="nb no",
    countries="NO SJ",
    number_format="nb",
    stemmer="norwegian",
    short_month="mai",
)

LANGUAGE = Language(
    IDENTITY, NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES, CALENDAR, COMMANDS, LISTS, CONVERSATION, READING
)
