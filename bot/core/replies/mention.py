"""A number as it stands in a text."""

from dataclasses import dataclass
from enum import Enum, auto


class Form(Enum):
    WHOLE = auto()
    OF_TEN = auto()  # "8/10", "8 av 10"
    NOUN = auto()  # "9'er", "8:a", "nian"
    FRACTION = auto()
    RANGE = auto()
    SCALE = auto()  # "0-10": the question's own echo
    OTHER = auto()  # a time, a date, a price, a phone number, an ordinal, part of a name


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (inclusive) of a text stand for `value`."""

    value: int
    first: int
    last: int
    form: Form = Form.WHOLE
    is_digits: bool = True
    is_lookalike: bool = False
    ends: tuple[int, int] | None = None
