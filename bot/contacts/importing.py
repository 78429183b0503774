"""A list of contacts: which rows of the file can be asked, and what is wrong with each of the others.

Every record of the file becomes one `Row` or at least one `Problem`, never both and never neither.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.contacts import addresses
from bot.contacts.spreadsheets import ContactListError, Record, read_sheet

__all__ = ["ContactList", "ContactListError", "Problem", "Row", "read_contacts"]

COLUMNS = ("name", "phone", "telegram", "locale", "timezone")
LONGEST_NAME = 100
LONGEST_ATTRIBUTE = 200
LONGEST_SHOWN = 60

#: Nordic letters of UTF-8 that somebody has read as Windows-1252 (`Ã¸` for ø), and what stands for a lost letter.
_DAMAGED = re.compile("Ã[¦¸¥¶¤©†˜…–„]|\ufffd")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    name: str
    #: E.164
    phone: str | None
    telegram: str | None
    locale: str
    timezone: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    line: int
    #: Empty when the whole row is meant.
    column: str
    #: What stands there, shortened. Personal data: for the eyes of whoever has the file, not for a log.
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class ContactList:
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    #: The attributes, in the order of the file.
    columns: tuple[str, ...]


def read_contacts(data: bytes, *, region: str | None = None) -> ContactList:
    """`region` is the country of phone numbers without a country code. May raise `ContactListError` alone."""
    try:
        region = addresses.read_region(region) if region else None
    except ValueError as error:
        raise ContactListError(str(error)) from None
    sheet = read_sheet(data, COLUMNS)
    _check_headings(sheet.headings)
    reader = _RowReader(sheet.headings, region)
    rows = tuple(row for record in sheet.records if (row := reader.read(record)))
    return ContactList(rows, tuple(reader.problems), tuple(h for h in sheet.headings if h and h not in COLUMNS))


def _check_headings(headings: tuple[str, ...]) -> None:
    wanted = f"The first line must name the columns, phone or telegram among them (known: {', '.join(COLUMNS)})."
    if not {"phone", "telegram"}.intersection(headings):
        if any(len(re.findall(r"\d", heading)) > 5 for heading in headings):
            raise ContactListError(f"The first line seems to be a contact. {wanted}")
        raise ContactListError(f"{wanted} Found: {', '.join(_shortened(h) for h in headings[:20] if h) or 'none'}.")
    for heading, times in Counter(filter(None, headings)).items():
        if times > 1:
            raise ContactListError(f"Two columns are named {_shortened(heading)}: rename or remove one of them.")
        if len(heading) > LONGEST_NAME:
            raise ContactListError(f"A column's name is longer than {LONGEST_NAME} characters: shorten it.")


class _RowReader:
    """Reads one record after the other, and remembers whom it has seen and what was wrong."""

    def __init__(self, headings: tuple[str, ...], region: str | None) -> None:
        self.problems: list[Problem] = []
        self._headings = headings
        self._region = region
        self._line_of: dict[str, int] = {}

    def read(self, record: Record) -> Row | None:
        before = len(self.problems)
        if fault := self._fault(record):
            self._refuse(record.line, "", " | ".join(record.cells), fault)
            return None
        cells = {h: _text(cell) for h, cell in zip(self._headings, record.cells, strict=False) if h}
        row = self._row(record.line, cells)
        if len(self.problems) == before:
            self._check_seen(row)
        return row if len(self.problems) == before else None

    def _fault(self, record: Record) -> str | None:
        """Why the record does not fit under the headings, where a value in the wrong column could pass for another."""
        cells, headings = record.cells, self._headings
        if record.is_broken:
            return "The quotation marks of this row do not match: close each, and write one inside a text twice."
        if len(cells) < len(headings):
            return f"This row has {len(cells)} of {len(headings)} cells: look for a delimiter missing in it."
        for number, cell in enumerate(cells):
            if cell.strip() and (number >= len(headings) or not headings[number]):
                return (
                    f"Column {number + 1} has no name but a value in this row: look for a delimiter too many, "
                    "put a text with a delimiter in it in quotation marks, or name the column."
                )
        return None

    def _row(self, line: int, cells: dict[str, str]) -> Row:
        def take(column: str, read: Callable[[str], T]) -> T | None:
            text = cells.pop(column, "")
            try:
                return read(text) if text else None
            except ValueError as error:
                self._refuse(line, column, text, str(error))
                return None

        if not cells.get("phone") and not cells.get("telegram"):
            self._refuse(line, "", cells.get("name", ""), "There is neither phone nor telegram: give one of them.")
        phone = take("phone", lambda text: addresses.read_phone(text, self._region))
        country = phone.country if phone else ""
        return Row(
            line=line,
            name=take("name", lambda text: _checked(text, LONGEST_NAME)) or "",
            phone=phone.number if phone else None,
            telegram=take("telegram", addresses.read_telegram),
            locale=take("locale", addresses.read_locale) or addresses.locale_of_country(country),
            timezone=take("timezone", addresses.read_timezone) or addresses.timezone_of_country(country),
            attributes={key: text for key in list(cells) if (text := take(key, _attribute))},
        )

    def _check_seen(self, row: Row) -> None:
        found = [(column, value) for column, value in (("phone", row.phone), ("telegram", row.telegram)) if value]
        for column, value in found:
            if first := self._line_of.get(value):
                self._refuse(row.line, column, value, f"The same as on line {first}, which counts: remove one of them.")
                return
        self._line_of.update((value, row.line) for _, value in found)

    def _refuse(self, line: int, column: str, value: str, reason: str) -> None:
        self.problems.append(Problem(line, column, _shortened(value), reason))


def _text(cell: str) -> str:
    """Some systems write `="0123"` to keep Excel from making a number of it."""
    return addresses.printable(cell[2:-1] if cell.startswith('="') and cell.endswith('"') else cell)


def _attribute(text: str) -> str:
    return _checked(text, LONGEST_ATTRIBUTE)


def _checked(text: str, longest: int) -> str:
    if len(text) > longest:
        raise ValueError(f"This has {len(text)} characters, and {longest} are the most: shorten it.")
    if _DAMAGED.search(text):
        raise ValueError("Letters are damaged here: save the file as CSV UTF-8 from where the text is still right.")
    return text


def _shortened(value: str) -> str:
    value = addresses.printable(value)
    return value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
