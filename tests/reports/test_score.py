import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from statistics import fmean

import pytest

from bot import i18n
from bot.core.calendar.periods import CalendarUnit, Period, containing
from bot.core.delivery.sms_segments import count
from bot.core.measuring.response_rate import Response
from bot.core.nps import summarise
from bot.i18n import Reader
from bot.ids import new_id
from bot.reports import score
from bot.reports.figures import Figures, read
from bot.runtime import Runtime
from bot.surveys import Survey, Surveys
from bot.tally_repair import count_uncounted

TODAY = date(2026, 3, 2)
NINETY_DAYS = Period(TODAY - timedelta(days=89), TODAY, CalendarUnit.SPAN)
CATALOGUES = i18n.load()


@pytest.fixture
def runtime(runtime: Runtime) -> Runtime:
    surveys = Surveys(
        organisation="Nordlys",
        surveys={"relation": Survey(title="Yearly survey"), "delivery": Survey(title="After a delivery")},
    )
    return replace(runtime, surveys=surveys, catalogues=CATALOGUES)


async def answered(runtime, answers, survey="relation"):
    """(score or None, when asked, when scored) each as an invitation of a contact of its own."""
    async with runtime.database.transaction() as connection:
        for score, asked_at, scored_at, *because in answers:
            contact_id = new_id(asked_at)
            await connection.execute(
                "INSERT INTO contact (id, name, locale, timezone, attributes, created_at) "
                "VALUES (:id, '', 'da', 'Europe/Copenhagen', '{}', :at)",
                id=contact_id,
                at=text(asked_at),
            )
            await connection.execute(
                "INSERT INTO invitation (id, survey, contact_id, channel, state, score, clarifications, created_at, "
                "asked_at, scored_at, closed_because) VALUES (:id, :survey, :contact_id, 'sms', 'closed', :score, 0, "
                ":asked_at, :asked_at, :scored_at, :because)",
                id=new_id(asked_at),
                survey=survey,
                contact_id=contact_id,
                score=score,
                asked_at=text(asked_at),
                scored_at=scored_at and text(scored_at),
                because=because[0] if because else None,
            )


def text(at):
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def at(day, hour=12):
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


async def figures(runtime, period, survey="relation"):
    await count_uncounted(runtime.database, runtime.surveys.zone)
    async with runtime.database.reading() as connection:
        return await read(runtime, connection, survey, period)


def lines(found, locale="en", today=TODAY):
    return score.for_chat(Reader(CATALOGUES, locale), found, today).split("\n")


def sms(*found, locale="en", today=TODAY):
    return score.for_sms(Reader(CATALOGUES, locale), found, today)


def made_up(counts, period=NINETY_DAYS, before=None, title="Yearly survey", survey="relation"):
    response = Response(sum(counts), sum(counts), sum(counts), 0)
    return Figures(survey, title, period, counts, summarise(counts), summarise(before or [0] * 11), response)


# --- the numbers -----------------------------------------------------------------------------------------------------


async def test_the_numbers_are_those_of_a_recount(runtime):
    chance = random.Random(4)
    answers = []
    for _ in range(150):
        asked_at = at(TODAY) - timedelta(hours=chance.randrange(200 * 24))
        scored_at = asked_at + timedelta(hours=chance.randrange(1, 72))
        score = chance.choice([None, *range(11)])
        because = "undeliverable" if score is None and chance.random() < 0.3 else None
        answers.append((score, asked_at, scored_at if score is not None else None, because))
    await answered(runtime, answers)
    await answered(runtime, [(0, at(TODAY), at(TODAY))] * 5, survey="delivery")

    found = await figures(runtime, NINETY_DAYS)

    # By the days of Copenhagen: midnight there is 23:00 UTC in winter.
    begin = datetime(2025, 12, 2, 23, tzinfo=UTC)
    end = datetime(2026, 3, 2, 23, tzinfo=UTC)
    within = [score for score, _, scored_at, _ in answers if scored_at and begin <= scored_at < end]
    assert found.counts == [within.count(score) for score in range(11)]
    assert found.summary.answers == len(within) > 30
    assert float(found.summary.score) == pytest.approx(
        100 * fmean((score >= 9) - (score <= 6) for score in within), abs=1e-9
    )
    earlier = [score for score, _, scored_at, _ in answers if scored_at and begin - 90 * DAY <= scored_at < begin]
    assert found.before.answers == len(earlier) > 10
    cohort = [(score, because) for score, asked_at, _, because in answers if begin <= asked_at < end]
    assert found.response.sent == len(cohort)
    assert found.response.undelivered == sum(because is not None for _, because in cohort) > 0
    assert found.response.scored == sum(score is not None for score, _ in cohort)


DAY = timedelta(days=1)


async def test_a_day_begins_and_ends_at_midnight_of_the_organisation(runtime):
    midnight = datetime(2026, 3, 1, 23, tzinfo=UTC)
    second = timedelta(seconds=1)
    await answered(
        runtime,
        [
            (1, midnight, midnight - second),
            (2, midnight, midnight),
            (3, midnight, midnight + DAY - second),
            (4, midnight, midnight + DAY),
        ],
    )
    found = await figures(runtime, Period(TODAY, TODAY, CalendarUnit.DAY))
    assert [score for score, number in enumerate(found.counts) if number] == [2, 3]


async def test_surveys_are_never_mixed(runtime):
    await answered(runtime, [(10, at(TODAY), at(TODAY))] * 3)
    await answered(runtime, [(0, at(TODAY), at(TODAY))] * 2, survey="delivery")
    assert (await figures(runtime, NINETY_DAYS)).summary.shown == 100
    assert (await figures(runtime, NINETY_DAYS, "delivery")).summary.shown == -100


async def test_a_correction_counts_with_its_last_score_when_it_was_first_said(runtime):
    await answered(runtime, [(3, at(TODAY), at(TODAY))])
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE invitation SET score = 9, corrected_at = :at", at=text(at(TODAY) + 5 * DAY))
    assert (await figures(runtime, NINETY_DAYS)).counts[9] == 1


# --- what is said ----------------------------------------------------------------------------------------------------

FORTY = [2, 0, 0, 0, 0, 3, 5, 4, 6, 8, 12]


def test_a_report_in_a_chat():
    assert lines(made_up(FORTY, containing(date(2026, 2, 1), CalendarUnit.MONTH), before=FORTY)) == [
        "NPS 25 - Yearly survey",
        "1 Feb 2026 - 28 Feb 2026",
        "40 answers: promoters 20, passives 10, detractors 10",
        "To one decimal: 25.0. Most likely between -1 and 48.",
        "By the usual rule of thumb: between critical and good.",
        "0 compared with the previous period (25): could be chance. About 35 points would be needed to tell.",
        "Response rate: 100% (asked in the period: 40, have answered: 40)",
        "",
        "Answers per score:",
        *["10: 12", "9: 8", "8: 6", "7: 4", "6: 5", "5: 3", "0: 2"],
    ]


def test_who_was_taken_off_the_lists_by_hand_stands_beside_the_score():
    found = replace(made_up(FORTY), removed=1234)
    assert "Taken off the lists by hand: 1,234" in lines(found)
    assert not any("by hand" in line for line in lines(made_up(FORTY)))


@pytest.mark.parametrize("locale", ["da", "nb", "sv", "en"])
def test_by_sms_one_survey_says_as_much_as_two_segments_hold(locale):
    found = made_up(FORTY, containing(date(2026, 2, 1), CalendarUnit.MONTH), before=BAD)
    text = sms(found, locale=locale)
    assert (count(text).encoding, count(text).segments) == ("GSM-7", 2)
    assert "+65" in text


def test_segments_stand_below_each_other_and_small_ones_are_not_shown():
    counts = {"Oslo": [20] + [0] * 9 + [4], "Bergen": [0] * 9 + [10, 10], "Årdal": [0] * 10 + [4]}
    said = score.by_attribute(Reader(CATALOGUES, "en"), counts, "department", answers=50)
    assert said.split("\n") == [
        "By department:",
        "Oslo: NPS -67 (24 answers) - lower than the others",
        "Bergen: NPS 100 (20 answers) - higher than the others",
        "Too small to be shown, so that nobody can be recognised: 1",
    ]


def test_a_small_segment_can_not_be_worked_out_from_the_whole():
    counts = {"Oslo": [20] + [0] * 10, "Bergen": [0] * 9 + [10, 0], "Årdal": [0] * 10 + [4]}
    said = score.by_attribute(Reader(CATALOGUES, "en"), counts, "department", answers=34)
    assert said.endswith("Too small to be shown, so that nobody can be recognised: 2")
    assert "Bergen:" not in said


def test_several_surveys_have_a_line_each():
    found = [made_up(FORTY), replace(made_up([0] * 10 + [1]), title="After a delivery"), made_up([0] * 11)]
    assert score.side_by_side(Reader(CATALOGUES, "en"), found).split("\n") == [
        "3 Dec 2025 - 2 Mar 2026. Surveys are not added up: each asks something of its own.",
        "Yearly survey: NPS 25, 40 answers, most likely between -1 and 48",
        "After a delivery: NPS 100, 1 answer",
        "Yearly survey: no answers yet",
    ]


def test_numbers_stand_as_the_reader_writes_them():
    [exact] = [line for line in lines(made_up([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), "da") if "33" in line and "," in line]
    assert "-33,3" in exact


def test_nobody_has_answered_and_no_number_is_said():
    assert lines(made_up([0] * 11)) == ["Yearly survey: no answers yet (3 Dec 2025 - 2 Mar 2026)."]
    assert sms(made_up([0] * 11)) == "Yearly survey: no answers yet (3 Dec 2025 - 2 Mar 2026)."


def test_one_answer_has_no_interval_and_is_said_to_be_one():
    said = lines(made_up([0] * 10 + [1]))
    assert said[2:4] == ["1 answer", "Very few answers: the NPS can still change a lot."]
    assert "between" not in "\n".join(said)
    assert sms(made_up([0] * 10 + [1])).startswith("NPS 100 (Yearly survey, 3 Dec 2025 - 2 Mar 2026): 1 answer.")


def test_few_answers_are_said_to_be_few():
    assert "Very few answers: the NPS can still change a lot." in lines(made_up([0] * 9 + [4, 5]))
    assert "Very few answers: the NPS can still change a lot." not in lines(made_up([0] * 9 + [5, 5]))


# --- what changed ----------------------------------------------------------------------------------------------------

BAD = [30, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5]
GOOD = [2, 0, 0, 0, 0, 0, 0, 5, 5, 20, 18]
VERDICTS = ("chance", "Too few")
FEBRUARY = containing(date(2026, 2, 1), CalendarUnit.MONTH)
SPAN_THAT_IS_OVER = Period(date(2026, 1, 1), date(2026, 3, 1), CalendarUnit.SPAN)


def verdicts(said):
    return [line for line in said if any(word in line for word in VERDICTS)]


@pytest.mark.parametrize("period", [FEBRUARY, SPAN_THAT_IS_OVER])
def test_what_is_over_gets_a_verdict(period):
    assert verdicts(lines(made_up(GOOD, period, BAD))) == [
        "+112 compared with the previous period (-40): unlikely to be chance."
    ]
    assert verdicts(lines(made_up(BAD, period, GOOD))) == [
        "-112 compared with the previous period (72): unlikely to be chance."
    ]
    assert verdicts(lines(made_up([0] * 9 + [1, 1], period, BAD))) == [
        "Too few answers to compare with the previous period."
    ]


RUNNING = [
    containing(TODAY, CalendarUnit.DAY),
    containing(TODAY, CalendarUnit.WEEK),
    containing(TODAY, CalendarUnit.MONTH),
    containing(TODAY, CalendarUnit.QUARTER),
    containing(TODAY, CalendarUnit.YEAR),
    Period(date(2026, 2, 1), date(2026, 3, 15), CalendarUnit.SPAN),
]


@pytest.mark.parametrize("period", RUNNING)
@pytest.mark.parametrize("locale", i18n.LOCALES)
def test_what_still_runs_is_so_far_and_compared_with_nothing(period, locale):
    so_far = CATALOGUES.say("The period is not over yet: figures so far.", locale)
    said = lines(made_up(GOOD, period, BAD), locale)
    assert said.count(so_far) == 1
    assert not any("-40" in line or "112" in line for line in said)
    assert so_far in sms(made_up(GOOD, period, BAD), locale=locale)


def test_days_up_to_today_show_the_difference_without_a_verdict():
    """Looked at every week, most years would hold a change that is none."""
    said = lines(made_up(GOOD, NINETY_DAYS, BAD))
    assert "+112 (NPS -40, 4 Sept 2025 - 2 Dec 2025)" in said
    assert verdicts(said) == []
    assert not any("so far" in line for line in said)


def test_days_up_to_today_without_days_before_show_no_difference():
    assert not any(line.startswith(("+", "-")) for line in lines(made_up(GOOD, NINETY_DAYS)))


def test_days_up_to_today_with_few_answers_are_compared_with_nothing():
    assert verdicts(lines(made_up([0] * 9 + [1, 1], NINETY_DAYS, BAD))) == [
        "Too few answers to compare with the previous period."
    ]


# --- by SMS ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", i18n.LOCALES)
@pytest.mark.parametrize("today", [TODAY, date(2026, 1, 5)])
def test_a_report_by_sms_is_cheap_however_large_its_numbers_are(locale, today):
    largest = made_up([123_456] * 11, NINETY_DAYS, title="W" * 40)
    for found in (largest, made_up([0] * 11, title="W" * 40), made_up([1] + [0] * 10, title="W" * 40)):
        size = count(sms(found, locale=locale, today=today))
        assert (size.encoding, size.segments <= 2) == ("GSM-7", True)


@pytest.mark.parametrize("locale", i18n.LOCALES)
@pytest.mark.parametrize("surveys", range(2, 30))
def test_many_surveys_fit_too_and_those_left_out_are_named(locale, surveys):
    found = [made_up(FORTY, survey=f"survey{n}", title=f"Survey number {n}") for n in range(surveys)]
    said = sms(*found, locale=locale)
    assert (count(said).encoding, count(said).segments <= 2) == ("GSM-7", True)
    assert "Survey number 0" in said
    if surveys <= 5:
        assert all(f"Survey number {n}" in said or f"survey{n}" in said for n in range(surveys))


def test_a_title_that_would_double_the_price_gives_way_to_the_key():
    assert sms(made_up(FORTY, title="Kárášjohka")).startswith("NPS 25 (relation, ")
    assert sms(made_up(FORTY, title="Møde – efterår")).startswith("NPS 25 (Møde - efterår, ")
