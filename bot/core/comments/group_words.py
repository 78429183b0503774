"""What promoters, passives and detractors are called in four languages, by one or many, known or not.

A word must be one of these to the letter: beside it stand search words, and "kritik" is something people write.
"""

from typing import Final

from bot.core.nps import Group

_WORDS: Final = {
    Group.DETRACTOR: """
        detractor detractors critic critics
        kritiker kritikere kritikerne kritikern kritikerna
        detraktor detraktorer detraktorerne detraktorerna modstander modstandere motstander motstandere
    """,
    Group.PASSIVE: """
        passive passives neutral neutrals
        passiv passiva passivt neutrale neutrala nøytral nøytrale noytrale
    """,
    Group.PROMOTER: """
        promoter promoters fan fans
        ambassadør ambassadører ambassadørene ambassadørerne ambassador ambassadors ambassadorer
        ambassadör ambassadörer ambassadörerna promotor promotorer promotør promotører promotørene
    """,
}

#: In small letters.
WORDS: Final = {word: group for group, words in _WORDS.items() for word in words.split()}
