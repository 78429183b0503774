"""Sentences, numbers and dates in the reader's language, and catalogues that may not have gaps."""

import re
import shutil
import subprocess
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import i18n
from bot.core.delivery.sms_segments import count
from bot.core.texts import admins as admin_texts
from bot.core.texts import customers as texts
from bot.i18n import DIRECTORY, LOCALES, SOURCE, CatalogueError

SCRIPT = Path(__file__).parent.parent / "scripts" / "translations"
TRANSLATED = [locale for locale in LOCALES if locale != SOURCE]
locales = st.sampled_from(LOCALES)


# --- sentences -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "answer"),
    [
        ("da", "Tak, vi har ændret dit svar til 8."),
        ("nb", "Takk, vi har endret svaret ditt til 8."),
        ("sv", "Tack, vi har ändrat ditt svar till 8."),
        ("en", "Thank you, we have changed your answer to 8."),
        ("fi", "Thank you, we have changed your answer to 8."),
    ],
)
def test_everybody_is_answered_in_their_language_and_others_in_english(locale, answer):
    assert i18n.load().say(texts.CORRECTED, locale, score=8) == answer


def test_what_people_are_called_is_never_read_as_a_placeholder():
    greeting = i18n.load().say(texts.WELCOME, "nb", name="{score}", organisation="{name}")
    assert greeting.startswith("Hei {score}\nHer får du av og til et kort spørsmål fra {name}.")


# --- catalogues ------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DIRECTORY, tmp_path / "locales"))


def change(folder: Path, locale: str, old: str, new: str) -> None:
    path = folder / locale / "LC_MESSAGES" / "messages.po"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def translations(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own script
        [SCRIPT, command, "--locales", folder], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("module", [texts, admin_texts])
def test_every_sentence_is_marked_for_the_translators(module):
    marked = (DIRECTORY / "messages.pot").read_text(encoding="utf-8").replace('"\n"', "")
    for name, text in vars(module).items():
        if name.isupper() and isinstance(text, str):
            written = text.replace("\n", "\\n").replace('"', '\\"')
            assert f'"{written}"' in marked, f"{name} is not in messages.pot"


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_missing_language_stops_the_start(folder, locale):
    (folder / locale / "LC_MESSAGES" / "messages.po").unlink()
    with pytest.raises(CatalogueError, match=f"'{locale}' is missing"):
        i18n.load(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Vi kontakter dig måske for at høre mere."', 'msgstr ""'),
        (
            '#: bot/core/texts/customers.py\nmsgid "We may contact you to hear more."',
            '#, fuzzy\nmsgid "We may contact you to hear more."',
        ),
    ],
    ids=["not translated", "not checked"],
)
def test_a_gap_stops_the_start(folder, old, new):
    change(folder, "da", old, new)
    with pytest.raises(CatalogueError, match=r"'da' has 1 sentences .* the first: 'We may contact you to hear more\.'"):
        i18n.load(folder)


def test_the_catalogues_are_complete_and_up_to_date():
    checked = translations("check", DIRECTORY)
    assert (checked.returncode, checked.stdout) == (0, "Every sentence is there in da, nb, sv, en.\n")


def test_check_tells_every_fault_of_every_catalogue(folder):
    change(folder, "da", 'msgstr "Vi kontakter dig måske for at høre mere."', 'msgstr ""')
    change(
        folder,
        "da",
        'msgstr "Mente du {score}? Svar ja, eller skriv et andet tal fra 0 til 10."',
        'msgstr "Mente du {score} – ja?"',
    )
    change(folder, "da", "Se listen med /help.", "Se listen med /hjælp.")
    change(folder, "nb", "endret svaret ditt til {score}.", "endret svaret ditt til {karakter}.")
    change(folder, "nb", 'msgstr "Undersøkelser: {surveys}"', 'msgstr "Undersøkelser: {surveys"')
    change(folder, "nb", 'msgid "Telegram is not set up."', '#, fuzzy\nmsgid "Telegram is not set up."')
    change(folder, "nb", 'msgid "this list"', 'msgid "that list"')
    (folder / "sv" / "LC_MESSAGES" / "messages.po").unlink()
    (folder / "messages.pot").write_text("", encoding="utf-8")

    checked = translations("check", folder)

    told = [
        line.removeprefix(f"{folder}/").replace("/LC_MESSAGES/messages.po", "") for line in checked.stdout.splitlines()
    ]
    assert checked.returncode == 1
    assert sorted(told) == [
        "da: not in GSM-7: –: 'Mente du {score} – ja?'",
        "da: not translated: 'We may contact you to hear more.'",
        "da: the commands are not /help: 'Kommandoen /{command} findes ikke. Se listen med /hjælp.'",
        "messages.pot: out of date; run scripts/translations update",
        "nb: braces that are no placeholder (expected '}' before end of string): 'Undersøkelser: {surveys'",
        "nb: marked fuzzy, so not checked: 'Telegram is not set up.'",
        "nb: not translated: 'this list'",
        "nb: obsolete, run scripts/translations update: 'that list'",
        "nb: the placeholders are not {score}: 'Takk, vi har endret svaret ditt til {karakter}.'",
        "sv: missing; run scripts/translations update",
    ]


def test_a_sentence_that_is_no_longer_said_is_told(folder):
    with (folder / "sv" / "LC_MESSAGES" / "messages.po").open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid "Goodbye."\n#~ msgstr "Hej då."\n')
    assert "obsolete, run scripts/translations update: 'Goodbye.'" in translations("check", folder).stdout


def test_update_changes_nothing_where_nothing_is_new(folder):
    translations("update", folder)
    for path in DIRECTORY.rglob("messages.po*"):
        assert (folder / path.relative_to(DIRECTORY)).read_bytes() == path.read_bytes()


def test_update_keeps_what_is_translated_and_asks_for_the_rest(folder):
    change(folder, "nb", 'msgid "this list"', 'msgid "that list"')
    (folder / "sv" / "LC_MESSAGES" / "messages.po").unlink()

    translations("update", folder)

    told = translations("check", folder).stdout
    assert "nb/LC_MESSAGES/messages.po: marked fuzzy, so not checked: 'this list'" in told
    assert "sv/LC_MESSAGES/messages.po: not translated: 'We may contact you to hear more.'" in told
    assert "obsolete" not in told
    assert "da/LC_MESSAGES" not in told


# --- numbers and dates -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "written"),
    [("da", "-1.234,6"), ("nb", "-1 234,6"), ("sv", "-1 234,6"), ("en", "-1,234.6")],
)
def test_numbers_are_written_as_the_reader_writes_them(locale, written):
    assert i18n.decimal(-1234.56, locale, 1) == written


@pytest.mark.parametrize(
    ("locale", "pattern"),
    [
        ("da", r"31\. dec\. 2026"),
        ("nb", r"31\. des\. 2026"),
        ("sv", r"31 dec\. 2026"),
        ("en", r"(31 Dec|Dec 31,) 2026"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(locale, pattern):
    assert re.fullmatch(pattern, i18n.day(date(2026, 12, 31), locale))


@pytest.mark.parametrize(("locale", "written"), [("da", "08.05"), ("nb", "08:05"), ("sv", "08:05"), ("en", "08:05")])
def test_times_are_written_as_the_reader_writes_them(locale, written):
    assert i18n.time_of_day(datetime(2026, 7, 1, 8, 5, tzinfo=ZoneInfo("Europe/Copenhagen")), locale) == written


@given(locales, st.floats(-1e9, 1e9), st.integers(0, 3))
def test_no_number_doubles_the_price_of_an_sms(locale, value, digits):
    assert count(i18n.decimal(value, locale, digits)).encoding == "GSM-7"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_date_doubles_the_price_of_an_sms(locale):
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    assert {count(i18n.day(day, locale)).encoding for day in days} == {"GSM-7"}


@pytest.mark.parametrize(
    ("locale", "written"), [("en", "20%"), ("da", "20\xa0%"), ("nb", "20\xa0%"), ("sv", "20\xa0%")]
)
def test_a_share_has_its_sign_as_the_reader_writes_it(locale, written):
    assert i18n.percent(0.204, locale) == written
    assert i18n.percent(Fraction(51, 250), locale) == written


def test_texts_are_made_for_a_reader():
    """Who hands on `say` and a locale apart can hand on two that do not belong together."""
    apart = re.compile(r"\.catalogues\.say\b|\bi18n\.(?:decimal|day|percent)\(|\bSay = Callable")
    found = [
        f"{path.name}:{number}"
        for path in sorted(Path(i18n.__file__).parent.rglob("*.py"))
        if path.name != "i18n.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if apart.search(line)
    ]
    assert found == []
