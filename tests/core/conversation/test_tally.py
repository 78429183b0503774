"""What of an invitation is counted, and that nothing is counted twice or under another's name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.invitation import ClosedBecause, Invitation
from bot.core.conversation.tally import CHANNEL, COUNTERS, LOCALE, WHOLE, Key, Tally, counted, dated, name_of, own
from bot.core.messages import ChannelName

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = NOON.date()
UNASKED = Invitation("i", "nps", "c", ChannelName.SMS, NOON, locale="da", attributes={"shop": "1"})
ASKED = replace(UNASKED, asked_at=NOON, asked_on=DAY)
ZONE = ZoneInfo("Europe/Copenhagen")

INVITATIONS = st.builds(
    replace,
    st.sampled_from([UNASKED, ASKED, replace(ASKED, attributes=None), replace(ASKED, locale=None)]),
    score=st.none() | st.integers(0, 10),
    comment=st.sampled_from([None, "slow"]),
    scored_on=st.sampled_from([None, DAY, DAY + timedelta(days=1)]),
    closed_because=st.sampled_from([None, *ClosedBecause]),
    attributes=st.dictionaries(st.sampled_from(["shop", "channel", ":channel", "", ":"]), st.sampled_from(["1", "2"])),
)


@given(st.text(), st.text())
def test_no_attribute_of_contacts_is_counted_under_another_name(one, other):
    assert own(one) not in {WHOLE, CHANNEL, LOCALE}
    assert (own(one) == own(other)) == (one == other)
    assert name_of(own(one)) == one


@given(st.lists(INVITATIONS, min_size=1, max_size=5))
def test_the_steps_of_an_invitation_add_up_to_the_way_from_its_first_to_its_last(chain):
    steps, way = Tally(), Tally()
    for before, after in pairwise(chain):
        steps.move(before, after)
    way.move(chain[0], chain[-1])
    assert list(steps) == list(way)
    steps.move(chain[-1], chain[0])
    assert list(steps) == []


@given(INVITATIONS)
def test_each_segment_counts_the_same(invitation):
    found = counted(invitation)
    assert len(set(found)) == len(found)
    by_segment = {}
    for key, counter in found:
        by_segment.setdefault((key.attribute, key.value), set()).add((key.day, counter))
    assert len({frozenset(counters) for counters in by_segment.values()}) <= 1


def test_an_answer_counts_on_its_day_and_for_the_cohort_it_was_asked_with():
    answer = replace(ASKED, score=9, comment="kind", scored_on=DAY + timedelta(days=2))
    whole = {(key.day, COUNTERS[counter]) for key, counter in counted(answer) if key.attribute == WHOLE}
    assert whole == {(DAY, "asked"), (DAY, "scored"), (DAY, "commented"), (DAY + timedelta(days=2), "s9")}
    assert (Key("nps", "shop", DAY, "1"), COUNTERS.index("asked")) in counted(answer)
    assert counted(UNASKED) == []


def test_a_day_that_was_told_stays_and_a_new_time_has_a_new_day():
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    first = dated(UNASKED, replace(UNASKED, asked_at=late), ZONE)
    assert first.asked_on == date(2026, 3, 3)
    assert dated(first, replace(first, score=9, scored_at=late), ZoneInfo("UTC")).asked_on == date(2026, 3, 3)
    assert dated(first, replace(first, asked_at=late + timedelta(days=1)), ZONE).asked_on == date(2026, 3, 4)
