"""What is said about digests and in them.

GSM-7 all of it, since a digest goes by SMS too. A count stands after its word.
"""

from typing import Final

from bot.core.measuring.digests import Digest
from bot.core.texts import mark

# Translators: keep "weekly", "monthly" and "off" as a choice in your language; they are understood (ugentligt,
# månedlig, veckovis, fra, av ...).
HELP_DIGEST = mark("the figures of the last week or month, by themselves: /digest weekly, /digest monthly, /digest off")
# Translators: at most 32 letters.
MENU_DIGEST = mark("Figures every week or month")

DIGEST_WEEKLY = mark(
    "Every Monday from 8 o'clock, or the next working day, this chat gets the figures of the week before."
)
DIGEST_MONTHLY = mark(
    "On the first working day of each month, from 8 o'clock, this chat gets the figures of the month before."
)
DIGEST_NOTHING = mark("When nobody has answered, nothing is sent. No more of them: /digest off")
DIGEST_OFF = mark("This chat gets no digest. For one, write /digest weekly or /digest monthly.")
DIGEST_UNKNOWN = mark("Write /digest weekly, /digest monthly or /digest off.")

SET: Final = {Digest.WEEKLY: DIGEST_WEEKLY, Digest.MONTHLY: DIGEST_MONTHLY}

# Translators: the first line of a digest: {survey} is its title, {period} "week 9 2026" or "February 2026".
DIGEST_HEAD = mark("{survey}, {period}: NPS {score}")
DIGEST_COMMENTS = mark("New comments: {count}")
# Translators: cases somebody still has to call back about.
DIGEST_CASES = mark("Open cases: {count}")
# Translators: one comment, with the score given.
DIGEST_QUOTE = mark('{score}: "{words}"')
# Translators: on a button: shows all that /nps tells of the same weeks.
DIGEST_MORE = mark("All the figures")
