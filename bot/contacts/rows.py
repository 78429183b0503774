"""One record of a list: a row that can be asked, or what is wrong with it.

A `Row` says what the list says; where it says nothing there is None, so that what is known already stays. What a row
loses without being lost itself (a language the bot does not write, a note that is too long) is a warning.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.contacts import addresses, countries
from bot.contacts.cleaning import printable
from bot.contacts.decoding import is_damaged, mended
from bot.contacts.headings import Columns, Field
from bot.contacts.spreadsheets import Record
from bot.contacts.timezones import read_timezone

LONGEST_NAME = 100
LONGEST_ATTRIBUTE = 200
LONGEST_SHOWN = 60

_DAMAGED = "Letters are damaged here: save the file as CSV UTF-8 from where the text is still right."

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    name: str
    #: E.164
    phone: str | None
    telegram: str | None
    #: None where the list does not say it.
    locale: str | None
    timezone: str | None
    attributes: Mapping[str, str]
    #: ISO 3166, of the country column, else of the number; empty where neither tells.
    country: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    line: int
    #: Empty when the whole row is meant.
    column: str
    #: What stands there, shortened. Personal data: for the eyes of whoever has the file, not for a log.
    value: str
    reason: str


class RowReader:
    """Reads one record after the other, and remembers whom it has seen and what was wrong."""

    def __init__(self, headings: tuple[str, ...], columns: Columns, region: str | None) -> None:
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._headings = headings
        self._columns = columns
        self._region = region
        self._line_of: dict[str, int] = {}
        self._short = 0

    def notes(self) -> tuple[str, ...]:
        if not self._short:
            return ()
        return (f"Rows that end before the last column: {self._short}. Their missing cells are taken for empty.",)

    def read(self, record: Record) -> Row | None:
        before, warned = len(self.problems), len(self.warnings)
        if fault := self._fault(record):
            self._refuse(record.line, "", " | ".join(record.cells), fault)
            return None
        cells = [text_of(cell) for cell in record.cells]
        if len(cells) < len(self._headings):
            # Excel leaves the last delimiters away where the last cells are empty, in blocks of 16 rows.
            self._short += 1
            cells += [""] * (len(self._headings) - len(cells))
        row = self._row(record.line, cells)
        if len(self.problems) == before:
            self._check_seen(row)
        if len(self.problems) == before:
            return row
        del self.warnings[warned:]
        return None

    def _fault(self, record: Record) -> str | None:
        """Why the record does not fit under the headings, where a value in the wrong column could pass for another."""
        headings = self._headings
        if record.is_broken:
            lines = f"lines {record.line} to {record.last}" if record.last > record.line else "this row"
            return f"The quotation marks of {lines} do not match: close each, and write one inside a text twice."
        for number, cell in enumerate(record.cells):
            if (number >= len(headings) or not headings[number]) and cell.strip():
                return (
                    f"Column {number + 1} has no name but a value in this row: look for a delimiter too many, "
                    "put a text with a delimiter in it in quotation marks, or name the column."
                )
        return None

    def _row(self, line: int, cells: list[str]) -> Row:
        place = self._columns.place

        def said(field: Field) -> str:
            return cells[place[field]] if field in place else ""

        def take(field: Field, read: Callable[[str], T]) -> T | None:
            try:
                return read(text) if (text := said(field)) else None
            except ValueError as error:
                self._refuse(line, self._heading(place[field]), said(field), str(error))
                return None

        if not said(Field.TELEGRAM) and not any(cells[number] for number in self._columns.phones):
            self._refuse(line, "", self._name(said), "There is neither phone nor telegram: give one of them.")
        country = self._country(line, said(Field.COUNTRY))
        phone = self._phone(line, cells, country)
        country = country or (phone.country if phone else "")
        zone = addresses.timezone_of_country(country)
        return Row(
            line=line,
            name=self._checked_name(line, said),
            phone=phone.number if phone else None,
            telegram=take(Field.TELEGRAM, addresses.read_telegram),
            locale=self._or_warn(line, Field.LOCALE, said(Field.LOCALE), addresses.read_locale),
            timezone=self._or_warn(
                line, Field.TIMEZONE, said(Field.TIMEZONE), lambda text: read_timezone(text, country), zone
            ),
            attributes=self._attributes(line, cells),
            country=country,
        )

    # --- the fields of a row -----------------------------------------------------------------------------------------

    def _name(self, said: Callable[[Field], str]) -> str:
        return said(Field.NAME) or " ".join(filter(None, (said(Field.FIRST_NAME), said(Field.LAST_NAME))))

    def _checked_name(self, line: int, said: Callable[[Field], str]) -> str:
        name = self._name(said)
        fault = f"This has {len(name)} characters, and {LONGEST_NAME} are the most: shorten it."
        if len(name) > LONGEST_NAME or is_damaged(name):
            self._refuse(line, Field.NAME.value, name, fault if len(name) > LONGEST_NAME else _DAMAGED)
        return name

    def _country(self, line: int, text: str) -> str:
        """An unknown one is a warning: a number with its country code needs none, and one without is then refused."""
        return self._or_warn(line, Field.COUNTRY, text, countries.read_country) or "" if text else ""

    def _phone(self, line: int, cells: list[str], country: str) -> addresses.Phone | None:
        """The first of the columns that can be read; what is wrong with the first of them where none can."""
        written = [number for number in self._columns.phones if cells[number]]
        place = self._columns.place.get(Field.COUNTRY)
        region = country or (None if place is not None and cells[place] else self._region)
        fault: tuple[int, str] | None = None
        for number in written:
            try:
                phone = read_phone_cell(cells[number], region)
                if country and not countries.are_one(country, phone.country):
                    raise ValueError(  # noqa: TRY301  said of this column, as all that is wrong with it
                        f"This is a number of another country ({phone.country or 'none'}) than the row names "
                        f"({country}): mend the one that is wrong, or empty the country."
                    )
            except ValueError as error:
                fault = fault or (number, str(error))
            else:
                return phone
        if fault:
            self._refuse(line, self._heading(fault[0]), cells[fault[0]], fault[1])
        return None

    def _or_warn(self, line: int, field: Field, text: str, read: Callable[[str], str], instead: str = "") -> str | None:
        if not text:
            return None
        try:
            return read(text)
        except ValueError as error:
            sentence = str(error).replace(", or leave it empty", "")
            taken = f" It is {instead} meanwhile." if instead else ""
            self._warn(line, self._heading(self._columns.place[field]), text, f"{sentence}{taken}")
            return None

    def _attributes(self, line: int, cells: list[str]) -> dict[str, str]:
        found = {}
        for number, key in self._columns.kept.items():
            text = cells[number]
            if not text:
                continue
            if len(text) > LONGEST_ATTRIBUTE:
                reason = f"This has {len(text)} characters, and {LONGEST_ATTRIBUTE} are the most: it is left out."
                self._warn(line, key, text, reason)
            elif is_damaged(text):
                self._refuse(line, key, text, _DAMAGED)
            else:
                found[key] = text
        return found

    def _check_seen(self, row: Row) -> None:
        found = [(column, value) for column, value in (("phone", row.phone), ("telegram", row.telegram)) if value]
        for column, value in found:
            if first := self._line_of.get(value):
                self._refuse(row.line, column, value, f"The same as on line {first}, which counts: remove one of them.")
                return
        self._line_of.update((value, row.line) for _, value in found)

    def _heading(self, number: int) -> str:
        return self._headings[number].lower()

    def _refuse(self, line: int, column: str, value: str, reason: str) -> None:
        self.problems.append(Problem(line, column, shortened(value), reason))

    def _warn(self, line: int, column: str, value: str, reason: str) -> None:
        self.warnings.append(Problem(line, column, shortened(value), reason))


#: The countries whose numbers are read without a plus where nothing else is said: a spreadsheet makes a number of
#: +4520123456 and drops it. With the country code no number of one of them is a number of another.
_NORDIC = re.compile(r"(?:45|47)\d{8}|467\d{8}|3584\d{7,9}|354\d{7}|298\d{6}|299\d{6}", re.ASCII)


def read_phone_cell(text: str, region: str | None) -> addresses.Phone:
    try:
        return addresses.read_phone(text, region)
    except ValueError:
        if region is None and _NORDIC.fullmatch(text):
            return addresses.read_phone(f"+{text}")
        raise


def text_of(cell: str) -> str:
    """Some systems write `="0123"` to keep Excel from making a number of it."""
    written = cell[2:-1] if cell.startswith('="') and cell.endswith('"') else cell
    return printable(written if written.isascii() else mended(written))


def shortened(value: str) -> str:
    value = printable(value)
    return value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
