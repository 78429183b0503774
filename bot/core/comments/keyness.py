"""Which words set critics apart from promoters, and how surely: the log odds of a word, divided by their error.

Counted are comments, each word once a comment; a of n1 critics and b of n2 promoters say it:

    l = ln((a+.5) / (n1-a+.5)) - ln((b+.5) / (n2-b+.5))
    z = l / sqrt(1/(a+.5) + 1/(n1-a+.5) + 1/(b+.5) + 1/(n2-b+.5))

Above 0 it is the critics' word, below 0 the promoters'. Monroe, Colaresi & Quinn (2008), "Fightin' Words", Political
Analysis 16(4), with a flat prior of one half.

Critics and promoters are compared within each language and the results are put together, each with the weight of its
precision. Otherwise every common Danish word would set critics apart as soon as Danes are the less contented.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt
from typing import Final, NamedTuple

from bot.core.language import LANGUAGES
from bot.core.language.table import spellings
from bot.core.nps import Group

SURE: Final = 2.58
"""Between groups that do not differ, |z| > 1.96 finds a word in half of all reports; this in 4 % (80 + 80 comments)."""

PERHAPS: Final = 2.0
"""Worth a look as a theme of its own, and no more."""

FEWEST: Final = 5
"""Comments a word stands in. One angry customer is no pattern."""

MAX_WORDS: Final = 5
"""At most this many words are shown."""

SHORTEST: Final = 3

Stem = Callable[[str, str], str]
"""(word, locale) -> what it has in common with its other forms."""

_STOP_WORDS: Final = {
    locale: frozenset(form for word in language.themes.stop_words.lower().split() for form in spellings(word))
    for locale, language in LANGUAGES.items()
}


class Cell(NamedTuple):
    """Of the comments in one language: how many critics and promoters there are, and how many of them say it."""

    critics: int
    promoters: int
    critics_with: int
    promoters_with: int


def log_odds(cell: Cell) -> tuple[float, float]:
    """The difference l, and its variance."""
    n1, n2, a, b = cell
    parts = (a + 0.5, n1 - a + 0.5, b + 0.5, n2 - b + 0.5)
    return log(parts[0] / parts[1]) - log(parts[2] / parts[3]), sum(1 / part for part in parts)


def keyness(cells: Iterable[Cell]) -> float:
    """The z of all languages together; of one language, the formula as it stands. 0 where nobody says it."""
    found = [log_odds(cell) for cell in cells if cell.critics_with or cell.promoters_with]
    precision = sum(1 / variance for _, variance in found)
    return sum(difference / variance for difference, variance in found) / sqrt(precision) if found else 0.0


class WordTally:
    """Of the things people may say, in how many comments of each language and group each stands."""

    def __init__(self) -> None:
        self._comments: Counter[tuple[str, Group]] = Counter()
        self._saying: dict[tuple[str, Group], Counter[str]] = defaultdict(Counter)

    def add(self, group: Group, locale: str, said: Collection[str]) -> None:
        self._comments[locale, group] += 1
        self._saying[locale, group].update(said)

    def said(self) -> Counter[str]:
        """In how many comments of critics and promoters each stands."""
        return sum((counts for (_, group), counts in self._saying.items() if group is not Group.PASSIVE), Counter())

    def of(self, group: Group, key: str) -> int:
        return sum(counts[key] for (_, of), counts in self._saying.items() if of is group)

    def keyness(self, key: str) -> float:
        return keyness(self._cell(locale, key) for locale in sorted({locale for locale, _ in self._comments}))

    def _cell(self, locale: str, key: str) -> Cell:
        critics, promoters = (locale, Group.DETRACTOR), (locale, Group.PROMOTER)
        return Cell(
            self._comments[critics],
            self._comments[promoters],
            self._saying[critics][key],
            self._saying[promoters][key],
        )


@dataclass(frozen=True, slots=True)
class Word:
    shown: str
    """The form it is written in most often."""
    critics: int
    promoters: int
    z: float

    @property
    def is_sure(self) -> bool:
        return abs(self.z) > SURE


class Words:
    """The words of comments, kept comment by comment until it is known which of them are used more than once."""

    def __init__(self) -> None:
        self._comments: list[tuple[frozenset[str], Group, str]] = []
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        self._same: dict[str, str] = {}

    def add(self, words: Collection[str], group: Group, locale: str) -> None:
        """A word used in many comments is kept once."""
        said = frozenset([self._same.setdefault(word, word) for word in words])
        self._forms[locale].update(said)
        self._comments.append((said, group, locale))

    def key(self, stem: Stem, above: float = SURE) -> list[Word]:
        """Those with |z| above that, in five comments or more; the surest first."""
        stems = {locale: self._stems(forms, locale, stem) for locale, forms in self._forms.items()}
        tally = WordTally()
        for words, group, locale in self._comments:
            of = stems[locale]
            tally.add(group, locale, {of[word] for word in words if word in of})
        shown = self._shown(stems)
        found = [
            Word(shown[key], tally.of(Group.DETRACTOR, key), tally.of(Group.PROMOTER, key), tally.keyness(key))
            for key, count in tally.said().items()
            if count >= FEWEST
        ]
        return sorted((word for word in found if abs(word.z) > above), key=lambda word: (-abs(word.z), word.shown))

    @staticmethod
    def _stems(forms: Counter[str], locale: str, stem: Stem) -> dict[str, str]:
        """Without what says nothing (stop words, numbers, a letter or two) and what was written a single time."""
        stop_words = _STOP_WORDS.get(locale, frozenset())
        return {
            form: stem(form, locale)
            for form, count in forms.items()
            if count > 1 and len(form) >= SHORTEST and form[0].isalpha() and form not in stop_words
        }

    def _shown(self, stems: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        """Stem -> the form it is written in most often; of forms as frequent, the first in the alphabet."""
        shown: dict[str, tuple[int, str]] = {}
        for locale, of in stems.items():
            for form, key in of.items():
                rank = -self._forms[locale][form], form
                shown[key] = min(shown.get(key, rank), rank)
        return {key: form for key, (_, form) in shown.items()}
