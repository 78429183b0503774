"""What one language tells the reader: each field answers one question, as words separated by white space.

A phrase is written with underscores. The rules are numbered in tests/replies/README.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.language.admin_table import CalendarWords, CommandWords
from bot.core.language.customer_table import ConversationWords, ListWords
from bot.core.language.identity import LanguageIdentity
from bot.core.language.reading_table import ReadingWords

# Nordic letters as typed on a phone that lacks them: dropped, spelled out, or the neighbour's letter.
_DROPPED = str.maketrans("åäöæøé", "aaoaoe")
_SPELLED_OUT = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe", "æ": "ae", "ø": "oe"})
_NEIGHBOUR = str.maketrans("äöæø", "æøäö")
# Another common word looks like this one without its letter ("år" is no "ar": "är").
_MISLEADING = frozenset(
    {
        "ar",
        "for",
        "far",
        "har",
        "la",
        "var",
        "na",
        "so",
        "do",
        "man",
        "lat",
        "ate",
        "sa",
        "da",
        "ma",
        "skal",
        "nar",
        "an",
        "at",
    }
)


def spellings(word: str) -> Iterator[str]:
    """The word, and how people write it without Nordic letters."""
    yield word
    if not word.isascii():
        for table in (_DROPPED, _SPELLED_OUT, _NEIGHBOUR):
            form = word.translate(table)
            if form != word and form not in _MISLEADING:
                yield form


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Numbers, and what a number belongs to when it is no score (rules 1, 4, 5 and 7)."""

    numbers: dict[int, str]
    nouns: dict[int, str]
    above_ten: dict[int, str]
    near_numbers: str
    halves: str
    decimals: str
    articles: str
    lookalikes: str
    doubted: str
    unmasked_by: dict[str, str]
    of: str
    alternatives: str
    between: str
    both_ends: str
    units: str
    long_times: str
    marks: str
    other_scales: str
    other_scale_names: str
    measured: str
    measured_ends: str
    part_of: str
    ordinals: str
    abbreviations: str
    heads: str
    prepositions: str
    streets: str
    kin: str
    ages: str
    idioms: str
    dated: str
    as_agreed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

    points: str
    frames: str
    leads: str
    graders: str
    praise: str
    carriers: str
    endings: str
    overall: str
    scale: str
    scale_leads: str
    ends_of_scale: str
    scale_tops: str
    is_words: str
    connectives: str
    dangling: str
    possessives: str
    greetings: str
    fillers: str
    particles: str
    opinions: str
    thanks: str
    thanks_for: str
    message_owners: str
    our_messages: str
    our_asking: str
    sign_offs: str
    denials: str
    never: str
    not_is: str
    limits: str
    earlier: str
    firsts: str
    others: str
    receives: str
    awards: str
    refusals: str
    dismissals: str
    last_denials: str
    tells: str
    nobody: str
    formerly: str
    conditions: str
    we_are: str
    not_yet: str
    promises: str
    would: str
    take_backs: str
    questions: str
    asks: str
    qualities: str
    declines: str
    decline_words: str
    corrections: str
    replaces: str
    moves: str
    into: str
    slip_verbs: str
    mistaken: str
    slips: str
    yes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """Requests about our messages, and what is not the writer's own text (rules 6 and 10 to 14)."""

    requests: dict[str, str]
    languages: dict[str, str]
    language_words: str
    language_into: str
    language_not: str
    language_told_of: str
    language_wishes: str
    footers: str
    automatic: str
    reactions: str
    quoted: str
    ours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What customers ask us (rule 16): meaning -> words, as in `Requests.requests`."""

    questions: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """What comments are about, in words written as bot/core/comments/lexicon.py says (`ventetid*`, `took_*_weeks`)."""

    themes: dict[str, str]
    stop_words: str


@dataclass(frozen=True, slots=True)
class Language:
    identity: LanguageIdentity
    numbers: Numbers
    answers: Answers
    requests: Requests
    questions: Questions
    themes: Themes
    calendar: CalendarWords
    commands: CommandWords
    lists: ListWords
    conversation: ConversationWords
    reading: ReadingWords
