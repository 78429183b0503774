"""First and last delivery, days, and costs."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.asking.forecast import Ask, Cost, Forecast, Limits, Prices, costs, end_of_day, forecast
from bot.core.calendar.quiet_hours import Calendar, Quiet, is_allowed
from bot.core.messages import ChannelName

SMS, TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
CALENDARS = {
    "DK": Calendar(COPENHAGEN, lambda _: False),
    "FI": Calendar(ZoneInfo("Europe/Helsinki"), lambda day: day.day == 6),
}
PACE = {SMS: 10.0, TELEGRAM: 25.0}
#: A Thursday, 11:00 in Copenhagen.
NOW = datetime(2026, 3, 5, 10, tzinfo=UTC)


def limits(per_day=None):
    return Limits(Quiet(), CALENDARS, PACE, per_day, COPENHAGEN)


def asks(many, at=NOW, channel=SMS, units=1, place="DK"):
    return [Ask(at, channel, units, place)] * many


def local(day, hour, minute=0, second=0.0):
    moment = datetime(2026, 3, day, hour, minute, tzinfo=COPENHAGEN)
    return (moment + timedelta(seconds=second)).astimezone(UTC)


def test_nobody_to_ask():
    assert forecast([], limits()) == Forecast()


def test_the_pace_of_the_sender_makes_a_long_list_long():
    found = forecast(asks(601), limits())
    assert (found.first, found.last) == (NOW, NOW + timedelta(seconds=60))


def test_two_segments_take_twice_as_long():
    assert forecast(asks(601, units=2), limits()).last == NOW + timedelta(seconds=120)


def test_channels_go_out_side_by_side():
    found = forecast(asks(600) + asks(1501, channel=TELEGRAM), limits())
    assert found.last == NOW + timedelta(seconds=60)


def test_what_does_not_fit_before_the_evening_goes_on_the_next_morning():
    found = forecast(asks(9 * 36_000 + 11), limits())
    # Nine hours until 20:00 on Thursday; the last eleven from 9:00 on Friday.
    assert found.last == local(6, 9, second=1.0)


def test_the_weekend_is_waited_for():
    assert forecast(asks(1, at=local(7, 12)), limits()).first == local(9, 9)


def test_each_place_by_its_own_clock_and_holidays():
    found = forecast(asks(1, at=local(6, 8)) + asks(1, at=local(6, 8), place="FI"), limits())
    assert (found.first, found.last) == (local(6, 9), local(9, 8))


def test_a_cap_spreads_the_list_over_working_days():
    found = forecast(asks(25), limits(per_day=10))
    assert {day.isoformat(): count for day, count in found.days.items()} == {
        "2026-03-05": 10,
        "2026-03-06": 10,
        "2026-03-09": 5,
    }
    assert found.last == local(9, 9, second=0.4)


def test_a_day_ends_at_midnight_of_the_organisation():
    assert end_of_day(NOW.date(), COPENHAGEN) == local(6, 0)


plans = st.lists(
    st.builds(
        Ask,
        st.integers(0, 31 * 24 * 60).map(lambda minutes: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)),
        st.sampled_from(ChannelName),
        st.integers(1, 3),
        st.sampled_from(sorted(CALENDARS)),
    ),
    max_size=30,
)


@given(plans, st.none() | st.integers(1, 5))
@settings(deadline=None)
def test_everybody_is_asked_within_the_rules(planned, per_day):
    found = forecast(planned, limits(per_day))
    assert sum(found.days.values()) == len(planned)
    assert all(count <= (per_day or len(planned)) for count in found.days.values())
    if planned:
        for at in (found.first, found.last):
            assert any(is_allowed(at, Quiet(), calendar) for calendar in CALENDARS.values())
        assert found.first >= min(ask.possible_at for ask in planned)


@given(plans)
@settings(deadline=None)
def test_a_cap_never_makes_it_end_earlier(planned):
    without, capped = forecast(planned, limits()), forecast(planned, limits(per_day=2))
    assert capped == without or capped.last >= without.last


def test_costs_by_country():
    prices = Prices("EUR", {"DK": Decimal("0.045")})
    assert costs([("DK", 1), ("SE", 1), ("DK", 2)], prices) == [
        Cost("DK", 2, 3, Decimal("0.135")),
        Cost("SE", 1, 1, None),
    ]
