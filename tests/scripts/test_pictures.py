"""scripts/pictures draws what the README shows."""

import subprocess
from pathlib import Path

import matplotlib.image
import pytest

pytestmark = pytest.mark.whole

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own script
        [str(ROOT / "scripts" / "pictures"), *arguments], capture_output=True, text=True, check=False, timeout=110
    )


@pytest.fixture(scope="module")
def drawn(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    done = run("--to", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_picture_in_docs_is_the_one_that_would_be_drawn_today(drawn):
    assert {path.name for path in DOCS.glob("*.png")} == {path.name for path in drawn.iterdir()}
    for path in drawn.iterdir():
        kept, new = (matplotlib.image.imread(folder / path.name) for folder in (DOCS, drawn))
        assert kept.shape == new.shape, f"run scripts/pictures: {path.name} has changed"
        # Another build of the font renderer may shade the edge of a letter a little differently.
        assert abs(kept - new).mean() < 0.005, f"run scripts/pictures: {path.name} has changed"


def test_the_pictures_are_small(drawn):
    assert all(path.stat().st_size < 60_000 for path in drawn.iterdir())


def test_a_folder_that_can_not_be_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    done = run("--to", str(tmp_path / "file" / "docs"))
    assert done.returncode == 1
    assert done.stderr.startswith("Nothing can be written to ")
