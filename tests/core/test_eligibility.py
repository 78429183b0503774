from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.eligibility import QUARANTINE, History, Reason, reason_against
from bot.core.messages import ChannelName, Contact

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ANNA = Contact("c1", "Anna", "sv", "Europe/Stockholm", phone="+46701234567", telegram="42")
SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM


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
        (ANNA, History(last_asked_at=NOW - timedelta(days=1)), SMS, Reason.QUARANTINE),
        # The clock of whoever asked last was ahead of ours.
        (ANNA, History(last_asked_at=NOW + timedelta(minutes=1)), SMS, Reason.QUARANTINE),
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
        Reason.QUARANTINE,
        None,
    ]


@pytest.mark.parametrize(
    ("ago", "reason"),
    [
        (QUARANTINE - timedelta(microseconds=1), Reason.QUARANTINE),
        (QUARANTINE, None),
        (QUARANTINE + timedelta(days=1), None),
    ],
)
def test_quarantine_is_180_days_and_ends_to_the_instant(ago: timedelta, reason: Reason | None) -> None:
    assert timedelta(days=180) == QUARANTINE
    assert reason_against(ANNA, History(last_asked_at=NOW - ago), SMS, NOW) is reason


def test_a_survey_can_have_another_quarantine_or_none() -> None:
    yesterday = History(last_asked_at=NOW - timedelta(days=1))
    assert reason_against(ANNA, yesterday, SMS, NOW, timedelta(days=2)) is Reason.QUARANTINE
    assert reason_against(ANNA, yesterday, SMS, NOW, timedelta(0)) is None
