"""For whom the number speaks: how many were reached and answered, what the silent could change, how many are enough.

    sent -> delivered -> scored -> commented        of the same invitations, each a part of the one before
    response rate = scored / delivered

Who was asked a few days ago is waiting and no refusal: as long as there are such, every rate is one "so far".
A narrow interval says how sure the answers are of themselves, not that those who kept silent agree with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bot.core.nps import HIDDEN, Summary


@dataclass(frozen=True, slots=True)
class Response:
    """What came of some invitations. Who scored counts as delivered, receipt or not; without receipts all sent do."""

    sent: int
    delivered: int
    scored: int
    commented: int
    waiting: int = 0
    """Delivered, without a score, and asked so lately that one may well come."""

    def __post_init__(self) -> None:
        if not self.sent >= self.delivered >= self.scored >= self.commented >= 0:
            raise ValueError(f"Each step is a part of the one before: sent, delivered, scored, commented, not {self}.")
        if not 0 <= self.waiting <= self.delivered - self.scored:
            raise ValueError(f"Who waits was reached and has not scored, so {self} cannot be.")

    def __add__(self, other: "Response") -> "Response":
        return Response(
            self.sent + other.sent,
            self.delivered + other.delivered,
            self.scored + other.scored,
            self.commented + other.commented,
            self.waiting + other.waiting,
        )

    @property
    def undelivered(self) -> int:
        return self.sent - self.delivered

    @property
    def is_so_far(self) -> bool:
        return self.waiting > 0

    @property
    def rate(self) -> Fraction | None:
        """Of those the question reached, 0 to 1. AAPOR's RR2 counts the same way: a score without a comment is one."""
        return Fraction(self.scored, self.delivered) if self.delivered else None


@dataclass(frozen=True, slots=True)
class CohortSegment:
    """One segment of a cohort."""

    name: str
    response: Response

    @property
    def is_hidden(self) -> bool:
        """Of so few invitations anybody could guess who answered."""
        return self.response.sent < HIDDEN


def lowest_first(parts: Mapping[str, Response]) -> tuple[CohortSegment, ...]:
    """Who answers least says where the score is least to be trusted; segments that nothing reached come last."""
    return tuple(sorted((CohortSegment(*part) for part in parts.items()), key=_by_rate))


def _by_rate(part: CohortSegment) -> tuple[bool, Fraction, str]:
    return part.response.rate is None, part.response.rate or Fraction(0), part.name


def if_silent_differ(summary: Summary, delivered: int, *, by: int) -> Fraction | None:
    """The score of all who were asked, if the silent score so many points above or (negative) below the others."""
    if summary.score is None:
        return None
    answered = _share(summary, delivered, "deliveries")
    silent = min(Fraction(100), max(Fraction(-100), summary.score + by))
    return answered * summary.score + (1 - answered) * silent


def _share(summary: Summary, of: int, whom: str) -> Fraction:
    if summary.answers > of:
        raise ValueError(f"{summary.answers} answers cannot come from {of} {whom}.")
    return Fraction(summary.answers, of)
