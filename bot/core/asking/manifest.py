"""Who was on the list of a campaign, and why each was asked or left out: written once, and no change goes unseen.

    head 0 = sha256(the terms of the campaign)
    head n = sha256(head n-1, newline, entry n)          each as canonical JSON: sorted keys, no blanks, ASCII

Law: everyone on the list has one entry, with no reason (asked) or exactly one. Change, add, drop or move an entry, or
change the terms, and the last head is another one. It is stored with the campaign and in the audit log.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256

from bot.core.asking.sampling import drawn


class LeftOut(StrEnum):
    """Why somebody on the list is not asked, where it is not for `eligibility.Reason`."""

    #: A line that fits nobody.
    UNUSABLE = "unusable"
    #: A line about somebody who asked to be erased: nothing of it is stored.
    ERASED_AT_THEIR_WISH = "erased_at_their_wish"
    LISTED_TWICE = "listed_twice"
    REMOVED_BY_HAND = "removed_by_hand"
    #: Another campaign is going to ask this contact.
    IN_ANOTHER_SEND = "in_another_send"
    NOT_SAMPLED = "not_sampled"


@dataclass(frozen=True, slots=True)
class Terms:
    """What was laid down when the campaign was made; times as they are stored."""

    campaign_id: str
    survey: str
    channel: str
    created_at: str
    created_by: str
    start_at: str
    per_day: int | None = None
    sample: int | None = None
    seed: str | None = None
    #: Survey and period of a campaign that the bot made by itself.
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One on the list. Holds no name and no address: those of an erased contact are gone, the manifest stays."""

    position: int
    contact_id: str | None
    #: Of the file the list was read from.
    line: int | None
    channel: str | None
    reason: str | None


def canonical(value: Mapping[str, object]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def opening(terms: Terms) -> str:
    return sha256(canonical(asdict(terms)).encode()).hexdigest()


def following(head: str, entry: ManifestEntry) -> str:
    return sha256(f"{head}\n{canonical(asdict(entry))}".encode()).hexdigest()


def heads(terms: Terms, entries: Iterable[ManifestEntry]) -> Iterator[str]:
    """The head after each entry. The last one is that of the manifest; without entries it is `opening(terms)`."""
    head = opening(terms)
    for entry in entries:
        head = following(head, entry)
        yield head


def faults(terms: Terms, stored: Sequence[tuple[ManifestEntry, str]], *recorded: str | None) -> list[str]:
    """What is wrong with a manifest: entries with the heads stored beside them, against every record of the last head.

    One sentence each; none when all is as it was made.
    """
    found: list[str] = []
    head = opening(terms)
    for position, (entry, said) in enumerate(stored, 1):
        if entry.position != position:
            found.append(f"Entry {position} is missing or moved: entry {entry.position} stands in its place.")
            break
        head = following(head, entry)
        if head != said:
            found.append(f"Entry {position}, or the terms of the campaign, were changed after it was made.")
            break
    else:
        if any(head != record for record in recorded):
            found.append("The last hash is not the one that was recorded when the campaign was made.")
    return [*found, *_unfair(terms, [entry for entry, _ in stored])]


def _unfair(terms: Terms, entries: Sequence[ManifestEntry]) -> Iterator[str]:
    """Anybody can draw the sample once more."""
    if terms.sample is not None:
        asked = {entry.contact_id for entry in entries if entry.reason is None and entry.contact_id}
        others = {entry.contact_id for entry in entries if entry.reason == LeftOut.NOT_SAMPLED and entry.contact_id}
        if asked != drawn(asked | others, terms.sample, terms.seed or ""):
            yield "The sample is not the one that its seed draws."
    times = Counter(entry.contact_id for entry in entries if entry.reason is None)
    if any(count > 1 for count in times.values()):
        yield "A contact is on the list to be asked more than once."
