"""What admins write behind `/case ID` and `/cases`, in four languages, with and without their letters."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from bot.core.cases.events import CaseOutcome


class Verb(StrEnum):
    """What can be done with a case. The buttons below an alert send these words."""

    TAKE = "take"
    #: Take it, and be told how to reach the customer.
    CALL = "call"
    #: Not now; or given back.
    LATER = "later"
    CONTACTED = "contacted"
    CLOSE = "close"
    NOTE = "note"
    #: Tell the customer what a closed case came to.
    TELL = "tell"


_VERBS: Final = {
    Verb.TAKE: "take tag tage ta",
    Verb.CALL: "call ring ringe ringa phone",
    Verb.LATER: "later release senere senare slip slipp släpp slapp",
    Verb.CONTACTED: "contacted contact called kontaktet kontaktad ringet ringt",
    Verb.CLOSE: "close closed luk lukk stäng stang avslutt avsluta afslut",
    Verb.TELL: "tell fortæl fortael fortell berätta beratta",
    Verb.NOTE: "note notat notér noter anteckning anteckna",
}

_OUTCOMES: Final = {
    CaseOutcome.SOLVED: ("solved", "løst", "loest", "lost", "löst"),
    CaseOutcome.EXPLAINED: ("explained", "forklaret", "forklart", "förklarat", "forklarat"),
    CaseOutcome.NO_ANSWER: ("no answer", "no_answer", "intet svar", "ikke svar", "fikk ikke svar", "inget svar"),
    CaseOutcome.NOT_OURS: ("not ours", "not_ours", "ikke vores", "ikke vår", "ikke var", "inte vårt", "inte vart"),
}

_LISTS: Final = {
    "all": "all alle alla",
    "mine": "mine my mina mit",
    "open": "open åbne åben abne åpne åpen apne öppna öppet oppna new nye nya",
    "late": "late overdue forsinket forsinkede forsinkete försenade försenat forsenade sene",
}


_REPORT: Final = frozenset(("report", "rapport", "rapporten"))

_VERB_OF: Final = {word: verb for verb, words in _VERBS.items() for word in words.split()}
_OUTCOME_OF: Final = {words: outcome for outcome, known in _OUTCOMES.items() for words in known}
_LIST_OF: Final = {word: name for name, words in _LISTS.items() for word in words.split()}


def verb(word: str) -> Verb | None:
    """Never guessed: it changes a case."""
    return _VERB_OF.get(word.casefold())


def outcome(words: Sequence[str]) -> CaseOutcome | None:
    return _OUTCOME_OF.get(" ".join(words).casefold())


def which_list(word: str) -> str | None:
    """One of "all", "mine", "open" and "late"."""
    return _LIST_OF.get(word.casefold())


def is_report(word: str) -> bool:
    return word.casefold() in _REPORT
