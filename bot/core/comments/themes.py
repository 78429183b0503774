"""What comments are about: each theme with who mentions it and what they think, and the words that have no theme yet.

    comments -> words -> themes by the lexicon ----> mentions by group, their NPS, a quote; critics' themes first
                  `----> words that set apart ----> of all comments (sure), and of those without a theme (perhaps)

Comments are counted, not words: a theme counts once in a comment, whatever the length of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.comments.keyness import MAX_WORDS, PERHAPS, SURE, Stem, Word, Words, WordTally
from bot.core.comments.lexicon import Lexicon, words_in
from bot.core.comments.quotes import Candidate, choose, pieces
from bot.core.nps import Group, Summary, group_of

FEW: Final = 10
"""Of fewer comments nothing is counted: they are read."""

#: Comments of one theme that a quote is chosen from, so that a million of them cost no more than this.
_CANDIDATES: Final = 500


@dataclass(frozen=True, slots=True)
class ThemedComment:
    score: int
    text: str
    #: The language the question was asked in.
    locale: str
    invitation_id: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    key: str
    mentions: Summary
    """Of those who mention it: how many of each group, and their NPS."""
    z: float
    """Above 0 critics mention it more, below 0 promoters; surely so beyond 2.58."""
    quote: str | None

    @property
    def is_sure(self) -> bool:
        return abs(self.z) > SURE


@dataclass(frozen=True, slots=True)
class Report:
    comments: Summary
    """All who wrote something, by group: what the mentions are a part of."""
    themes: tuple[Theme, ...] = ()
    """Those somebody mentions; the one that sets critics apart most first."""
    words: tuple[Word, ...] = ()
    """Words that surely set critics or promoters apart, at most five."""
    suggestions: tuple[Word, ...] = ()
    """Words critics use in comments without a theme: perhaps a theme to add. At most five."""

    @property
    def has_enough(self) -> bool:
        return self.comments.answers >= FEW


def report(comments: Iterable[ThemedComment], lexicon: Lexicon, stem: Stem) -> Report:
    """Takes time in proportion to the length of the comments; of each theme only some are kept for the quote."""
    found = _Found(lexicon, stem)
    for comment in comments:
        found.add(comment)
    return found.report()


class _Found:
    def __init__(self, lexicon: Lexicon, stem: Stem) -> None:
        self._lexicon = lexicon
        self._groups: dict[str, dict[Group, int]] = defaultdict(lambda: dict.fromkeys(Group, 0))
        self._all: dict[Group, int] = dict.fromkeys(Group, 0)
        self._tally = WordTally()
        self._candidates: dict[str, list[ThemedComment]] = defaultdict(list)
        self._stem = stem
        self._words = Words()
        self._without_theme = Words()

    def add(self, comment: ThemedComment) -> None:
        group, words = group_of(comment.score), words_in(comment.text)
        themes = self._lexicon.touched(words, comment.locale)
        self._all[group] += 1
        self._tally.add(group, comment.locale, themes)
        for theme in themes:
            self._groups[theme][group] += 1
            if len(self._candidates[theme]) < _CANDIDATES:
                self._candidates[theme].append(comment)
        self._words.add(words, group, comment.locale)
        self._without_theme.add((() if themes else words), group, comment.locale)

    def report(self) -> Report:
        everyone = _summary(self._all)
        if everyone.answers < FEW:
            return Report(everyone)
        themes = [self._theme(key, groups) for key, groups in self._groups.items()]
        themes.sort(key=lambda theme: (-theme.z, theme.key))
        words = self._words.key(self._stem)
        new = [word for word in self._without_theme.key(self._stem, PERHAPS) if word.z > 0]
        return Report(everyone, tuple(themes), tuple(words[:MAX_WORDS]), tuple(new[:MAX_WORDS]))

    def _theme(self, key: str, groups: Mapping[Group, int]) -> Theme:
        z = self._tally.keyness(key)
        return Theme(key, _summary(groups), z, choose(self._quotable(key, z)))

    def _quotable(self, key: str, z: float) -> Iterable[Candidate]:
        """Of the group the theme is told of; where those have nothing to quote, of anybody."""
        own = Group.DETRACTOR if z > 0 else Group.PROMOTER
        candidates = [one for comment in self._candidates[key] for one in self._pieces_of(comment, key)]
        of_own = [one for one in candidates if group_of(one.score) is own]
        return of_own if choose(of_own) else candidates

    def _pieces_of(self, comment: ThemedComment, key: str) -> Sequence[Candidate]:
        touched = ((piece, self._lexicon.touched(words_in(piece), comment.locale)) for piece in pieces(comment.text))
        return [Candidate(comment.score, piece, len(themes)) for piece, themes in touched if key in themes]


def _summary(groups: Mapping[Group, int]) -> Summary:
    return Summary(promoters=groups[Group.PROMOTER], passives=groups[Group.PASSIVE], detractors=groups[Group.DETRACTOR])
