"""One folder more is one language more."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent.parent

FINNISH = '''\
"""Made-up Finnish: English with a q before every word."""

from dataclasses import fields, replace

from bot.core.language.en import LANGUAGE as ENGLISH


def other(table):
    if isinstance(table, str):
        return " ".join("_".join(piece if piece == "*" else f"q{piece}" for piece in entry.split("_"))
                        for entry in table.split())
    if isinstance(table, dict):
        return {key: other(words) for key, words in table.items()}
    if isinstance(table, tuple):
        return tuple(map(other, table))
    return replace(table, **{field.name: other(getattr(table, field.name)) for field in fields(table)})


IDENTITY = replace(
    ENGLISH.identity, name="suomi", codes="fi", long_codes="fin", windows_codes="1035", telegram_codes="fi",
    countries="FI", number_format="fi", stemmer="finnish", short_month="",
)
LANGUAGE = replace(other(ENGLISH), identity=IDENTITY)
'''


def a_tree_with_finnish(tree: Path) -> None:
    for folder in ("bot", "locales"):
        shutil.copytree(ROOT / folder, tree / folder, ignore=shutil.ignore_patterns("__pycache__"))
    language = tree / "bot" / "core" / "language" / "fi"
    language.mkdir()
    (language / "__init__.py").write_text(FINNISH, encoding="utf-8")
    with (ROOT / "locales" / "sv" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, "fi")
    for message in catalogue:
        if message.id:
            message.string = f"q {message.id}"
    (tree / "locales" / "fi" / "LC_MESSAGES").mkdir(parents=True)
    with (tree / "locales" / "fi" / "LC_MESSAGES" / "messages.po").open("wb") as file:
        write_po(file, catalogue)


def test_a_folder_and_a_catalogue_are_all_that_a_language_needs(tmp_path):
    a_tree_with_finnish(tmp_path)
    script = shutil.copy(Path(__file__).parent / "finnish.py", tmp_path)
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
