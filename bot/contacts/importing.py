"""A list of contacts: which rows of the file can be asked, and what is wrong with each of the others.

Every record of the file becomes one `Row` or at least one `Problem`, never both and never neither.
"""

import re
from dataclasses import dataclass
from itertools import chain, islice

from bot.contacts import addresses
from bot.contacts.headings import KNOWN, Columns, Field, columns_of, field_of
from bot.contacts.rows import LONGEST_NAME, Problem, Row, RowReader, shortened
from bot.contacts.spreadsheets import ContactListError, Sheet, read_sheet
from bot.contacts.understanding import SAMPLE, Understood, understood, with_kinds
from bot.contacts.unpacking import is_workbook
from bot.contacts.workbooks import read_workbook

__all__ = ["ContactList", "ContactListError", "Problem", "Row", "Understood", "read_contacts"]


@dataclass(frozen=True, slots=True)
class ContactList:
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    #: What is kept of the columns, contact data included, in the order of the file.
    columns: tuple[str, ...]
    #: What each column was taken for.
    understood: tuple[Understood, ...] = ()
    #: What was left out of rows that count.
    warnings: tuple[Problem, ...] = ()
    #: What is to be known of the file as a whole.
    notes: tuple[str, ...] = ()


def read_contacts(data: bytes, *, region: str | None = None, sheet: str | None = None) -> ContactList:
    """CSV, or the sheet of an XLSX workbook that is named, else its first. May raise `ContactListError` alone.

    `region` is the country of phone numbers without a country code, in rows that name no country.
    """
    try:
        region = addresses.read_region(region) if region else None
    except ValueError as error:
        raise ContactListError(str(error)) from None
    if sheet is not None and not is_workbook(data):
        raise ContactListError("Only a workbook (.xlsx) has sheets: leave --sheet away for this file.")
    read = read_workbook(data, sheet) if is_workbook(data) else read_sheet(data)
    columns = columns_of(read.headings)
    _check_headings(read, columns)
    sample = list(islice(read.records, SAMPLE))
    columns = with_kinds(columns, [record.cells for record in sample if not record.is_broken])
    reader = RowReader(read.headings, columns, region)
    rows = tuple(row for record in chain(sample, read.records) if (row := reader.read(record)))
    return ContactList(
        rows,
        tuple(reader.problems),
        tuple(columns.kept.values()),
        understood(read.headings, columns, [record.cells for record in sample], region),
        tuple(reader.warnings),
        (*read.notes, *reader.notes()),
    )


def _check_headings(sheet: Sheet, columns: Columns) -> None:
    headings = sheet.headings
    wanted = f"The first line must name the columns, phone or telegram among them (known: {KNOWN})."
    if not columns.has_address:
        if any(len(re.findall(r"\d", heading)) > 5 for heading in headings):
            raise ContactListError(f"The first line seems to be a contact. {wanted}")
        found = ", ".join(shortened(h) for h in headings[:20] if h) or "none"
        raise ContactListError(f"{wanted} Found: {found}.")
    for number, heading in enumerate(headings):
        if len(heading) > LONGEST_NAME:
            raise ContactListError(f"A column's name is longer than {LONGEST_NAME} characters: shorten it.")
        is_field = field_of(heading) not in (None, Field.COUNTRY)
        if is_field and heading.lower() in (other.lower() for other in headings[:number]):
            raise ContactListError(f"Two columns are named {shortened(heading.lower())}: rename or remove one of them.")
