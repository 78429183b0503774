"""The sentences of reports: every example in them is understood by the command it stands for."""

import re
from datetime import date

import pytest

from bot.core.calendar import note_day, periods
from bot.core.calendar.trend_units import splits
from bot.core.delivery.sms_segments import count
from bot.core.measuring.digests import OFF, Digest, wanted
from bot.core.texts import reports
from tests.core.texts.sentences import examples, in_every_language, of, translated

SENTENCES = of(reports)
TODAY = date(2026, 8, 31)


@in_every_language
def test_an_nps_is_no_percentage(locale):
    assert [name for name, text in SENTENCES.items() if "%" in translated(text, locale)] == []


@in_every_language
@pytest.mark.parametrize("name", ["HELP_SEGMENTS", "HELP_RATE"])
def test_a_period_in_an_example_is_understood(name, locale):
    [quarter] = re.findall(r"20\w+", translated(SENTENCES[name], locale))
    assert periods.parse(quarter, today=TODAY) == periods.parse("2026q1", today=TODAY)


@in_every_language
@pytest.mark.parametrize(
    ("name", "wishes"),
    [
        ("HELP_DIGEST", [Digest.WEEKLY, Digest.MONTHLY, OFF]),
        ("DIGEST_UNKNOWN", [Digest.WEEKLY, Digest.MONTHLY, OFF]),
        ("DIGEST_OFF", [Digest.WEEKLY, Digest.MONTHLY]),
        ("DIGEST_NOTHING", [OFF]),
    ],
)
def test_every_digest_in_an_example_is_understood(name, wishes, locale):
    text = translated(SENTENCES[name], locale)
    assert [wanted((word,)) for word in re.findall(r"/digest (\w+)", text)] == wishes


@in_every_language
def test_a_driver_question_is_asked_again_in_one_sms(locale):
    assert count(translated(reports.DRIVER_CLARIFY, locale)).segments == 1


@in_every_language
def test_every_unit_in_an_example_is_understood(locale):
    _, survey, year, week = examples(reports.HELP_TREND, locale, "trend")
    assert [next(splits(words))[0] for words in (survey, year, week)] == ["month", "month", "week"]


@in_every_language
@pytest.mark.parametrize("name", ["HELP_NOTE", "NOTE_NONE", "NOTE_USAGE", "NOTE_NO_DAY"])
def test_every_day_in_an_example_is_understood(name, locale):
    dated = examples(SENTENCES[name], locale, "note")[0]
    day, text = note_day.read(dated, today=TODAY)
    assert day == date(2026, 3, 12)
    assert text.split()[-1] in {"system", "telefonsystem"}
