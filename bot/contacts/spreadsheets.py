"""A CSV file as spreadsheets and customer systems write it: bytes in, headings and numbered records out.

Excel follows the country: semicolons in Scandinavia, commas elsewhere, tabs for "Unicode text". RFC 4180 is the
grammar, with any of four delimiters. Nothing that stands inside a quoted cell becomes a record of its own.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.contacts.cleaning import heading_of
from bot.contacts.decoding import NotTextError, decode
from bot.contacts.headings import columns_of
from bot.contacts.quotation import LONGEST_CELL, end_of_broken

DELIMITERS: tuple[str, ...] = (",", ";", "\t", "|")

_NOT_CSV = {
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a word processor's document",
    b"<": "a web page or XML",
}

#: Written lines among which the headings are looked for: below a title, for instance.
HEADINGS_WITHIN: Final = 10

csv.field_size_limit(LONGEST_CELL)


class ContactListError(ValueError):
    """The file as a whole cannot be read as a list of contacts; the text says why and what to do."""


class Record(NamedTuple):
    #: As an editor counts, from 1; where the record begins.
    line: int
    cells: list[str]
    #: The quotation marks do not match; `cells` then holds the first line as it stands.
    is_broken: bool = False
    #: Of what cannot be taken apart: the last line.
    last: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    #: As they are written, without what cannot be seen; "" for a column without a name.
    headings: tuple[str, ...]
    records: Iterator[Record]
    #: What whoever sends the list should know of it.
    notes: tuple[str, ...] = ()


class _Fit(NamedTuple):
    """How well a line does as the headings."""

    has_address: bool
    known: int
    number: int


def read_sheet(data: bytes) -> Sheet:
    lines = list(io.StringIO(_text(data), newline=""))
    start, delimiters = _first_written(lines, 0), DELIMITERS
    if lines[start].strip("\r\n\"' ").lower().startswith("sep="):
        delimiters = _announced(lines[start])
        start = _first_written(lines, start + 1)
    delimiter, headings, end = _heading(lines, start, delimiters)
    return Sheet(headings, _records(lines, end, delimiter, len(headings)))


def fit(headings: Sequence[str]) -> _Fit:
    columns = columns_of(headings)
    return _Fit(columns.has_address, len(columns.place) + len(columns.phones), len(headings))


def cleaned(cells: Sequence[str]) -> tuple[str, ...]:
    headings = [heading_of(cell) for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    return tuple(headings)


def _text(data: bytes) -> str:
    beginning = data[:100].removeprefix(b"\xef\xbb\xbf").lstrip()
    for mark, what in _NOT_CSV.items():
        if beginning.startswith(mark):
            raise ContactListError(f"The file is {what}, not CSV. Save it as CSV (in Excel: CSV UTF-8) and try again.")
    try:
        return decode(data)
    except NotTextError:
        sentence = "The file is damaged or not text. Save it as CSV (in Excel: CSV UTF-8) and try again."
        raise ContactListError(sentence) from None


def _first_written(lines: list[str], start: int) -> int:
    for number in range(start, len(lines)):
        if lines[number].strip():
            return number
    raise ContactListError("The file is empty. The first line must name the columns.")


def _announced(line: str) -> tuple[str, ...]:
    """Excel's own first line, `sep=;`."""
    delimiter = line.strip("\r\n\"' ")[len("sep=") :]
    if delimiter not in DELIMITERS:
        raise ContactListError("The first line (sep=) must name a comma, a semicolon, a tab or a vertical line.")
    return (delimiter,)


def _heading(lines: list[str], start: int, delimiters: tuple[str, ...]) -> tuple[str, tuple[str, ...], int]:
    """The delimiter, the headings, and where the records begin: at the first line that names an address."""
    first: tuple[_Fit, str, tuple[str, ...], int] | None = None
    for line in _written(lines, start):
        found = []
        for delimiter in delimiters:
            try:
                cells, end = _record(lines, line, delimiter)
            except csv.Error:
                continue
            headings = cleaned(cells)
            found.append((fit(headings), delimiter, headings, end))
        if not found and first is None:
            raise ContactListError(f"The quotation marks of the headings (line {line + 1}) do not match.")
        best = max(found, key=lambda it: it[0], default=None)
        first = first or best
        if best and best[0].has_address:
            return best[1:]
    assert first is not None  # noqa: S101  the first written line was looked at
    return first[1:]


def _written(lines: list[str], start: int) -> list[int]:
    numbers = range(start, min(len(lines), start + 5 * HEADINGS_WITHIN))
    return [number for number in numbers if lines[number].strip()][:HEADINGS_WITHIN]


def _record(lines: list[str], start: int, delimiter: str) -> tuple[list[str], int]:
    reader = csv.reader(_from(lines, start), delimiter=delimiter, strict=True)
    return next(reader, []), start + max(1, reader.line_num)


def _from(lines: list[str], start: int) -> Iterator[str]:
    return (lines[number] for number in range(start, len(lines)))


def _records(lines: list[str], start: int, delimiter: str, width: int) -> Iterator[Record]:
    """Blank lines, and rows of nothing but delimiters as Excel leaves them, are no records.

    Takes time in proportion to the lines, lost quotation marks or not: what is read in vain behind one has no other
    that would be read in vain again.
    """
    while start < len(lines):
        reader, begin = csv.reader(_from(lines, start), delimiter=delimiter, strict=True), start
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Record(start + 1, cells)
                start = begin + reader.line_num
        except csv.Error:
            broken, start = start, end_of_broken(lines, start, delimiter, width)
            yield Record(broken + 1, [lines[broken]], is_broken=True, last=start)
