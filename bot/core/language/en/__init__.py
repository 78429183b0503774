"""English."""

from bot.core.language.en.answers import ANSWERS
from bot.core.language.en.numbers import NUMBERS
from bot.core.language.en.questions import QUESTIONS
from bot.core.language.en.requests import REQUESTS
from bot.core.language.en.themes import THEMES
from bot.core.language.table import Language

LANGUAGE = Language(NUMBERS, ANSWERS, REQUESTS, QUESTIONS, THEMES)
