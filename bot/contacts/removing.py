"""A file of those who must not be asked: one address a line, or a list with headings as those who are asked come in.

An address that cannot be read is an error and no problem of its line: who is left over here is asked.
"""

from bot.contacts import addresses, countries
from bot.contacts.decoding import NotTextError, decode
from bot.contacts.headings import Field, columns_of
from bot.contacts.rows import read_phone_cell, text_of
from bot.contacts.spreadsheets import ContactListError, Record, Sheet, read_sheet
from bot.contacts.unpacking import is_workbook
from bot.contacts.workbooks import read_workbook
from bot.core.messages import ChannelName

Address = tuple[ChannelName, str]


def read_addresses(data: bytes, region: str | None) -> set[Address]:
    """May raise ContactListError alone. Empty lines, and those that begin with #, hold nobody."""
    try:
        sheet = read_workbook(data) if is_workbook(data) else read_sheet(data)
        if is_workbook(data) or columns_of(sheet.headings).has_address:
            return _of_sheet(sheet, region)
    except ContactListError:
        if is_workbook(data):
            raise
    try:
        text = decode(data)
    except NotTextError:
        raise ContactListError("the file is damaged or not text: save it as text in UTF-8.") from None
    return _of_lines(text, region)


def read_address(text: str, region: str | None) -> Address:
    """A number, or `telegram:12345`. Raises ValueError, whose sentence says what to do."""
    channel, _, chat = text.partition(":")
    if channel == ChannelName.TELEGRAM:
        return ChannelName.TELEGRAM, addresses.read_telegram(chat)
    return ChannelName.SMS, read_phone_cell(text, region).number


def _of_lines(text: str, region: str | None) -> set[Address]:
    found: set[Address] = set()
    for number, line in enumerate(text.splitlines(), 1):
        written = text_of(line.strip().strip("\"';,"))
        if not written or written.startswith("#"):
            continue
        try:
            found.add(read_address(written, region))
        except ValueError as error:
            raise ContactListError(f"line {number} cannot be used: {error}") from None
    return found


def _of_sheet(sheet: Sheet, region: str | None) -> set[Address]:
    columns = columns_of(sheet.headings)
    if not columns.has_address:
        raise ContactListError("the first row must name the columns, phone or telegram among them.")
    found: set[Address] = set()
    for record in sheet.records:
        found |= _of_record(record, columns.phones, columns.place, region)
    return found


def _of_record(record: Record, phones: tuple[int, ...], place: dict[Field, int], region: str | None) -> set[Address]:
    """All addresses of the row; one of them is enough."""
    if record.is_broken:
        raise ContactListError(f"line {record.line} cannot be used: its quotation marks do not match.")
    cells = [text_of(cell) for cell in record.cells]

    def cell(number: int | None) -> str:
        return cells[number] if number is not None and number < len(cells) else ""

    found: set[Address] = set()
    fault = "there is neither phone nor telegram."
    try:
        country = countries.read_country(cell(place.get(Field.COUNTRY))) if cell(place.get(Field.COUNTRY)) else region
        if chat := cell(place.get(Field.TELEGRAM)):
            found.add((ChannelName.TELEGRAM, addresses.read_telegram(chat)))
    except ValueError as error:
        country, fault = None, str(error)
    for number in phones:
        try:
            if written := cell(number):
                found.add((ChannelName.SMS, read_phone_cell(written, country).number))
        except ValueError as error:
            fault = str(error)
    if not found:
        raise ContactListError(f"line {record.line} cannot be used: {fault}")
    return found
