"""What admins are told while they write with a customer about a case. What the two write stands as they wrote it.

On Telegram alone: one writes by replying to an alert.
"""

from bot.core.texts import mark

# Translators: above the words an admin is about to send. {name} is the customer, {channel} SMS or Telegram.
PREVIEW = mark("To {name} by {channel}. This is what the customer will read:")
PREVIEW_SEGMENTS = mark("SMS segments: {segments}")
# Translators: a character that makes the SMS dearer; {characters} is a list of them.
PREVIEW_COSTLY = mark("These characters double the price: {characters}")
# Translators: {language} is the name of a language in that language: "svenska".
PREVIEW_LANGUAGE = mark("The customer's language is {language}.")
# Translators: {at} is a date and a time, by the organisation's clock.
PREVIEW_LATER = mark("It goes out at {at}, so as not to disturb the customer before.")
BUTTON_SEND = mark("Send")
BUTTON_DROP = mark("Do not send")
DROPPED = mark("Not sent.")
SENT = mark("Sent.")
SENT_LATER = mark("It will be sent at {at}.")
# Translators: the draft was sent or dropped before.
DRAFT_GONE = mark("That has been settled already.")

# Translators: why an admin's words can not go to the customer.
REFUSED_STOPPED = mark("The customer does not want messages from us, so this cannot be sent.")
REFUSED_ERASED = mark("The customer asked to be erased, so this cannot be sent.")
REFUSED_AWAY = mark("The customer cannot be reached: no channel works now.")
REFUSED_PHOTO = mark("A picture cannot go by SMS. Describe it, or send the words alone.")
REFUSED_EMPTY = mark("Only words and pictures can be sent on.")
REFUSED_LONG = mark("That is too long: at most {most} characters.")

# Translators: what a customer wrote, in the thread of the case. {words} is as they wrote it.
HEARD = mark("{name}: {words}")
HEARD_EDITED = mark("{name} (changed): {words}")
HEARD_NO_WORDS = mark("{name} sent something that is not words.")
NOT_DELIVERED = mark("What you wrote to {name} could not be delivered.")
SOMEBODY = mark("The customer")
