"""`[themes]` of the survey file: words and themes of the organisation's own, beside those that are there already.

[themes.parking]                            # a theme of your own
title = "Parking"                           # or in each language: title = { da = "Parkering", en = "Parking" }
da = ["parkering*", "p-plads*"]             # * stands for the rest of a word, at either end
en = ["parking", "nowhere to park"]         # several words: in a row

[themes.delivery]                           # one of waiting, price, staff, quality, delivery, information, website:
all = ["click and collect"]                   # more words for it; all stands for every language

[themes.website]
only = true                                 # these words alone; without any, the theme is not there
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, create_model, model_validator

from bot.core.comments.lexicon import BUILT_IN, Lexicon, fault
from bot.core.language import LOCALES
from bot.surveys.locales import Locale


def _is_entry(text: str) -> str:
    if problem := fault(text):
        raise ValueError(problem)
    return text


Entries = tuple[Annotated[str, AfterValidator(_is_entry)], ...]
Title = Annotated[str, Field(min_length=1, max_length=40)]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,30}$")]

_KNOWN: Final = frozenset(theme for themes in BUILT_IN.values() for theme in themes)


class OwnTheme(BaseModel):
    """What a theme has whatever the languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Title | dict[Locale, Title] | None = None
    only: bool = False
    all: Entries = ()

    @property
    def words(self) -> dict[str, Entries]:
        return {locale: self.all + getattr(self, locale) for locale in LOCALES}

    def named(self, locale: str) -> str | None:
        match self.title:
            case dict() as titles:
                return next((title for of, title in titles.items() if of == locale), None) or next(
                    iter(titles.values()), None
                )
            case title:
                return title


if TYPE_CHECKING:

    class ThemeTable(OwnTheme): ...

else:
    #: And a list of words in each language, named by its locale.
    ThemeTable = create_model("ThemeTable", __base__=OwnTheme, **dict.fromkeys(LOCALES, (Entries, ())))


class ThemeTables(BaseModel):
    """All of `[themes]`."""

    model_config = ConfigDict(frozen=True, extra="allow")

    __pydantic_extra__: dict[Key, ThemeTable]

    @model_validator(mode="after")
    def have_words(self) -> Self:
        for key, table in self.tables.items():
            if key not in _KNOWN and not any(table.words.values()):
                raise ValueError(
                    f'{key} has no words: give it some, such as da = ["{key}*"]. The themes that have words already '
                    f"are {', '.join(sorted(_KNOWN))}."
                )
        return self

    @property
    def tables(self) -> Mapping[str, ThemeTable]:
        return self.__pydantic_extra__

    @property
    def lexicon(self) -> Lexicon:
        words: dict[str, dict[str, tuple[str, ...]]] = {}
        for locale, themes in BUILT_IN.items():
            kept = {key: tuple(entries) for key, entries in themes.items() if not self._replaces(key)}
            for key, table in self.tables.items():
                kept[key] = kept.get(key, ()) + table.words[locale]
            words[locale] = {key: entries for key, entries in kept.items() if entries}
        return Lexicon(words)

    def _replaces(self, key: str) -> bool:
        table = self.tables.get(key)
        return table is not None and table.only

    def title(self, key: str, locale: str) -> str | None:
        """As the organisation calls it; `None` for one of the built-in themes that it has not named."""
        table = self.tables.get(key)
        named = table.named(locale) if table else None
        return named or (None if key in _KNOWN else key.replace("_", " ").replace("-", " ").capitalize())
