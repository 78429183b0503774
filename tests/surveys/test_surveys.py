"""What an organisation may write in its survey file, and what it is told when it writes something else."""

import tomllib
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot import surveys
from bot.core.asking.eligibility import Rules
from bot.core.asking.forecast import Prices
from bot.core.calendar.quiet_hours import Quiet
from bot.surveys import Surveys, SurveysError, UnknownSurveyError, load


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str) -> Surveys:
        path = tmp_path / "surveys.toml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return write


def refusal(written, text: str) -> str:
    with pytest.raises(SurveysError) as refused:
        written(text)
    return str(refused.value)


def test_without_a_file_there_is_one_survey_with_the_rules_of_the_house() -> None:
    assert load(None).rules("nps") == Rules(
        survey="nps",
        quarantine=timedelta(days=180),
        quarantine_overall=timedelta(days=180),
        quiet=Quiet(until=time(9), from_=time(20), on_weekends=True, on_holidays=True),
    )


def test_the_example_in_the_documentation_is_a_survey_file(written) -> None:
    example = surveys.__doc__.split("\n\n", 1)[1]
    assert tomllib.loads(example)
    definitions = written(example)
    night = Quiet(until=time(9), from_=time(20))
    assert definitions.rules("relation") == Rules("relation", timedelta(days=365), timedelta(days=180), night)
    assert definitions.rules("delivery").quiet == Quiet(time(9), time(20), on_weekends=False)
    assert definitions.title("delivery") == "After a delivery"


def test_a_survey_changes_only_what_it_says_of_the_quiet(written) -> None:
    definitions = written(
        """
        [quiet]
        from = "21:30"
        until = "08:00"
        holidays = false
        [surveys.a]
        title = "A"
        [surveys.b]
        title = "B"
        quiet = { until = "10:15", weekends = false, holidays = true }
        """
    )
    assert definitions.rules("a").quiet == Quiet(time(8), time(21, 30), on_weekends=True, on_holidays=False)
    assert definitions.rules("b").quiet == Quiet(time(10, 15), time(21, 30), on_weekends=False, on_holidays=True)


def test_an_organisation_can_do_without_quiet(written) -> None:
    definitions = written('quiet = { from = "24:00", until = "00:00", weekends = false, holidays = false }')
    assert definitions.rules("nps").quiet == Quiet(time.min, time.max, on_weekends=False, on_holidays=False)


def test_the_quarantine_over_all_surveys_can_be_shorter_than_that_of_one(written) -> None:
    definitions = written(
        """
        quarantine_days_overall = 30
        [surveys.relation]
        title = "Yearly"
        quarantine_days = 365
        [surveys.delivery]
        title = "Delivery"
        """
    )
    assert definitions.rules("relation").quarantine == timedelta(days=365)
    assert definitions.rules("delivery").quarantine == timedelta(days=180)
    assert {definitions.rules(key).quarantine_overall for key in ("relation", "delivery")} == {timedelta(days=30)}


def test_a_survey_taken_out_of_the_file_keeps_the_rules_of_all(written) -> None:
    definitions = written('quarantine_days_overall = 90\nquiet.until = "10:00"')
    rules = definitions.rules("last-year")
    assert (rules.survey, rules.quarantine_overall, rules.quiet.until) == ("last-year", timedelta(days=90), time(10))
    with pytest.raises(UnknownSurveyError, match="Surveys: nps"):
        definitions.survey("last-year")


def test_a_time_may_be_written_as_toml_writes_times(written) -> None:
    assert written("quiet.until = 10:30:00").rules("nps").quiet.until == time(10, 30)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('surveys.nps.link = "http://example.com"', "surveys.nps.link: 'http://example.com' is not an address like"),
        ('surveys.nps.link = "https://me:word@example.com"', "surveys.nps.link: "),
        ("quiet.from = 20", 'quiet.from: write a time of day as "20:00", in quotes'),
        ('quiet.from = "8 pm"', 'quiet.from: write a time of day as "20:00", in quotes'),
        ('quiet.until = "9:00"', "quiet.until: write a time of day"),
        ('quiet.until = "20:00+01:00"', "quiet.until: write a time of day"),
        ('quiet.until = "25:00"', "quiet.until: write a time of day"),
        ('quiet = { from = "08:00", until = "20:00" }', "quiet: Quiet hours go over midnight"),
        ('quiet.until = "21:00"', "quiet: Quiet hours go over midnight: they end (21:00) earlier in the day"),
        ('quiet.weekends = "never"', "quiet.weekends: Input should be a valid boolean"),
        ("quiet.sundays = true", "quiet.sundays: Extra inputs are not permitted"),
        ('surveys.a.quiet.from = "08:00"', "surveys.a.quiet: Quiet hours go over midnight"),
        ("quarantine_days_overall = 0", "quarantine_days_overall: Input should be greater than or equal to 1"),
        (
            "surveys.a.quarantine_days = 90",
            "surveys.a.quarantine_days: 90 is shorter than quarantine_days_overall (180) and would never count",
        ),
        ("surveys.a.open_days = 91", "surveys.a.open_days: Input should be less than or equal to 90"),
        ('timezone = "Copenhagen"', "timezone: 'Copenhagen' is not a time zone"),
        (
            'contact = "ring til os"',
            "contact: 'ring til os' is neither a telephone number like 70 10 20 30 nor an address",
        ),
        ('contact = "https://nordlys.example"', "contact: 'https://nordlys.example' is neither"),
        ('contact = "us@nordlys"', "contact: 'us@nordlys' is neither"),
        (f'contact = "{"u" * 30}@nordlys.example"', "contact: write a contact of at most 40 characters"),
        ('organisation = "Łódź"', "organisation: write it without Ł ó ź"),
        ('surveys.a.every = "week"', "surveys.a.every: Input should be 'month', 'quarter', 'half-year' or 'year'"),
        ('[surveys.a]\nevery = "year"\ndaily_share = 0.1', "surveys.a: every and daily_share are two ways"),
        ("surveys.a.daily_share = 1.5", "surveys.a.daily_share: Input should be less than or equal to 1"),
        ("surveys.a.per_day = 5", "surveys.a: per_day belongs to every"),
        ("[prices]\nDK = 0.045", "prices.currency: Field required"),
        ('[prices]\ncurrency = "euro"', "prices.currency: String should match pattern"),
        ('[prices]\ncurrency = "EUR"\nXX = 1', "prices: A region is a country in two letters"),
        ('[prices]\ncurrency = "EUR"\ndk = 1', "prices: write the country 'dk' in large letters: DK"),
        ('[prices]\ncurrency = "EUR"\nDK = -1', "prices.DK: Input should be greater than or equal to 0"),
        ("surveys = {}", "surveys: Dictionary should have at least 1 item"),
        ("[surveys.A]", "surveys.A"),
        ("[surveys.a]\n[surveys.b]", "with several surveys each needs a title; without: a, b"),
        ("[surveys", "cannot be read"),
    ],
)
def test_a_mistake_is_named_with_its_place(written, text: str, told: str) -> None:
    assert told in refusal(written, text)


def test_all_mistakes_are_told_at_once(written) -> None:
    told = refusal(written, 'timezone = "Mars"\nquiet.from = 20\nquiet.until = 9')
    assert all(place in told for place in ("timezone:", "quiet.from:", "quiet.until:"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SurveysError, match=r"SURVEYS_FILE: there is no file '.*nowhere\.toml'"):
        load(tmp_path / "nowhere.toml")


def test_prices_are_exact(written) -> None:
    assert written('[prices]\ncurrency = "EUR"\nDK = 0.045\nSE = 1').price_table == Prices(
        "EUR", {"DK": Decimal("0.045"), "SE": Decimal(1)}
    )
    assert Surveys().price_table == Prices()


def test_a_dash_in_the_name_is_folded_and_costs_nothing(written) -> None:
    assert written('organisation = "Nord – Lys"').organisation == "Nord – Lys"


@pytest.mark.parametrize("contact", ["70 10 20 30", "+4570102030", "1881", "kunde_service@nord-lys.example.dk"])
def test_a_contact_is_a_telephone_number_or_a_mail_address(written, contact) -> None:
    assert written(f'contact = "{contact}"').contact == contact
