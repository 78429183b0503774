"""Which of our numbers writes to whom.

A contact always gets the same one: the conversation stays in one thread on their phone, and Twilio keeps a STOP by
pair of numbers, so that another number would reach somebody who said no to this one. A number of the contact's own
country goes first. When numbers come or go, only the contacts of those move (rendezvous hashing: Thaler and
Ravishankar, Using name-based mappings to increase hit rates, 1998).
"""

import re
from hashlib import sha256

import phonenumbers


class Senders:
    def __init__(self, numbers: tuple[str, ...]) -> None:
        """May raise ValueError."""
        for number in numbers:
            _check(number)
        self.numbers = tuple(dict.fromkeys(numbers))
        self._country = {number: _calling_code(number) for number in self.numbers}

    def of(self, address: str) -> str:
        if len(self.numbers) == 1:
            return self.numbers[0]
        country = _calling_code(address)
        near = [number for number in self.numbers if self._country[number] == country]
        return max(near or self.numbers, key=lambda number: sha256(f"{number} {address}".encode()).digest())


def _calling_code(number: str) -> int | None:
    """45 of +45…; a short code has none."""
    try:
        return phonenumbers.parse(number).country_code
    except phonenumbers.NumberParseException:
        return None


def _check(number: str) -> None:
    if re.search(r"[^\W\d_]", number):
        raise ValueError(
            f"TWILIO_FROM is the name {number!r}: names can only send, so nobody could answer. Use a phone number."
        )
    if not re.fullmatch(r"\+[1-9]\d{6,14}|\d{3,8}", number):
        raise ValueError(f"TWILIO_FROM is {number!r}: write a number like +4520123456, or a short code like 1999.")
