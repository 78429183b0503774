"""Survey definitions: the TOML file of the organisation, checked; a built-in default where there is none.

organisation = "Nordlys"              # stands in the question: "recommend Nordlys to a friend"
timezone = "Europe/Copenhagen"        # in which days, months and quarters are counted

[surveys.relation]                    # one table a survey; results of different surveys are never mixed
title = "Yearly survey"
quarantine_days = 180                 # nobody is asked again before
open_days = 14                        # an invitation closes after
"""

import tomllib
from pathlib import Path
from typing import Annotated, Self
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from bot.core.segments import costly

DEFAULT_KEY = "nps"


class SurveysError(Exception):
    """The survey file can not be used; the sentence says where and why."""


class UnknownSurveyError(Exception):
    def __init__(self, key: str, known: list[str]) -> None:
        super().__init__(f"There is no survey '{key}'. Surveys: {', '.join(known)}.")
        self.key = key
        self.known = known


class Survey(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, Field(max_length=40)] = ""
    quarantine_days: Annotated[int, Field(ge=1, le=3650)] = 180
    open_days: Annotated[int, Field(ge=1, le=90)] = 14


class Surveys(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    #: None: the question says "recommend us".
    organisation: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    timezone: str = "Europe/Copenhagen"
    surveys: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,30}$")], Survey] = Field(
        default_factory=lambda: {DEFAULT_KEY: Survey()}, min_length=1
    )

    @field_validator("organisation")
    @classmethod
    def is_gsm7(cls, name: str | None) -> str | None:
        """One character outside GSM-7 doubles the price of every SMS with the name in it."""
        if name is not None and (characters := costly(name)):
            raise ValueError(f"write it without {' '.join(characters)}, which would double the price of every SMS")
        return name

    @field_validator("timezone")
    @classmethod
    def is_known(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError(f"'{name}' is not a time zone; an example: Europe/Copenhagen")
        return name

    @model_validator(mode="after")
    def has_titles(self) -> Self:
        if len(self.surveys) > 1 and (untitled := [key for key, survey in self.surveys.items() if not survey.title]):
            raise ValueError(f"with several surveys each needs a title; without: {', '.join(untitled)}")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def survey(self, key: str) -> Survey:
        """Raises UnknownSurveyError, which names those there are."""
        if key not in self.surveys:
            raise UnknownSurveyError(key, list(self.surveys))
        return self.surveys[key]

    def quarantine_days(self, key: str) -> int:
        return self.surveys[key].quarantine_days if key in self.surveys else Survey().quarantine_days

    def title(self, key: str) -> str:
        survey = self.surveys.get(key)
        return (survey.title if survey else "") or key


def load(path: Path | None) -> Surveys:
    """Raises SurveysError with every mistake found, each with its place in the file."""
    if path is None:
        return Surveys()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SurveysError(f"SURVEYS_FILE: there is no file '{path}'.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SurveysError(f"SURVEYS_FILE: '{path}' can not be read: {error}") from None
    try:
        return Surveys.model_validate(content)
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg'].removeprefix('Value error, ')}"
            for one in error.errors()
        ]
        raise SurveysError(f"SURVEYS_FILE: '{path}' has mistakes:\n  " + "\n  ".join(lines)) from None
