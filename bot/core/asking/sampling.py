"""A random sample that anybody can draw again: from the same contacts and the same seed, the same sample, for ever.

Each contact gets the number sha256(seed, newline, contact id), and the lowest numbers are drawn. This depends on no
generator of any language, and on no order: a sample of 100 lies within the sample of 200 with the same seed. That the
hash of a seed chosen beforehand cannot be steered towards a contact is what makes it random.
"""

from collections.abc import Iterable
from hashlib import sha256
from heapq import nsmallest


def drawn(contact_ids: Iterable[str], size: int, seed: str) -> set[str]:
    """All of them where there are no more."""
    return set(nsmallest(size, set(contact_ids), key=lambda contact_id: _number(seed, contact_id)))


def _number(seed: str, contact_id: str) -> bytes:
    return sha256(f"{seed}\n{contact_id}".encode()).digest()
