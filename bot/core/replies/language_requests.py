"""Requests for another language (rule 14)."""

from collections.abc import Iterator

from bot.core.language import LANGUAGES, merged, spellings
from bot.core.replies.writing import Token, clauses, is_word

_NAMES = {
    form: locale
    for language in LANGUAGES.values()
    for locale, words in language.requests.languages.items()
    for word in words.split()
    for form in spellings(word)
}
_ABOUT_LANGUAGE = merged("language_words")
_INTO = merged("language_into")
_OUT_OF = merged("language_not")
_TOLD_OF = merged("language_told_of")
_WISHES = merged("language_wishes")
_FARTHEST_NOT = 5  # words before a language


def language_in(found: list[Token]) -> str | None:
    """The language the text asks for, or None; a language named for anything else asks for nothing."""
    words = [token.text for token in found if is_word(token)]
    if _NAMES.keys().isdisjoint(words):
        return None
    spoken = list(clauses(found, ".!?\n;,:-("))
    is_only_that = all(word in _NAMES or word in _ABOUT_LANGUAGE for word in words)
    if is_only_that and not any(token.text.isdigit() for token in found) and (named := _asked_for(spoken)):
        return named
    for clause in spoken:
        is_request = not (_INTO | _WISHES).isdisjoint(clause) and len(clause) > 1
        if is_request and all(word in _NAMES or word in _ABOUT_LANGUAGE for word in clause):
            return _asked_for([clause])
        if is_request and (named := _opening_request(clause)):
            return named
    return None


def _opening_request(clause: list[str]) -> str | None:
    """As in "I'd like it in English, as I am from ...": a wish that ends in a language before its reason begins."""
    for at, word in enumerate(clause):
        if word in _NAMES:
            opening = clause[: at + 1]
            is_wish = at > 1 and clause[at - 1] in _INTO and all(w in _ABOUT_LANGUAGE for w in opening[:-1])
            return _asked_for([opening]) if is_wish and not _WISHES.isdisjoint(opening) else None
        if word not in _ABOUT_LANGUAGE:
            return None
    return None


def _asked_for(clauses: list[list[str]]) -> str | None:
    """The one language named that is not named as unwanted, or the one that a word like "in" leads to."""
    wanted = [named for clause in clauses for named in _wanted(clause)]
    locales = {locale for locale, _ in wanted}
    if len(locales) > 1:
        locales = {locale for locale, is_led_to in wanted if is_led_to}
    return locales.pop() if len(locales) == 1 else None


def _wanted(clause: list[str]) -> Iterator[tuple[str, bool]]:
    """The languages a clause names as wanted, and whether a word like "in" leads to them."""
    start = 0
    for at, word in enumerate(clause):
        if word not in _NAMES:
            continue
        before = clause[max(start, at - _FARTHEST_NOT) : at]
        start = at + 1
        is_told_of = at and clause[at - 1] in _TOLD_OF and _WISHES.isdisjoint(clause)
        if _OUT_OF.isdisjoint(before) and not is_told_of:
            yield _NAMES[word], bool(before) and before[-1] in _INTO
