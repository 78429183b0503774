"""What the reports say: `/nps` and its periods first, then report by report.

GSM-7 all of it, since numbers go by SMS too. No percent sign after an NPS; a count stands after its word.
"""

from typing import Final

from bot.core.calendar.periods import CalendarUnit
from bot.core.measuring.bands import Band
from bot.core.measuring.digests import Digest
from bot.core.nps import Group
from bot.core.texts import mark

# Translators: names of periods, as in "NPS 29, week 5 2026".
PERIOD_WEEK = mark("week {number} {year}")
PERIOD_FIRST_QUARTER = mark("1st quarter {year}")
PERIOD_SECOND_QUARTER = mark("2nd quarter {year}")
PERIOD_THIRD_QUARTER = mark("3rd quarter {year}")
PERIOD_FOURTH_QUARTER = mark("4th quarter {year}")
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
# Translators: by SMS, where there is no room for all parts; {count} is a number.
BY_SMS_REST = mark("More parts in Telegram: {count}")
BY_DIFFERENT_LOWER = mark("lower than the others")
BY_DIFFERENT_HIGHER = mark("higher than the others")

NO_ATTRIBUTES = mark("The answers of these days have no attributes to tell them apart by.")
UNKNOWN_ATTRIBUTE = mark("There is no attribute '{word}'. Known: {known}")
# Translators: the names of two attributes that every answer has.
ATTRIBUTE_CHANNEL = mark("channel")
ATTRIBUTE_LANGUAGE = mark("language")
# Translators: what the same two are called where the operator's list has a column of that name.
ATTRIBUTE_CHANNEL_OURS = mark("sent by")
ATTRIBUTE_LANGUAGE_OURS = mark("asked in")

# Translators: the command needs one survey, and there are several.
WHICH_SURVEY = mark("Which survey? There are: {surveys}")


# --- /segments and /rate

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
# Translators: {count} parts of the customers with so few people that one could tell who answered what.
HIDDEN = mark("Too small to be shown, so that nobody can be recognised: {count}")
# Translators: a column of the list such as an order number, which no two customers share.
NO_SEGMENTS = mark("The values of '{attribute}' are nearly all different, so there are no segments to compare.")
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


# --- /comments

HELP_COMMENTS = mark(
    "what customers wrote, the newest first: /comments, /comments detractors 30d, /comments SURVEY delivery, "
    '/comments "long wait", /comments department=Oslo'
)
MENU_COMMENTS = mark("What customers wrote")

# Translators: the first line; {count} is how many were found, {about} says which, as "detractors, March 2026".
FOUND = mark("Comments: {count}")
FOUND_ABOUT = mark("Comments ({about}): {count}")
# Translators: the search has not gone through all of them.
FOUND_AT_LEAST = mark("Comments ({about}): {count} or more")
NONE = mark("No comments.")
NONE_ABOUT = mark("No comments ({about}).")
NONE_OLDER = mark("No older comments.")
# Translators: some thousand comments were searched; the button below goes on with the older ones.
NONE_SO_FAR = mark("Nothing found so far ({about}). There are older comments still to be searched.")

GROUP_DETRACTORS = mark("detractors")
GROUP_PASSIVES = mark("passives")
GROUP_PROMOTERS = mark("promoters")
GROUPS: Final = {
    Group.DETRACTOR: GROUP_DETRACTORS,
    Group.PASSIVE: GROUP_PASSIVES,
    Group.PROMOTER: GROUP_PROMOTERS,
}

# Translators: above a comment. {number} counts those of the page, {score} is 0 to 10, {day} is a date.
LINE = mark("{number}. Score {score}, {day}")

# Translators: buttons, at most about 15 letters each. Older and newer comments; the case of comment number {number}.
BUTTON_OLDER = mark("Older")
BUTTON_NEWER = mark("Newer")
BUTTON_CASE = mark("Open case {number}")
# Translators: instead of buttons for more comments, where the command is too long.
TOO_LONG = mark(
    "There are more. With fewer words, or a shorter period such as 2026q1, there are buttons to turn pages."
)


# Translators: keep "weekly", "monthly" and "off" as a choice in your language; they are understood (ugentligt,
# månedlig, veckovis, fra, av ...).
HELP_DIGEST = mark("the figures of the last week or month, by themselves: /digest weekly, /digest monthly, /digest off")
# Translators: at most 32 letters.
MENU_DIGEST = mark("Figures every week or month")

# --- digests

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


# --- driver questions and /drivers. "Goes with", never "causes": a correlation says no more

# Translators: to a customer; which question it is about they have just read.
DRIVER_CLARIFY = mark("Sorry, we are not sure what you mean. Please answer with one whole number from 0 to 10.")

# Translators: the words in capitals are placeholders for the admin.
HELP_DRIVERS = mark("which of the extra questions go with recommending: /drivers, /drivers SURVEY 2026q1")
# Translators: at most 32 letters.
MENU_DRIVERS = mark("What goes with recommending")

DRIVERS_OFF = mark("{survey} asks no extra questions. They are set in the survey file: [[surveys.KEY.questions]].")
DRIVERS_HEAD = mark("What goes with recommending - {survey}")
# Translators: {mean} is an average from 0 to 10; the three groups follow with theirs. A dash stands for nobody.
DRIVERS_LINE = mark(
    "{name}: average {mean} (promoters {promoters}, passives {passives}, detractors {detractors}), {answers} answers"
)
# Translators: {rho} is a rank correlation from -1 to 1.
DRIVERS_RHO = mark("Goes with the score by {rho}, most likely between {low} and {high} (1 = always, 0 = not at all)")
DRIVERS_UNCERTAIN = mark("The order is uncertain: there are not enough answers to tell these apart.")
DRIVERS_NO_CAUSE = mark("Goes with does not mean causes: whoever is content answers everything higher.")
DRIVERS_FEW = mark("{name}: {answers} answers, at least {needed} are needed to say something.")
DRIVERS_ALIKE = mark("{name}: nearly all answers are the same, so nothing can be said.")


# --- /export

HELP_EXPORT = mark(
    "all answers as a file for Excel, Power BI or pandas, without names: /export, /export SURVEY 2026q1, "
    "/export last month csv, /export jsonl"
)
MENU_EXPORT = mark("Answers as a file")

# Translators: under the file. {rows} is a number, {period} is "March 2026" or the words below.
EXPORTED = mark("{surveys}, {period}. Rows: {rows}")
ALL_DAYS = mark("all days")
# Translators: a row is one asking of one customer.
EXPORTED_NOTE = mark("A row for each question that was asked. No names or numbers; comments are as they were written.")
NOTHING = mark("{surveys}, {period}: nothing was asked and nothing answered, so there is no file.")
# Translators: scripts/report is a program the operator runs; leave its name as it is.
TOO_LARGE = mark(
    "{surveys}, {period}: rows {rows}, too large for Telegram, which takes files of 50 MB. Ask for a shorter period or "
    "for xlsx, or let an operator run scripts/report."
)


# --- /themes

HELP_THEMES = mark(
    "what the comments are about, and what sets detractors apart: /themes, /themes 2026q1, /themes SURVEY last quarter"
)
MENU_THEMES = mark("What the comments are about")

THEMES_HEAD = mark("What the comments are about - {survey}")
# Translators: {period} is "March 2026" or two dates; the numbers say how many of each group wrote something.
THEMES_COMMENTS = mark(
    "{period}. Comments {count}: promoters {promoters}, passives {passives}, detractors {detractors}"
)

# Translators: one theme; {share} is the part of all comments, as "23%".
THEME_LINE = mark("{theme}: {mentions} comments ({share})")
THEME_GROUPS = mark("promoters {promoters}, passives {passives}, detractors {detractors}; NPS of these {score}")
# Translators: under five comments: no numbers of the groups, since somebody could be recognised.
THEME_HIDDEN = mark("too few to show an NPS")
THEME_CRITICS = mark("detractors mention it more than promoters")
THEME_PROMOTERS = mark("promoters mention it more than detractors")
THEMES_NONE = mark("None of the known themes is mentioned.")

# Translators: {words} is a list of single words that customers use.
WORDS_CRITICS = mark("Words of detractors rather than promoters: {words}")
WORDS_PROMOTERS = mark("Words of promoters rather than detractors: {words}")
WORDS_PERHAPS = mark("Perhaps themes of their own: {words}")

TOO_FEW = mark("Too few comments to count themes ({survey}, {period}): {count}. It takes {few}.")
TOO_FEW_READ = mark("Too few comments to count themes ({survey}, {period}): {count}. These are they:")
NO_COMMENTS = mark("{survey}: no comments yet ({period}).")


# --- what the themes of comments are called

# Translators: what comments are about, as the heading of a line. Few words each.
WAITING = mark("Waiting time")
PRICE = mark("Price and invoices")
STAFF = mark("Staff and service")
QUALITY = mark("Quality")
DELIVERY = mark("Orders and delivery")
INFORMATION = mark("Information")
WEBSITE = mark("Website and app")

#: Theme -> what it is called.
THEMES: Final = {
    "waiting": WAITING,
    "price": PRICE,
    "staff": STAFF,
    "quality": QUALITY,
    "delivery": DELIVERY,
    "information": INFORMATION,
    "website": WEBSITE,
}


# --- /trend and /note

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
    CalendarUnit.WEEK: BY_WEEK,
    CalendarUnit.MONTH: BY_MONTH,
    CalendarUnit.QUARTER: BY_QUARTER,
    CalendarUnit.HALF_YEAR: BY_HALF_YEAR,
    CalendarUnit.YEAR: BY_YEAR,
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
