"""What admins are told of cases, and the buttons below it.

All of it is GSM-7, since an alert goes by SMS where there is no chat. A customer without a name is left out of a line.
"""

from typing import Final

from bot.core.cases.events import Because, News, Outcome
from bot.core.texts import mark

# Translators: the first line of an alert. {score} is a number from 0 to 10.
HEAD = mark("{score} of 10 from {name}")
HEAD_UNNAMED = mark("{score} of 10")
# Translators: in place of what the customer wrote.
NO_COMMENT = mark("No reason given.")
ERASED = mark("The customer asked to be erased: what was written here is gone.")
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
    Outcome.SOLVED: OUTCOME_SOLVED,
    Outcome.EXPLAINED: OUTCOME_EXPLAINED,
    Outcome.NO_ANSWER: OUTCOME_NO_ANSWER,
    Outcome.NOT_OURS: OUTCOME_NOT_OURS,
    Outcome.CORRECTED: OUTCOME_CORRECTED,
    Outcome.ERASED: OUTCOME_ERASED,
}

# Translators: buttons, at most about 15 letters each. Take: I will see to this customer.
BUTTON_TAKE = mark("Take")
# Translators: I take it, and call the customer.
BUTTON_CALL = mark("Call back")
# Translators: I can not take it: somebody else is asked.
BUTTON_LATER = mark("Not now")
BUTTON_CLOSE = mark("Close")
# Translators: the customer has been contacted.
BUTTON_CONTACTED = mark("Contacted")
# Translators: I had taken it, and can not see to it after all.
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
REFUSED: Final = {Because.TAKEN: REFUSED_TAKEN, Because.CLOSED: REFUSED_CLOSED}
