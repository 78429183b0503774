"""The columns of an export: what each is called, what it holds and what it means. Names and order stay as they are.

What reads exports (Power BI, pandas) goes by these names: a new column stands behind the others, before the attributes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core.language import LOCALES

Value = str | int | bool | datetime | date | None
Row = Mapping[str, Value]


class Type(StrEnum):
    TEXT = "text"
    NUMBER = "whole number"
    BOOLEAN = "true or false"
    TIME = "time, UTC"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: Type
    meaning: str
    #: In characters, where columns have a width.
    width: int = 16


_LOCALES: Final = f"{', '.join(LOCALES[:-1])} or {LOCALES[-1]}"

COLUMNS: Final = (
    Column("survey", Type.TEXT, "Key of the survey in the survey file"),
    Column("invitation_id", Type.TEXT, "One asking of one contact: a row of this file", 34),
    Column("contact_id", Type.TEXT, "The customer, without saying who; the same in all exports", 34),
    Column("campaign_id", Type.TEXT, "The send that asked; empty where none did", 34),
    Column("channel", Type.TEXT, "sms or telegram", 10),
    Column("locale", Type.TEXT, f"Language of the customer when asked: {_LOCALES}", 8),
    Column(
        "asked_at", Type.TIME, "When the question was handed to the provider, the last time where it was sent again", 20
    ),
    Column("asked_on", Type.DATE, "The day of asked_at in the time zone of the survey file", 12),
    Column("delivered_at", Type.TIME, "When the provider reported its delivery; empty where it never did", 20),
    Column("scored_at", Type.TIME, "When the first score was said; empty where there is no answer", 20),
    Column("scored_on", Type.DATE, "The day of scored_at in the time zone of the survey file: what /nps counts by", 12),
    Column("score", Type.NUMBER, "0 to 10, the last one said", 8),
    Column("group", Type.TEXT, "detractor (0-6), passive (7-8) or promoter (9-10)", 12),
    Column("comment", Type.TEXT, "In the customer's own words", 60),
    Column("is_late", Type.BOOLEAN, "The score was said after the invitation had expired", 8),
    Column("corrected_at", Type.TIME, "When the score was last said again; empty where it was said once", 20),
    Column("earlier_scores", Type.NUMBER, "How many other scores were said before this one", 14),
    Column("reminded_at", Type.TIME, "When the customer was reminded; empty where not", 20),
    Column("closed_at", Type.TIME, "When the invitation ended; empty while it is open", 20),
    Column("closed_because", Type.TEXT, "expired, opted_out, erased or undeliverable", 16),
)

#: Only where they are asked for: with these, the file says who said what.
CONTACT: Final = (
    Column("contact_name", Type.TEXT, "Name of the customer", 24),
    Column("contact_phone", Type.TEXT, "Phone number of the customer", 16),
    Column("contact_telegram", Type.TEXT, "Telegram chat of the customer", 16),
)


def columns(
    attributes: Sequence[str], questions: Sequence[str] = (), *, with_contacts: bool = False
) -> tuple[Column, ...]:
    """All of a file: `question_<key>` and `attribute_<name>` for each driver question and each attribute of contacts,
    in the order given.
    """
    of_questions = [
        Column(question(key), Type.NUMBER, f"0 to 10, the answer to the driver question {key}", 14) for key in questions
    ]
    of_attributes = [
        Column(attribute(name), Type.TEXT, f"Attribute {name} of the customer when asked") for name in attributes
    ]
    return (*COLUMNS, *(CONTACT if with_contacts else ()), *of_questions, *of_attributes)


def question(key: str) -> str:
    return f"question_{key}"


def attribute(name: str) -> str:
    return f"attribute_{name}"


def documentation() -> str:
    """The table of all columns, in Markdown."""
    rows = [
        *COLUMNS,
        *CONTACT,
        Column("question_...", Type.NUMBER, "One column for each driver question, such as question_waiting: 0 to 10"),
        Column("attribute_...", Type.TEXT, "One column for each attribute, such as attribute_department"),
    ]
    lines = [f"| `{one.name}` | {one.type.value} | {one.meaning} |" for one in rows]
    return "\n".join(["| column | type | meaning |", "|---|---|---|", *lines])
