"""The words of a language stand in its folder and nowhere else, and a folder is all that a language needs."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from bot.core.cases.events import BY_ADMINS
from bot.core.cases.words import Verb
from bot.core.contact_data import DataKind
from bot.core.language import LANGUAGES, LOCALES, SOURCE, meanings
from bot.core.measuring.digests import OFF, Digest
from bot.core.nps import Group
from bot.i18n import DIRECTORY

ROOT = Path(__file__).parent.parent.parent
BOT = ROOT / "bot"

#: Where words of a language, or a table of languages, are no part of the language itself.
ALLOWED = {
    "sandbox": "what made-up people write",
    "simulation": "what made-up people write, and where they live",
    "contacts/decoding.py": "letters, and no words: which encoding a file is in",
    "core/delivery/sms_segments.py": "the alphabet of an SMS",
    "contacts/calendars.py": "days that a country has, by their names",
}

#: Words of a Nordic language that stand in the program as English, SQL or a code.
ALSO_ENGLISH = {"bring", "fin", "ger", "journal", "net", "null", "sig", "sticker"}

_WORD = re.compile(r"[^\W\d_]{3,}")
_NORDIC_LETTER = re.compile("[æøåäö]")
_LETTERS = re.compile(r"\[[^\]]*\]")
_LIST_OF_LOCALES = re.compile(rf"\b({'|'.join(LOCALES)})\W{{1,3}}({'|'.join(LOCALES)})\b")


def texts_of(table: object) -> Iterator[str]:
    """All that stands in the tables of a language."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for one in table.values():
            yield from texts_of(one)
    elif isinstance(table, tuple):
        for one in table:
            yield from texts_of(one)
    elif is_dataclass(table):
        for field in fields(table):
            yield from texts_of(getattr(table, field.name))


def words_of(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def has_nordic_word(text: str) -> bool:
    """Not where letters are listed, as in a pattern or an alphabet."""
    words = re.findall(r"[a-zæøåäöé]{2,}", _LETTERS.sub(" ", text).casefold())
    return any(_NORDIC_LETTER.search(word) and 2 * len(_NORDIC_LETTER.findall(word)) <= len(word) for word in words)


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of each string that the program reads, docstrings apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def english() -> set[str]:
    """Words that are English too, or that the program itself goes by."""
    found = words_of(" ".join(texts_of(LANGUAGES[SOURCE])))
    for path in (BOT / "core" / "texts").glob("*.py"):
        found |= words_of(" ".join(text for _, text in strings(path)))
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name | ast.Attribute | ast.arg | ast.keyword | ast.FunctionDef | ast.ClassDef):
                found |= words_of(str(getattr(node, "id", getattr(node, "attr", getattr(node, "name", None)))))
                found |= words_of(str(getattr(node, "arg", "")))
    return found


def checked() -> list[Path]:
    return [
        path
        for path in sorted(BOT.rglob("*.py"))
        if not (name := path.relative_to(BOT).as_posix()).startswith(("core/language/", "core/texts/"))
        and not any(name.startswith(place) for place in ALLOWED)
    ]


def test_no_word_of_a_language_stands_outside_its_folder():
    foreign = (
        {
            word
            for locale, language in LANGUAGES.items()
            if locale != SOURCE
            for text in texts_of(language)
            for word in words_of(text)
        }
        - english()
        - ALSO_ENGLISH
    )
    assert len(foreign) > 1000
    found = [
        f"{path.relative_to(ROOT)}:{line}: {sorted(words_of(text) & foreign)}"
        for path in checked()
        for line, text in strings(path)
        if words_of(text) & foreign or has_nordic_word(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("text", "is_nordic"),
    [("spørgsmål", True), ("på", True), ("[a-zæøåäö]{2}", False), ("åäöæø", False), ("question", False)],
)
def test_a_nordic_word_is_told_from_letters(text, is_nordic):
    assert has_nordic_word(text) is is_nordic


def _constants(nodes: list[ast.expr | None]) -> set[object]:
    return {node.value for node in nodes if isinstance(node, ast.Constant)}


def _locales_named(node: ast.AST) -> set[object]:
    match node:
        case ast.Dict(keys):
            return _constants(keys) & set(LOCALES)
        case ast.Tuple(elements) | ast.List(elements) | ast.Set(elements):
            return _constants([*elements]) & set(LOCALES)
        case ast.Compare(left, comparators=others):
            return _constants([left, *others]) & set(LOCALES)
        case ast.Call(keywords=keywords):
            return {keyword.arg for keyword in keywords} & set(LOCALES)
        case _:
            return set()


def test_nothing_is_told_by_language_outside_the_folders():
    """No table with a language each, no list of them, no question which one it is."""
    found = []
    for path in checked():
        found += [
            f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: {named}"
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if (named := _locales_named(node))
        ]
        found += [
            f"{path.relative_to(ROOT)}:{line}: {text}" for line, text in strings(path) if _LIST_OF_LOCALES.search(text)
        ]
    assert not found, "\n".join(found)


def test_every_folder_is_a_language_and_has_a_catalogue():
    folders = {path.name for path in (BOT / "core" / "language").iterdir() if (path / "__init__.py").exists()}
    assert set(LOCALES) == folders
    assert LOCALES[-1] == SOURCE
    assert {path.name for path in DIRECTORY.iterdir() if path.is_dir()} == folders - {SOURCE}


#: Tables of the reader, where a language has what it needs: not each has a word for each meaning.
_OPEN_TABLES = {"numbers", "nouns", "above_ten", "unmasked_by", "languages", "requests", "questions", "country_names"}


def keyed_tables(locale: str) -> dict[str, dict[str, object]]:
    language = LANGUAGES[locale]
    parts = [getattr(language, field.name) for field in fields(language)]
    return {
        field.name: table
        for part in parts
        for field in fields(part)
        if isinstance(table := getattr(part, field.name), dict) and field.name not in _OPEN_TABLES
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_every_key_of_every_table(locale):
    here, source = keyed_tables(locale), keyed_tables(SOURCE)
    assert {name: set(table) for name, table in here.items()} == {name: set(table) for name, table in source.items()}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("groups", set(Group)),
        ("digests", {*Digest, OFF}),
        ("case_verbs", set(Verb)),
        ("case_outcomes", set(BY_ADMINS)),
        ("case_lists", {"all", "mine", "open", "late"}),
        ("attributes", {"channel", "language"}),
        ("contact_words", set(DataKind)),
    ],
)
def test_every_language_has_words_for_whatever_is_asked(locale, table, keys):
    words = keyed_tables(locale)[table]
    assert set(words) == keys == set(meanings(table).values())
    assert table == "contact_words" or all(words.values())


def test_no_two_parts_have_a_table_of_one_name():
    """Tables are asked for by name. Answers' `questions` are words, those of `Questions` have keys."""
    parts = [getattr(LANGUAGES[SOURCE], part.name) for part in fields(LANGUAGES[SOURCE])]
    names = [field.name for part in parts for field in fields(part)]
    assert {name for name in names if names.count(name) > 1} <= {"questions"}
