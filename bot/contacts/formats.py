"""Numbers of a workbook that are shown as more than they are: a format can hold the `+45` or the zeros of a column.

Whoever made the list sees `+45 20123456` and `0701234567`; the cells hold 20123456 and 701234567. Source: ECMA-376,
part 1, 18.8.30 (formats) and 18.8.10 (which cell has which).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from posixpath import join, normpath
from typing import Final, NamedTuple

_SHEET: Final = re.compile(r"<(?:\w{1,20}:)?sheet\s[^<>]{1,2000}>")
_RELATION: Final = re.compile(r"<(?:\w{1,20}:)?Relationship\s[^<>]{1,4000}>")
_FORMAT: Final = re.compile(r"<(?:\w{1,20}:)?numFmt\s[^<>]{1,2000}>")
_CELL_FORMATS: Final = re.compile(r"</?(?:\w{1,20}:)?cellXfs\b")
_CELL_FORMAT: Final = re.compile(r"<(?:\w{1,20}:)?xf\b[^<>]{0,2000}>")
_ATTRIBUTE: Final = re.compile(r"""([\w:]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})')""")
_CELL: Final = re.compile(rb"<(?:\w{1,20}:)?c\s[^<>]{1,300}>")
_PLACE: Final = re.compile(rb"""\br\s{0,9}=\s{0,9}["']([A-Z]{1,3})([0-9]{1,7})["']""")
_STYLE: Final = re.compile(rb"""\bs\s{0,9}=\s{0,9}["']([0-9]{1,5})["']""")

#: What a format shows before the digits, then the digits with what groups them: `"+45" 00 00 00 00`, `000-000 00 00`.
_SHOWN: Final = re.compile(r"([^0#?]{0,40})([0#?][0#?\s()./\\-]{0,40})")
_CURRENCY: Final = re.compile(r"\[\$([^\]-]{0,20})[^\]]{0,20}\]")
_QUOTED: Final = re.compile(r'"([^"]{0,40})"')
_HIDDEN_SIGNS: Final = re.compile(r"\[[^\]]{0,40}\]|_.|\*.|[\"\\\s()]")
_DIALLED: Final = re.compile(r"(?:\+|00)[1-9]\d{0,2}|")
#: More different ones than a workbook of people has; a byte holds which.
_MAX_FORMATS: Final = 255


class _Format(NamedTuple):
    prefix: str
    digits: int


@dataclass(frozen=True, slots=True)
class Formatted:
    """Which cells are shown by which of the formats."""

    formats: tuple[_Format, ...] = ()
    #: Column -> for each row which format, from 1; 0 for none.
    columns: Mapping[int, bytearray] = field(default_factory=dict)

    def number(self, row: int, column: int, value: float) -> str | None:
        """The whole number as it is shown; None where no such format is on the cell."""
        rows = self.columns.get(column)
        if rows is None or row >= len(rows) or not rows[row] or not value.is_integer() or value < 0:
            return None
        one = self.formats[rows[row] - 1]
        return one.prefix + str(int(value)).zfill(one.digits)


def read(parts: Mapping[str, bytes], sheet: str) -> Formatted:
    """Of the sheet of that name. Most workbooks have no such format, and then the cells are not looked at."""
    of_style = _styles(_text(parts, "xl/styles.xml"))
    formats = tuple(dict.fromkeys(of_style.values()))[:_MAX_FORMATS]
    if not formats:
        return Formatted()
    marks = {style: formats.index(one) + 1 for style, one in of_style.items() if one in formats}
    columns: dict[int, bytearray] = {}
    for cell in _CELL.finditer(parts.get(path_of(parts, sheet), b"")):
        style, place = _STYLE.search(cell[0]), _PLACE.search(cell[0])
        mark = marks.get(int(style[1])) if style else None
        if mark and place and 0 < (row := int(place[2])) <= 1_048_576:
            rows = columns.setdefault(column_number(place[1]) - 1, bytearray())
            rows.extend(bytes(max(0, row - len(rows))))
            rows[row - 1] = mark
    return Formatted(formats, columns)


def path_of(parts: Mapping[str, bytes], sheet: str) -> str:
    """In which part the sheet of that name is; empty where nothing says so."""
    for one in _SHEET.finditer(_text(parts, "xl/workbook.xml")):
        about = _attributes(one[0])
        if about.get("name") == sheet:
            wanted = next((value for key, value in about.items() if key.endswith(":id")), "")
            for relation in _RELATION.finditer(_text(parts, "xl/_rels/workbook.xml.rels")):
                to = _attributes(relation[0])
                if to.get("Id") == wanted:
                    return normpath(join("xl", to.get("Target", ""))).lstrip("/")
            return ""
    return ""


def column_number(letters: bytes) -> int:
    """A is 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _text(parts: Mapping[str, bytes], name: str) -> str:
    return parts.get(name, b"").decode("utf-8", "replace")


def _attributes(tag: str) -> dict[str, str]:
    return {found[1]: unescape(found[2] or found[3] or "") for found in _ATTRIBUTE.finditer(tag)}


def _styles(styles: str) -> dict[int, _Format]:
    """Number of a style -> its format, of those that show more than the number."""
    of_id: dict[str, _Format] = {}
    for one in _FORMAT.finditer(styles):
        about = _attributes(one[0])
        if shown := _shown(about.get("formatCode", "")):
            of_id[about.get("numFmtId", "")] = shown
    ends = [tag.end() for tag in islice(_CELL_FORMATS.finditer(styles), 2)]
    if not of_id or len(ends) < 2:
        return {}
    ids = [_attributes(one[0]).get("numFmtId", "") for one in _CELL_FORMAT.finditer(styles, *ends)]
    return {style: of_id[one] for style, one in enumerate(ids) if one in of_id}


def _shown(code: str) -> _Format | None:
    """A zero in quotation marks is text; elsewhere it stands for a digit."""
    section = _CURRENCY.sub(r'"\1"', code.split(";", 1)[0])
    literal = _QUOTED.sub(lambda text: text[1].replace("0", "\0"), section).strip()
    found = _SHOWN.fullmatch(literal)
    if found is None:
        return None
    prefix = _HIDDEN_SIGNS.sub("", found[1]).replace("\0", "0")
    digits = found[2].count("0")
    if not _DIALLED.fullmatch(prefix) or (not prefix and (digits < 2 or "." in found[2])):
        return None
    return _Format(prefix, digits)
