"""Exports from the shell, as an operator runs them."""

import csv
import json
import subprocess
import sys

import openpyxl
import pytest

from bot.database import open_database
from bot.database.migrate import migrate
from bot.runtime import MIGRATIONS
from tests.answers import answered
from tests.bots import ROOT, environment, run, script
from tests.runtimes import Clock, Talk, runtime_over

pytestmark = pytest.mark.whole

SURVEYS = """
[surveys.nps]
title = "Yearly"
[surveys.delivery]
title = "After a delivery"
"""


class Shell:
    def __init__(self, variables, folder):
        self.variables, self.folder = variables, folder

    async def report(self, *arguments):
        return await run(script("report", arguments, self.variables, self.folder))


@pytest.fixture
async def shell(database_url, tmp_path):
    clock = Clock()
    async with open_database(database_url) as database:
        await migrate(database, MIGRATIONS, clock())
        talk = Talk(await runtime_over(database, clock), clock)
        await answered(talk, 3, "=dyrt", at=clock().replace(year=2025), attributes={"department": "Salg"})
        await answered(talk, 9, "godt")
        await answered(talk, 10, "hurtigt", survey="delivery")
        await answered(talk, None)
    (tmp_path / "surveys.toml").write_text(SURVEYS)
    return Shell(environment(database_url, SURVEYS_FILE=str(tmp_path / "surveys.toml")), tmp_path)


only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_everything_of_a_period(shell):
    process = await shell.report("--survey", "nps", "--period", "2026q1", "-o", "q1.csv")
    assert (process.status, process.output) == (0, ""), process.errors
    assert "2 rows: q1.csv" in process.errors
    with (shell.folder / "q1.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["score"] for row in rows] == ["9", ""]
    assert "attribute_department" in rows[0]
    assert list(shell.folder.glob(".q1*")) == []


@only_sqlite
async def test_all_surveys_in_each_format(shell):
    for name in ("all.csv", "all.xlsx", "all.jsonl"):
        process = await shell.report("--answers-only", "-o", name)
        assert process.status == 0, process.errors
    lines = (shell.folder / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["comment"] for line in lines] == ["=dyrt", "godt", "hurtigt"]
    assert openpyxl.load_workbook(shell.folder / "all.xlsx")["Answers"].max_row == 4
    assert "'=dyrt" in (shell.folder / "all.csv").read_text(encoding="utf-8")


@only_sqlite
async def test_for_excel_and_with_contacts(shell):
    process = await shell.report("--for-excel", "--with-contacts", "-o", "all.csv")
    assert process.status == 0, process.errors
    content = (shell.folder / "all.csv").read_text(encoding="utf-8-sig")
    assert content.startswith("survey;invitation_id;")
    assert "Ida;+452" in content


@only_sqlite
async def test_into_a_pipe(shell):
    process = await shell.report("--format", "jsonl", "--survey", "delivery", "-o", "/dev/stdout")
    assert process.status == 0, process.errors
    assert json.loads(process.output)["score"] == 10


@only_sqlite
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "give -o FILE"),
        (["-o", "file.doc"], "give --format, or a FILE that ends in one of .csv, .xlsx, .jsonl"),
        (["-o", "file.xlsx", "--for-excel"], "--for-excel is for CSV"),
        (["-o", "file.csv", "--survey", "none"], "There is no survey 'none'. Surveys: nps, delivery."),
        (["-o", "file.csv", "--period", "whenever"], '--period: "whenever" is not understood. A period is written as'),
        (["-o", "nowhere/file.csv"], "nowhere/file.csv: No such file or directory."),
    ],
)
async def test_what_can_not_be_used_is_told(shell, arguments, told):
    process = await shell.report(*arguments)
    assert process.status == 2
    assert told in process.errors
    assert list(shell.folder.glob("*file*")) == []


@only_sqlite
@pytest.mark.parametrize(("option", "told"), [("--columns", "| `scored_on` | date |"), ("--help", "Power BI")])
async def test_it_explains_itself(shell, option, told):
    process = await shell.report(option)
    assert process.status == 0
    assert told in process.output


def test_whoever_reads_only_the_first_lines_sees_no_traceback():
    command = f"{sys.executable} {ROOT / 'scripts/report'} --columns"
    for reader in ("head -1", "true"):
        shell = ["/bin/bash", "-c", f"{command} | {reader}"]
        done = subprocess.run(shell, capture_output=True, text=True, check=False)  # noqa: S603  our own words
        assert (done.returncode, done.stderr) == (0, "")
