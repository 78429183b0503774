"""What promoters, passives and detractors are called in whatever language, by one or many, known or not.

A word must be one of these to the letter: beside it stand search words, and "kritik" is something people write.
"""

from typing import Final

from bot.core.language import meanings
from bot.core.nps import Group

#: In small letters.
WORDS: Final = {word: Group(group) for word, group in meanings("groups").items()}
