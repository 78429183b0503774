"""The bench: its sections are found, its figures are compared, and a figure that is not as stated shows."""

import importlib
from io import StringIO

import pytest
from rich.console import Console

from bot.core.nps import ADDED, NOTHING
from tests.bots import ROOT, run, script

pytestmark = pytest.mark.whole


@pytest.fixture
def statistics(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return importlib.import_module("_bench_statistics")


async def test_the_help_tells_what_each_section_measures(tmp_path):
    process = await run(script("bench", ["--help"], {}, tmp_path))
    assert process.status == 0, process.errors
    for file in (ROOT / "scripts").glob("_bench_*.py"):
        assert f"\n  {file.stem.removeprefix('_bench_')} " in process.output
    assert "against looking for the first number in them." in process.output


async def test_an_unknown_section_is_told_which_there_are(tmp_path):
    process = await run(script("bench", ["speed"], {}, tmp_path))
    assert process.status == 2
    assert "no section 'speed'; there are: " in process.errors
    assert "statistics" in process.errors


def test_counted_out_the_interval_holds_the_truth_as_stated(statistics):
    for answers in (5, 10, 20):
        wald, ours, *_ = statistics.COVERAGE[answers]
        assert statistics.holds(wald, statistics.simulated.coverage(answers, NOTHING), 0)
        assert statistics.holds(ours, statistics.simulated.coverage(answers, ADDED), 0)
        assert not statistics.holds(ours, statistics.simulated.coverage(answers, NOTHING), 0)


@pytest.mark.parametrize(
    ("stated", "measured", "slack", "is_right"),
    [
        ("92", (91.5,), 0, True),
        ("92", (91.4,), 0, False),
        ("94.4", (94.44,), 0, True),
        ("94.4", (94.46,), 0, False),
        ("94.4", (94.46,), 0.1, True),
        ("5..8", (8.6,), 0, False),
        ("5..8", (4.5,), 0, True),
        ("95..", (99.9,), 0, True),
        ("95..", (94.4,), 0, False),
        ("46 / 5..8", (46.2, 6.1), 0, True),
        ("46 / 5..8", (46.2, 9.1), 0, False),
        ("46 / 5..8", (46.2,), 0, False),
    ],
)
def test_a_figure_holds_where_it_rounds_to_what_was_stated(statistics, stated, measured, slack, is_right):
    assert statistics.holds(stated, measured, slack) is is_right


@pytest.mark.parametrize(("stated", "is_right"), [("80.0", True), ("79.0", False)])
def test_one_figure_that_differs_is_named_and_fails_the_bench(statistics, monkeypatch, stated, is_right):
    check = statistics.Check("a thing", stated, lambda: 80.0)
    monkeypatch.setattr(statistics, "SECTIONS", {"Things": ("percent", lambda: iter([check]))})
    console = Console(record=True, width=100, file=StringIO())
    assert statistics.run(console) is is_right
    told = console.export_text()
    assert ("DIFFERS" in told) is not is_right
    assert f"{int(is_right)} of 1 as stated" in told


def test_drawn_and_counted_out_agree(statistics):
    simulated = statistics.simulated
    for added in (NOTHING, ADDED):
        exact = simulated.exact_false_alarms((10, 10), statistics.GOOD, added)
        assert simulated.false_alarms((10, 10), [statistics.GOOD], added, 4_000) == pytest.approx(exact, abs=1.5)


@pytest.mark.parametrize("section", [path.stem for path in sorted((ROOT / "scripts").glob("_bench_*.py"))])
def test_every_section_finds_what_it_measures(section, monkeypatch):
    """Those that take minutes are run by nobody here: at least what they use is still where it was."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    assert callable(importlib.import_module(section).run)
