"""What one language tells beside how to read replies: words that admins write, and that stand in lists of contacts.

As in `table.py`: words separated by white space, a phrase with underscores. Where a table has keys, they are the names
that its reader gives the meanings.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """Periods, and days; bot/core/calendar/period_words.py says what the keys of `periods` are."""

    periods: dict[str, str]
    #: Separators and filling words: "i år" is the year, "denne uge" the week, "fra ... til ..." two dates.
    period_fillers: str
    #: How often, in one word: week, month, quarter, half-year, year.
    how_often: dict[str, str]
    #: Before a unit alone, and not before an attribute: "om måneden".
    times_per: str
    #: Days back from today.
    days_back: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandWords:
    """What admins write behind a command."""

    #: "by department"
    by: str
    #: The same in several words
    divided_by: str
    #: What the attributes that every answer has are called: channel, language.
    attributes: dict[str, str]
    #: "sample of 200"
    sample: str
    sample_of: str
    #: "per day 50"
    per_day: str
    #: Confirms what was asked.
    confirmation: str
    #: weekly, monthly, off
    digests: dict[str, str]
    #: Before the word that counts: "every week"
    digest_leads: str
    #: What those who answered are called, by one or many, known or not: detractor, passive, promoter.
    groups: dict[str, str]
    #: take, call, later, contacted, close, note, tell
    case_verbs: dict[str, str]
    #: solved, explained, no_answer, not_ours
    case_outcomes: dict[str, str]
    #: all, mine, open, late
    case_lists: dict[str, str]
    case_report: str
