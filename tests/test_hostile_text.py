"""No text takes long: every pattern of the bot, and every function of the core that reads a text, is linear.

Both are found, not listed: a pattern wherever it is compiled, a function by a parameter that is a text.
"""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.hostile import pumped, slow, texts

#: A minute of computing: for every change it would be too much.
pytestmark = pytest.mark.whole

ROOT = Path(__file__).parent.parent

#: Operators and developers write what these read: settings, the survey file, SQL, names of files.
OURS = ("bot.sandbox", "bot.database", "bot.settings", "bot.surveys", "bot.simulation")


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not name.startswith(OURS) and parts[-1] != "__main__":
            yield name, path


def patterns() -> dict[str, re.Pattern[str]]:
    """Those that modules keep, in whatever they keep them, and those that are written where they are used."""
    found: dict[str, re.Pattern[str]] = {}
    for name, path in modules():
        for variable, value in vars(importlib.import_module(name)).items():
            for number, pattern in enumerate(_within(value)):
                found.setdefault(f"{pattern.flags} {pattern.pattern}", (f"{name}.{variable}.{number}", pattern))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Attribute(ast.Name("re"), function), [ast.Constant(str(text)), *_]) if (
                    function not in {"compile", "escape"}
                ):
                    pattern = re.compile(text)
                    found.setdefault(f"{pattern.flags} {text}", (f"{name}:{node.lineno}", pattern))
    return dict(found.values())


def _within(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, dict):
        yield from (pattern for one in (*value, *value.values()) for pattern in _within(one, depth - 1))
    elif depth and isinstance(value, list | tuple | set | frozenset):
        yield from (pattern for one in value for pattern in _within(one, depth - 1))


PATTERNS = patterns()
ALL_WAYS = {"search", "match", "fullmatch"}
SEARCHING = {"search", "sub", "subn", "split", "findall", "finditer"}


def ways() -> dict[str, set[str]]:
    """`module.VARIABLE` -> how it is asked there, `VARIABLE` -> how by others: what is matched whole begins once."""
    found: dict[str, set[str]] = {}
    for name, path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(ast.Name(variable), way):
                    found.setdefault(f"{name}.{variable}", set()).add(way)
                case ast.Attribute(ast.Attribute(attr=variable), way):
                    found.setdefault(variable, set()).add(way)
    return found


WAYS = ways()


def asked(name: str) -> set[str]:
    variable = name.rpartition(".")[0]
    found = WAYS.get(variable, set()) | WAYS.get(variable.rpartition(".")[2], set())
    known = ({"search"} if found & SEARCHING else set()) | (found & ALL_WAYS)
    return known or ALL_WAYS


NOW = datetime(2026, 8, 31, 12, tzinfo=UTC)
#: What a function that reads a text takes beside it.
BESIDE = {
    "locale": "da",
    "today": date(2026, 8, 31),
    "now": NOW,
    "at": NOW,
    "zone": ZoneInfo("Europe/Copenhagen"),
    "awaiting": "score",
    "limit": 100,
    "most": 100,
    "known": ("nps", "relation"),
    "names": ("nps", "relation"),
}
TEXTS = {"text", "words", "word", "comment", "said", "line", "sentence", "name", "typed"}

#: What they read are the tables of the languages, when these are built.
OF_TABLES = {"bot.core.replies.meanings.slips", "bot.core.replies.request_grammar._letters"}


def readers() -> dict[str, object]:
    """Functions of the core with a text to read, and nothing beside it that is not in `BESIDE`."""
    found = {}
    for name, _ in modules():
        if not name.startswith("bot.core."):
            continue
        for variable, value in vars(importlib.import_module(name)).items():
            if inspect.isfunction(value) and value.__module__ == name and (reader := _reader(value)) is not None:
                found[f"{name}.{variable}"] = reader
    return {name: reader for name, reader in found.items() if name not in OF_TABLES}


def _reader(function):
    parameters = inspect.signature(function).parameters.values()
    texts_of = [one.name for one in parameters if one.name in TEXTS and one.annotation in {str, str | None}]
    others = [one for one in parameters if one.name not in texts_of[:1] and one.default is one.empty]
    if not texts_of or any(one.name not in BESIDE for one in others):
        return None
    beside = {one.name: BESIDE[one.name] for one in others}

    def read(text: str) -> None:
        with suppress(ValueError):
            found = function(**{texts_of[0]: text}, **beside)
            if isinstance(found, Iterator):
                for _ in found:
                    pass

    return read


READERS = readers()


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear(name):
    pattern = PATTERNS[name]

    asking = [getattr(pattern, way) for way in sorted(asked(name))]

    def work(text: str) -> None:
        for ask in asking:
            ask(text)

    assert slow(work, lambda length: pumped(pattern, length)) is None, pattern.pattern


@pytest.mark.parametrize("name", READERS)
def test_every_reader_of_texts_is_linear(name):
    assert slow(READERS[name], texts) is None


def test_there_is_something_to_time():
    assert len(PATTERNS) > 60
    assert "bot.core.replies.read" in READERS


@pytest.mark.parametrize("pattern", [r"[.!?\n]\s*x", r"(?:[0-9]+|[a-z]+|[\s.,])*"])
def test_what_is_not_linear_is_found(pattern):
    compiled = re.compile(pattern)
    assert slow(lambda text: (compiled.search(text), compiled.fullmatch(text)), lambda n: pumped(compiled, n))
