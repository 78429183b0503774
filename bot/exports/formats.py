"""The formats of an export: CSV, XLSX and JSONL, each written row by row, in memory that does not grow.

    csv         comma, UTF-8; what pandas and Power BI read without being told anything
    csv, excel  semicolon and a byte order mark: what opens by a double click in a Scandinavian Excel
    xlsx        real dates and numbers, the header frozen, the columns explained on a sheet of their own
    jsonl       one object a line; nothing is changed in what people wrote

In CSV no text is run as a formula, whichever separator the file is opened with (`bot.core.inert`). In XLSX all text is
stored as text.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from bot.core.inert import inert_row
from bot.exports.columns import Column, Row, Value

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"


class Writer(Protocol):
    """Open from the first to the last row; leaving it completes the file."""

    def write(self, rows: Iterable[Row]) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def writer(path: Path, chosen: Format, columns: Sequence[Column], *, for_excel: bool = False) -> Writer:
    match chosen:
        case Format.CSV:
            return Csv(path, columns, for_excel=for_excel)
        case Format.XLSX:
            return Xlsx(path, columns)
        case Format.JSONL:
            return JsonLines(path, columns)


def _iso(value: Value) -> Value:
    match value:
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case date():
            return value.isoformat()
        case _:
            return value


class _Lines:
    """A file of text that is closed at the end, complete or not."""

    def __init__(self, path: Path, columns: Sequence[Column], encoding: str) -> None:
        self._columns = columns
        self._file = path.open("w", encoding=encoding, newline="")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class Csv(_Lines):
    def __init__(self, path: Path, columns: Sequence[Column], *, for_excel: bool) -> None:
        super().__init__(path, columns, "utf-8-sig" if for_excel else "utf-8")
        self._csv = csv.writer(self._file, delimiter=";" if for_excel else ",")
        self._csv.writerow(inert_row(column.name for column in columns))

    def write(self, rows: Iterable[Row]) -> None:
        names = [column.name for column in self._columns]
        self._csv.writerows(inert_row(self._cell(row[name]) for name in names) for row in rows)

    @staticmethod
    def _cell(value: Value) -> str:
        match value:
            case None:
                return ""
            case bool():
                return "true" if value else "false"
            case _:
                return str(_iso(value))


class JsonLines(_Lines):
    """Every line has every column, null where there is nothing, so that each can be read alone."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        super().__init__(path, columns, "utf-8")

    def write(self, rows: Iterable[Row]) -> None:
        names = [column.name for column in self._columns]
        lines = (json.dumps({name: _iso(row[name]) for name in names}, ensure_ascii=False) for row in rows)
        self._file.write("".join(f"{line}\n" for line in lines))


class Xlsx:
    """A workbook whose finished rows are on disk; a sheet that is full is followed by another."""

    #: Of Excel, the header included.
    MAX_ROWS = 1_048_576
    #: Characters in a cell.
    MAX_CHARACTERS = 32_767

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        # Imported here: it costs a tenth of a second, and few processes ever write one.
        import xlsxwriter

        self._columns = columns
        self._path = path
        self._workbook: Workbook = xlsxwriter.Workbook(
            str(path), {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss", "remove_timezone": True}
        )
        self._bold = self._workbook.add_format({"bold": True})
        self._day = self._workbook.add_format({"num_format": "yyyy-mm-dd"})
        self._sheets = 0
        self._sheet = self._next_sheet()

    def _next_sheet(self) -> "Worksheet":
        self._sheets += 1
        sheet = self._workbook.add_worksheet("Answers" if self._sheets == 1 else f"Answers {self._sheets}")
        for place, column in enumerate(self._columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.name, self._bold)
        sheet.freeze_panes(1, 0)
        self._at = 1
        return sheet

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if self._at == self.MAX_ROWS:
                self._sheet = self._next_sheet()
            for place, column in enumerate(self._columns):
                self._cell(place, row[column.name])
            self._at += 1

    def _cell(self, place: int, value: Value) -> None:
        match value:
            case None:
                pass
            case bool():
                self._sheet.write_boolean(self._at, place, value)
            case str():
                self._sheet.write_string(self._at, place, value[: self.MAX_CHARACTERS])
            case int():
                self._sheet.write_number(self._at, place, value)
            case datetime():
                self._sheet.write_datetime(self._at, place, value.astimezone(UTC).replace(tzinfo=None))
            case date():
                self._sheet.write_datetime(self._at, place, value, self._day)

    def _explain(self) -> None:
        sheet = self._workbook.add_worksheet("Columns")
        sheet.set_column(0, 1, 20)
        sheet.set_column(2, 2, 80)
        for place, heading in enumerate(("column", "type", "meaning")):
            sheet.write_string(0, place, heading, self._bold)
        for at, column in enumerate(self._columns, 1):
            for place, text in enumerate((column.name, column.type.value, column.meaning)):
                sheet.write_string(at, place, text)
        sheet.freeze_panes(1, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._explain()
        self._workbook.close()
