"""What one language tells the reader: each field answers one question, as words separated by white space."""

from collections.abc import Iterator
from dataclasses import dataclass

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
class Language:
    """Rule numbers are those of the reading rules in tests/replies/README.md."""

    # Rule 1: the numbers, with misspellings people make; the nouns ("a nine"); numbers above ten (rule 7).
    numbers: dict[int, str]
    nouns: dict[int, str]
    above_ten: dict[int, str]
    halves: str
    points: str
    # Rule 5: words of this language that look like a number word of any language and usually are none,
    # and the words that show it when they follow ("ni är": you are).
    lookalikes: str
    unmasked_by: dict[str, str]

    # Rules 2 to 4: what surrounds a score.
    frames: str  # saying or giving: a number after it is the answer
    leads: str  # opens the sentence that gives the score, before the frame
    graders: str  # right before the number, how firm it is
    praise: str  # the same, but only after an article: a reason otherwise
    carriers: str  # may stand between a frame and its number, or around a lone number
    endings: str  # phrases after the number that add nothing
    scale: str  # names the scale or its ends
    ends_of_scale: str  # what 0 or 10 is said to mean
    of: str  # between N and 10
    connectives: str  # opens the reason
    overall: str  # this number sums the others up
    greetings: str
    fillers: str  # adds nothing wherever it stands
    thanks: str
    thanks_for: str
    sign_offs: str

    # Rules 5 and 6: what makes a number something else, or no answer.
    units: str  # counted or measured by the number before
    ordinals: str  # after "3.", makes it the third
    kin: str  # somebody whose age follows
    qualities: str  # opens a short judgement: "good food 8 slow service"
    heads: str  # the number after it names or measures something
    denials: str
    limits: str  # "at least", "almost": not that number
    earlier: str  # the number was true before, or would have been
    alternatives: str  # between the two ends of a range
    take_backs: str  # between a number taken back and the one that counts
    questions: str  # opens a question

    # Rules 8 and 9.
    declines: str
    decline_words: str
    corrections: str
    replaces: str  # before the number that is replaced
    slip_verbs: str  # did it by mistake: the number after is the wrong one
    slips: str  # explains a slip of the finger
    yes: str

    # Rules 10 to 14: word -> what it contributes to a request (see requests.py).
    requests: dict[str, str]
    languages: dict[str, str]
    language_words: str

    # What is not the writer's own text.
    footers: str
    automatic: str
    reactions: str
    quoted: str
