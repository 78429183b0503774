"""A CSV file as spreadsheets and customer systems write it: bytes in, headings and numbered records out.

Excel follows the country: semicolons in Scandinavia, Windows-1252 for "CSV", UTF-8 with a byte order mark for "CSV
UTF-8", tabs and UTF-16 for "Unicode text", Mac Roman on a Mac. RFC 4180 is the grammar, with any of three delimiters.
"""

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

DELIMITERS: tuple[str, ...] = (",", ";", "\t")

#: A record that is longer has a quotation mark too few, and would swallow the rest of the file.
_MOST_LINES = 100

_EXCEL = "an Excel or OpenDocument workbook"
_NOT_CSV = {
    b"PK\x03\x04": _EXCEL,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _EXCEL,
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a word processor's document",
    b"<": "a web page or XML",
}

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: What speaks for a code page; Windows-1252 is first and wins a draw.
_EVIDENCE = {"cp1252": "[A-Za-z][åäöæøé]", "mac_roman": "[A-Za-z][åæø]", "cp850": "[A-Za-z][åæø]"}


class ContactListError(ValueError):
    """The file as a whole cannot be read as a list of contacts; the text says why and what to do."""


class Record(NamedTuple):
    #: As an editor counts, from 1; where the record begins.
    line: int
    cells: list[str]
    #: The quotation marks do not match; `cells` then holds the line as it stands.
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    #: In lower case, without spaces around; "" for a column without a name.
    headings: tuple[str, ...]
    records: Iterator[Record]


def read_sheet(data: bytes, expected: Collection[str]) -> Sheet:
    """`expected` headings decide between delimiters that would all do."""
    lines = list(io.StringIO(_decode(data), newline=""))
    start, delimiters = _first_written(lines, 0), DELIMITERS
    if lines[start].strip("\r\n\"' ").lower().startswith("sep="):
        delimiters = _announced(lines[start])
        start = _first_written(lines, start + 1)
    delimiter, headings, end = _heading(lines, start, delimiters, expected)
    return Sheet(headings, _records(lines, end, delimiter))


def _decode(data: bytes) -> str:
    beginning = data[:100].removeprefix(codecs.BOM_UTF8).lstrip()
    for mark, what in _NOT_CSV.items():
        if beginning.startswith(mark):
            raise ContactListError(f"The file is {what}, not CSV. Save it as CSV (in Excel: CSV UTF-8) and try again.")
    try:
        text = data.decode(_encoding(data), "strict" if data.startswith(_UTF_16) else "replace")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise ContactListError("The file is damaged or not text. Save it as CSV (in Excel: CSV UTF-8) and try again.")
    return text


def _encoding(data: bytes) -> str:
    """What no UTF explains is Windows-1252, unless an old code page of Mac or DOS gives more Nordic letters.

    Those write å, æ and ø with bytes that Windows-1252 has for signs (¾, †, an opening quotation mark) and Œ, which
    hardly ever follow a letter.
    """
    if data.startswith(_UTF_16):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return max(_EVIDENCE, key=lambda page: len(re.findall(_EVIDENCE[page].encode(page), data)))
    return "utf-8-sig"


def _first_written(lines: list[str], start: int) -> int:
    for number in range(start, len(lines)):
        if lines[number].strip():
            return number
    raise ContactListError("The file is empty. The first line must name the columns.")


def _announced(line: str) -> tuple[str, ...]:
    """Excel's own first line, `sep=;`."""
    delimiter = line.strip("\r\n\"' ")[len("sep=") :]
    if delimiter not in DELIMITERS:
        raise ContactListError("The first line (sep=) must name a comma, a semicolon or a tab.")
    return (delimiter,)


def _heading(
    lines: list[str], start: int, delimiters: tuple[str, ...], expected: Collection[str]
) -> tuple[str, tuple[str, ...], int]:
    """The delimiter, the headings, and where the records begin."""
    found = []
    for delimiter in delimiters:
        try:
            cells, end = _record(lines, start, delimiter)
        except csv.Error:
            continue
        headings = [" ".join(cell.replace("\ufeff", "").split()).lower() for cell in cells]
        while headings and not headings[-1]:
            headings.pop()
        found.append((delimiter, tuple(headings), end))
    if not found:
        raise ContactListError(f"The quotation marks of the headings (line {start + 1}) do not match.")
    return max(found, key=lambda it: (len(set(expected).intersection(it[1])), len(it[1])))


def _records(lines: list[str], start: int, delimiter: str) -> Iterator[Record]:
    """Blank lines, and rows of nothing but delimiters as Excel leaves them, are no records."""
    while start < len(lines):
        try:
            cells, end = _record(lines, start, delimiter)
        except csv.Error:
            yield Record(start + 1, [lines[start]], is_broken=True)
            start += 1
            continue
        if any(cell.strip() for cell in cells):
            yield Record(start + 1, cells)
        start = end


def _record(lines: list[str], start: int, delimiter: str) -> tuple[list[str], int]:
    """One record and where the next begins. A reader a record, so that a lost quotation mark costs one line only."""
    reader = csv.reader(lines[start : start + _MOST_LINES], delimiter=delimiter, strict=True)
    return next(reader, []), start + max(1, reader.line_num)
