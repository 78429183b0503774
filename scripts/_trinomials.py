"""What so many customers may answer, each outcome with its chance: nine kinds of customers, counted out or drawn.

An outcome is (detractors, passives, promoters); of n answers there are (n + 1)(n + 2) / 2.
"""

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import exp, lgamma, log
from typing import NamedTuple

from bot.core.nps import Groups, Summary

Outcome = tuple[int, int, int]


class Profile(NamedTuple):
    """The truth about some customers, as shares of 1."""

    promoters: float
    detractors: float

    @property
    def score(self) -> float:
        return 100 * (self.promoters - self.detractors)


EVEN, GOOD, BETTER, STRONG, FINE, BEST, BAD = (
    Profile(1 / 3, 1 / 3),
    Profile(0.5, 0.2),
    Profile(0.6, 0.2),
    Profile(0.7, 0.1),
    Profile(0.8, 0.05),
    Profile(0.9, 0.02),
    Profile(0.2, 0.5),
)
DIVIDED = Profile(0.5, 0.5)
INDIFFERENT = Profile(0.05, 0.05)
PROFILES = (EVEN, GOOD, BETTER, STRONG, FINE, BEST, BAD, DIVIDED, INDIFFERENT)


@cache
def outcomes(answers: int) -> tuple[Outcome, ...]:
    return tuple(
        (detractors, answers - detractors - promoters, promoters)
        for detractors in range(answers + 1)
        for promoters in range(answers - detractors + 1)
    )


@cache
def chances(answers: int, profile: Profile) -> tuple[float, ...]:
    """Of each outcome, in the order of `outcomes`; they add up to 1."""
    passing = max(0.0, 1 - profile.promoters - profile.detractors)
    for_group = [
        [_power(share, times) - lgamma(times + 1) for times in range(answers + 1)]
        for share in (profile.detractors, passing, profile.promoters)
    ]
    ways = lgamma(answers + 1)
    detracting, neither, promoting = for_group
    return tuple(exp(ways + detracting[d] + neither[m] + promoting[p]) for d, m, p in outcomes(answers))


def _power(share: float, times: int) -> float:
    """The logarithm of a share to the power of a whole number; 0 to the power of 0 is 1."""
    if not times:
        return 0.0
    return times * log(share) if share > 1e-12 else float("-inf")


def draw(chance: random.Random, answers: int, profile: Profile, times: int) -> list[Outcome]:
    return chance.choices(outcomes(answers), cum_weights=_added_up(answers, profile), k=times)


@cache
def _added_up(answers: int, profile: Profile) -> Sequence[float]:
    return tuple(accumulate(chances(answers, profile)))


def summary(outcome: Outcome) -> Summary:
    detractors, passives, promoters = outcome
    return Summary(promoters=promoters, passives=passives, detractors=detractors)


def groups(outcome: Outcome) -> Groups:
    return Groups(*outcome)
