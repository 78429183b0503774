from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.asking.eligibility import (
    QUARANTINE,
    CampaignTerms,
    DailyCap,
    History,
    Reason,
    Rules,
    Verdict,
    may_be_asked,
)
from bot.core.calendar.quiet_hours import Calendar, Quiet
from bot.core.messages import ChannelName, Contact

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ANNA = Contact("c1", "Anna", "sv", "Europe/Stockholm", phone="+46701234567", telegram="42")
SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


#: Noon everywhere, and no day is off.
ALWAYS = Calendar(UTC, lambda _: False)


def reason_against(
    contact: Contact, history: History, channel: ChannelName, now: datetime, quarantine: timedelta = QUARANTINE
) -> Reason | None:
    rules = Rules("relation", quarantine=timedelta(0), quarantine_overall=quarantine)
    return may_be_asked(contact, history, channel, rules, CampaignTerms(), ALWAYS, now).reason


@pytest.mark.parametrize("channel", ChannelName)
def test_whoever_was_never_asked_may_be_asked(channel: ChannelName) -> None:
    assert reason_against(ANNA, History(), channel, NOW) is None


@pytest.mark.parametrize(
    ("contact", "history", "channel", "reason"),
    [
        (replace(ANNA, opted_out_at=NOW), History(), SMS, Reason.OPTED_OUT),
        (replace(ANNA, opted_out_at=NOW), History(), TELEGRAM, Reason.OPTED_OUT),
        (replace(ANNA, phone=None), History(), SMS, Reason.NO_PHONE),
        (replace(ANNA, phone=None), History(), TELEGRAM, None),
        (replace(ANNA, telegram=None), History(), TELEGRAM, Reason.NOT_LINKED),
        (replace(ANNA, telegram=None), History(), SMS, None),
        (replace(ANNA, blocked_at=NOW), History(), TELEGRAM, Reason.BLOCKED),
        (replace(ANNA, blocked_at=NOW), History(), SMS, None),
        (ANNA, History(has_open_invitation=True), SMS, Reason.OPEN_INVITATION),
        (ANNA, History(has_open_invitation=True), TELEGRAM, Reason.OPEN_INVITATION),
        (ANNA, History(last_asked_at=NOW - timedelta(days=1)), SMS, Reason.QUARANTINE_OVERALL),
        # The clock of whoever asked last was ahead of ours.
        (ANNA, History(last_asked_at=NOW + timedelta(minutes=1)), SMS, Reason.QUARANTINE_OVERALL),
    ],
)
def test_each_rule_has_its_reason(
    contact: Contact, history: History, channel: ChannelName, reason: Reason | None
) -> None:
    assert reason_against(contact, history, channel, NOW) is reason


def test_the_reason_given_is_the_one_that_lasts_longest() -> None:
    unlucky = replace(ANNA, opted_out_at=NOW, telegram=None, blocked_at=NOW)
    history = History(has_open_invitation=True, last_asked_at=NOW)
    reasons = []
    for mended, past in [
        (unlucky, history),
        (replace(unlucky, opted_out_at=None), history),
        (replace(unlucky, opted_out_at=None, telegram="42"), history),
        (ANNA, history),
        (ANNA, replace(history, has_open_invitation=False)),
        (ANNA, History()),
    ]:
        reasons.append(reason_against(mended, past, TELEGRAM, NOW))
    assert reasons == [
        Reason.OPTED_OUT,
        Reason.NOT_LINKED,
        Reason.BLOCKED,
        Reason.OPEN_INVITATION,
        Reason.QUARANTINE_OVERALL,
        None,
    ]


@pytest.mark.parametrize(
    ("ago", "reason"),
    [
        (QUARANTINE - timedelta(microseconds=1), Reason.QUARANTINE_OVERALL),
        (QUARANTINE, None),
        (QUARANTINE + timedelta(days=1), None),
    ],
)
def test_quarantine_is_180_days_and_ends_to_the_instant(ago: timedelta, reason: Reason | None) -> None:
    assert timedelta(days=180) == QUARANTINE
    assert reason_against(ANNA, History(last_asked_at=NOW - ago), SMS, NOW) is reason


def test_a_survey_can_have_another_quarantine_or_none() -> None:
    yesterday = History(last_asked_at=NOW - timedelta(days=1))
    assert reason_against(ANNA, yesterday, SMS, NOW, timedelta(days=2)) is Reason.QUARANTINE_OVERALL
    assert reason_against(ANNA, yesterday, SMS, NOW, timedelta(0)) is None


# The whole verdict

COPENHAGEN = Calendar(ZoneInfo("Europe/Copenhagen"), {date(2026, 12, 24), date(2026, 12, 25)}.__contains__)
RULES = Rules("relation", quarantine=timedelta(days=180), quarantine_overall=timedelta(days=30))
MIDNIGHT = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)  # of Copenhagen
PAUSED = CampaignTerms(is_paused=True)
CAPPED = CampaignTerms(cap=DailyCap(most=100, asked=100, day_ends_at=MIDNIGHT))


def copenhagen(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Copenhagen")).astimezone(UTC)


def verdict(
    contact: Contact = ANNA,
    history: History | None = None,
    channel: ChannelName = SMS,
    rules: Rules = RULES,
    campaign: CampaignTerms | None = None,
    now: datetime = NOW,
) -> Verdict:
    return may_be_asked(contact, history or History(), channel, rules, campaign or CampaignTerms(), COPENHAGEN, now)


def asked(days_ago: float, survey: str = "relation", **more: Any) -> History:
    at = NOW - timedelta(days=days_ago)
    return History(last_asked_at=at, last_asked_in={survey: at}, **more)


def test_with_no_rule_against_it_the_contact_is_asked_now() -> None:
    assert verdict() == Verdict(None, None)


@pytest.mark.parametrize(
    ("contact", "history", "channel", "campaign", "reason"),
    [
        (replace(ANNA, opted_out_at=NOW), History(), SMS, CampaignTerms(), Reason.OPTED_OUT),
        (replace(ANNA, phone=None), History(), SMS, CampaignTerms(), Reason.NO_PHONE),
        (replace(ANNA, telegram=None), History(), TELEGRAM, CampaignTerms(), Reason.NOT_LINKED),
        (replace(ANNA, blocked_at=NOW), History(), TELEGRAM, CampaignTerms(), Reason.BLOCKED),
        (ANNA, History(has_open_invitation=True), SMS, CampaignTerms(), Reason.OPEN_INVITATION),
        (ANNA, History(), SMS, PAUSED, Reason.CAMPAIGN_PAUSED),
        # A pause that waiting does not end stands in the way of what waiting would end.
        (ANNA, asked(1), SMS, PAUSED, Reason.QUARANTINE_SURVEY),
        (ANNA, History(), SMS, replace(CAPPED, is_paused=True), Reason.CAMPAIGN_PAUSED),
    ],
)
def test_waiting_does_not_help(
    contact: Contact, history: History, channel: ChannelName, campaign: CampaignTerms, reason: Reason
) -> None:
    found = verdict(contact, history, channel, campaign=campaign)
    assert found == Verdict(reason, None)
    assert not found.is_to_be_asked


@pytest.mark.parametrize(
    ("history", "campaign", "now", "reason", "possible_at"),
    [
        # 180 days of the same survey, to the instant (an hour later by the clock of summer)
        (asked(127), CampaignTerms(), NOW, Reason.QUARANTINE_SURVEY, "2026-04-24 14:00"),
        (asked(180), CampaignTerms(), NOW, None, None),
        # 30 days of any other; the end falls on a Saturday, and moves to Monday
        (asked(28, "delivery"), CampaignTerms(), NOW, Reason.QUARANTINE_OVERALL, "2026-03-04 13:00"),
        (asked(25, "delivery"), CampaignTerms(), NOW, Reason.QUARANTINE_OVERALL, "2026-03-09 09:00"),
        (asked(30, "delivery"), CampaignTerms(), NOW, None, None),
        # the longer of two quarantines decides when, the first of them why
        (
            History(last_asked_at=NOW, last_asked_in={"relation": NOW - timedelta(days=179), "delivery": NOW}),
            CampaignTerms(),
            NOW,
            Reason.QUARANTINE_SURVEY,
            "2026-04-01 14:00",
        ),
        # closes by itself; then the quarantine runs on
        (asked(10, has_open_invitation=True, open_until=NOW + timedelta(days=4)), CampaignTerms(), NOW,
         Reason.OPEN_INVITATION, "2026-08-19 14:00"),
        # was invited, never asked: nothing follows the closing
        (History(has_open_invitation=True, open_until=NOW + timedelta(days=4)), CampaignTerms(), NOW,
         Reason.OPEN_INVITATION, "2026-03-06 13:00"),
        # due to be closed, and still open
        (History(has_open_invitation=True, open_until=NOW - timedelta(days=1)), CampaignTerms(), NOW,
         Reason.OPEN_INVITATION, "2026-03-02 13:00"),
        (History(), CAPPED, NOW, Reason.DAILY_CAP, "2026-03-03 09:00"),
        (History(), CAPPED, MIDNIGHT, Reason.QUIET_HOURS, "2026-03-03 09:00"),
        (History(), CampaignTerms(cap=DailyCap(100, 99, MIDNIGHT)), NOW, None, None),
        (History(), CampaignTerms(), copenhagen("2026-03-02 07:30"), Reason.QUIET_HOURS, "2026-03-02 09:00"),
        (History(), CampaignTerms(), copenhagen("2026-03-06 20:00"), Reason.QUIET_HOURS, "2026-03-09 09:00"),
        (History(), CampaignTerms(), copenhagen("2026-03-07 12:00"), Reason.WEEKEND, "2026-03-09 09:00"),
        (History(), CampaignTerms(), copenhagen("2026-12-24 12:00"), Reason.HOLIDAY, "2026-12-28 09:00"),
    ],
)  # fmt: skip
def test_waiting_helps_and_it_is_said_how_long(
    history: History, campaign: CampaignTerms, now: datetime, reason: Reason | None, possible_at: str | None
) -> None:
    expected = copenhagen(possible_at) if possible_at else None
    assert verdict(ANNA, history, campaign=campaign, now=now) == Verdict(reason, expected)


def test_the_first_reason_is_the_one_a_person_would_name() -> None:
    """Mended one by one, in this order, each gives way to the next."""
    night = copenhagen("2026-12-24 22:00")
    just_now = night - timedelta(minutes=1)
    mending: list[dict[str, Any]] = [
        {
            "contact": replace(ANNA, opted_out_at=NOW, telegram=None, blocked_at=NOW),
            "history": History(True, just_now, {"relation": just_now}),
            "campaign": replace(CAPPED, is_paused=True, cap=DailyCap(1, 1, night + timedelta(hours=1))),
            "now": night,
        },
        {"contact": replace(ANNA, telegram=None, blocked_at=NOW)},
        {"contact": replace(ANNA, blocked_at=NOW)},
        {"contact": ANNA},
        {"history": History(False, just_now, {"relation": just_now})},
        {"history": History(False, just_now, {"delivery": just_now})},
        {"history": History()},
        {"campaign": CampaignTerms(cap=DailyCap(1, 1, night + timedelta(hours=1)))},
        {"campaign": CampaignTerms()},
        {"now": copenhagen("2026-12-24 12:00")},
        {"now": copenhagen("2026-12-23 12:00")},
    ]
    state: dict[str, Any] = {"channel": TELEGRAM}
    reasons = [verdict(**(state := {**state, **mended})).reason for mended in mending]
    assert reasons == [
        Reason.OPTED_OUT,
        Reason.NOT_LINKED,
        Reason.BLOCKED,
        Reason.OPEN_INVITATION,
        Reason.QUARANTINE_SURVEY,
        Reason.QUARANTINE_OVERALL,
        Reason.CAMPAIGN_PAUSED,
        Reason.DAILY_CAP,
        Reason.QUIET_HOURS,
        Reason.HOLIDAY,
        None,
    ]


@pytest.mark.parametrize(
    ("found", "asked_anyway"),
    [
        (Verdict(None), True),
        (Verdict(Reason.QUIET_HOURS, NOW), True),
        (Verdict(Reason.WEEKEND, NOW), True),
        (Verdict(Reason.HOLIDAY, NOW), True),
        (Verdict(Reason.DAILY_CAP, NOW), True),
        (Verdict(Reason.QUARANTINE_OVERALL, NOW), False),
        (Verdict(Reason.OPEN_INVITATION, NOW), False),
        (Verdict(Reason.CAMPAIGN_PAUSED, None), False),
        (Verdict(Reason.OPTED_OUT, None), False),
    ],
)
def test_nobody_is_left_out_only_because_of_the_hour(found: Verdict, asked_anyway: bool) -> None:
    assert found.is_to_be_asked is asked_anyway


# Laws: the explanation and the send cannot disagree

moments = st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
times = st.one_of(st.none(), moments)
spans = st.one_of(st.timedeltas(timedelta(0), timedelta(days=400)), st.sampled_from([timedelta(0), QUARANTINE]))
surveys = st.sampled_from(["relation", "delivery"])
contacts = st.builds(
    Contact,
    id=st.just("c1"),
    name=st.just(""),
    locale=st.just("nb"),
    timezone=st.just("Europe/Oslo"),
    phone=st.sampled_from([None, "+4791234567", "+4791234567", "+4791234567"]),
    telegram=st.sampled_from([None, "42", "42", "42"]),
    opted_out_at=st.one_of(st.none(), st.none(), st.none(), times),
    blocked_at=st.one_of(st.none(), st.none(), st.none(), times),
)
histories = st.builds(
    History,
    has_open_invitation=st.booleans(),
    last_asked_at=times,
    last_asked_in=st.dictionaries(surveys, moments),
    open_until=times,
)
quiets = st.builds(Quiet, st.times(time(0), time(11)), st.times(time(12), time(23)), st.booleans(), st.booleans())
rules = st.builds(Rules, survey=surveys, quarantine=spans, quarantine_overall=spans, quiet=quiets)
caps = st.builds(DailyCap, most=st.integers(1, 3), asked=st.integers(0, 3), day_ends_at=moments)
campaigns = st.builds(
    CampaignTerms,
    is_paused=st.sampled_from([False, False, False, True]),
    cap=st.one_of(st.none(), caps),
)
calendars = st.builds(
    lambda zone, often: Calendar(ZoneInfo(zone), lambda day: day.toordinal() % often == 0),
    st.sampled_from(["Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm", "America/Nuuk", "Australia/Lord_Howe"]),
    st.integers(2, 40),
)
cases = st.tuples(contacts, histories, st.sampled_from(ChannelName), rules, campaigns, calendars)

#: These end with time alone.
TIME_ALONE = {
    Reason.QUARANTINE_SURVEY,
    Reason.QUARANTINE_OVERALL,
    Reason.DAILY_CAP,
    Reason.QUIET_HOURS,
    Reason.WEEKEND,
    Reason.HOLIDAY,
}
Case = tuple[Contact, History, ChannelName, Rules, CampaignTerms, Calendar]


def when_closed(case: Case) -> Case:
    contact, history, *others = case
    return contact, replace(history, has_open_invitation=False), *others  # type: ignore[return-value]


@given(cases, moments)
def test_when_the_time_said_has_come_the_contact_is_asked(case: Case, now: datetime) -> None:
    found = may_be_asked(*case, now)
    if found.possible_at is not None:
        assert found.possible_at >= now
        # An open invitation is closed by then; that is not for the clock to say.
        then = when_closed(case) if found.reason is Reason.OPEN_INVITATION else case
        assert may_be_asked(*then, found.possible_at) == Verdict(None, None)


@given(cases, moments, st.floats(0, 1))
def test_until_the_time_said_the_contact_is_not_asked(case: Case, now: datetime, share: float) -> None:
    found = may_be_asked(*case, now)
    if found.reason is not None:
        end = found.possible_at or now + timedelta(days=1000)
        for earlier in (now + (end - now) * share * 0.999_999, end - timedelta(microseconds=1)):
            if now <= earlier < end:
                assert may_be_asked(*case, earlier).reason is not None


@given(cases, moments, st.floats(0, 1))
def test_the_time_said_stays_the_same_while_waiting_for_it(case: Case, now: datetime, share: float) -> None:
    found = may_be_asked(*case, now)
    if found.reason in TIME_ALONE and found.possible_at is not None:
        while_waiting = now + (found.possible_at - now) * share * 0.999_999
        assert may_be_asked(*case, while_waiting).possible_at == found.possible_at


@given(cases, moments)
def test_without_a_reason_there_is_nothing_to_wait_for(case: Case, now: datetime) -> None:
    found = may_be_asked(*case, now)
    if found.reason is None:
        assert found.possible_at is None
        assert found.is_to_be_asked


@given(cases, moments)
def test_nobody_who_said_no_is_ever_to_be_asked(case: Case, now: datetime) -> None:
    contact, *others = case
    refusing = replace(contact, opted_out_at=now)
    assert may_be_asked(refusing, *others, now) == Verdict(Reason.OPTED_OUT, None)  # type: ignore[arg-type]
