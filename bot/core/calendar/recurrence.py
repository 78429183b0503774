"""Surveys that ask again and again by themselves: which occasion this is, so that each is made once.

month      2026-03        quarter  2026q1        half-year  2026h1        year  2026        day  2026-03-02
"""

from datetime import date
from enum import StrEnum


class Every(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


def occasion(survey: str, every: Every | None, today: date) -> str:
    """The survey with the period this day of the organisation's calendar lies in; without `every`, with the day."""
    match every:
        case Every.MONTH:
            period = f"{today:%Y-%m}"
        case Every.QUARTER:
            period = f"{today.year}q{(today.month + 2) // 3}"
        case Every.HALF_YEAR:
            period = f"{today.year}h{(today.month + 5) // 6}"
        case Every.YEAR:
            period = str(today.year)
        case None:
            period = today.isoformat()
    return f"{survey} {period}"


def share_of(many: int, share: float) -> int:
    """How many a share of them is: one at least, where there is anybody."""
    return max(1, round(many * share)) if many else 0
