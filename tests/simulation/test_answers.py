"""Made-up answers: the same for the same seed, as many as were asked for, and none that could not be."""

from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.core.nps import Group, group_of
from bot.simulation.answers import DAYS, TIMES_ASKED, asked, customers
from bot.simulation.wording import COMMENTS

UNTIL, ZONE = date(2026, 3, 2), ZoneInfo("Europe/Copenhagen")


def made(seed="a", answers=3000):
    people = customers(seed, answers, UNTIL)
    return list(asked(seed, UNTIL, ZONE, ["one", "two"], people))


def test_the_same_seed_makes_the_same():
    assert made() == made()
    assert made() != made("b")


def test_about_as_many_as_were_asked_for_before_the_day():
    found = made()
    assert 2800 < sum(one.score is not None for one in found) < 3200
    assert {one.survey for one in found} == {"one", "two"}
    days = {one.asked_on for one in found} | {one.scored_on for one in found if one.scored_on}
    assert min(days) >= UNTIL - timedelta(days=DAYS)
    assert max(days) < UNTIL


def test_everybody_is_asked_as_often_and_each_asking_has_its_own_id():
    found = made()
    assert set(Counter(one.customer.id for one in found).values()) == {TIMES_ASKED}
    assert len({one.id for one in found}) == len(found)


def test_what_was_not_reached_has_no_answer_and_a_comment_fits_its_score_and_language():
    for one in made():
        assert one.is_reached or one.score is None
        if one.comment is not None:
            assert one.comment in COMMENTS[one.customer.locale][group_of(one.score)]


def test_there_is_something_to_find():
    by_department = Counter()
    for one in made():
        if one.score is not None:
            by_department[one.customer.department] += {Group.PROMOTER: 1, Group.DETRACTOR: -1}.get(
                group_of(one.score), 0
            )
    assert min(by_department, key=by_department.get) == "Aarhus"
