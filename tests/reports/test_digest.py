from datetime import date

import pytest

from bot.core.calendar.periods import CalendarUnit, containing
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES, Reader
from bot.reports import digest
from bot.reports.digest import Told
from tests.reports.test_score import CATALOGUES, FORTY, TODAY, made_up

FEBRUARY = containing(date(2026, 2, 1), CalendarUnit.MONTH)


def for_sms(*told, locale="en"):
    return digest.for_sms(Reader(CATALOGUES, locale), told, TODAY)


def test_what_waits_to_be_done_stands_last_and_only_if_it_does():
    busy, idle = (Told(made_up(FORTY, FEBRUARY, before=FORTY), *counts) for counts in ((1234, 3), (0, 0)))
    lines = digest.for_chat(Reader(CATALOGUES, "en"), busy, TODAY).split("\n")
    assert lines[0] == "Yearly survey, February 2026: NPS 25"
    assert lines[-2:] == ["New comments: 1,234", "Open cases: 3"]
    assert digest.for_chat(Reader(CATALOGUES, "en"), idle, TODAY).split("\n") == lines[:-2]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("surveys", [1, 2, 8])
def test_by_sms_it_is_what_nps_says_and_what_there_is_room_for(locale, surveys):
    told = [Told(made_up(FORTY, FEBRUARY, survey=f"survey-{n}", before=FORTY), 12, 3) for n in range(surveys)]
    text = for_sms(*told, locale=locale)
    assert count(text).encoding == "GSM-7"
    assert count(text).segments <= 2
    assert "survey-0" in text or "Yearly survey" in text


def test_by_sms_the_counts_come_after_the_score():
    text = for_sms(Told(made_up([0] * 9 + [3, 0], FEBRUARY), 2, 1))
    assert text.startswith("NPS 100 (Yearly survey, 1 Feb 2026 - 28 Feb 2026): 3 answers")
    assert text.endswith("New comments: 2. Open cases: 1.")
