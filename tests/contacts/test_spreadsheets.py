import csv
import io
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contacts.spreadsheets import ContactListError, Record, read_sheet

NORDIC = "name;phone\r\nJørgen Åså;Ærø\r\n"


def records(data: bytes) -> list[Record]:
    return list(read_sheet(data).records)


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",  # Excel: CSV UTF-8
        "utf-16",  # Excel: Unicode text
        "utf-16-le",  # the same from a program that leaves the mark away
        "utf-16-be",
        "cp1252",  # Excel: CSV, on Windows
        "latin-1",
        "mac_roman",  # Excel: CSV, on a Mac
        "cp850",  # Excel: CSV (MS-DOS)
    ],
)
def test_nordic_letters_survive_every_encoding_of_excel(encoding: str) -> None:
    assert records(NORDIC.encode(encoding)) == [Record(2, ["Jørgen Åså", "Ærø"])]


def test_utf_16_may_begin_with_the_other_byte() -> None:
    assert records(b"\xfe\xff" + NORDIC.encode("utf-16-be")) == [Record(2, ["Jørgen Åså", "Ærø"])]


def test_signs_of_windows_1252_are_not_taken_for_letters_of_another_code_page() -> None:
    text = "phone;note\r\nSaša Œuvré;100 € – ‘10’ † ™\r\n"
    assert records(text.encode("cp1252"))[0].cells == ["Saša Œuvré", "100 € – ‘10’ † ™"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("name,phone\nBo,1\n", ["Bo", "1"]),
        ("name;phone\nBo, the first;1\n", ["Bo, the first", "1"]),
        ("name\tphone\nBo;,\t1\n", ["Bo;,", "1"]),
        ('"name, in full";phone\nBo;1\n', ["Bo", "1"]),
        ("in full, name;phone\nBo;1\n", ["Bo", "1"]),  # as many cells either way: what is understood decides
        ("name|phone\nBo;,|1\n", ["Bo;,", "1"]),
        ("Customers, 2026;;\n\nname;phone\nBo;1\n", ["Bo", "1"]),  # a title above the headings
        ("phone\n1\n", ["1"]),
        ("sep=;\nname;phone\nBo;1\n", ["Bo", "1"]),
        ("sep=\t\nname\tphone\nBo\t1\n", ["Bo", "1"]),
        ('"sep=,"\nname,phone\nBo,1\n', ["Bo", "1"]),
        ("name,phone\rBo,1\r", ["Bo", "1"]),  # an old Mac
        ("\n\r\nname,phone\nBo,1", ["Bo", "1"]),
        ('name,phone\n"Bo ""Bosse"" Ek",1\n', ['Bo "Bosse" Ek', "1"]),
        ('name,phone\nBo "Bosse" Ek,1\n', ['Bo "Bosse" Ek', "1"]),
    ],
)
def test_the_delimiter_is_found(text: str, cells: list[str]) -> None:
    assert [record.cells for record in records(text.encode())] == [cells]


def test_headings_are_without_spaces_around_and_without_what_cannot_be_seen() -> None:
    data = b" Name ;PHONE\xc2\xa0;First  Visit;;\n"
    assert read_sheet(data).headings == ("Name", "PHONE", "First Visit")
    for invisible in "\u200b\u200d\u200e\u00ad\u2060\ufeff\u3164\u2800\ufe0f\u061c":
        assert read_sheet(f"na{invisible}me;{invisible}phone{invisible}\n".encode()).headings == ("name", "phone")


def test_lines_are_counted_as_an_editor_counts() -> None:
    text = 'sep=;\r\n\r\nname;city\r\n\r\n"Bo\r\nEk";Oslo\r\n;;\r\nLi;Lund\r\n'
    assert [(record.line, record.cells[0]) for record in records(text.encode())] == [(5, "Bo\r\nEk"), (8, "Li")]


def test_a_lost_quotation_mark_costs_its_own_line_only() -> None:
    text = 'name;city\n"Bo;Oslo\nLi;Lund\n"Al" Ek;Ude\n"Ea";Moss\n' + "Oz;Vejle\n" * 200 + '"Pi;Ry\n'
    found = records(text.encode())
    assert [record.line for record in found if record.is_broken] == [2, 4, 206]
    assert len(found) == 205


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "empty"),
        (b"%PDF-1.7", "a PDF, not CSV"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"\xef\xbb\xbf <html><table>", "web page"),  # what some systems call an export to Excel
        (b"name,phone\nBo,\0\n", "damaged"),
        ("name,phone\n".encode("utf-32"), "damaged"),
        (b"\xff\xfen\0a", "damaged"),  # cut off in the middle of a letter
        (b"sep=;\n\n", "empty"),
        (b"sep=:\nname:phone\n", "comma, a semicolon, a tab or a vertical line"),
        (b'"name,phone\nBo,1\n', "quotation marks of the headings (line 1)"),
    ],
)
def test_what_is_no_csv_is_refused_with_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(ContactListError) as refused:
        records(data)
    assert reason in str(refused.value)


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1a"))


@settings(deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\r\n", "\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_record_that_was_written_is_read(rows, delimiter, quoting, end, encoding) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerow(["name", "phone"])
    expected = []
    if end == "\n":  # csv of Python 3.11 puts no quotation marks round another end of a line than its own
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    for row in rows:
        line = len(re.findall(r"\r\n|\r|\n", file.getvalue())) + 1
        writer.writerow(row)
        if any(cell.strip() for cell in row):
            expected.append(Record(line, row))
    assert records(file.getvalue().encode(encoding)) == expected


@settings(deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(["", "", "æ", "x;y", "1,5", '"']), min_size=4, max_size=4), max_size=60),
    st.integers(1, 20),
)
def test_what_excel_leaves_away_at_the_end_of_rows_is_empty(rows: list[list[str]], block: int) -> None:
    """It writes blocks of rows, each as wide as the widest of its rows."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";")
    writer.writerow(["name", "phone", "dept", "note"])
    expected = []
    for start in range(0, len(rows), block):
        part = rows[start : start + block]
        width = max((at + 1 for row in part for at, cell in enumerate(row) if cell), default=1)
        writer.writerows(row[:width] for row in part)
        expected += [row[:width] for row in part if any(row)]
    assert [record.cells for record in records(file.getvalue().encode())] == expected


THREAD = "\n".join(["Hej,"] + ["> citeret linje"] * 110 + ["Mvh", "Jens Ek, +45 30 12 34 56, Salgschef", "Nordlys"])


@pytest.mark.parametrize("lines", [1, 20, 99, 100, 101, 1000, 5000])
def test_a_quoted_cell_is_one_cell_however_many_lines_it_has(lines: int) -> None:
    note = "Hej,\n" + "Jens Ek, +45 30 12 34 56, Salgschef\n" * lines
    found = records(f'name,phone,note\r\nBo,1,"{note}"\r\nAl,2,\r\n'.encode())
    assert [(record.line, record.cells[0]) for record in found] == [(2, "Bo"), (lines + 4, "Al")]
    assert found[0].cells[2] == note


@pytest.mark.parametrize(
    "note",
    [
        THREAD.replace("citeret", 'siger "citeret"'),  # marks inside that were not written twice
        THREAD + '\nhan sagde "ja", og gik',
        f'"{THREAD}" og mere',
        'tommer: "5"\nJens Ek, +45 30 12 34 56, Salgschef\nMvh',
    ],
)
def test_the_inside_of_a_cell_with_wrong_quotation_marks_is_no_record(note: str) -> None:
    found = records(f'name,phone,note\r\nBo,1,"{note}"\r\nAl,2,x\r\n'.encode())
    assert [record.cells[0] for record in found if not record.is_broken] == ["Al"]
    [broken] = [record for record in found if record.is_broken]
    assert (broken.line, broken.last) == (2, 2 + note.count("\n"))


def test_a_file_that_was_cut_off_inside_a_cell_has_no_records_there() -> None:
    found = records(f'name,phone,note\r\nAl,2,x\r\nBo,1,"{THREAD}'.encode())
    assert [(record.cells[0], record.is_broken) for record in found] == [("Al", False), (found[1].cells[0], True)]


@pytest.mark.parametrize(
    "line", ['"Bo;Oslo', 'Bo;"Oslo', '"Al" Ek;Ude', '"Bo";"Oslo', '"""Bo;Oslo', ";" * 50, '"";""', 'a"b;c', "\n"]
)
def test_lost_quotation_marks_take_time_in_proportion_to_the_lines(line: str) -> None:
    def steps(many: int) -> int:
        data = ("name;phone\n" + f"{line}\n" * many).encode()
        counted = 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            records(data)
        finally:
            sys.setprofile(None)
        return counted

    assert steps(4000) < 2.5 * steps(2000) + 200
