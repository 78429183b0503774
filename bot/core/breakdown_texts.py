"""Sentences of `/segments` and `/rate`. GSM-7 all of it. No percent sign after an NPS."""

from bot.core.texts import mark

# Translators: attributes are what the contacts are told apart by: department, country, product.
HELP_SEGMENTS = mark(
    "which customers are happier than the others, and which less: /segments, /segments channel, "
    "/segments language 2026q1"
)
MENU_SEGMENTS = mark("Who is happier than the others")
HELP_RATE = mark("how many were reached, answered and said why: /rate, /rate 2026q1, /rate SURVEY by channel")
MENU_RATE = mark("How many answered")

# Translators: the buttons below are the attributes.
SEGMENTS_WHICH = mark("By what? There are: {known}")
SEGMENTS_HEAD = mark("NPS by {attribute} - {survey}")
# Translators: how each line is to be read; at the end of a line stands "lower than the others".
SEGMENTS_HOW = mark("Each is compared with all others together. Nothing behind a number: could be chance.")
SEGMENTS_BETWEEN = mark("... and {count} between these")
SEGMENTS_REST = mark("Answers without {attribute}: {count}")
# Translators: {names} are parts of the customers with so few people that one could tell who answered what.
HIDDEN = mark("Not shown, so that nobody can be recognised: {names}")
HIDDEN_MORE = mark("Not shown, so that nobody can be recognised: {names} and {count} more")
# Translators: an NPS in which each part of the customers has the weight of all who were asked, not of those answering.
SEGMENTS_WEIGHTED = mark("Weighted by how many were asked, by {attribute}: about NPS {score} instead of {plain}.")
SEGMENTS_NONE = mark("No answer of these days has {attribute} with it ({period}).")
# Translators: on a picture: {attribute}, then the dates.
SEGMENTS_BELOW = mark("{attribute}, {period}")
# Translators: by SMS; {parts} are "Oslo -67 (24 answers), Bergen 12 (30 answers)", the lowest first.
SEGMENTS_SMS = mark("NPS by {attribute} ({survey}, {period}): {parts}.")
SEGMENTS_SMS_PART = mark("{name} {score} ({answers})")
SEGMENTS_SMS_LOWER = mark("{part} lower")
SEGMENTS_SMS_HIGHER = mark("{part} higher")
SEGMENTS_SMS_MORE = mark("More in Telegram: {count}.")

RATE_HEAD = mark("Response rate {rate} - {survey}")
RATE_HEAD_NONE = mark("Response rate: nobody reached yet - {survey}")
RATE_NOBODY = mark("{survey}: nobody was asked ({period}).")
# Translators: a line a step: "Reached: 640 (96%)". {step} is one of the four words on the picture of /rate.
RATE_STEP = mark("{step}: {people}")
# Translators: what the percentages are of.
RATE_OF = mark("Each percentage is of the line above.")
RATE_SO_FAR = mark("So far: {waiting} were asked lately and can still answer.")
RATE_SO_FAR_ONE = mark("So far: 1 was asked lately and can still answer.")
RATE_SILENT = mark(
    "If those who did not answer were {points} points lower, the NPS would be {score} instead of {plain}."
)
RATE_BY = mark("By {attribute}, the lowest first:")
RATE_LINE = mark("{name}: {rate} ({scored} of {delivered})")
RATE_LINE_NONE = mark("{name}: nobody reached")
RATE_MORE = mark("... and {count} with a higher rate")
# Translators: on a button.
RATE_BUTTON = mark("By {attribute}")
# Translators: the rate by SMS; {steps} are the steps as above with commas between them.
RATE_SMS = mark("Response rate {rate} ({survey}, {period}). {steps}.")
