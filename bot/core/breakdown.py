"""How the parts of the customers compare: each department, country or product against everyone else.

Against everyone else and not against the total, which holds the part itself. Whoever looks at twelve equal departments
with a 5 % test finds a "difference" in 46 % of cases; Holm's correction keeps that at 5 %.
Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6(2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.core.nps import ADDED, FEW, HIDDEN, Change, Groups, Summary, around, change, estimate, nearest, summarise

NOBODY: Final = Summary(promoters=0, passives=0, detractors=0)


@dataclass(frozen=True, slots=True)
class Segment:
    name: str
    summary: Summary
    change: Change
    """From everyone else to this segment."""
    p: float | None
    """After Holm; `None` where too few answered to say anything."""

    @property
    def is_different(self) -> bool:
        return self.p is not None and self.p < 0.05

    @property
    def is_hidden(self) -> bool:
        return self.summary.answers < HIDDEN


def segments(counts: Mapping[str, Sequence[int]]) -> tuple[Segment, ...]:
    """From eleven counts per segment; the lowest score first, segments without answers last."""
    summaries = {name: summarise(per_score) for name, per_score in counts.items()}
    everyone = sum(summaries.values(), NOBODY)
    against = {name: change(everyone - part, part) for name, part in summaries.items()}
    raw = {name: found.p for name, found in against.items() if found.p is not None and found.has_enough}
    # Of two segments each is the other's "everyone else": one question, not two.
    adjusted = raw if len(counts) == 2 else dict(zip(raw, holm(tuple(raw.values())), strict=True))
    rows = [Segment(name, part, against[name], adjusted.get(name)) for name, part in summaries.items()]
    return tuple(sorted(rows, key=_lowest_first))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Each p value adjusted for having asked all these questions at once, in the order given."""
    adjusted, floor = [0.0] * len(p_values), 0.0
    ranked = sorted(range(len(p_values)), key=p_values.__getitem__)
    for rank, index in enumerate(ranked):
        floor = max(floor, min(1.0, p_values[index] * (len(p_values) - rank)))
        adjusted[index] = floor
    return tuple(adjusted)


@dataclass(frozen=True, slots=True)
class Weighted:
    score: Fraction
    low: float
    high: float
    effective_answers: float
    """Kish: as many equally weighted answers would be worth the same."""
    is_worth_saying: bool
    """Three points or more from the plain score; never shown instead of it."""

    @property
    def shown(self) -> int:
        return nearest(self.score)


def weighted(parts: Mapping[str, Summary], customers: Mapping[str, int]) -> Weighted | None:
    """The score as if every segment had answered as often as it has customers.

    `None` where that cannot be said: a segment whose size is not known, or with under ten answers (merge it first).
    The three made-up answers are shared out by weight. Added to each of ten small segments they would pull the
    interval so far to the middle that it never holds the truth.
    """
    if not parts or parts.keys() != customers.keys() or any(part.answers < FEW for part in parts.values()):
        return None
    if wrong := [name for name in parts if customers[name] <= 0]:
        raise ValueError(f"Answers but no customers in {', '.join(wrong)}: count the customers again.")
    total = sum(customers.values())
    shares = {name: Fraction(customers[name], total) for name in parts}
    score = sum((shares[name] * (part.score or 0) for name, part in parts.items()), Fraction(0))
    low, high = _stratified(parts, shares)
    kish = 1 / sum(float(shares[name]) ** 2 / part.answers for name, part in parts.items())
    plain = sum(parts.values(), NOBODY).score or Fraction(0)
    return Weighted(score, low, high, kish, is_worth_saying=abs(score - plain) >= 3)


def _stratified(parts: Mapping[str, Summary], shares: Mapping[str, Fraction]) -> tuple[float, float]:
    centre = squared_error = 0.0
    for name, part in parts.items():
        share = float(shares[name])
        within = estimate(part.groups, Groups(*(share * added for added in ADDED)))
        centre += share * within.centre
        squared_error += share**2 * within.squared_error
    return around(centre, squared_error)


def _lowest_first(segment: Segment) -> tuple[bool, Fraction, str]:
    score = segment.summary.score
    return score is None, score or Fraction(0), segment.name
