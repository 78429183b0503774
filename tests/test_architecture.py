"""Imports go one way: what stands higher may use what stands below it, and nothing else."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

#: Every module (a package counts as one) and what of the bot it may import. Read from the top: what comes in and goes
#: out, what is asked and done, what is remembered, what is decided.
MAY_IMPORT = {
    "__main__": "check database i18n inbox logs processes runtime sandbox settings surveys webhooks",
    # a process
    "telegram_profile": "channels commands core i18n loops runtime settings web",
    # The store for one question: whether the key of the hashes is the one they were made with.
    "check": "channels core database i18n runtime settings store surveys tally_repair",
    "processes": "campaigns channels core inbox port runtime settings telegram_profile web worker",
    # in and out
    "web": "channels core database health inbox metrics port runtime store",
    "health": "database runtime store",
    "port": "",
    "inbox": "alerts cases channels commands conversation core database dispatch loops runtime store",
    "worker": "cases conversation database dispatch loops reports runtime store webhooks",
    "dispatch": "campaigns cases channels conversation core database loops outbox runtime store",
    # what admins and scripts ask for
    "commands": "campaigns cases channels contacts core database exports i18n ids personal_links pictures reports "
    "runtime store",
    "exports": "core runtime store",
    "reports": "core database i18n ids pictures runtime store surveys",
    "personal_links": "channels core database ids runtime store",
    "alerts": "core database i18n ids runtime store",
    "campaigns": "contacts conversation core database ids loops runtime store surveys",
    "conversation": "alerts cases channels contacts core database i18n ids runtime store surveys webhooks",
    "cases": "contacts core database i18n ids runtime store webhooks",
    # what other systems are told
    "webhooks": "alerts core database ids loops runtime store surveys",
    # one message out
    "outbox": "alerts channels core database i18n runtime store",
    # what all of it runs with
    "runtime": "channels core database i18n metrics settings store surveys tally_repair",
    "settings": "core",
    "surveys": "contacts core",
    "channels": "core",
    "tally_repair": "core database store",
    # a store for trials
    "simulation": "core database store tally_repair",
    "store": "core database ids",
    "metrics": "core store",
    "contacts": "core",
    "pictures": "core",
    "loops": "database",
    # stands on nothing of the bot
    "core": "",
    "database": "",
    "i18n": "core",
    "ids": "",
    "logs": "",
    # a world of its own: it meets the bot over HTTP alone
    "sandbox": "core i18n",
}

#: The rooms of the core, and what else of the core each may import. On the ground: what all rooms use.
CORE_MAY_IMPORT = {
    "texts": "calendar cases measuring messages nps",
    "conversation": "cases contact_data language messages nps replies texts",
    "comments": "language nps replies",
    "replies": "language",
    "measuring": "calendar language nps spelling",
    "asking": "calendar messages",
    "cases": "language messages nps spelling",
    "delivery": "messages",
    "calendar": "language",
    "contact_data": "language",
    "customer_words": "",
    "inert": "",
    "language": "",
    "messages": "",
    "nps": "",
    "roles": "",
    "spelling": "",
}

#: Who may use a library of others. All may use what is not listed.
ONLY_IN = {
    "twilio": "channels sandbox",
    "telegram": "channels",
    "aiohttp": "channels port sandbox web webhooks",
    "asyncpg": "database",
    "aiosqlite": "database",
    "sqlite3": "database sandbox",
    "pydantic": "settings store surveys webhooks",
    "pydantic_settings": "settings",
    "phonenumbers": "channels contacts",
    "babel": "contacts i18n reports",
    "matplotlib": "pictures",
    "segno": "personal_links",
    "snowballstemmer": "reports",
    "python_calamine": "contacts",
    "xlsxwriter": "exports",
    "rich": "sandbox",
    "gettext": "i18n",
    "argparse": "__main__",
}

#: Words that say nothing of what is in a module.
SAY_NOTHING = {"utils", "util", "helpers", "helper", "base", "manager", "service", "services", "common", "misc"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


MODULES = dict(modules())


def unit(module: str) -> str:
    """`bot.store.outbox` belongs to `store`."""
    return module.split(".")[1] if "." in module else module


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Full names of what a file imports; the module where a name of it is imported."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                for alias in names:
                    full = f"{module}.{alias.name}"
                    yield full if full in MODULES else module
            case ast.ImportFrom(level=level) if level:
                raise AssertionError(f"{path} imports relatively")


def top(name: str) -> str:
    return name.split(".")[0]


def of_the_bot(path: Path) -> set[str]:
    return {unit(name) for name in imported(path) if top(name) == "bot"} - {"bot"}


def units() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for module, path in MODULES.items():
        found.setdefault(unit(module), []).append(path)
    return {name: paths for name, paths in found.items() if name != "bot"}


UNITS = units()
SCRIPTS = [path for path in sorted((ROOT / "scripts").iterdir()) if path.is_file() and path.name[0] != "_"]


def test_every_module_has_its_place():
    assert set(UNITS) == set(MAY_IMPORT), "put the module where it belongs in MAY_IMPORT, or take it out"


@pytest.mark.parametrize("name", UNITS)
def test_imports_go_one_way(name):
    allowed = set(MAY_IMPORT.get(name, "").split())
    found = {(path.name, other) for path in UNITS[name] for other in of_the_bot(path) if other != name}
    assert {(file, other) for file, other in found if other not in allowed} == set()


def test_the_rooms_of_the_core_have_an_order_too():
    rooms: dict[str, set[str]] = {}
    for module, path in MODULES.items():
        if not module.startswith("bot.core."):
            continue
        others = {name.split(".")[2] for name in imported(path) if name.startswith("bot.core.")}
        rooms.setdefault(module.split(".")[2], set()).update(others - {module.split(".")[2]})
    assert set(rooms) == set(CORE_MAY_IMPORT), "put the room where it belongs in CORE_MAY_IMPORT, or take it out"
    assert {room: others - set(CORE_MAY_IMPORT[room].split()) for room, others in rooms.items()} == {
        room: set() for room in rooms
    }


@pytest.mark.parametrize("order", [MAY_IMPORT, CORE_MAY_IMPORT], ids=["bot", "core"])
def test_the_way_never_leads_back(order):
    TopologicalSorter({name: others.split() for name, others in order.items()}).prepare()  # or CycleError


def test_no_two_files_import_each_other_when_they_load():
    graph = {}
    for module, path in MODULES.items():
        first_level = ast.Module([node for node in tree(path).body if not isinstance(node, ast.If)], [])
        at_load = [node for node in first_level.body if isinstance(node, ast.Import | ast.ImportFrom)]
        names = {
            full if (full := f"{node.module}.{alias.name}") in MODULES else str(node.module)
            for node in at_load
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        graph[module] = {name for name in names if name in MODULES and name != module}
    TopologicalSorter(graph).prepare()


def test_the_core_knows_nothing_but_itself_and_the_standard_library():
    impure = {"asyncio", "gettext", "io", "logging", "os", "pathlib", "random", "secrets", "socket", "sqlite3", "time"}
    for path in UNITS["core"]:
        for name in imported(path):
            first = top(name)
            assert first == "bot" or first in sys.stdlib_module_names - impure, f"{path.name} imports {name}"
            assert first != "bot" or name.startswith("bot.core"), f"{path.name} imports {name}"


def test_the_core_asks_no_clock():
    for path in UNITS["core"]:
        called = {
            node.func.attr
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        }
        assert called.isdisjoint({"now", "utcnow", "today"}), path.name


@pytest.mark.parametrize("library", ONLY_IN)
def test_each_library_is_used_where_it_belongs(library):
    users = {
        name for name, paths in UNITS.items() if library in {top(other) for path in paths for other in imported(path)}
    }
    assert users <= set(ONLY_IN[library].split())


def test_a_provider_is_known_to_its_own_channel_alone():
    for name, library in (("sms", "telegram"), ("telegram", "twilio")):
        for path in (ROOT / "bot" / "channels" / name).glob("*.py"):
            for other in imported(path):
                assert top(other) != library
                assert not other.startswith(f"bot.channels.{library if library == 'telegram' else 'sms'}")


def test_the_sandbox_is_met_by_its_command_alone():
    assert {name for name, paths in UNITS.items() if any("sandbox" in of_the_bot(path) for path in paths)} == {
        "__main__",
        "sandbox",
    }


def test_names_say_what_is_in_a_module():
    words = {word for module in MODULES for part in module.split(".") for word in part.split("_")}
    assert words & SAY_NOTHING == set()


def test_no_two_classes_have_one_name():
    """Whoever reads `State` must not have to look at the import to know which."""
    places: dict[str, list[str]] = {}
    for module, path in MODULES.items():
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


#: Others call these by a name of their own, or a test reads them as data.
CALLED_BY_OTHERS = {"collect", "emit", "do_request", "FATES", "SCHEMA_FILE"}


def defined(tree: ast.Module) -> Iterator[str]:
    """Functions, methods, properties, classes and constants of a module. What is decorated otherwise is called so."""
    inside = (one for node in tree.body if isinstance(node, ast.ClassDef) for one in node.body)
    for node in (*tree.body, *inside):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                if {ast.unparse(one) for one in node.decorator_list} <= {"property", "cached_property", "cache"}:
                    yield node.name
            case ast.ClassDef():
                yield node.name
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def mentioned(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name


def test_nothing_is_there_for_the_tests_alone():
    """By name: two things of one name hide each other. The sandbox is there for tests."""
    scripts = [path for path in SCRIPTS if "python" in path.read_text("utf-8").partition("\n")[0]]
    paths = [*MODULES.values(), *scripts, *(ROOT / "scripts").glob("_*.py")]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    used = {name for tree in trees.values() for name in mentioned(tree)} | CALLED_BY_OTHERS
    unused = {
        f"{module}: {name}"
        for module, path in MODULES.items()
        if unit(module) != "sandbox"
        for name in defined(trees[path])
        if name not in used and not name.startswith(("__", "REASON_"))
    }
    assert unused == set()


def test_every_module_says_first_what_it_is_for():
    silent = [str(path) for path in MODULES.values() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert [path for path in silent if not path.endswith("core/language/__init__.py")] == []


def test_every_test_file_has_what_it_tests():
    """tests/core/test_nps.py tests bot/core/nps.py; files without a module of that name test a whole."""
    wholes = {
        "test_architecture",
        "test_whole",
        "test_dialogues",
        "test_bursts_and_loops",
        "test_chaos",
        "test_stress",
        "test_docs",
        "test_every_button",
        "test_every_update",
        "test_hostile_text",
        "test_outage",
        "test_closed_loop",
    }
    folders = {"scripts", "replies", "whole"}
    known = {".".join(module.split(".")[1:]) for module in MODULES}
    for path in (ROOT / "tests").rglob("test_*.py"):
        parts = path.relative_to(ROOT / "tests").with_suffix("").parts
        if path.stem in wholes or parts[0] in folders:
            continue
        name = ".".join([*parts[:-1], parts[-1].removeprefix("test_")])
        inside = ".".join(parts[:-1])
        assert name in known or f"{inside}.{parts[-1].removeprefix('test_')}" in known or _is_of_package(parts), path


def _is_of_package(parts: tuple[str, ...]) -> bool:
    """tests/channels/telegram/test_channel.py tests the package as a whole."""
    return len(parts) > 1 and (ROOT / "bot" / Path(*parts[:-1])).is_dir()


def test_ruff_reads_every_script_that_is_python():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    assert settings["extend-include"] == ["scripts/*"]
    bash = {path for path in SCRIPTS if "bash" in path.read_text(encoding="utf-8").partition("\n")[0]}
    assert {f"scripts/{path.name}" for path in bash} == set(settings["extend-exclude"]) - {"__pycache__"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_can_be_run_and_says_what_it_does(script):
    assert script.stat().st_mode & 0o111
    first, second = script.read_text(encoding="utf-8").split("\n")[:2]
    assert first.startswith("#!/usr/bin/env ")
    assert second.startswith(("# ", '"""'))


def test_whoever_writes_csv_makes_its_cells_inert() -> None:
    writers = {
        path
        for path in (*MODULES.values(), *SCRIPTS)
        if "python" in path.read_text("utf-8").partition("\n")[0] or path.suffix == ".py"
        if "csv.writer" in path.read_text("utf-8") or "DictWriter" in path.read_text("utf-8")
    }
    assert writers
    bare = re.compile(r"writerows?\((?!inert_row\()")
    assert {str(path) for path in writers if bare.search(path.read_text("utf-8"))} == set()
