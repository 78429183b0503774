"""Swedish."""

from bot.core.language.sv.answers import ANSWERS
from bot.core.language.sv.numbers import NUMBERS
from bot.core.language.sv.questions import QUESTIONS
from bot.core.language.sv.requests import REQUESTS
from bot.core.language.sv.themes import THEMES
from bot.core.language.table import Language

LANGUAGE = Language(NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES)
