"""Sentences of the reports: what periods are called, and what `/nps` says beside the number.

GSM-7 all of it, since numbers go by SMS too. No percent sign after an NPS; a count stands after its word.
"""

from typing import Final

from bot.core.measuring.bands import Band
from bot.core.texts import mark

# Translators: names of periods, as in "NPS 29, week 5 2026".
PERIOD_WEEK = mark("week {number} {year}")
PERIOD_FIRST_HALF = mark("first half of {year}")
PERIOD_SECOND_HALF = mark("second half of {year}")
# Translators: the same under a picture, as short as can be: "W5", "H1 2026".
PERIOD_WEEK_SHORT = mark("W{number}")
PERIOD_FIRST_HALF_SHORT = mark("H1 {year}")
PERIOD_SECOND_HALF_SHORT = mark("H2 {year}")

# Translators: how high a score is, by the usual rule of thumb. {word} is one of the four below, or two of them.
NPS_BAND = mark("By the usual rule of thumb: {word}.")
NPS_BANDS = mark("By the usual rule of thumb: between {low} and {high}.")
BAND_CRITICAL = mark("critical")
BAND_ACCEPTABLE = mark("acceptable")
BAND_GOOD = mark("good")
BAND_EXCELLENT = mark("excellent")
BANDS: Final = {
    Band.CRITICAL: BAND_CRITICAL,
    Band.ACCEPTABLE: BAND_ACCEPTABLE,
    Band.GOOD: BAND_GOOD,
    Band.EXCELLENT: BAND_EXCELLENT,
}

# Translators: {needed} is how many points a change would have to have, to be more than chance.
NPS_NEEDED = mark("About {needed} points would be needed to tell.")
NPS_REMOVED = mark("Taken off the lists by hand: {count}")

# Translators: one survey among several, one line each.
NPS_LINE = mark("{survey}: NPS {score}, {answers} answers, most likely between {low} and {high}")
NPS_LINE_ONE = mark("{survey}: NPS {score}, 1 answer")
NPS_LINE_NONE = mark("{survey}: no answers yet")
NPS_SIDE_BY_SIDE = mark("{period}. Surveys are not added up: each asks something of its own.")

# Translators: {attribute} is the name of an attribute, such as department.
BY_HEAD = mark("By {attribute}:")
BY_LINE = mark("{name}: NPS {score} ({answers} answers)")
BY_DIFFERENT_LOWER = mark("lower than the others")
BY_DIFFERENT_HIGHER = mark("higher than the others")

NO_ATTRIBUTES = mark("The answers of these days have no attributes to tell them apart by.")
UNKNOWN_ATTRIBUTE = mark("There is no attribute '{word}'. Known: {known}")
# Translators: the names of two attributes that every answer has.
ATTRIBUTE_CHANNEL = mark("channel")
ATTRIBUTE_LANGUAGE = mark("language")

# Translators: the command needs one survey, and there are several.
WHICH_SURVEY = mark("Which survey? There are: {surveys}")
