"""What admins are told of cases, and the buttons below it.

All of it is GSM-7, since an alert goes by SMS where there is no chat. A customer without a name is left out of a line.
"""

from typing import Final

from bot.core.cases.events import Because, CaseOutcome, News
from bot.core.texts import mark

# Translators: the first line of an alert. {score} is a number from 0 to 10.
HEAD = mark("{score} of 10 from {name}")
HEAD_UNNAMED = mark("{score} of 10")
# Translators: in place of what the customer wrote.
NO_COMMENT = mark("No reason given.")
# Translators: below or in place of a customer's reason: a file, a voice message or a picture.
MORE_CAME = mark("Something came that is not words. It cannot be shown.")
ERASED = mark("The customer asked to be erased: what was written here is gone.")
# Translators: stands in the place of a message in an admin chat that named the customer.
WITHDRAWN = mark("Erased at the customer's wish.")
# Translators: {answers} is a list like "8 (3 Sept 2025), 9 (1 Mar 2025)".
BEFORE = mark("Before: {answers}")

# Translators: how a case stands. {at} is a date and a time, {owner} the name of a colleague.
STANDS_OPEN = mark("Nobody has taken it yet.")
STANDS_TAKEN = mark("Taken by {owner}, {at}")
STANDS_CONTACTED = mark("{owner} has contacted the customer, {at}")
STANDS_CLOSED = mark("Closed by {owner}, {at}: {outcome}")
STANDS_CLOSED_ITSELF = mark("Closed {at}: {outcome}")

# Translators: what a case came to; they stand within a line, so they begin small.
OUTCOME_SOLVED = mark("solved")
OUTCOME_EXPLAINED = mark("explained")
OUTCOME_NO_ANSWER = mark("no answer")
OUTCOME_NOT_OURS = mark("not ours")
OUTCOME_CORRECTED = mark("the customer changed the answer")
OUTCOME_ERASED = mark("the customer was erased")

OUTCOMES: Final = {
    CaseOutcome.SOLVED: OUTCOME_SOLVED,
    CaseOutcome.EXPLAINED: OUTCOME_EXPLAINED,
    CaseOutcome.NO_ANSWER: OUTCOME_NO_ANSWER,
    CaseOutcome.NOT_OURS: OUTCOME_NOT_OURS,
    CaseOutcome.CORRECTED: OUTCOME_CORRECTED,
    CaseOutcome.ERASED: OUTCOME_ERASED,
}

# Translators: buttons, at most about 15 letters each. Take: I will see to this customer.
BUTTON_TAKE = mark("Take")
# Translators: I take it, and call the customer.
BUTTON_CALL = mark("Call back")
# Translators: I cannot take it: somebody else is asked.
BUTTON_LATER = mark("Not now")
BUTTON_CLOSE = mark("Close")
# Translators: the customer has been contacted.
BUTTON_CONTACTED = mark("Contacted")
# Translators: I had taken it, and cannot see to it after all.
BUTTON_RELEASE = mark("Give back")

# Translators: reminders, below an alert on Telegram.
REMIND_OPEN = mark("Nobody has taken this case yet ({survey}).")
REMIND_TAKEN = mark("{owner}, has the customer been contacted? ({survey})")

# Translators: below an alert on Telegram.
NEWS_CORRECTED = mark("The customer changed the answer to {score}. The case is closed.")
NEWS_MORE_SAID = mark("The customer has written more since the case was closed. It stands in the message above.")
NEWS: Final = {News.CORRECTED: NEWS_CORRECTED, News.MORE_SAID: NEWS_MORE_SAID}

# Translators: to the colleague who was too late.
REFUSED_TAKEN = mark("{owner} has this case.")
REFUSED_CLOSED = mark("This case is closed.")
# Translators: to somebody who writes in a group on Telegram as "the group" and not by name.
REFUSED_ANONYMOUS = mark(
    "Telegram does not say which administrator wrote this. Switch off anonymity in the group, or tap the button."
)
REFUSED: Final = {
    Because.TAKEN: REFUSED_TAKEN,
    Because.CLOSED: REFUSED_CLOSED,
    Because.ANONYMOUS: REFUSED_ANONYMOUS,
}
# Translators: in place of a colleague's name, within a line: "{at} an administrator of this group: {words}".
ANONYMOUS = mark("an administrator of this group")


# --- /cases report: numbers alone, since it is open to those who see no names

REPORT_HEAD = mark("Cases of {survey}, {period}")
REPORT_NONE = mark("Cases of {survey}, {period}: none")
# Translators: {opened} were opened in the period; {still_open} are not closed now, whenever they were opened.
REPORT_NOW = mark("Opened: {opened}. Still open: {still_open}, of these late: {late}")
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


# --- /case and /cases: one case with its notes and its history, and lists of them; on Telegram alone

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
MENU_CASES = mark("Cases, and how they are going")

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


# --- what admins read while they write with a customer: on Telegram alone, by replying to an alert

# Translators: above the words an admin is about to send. {name} is the customer, {channel} SMS or Telegram.
PREVIEW = mark("To {name} by {channel}. This is what the customer will read:")
PREVIEW_SEGMENTS = mark("SMS segments: {segments}")
# Translators: a character that makes the SMS dearer; {characters} is a list of them.
PREVIEW_COSTLY = mark("These characters double the price: {characters}")
# Translators: {language} is the name of a language in that language: "svenska".
PREVIEW_LANGUAGE = mark("The customer's language is {language}.")
# Translators: {at} is a date and a time, as MOMENT has them, by the organisation's clock.
PREVIEW_LATER = mark("It goes out on {at}, so as not to disturb the customer before.")
BUTTON_SEND = mark("Send")
BUTTON_DROP = mark("Do not send")
DROPPED = mark("Not sent.")
SENT = mark("Sent.")
SENT_LATER = mark("It will be sent on {at}.")
# Translators: the draft was sent or dropped before.
DRAFT_GONE = mark("That has been settled already.")
# Translators: to a colleague who taps the button of somebody else's draft.
DRAFT_OF_ANOTHER = mark("This draft is {author}'s: only they can send it or throw it away.")

# Translators: why an admin's words cannot go to the customer.
REFUSED_STOPPED = mark("The customer does not want messages from us, so this cannot be sent.")
REFUSED_ERASED = mark("The customer asked to be erased, so this cannot be sent.")
REFUSED_AWAY = mark("The customer cannot be reached: no channel works now.")
REFUSED_PHOTO = mark("A picture cannot go by SMS. Describe it, or send the words alone.")
REFUSED_EMPTY = mark("Only words and pictures can be sent on.")
REFUSED_FILE = mark("Nothing was sent: only words and pictures can be sent on, and there is something else with them.")
REFUSED_LONG = mark("That is too long: at most {most} characters.")

# Translators: what a customer wrote, in the thread of the case. {words} is as they wrote it.
HEARD = mark("{name}: {words}")
HEARD_EDITED = mark("{name} (changed): {words}")
HEARD_NO_WORDS = mark("{name} sent something that is not words.")
# Translators: below the words of a customer, where a file, a voice message or a place came with them.
HEARD_MORE = mark("Something came with it that is not words. It cannot be passed on.")
HEARD_STOPPED = mark("{name} wants no more messages from us: nothing more can be written to them.")
NOT_DELIVERED = mark("What you wrote to {name} could not be delivered.")
# Translators: an admin has changed a message that the customer had already been sent.
NOT_CHANGED = mark("What you changed could not be changed for {name}, who still has the earlier words.")
KEPT = mark(
    "The customer keeps the earlier words: what has been sent by SMS cannot be changed. Write again, if need be."
)
KEPT_HERE = mark("The customer keeps the earlier words, which cannot be changed any more. Write again, if need be.")
CHANGED = mark("Changed for the customer too.")
CHANGED_WAITING = mark("Changed: these are the words that will be sent.")
SOMEBODY = mark("The customer")


# --- what customers are told when their case has closed: by SMS too, so no praise, no selling, no links. They come days
# later, so each says what it is about and who writes. The survey file can say it otherwise: bot/surveys/cases.py

# Translators: to a customer whose case has closed, by what it came to. One SMS each with a name of 20. The customer may
# have given a number without a reason, or asked a question: do not say that something went wrong.
TOLD_SOLVED = mark(
    "Thank you for your answer in our survey. We have followed it up and solved the problem. Regards, {organisation}"
)
TOLD_EXPLAINED = mark(
    "Thank you for talking with us about your answer in our survey. If anything is still unclear, just reply here. "
    "Regards, {organisation}"
)
TOLD_NO_ANSWER = mark(
    "We have tried to reach you about your answer in our survey. If you still want to talk with us, just reply here. "
    "Regards, {organisation}"
)
TOLD_NOT_OURS = mark(
    "We have looked into your answer in our survey. Sadly, it is nothing that we can change ourselves. "
    "Thank you for letting us know. Regards, {organisation}"
)

TOLD: Final = {
    CaseOutcome.SOLVED: TOLD_SOLVED,
    CaseOutcome.EXPLAINED: TOLD_EXPLAINED,
    CaseOutcome.NO_ANSWER: TOLD_NO_ANSWER,
    CaseOutcome.NOT_OURS: TOLD_NOT_OURS,
}

# Translators: to an admin, above the words the customer would read. {channel} is SMS or Telegram.
OFFER = mark("The customer can be told this by {channel}:")
BUTTON_TELL = mark("Tell the customer")
BUTTON_NOT = mark("Do not tell")
NOT_CLOSED = mark("Close the case first: then the customer can be told what it came to.")
NOT_BY_ADMIN = mark("This case closed by itself: there is nothing to tell the customer.")
ALREADY = mark("The customer has been told already.")
