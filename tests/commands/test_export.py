"""`/export` in a chat: the file of scripts/report without names, for owners, on record. On both databases."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest

from bot.commands import export
from bot.core.roles import Role
from bot.i18n import NAMES
from tests.answers import answered, someone
from tests.bots import rows
from tests.commands.test_commands import ADMIN_PHONE, SMS, TELEGRAM, Desk, desk  # noqa: F401
from tests.runtimes import Talk


@pytest.fixture
def said(desk):  # noqa: F811
    talk = Talk(desk.runtime, desk.runtime.clock)

    async def said(score, comment=None, day="2026-02-20", survey="relation"):
        at = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)
        customer = await someone(talk, name="Ida Holm", attributes={"department": "Oslo"})
        return await answered(talk, score, comment, at=at, survey=survey, contact=customer)

    return said


async def document(desk):  # noqa: F811
    """Name and content of the last one."""
    found = await rows(
        desk.runtime,
        "SELECT attachment, content FROM outbox JOIN attachment_content ON outbox_id = id ORDER BY due_at DESC",
    )
    told = json.loads(found[0]["attachment"])
    assert told["kind"] == "document"
    return told["filename"], bytes(found[0]["content"])


async def test_a_spreadsheet_of_everything_without_names(desk, said):  # noqa: F811
    await said(3, "late", "2025-11-20")
    await said(9, survey="delivery")
    await said(None)
    caption = await desk.answer("/export")
    assert caption.startswith("Yearly survey, After a delivery, all days. Rows: 3\n")
    name, content = await document(desk)
    assert name == "nps-2026-03-02.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Answers"]
    head, *found = sheet.iter_rows(values_only=True)
    assert [row[head.index("score")] for row in found] == [3, None, 9]
    assert "contact_name" not in head
    assert b"Ida Holm" not in content


@pytest.mark.parametrize(
    ("words", "name", "scores"),
    [
        ("relation csv", "relation-2026-03-02.csv", ["3", "10"]),
        ("CSV relation 2026q1", "relation-2026-01-01--2026-03-31.csv", ["10"]),
        ("februar 2026 csv", "nps-2026-02-01--2026-02-28.csv", ["10"]),
    ],
)
async def test_a_survey_and_a_period_in_whatever_order(desk, said, words, name, scores):  # noqa: F811
    await said(3, "late", "2025-11-20")
    await said(10)
    await desk.answer(f"/export {words}")
    found, content = await document(desk)
    assert found == name
    assert [row["score"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")] == scores


async def test_lines_of_json(desk, said):  # noqa: F811
    await said(10, "=1+1")
    await desk.answer("/export json")
    name, content = await document(desk)
    assert name.endswith(".jsonl")
    assert json.loads(content)["comment"] == "=1+1"


async def test_who_had_which_answers_is_on_record(desk, said):  # noqa: F811
    await said(10)
    await desk.answer("/export relation 2026q1 csv")
    [entry] = await rows(desk.runtime, "SELECT actor, subject, details FROM audit WHERE action = 'exported'")
    assert entry == {
        "actor": "telegram:900",
        "subject": "relation",
        "details": "2026-01-01--2026-03-31, csv, 1 rows",
    }


async def test_nothing_is_said_and_no_file_is_made_of_it(desk):  # noqa: F811
    answer = await desk.answer("/export relation 2025")
    assert answer == "Yearly survey, 2025: nothing was asked and nothing answered, so there is no file."
    assert await rows(desk.runtime, "SELECT * FROM audit WHERE action = 'exported'") == []


@pytest.mark.parametrize("words", ["csv", "xlsx", "jsonl"])
async def test_what_is_too_large_is_answered_with_what_to_do(desk, said, monkeypatch, words):  # noqa: F811
    monkeypatch.setattr(export, "MAX_BYTES", 100)
    await said(10)
    assert "scripts/report" in await desk.answer(f"/export relation {words}")
    assert await rows(desk.runtime, "SELECT * FROM attachment_content") == []
    assert await rows(desk.runtime, "SELECT * FROM audit WHERE action = 'exported'") == []


async def test_so_many_rows_that_no_format_fits_are_not_begun(desk, said, monkeypatch):  # noqa: F811
    monkeypatch.setitem(export.MAX_ROWS, export.Format.XLSX, 0)
    await said(10)
    assert "rows 1, too large" in await desk.answer("/export relation")


async def test_owners_alone(desk, said):  # noqa: F811
    await said(10)
    settings = desk.runtime.settings.model_copy(update={"admins": {(TELEGRAM, "1"): Role.AGENT}})
    answer = await Desk(replace(desk.runtime, settings=settings)).answer("/export", "1")
    assert answer.startswith("/export is not open to this chat")
    assert await desk.answer("/export", ADMIN_PHONE, SMS) == "/export works in Telegram only."


@pytest.mark.parametrize("words", ["nonsense", "relation nonsense", "pdf"])
async def test_what_is_not_understood_makes_no_file(desk, said, words):  # noqa: F811
    await said(10)
    assert "neither a survey nor a period" in await desk.answer(f"/export {words}")


@pytest.mark.parametrize("locale", NAMES)
async def test_in_every_language(desk, said, locale):  # noqa: F811
    await said(10)
    await desk.say(f"/language {locale}")
    assert ("Rows: 1" in await desk.answer("/export")) == (locale == "en")
