"""A workbook as the compressed folder that it is, which anybody can have made.

What is read is inflated here, within a bound that does not trust what the folder says of itself, and handed on without
compression: no reader behind can be made to inflate more, or to see other parts than were counted.
"""

import io
import re
import zipfile
import zlib
from typing import Final

from bot.contacts.formats import column_number
from bot.contacts.spreadsheets import ContactListError

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
#: Of a file in the folder's list, and of those a workbook may have.
_LISTED: Final = b"PK\x01\x02"
_MAX_PARTS: Final = 5_000

#: Bytes, compressed and not: 100,000 rows of twenty columns have about 10 and 80 million.
MAX_BYTES: Final = 50_000_000
MAX_INFLATED: Final = 200_000_000
#: Cells of the rectangle that holds all of a sheet: it is laid out in memory, at about 60 bytes each.
MAX_CELLS: Final = 6_000_000
#: Of Excel itself.
_MAX_ROWS: Final = 1_048_576
_MAX_COLUMNS: Final = 16_384

_PART: Final = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:[^/]+/)*[^/]+\.(?:xml|rels)", re.IGNORECASE)
_UNREAD: Final = re.compile(
    r"xl/(?:media|drawings|charts|embeddings|theme|printerSettings|pivot\w*|comments)", re.IGNORECASE
)
_OTHERS: Final = (
    (re.compile(r"xl/workbook\.bin"), "a binary Excel workbook (.xlsb)"),
    (re.compile(r"Index/.*\.iwa|Index\.zip"), "a Numbers document"),
    (re.compile(r"content\.xml"), "an OpenDocument spreadsheet (.ods)"),
    (re.compile(r"word/|ppt/"), "a document of Word or PowerPoint"),
)
_ROW: Final = re.compile(rb"<(?:\w{1,20}:)?row[\s/>]")
_CELL: Final = re.compile(rb"<(?:\w{1,20}:)?c[\s/>]")
#: Where a cell or a row stands: `r="AB12"`, `r="12"`.
_REFERENCE: Final = re.compile(rb"""\br\s{0,9}=\s{0,9}["']([A-Za-z]{0,9})([0-9]{1,9})["']""")

_SAVE: Final = "Save it as an Excel workbook (.xlsx) or as CSV (in Excel: CSV UTF-8) and try again."
_TOO_LARGE: Final = f"The workbook is too large to be read. {_SAVE}"
DAMAGED: Final = f"The workbook is damaged. {_SAVE}"


def is_workbook(data: bytes) -> bool:
    return data.startswith((_ZIP, _OLE))


def unpacked(data: bytes) -> dict[str, bytes]:
    """What is read of a workbook: name -> content. Raises ContactListError alone."""
    if data.startswith(_OLE):
        kind = "protected by a password" if _ENCRYPTED in data else "an old Excel workbook (.xls)"
        raise ContactListError(f"The file is {kind}. {_SAVE}")
    parts = _inflated(data)
    _check_extent(parts)
    return parts


def _inflated(data: bytes) -> dict[str, bytes]:
    """What is read of a workbook: name -> content."""
    if len(data) > MAX_BYTES or data.count(_LISTED) > _MAX_PARTS:
        raise ContactListError(_TOO_LARGE)
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            entries = folder.infolist()
            _check_kind([entry.filename for entry in entries])
            left = MAX_INFLATED
            for entry in entries:
                if not _PART.fullmatch(entry.filename) or _UNREAD.match(entry.filename):
                    continue
                if entry.flag_bits & 1:
                    raise ContactListError(f"The file is protected by a password. {_SAVE}")
                content = _content(folder, entry, left)
                left -= len(content)
                parts[entry.filename] = content
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, LookupError) as error:
        if isinstance(error, ContactListError):
            raise
        raise ContactListError(DAMAGED) from None
    return parts


def _content(folder: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """The list says how large it is, and no more than that is inflated; one that lies fails by its checksum."""
    if entry.file_size > left:
        raise ContactListError(_TOO_LARGE)
    with folder.open(entry) as part:
        return part.read(left)


def _check_kind(names: list[str]) -> None:
    if any(name.casefold() == "xl/workbook.xml" for name in names):
        return
    for pattern, what in _OTHERS:
        if any(pattern.match(name) for name in names):
            raise ContactListError(f"The file is {what}. {_SAVE}")
    raise ContactListError(f"The file is a compressed folder and no workbook. {_SAVE}")


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as folder:
        for name, content in parts.items():
            folder.writestr(name, content)
    return file.getvalue()


def _check_extent(parts: dict[str, bytes]) -> None:
    """One cell far out makes a sheet of billions, all of which would be laid out in memory."""
    for name, content in parts.items():
        if name.casefold().startswith("xl/worksheets/"):
            rows, columns = _extent(content)
            if rows > _MAX_ROWS or columns > _MAX_COLUMNS or rows * columns > MAX_CELLS:
                raise ContactListError(_TOO_LARGE)


def _extent(content: bytes) -> tuple[int, int]:
    """Rows and columns at the most; where cells do not say where they stand, each stands behind the one before."""
    rows, placed, lettered = 0, 0, set()
    for reference in _REFERENCE.finditer(content):
        rows = max(rows, int(reference[2]))
        if reference[1]:
            placed += 1
            lettered.add(reference[1][:4])
    columns = max(map(column_number, lettered), default=0)
    if placed < sum(1 for _ in _CELL.finditer(content)):
        in_rows = [sum(1 for _ in _CELL.finditer(row)) for row in _ROW.split(content)]
        rows, columns = rows + len(in_rows), columns + max(in_rows)
    return rows, max(columns, 1)
