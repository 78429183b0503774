"""The bars of `/rate`: how many of those asked were reached, gave a score, and said why.

Behind each bar lies the one above it, in grey: how full it is, is the share that stands beside it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.pictures.palette import PROMOTER, RULE
from bot.pictures.paper import LEFT, NORMAL, RIGHT, SMALL
from bot.pictures.scales import Scale

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

BAR: Final = 52


@dataclass(frozen=True, slots=True)
class RateStep:
    name: str
    people: int
    words: str
    """How many, and how many of the step before, as the reader writes them: "229 (36 %)"."""


@dataclass(frozen=True, slots=True)
class RatePicture:
    title: str
    below: str
    steps: tuple[RateStep, ...]
    """Sent, delivered, scored, commented: each some of those before."""


def draw(rate: RatePicture, sheet: "PictureSheet") -> None:
    y = sheet.heading(rate.title, rate.below) + 28
    before = max([1, *(step.people for step in rate.steps)])
    along = Scale(0, before, LEFT, RIGHT)
    for step in rate.steps:
        sheet.text(LEFT, y + NORMAL / 2, step.name, is_bold=True)
        sheet.text(RIGHT, y + NORMAL / 2, step.words, align="right")
        y += NORMAL + 12
        if before:
            sheet.box(LEFT, y, max(along(before), LEFT + 4), y + BAR, RULE, gid="before")
        before = step.people
        if step.people:
            sheet.box(LEFT, y, max(along(step.people), LEFT + 4), y + BAR, PROMOTER, gid=f"step {step.name}")
        y += BAR + 28
    sheet.end(y - SMALL)
