"""The pages for people who carry on name files that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

#: What stands in backticks or behind a link, and looks like a file or folder of ours. NAME is the reader's own.
_PATH = re.compile(r"`((?:bot|tests|scripts|docs|locales)/[\w./-]*)[^`]*`|\]\(((?!https?:|#|mailto:)[^)#]+)[^)]*\)")


def named(page: Path) -> set[Path]:
    found = set()
    for ours, linked in _PATH.findall(page.read_text(encoding="utf-8")):
        if "NAME" not in (ours or linked):
            found.add(ROOT / ours if ours else page.parent / linked)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_a_page_names_is_there(page):
    assert [str(path.relative_to(ROOT)) for path in sorted(named(page)) if not path.exists()] == []


def test_the_pages_name_files_at_all():
    assert len(named(ROOT / "docs" / "design.md")) > 20
    assert len(named(ROOT / "CONTRIBUTING.md")) > 15


def test_every_room_is_in_the_design():
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "bot").iterdir() if path.is_dir() and path.name[0] != "_"]
    rooms += [path for path in (ROOT / "bot" / "core").iterdir() if path.is_dir() and path.name[0] != "_"]
    assert [room.name for room in rooms if f"{room.name}/" not in design] == []


def test_every_file_that_the_bot_names_is_there():
    """What a comment or a docstring sends its reader to; an address on the web has a slash in front."""
    there = [str(path) for folder in ("bot", "tests") for path in (ROOT / folder).rglob("*.py")]
    gone = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "bot").rglob("*.py")
        for name in re.findall(r"(?<![\w/*}])[a-z_]+(?:/[a-z_]+)*\.py\b", path.read_text(encoding="utf-8"))
        if not any(other.endswith(f"/{name}") for other in there)
    }
    assert gone == set()
