"""Two years of made-up answers, and what every report says of them, recounted in SQL from the answers themselves.

200,000 answers on SQLite, fewer on PostgreSQL. Whoever adds a report adds its recount here.
"""

import asyncio
import csv
import io
import itertools
import json
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from matplotlib import image

from bot.commands import COMMANDS
from bot.core.delivery.sms_segments import count
from bot.core.messages import ChannelName, Inbound
from bot.database import open_database
from bot.database.migrate import migrate
from bot.i18n import LOCALES
from bot.inbox import Inbox
from bot.runtime import MIGRATIONS, open_runtime
from bot.simulation import fill
from tests.bots import environment, settings
from tests.runtimes import Clock

#: Making the store is the most of it, and all of it is in the time of the first test.
pytestmark = [pytest.mark.whole, pytest.mark.timeout(300), pytest.mark.xdist_group("simulated")]

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Copenhagen")
ANSWERS = {"sqlite": 201_000, "postgresql": 20_000}

SURVEYS = """
timezone = "Europe/Copenhagen"
[surveys.relation]
title = "Yearly survey"
[[surveys.relation.questions]]
key = "waiting"
name = "Waiting time"
text = { da = "Ventetid? 0-10", nb = "Ventetid? 0-10", sv = "Tid? 0-10", en = "Waiting time? 0-10" }
[[surveys.relation.questions]]
key = "price"
name = "Price"
text = { da = "Pris? 0-10", nb = "Pris? 0-10", sv = "Pris? 0-10", en = "Price? 0-10" }
[surveys.delivery]
title = "After a delivery"
"""

#: What is asked and answered in words alone, and what changes something: no report.
NO_REPORTS = {
    "send",
    "status",
    "pause",
    "resume",
    "why",
    "invite",
    "language",
    "help",
    "note",
    "digest",
    "cases",
    "case",
}
#: Reports whose numbers are compared below.
RECOUNTED = {"nps", "trend", "segments", "rate", "comments", "themes", "drivers", "export"}


async def _fill(url, answers):
    async with open_database(url) as database:
        await migrate(database, MIGRATIONS, NOW)
        return await fill(
            database,
            ZONE,
            ["relation", "delivery"],
            answers=answers,
            seed="test",
            until=date(2026, 3, 2),
            questions={"relation": ["waiting", "price"]},
        )


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request, tmp_path_factory):
    """URL of the store and how many answers are in it."""
    folder = tmp_path_factory.mktemp("simulated")
    if request.param == "sqlite":
        url = f"sqlite:///{folder / 'nps.db'}"
        yield url, asyncio.run(_fill(url, ANSWERS["sqlite"]))
        shutil.rmtree(folder)
        return
    server = request.getfixturevalue("postgresql")
    with server.new_database() as name:
        yield server.url(name), asyncio.run(_fill(server.url(name), ANSWERS["postgresql"]))


class Admin:
    """Asks by Telegram or SMS, and counts for himself."""

    numbers = itertools.count(1)

    def __init__(self, runtime):
        self.runtime, self.inbox = runtime, Inbox(runtime)

    async def ask(self, text, address="900", channel=ChannelName.TELEGRAM):
        """The words, and what came with them."""
        # Ids go by the clock, and by them the last answer is found.
        at = self.runtime.clock.now = NOW + timedelta(seconds=next(self.numbers))
        number = str(at.timestamp())
        await self.inbox.receive(Inbound(channel, number, address, text, at, message_id=number))
        [row] = await self.sql(
            "SELECT text, attachment, content FROM outbox LEFT JOIN attachment_content ON outbox_id = id "
            "ORDER BY id DESC LIMIT 1"
        )
        return row["text"], row["content"] and bytes(row["content"])

    async def sql(self, statement, **values):
        async with self.runtime.database.reading() as connection:
            return await connection.fetch(statement, **values)

    async def counts(self, first, last, survey="relation", like="%", what="score IS NOT NULL"):
        """Promoters, passives, detractors among the answers of these days."""
        [row] = await self.sql(
            "SELECT coalesce(sum(CASE WHEN score >= 9 THEN 1 ELSE 0 END), 0) AS promoters, "
            "coalesce(sum(CASE WHEN score IN (7, 8) THEN 1 ELSE 0 END), 0) AS passives, "
            "coalesce(sum(CASE WHEN score <= 6 THEN 1 ELSE 0 END), 0) AS detractors FROM invitation "
            f"WHERE survey = :survey AND {what} AND scored_at >= :start AND scored_at < :end AND attributes LIKE :like",
            survey=survey,
            like=like,
            **bounds(first, last),
        )
        return int(row["promoters"]), int(row["passives"]), int(row["detractors"])


def bounds(first, last):
    start, end = (
        datetime(day.year, day.month, day.day, tzinfo=ZONE).astimezone(UTC) for day in (first, last + timedelta(days=1))
    )
    return {"start": f"{start:%Y-%m-%dT%H:%M:%S}.000000Z", "end": f"{end:%Y-%m-%dT%H:%M:%S}.000000Z"}


def nps(promoters, passives, detractors):
    """Rounded to the nearest, halves away from zero."""
    share = 100 * (promoters - detractors) / (promoters + passives + detractors)
    return int(abs(share) + 0.5) * (1 if share > 0 else -1)


def numbers(text):
    """Without what sets thousands apart, so that every language reads the same."""
    return [int(one) for one in re.findall(r"-?\d+", re.sub(r"(?<=\d)[.,\u202f\xa0 ](?=\d{3}\b)", "", text))]


def is_drawn(content):
    """A picture with more in it than its paper."""
    pixels = image.imread(io.BytesIO(content))
    return len({tuple(pixel) for pixel in pixels[::7, ::7, :3].reshape(-1, 3).tolist()}) > 5


@pytest.fixture
async def admin(filled, tmp_path):
    (tmp_path / "surveys.toml").write_text(SURVEYS)
    variables = environment(filled[0], SURVEYS_FILE=str(tmp_path / "surveys.toml"))
    async with open_runtime(settings(variables), Clock(NOW)) as runtime:
        yield Admin(runtime)


QUARTER = date(2025, 10, 1), date(2025, 12, 31)


def test_every_report_is_recounted():
    assert set(COMMANDS) - NO_REPORTS == RECOUNTED


async def test_there_are_as_many_as_were_asked_for(admin, filled):
    [row] = await admin.sql("SELECT count(score) AS n FROM invitation")
    assert row["n"] == filled[1] >= (200_000 if filled[0].startswith("sqlite") else 19_000)
    [spread] = await admin.sql(
        "SELECT count(DISTINCT locale) AS locales, count(DISTINCT channel) AS channels FROM invitation"
    )
    assert (spread["locales"], spread["channels"]) == (4, 2)


async def test_nps_of_a_quarter(admin):
    text, picture = await admin.ask("/nps relation 2025q4")
    expected = await admin.counts(*QUARTER)
    lines = text.split("\n")
    assert lines[0] == f"NPS {nps(*expected)} - Yearly survey"
    assert numbers(lines[2]) == [sum(expected), *expected]
    by_score = await admin.sql(
        "SELECT score, count(*) AS n FROM invitation WHERE survey = 'relation' AND score IS NOT NULL "
        "AND scored_at >= :start AND scored_at < :end GROUP BY score ORDER BY score DESC",
        **bounds(*QUARTER),
    )
    distribution = [numbers(line) for line in text.partition("Answers per score:\n")[2].split("\n")]
    assert distribution == [[row["score"], row["n"]] for row in by_score]
    assert is_drawn(picture)


async def test_the_response_rate_of_a_quarter(admin):
    text, _ = await admin.ask("/nps relation 2025q4")
    [row] = await admin.sql(
        "SELECT count(delivered_at) AS delivered, count(score) AS scored FROM invitation "
        "WHERE survey = 'relation' AND asked_at >= :start AND asked_at < :end",
        **bounds(*QUARTER),
    )
    rate = round(100 * row["scored"] / row["delivered"])
    [line] = [line for line in text.split("\n") if line.startswith("Response rate")]
    assert numbers(line) == [rate, row["delivered"], row["scored"]]


@pytest.mark.parametrize(
    ("words", "template"), [("department", '%"department":"{}"%'), ("country", '%"country":"{}"%')]
)
async def test_nps_by_attribute(admin, words, template):
    text, _ = await admin.ask(f"/nps relation 2025q4 by {words}")
    found = re.findall(r"^(\w+): NPS (-?\d+) \(([\d,]+) answers\)", text.partition(f"By {words}:")[2], re.MULTILINE)
    assert len(found) >= 4
    for name, score, answers in found:
        expected = await admin.counts(*QUARTER, like=template.format(name))
        assert (int(score), numbers(answers)) == (nps(*expected), [sum(expected)])
    assert [int(score) for _, score, _ in found] == sorted(int(score) for _, score, _ in found)


async def test_nps_side_by_side_and_by_sms(admin):
    text, _ = await admin.ask("/nps 2025q4")
    by_sms, _ = await admin.ask("/nps 2025q4", "+4520999999", ChannelName.SMS)
    assert count(by_sms).segments <= 2
    for survey, title in (("relation", "Yearly survey"), ("delivery", "After a delivery")):
        expected = await admin.counts(*QUARTER, survey=survey)
        [line] = [line for line in text.split("\n") if line.startswith(title)]
        assert numbers(line)[:2] == [nps(*expected), sum(expected)]
        assert f"NPS {nps(*expected)} ({title}" in by_sms


async def test_trend_by_quarters(admin):
    text, picture = await admin.ask("/trend relation")
    found = re.findall(r"^(\d)\w\w quarter (\d{4}): NPS (-?\d+) \(([\d,]+) answers\)", text, re.MULTILINE)
    assert len(found) >= 6
    for quarter, year, score, answers in found:
        first = date(int(year), 3 * int(quarter) - 2, 1)
        last = (first + timedelta(days=100)).replace(day=1) - timedelta(days=1)
        expected = await admin.counts(first, min(last, NOW.date()))
        assert (int(score), numbers(answers)) == (nps(*expected), [sum(expected)])
    assert is_drawn(picture)


async def test_segments_of_a_quarter(admin):
    text, picture = await admin.ask("/segments department relation 2025q4")
    found = re.findall(r"^(\w+): NPS (-?\d+) \(([\d,]+) answers\)", text, re.MULTILINE)
    assert len(found) == 6
    for name, score, answers in found:
        expected = await admin.counts(*QUARTER, like=f'%"department":"{name}"%')
        assert (int(score), numbers(answers)) == (nps(*expected), [sum(expected)])
    assert is_drawn(picture)


async def test_the_rate_of_a_quarter_step_by_step(admin):
    text, picture = await admin.ask("/rate relation 2025q4 by department")
    asked = "FROM invitation WHERE survey = 'relation' AND asked_at >= :start AND asked_at < :end"
    [row] = await admin.sql(
        f"SELECT count(*) AS asked, count(delivered_at) AS reached, count(score) AS scored, count(comment) AS said "
        f"{asked}",
        **bounds(*QUARTER),
    )
    steps = [numbers(line)[0] for line in text.split("\n") if line.startswith(("Asked", "Reached", "Gave", "Said"))]
    assert steps == [row["asked"], row["reached"], row["scored"], row["said"]]
    for name, scored, reached in re.findall(r"^(\w+): \d+% \(([\d,]+) of ([\d,]+)\)", text, re.MULTILINE):
        [row] = await admin.sql(
            f"SELECT count(delivered_at) AS reached, count(score) AS scored {asked} AND attributes LIKE :like",
            like=f'%"department":"{name}"%',
            **bounds(*QUARTER),
        )
        assert numbers(scored) + numbers(reached) == [row["scored"], row["reached"]]
    assert is_drawn(picture)


async def test_comments_page_by_page(admin):
    expected = await admin.sql(
        "SELECT comment FROM invitation WHERE survey = 'relation' AND comment IS NOT NULL AND score <= 6 "
        "AND scored_at >= :start AND scored_at < :end ORDER BY scored_at DESC, id DESC",
        **bounds(date(2026, 2, 1), date(2026, 2, 28)),
    )
    command = "/comments detractors relation 2026-02"
    shown = []
    for _ in range(3):
        text, _ = await admin.ask(command)
        assert numbers(text.split("\n")[0])[-1] == len(expected)
        shown += [line.removeprefix("> ") for line in text.split("\n")[3::3]]
        [row] = await admin.sql("SELECT keyboard FROM outbox ORDER BY id DESC LIMIT 1")
        command = json.loads(row["keyboard"])[-1][-1][1]
    assert shown == [row["comment"] for row in expected[:15]]


async def test_comments_by_words_and_attribute(admin):
    text, _ = await admin.ask("/comments delivery 2026-02 parking department=Aarhus")
    [row] = await admin.sql(
        "SELECT count(*) AS n FROM invitation WHERE survey = 'delivery' AND comment LIKE '%arking%' "
        "AND attributes LIKE '%\"Aarhus\"%' AND scored_at >= :start AND scored_at < :end",
        **bounds(date(2026, 2, 1), date(2026, 2, 28)),
    )
    assert row["n"] == (numbers(text.split("\n")[0])[-1] if row["n"] else 0)


async def test_themes_of_a_quarter(admin):
    text, _ = await admin.ask("/themes relation 2025q4")
    expected = await admin.counts(*QUARTER, what="comment IS NOT NULL")
    assert numbers(text.split("\n")[1])[2:] == [sum(expected), *expected]
    told = text.partition("Website and app: ")[2].split("\n")
    like = " OR ".join(f"lower(comment) LIKE '%{word}%'" for word in ("appen", " app ", "siden", "hemsidan", "website"))
    mentions = await admin.counts(*QUARTER, what=f"({like})")
    assert numbers(told[0])[0] == sum(mentions)
    assert numbers(told[1]) == [*mentions, nps(*mentions)]


async def test_drivers_of_a_quarter(admin):
    """Means by group, and Pearson's r of the mid ranks, ranked by the database."""
    text, picture = await admin.ask("/drivers relation 2025q4")
    told = {name: text.partition(f"{name}: average")[2].split("\n")[:2] for name in ("Waiting time", "Price")}
    for question, (means, rho) in zip(("waiting", "price"), told.values(), strict=True):
        [row] = await admin.sql(
            "WITH given AS (SELECT invitation.score AS score, driver_answer.score AS answer FROM invitation "
            "JOIN driver_answer ON invitation_id = id WHERE survey = 'relation' AND question = :question "
            "AND scored_at >= :start AND scored_at < :end), "
            "ranked AS (SELECT score, answer, "
            "rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS x, "
            "rank() OVER (ORDER BY answer) + (count(*) OVER (PARTITION BY answer) - 1) / 2.0 AS y FROM given) "
            "SELECT count(*) AS n, avg(answer) AS mean, avg(CASE WHEN score >= 9 THEN answer END) AS promoters, "
            "avg(CASE WHEN score IN (7, 8) THEN answer END) AS passives, "
            "avg(CASE WHEN score <= 6 THEN answer END) AS detractors, "
            "avg(x) AS x, avg(y) AS y, avg(x * x) AS xx, avg(y * y) AS yy, avg(x * y) AS xy FROM ranked",
            question=question,
            **bounds(*QUARTER),
        )
        expected = [f"{row[name]:.1f}" for name in ("mean", "promoters", "passives", "detractors")]
        assert re.findall(r"\d+\.\d", means) == expected
        assert numbers(means.rpartition("), ")[2]) == [row["n"]]
        x, y, xx, yy, xy = (float(row[name]) for name in ("x", "y", "xx", "yy", "xy"))
        r = (xy - x * y) / ((xx - x * x) * (yy - y * y)) ** 0.5
        assert abs(float(re.findall(r"\d\.\d\d", rho)[0]) - r) < 0.006
    assert is_drawn(picture)


async def test_export_of_a_month(admin):
    text, content = await admin.ask("/export relation 2026-02 csv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    period = bounds(date(2026, 2, 1), date(2026, 2, 28))
    expected = await admin.sql(
        "SELECT id, score FROM invitation WHERE survey = 'relation' AND "
        "((asked_at >= :start AND asked_at < :end) OR (scored_at >= :start AND scored_at < :end))",
        **period,
    )
    assert {row["invitation_id"]: row["score"] for row in rows} == {
        row["id"]: "" if row["score"] is None else str(row["score"]) for row in expected
    }
    assert numbers(text.split("\n")[0])[-1] == len(expected)


@pytest.mark.parametrize(
    "command",
    [
        "/nps relation 2025q4 by department",
        "/trend relation",
        "/segments department relation 2025q4",
        "/rate relation 2025q4",
        "/themes relation 2025q4",
        "/drivers relation 2025q4",
    ],
)
async def test_every_language_tells_the_same_numbers(admin, command):
    told, pictures = {}, []
    for locale in LOCALES:
        await admin.ask(f"/language {locale}")
        text, picture = await admin.ask(command)
        text = re.sub(r"\b[1-4](?:\.|st|nd|rd|th) (?:kvartal|quarter)", "", text)  # in Swedish a word: "fjärde"
        told[locale] = sorted(numbers(re.sub(r"(?<=\d),\d\b|(?<=\d)\.\d\b", "", text)))
        pictures += [picture] if picture else []
    await admin.ask("/language en")
    assert all(numbers_ == told["en"] for numbers_ in told.values()), told
    assert all(is_drawn(picture) for picture in pictures)
    assert len(set(pictures)) == len(pictures)
