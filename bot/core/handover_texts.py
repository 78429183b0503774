"""What the admins are told when a survey's webhook does not take what the bot tells it. All of it is GSM-7."""

from typing import Final

from bot.core.texts import mark

# Translators: a webhook is an address of another system, such as a CRM, to which the bot passes on answers and cases.
# {code} is a number, or some English words.
NOT_TAKEN: Final = mark(
    "For {days} days the webhook of the survey '{survey}' has not taken what it was told ({code}). It is set aside and "
    "kept for {kept} days. Once the webhook works again, 'python -m bot retry' passes it on."
)
GONE: Final = mark(
    "The webhook of the survey '{survey}' says that it wants nothing more (410). Nothing is passed on to it any "
    "longer. If that is wrong, 'python -m bot retry' begins again, with what was set aside."
)
