"""`contact`: whom customers can ask, a telephone number or a mail address; below what the bot answers about itself."""

import re

from bot.core.delivery.sms_segments import costly

#: With it an answer about somebody's data takes two SMS segments at most.
MAX_CHARACTERS = 40

_PHONE = re.compile(r"\+?[0-9](?: ?[0-9]){2,18}")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")


def read_contact(text: str) -> str:
    """Raises ValueError with a sentence that says what to write."""
    if len(text) > MAX_CHARACTERS:
        raise ValueError(f"write a contact of at most {MAX_CHARACTERS} characters")
    if not _PHONE.fullmatch(text) and not _MAIL.fullmatch(text):
        raise ValueError(f"'{text}' is neither a telephone number like 70 10 20 30 nor an address like us@example.com")
    if characters := costly(text):
        raise ValueError(f"write it without {' '.join(characters)}, which would double the price of every SMS")
    return text
