"""Norwegian bokmål."""

from bot.core.language.nb.answers import ANSWERS
from bot.core.language.nb.numbers import NUMBERS
from bot.core.language.nb.questions import QUESTIONS
from bot.core.language.nb.requests import REQUESTS
from bot.core.language.nb.themes import THEMES
from bot.core.language.table import Language

LANGUAGE = Language(NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES)
