"""Where to go on in a CSV file behind a record whose quotation marks do not match."""

from typing import Final

#: Characters of a cell: a long text of Salesforce has 131,072, and Excel takes 32,767. A quotation mark that is not
#: closed within twice of it is one too few.
LONGEST_CELL: Final = 1_000_000
#: Lines behind a lost quotation mark that show whether they are rows or the inside of a cell.
_LOOKED_AT: Final = 20


def end_of_broken(lines: list[str], start: int, delimiter: str, width: int) -> int:
    """Where to go on behind a record whose quotation marks do not match.

    Behind the line in which they are even again, or the inside of a cell would be read as records. Behind the first
    line where rows follow: then it has a mark too few, which costs this one line only.
    """
    end = _even(lines, start)
    if end == start + 1 and '"' in lines[start] and _are_prose(_following(lines, start, len(lines)), delimiter, width):
        end = _next_mark(lines, end)
    following = _following(lines, start, end)
    are_rows = sum(line.count(delimiter) + 1 == width for line in following) > len(following) / 2
    return start + 1 if are_rows and lines[start].count(delimiter) + 1 == width else end


def _following(lines: list[str], start: int, end: int) -> list[str]:
    return [line for line in lines[start + 1 : min(end, start + 1 + _LOOKED_AT)] if line.strip()]


def _are_prose(following: list[str], delimiter: str, width: int) -> bool:
    """Even a row whose last cells were left away has a delimiter."""
    return width > 1 and sum(delimiter not in line for line in following) > len(following) / 2


def _next_mark(lines: list[str], start: int) -> int:
    """Behind the next line with a quotation mark, which ends the cell that went on; or here where there is none."""
    characters = 0
    for number in range(start, len(lines)):
        characters += len(lines[number])
        if '"' in lines[number]:
            return number + 1
        if characters > 2 * LONGEST_CELL:
            break
    return start


def _even(lines: list[str], start: int) -> int:
    """Behind the first line up to which quotation marks are even, or the last; behind this one where that is far."""
    marks = characters = 0
    for number in range(start, len(lines)):
        marks += lines[number].count('"')
        characters += len(lines[number])
        if not marks % 2:
            return number + 1
        if characters > 2 * LONGEST_CELL:
            return start + 1
    return len(lines)
