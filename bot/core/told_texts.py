"""What customers are told when their case has closed, and what admins read about that.

No praise, no selling, no links: it goes by SMS. GSM-7. The survey file can say it otherwise: `case_tables.py`.
"""

from typing import Final

from bot.core.cases.events import Outcome
from bot.core.texts import mark

# Translators: to a customer whose case has closed, by what it came to. One SMS each.
TOLD_SOLVED = mark(
    "You told us what went wrong. We have looked into it and put it right. Thank you for letting us know."
)
TOLD_EXPLAINED = mark("Thank you for talking with us about your answer. Is anything still unclear? Just reply to this.")
TOLD_NO_ANSWER = mark(
    "We have tried to reach you about your answer. If you still want to talk with us, just reply to this."
)
TOLD_NOT_OURS = mark(
    "We have looked into what you told us. It is not in our hands to change it. Thank you for letting us know."
)

TOLD: Final = {
    Outcome.SOLVED: TOLD_SOLVED,
    Outcome.EXPLAINED: TOLD_EXPLAINED,
    Outcome.NO_ANSWER: TOLD_NO_ANSWER,
    Outcome.NOT_OURS: TOLD_NOT_OURS,
}

# Translators: to an admin, above the words the customer would read. {channel} is SMS or Telegram.
OFFER = mark("The customer can be told this by {channel}:")
BUTTON_TELL = mark("Tell the customer")
BUTTON_NOT = mark("Do not tell")
NOT_CLOSED = mark("Close the case first: then the customer can be told what it came to.")
NOT_BY_ADMIN = mark("This case closed by itself: there is nothing to tell the customer.")
ALREADY = mark("The customer has been told already.")
