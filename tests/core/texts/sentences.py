"""The sentences of a file of texts, and how they read in each language with their placeholders left as they are."""

import re
from types import ModuleType

import pytest

from bot import i18n
from bot.i18n import LOCALES

CATALOGUES = i18n.load()

in_every_language = pytest.mark.parametrize("locale", LOCALES)


def of(texts: ModuleType) -> dict[str, str]:
    return {name: text for name, text in vars(texts).items() if name.isupper() and isinstance(text, str)}


def translated(sentence: str, locale: str) -> str:
    fields = {field: f"{{{field}}}" for field in re.findall(r"{(\w+)}", sentence)}
    return CATALOGUES.say(sentence, locale, **fields)


def examples(sentence: str, locale: str, command: str) -> list[str]:
    """What stands behind each `/command` in the sentence."""
    return [words.strip(" .,") for words in re.findall(rf"/{command}\b([^/]*)", translated(sentence, locale))]
