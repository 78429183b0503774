"""/nps over ten million answers, against ten thousand, a scan of the answers in SQL, and DuckDB on the same data.

Every answer is a function of its number, so that each store holds the same without being copied from another; that
they all say the same is checked. SQLite; the larger store takes about 700 bytes an answer while it is there.
"""

import asyncio
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
from _timing import interleaved, seconds
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.core.calendar.periods import CalendarUnit, Period
from bot.core.conversation.tally import own
from bot.reports.figures import read
from bot.runtime import Runtime, open_runtime
from bot.settings import Settings
from bot.store import tally
from bot.tally_repair import recount

FEW = 10_000
BYTES_AN_ANSWER = 700
#: Indexes of invitations: what a scan, a recount and a start read by.
USED = {"invitation_scored", "invitation_asked_on", "invitation_scored_on", "invitation_uncounted"}
#: Made in one transaction.
CHUNK = 200_000

DAYS = 730
FIRST = date(2024, 1, 1)
LAST = FIRST + timedelta(days=DAYS - 1)
#: The last are answered two days later.
LATEST = LAST + timedelta(days=3)
NINETY_DAYS = Period(LAST - timedelta(days=89), LAST, CalendarUnit.SPAN)
BEGIN = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())

#: Days of UTC: the databases compared with know no other calendar.
SURVEYS = 'timezone = "UTC"\n[surveys.nps]\n'

#: In SQL that both databases read alike. Asked all through the two years, answered within two days.
ASKED = f"({BEGIN} + n * {DAYS * 86400} / :answers)"
SCORED = f"({ASKED} + 3600 * (1 + n * 31 % 47))"
SCORE = "(CASE WHEN n * 7919 % 100 < 45 THEN 9 + n % 2 WHEN n * 7919 % 100 < 75 THEN 7 + n % 2 ELSE n % 7 END)"
CHANNEL = "(CASE WHEN n % 3 = 0 THEN 'telegram' ELSE 'sms' END)"
LOCALE = "substr('danbsven', 1 + 2 * (n % 4), 2)"
DEPARTMENT = "('department ' || (n * 13 % 20))"
COUNTRY = "substr('DKNOSEFI', 1 + 2 * (n * 5 % 4), 2)"
COMMENT = "(CASE WHEN n % 3 = 0 THEN 'Quick and kind people, and the bill was right' END)"


def in_text(at: str) -> str:
    return f"strftime('%Y-%m-%dT%H:%M:%S.000000Z', {at}, 'unixepoch')"


INSERT = f"""
    WITH RECURSIVE number(n) AS (SELECT :start UNION ALL SELECT n + 1 FROM number WHERE n + 1 < :stop)
    INSERT INTO invitation (id, survey, contact_id, channel, state, score, comment, clarifications, created_at,
        asked_at, scored_at, closed_at, closed_because, locale, attributes, asked_on, scored_on)
    SELECT printf('%032x', n), 'nps', 'nobody', {CHANNEL}, 'closed', {SCORE}, {COMMENT}, 0, {in_text(ASKED)},
        {in_text(ASKED)}, {in_text(SCORED)}, {in_text(SCORED)}, 'expired', {LOCALE},
        '{{"department":"' || {DEPARTMENT} || '","country":"' || {COUNTRY} || '"}}',
        date({ASKED}, 'unixepoch'), date({SCORED}, 'unixepoch') FROM number
"""  # noqa: S608

#: How /nps was before there was a tally.
SCAN = {
    "counts": "SELECT score, count(*) FROM invitation WHERE survey = 'nps' AND scored_at >= :start "
    "AND scored_at < :end AND score IS NOT NULL GROUP BY score ORDER BY score",
    "response": "SELECT count(*), count(score), count(comment) FROM invitation WHERE survey = 'nps' "
    "AND asked_at >= :start AND asked_at < :end",
    "by value": "SELECT json_extract(attributes, '$.department') AS department, score, count(*) FROM invitation "
    "WHERE survey = 'nps' AND score IS NOT NULL GROUP BY department, score",
    "by day": "SELECT scored_on, score, count(*) FROM invitation WHERE survey = 'nps' AND score IS NOT NULL "
    "GROUP BY scored_on, score",
}
DUCK = {
    "counts": "SELECT score, count(*) FROM answer WHERE scored_at >= $start AND scored_at < $end "
    "GROUP BY score ORDER BY score",
    "response": "SELECT count(*), count(score), count(comment) FROM answer "
    "WHERE asked_at >= $start AND asked_at < $end",
    "by value": "SELECT department, score, count(*) FROM answer GROUP BY department, score",
    "by day": "SELECT CAST(scored_at AS DATE), score, count(*) FROM answer GROUP BY 1, 2",
}


def run(console: Console, answers: int) -> bool:
    room = shutil.disk_usage(tempfile.gettempdir()).free
    if room < answers * BYTES_AN_ANSWER:
        console.print(
            f"tally     {answers:,} answers take {answers * BYTES_AN_ANSWER / 1e9:.1f} GB in {tempfile.gettempdir()}, "
            f"and {room / 1e9:.1f} are free: make room, set TMPDIR, or measure fewer (--answers)."
        )
        return False
    with tempfile.TemporaryDirectory(prefix="nps-bench-") as name, asyncio.Runner() as runner:
        folder = Path(name)
        with (
            store(runner, folder / "few.db", FEW, console) as few,
            store(runner, folder / "many.db", answers, console) as many,
            scanned(folder / "many.db") as scan,
            duck_store(folder / "many.duckdb", answers) as duck,
        ):
            measured = [_measured(*question) for question in zip(QUESTIONS, few, many, scan, duck, strict=True)]
    console.print(_table(measured, answers))
    return all(one.is_same for one in measured)


# --- the stores ------------------------------------------------------------------------------------------------------

QUESTIONS = ("/nps, 90 days", "by department, two years", "by day, two years")

#: One for each question; what it answers has the same shape in every store.
Ways = tuple[Callable[[], Any], Callable[[], Any], Callable[[], Any]]


@contextmanager
def store(runner: asyncio.Runner, path: Path, answers: int, console: Console) -> Iterator[Ways]:
    """A store of the bot with so many answers, asked as its commands ask."""
    file = path.with_suffix(".toml")
    file.write_text(SURVEYS)
    settings = Settings(_env_file=None, database_url=f"sqlite:///{path}", surveys_file=file)
    runner.run(_migrated(settings))
    columns = (TextColumn(f"{answers:,} answers: {{task.description}}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        _fill(path, answers, progress)
        runner.run(_tallied(settings, progress))
    stack = AsyncExitStack()
    runtime = runner.run(stack.enter_async_context(open_runtime(settings)))
    try:
        yield (
            lambda: runner.run(_nps(runtime)),
            lambda: runner.run(_by_value(runtime)),
            lambda: runner.run(_by_day(runtime)),
        )
    finally:
        runner.run(stack.aclose())


async def _migrated(settings: Settings) -> None:
    async with open_runtime(settings):
        pass


def _fill(path: Path, answers: int, progress: Progress) -> None:
    task = progress.add_task("made", total=answers)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    # Built once all is there, which is many times faster, and only those that are used here.
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'invitation' AND sql LIKE '%INDEX%'"
    )
    indexes = found.fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    for start in range(0, answers, CHUNK):
        stop = min(start + CHUNK, answers)
        with connection:
            connection.execute(INSERT, {"start": start, "stop": stop, "answers": answers})
        progress.update(task, completed=stop)
    used = [sql for name, sql in indexes if name in USED]
    task = progress.add_task("indexed", total=len(used))
    for sql in used:
        connection.execute(sql)
        progress.advance(task)
    connection.close()


async def _tallied(settings: Settings, progress: Progress) -> None:
    task = progress.add_task("counted, as scripts/rebuild-tally does", total=None)
    async with open_runtime(settings) as runtime:
        async for one in recount(runtime.database, runtime.surveys.zone, is_check=False):
            progress.update(task, completed=one.number, total=one.of)


async def _nps(runtime: Runtime) -> Any:
    async with runtime.database.reading() as connection:
        found = await read(runtime, connection, "nps", NINETY_DAYS)
    response = found.response
    return found.counts, found.before.answers, (response.sent, response.scored, response.commented)


async def _by_value(runtime: Runtime) -> Any:
    async with runtime.database.reading() as connection:
        return await tally.by_value(connection, "nps", own("department"), FIRST, LATEST)


async def _by_day(runtime: Runtime) -> Any:
    async with runtime.database.reading() as connection:
        found = await tally.by_day(connection, "nps", FIRST, LATEST)
    return {str(day): counts for day, counts in found.items()}


@contextmanager
def scanned(path: Path) -> Iterator[Ways]:
    """The answers themselves, read as /nps did before there was a tally."""
    with closing(sqlite3.connect(path)) as connection:

        def fetch(name: str, bounds: Bounds | None = None) -> list[Any]:
            values = (
                {}
                if bounds is None
                else {"start": f"{bounds[0]}T00:00:00.000000Z", "end": f"{bounds[1]}T00:00:00.000000Z"}
            )
            return connection.execute(SCAN[name], values).fetchall()

        yield _ways(fetch)


@contextmanager
def duck_store(path: Path, answers: int) -> Iterator[Ways]:
    """The same answers in DuckDB's own format."""
    with duckdb.connect(str(path)) as connection:
        columns = f"""
            {SCORE} AS score, {CHANNEL} AS channel, {LOCALE} AS locale, {DEPARTMENT} AS department,
            {COUNTRY} AS country, {COMMENT} AS comment, make_timestamp({ASKED} * 1000000) AS asked_at,
            make_timestamp({SCORED} * 1000000) AS scored_at
        """.replace(":answers", str(answers)).replace("/", "//")
        connection.execute(f"CREATE TABLE answer AS SELECT {columns} FROM range({answers}) AS number(n)")  # noqa: S608

        def fetch(name: str, bounds: Bounds | None = None) -> list[Any]:
            values = {} if bounds is None else {"start": bounds[0], "end": bounds[1]}
            return connection.execute(DUCK[name], values).fetchall()

        yield _ways(fetch)


#: The first day, and the one after the last.
Bounds = tuple[date, date]


def _ways(fetch: Callable[..., list[Any]]) -> Ways:
    period, previous = NINETY_DAYS, NINETY_DAYS.previous()
    within = period.first, period.last + timedelta(days=1)
    before = previous.first, previous.last + timedelta(days=1)

    def nps() -> Any:
        counts, earlier = dict(fetch("counts", within)), dict(fetch("counts", before))
        return [counts.get(score, 0) for score in range(11)], sum(earlier.values()), tuple(fetch("response", within)[0])

    return nps, lambda: _grouped(fetch("by value")), lambda: _grouped(fetch("by day"))


def _grouped(rows: list[Any]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 11)
    for name, score, many in rows:
        found[str(name)][score] = many
    return dict(found)


# --- what is measured ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Measured:
    question: str
    few: float
    many: float
    scan: float
    duck: float
    #: Each store of many answers says the same.
    is_same: bool


def _measured(question: str, *ways: Callable[[], Any]) -> Measured:
    few, many, scan, duck = ways
    # Once, for it takes minutes over many answers.
    slow = {way: _timed(way) for way in (scan, duck)}
    is_same = all(said == many() for _, said in slow.values())
    return Measured(question, *interleaved(few, many), slow[scan][0], slow[duck][0], is_same)


def _timed(way: Callable[[], Any]) -> tuple[float, Any]:
    said: list[Any] = []
    return seconds(lambda: said.append(way())), said[0]


def _table(measured: list[Measured], answers: int) -> Table:
    table = Table("ms, and times the tally", f"{FEW:,}", f"{answers:,}", "scan in SQL", "DuckDB", box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    for one in measured:
        others = [f"{other * 1e3:,.0f}  x {other / one.many:,.1f}" for other in (one.scan, one.duck)]
        many = f"{one.many * 1e3:.1f}  x {one.many / one.few:.1f}"
        table.add_row(one.question, f"{one.few * 1e3:.1f}", many, *others, style=None if one.is_same else "bold red")
        if not one.is_same:
            table.add_row("They do not say the same.", style="bold red")
    return table
