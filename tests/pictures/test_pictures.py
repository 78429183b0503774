"""From a description to a PNG: beside the event loop, one at a time, each once, whatever the machine is like."""

import asyncio
import hashlib
import os
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path

import matplotlib.image
import pytest

from bot import pictures
from bot.pictures import card as drawing
from bot.pictures.palette import DETRACTOR, PAPER, PASSIVE, PROMOTER
from bot.pictures.rate import RatePicture, RateStep
from tests.pictures.test_card import card
from tests.pictures.test_trend import FOUR, trend

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _nothing_kept():
    pictures.drawn.cache_clear()


def pixels(png: bytes):
    return (matplotlib.image.imread(BytesIO(png)) * 255).round().astype(int)


async def test_a_picture_is_a_png_as_wide_as_a_chat_shows_it():
    image = pixels(await pictures.png(card()))
    height, width, _ = image.shape
    assert width == 1080
    assert 700 <= height <= 1080


async def test_its_colours_are_those_of_the_groups():
    image = pixels(await pictures.png(card()))
    seen = {f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue, *_ in image[::4, ::4].reshape(-1, image.shape[2])}
    assert {PAPER, DETRACTOR, PASSIVE, PROMOTER} <= seen
    corner = image[5, 5, :3].tolist()
    assert corner == [255, 255, 255]


async def test_the_same_picture_is_drawn_once():
    first = await pictures.png(card())
    second = await pictures.png(card())
    assert second is first
    assert pictures.drawn.cache_info().misses == 1
    await pictures.png(card(title="Another survey"))
    assert pictures.drawn.cache_info().misses == 2


async def test_the_same_question_from_many_at_once_is_drawn_once():
    found = await asyncio.gather(*(pictures.png(card()) for _ in range(8)))
    assert len(set(map(id, found))) == 1
    assert pictures.drawn.cache_info().misses == 1


async def test_pictures_are_drawn_one_at_a_time_and_beside_the_event_loop(monkeypatch):
    threads, at_once = [], []

    def watched(picture, sheet, draw=drawing.draw):
        threads.append(threading.current_thread())
        at_once.append(len([one for one in threading.enumerate() if one.name.startswith("pictures")]))
        draw(picture, sheet)

    monkeypatch.setattr(drawing, "draw", watched)
    await asyncio.gather(*(pictures.png(card(title=f"Survey {n}")) for n in range(4)))
    assert len(threads) == 4
    assert set(at_once) == {1}
    assert threading.main_thread() not in threads


async def test_the_same_picture_is_the_same_file_whenever_it_is_drawn():
    first = await pictures.png(trend(*FOUR))
    pictures.drawn.cache_clear()
    assert await pictures.png(trend(*FOUR)) == first


def run(code: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, where nothing of matplotlib is loaded yet."""
    return subprocess.run(  # noqa: S603  our own Python
        [sys.executable, "-W", "error", "-c", code],
        cwd=home,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


DRAW = """
import hashlib
from bot import pictures
from bot.pictures import RatePicture
from bot.pictures.rate import RateStep
print(hashlib.sha256(pictures.drawn(RatePicture("Ærø", "2026", (RateStep("Asked", 3, "3"),)))).hexdigest())
"""


def test_matplotlib_is_loaded_when_something_is_drawn_and_not_before(tmp_path):
    libraries = "{'matplotlib', 'numpy', 'PIL'}"
    code = f"import sys, bot.pictures, bot.reports.captions; print(sorted({libraries} & set(sys.modules)))"
    assert run(code, tmp_path).stdout == "[]\n"


def test_a_home_that_can_not_be_written_to_is_silent_and_draws_the_same(tmp_path):
    here = pictures.drawn(RatePicture("Ærø", "2026", (RateStep("Asked", 3, "3"),)))
    (tmp_path / "file").write_text("no folder can be made under this")
    for environment in ({"HOME": str(tmp_path / "file" / "home")}, {"MPLCONFIGDIR": "/proc/none"}):
        done = run(DRAW, tmp_path, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_settings_of_the_machine_change_nothing_and_come_back_after(tmp_path):
    here = pictures.drawn(RatePicture("Ærø", "2026", (RateStep("Asked", 3, "3"),)))
    (tmp_path / "matplotlibrc").write_text(
        "lines.linewidth: 40\npatch.linewidth: 30\ntext.usetex: True\nfigure.facecolor: black\nsavefig.dpi: 300\n"
        "text.hinting: none\nsavefig.bbox: tight\nnonsense: 1\n"
    )
    code = DRAW + "import matplotlib; print(matplotlib.rcParams['savefig.dpi'])"
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [hashlib.sha256(here).hexdigest(), "300.0"]
