"""`[[surveys.KEY.questions]]` of the survey file: up to two questions more, answered by a number from 0 to 10.

[[surveys.delivery.questions]]
key = "waiting"                       # its name in exports; keep it as long as the question means the same
name.da = "Ventetid"                  # for admins; in each language, or one for all: name = "Waiting time"
name.en = "Waiting time"
text.da = "Hvor tilfreds er du med ventetiden? 0 = slet ikke, 10 = meget"       # for customers: all four
text.nb = "Hvor fornøyd er du med ventetiden? 0 = ikke i det hele tatt, 10 = svært"
text.sv = "Hur nöjd är du med väntetiden? 0 = inte alls, 10 = mycket"
text.en = "How satisfied are you with the waiting time? 0 = not at all, 10 = very"

It is sent in the place of the thanks, which come after the last answer.
"""

from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.language import LOCALES, SOURCE
from bot.surveys.locales import Locale

#: What other things about an answer are called.
_TAKEN: Final = {"score", "comment", "change"}


def _is_one_sms(text: str) -> str:
    """One character outside GSM-7, or one letter too many, doubles the price."""
    if characters := costly(fold(text)):
        raise ValueError(f"write it without {' '.join(characters)}, which would double the price of every SMS")
    if count(fold(text)).segments > 1:
        raise ValueError("is longer than one SMS (160 characters): shorten it")
    return text


Text = Annotated[str, Field(min_length=1), AfterValidator(_is_one_sms)]
Name = Annotated[str, Field(min_length=1, max_length=40)]


class QuestionTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,19}$")]
    name: Name | dict[Locale, Name]
    text: dict[Locale, Text]

    @field_validator("key")
    @classmethod
    def is_free(cls, key: str) -> str:
        if key in _TAKEN:
            raise ValueError(f"'{key}' is the name of something else already: choose another")
        return key

    @field_validator("text")
    @classmethod
    def is_complete(cls, texts: dict[Locale, str]) -> dict[Locale, str]:
        if missing := [locale for locale in LOCALES if locale not in texts]:
            raise ValueError(f"each contact is asked in their language; missing: {', '.join(missing)}")
        return texts

    def named(self, locale: str) -> str:
        if isinstance(self.name, str):
            return self.name
        return next((name for of, name in self.name.items() if of == locale), None) or next(
            iter(self.name.values()), self.key
        )

    def said(self, locale: str) -> str:
        """In English to whoever speaks none of ours."""
        return next((text for of, text in self.text.items() if of == locale), self.text[SOURCE])
