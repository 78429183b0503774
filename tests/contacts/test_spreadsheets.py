import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contacts.spreadsheets import ContactListError, Record, read_sheet

NORDIC = "name;city\r\nJørgen Åså;Ærø\r\n"


def records(data: bytes) -> list[Record]:
    return list(read_sheet(data, ("name", "phone")).records)


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",  # Excel: CSV UTF-8
        "utf-16",  # Excel: Unicode text
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
    text = "name;note\r\nSaša Œuvré;100 € – ‘10’ † ™\r\n"
    assert records(text.encode("cp1252"))[0].cells == ["Saša Œuvré", "100 € – ‘10’ † ™"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("name,phone\nBo,1\n", ["Bo", "1"]),
        ("name;phone\nBo, the first;1\n", ["Bo, the first", "1"]),
        ("name\tphone\nBo;,\t1\n", ["Bo;,", "1"]),
        ('"name, in full";phone\nBo;1\n', ["Bo", "1"]),
        ("in full, name;phone\nBo;1\n", ["Bo", "1"]),  # as many cells either way: what is expected decides
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


def test_headings_are_in_lower_case_without_spaces_around() -> None:
    assert read_sheet(b" Name ;PHONE\xc2\xa0;First  Visit;;\n", ()).headings == ("name", "phone", "first visit")


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
        (b"PK\x03\x04...", "workbook, not CSV. Save it as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "workbook, not CSV. Save it as CSV"),
        (b"%PDF-1.7", "a PDF, not CSV"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"\xef\xbb\xbf <html><table>", "web page"),  # what some systems call an export to Excel
        (b"name,phone\nBo,\0\n", "damaged"),
        ("name,phone\n".encode("utf-16-le"), "damaged"),  # no byte order mark
        ("name,phone\n".encode("utf-32"), "damaged"),
        (b"\xff\xfen\0a", "damaged"),  # cut off in the middle of a letter
        (b"sep=;\n\n", "empty"),
        (b"sep=|\nname|phone\n", "comma, a semicolon or a tab"),
        (b'"name,phone\nBo,1\n', "quotation marks of the headings (line 1)"),
    ],
)
def test_what_is_no_csv_is_refused_with_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(ContactListError) as refused:
        records(data)
    assert reason in str(refused.value)


@settings(deadline=None)
@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2, max_size=4),
        max_size=6,
    ),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_record_that_was_written_is_read(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["name", "phone"])
    expected = []
    for row in rows:
        line = len(re.findall(r"\r\n|\r|\n", file.getvalue())) + 1
        writer.writerow(row)
        if any(cell.strip() for cell in row):
            expected.append(Record(line, row))
    assert records(file.getvalue().encode(encoding)) == expected
