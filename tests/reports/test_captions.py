"""What stands on a picture, in the reader's language."""

from fractions import Fraction

import pytest

from bot import i18n
from bot.core.measuring.breakdown import segments
from bot.core.measuring.response_rate import Response
from bot.core.nps import Summary, summarise
from bot.i18n import LOCALES, Reader
from bot.pictures.segments import Differs
from bot.reports import captions
from tests.pictures.plans import plan

CATALOGUES = i18n.load()

COUNTS = (30, 10, 40, 60, 50, 120, 150, 300, 410, 600, 520)
WHOLE = summarise(COUNTS)


def card(locale: str, counts=COUNTS):
    return captions.card(Reader(CATALOGUES, locale), title="Nordlys", period="2026", counts=counts)


@pytest.mark.parametrize(
    ("locale", "headline", "facts", "groups"),
    [
        ("en", "NPS 29", ("2,290 answers", "most likely between 26 and 32"), ("Promoters 9-10", "1,120", "49%")),
        (
            "da",
            "NPS 29",
            ("2.290 svar", "højst sandsynligt mellem 26 og 32"),
            ("Ambassadører 9-10", "1.120", "49\xa0%"),
        ),
        ("nb", "NPS 29", ("2 290 svar", "mest sannsynlig mellom 26 og 32"), ("Ambassadører 9-10", "1 120", "49\xa0%")),
        ("sv", "NPS 29", ("2 290 svar", "högst sannolikt mellan 26 och 32"), ("Ambassadörer 9-10", "1 120", "49\xa0%")),
    ],
)
def test_the_card_speaks_the_language_of_its_reader(locale, headline, facts, groups):
    found = card(locale)
    assert (found.headline, found.facts) == (headline, facts)
    assert (found.groups[2].name, found.groups[2].written, found.groups[2].share) == groups
    assert sum(group.answers for group in found.groups) == 2290
    assert found.counts == COUNTS


def test_one_answer_has_no_interval_and_none_has_no_score():
    assert card("en", (0,) * 10 + (1,)).facts == ("1 answer",)
    assert (card("da", (0,) * 11).headline, card("da", (0,) * 11).facts) == ("Ingen svar endnu", ())
    assert [group.share for group in card("en", (0,) * 11).groups] == ["0%"] * 3


def test_a_trend_has_its_scores_and_its_notes_in_the_order_of_time():
    nobody = Summary(promoters=0, passives=0, detractors=0)
    units = [
        captions.Unit("Q1 2026", WHOLE, is_running=False),
        captions.Unit("Q2 2026", nobody, is_running=False),
        captions.Unit("Q3 2026", Summary(promoters=1, passives=0, detractors=0), is_running=True),
    ]
    found = captions.trend(
        Reader(CATALOGUES, "da"), title="Nordlys", below="2026", units=units, notes=[(1.5, "anden"), (0.2, "første")]
    )
    assert [(point.score, point.answers, point.is_running) for point in found.points] == [
        (29, "2.290", False),
        (None, "0", False),
        (100, "1", True),
    ]
    assert (found.points[0].low, found.points[0].high) == WHOLE.interval
    assert (found.points[2].low, found.points[2].high) == (None, None)
    assert [note.words for note in found.notes] == ["første", "anden"]
    assert (found.answers, found.so_far) == ("svar", "indtil nu")


def test_segments_say_which_way_they_differ_and_hide_those_of_few():
    counts = {
        "low": (40, *[0] * 8, 10, 0),
        "high": (*[0] * 9, 40, 60),
        "middle": (10, *[0] * 6, 10, 0, 15, 10),
        "few": (1, 1, *[0] * 9),
    }
    found = captions.segments(
        Reader(CATALOGUES, "en"), title="Nordlys", below="2026", found=segments(counts), whole=WHOLE
    )
    assert [(row.name, row.score, row.differs) for row in found.rows] == [
        ("low", -60, Differs.LOWER),
        ("middle", 33, Differs.NOT),
        ("high", 100, Differs.HIGHER),
    ]
    assert found.whole_words == "All: 29"


def test_segments_of_no_answers_are_refused():
    nobody = Summary(promoters=0, passives=0, detractors=0)
    with pytest.raises(ValueError, match="none yet"):
        captions.segments(Reader(CATALOGUES, "en"), title="Nordlys", below="2026", found=(), whole=nobody)


def test_drivers_are_written_as_the_reader_writes_numbers():
    question = captions.AskedDriver("Ventetid", 5.82, 0.561, 0.44, 0.66)
    found = captions.drivers(Reader(CATALOGUES, "da"), title="Nordlys", below="2026", questions=[question])
    assert found.drivers[0].figures == "5,8 / 0,56"
    assert found.decimal_mark == ","
    assert captions.drivers(Reader(CATALOGUES, "en"), title="", below="", questions=[]).decimal_mark == "."


def test_each_step_of_the_response_is_a_part_of_the_one_before():
    found = captions.rate(
        Reader(CATALOGUES, "sv"), title="Nordlys", below="2026", response=Response(1660, 1640, 229, 131)
    )
    assert [(step.people, step.words) for step in found.steps] == [
        (1660, "1 660"),
        (1640, "1 640 (99\xa0%)"),
        (229, "229 (14\xa0%)"),
        (131, "131 (57\xa0%)"),
    ]
    nobody = captions.rate(Reader(CATALOGUES, "en"), title="", below="", response=Response(0, 0, 0, 0))
    assert [step.words for step in nobody.steps] == ["0", "0", "0", "0"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("answers", [0, 1, 7, 2_290, 5_000_000])
def test_no_language_lays_its_words_over_each_other(locale, answers):
    whole = sum(COUNTS)
    counts = [int(Fraction(count * answers, whole)) for count in COUNTS]
    unit = captions.Unit("4. kvartal 2026", summarise(counts), is_running=False)
    below = "1. kvartal 2025 - 4. kvartal 2026"
    pictures = [
        captions.card(Reader(CATALOGUES, locale), title="Nordlys", period=below, counts=counts),
        captions.trend(
            Reader(CATALOGUES, locale),
            title="Nordlys",
            below=below,
            units=[*[unit] * 8, unit._replace(is_running=True)],
        ),
        captions.segments(
            Reader(CATALOGUES, locale),
            title="Nordlys",
            below=below,
            found=segments({"A": COUNTS, "B": COUNTS[::-1]}),
            whole=WHOLE,
        ),
        captions.drivers(
            Reader(CATALOGUES, locale),
            title="Nordlys",
            below=below,
            questions=[captions.AskedDriver("Pris", n, 0.3, 0.1, 0.5) for n in (3, 9)],
        ),
        captions.rate(
            Reader(CATALOGUES, locale),
            title="Nordlys",
            below=below,
            response=Response(answers, answers, answers, answers),
        ),
    ]
    for picture in pictures:
        found = plan(picture)
        assert found.overlapping() == []
        assert found.cut() == []
