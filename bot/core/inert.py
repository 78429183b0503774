"""Cells of CSV that no spreadsheet runs as a formula, whichever separator it opens the file with.

Source: OWASP, "CSV Injection", and its issue 443: quotation marks do not help, for a cell written for commas is cut at
each semicolon where the list separator is one, and every piece is a cell of its own that may begin with a sign.
"""

import re
from collections.abc import Iterable
from typing import Final

#: Also as the keyboards of East Asia type them, which Excel takes for the same.
_SIGNS: Final = frozenset("=+-@＝＋－﹣−＠﹦﹢")
_SEPARATORS: Final = frozenset(",;\t|\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
#: Between the end of a cell and a sign one spreadsheet or the other drops spaces and quotation marks.
_GAP: Final = re.compile(r'[\s,;|"]+')
_PLAIN_NUMBER: Final = re.compile(r"[+-][0-9]+(?:[.,][0-9]+)?")


def inert(text: str, *, is_first: bool = False) -> str:
    """The text with an apostrophe before whatever would begin a formula.

    A plain number such as +4520123456 stays one, but for the first cell of a line: there it begins whatever the line
    is cut into.
    """
    if not text or (_SIGNS.isdisjoint(text) and text[0] not in _SEPARATORS):
        return text
    if _PLAIN_NUMBER.fullmatch(text):
        return f"'{text}" if is_first else text
    safe = _GAP.sub(_guarded, text)
    return f"'{safe}" if safe[0] in _SIGNS or safe[0] in _SEPARATORS else safe


def _guarded(gap: re.Match[str]) -> str:
    is_end_of_cell = gap.start() == 0 or not _SEPARATORS.isdisjoint(gap[0])
    is_before_sign = gap.string[gap.end() : gap.end() + 1] in _SIGNS
    return f"{gap[0]}'" if is_end_of_cell and is_before_sign else gap[0]


def inert_row(cells: Iterable[str]) -> list[str]:
    """One line, for `csv.writer`."""
    return [inert(cell, is_first=not place) for place, cell in enumerate(cells)]
