"""Danish."""

from bot.core.language.da.answers import ANSWERS
from bot.core.language.da.numbers import NUMBERS
from bot.core.language.da.questions import QUESTIONS
from bot.core.language.da.requests import REQUESTS
from bot.core.language.da.themes import THEMES
from bot.core.language.table import Language

LANGUAGE = Language(NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES)
