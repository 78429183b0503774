"""Sentences of `/trend` and `/note`. GSM-7 all of it. No percent sign after an NPS."""

from typing import Final

from bot.core.calendar.periods import Kind
from bot.core.texts import mark

# Translators: month is "måned", "månad", quarter "kvartal" and so on: they are understood in your language.
HELP_TREND = mark(
    "the NPS over time, what was done about it, and what is more than chance: /trend, /trend SURVEY month, "
    "/trend 2026 month, /trend week"
)
MENU_TREND = mark("The NPS over time")
# Translators: dates are understood as they are written in your language ("12. marts", "12 mars").
HELP_NOTE = mark(
    "notes what you did, to be seen on the line of /trend: /note 2026-03-12 new phone system, "
    "/note SURVEY new letter. Without a date it is today's. /note alone lists the notes"
)
MENU_NOTE = mark("Note what you did, for the line")

# Translators: by which unit of time; they stand within a sentence.
BY_WEEK = mark("by week")
BY_MONTH = mark("by month")
BY_QUARTER = mark("by quarter")
BY_HALF_YEAR = mark("by half-year")
BY_YEAR = mark("by year")
BY: Final = {
    Kind.WEEK: BY_WEEK,
    Kind.MONTH: BY_MONTH,
    Kind.QUARTER: BY_QUARTER,
    Kind.HALF_YEAR: BY_HALF_YEAR,
    Kind.YEAR: BY_YEAR,
}

# Translators: {by} is one of those above: "NPS by quarter - Yearly survey".
TREND_HEAD = mark("NPS {by} - {survey}")
TREND_LINE = mark("{period}: NPS {score} ({answers} answers)")
TREND_LINE_ONE = mark("{period}: NPS {score} (1 answer)")
TREND_LINE_NONE = mark("{period}: no answers")
# Translators: behind such a line: this period is not over. {line} is the whole line.
TREND_SO_FAR = mark("{line}, so far")
# Translators: {difference} is a number with its sign: "+12", "-3".
TREND_REAL = mark("{line}, {difference}: unlikely to be chance")
TREND_CHANCE = mark("{line}, {difference}: could be chance")
# Translators: {earlier} is how many periods are only on the picture.
TREND_EARLIER = mark("Earlier periods, on the picture only: {earlier}")

# Translators: the last period that is over, beside the one before it.
TREND_VERDICT_REAL = mark("{period}: {difference} compared with {before}: unlikely to be chance.")
TREND_VERDICT_CHANCE = mark("{period}: {difference} compared with {before}: could be chance.")
TREND_VERDICT_FEW = mark("{period}: too few answers to compare with {before} (at least {few} in each).")
TREND_FIRST = mark("There is no earlier period that is over to compare with yet.")
# Translators: {by} and {asked} are two of "by week", "by month" ...
TREND_COARSER = mark(
    "Shown {by}, since {asked} there would usually be under {enough} answers each time: too few to say anything."
)
TREND_NOTES = mark("What was done:")
TREND_NOTE = mark("{day}: {note}")

# Translators: /trend by SMS: "NPS by quarter (Yearly survey): Q1 2026 29 (229), Q2 2026 31 (64) so far". The number in
# brackets is how many answered.
TREND_SMS = mark("NPS {by} ({survey}): {points}.")
TREND_SMS_POINT = mark("{period}: {score} ({answers})")
TREND_SMS_SO_FAR = mark("{point} so far")

NOTE_ADDED = mark("Noted for {survey}, {day}: {note}")
NOTE_ADDED_ALL = mark("Noted for all surveys, {day}: {note}")
NOTE_WHERE = mark("It stands on the line of /trend.")
NOTE_REMOVE = mark("Remove: {note}")
NOTE_REMOVED = mark("The note is removed.")
NOTE_GONE = mark("That note is not there any more.")
NOTE_LIST = mark("The latest notes:")
NOTE_LINE = mark("{day}: {note} ({survey})")
NOTE_LINE_ALL = mark("{day}: {note} (all surveys)")
# Translators: dates are understood as they are written in your language.
NOTE_NONE = mark("There are no notes yet. Write one: /note 2026-03-12 new phone system")
NOTE_USAGE = mark("Write what you did behind the day: /note 2026-03-12 new phone system")
NOTE_NO_DAY = mark("There is no day '{day}'. Write it like this: /note 2026-03-12 new phone system")
NOTE_TOO_LONG = mark("A note may have {longest} letters, so that it fits under the picture; this one has {letters}.")
