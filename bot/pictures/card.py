"""The card of `/nps`: the number, how sure it is, how many gave each score, and the three groups.

    NPS 29        229 answers
                  most likely between 18 and 38
    . . : . . | : I | : I      a column a score
    |=====|=======|=========|  the groups, each in its place: left, middle, right

No gauge: it hides both the spread and the doubt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.pictures.palette import DETRACTOR, INK, MUTED, PASSIVE, PROMOTER, RULE, ink_on
from bot.pictures.paper import HEADLINE, LARGE, LEADING, LEFT, NORMAL, RIGHT, SMALL, TINY, Align
from bot.pictures.scales import Scale

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

COLOURS: Final = (DETRACTOR, PASSIVE, PROMOTER)
OF_SCORE: Final = (*[DETRACTOR] * 7, *[PASSIVE] * 2, *[PROMOTER] * 2)

TALLEST: Final = 300
"""Pixels of the highest column."""
NARROWEST: Final = 320
"""Room beside the headline, from where on the facts stand there and not below it."""


@dataclass(frozen=True, slots=True)
class GroupBar:
    name: str
    """With its scores: "Detractors 0-6"."""
    answers: int
    written: str
    """The answers as the reader writes them."""
    share: str
    """Of all answers: "20 %"."""


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    """Of the survey."""
    period: str
    headline: str
    """ "NPS 29", or that there are no answers yet."""
    facts: tuple[str, ...]
    """Beside the headline, a short line each: how many answers, and between what the true number most likely lies."""
    counts: tuple[int, ...]
    """Eleven: how many gave 0, 1, ... 10."""
    written: tuple[str, ...]
    """The same as the reader writes them."""
    groups: tuple[GroupBar, GroupBar, GroupBar]
    """Detractors, passives, promoters."""


def draw(card: Card, sheet: "PictureSheet") -> None:
    y = sheet.heading(card.title, card.period)
    y = _headline(card, sheet, y + 16)
    y = _columns(card, sheet, y + 20)
    y = _bar(card, sheet, y + 36)
    sheet.end(y)


def _headline(card: Card, sheet: "PictureSheet", top: float) -> float:
    size = HEADLINE if sheet.width_of(card.headline, HEADLINE, is_bold=True) <= RIGHT - LEFT else LARGE
    sheet.text(LEFT - 4, top + size * 0.55, card.headline, size=size, is_bold=True)
    beside = LEFT + sheet.width_of(card.headline, size, is_bold=True) + 40
    if RIGHT - beside < NARROWEST:
        for_facts, y = float(LEFT), top + size * 1.1 + 8
    else:
        lines = sum(len(sheet.wrapped(fact, RIGHT - beside, SMALL)) for fact in card.facts)
        for_facts, y = beside, top + max(0.0, (size * 1.1 - lines * SMALL * LEADING) / 2)
    for fact in card.facts:
        y = sheet.paragraph(for_facts, y, fact, RIGHT - for_facts, size=SMALL)
    return max(y, top + size * 1.1)


def _columns(card: Card, sheet: "PictureSheet", top: float) -> float:
    pitch = (RIGHT - LEFT) / len(card.counts)
    size = sheet.fitting(card.written, pitch - 8, (SMALL, SMALL - 2, TINY))
    headroom = 16 + (size or max(sheet.width_of(words, SMALL) for words in card.written))
    floor = top + headroom + TALLEST
    tall = Scale(0, max(*card.counts, 1), 0, TALLEST)
    for score, (count, words) in enumerate(zip(card.counts, card.written, strict=True)):
        middle = LEFT + (score + 0.5) * pitch
        # An answer is seen, be there ever so many others.
        up = floor - (max(tall(count), 3) if count else 0)
        if count:
            sheet.box(middle - 0.41 * pitch, up, middle + 0.41 * pitch, floor, OF_SCORE[score], gid=f"score {score}")
        sheet.text(
            middle,
            up - 8,
            words,
            size=size or SMALL,
            colour=INK if count else MUTED,
            align="center",
            level="bottom",
            is_turned=size is None,
        )
        sheet.text(middle, floor + 30, str(score), align="center", is_bold=True)
    sheet.line([(LEFT, floor), (RIGHT, floor)], MUTED)
    return floor + 30 + NORMAL / 2


def _bar(card: Card, sheet: "PictureSheet", top: float) -> float:
    bottom = top + 80
    everyone, start = sum(group.answers for group in card.groups), 0
    along = Scale(0, max(everyone, 1), LEFT, RIGHT)
    for group, colour in zip(card.groups, COLOURS, strict=True):
        left, right = along(start), along(start + group.answers)
        start += group.answers
        if group.answers:
            sheet.box(
                left,
                top,
                right if start == everyone else max(right - 3, left + 3),
                bottom,
                colour,
                gid=f"share {group.name}",
            )
        if sheet.width_of(group.share, NORMAL, is_bold=True) + 20 <= right - left:
            x, y = (left + right) / 2, (top + bottom) / 2
            sheet.text(x, y, group.share, is_bold=True, colour=ink_on(colour), align="center")
    if not everyone:
        sheet.box(LEFT, top, RIGHT, bottom, RULE, gid="nobody")
    return _legend(card.groups, sheet, bottom + 34)


def _legend(groups: Sequence[GroupBar], sheet: "PictureSheet", top: float) -> float:
    """Always in the same places, whatever little room a group has in the bar."""
    places: tuple[tuple[float, Align], ...] = ((LEFT, "left"), ((LEFT + RIGHT) / 2, "center"), (RIGHT, "right"))
    for group, colour, (x, align) in zip(groups, COLOURS, places, strict=True):
        width = SMALL + 10 + sheet.width_of(group.name, SMALL, is_bold=True)
        left = {"left": x, "center": x - width / 2, "right": x - width}[align]
        sheet.box(left, top - SMALL / 2, left + SMALL, top + SMALL / 2, colour, gid=f"key {group.name}")
        sheet.text(left + SMALL + 10, top, group.name, size=SMALL, is_bold=True)
        sheet.text(x, top + 44, f"{group.written}  ·  {group.share}", size=SMALL, align=align)
    return top + 44 + SMALL / 2
