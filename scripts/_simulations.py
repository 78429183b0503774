"""How often the intervals hold the truth and the tests cry wolf, where the truth is known: all figures in percent.

What can be counted out is counted out; the rest is drawn, with a seed, so that each run gives the same figures.
"""

import random
from collections import Counter
from collections.abc import Iterable
from functools import cache

from _trinomials import GOOD, PROFILES, Outcome, Profile, chances, draw, groups, outcomes, summary

from bot.core.measuring.breakdown import segments, weighted
from bot.core.measuring.drivers import spearman
from bot.core.nps import Estimate, Groups, Summary, Z, around, change, estimate

NEGLIGIBLE = 1e-12
"""Outcomes rarer than that under every profile are not looked at."""

SLACK = 1e-9
"""So that a truth on the very edge of an interval counts as held, whatever the last bit says."""


def coverage(answers: int, added: Groups) -> tuple[float, float, float]:
    """Lowest and mean over the nine profiles, and the mean width in points. Exact."""
    held, width = [0.0] * len(PROFILES), 0.0
    for outcome, *shares in zip(outcomes(answers), *(chances(answers, one) for one in PROFILES), strict=True):
        if max(shares) < NEGLIGIBLE:
            continue
        found = estimate(groups(outcome), added)
        low, high = around(found.centre, found.squared_error)
        width += sum(shares) * (high - low)
        for index, profile in enumerate(PROFILES):
            if low - SLACK <= profile.score <= high + SLACK:
                held[index] += shares[index]
    return 100 * min(held), 100 * sum(held) / len(held), width / len(PROFILES)


def false_alarms(sizes: tuple[int, int], profiles: Iterable[Profile], added: Groups, draws: int) -> float:
    """The worst of these profiles: how often a change shows where nothing has changed."""
    return max(_alarms(sizes, profile, profile, added, draws) for profile in profiles)


def shows(sizes: tuple[int, int], before: Profile, after: Profile, draws: int) -> float:
    """How often the change between two truths is called more than chance."""
    chance = random.Random(f"shows {sizes} {before} {after}")
    pairs = zip(draw(chance, sizes[0], before, draws), draw(chance, sizes[1], after, draws), strict=True)
    return 100 * sum(change(summary(old), summary(new)).is_more_than_chance for old, new in pairs) / draws


def change_coverage(
    sizes: tuple[int, int], pairs: Iterable[tuple[Profile, Profile]], added: Groups, draws: int
) -> float:
    """The lowest of these pairs: how often the interval of the difference holds the true one."""
    return min(100 - _alarms(sizes, before, after, added, draws) for before, after in pairs)


def _alarms(sizes: tuple[int, int], before: Profile, after: Profile, added: Groups, draws: int) -> float:
    """How often the interval of the difference misses the true one."""
    chance = random.Random(f"alarms {sizes} {before} {after}")
    truth = after.score - before.score
    missed = 0
    for old, new in zip(draw(chance, sizes[0], before, draws), draw(chance, sizes[1], after, draws), strict=True):
        one, other = _estimated(old, added), _estimated(new, added)
        low, high = around(other.centre - one.centre, one.squared_error + other.squared_error, limit=2.0)
        missed += not low - SLACK <= truth <= high + SLACK
    return 100 * missed / draws


@cache
def _estimated(outcome: Outcome, added: Groups) -> Estimate:
    return estimate(groups(outcome), added)


def exact_false_alarms(sizes: tuple[int, int], profile: Profile, added: Groups) -> float:
    """As `false_alarms`, counted out: for sizes and profiles with few possible outcomes."""
    likely = [
        [(outcome, share) for outcome, share in zip(outcomes(size), chances(size, profile), strict=True) if share > 0]
        for size in sizes
    ]
    alarm = 0.0
    for old, often in likely[0]:
        one = _estimated(old, added)
        for new, as_often in likely[1]:
            other = _estimated(new, added)
            squared_error = one.squared_error + other.squared_error
            alarm += often * as_often * ((other.centre - one.centre) ** 2 > Z**2 * squared_error)
    return 100 * alarm


def scans(parts: int, times: int) -> tuple[float, float]:
    """Equal segments of forty answers: in how many scans some segment "differs", without and with Holm's correction."""
    chance = random.Random(f"scans {parts}")
    bare = corrected = 0
    for _ in range(times):
        found = segments({str(name): _counts(one) for name, one in enumerate(draw(chance, 40, GOOD, parts))})
        bare += any(one.change.is_more_than_chance for one in found)
        corrected += any(one.is_different for one in found)
    return 100 * bare / times, 100 * corrected / times


def scan_finds(points: int, times: int) -> float:
    """Twelve segments of forty answers, one of them so many points lower: how often that one is found."""
    chance = random.Random(f"finds {points}")
    lower = Profile(GOOD.promoters - points / 200, GOOD.detractors + points / 200)
    hits = 0
    for _ in range(times):
        parts = [*draw(chance, 40, GOOD, 11), *draw(chance, 40, lower, 1)]
        found = segments({str(name): _counts(one) for name, one in enumerate(parts)})
        hits += next(one.is_different for one in found if one.name == "11")
    return 100 * hits / times


def _counts(outcome: Outcome) -> list[int]:
    detractors, passives, promoters = outcome
    return [detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]


def looks(years: int) -> tuple[float, float]:
    """The last 90 days against the 90 before, an answer a day, nothing ever changes: in how many years a "change"
    shows to who looks every week, and to who looks at the ends of quarters.
    """
    chance = random.Random("looks")
    weekly = quarterly = 0
    for _ in range(years):
        up_to = [Summary(0, 0, 0)]
        for one in draw(chance, 1, GOOD, 180 + 365):
            up_to.append(up_to[-1] + summary(one))
        weekly += any(_shows(up_to, 180 + 7 * week) for week in range(52))
        quarterly += any(_shows(up_to, 180 + 91 * quarter) for quarter in range(4))
    return 100 * weekly / years, 100 * quarterly / years


def _shows(up_to: list[Summary], day: int) -> bool:
    return change(up_to[day - 90] - up_to[day - 180], up_to[day] - up_to[day - 90]).is_more_than_chance


def weighted_coverage(seldom: Profile, often: Profile, draws: int) -> tuple[float, float]:
    """800 customers who seldom answer and 200 who often do: how often the interval of the weighted score holds the true
    one, and that of the plain score.
    """
    chance = random.Random(f"weights {seldom} {often}")
    customers = {"seldom": 800, "often": 200}
    truth = 0.8 * seldom.score + 0.2 * often.score
    held = plain_held = 0
    for one, other in zip(draw(chance, 60, seldom, draws), draw(chance, 140, often, draws), strict=True):
        parts = {"seldom": summary(one), "often": summary(other)}
        found, plain = weighted(parts, customers), (parts["seldom"] + parts["often"]).interval
        held += found is not None and found.low <= truth <= found.high
        plain_held += plain is not None and plain[0] <= truth <= plain[1]
    return 100 * held / draws, 100 * plain_held / draws


def strongest_first(answers: int, draws: int) -> float:
    """Four drivers that truly go with the score by .5, .35, .3 and .2: how often the first has the highest rho."""
    chance = random.Random(f"drivers {answers}")
    right = 0
    for _ in range(draws):
        pairs: list[Counter[tuple[int, int]]] = [Counter() for _ in range(4)]
        for _ in range(answers):
            pleased = chance.gauss(0, 1)
            for driver, link in zip(pairs, (0.5, 0.35, 0.3, 0.2), strict=True):
                answered = link * pleased + (1 - link**2) ** 0.5 * chance.gauss(0, 1)
                driver[_on_scale(8 + 2 * pleased), _on_scale(7 + 2 * answered)] += 1
        found = [spearman(driver) or 0.0 for driver in pairs]
        right += found[0] == max(found)
    return 100 * right / draws


def _on_scale(value: float) -> int:
    return min(10, max(0, round(value)))
