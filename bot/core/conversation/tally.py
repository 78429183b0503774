"""What of an invitation is counted, and where: the tally that every report reads instead of the answers.

    survey, attribute, day, value  ->  s0 ... s10   answers first said on this day, by the score they have now
                                       asked        invitations asked on this day, and what became of these since:
                                       undelivered, scored, commented

An invitation is counted once for the whole, once for its channel, once for its language, and once for each attribute
that its contact had when it was made. Days are those of the organisation's calendar.

Law: the tally is the sum of `counted()` over all invitations. Whoever changes an invitation adds what that changes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import Final, NamedTuple

from bot.core.contact_data import without_contact_data
from bot.core.conversation.states import ClosedBecause, Invitation

#: The attribute of the row that counts everyone; its value is empty too.
WHOLE: Final = ""
#: No attribute of a contact has these names: see `own()`.
CHANNEL: Final = ":channel"
LOCALE: Final = ":locale"

#: The counters in their order; the first eleven are the scores 0 to 10.
COUNTERS: Final = (*(f"s{score}" for score in range(11)), "asked", "undelivered", "scored", "commented")
SCORES: Final = 11
ASKED, UNDELIVERED, SCORED, COMMENTED = range(SCORES, len(COUNTERS))


class Key(NamedTuple):
    survey: str
    attribute: str
    day: date
    value: str


#: By `COUNTERS`.
Counts = list[int]


def own(name: str) -> str:
    """Under which name an attribute of contacts is counted; each has another, and none is one of those above."""
    return f":{name}" if not name or name.startswith(":") else name


def name_of(attribute: str) -> str:
    """The name that `own()` was given."""
    return attribute.removeprefix(":")


def segments_of(channel: str, locale: str | None, attributes: Mapping[str, str] | None) -> list[tuple[str, str]]:
    """Attribute and value of each row that counts such an invitation. Contact data makes no segments."""
    languages = [(LOCALE, locale)] if locale else []
    owned = [(own(name), value) for name, value in without_contact_data(attributes or {}).items()]
    return [(WHOLE, ""), (CHANNEL, channel), *languages, *owned]


class Tally:
    """Counts to be added to others; they may be negative."""

    def __init__(self) -> None:
        self._counts: defaultdict[Key, Counts] = defaultdict(lambda: [0] * len(COUNTERS))

    def __iter__(self) -> Iterator[tuple[Key, Counts]]:
        """In the order of their keys, without those that change nothing."""
        return iter((key, counts) for key, counts in sorted(self._counts.items()) if any(counts))

    def add(self, key: Key, counter: int, many: int = 1) -> None:
        self._counts[key][counter] += many

    def update(self, other: "Tally") -> None:
        for key, counts in other:
            mine = self._counts[key]
            mine[:] = [one + more for one, more in zip(mine, counts, strict=True)]

    def move(self, before: Invitation, after: Invitation) -> None:
        """`before` is counted no more, `after` is."""
        if (was := counted(before)) == (is_now := counted(after)):
            return
        for key, counter in was:
            self.add(key, counter, -1)
        for key, counter in is_now:
            self.add(key, counter)


def counted(invitation: Invitation) -> list[tuple[Key, int]]:
    """Every counter that holds a one for it. What was never asked is not counted."""
    if invitation.asked_on is None:
        return []
    found = [(invitation.asked_on, ASKED)]
    if invitation.closed_because is ClosedBecause.UNDELIVERABLE:
        found.append((invitation.asked_on, UNDELIVERED))
    if invitation.score is not None:
        found.append((invitation.asked_on, SCORED))
        if invitation.comment is not None:
            found.append((invitation.asked_on, COMMENTED))
        if invitation.scored_on is not None:
            found.append((invitation.scored_on, invitation.score))
    segments = segments_of(invitation.channel, invitation.locale, invitation.attributes)
    return [
        (Key(invitation.survey, attribute, day, value), counter)
        for attribute, value in segments
        for day, counter in found
    ]


def dated(before: Invitation, after: Invitation, zone: tzinfo) -> Invitation:
    """With the days of its times. A day that is known already stays, so that the tally has it where it was counted."""
    return replace(
        after,
        asked_on=_day(before.asked_on, before.asked_at, after.asked_at, zone),
        scored_on=_day(before.scored_on, before.scored_at, after.scored_at, zone),
    )


def _day(known: date | None, before: datetime | None, after: datetime | None, zone: tzinfo) -> date | None:
    if after is None:
        return None
    return known if known is not None and before == after else after.astimezone(zone).date()
