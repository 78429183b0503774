"""What the files hold when those who read them read them: csv and json of the standard library, and openpyxl."""

import csv
import json
from datetime import UTC, date, datetime

import openpyxl
import pytest

from bot.exports.columns import Column, Type
from bot.exports.formats import Format, Xlsx, writer

COLUMNS = (
    Column("text", Type.TEXT, ""),
    Column("number", Type.NUMBER, ""),
    Column("is_late", Type.BOOLEAN, ""),
    Column("asked_at", Type.TIME, ""),
    Column("asked_on", Type.DATE, ""),
)
AT = datetime(2026, 3, 1, 23, 30, 5, 123456, tzinfo=UTC)
ROWS = [
    {"text": 'æøå, "dyrt"; =1\nlinje', "number": 0, "is_late": True, "asked_at": AT, "asked_on": date(2026, 3, 2)},
    {"text": None, "number": None, "is_late": False, "asked_at": None, "asked_on": None},
    {"text": '=HYPERLINK("http://evil","x")', "number": 10, "is_late": False, "asked_at": AT, "asked_on": None},
]


@pytest.fixture
def written(tmp_path):
    def write(chosen, rows=ROWS, parts=1, **more):
        path = tmp_path / f"file.{chosen}"
        with writer(path, chosen, COLUMNS, **more) as file:
            for part in range(parts):
                file.write(rows[part::parts])
        return path

    return write


def test_csv(written):
    content = written(Format.CSV).read_text(encoding="utf-8")
    rows = list(csv.reader(content.splitlines(keepends=True)))
    assert rows == [
        ["text", "number", "is_late", "asked_at", "asked_on"],
        ['æøå, "dyrt"; \'=1\nlinje', "0", "true", "2026-03-01T23:30:05Z", "2026-03-02"],
        ["", "", "false", "", ""],
        ['\'=HYPERLINK("http://evil","x")', "10", "false", "2026-03-01T23:30:05Z", ""],
    ]


def test_csv_for_excel_has_a_mark_and_semicolons(written):
    content = written(Format.CSV, for_excel=True).read_bytes()
    assert content.startswith(b"\xef\xbb\xbftext;number;is_late;asked_at;asked_on\r\n")


def test_jsonl_has_every_column_in_every_line_and_changes_nothing(written):
    lines = written(Format.JSONL).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == [row["text"] for row in ROWS]
    assert json.loads(lines[0]) == {
        "text": 'æøå, "dyrt"; =1\nlinje', "number": 0, "is_late": True, "asked_at": "2026-03-01T23:30:05Z",
        "asked_on": "2026-03-02",
    }  # fmt: skip
    assert list(json.loads(lines[1])) == [column.name for column in COLUMNS]


def test_xlsx_has_real_dates_numbers_and_text_that_is_no_formula(written):
    workbook = openpyxl.load_workbook(written(Format.XLSX))
    sheet = workbook["Answers"]
    assert [cell.value for cell in sheet[1]] == [column.name for column in COLUMNS]
    text, number, is_late, asked_at, asked_on = sheet[2]
    assert (text.value, number.value, is_late.value) == (ROWS[0]["text"], 0, True)
    assert asked_at.value == datetime(2026, 3, 1, 23, 30, 5, 123000, tzinfo=UTC).replace(tzinfo=None)
    assert (asked_at.is_date, asked_at.number_format) == (True, "yyyy-mm-dd hh:mm:ss")
    assert (asked_on.value.date(), asked_on.number_format) == (date(2026, 3, 2), "yyyy-mm-dd")
    assert [cell.value for cell in sheet[3]] == [None, None, False, None, None]
    assert (sheet["A4"].value, sheet["A4"].data_type) == (ROWS[2]["text"], "s")
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width > 10


def test_xlsx_explains_its_columns(written):
    sheet = openpyxl.load_workbook(written(Format.XLSX))["Columns"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [column.name for column in COLUMNS]


def test_a_sheet_that_is_full_is_followed_by_another(written, monkeypatch):
    monkeypatch.setattr(Xlsx, "MAX_ROWS", 3)
    workbook = openpyxl.load_workbook(written(Format.XLSX))
    assert workbook.sheetnames == ["Answers", "Answers 2", "Columns"]
    assert workbook["Answers"].max_row == 3
    assert workbook["Answers 2"]["A2"].value == ROWS[2]["text"]


@pytest.mark.parametrize("chosen", Format)
def test_no_rows_leave_a_file_that_can_be_read(written, chosen):
    path = written(chosen, rows=[])
    if chosen is Format.XLSX:
        assert openpyxl.load_workbook(path)["Answers"].max_row == 1
    else:
        assert len(path.read_text(encoding="utf-8").splitlines()) == (chosen is Format.CSV)


@pytest.mark.parametrize("chosen", [Format.CSV, Format.JSONL])
def test_parts_make_the_same_file_as_one(written, chosen):
    rows = [{**ROWS[0], "number": number} for number in range(6)]
    whole = written(chosen, rows).read_bytes()
    assert sorted(written(chosen, rows, parts=3).read_bytes().splitlines()) == sorted(whole.splitlines())
