"""An XLSX workbook: bytes in, headings and numbered records out, each cell as CSV would have it."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from bot.contacts import formats, unpacking
from bot.contacts.spreadsheets import HEADINGS_WITHIN, ContactListError, Record, Sheet, cleaned, fit

_HIDDEN_ROW: Final = re.compile(rb"""<(?:\w{1,20}:)?row\b[^<>]{0,500}?\bhidden=["'](?:1|true)["']""")


def read_workbook(data: bytes, sheet: str | None = None) -> Sheet:
    """The sheet of that name, or the first that is shown. Raises ContactListError alone."""
    parts = unpacking.unpacked(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(unpacking.packed(parts)))
        chosen = workbook.get_sheet_by_name(_name(workbook, sheet))
        records = _records(chosen, formats.read(parts, chosen.name))
        heading, rest = _heading(records)
    except CalamineError:
        raise ContactListError(unpacking.DAMAGED) from None
    return Sheet(heading, rest, _notes(workbook, chosen, parts, is_chosen=sheet is not None))


def _name(workbook: CalamineWorkbook, wanted: str | None) -> str:
    sheets = [one for one in workbook.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
    names = [one.name for one in sheets]
    if wanted is not None:
        named = [name for name in names if name.strip().casefold() == wanted.strip().casefold()]
        if not named:
            raise ContactListError(f"There is no sheet of that name. Sheets: {', '.join(names[:20])}.")
        return wanted if wanted in named else named[0]
    seen = [one.name for one in sheets if one.visible is SheetVisibleEnum.Visible] or names
    if not seen:
        raise ContactListError("The workbook has no sheet with cells.")
    return seen[0]


def _records(sheet: CalamineSheet, formatted: formats.Formatted) -> Iterator[Record]:
    """Rows that hold anything, by the number they have on the screen.

    A cell that is merged downwards counts for each of its rows, as whoever sees it reads it.
    """
    if sheet.start is None:
        return
    first = sheet.start[1]
    merged = {(top, left): bottom for (top, left), (bottom, _) in sheet.merged_cell_ranges or () if bottom > top}
    going_on: dict[int, tuple[int, str]] = {}
    for row, values in enumerate(sheet.iter_rows()):
        cells = [""] * first + [_text(value) for value in values]
        for column in formatted.columns:
            if first <= column < len(cells) and isinstance(value := values[column - first], float):
                cells[column] = formatted.number(row, column, value) or cells[column]
        is_written = any(cell and not cell.isspace() for cell in cells)
        if merged:
            _fill(cells, row, first, merged, going_on)
        if is_written:
            yield Record(row + 1, cells)


def _fill(
    cells: list[str],
    row: int,
    first: int,
    merged: dict[tuple[int, int], int],
    going_on: dict[int, tuple[int, str]],
) -> None:
    for column in range(first, len(cells)):
        if (bottom := merged.get((row, column))) is not None:
            going_on[column] = bottom, cells[column]
        elif (above := going_on.get(column)) is not None:
            if row > above[0]:
                del going_on[column]
            else:
                cells[column] = above[1]


def _text(value: object) -> str:
    match value:
        case str():
            # What a formula gave that cannot be worked out.
            return "" if value in _ERRORS else value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
        case datetime():
            is_day = value.time() == time()
            return value.date().isoformat() if is_day else value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case _:
            return str(value)


_ERRORS: Final = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"})


def _heading(records: Iterator[Record]) -> tuple[tuple[str, ...], Iterator[Record]]:
    """The first of the rows at the top that names an address, below a title for instance; and what stands below it."""
    top = list(islice(records, HEADINGS_WITHIN))
    if not top:
        raise ContactListError("The sheet is empty. The first row must name the columns.")
    best = next((place for place, record in enumerate(top) if fit(cleaned(record.cells)).has_address), 0)
    return cleaned(top[best].cells), chain(top[best + 1 :], records)


def _notes(
    workbook: CalamineWorkbook, chosen: CalamineSheet, parts: dict[str, bytes], *, is_chosen: bool
) -> tuple[str, ...]:
    notes = []
    if not is_chosen and len(workbook.sheet_names) > 1:
        notes.append(
            f"The sheet {chosen.name} is read, one of {len(workbook.sheet_names)}: --sheet NAME reads another."
        )
    path = formats.path_of(parts, chosen.name)
    if hidden := sum(1 for _ in _HIDDEN_ROW.finditer(parts.get(path, b""))):
        notes.append(f"Rows that are hidden, by a filter for instance, are read too: {hidden}.")
    return tuple(notes)
