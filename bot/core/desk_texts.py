"""What `/case` and `/cases` say: one case with its notes and its history, and lists of them. On Telegram alone."""

from typing import Final

from bot.core.texts import mark

HELP_CASE = mark(
    "one case. /case 1a2b3c shows it with its notes and its history; its six letters stand in /cases. Then also: "
    "/case 1a2b3c take, call, later, contacted, close solved, note They have moved"
)
HELP_CASES = mark(
    "the cases that are not closed: /cases, /cases mine, /cases open, /cases late. How they are dealt with, in "
    "numbers: /cases report, /cases report last quarter"
)
# Translators: shown in Telegram's command menu, so at most a few words each.
MENU_CASE = mark("One case, and what to do with it")
MENU_CASES = mark("Cases, and how they are dealt with")

# --- one case

WHICH_CASE = mark("Which case? Write /case and its six letters, as they stand in /cases, or reply to its alert.")
# Translators: {id} is a few letters and digits, such as 1a2b3c.
NO_SUCH_CASE = mark("There is no case '{id}'. /cases shows those that are not closed.")
SEVERAL_CASES = mark("Several cases end in '{id}'. Write more of its letters.")
# Translators: leave the words after /case ... as they are: they are understood in every language.
UNKNOWN_VERB = mark(
    "'{word}' is nothing one can do with a case. Possible: take, call, later, contacted, close, note. "
    "An example: /case {id} note They have moved"
)
# Translators: {name} is the customer.
CALL = mark("Call {name}: {phone}")
CALL_UNNAMED = mark("Call the customer: {phone}")
CALL_NO_PHONE = mark("There is no phone number. Write to the customer by replying to the alert.")
# Translators: after "Not now", where nobody has the case.
LATER_NEXT = mark("The next chat is told of it now.")
LATER_STAYS = mark("The case stays open.")
# Translators: above buttons with the outcomes: solved, explained, no answer, not ours.
WHICH_OUTCOME = mark("What did the case come to?")
NOTE_EMPTY = mark("Write the note behind it: /case {id} note They have moved")
NOTED = mark("Noted.")
NOTES = mark("Notes:")
# Translators: {at} is a date and a time, {author} a colleague, {words} what they wrote.
NOTE = mark("{at} {author}: {words}")

HISTORY = mark("History:")
# Translators: lines of a history, behind a date and a time. {who} is a colleague.
HISTORY_OPENED = mark("opened")
HISTORY_ALERTED = mark("a chat was told")
HISTORY_REMINDED = mark("reminder")
HISTORY_TAKEN = mark("taken by {who}")
HISTORY_CONTACTED = mark("customer contacted by {who}")
HISTORY_RELEASED = mark("not taken, or given back, by {who}")
HISTORY_CLOSED = mark("closed: {outcome}")
HISTORY_WRITTEN = mark("written to the customer")
HISTORY_TOLD = mark("customer told by {who}")

#: Action in the audit -> what is said of it. Notes stand by themselves.
HISTORY_OF: Final = {
    "case_opened": HISTORY_OPENED,
    "case_alerted": HISTORY_ALERTED,
    "case_reminded": HISTORY_REMINDED,
    "case_taken": HISTORY_TAKEN,
    "case_contacted": HISTORY_CONTACTED,
    "case_released": HISTORY_RELEASED,
    "case_closed": HISTORY_CLOSED,
    "case_written": HISTORY_WRITTEN,
    "case_told": HISTORY_TOLD,
}

# --- lists

# Translators: heads of lists. {count} is a number.
LIST_ALL = mark("Cases that are not closed: {count}")
LIST_MINE = mark("Your cases: {count}")
LIST_OPEN = mark("Cases nobody has taken: {count}")
LIST_LATE = mark("Late cases: {count}")
LIST_UNKNOWN = mark("'{word}' is no list of cases. There are: /cases, /cases mine, /cases open, /cases late")
# Translators: within a line of a list: nobody has taken this case.
NOBODY = mark("nobody has it")
LATE = mark("LATE")
# Translators: how old a case is, as short as can be: minutes, hours, days.
AGE_MINUTES = mark("{count} min")
AGE_HOURS = mark("{count} h")
AGE_DAYS = mark("{count} d")

# Translators: buttons, at most about 12 letters each: which cases to list.
BUTTON_ALL = mark("All")
BUTTON_MINE = mark("Mine")
BUTTON_OPEN = mark("Open")
BUTTON_LATE = mark("Late")
BUTTON_MORE = mark("More")
BUTTON_FIRST = mark("From the start")
# Translators: from one case back to the list of all.
BUTTON_CASES = mark("All cases")
