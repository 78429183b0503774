"""What `/cases report` says: numbers alone, since it is open to those who see no names."""

from bot.core.texts import mark

REPORT_HEAD = mark("Cases of {survey}, {period}")
REPORT_NONE = mark("Cases of {survey}, {period}: none")
# Translators: {opened} were opened in the period; {still_open} are not closed now, whenever they were opened.
REPORT_NOW = mark("Opened: {opened}. Not closed now: {still_open}, late: {late}")
# Translators: {median} is a span of time, such as "3 h".
REPORT_CONTACT = mark("First contact after {median} (median); contacted: {contacted} of {cases}")
REPORT_NO_CONTACT = mark("Nobody has been contacted yet.")
# Translators: {share} is a percentage with its sign, {cases} how many are at least 24 hours old.
REPORT_SOON = mark("Contacted within 24 hours: {share} of {cases}")
# Translators: {outcomes} is a list such as "solved 10, explained 4".
REPORT_OUTCOMES = mark("Came to: {outcomes}")
REPORT_NEXT = mark("The next time they were asked:")
REPORT_NEXT_CONTACTED = mark("- who had been contacted: NPS {score} ({answers} answers)")
REPORT_NEXT_OTHERS = mark("- who had not: NPS {score} ({answers} answers)")
# Translators: {difference} has its sign: "+12", "-3". {low} and {high} are numbers too.
REPORT_REAL = mark("Difference {difference}, most likely between {low} and {high}: unlikely to be chance.")
REPORT_CHANCE = mark("Difference {difference}, most likely between {low} and {high}: could be chance.")
REPORT_CAUSE = mark(
    "That does not show that the contact was the reason: those who can be reached may differ from the others."
)
REPORT_FEW = mark(
    "Next score: too few answers to compare. Contacted: {contacted}, not contacted: {others}; it takes {few} of each."
)
