"""A workbook is read as the CSV of the same table would be, and none can harm whoever reads it."""

import csv
import io
import struct
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contacts import unpacking
from bot.contacts.importing import ContactListError, read_contacts


def workbook(*sheets, prepare=lambda _book, _sheet: None) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for number, rows in enumerate(sheets):
            sheet = book.add_worksheet(f"Sheet{number + 1}")
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    match value:
                        case str():
                            sheet.write_string(at, column, value)
                        case bool():
                            sheet.write_boolean(at, column, value)
                        case date():
                            sheet.write_datetime(at, column, value, book.add_format({"num_format": "yyyy-mm-dd"}))
                        case int() | float():
                            sheet.write_number(at, column, value)
            prepare(book, sheet)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        return {name: folder.read(name) for name in folder.namelist()}


def packed(parts) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in parts.items():
            folder.writestr(name, content)
    return file.getvalue()


GOOD = [["Navn", "Mobil"], ["Bo", "+4520123456"]]

CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8) | st.sampled_from(
    ["+4520123456", "90012345", "12345", "da", "svenska", "Europe/Oslo", "", "Danmark", "MÃ¼ller", "a;b,c", '"']
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(CELL, min_size=5, max_size=5), max_size=6))
def test_a_workbook_and_the_csv_of_the_same_table_are_read_alike(rows):
    table = [["navn", "mobil", "sprog", "land", "by"], *rows]
    file = io.StringIO()
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(table)
    one, other = read_contacts(file.getvalue().encode(), region="NO"), read_contacts(workbook(table), region="NO")
    assert (one.rows, one.columns, one.understood) == (other.rows, other.columns, other.understood)
    assert [problem.reason for problem in one.problems] == [problem.reason for problem in other.problems]


def test_numbers_dates_and_truths_are_what_is_seen():
    table = [
        ["Navn", "Mobil", "Telegram", "Siden", "Aktiv", "Beløb"],
        ["Bo", 4520123456, 7012345678, date(2026, 3, 1), True, 1.5],
        ["Al", 20123457, 123456, datetime(2026, 3, 1, 12, 30), False, 2.0],  # noqa: DTZ001  as cells are
    ]
    bo, al = read_contacts(workbook(table), region="DK").rows
    assert (bo.phone, bo.telegram) == ("+4520123456", "7012345678")
    assert bo.attributes == {"siden": "2026-03-01", "aktiv": "TRUE", "beløb": "1.5"}
    assert (al.phone, al.attributes["aktiv"], al.attributes["beløb"]) == ("+4520123457", "FALSE", "2")


@pytest.mark.parametrize("shown", ['"+45" 00 00 00 00', "+45\\ ########", "\\+45 0", '"0045 "00000000', "[$+45] 0"])
def test_a_country_code_of_the_format_counts(shown):
    def prepare(book, sheet):
        sheet.write_number(1, 1, 20123456, book.add_format({"num_format": shown}))

    [row] = read_contacts(workbook([["Navn", "Mobil"], ["Bo"]], prepare=prepare)).rows
    assert row.phone == "+4520123456"


def test_zeros_that_a_format_shows_are_there():
    def prepare(book, sheet):
        sheet.write_number(1, 2, 680, book.add_format({"num_format": "0000"}))

    [row] = read_contacts(workbook([["Navn", "Mobil", "Postnr"], ["Bo", "+4520123456"]], prepare=prepare)).rows
    assert row.attributes == {"postnr": "0680"}


def test_titles_empty_rows_and_merged_cells():
    def prepare(_book, sheet):
        sheet.merge_range(5, 2, 8, 2, "Salg")

    table = [["Kunder 2026"], [], [], ["Navn", "Mobil", "Afdeling"], [], *(
        ["Bo", f"+452012345{number}"] if number != 2 else [] for number in range(5)
    )]  # fmt: skip
    found = read_contacts(workbook(table, prepare=prepare))
    assert [(row.line, row.attributes.get("afdeling")) for row in found.rows] == [
        (6, "Salg"), (7, "Salg"), (9, "Salg"), (10, None),
    ]  # fmt: skip
    assert found.problems == ()


def test_a_table_may_stand_anywhere_on_the_sheet():
    table = [[], [], ["", "", "Navn", "Mobil"], ["", "", "Bo", "+4520123456"]]
    [row] = read_contacts(workbook(table)).rows
    assert (row.line, row.name) == (4, "Bo")


def test_the_sheet_is_the_first_that_is_shown_or_the_one_that_is_named():
    other = [["Navn", "Mobil"], ["Al", "+4520123457"]]
    data = workbook(GOOD, other)
    assert [row.name for row in read_contacts(data).rows] == ["Bo"]
    assert "--sheet" in read_contacts(data).notes[0]
    assert [row.name for row in read_contacts(data, sheet="sheet2 ").rows] == ["Al"]
    with pytest.raises(ContactListError, match="Sheets: Sheet1, Sheet2"):
        read_contacts(data, sheet="Kunder")
    with pytest.raises(ContactListError, match="Only a workbook"):
        read_contacts(b"phone\n", sheet="Kunder")


def test_hidden_rows_are_read_and_said():
    def prepare(_book, sheet):
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})

    found = read_contacts(workbook(GOOD, prepare=prepare))
    assert [row.phone for row in found.rows] == ["+4520123456"]
    assert any("hidden" in note and "1" in note for note in found.notes)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..." + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..." + "Workbook".encode("utf-16-le"), "an old Excel workbook"),
        (packed({"mimetype": b"x", "content.xml": b"<a/>"}), "OpenDocument"),
        (packed({"Index/Document.iwa": b""}), "Numbers"),
        (packed({"xl/workbook.bin": b""}), "binary Excel"),
        (packed({"word/document.xml": b""}), "Word"),
        (packed({"customers.csv": b"phone"}), "compressed folder"),
        (b"PK\x03\x04...", "damaged"),
        (packed({"xl/workbook.xml": b"<"}), "damaged"),
        (workbook(GOOD)[:-100], "damaged"),
        (workbook([]), "empty"),
        (workbook([["a", "b"], ["1", "2"]]), "must name the columns"),
    ],
)
def test_what_is_no_workbook_to_be_read_is_refused_with_what_to_do(data, reason):
    with pytest.raises(ContactListError) as refused:
        read_contacts(data)
    assert reason in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_bomb_is_not_inflated(monkeypatch):
    monkeypatch.setattr(unpacking, "MAX_INFLATED", 1_000_000)
    parts = parts_of(workbook(GOOD))
    honest = packed(parts | {"xl/sharedStrings.xml": b" " * 2_000_000})
    with pytest.raises(ContactListError, match="too large"):
        read_contacts(honest)
    # The folder's list says that it is small.
    size = struct.pack("<I", 2_000_000)
    assert honest.count(size) >= 1
    with pytest.raises(ContactListError, match="damaged"):
        read_contacts(honest.replace(size, struct.pack("<I", 100)))


def test_many_small_parts_are_one_bomb(monkeypatch):
    monkeypatch.setattr(unpacking, "MAX_INFLATED", 1_000_000)
    parts = parts_of(workbook(GOOD))
    with pytest.raises(ContactListError, match="too large"):
        read_contacts(packed(parts | {f"xl/worksheets/sheet{n}.xml": b" " * 200_000 for n in range(2, 9)}))


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1">' + b"<c><v>1</v></c>" * 9 + b'</row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        b'<row r="9999999"><c r="A9999999"><v>1</v></c></row>',
        b'<row r="1"><c r="AAAAA1"><v>1</v></c></row>',
        b"<x:row r='900000'><x:c r='ZZ900000'><x:v>1</x:v></x:c></x:row>",
    ],
)
def test_a_cell_far_out_does_not_make_a_sheet_of_billions(cells):
    parts = parts_of(workbook(GOOD))
    name = "xl/worksheets/sheet1.xml"
    before, _, after = parts[name].partition(b"<sheetData>")
    parts[name] = before + b"<sheetData>" + cells + after[after.index(b"</sheetData>") :]
    with pytest.raises(ContactListError, match="too large"):
        read_contacts(packed(parts))


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_workbook_that_was_damaged_anywhere_is_read_or_refused(data):
    parts = parts_of(GOOD_DATA)
    name = data.draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        read_contacts(packed(parts | {name: bytes(content)}))
    except ContactListError as error:
        assert str(error).endswith(".")  # noqa: PT017


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_that_begin_as_a_workbook_are_refused(tail):
    with pytest.raises(ContactListError):
        read_contacts(b"PK\x03\x04" + tail)


GOOD_DATA = workbook([*GOOD, ["Al", 4520123457, date(2026, 3, 1)]])
