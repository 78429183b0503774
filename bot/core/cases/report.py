"""How cases are dealt with, and whether it shows: the figures of `/cases report`.

Whether those who were contacted are happier the next time says nothing of why: admins contact whom they can reach, and
whoever can be reached may differ from the others. The report shows the difference with its interval, and warns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Final

from bot.core.nps import Change, Summary, change, summarise

PROMPT_WITHIN: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """When a case was opened, and when its customer was contacted first, if at all."""

    at: datetime
    contacted_at: datetime | None


@dataclass(frozen=True, slots=True)
class FirstContact:
    cases: int
    contacted: int
    #: From the opening of a case to the first contact; `None` where nobody was contacted.
    median: timedelta | None
    #: Of those opened at least 24 hours ago, who were contacted within that time.
    soon: int
    old_enough: int

    @property
    def share_soon(self) -> float | None:
        """0 to 1; `None` while no case is old enough to know."""
        return self.soon / self.old_enough if self.old_enough else None


def first_contact(opened: Sequence[OpenedCase], now: datetime) -> FirstContact:
    spans = [one.contacted_at - one.at for one in opened if one.contacted_at is not None]
    old = [one for one in opened if one.at + PROMPT_WITHIN <= now]
    soon = [one for one in old if one.contacted_at is not None and one.contacted_at - one.at <= PROMPT_WITHIN]
    return FirstContact(len(opened), len(spans), _median(spans), len(soon), len(old))


def _median(spans: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(span.total_seconds() for span in spans)) if spans else None


@dataclass(frozen=True, slots=True)
class NextScores:
    """The next answers of customers with a case, eleven counts each: how many said 0, 1 ... 10."""

    contacted: tuple[int, ...]
    not_contacted: tuple[int, ...]

    @property
    def summaries(self) -> tuple[Summary, Summary]:
        """Of those who were not contacted, and of those who were."""
        return summarise(self.not_contacted), summarise(self.contacted)

    @property
    def difference(self) -> Change:
        """How much higher the score of those who were contacted is."""
        return change(*self.summaries)
