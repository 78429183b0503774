"""Whether the intervals hold the truth, and the tests cry wolf, as often as was stated when they were chosen.

The stated figures are those of the study the choice was made by: Wald against the adjusted Wald with three made-up
answers (3,T), with two (2,T; Agresti & Min 2005) and with one in each outer group (1,0,1; Bonett & Price 2012), under
nine kinds of customers. A figure holds if it rounds to the one stated; one that is drawn may miss by the slack.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import inf
from typing import NamedTuple

import _simulations as simulated
from _trinomials import BAD, BEST, BETTER, DIVIDED, EVEN, FINE, GOOD, PROFILES, STRONG, Profile
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.core.nps import ADDED, NOTHING, Groups

DRAWS, SCANS, YEARS = 20_000, 1_000, 1_000


class Check(NamedTuple):
    what: str
    stated: str
    """Figures with " / " between them; "5..8" is a range, "95.." that or more."""
    measure: Callable[[], float | tuple[float, ...]]
    slack: float = 0.0
    """In percent or points, beyond the rounding of the stated figure: for what is drawn and not counted out."""


METHODS = {"Wald": NOTHING, "(3,T)": ADDED, "(2,T)": Groups(0.5, 1, 0.5), "(1,0,1)": Groups(1, 0, 1)}

COVERAGE = {
    5: ("40 / 79 / 87", "92 / 94.4 / 97", "94 / 96.2 / 99", "94 / 97.2 / 111"),
    10: ("65 / 87 / 74", "89 / 95.1 / 76", "89 / 95.0 / 76", "89 / 96.1 / 83"),
    20: ("86 / 92 / 56", "94 / 95.6 / 56", "94 / 95.7 / 57", "95 / 96.6 / 59"),
    50: ("91 / 93.4 / 37", "93.5 / 95.3 / 37", "93.5 / 95.3 / 37", "93.5 / 95.7 / 38"),
    100: ("93 / 94.2 / 26", "94.3 / 95.2 / 26", "94.3 / 95.1 / 26", "94.3 / 95.4 / 27"),
    500: ("94.5 / 94.8 / 12", "94.6 / 95.0 / 12"),
}

# Answers before and after; the worst false alarm of each method; the lowest coverage of (3,T).
CHANGES = {
    (5, 5): ("12", "3.6", "94.."),
    (10, 10): ("8", "4.5", "94.."),
    (20, 100): ("14", "5.1", "95.."),
    (10, 200): ("35", "5.1", "95.."),
    (50, 50): ("5.7", "5.1", "95.."),
    (300, 300): ("5.1", "4.9", "95.."),
}
STEPS = [(EVEN, GOOD), (GOOD, BETTER), (BETTER, STRONG), (STRONG, FINE), (FINE, BEST)]
"""Changes of 10 to 30 points."""

SEEN = {  # the smallest true change found four times in five, at so many answers in each period
    50: (44, Profile(0.40, 0.32), Profile(0.62, 0.10)),
    200: (22, Profile(0.44, 0.25), Profile(0.56, 0.15)),
    1000: (10, Profile(0.475, 0.225), Profile(0.525, 0.175)),
}


def coverage() -> Iterator[Check]:
    for answers, stated in COVERAGE.items():
        for (name, added), figures in zip(METHODS.items(), stated, strict=False):
            yield Check(f"{answers} answers, {name}", figures, partial(simulated.coverage, answers, added))


def changes() -> Iterator[Check]:
    for sizes, stated in CHANGES.items():
        yield Check(f"{sizes[0]} and {sizes[1]} answers", " / ".join(stated), partial(_alarms, sizes), slack=0.7)
    yield Check("10 and 200, half say 0 and half 10", "10.0 / 6.4", partial(_divided_alarms, (10, 200)))


def _alarms(sizes: tuple[int, int]) -> tuple[float, ...]:
    # The study leaves out customers of whom half say 0 and half 10: there the test errs a little oftener.
    calm = [profile for profile in PROFILES if profile is not DIVIDED]
    return (
        simulated.false_alarms(sizes, calm, NOTHING, DRAWS),
        simulated.false_alarms(sizes, calm, ADDED, DRAWS),
        simulated.change_coverage(sizes, STEPS, ADDED, DRAWS),
    )


def _divided_alarms(sizes: tuple[int, int]) -> tuple[float, ...]:
    return tuple(simulated.exact_false_alarms(sizes, DIVIDED, added) for added in (NOTHING, ADDED))


def power() -> Iterator[Check]:
    for answers, (points, before, after) in SEEN.items():
        measure = partial(simulated.shows, (answers, answers), before, after, DRAWS // 5)
        yield Check(f"{points} points, {answers} answers each", "80", measure, slack=3)


def scans() -> Iterator[Check]:
    for parts, bare in ((12, "46"), (25, "73")):
        yield Check(f"{parts} equal segments", f"{bare} / 5..8", partial(simulated.scans, parts, SCANS), slack=3)


def others() -> Iterator[Check]:
    yield Check("a segment 50 points lower is found", "80", partial(simulated.scan_finds, 50, SCANS), slack=4)
    yield Check("a year of weekly / quarterly looks", "60 / 19", partial(simulated.looks, YEARS), slack=5)
    for seldom, often in ((GOOD, STRONG), (BETTER, BAD)):
        what = f"weighted / plain coverage, {seldom.score:.0f} and {often.score:.0f}"
        measure = partial(simulated.weighted_coverage, seldom, often, DRAWS)
        yield Check(what, "94.7..95.3 / 0..95", measure, slack=0.5)
    for answers, first, draws in ((30, "60", 1_000), (50, "70", 800), (100, "83", 500), (200, "94", 300)):
        measure = partial(simulated.strongest_first, answers, draws)
        yield Check(f"strongest driver first, {answers} answers", first, measure, slack=5)


SECTIONS: dict[str, tuple[str, Callable[[], Iterator[Check]]]] = {
    "95 % interval of the score, counted out": ("lowest / mean coverage / mean width", coverage),
    "95 % test of a change, nothing having changed": ("worst alarm Wald / (3,T) / lowest coverage", changes),
    "A true change": ("found", power),
    "Scan of segments of 40": ("something 'differs' without / with Holm", scans),
    "Other figures that rules stand on": ("percent", others),
}


def run(console: Console) -> bool:
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    sections = {title: (unit, list(make())) for title, (unit, make) in SECTIONS.items()}
    total = sum(len(checks) for _, checks in sections.values())
    as_stated = 0
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total)
        for title, (unit, checks) in sections.items():
            table = _table()
            for check in checks:
                progress.update(task, description=check.what)
                as_stated += _compare(check, table)
                progress.advance(task)
            console.print(f"[bold]{title}[/]: {unit}")
            console.print(table, "")
    console.print(f"statistics   {as_stated} of {total} as stated")
    return as_stated == total


def _compare(check: Check, table: Table) -> bool:
    found = check.measure()
    measured = found if isinstance(found, tuple) else (found,)
    is_right = holds(check.stated, measured, check.slack)
    told = " / ".join(f"{value:.1f}" for value in measured)
    table.add_row(check.what if is_right else f"[bold red]DIFFERS[/] {check.what}", told, check.stated)
    return is_right


def _table() -> Table:
    table = Table("", "measured", "stated", box=None, pad_edge=False, padding=(0, 1))
    for column, width in zip(table.columns, (38, 20, 18), strict=True):
        column.min_width = width
    return table


def holds(stated: str, measured: Sequence[float], slack: float) -> bool:
    figures = stated.split(" / ")
    return len(figures) == len(measured) and all(map(_is_within, figures, measured, [slack] * len(figures)))


def _is_within(stated: str, measured: float, slack: float) -> bool:
    low, dots, high = stated.partition("..")
    decimals = max(len(figure.partition(".")[2]) for figure in (low, high))
    margin = 0.5 * 10.0**-decimals + slack
    highest = float(high) + margin if high else inf if dots else float(low) + margin
    return float(low) - margin <= measured <= highest
