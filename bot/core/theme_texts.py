"""What the themes of comments are called."""

from typing import Final

from bot.core.texts import mark

# Translators: what comments are about, as the heading of a line. Few words each.
WAITING = mark("Waiting time")
PRICE = mark("Price and invoices")
STAFF = mark("Staff and service")
QUALITY = mark("Quality")
DELIVERY = mark("Orders and delivery")
INFORMATION = mark("Information")
WEBSITE = mark("Website and app")

#: Theme -> what it is called.
NAMES: Final = {name.lower(): text for name, text in list(globals().items()) if name.isupper()}
