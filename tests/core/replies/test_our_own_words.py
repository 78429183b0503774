"""What we send comes back in replies, quoted or copied: it is never a request, and never an answer.

The sentences are those of the catalogues as they are today, so a text that changes without the phrases `ours` in
`bot/core/language/` is found here.
"""

import re
from collections.abc import Iterator

import pytest

from bot.core.replies import Kind, read
from bot.core.texts import admins, cases, customers, reports
from bot.i18n import LOCALES
from tests.core.texts.sentences import CATALOGUES, of

REQUESTS = {Kind.OPT_OUT, Kind.OPT_IN, Kind.HELP, Kind.ERASE, Kind.LANGUAGE}

#: Names, or words within other sentences: nothing that is sent by itself.
PARTS = {"US", "TEAM"}

TEXTS = {
    **{name: text for name, text in of(customers).items() if name not in PARTS},
    **{name: text for name, text in of(cases).items() if name.startswith("TOLD_")},
    "DRIVER_CLARIFY": reports.DRIVER_CLARIFY,
    "DESCRIPTION": admins.DESCRIPTION,
}

#: Short sentences of ours that customers write too, of themselves or to us: they stay in a comment.
ANYBODY_S = {
    "da": {
        "Tak for dit svar",
        "Det er vi glade for",
        "Vil du være med",
        "Bed Nordlys om et nyt",
        "Hilsen Nordlys",
        "Spørgsmål: 70 10 20 30",
    },
    "nb": {
        "Takk for svaret",
        "Det setter vi pris på",
        "Vil du være med",
        "Be Nordlys om en ny",
        "Hilsen Nordlys",
        "Spørsmål: 70 10 20 30",
    },
    "sv": {
        "Tack för ditt svar",
        "Det uppskattar vi",
        "Vill du vara med",
        "Be Nordlys om en ny",
        "Hälsningar Nordlys",
        "Frågor: 70 10 20 30",
    },
    "en": {
        "Thank you for your answer",
        "We appreciate it",
        "Please ask Nordlys for a new one",
        "Regards, Nordlys",
        "Questions: 70 10 20 30",
    },
}


def sent(text: str, locale: str) -> str:
    return CATALOGUES.say(text, locale, organisation="Nordlys", name="Kari Moen", score=7, contact="70 10 20 30")


def quoted(text: str) -> Iterator[str]:
    """As people and their devices send a message back."""
    yield text
    yield text.upper()
    yield text.lower()
    yield text.replace("\n", " ")
    yield "\n".join(f"> {line}" for line in text.splitlines())
    yield f'"{text}"'
    yield f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
    yield re.sub(r"[.?]", "", text)
    yield text.split("\n")[0].partition(". ")[0]


in_every_language = pytest.mark.parametrize("locale", LOCALES)
every_text = pytest.mark.parametrize("name", TEXTS)


@in_every_language
@every_text
@pytest.mark.parametrize("awaiting", ["score", "comment", None])
def test_a_text_of_ours_sent_back_is_no_request(name, locale, awaiting):
    read_as = {form: read(form, awaiting=awaiting, locale=locale).kind for form in quoted(sent(TEXTS[name], locale))}
    assert {form: kind for form, kind in read_as.items() if kind in REQUESTS} == {}


@in_every_language
@every_text
def test_a_number_below_a_text_of_ours_is_the_answer(name, locale):
    """And of our own words nothing becomes the reason."""
    text = sent(TEXTS[name], locale)
    for copy in (text, "\n".join(f"> {line}" for line in text.splitlines())):
        reading = read(f"{copy}\n8", awaiting="score", locale=locale)
        assert (reading.kind, reading.score) in {(Kind.SCORE, 8), (Kind.SCORE_COMMENT, 8)}, copy
        left = {part.strip() for part in re.split(r"[.?!\n]", reading.comment or "")} - {""}
        assert left <= ANYBODY_S[locale], copy


@in_every_language
def test_what_customers_write_too_is_no_phrase_of_ours(locale):
    for words in ANYBODY_S[locale]:
        said = f"{words}. 9"
        assert read(said, awaiting="score", locale=locale).score == 9
