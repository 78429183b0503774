"""What each column of a list was taken for, said before anybody is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.contacts.cleaning import printable
from bot.contacts.headings import Columns, Field
from bot.core.contact_data import is_nearly_unique, kind_of_column, kind_of_heading, marked

#: Records by whose cells a column is judged.
SAMPLE: Final = 1000

_FIELD_WORDS: Final = {Field.FIRST_NAME: "name", Field.LAST_NAME: "name", Field.COUNTRY: "country of the numbers"}


@dataclass(frozen=True, slots=True)
class Understood:
    #: As it is written.
    heading: str
    meaning: str

    def __str__(self) -> str:
        return f"{self.heading} -> {self.meaning}"


def with_kinds(columns: Columns, sample: Sequence[Sequence[str]]) -> Columns:
    """Columns whose cells hold contact data are kept under names that say so."""
    kept: dict[int, str] = {}
    for number, name in columns.kept.items():
        kind = kind_of_heading(name)
        if kind is None and number != columns.place.get(Field.COUNTRY):
            cells = _cells(sample, number)
            kind = kind_of_column(name, cells, len(set(cells)), len(cells))
        kept[number] = name if kind is None else marked(name, kind)
    return replace(columns, kept=kept)


def understood(
    headings: Sequence[str], columns: Columns, sample: Sequence[Sequence[str]], region: str | None
) -> tuple[Understood, ...]:
    of_place: Mapping[int, Field] = {number: field for field, number in columns.place.items()}
    found = []
    for number, heading in enumerate(headings):
        if not heading:
            continue
        said = []
        if number in columns.phones:
            said.append(_phone(headings, columns, number, region))
        elif field := of_place.get(number):
            said.append(_FIELD_WORDS.get(field, field.value))
        if name := columns.kept.get(number):
            said.append(_kept(heading, name, _cells(sample, number)))
        found.append(Understood(heading, ", ".join(said)))
    return tuple(found)


def _phone(headings: Sequence[str], columns: Columns, number: int, region: str | None) -> str:
    place = columns.phones.index(number)
    if place:
        return f"phone where {headings[columns.phones[place - 1]]} is empty or no mobile"
    if Field.COUNTRY in columns.place:
        return (
            f"phone (of the country in {headings[columns.place[Field.COUNTRY]]}{f', else {region}' if region else ''})"
        )
    return f"phone ({region})" if region else "phone"


def _kept(heading: str, name: str, cells: Sequence[str]) -> str:
    called = "" if name == heading.lower() else f' under "{name}"'
    if kind := kind_of_heading(name):
        return f"kept as contact data ({kind.value}){called}: in no segment, and in exports only --with-contacts"
    if is_nearly_unique(len(set(cells)), len(cells)):
        return f"kept as attribute{called}; nearly all are different, so it is no segment"
    return f"kept as attribute{called}"


def _cells(sample: Sequence[Sequence[str]], number: int) -> list[str]:
    return [cell for record in sample if number < len(record) and (cell := printable(record[number]))]
