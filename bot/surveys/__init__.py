"""Survey definitions: the TOML file of the organisation, checked; a built-in default where there is none.

organisation = "Nordlys"              # stands in the question: "recommend Nordlys to a friend"; SMS cannot do without
contact = "70 10 20 30"               # or a mail address: whom customers can ask; see contact.py
timezone = "Europe/Copenhagen"        # in which days, months and quarters are counted
quarantine_days_overall = 180         # nobody is asked again before, whichever survey it was

[quiet]                               # when nobody is asked, by the clock and the calendar of the contact
from = "20:00"                        # every night; "24:00" for nights that are not quiet
until = "09:00"
weekends = true                       # Saturdays and Sundays
holidays = true                       # of the contact's country, and the eves on which people there are off

[surveys.relation]                    # one table a survey; results of different surveys are never mixed
title = "Yearly survey"
quarantine_days = 365                 # nobody is asked this one again before; 180 if not said
remind_after_days = 3                 # who has not answered is reminded once after; 0 for never
open_days = 14                        # an invitation closes after
grace_days = 14                       # and for so long a late answer still counts

every = "quarter"                     # or month, half-year, year: asks all contacts by itself, once in each
# daily_share = 0.01                  # instead: asks a random hundredth of all contacts every day
per_day = 500                         # and never more on one day than so many
link = "https://example.com/reviews"  # below the last words to passives and promoters, on Telegram alone; asking for a
                                      # public review is advertising: only where those asked have consented to that

[surveys.delivery]
title = "After a delivery"
quiet.weekends = false                # for this survey; the rest of [quiet] stays as above

[surveys.delivery.webhook]            # see webhooks.py
url = "https://crm.example.com/nps"

[prices]                              # of one SMS segment, by country; what a send will cost is worked out with them
currency = "EUR"
DK = 0.045

[themes.parking]                      # what comments are about, in words of your own: see bot/surveys/themes.py
da = ["parkering*", "p-plads*"]

[[surveys.delivery.questions]]        # up to two questions more, 0 to 10: see bot/surveys/questions.py
key = "waiting"
name.da = "Ventetid"
text.da = "Hvor tilfreds er du med ventetiden? 0 = slet ikke, 10 = meget"
text.nb = "Hvor fornøyd er du med ventetiden? 0 = ikke i det hele tatt, 10 = svært"
text.sv = "Hur nöjd är du med väntetiden? 0 = inte alls, 10 = mycket"
text.en = "How satisfied are you with the waiting time? 0 = not at all, 10 = very"

[surveys.delivery.cases]              # which answers somebody must act on: see bot/surveys/cases.py
scores = "0-6"
"""

import re
import tomllib
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from bot.contacts import addresses, calendars
from bot.core.asking.eligibility import QUARANTINE, Rules
from bot.core.asking.forecast import Prices
from bot.core.calendar.quiet_hours import Calendar, Quiet
from bot.core.calendar.recurrence import Every
from bot.core.cases.events import CaseOutcome
from bot.core.cases.rules import CaseRules
from bot.core.comments.lexicon import Lexicon
from bot.core.delivery.sms_segments import costly, fold
from bot.surveys.cases import CaseTable, Chat, TimeOfDay, WorkingHoursTable
from bot.surveys.contact import read_contact
from bot.surveys.questions import QuestionTable
from bot.surveys.themes import ThemeTables
from bot.surveys.webhook import Webhook

DEFAULT_KEY = "nps"


class SurveysError(Exception):
    """The survey file cannot be used; the sentence says where and why."""


class UnknownSurveyError(Exception):
    def __init__(self, key: str, known: list[str]) -> None:
        super().__init__(f"There is no survey '{key}'. Surveys: {', '.join(known)}.")
        self.key = key
        self.known = known


Days = Annotated[int, Field(ge=1, le=3650)]


class QuietTable(BaseModel):
    """`[quiet]`, or what a survey says differently; `None` is what was not said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    from_: TimeOfDay | None = Field(None, alias="from")
    until: TimeOfDay | None = None
    weekends: bool | None = None
    holidays: bool | None = None

    def over(self, quiet: Quiet) -> Quiet:
        """Raises ValueError where the two together make no night."""
        return Quiet(
            until=quiet.until if self.until is None else self.until,
            from_=quiet.from_ if self.from_ is None else self.from_,
            on_weekends=quiet.on_weekends if self.weekends is None else self.weekends,
            on_holidays=quiet.on_holidays if self.holidays is None else self.holidays,
        )


class PriceTable(BaseModel):
    """`[prices]`: a currency, and the price of one segment in each country."""

    model_config = ConfigDict(frozen=True, extra="allow")

    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]

    __pydantic_extra__: dict[str, Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]]

    @model_validator(mode="after")
    def are_countries(self) -> Self:
        for key in self.__pydantic_extra__:
            if addresses.read_region(key) != key:
                raise ValueError(f"write the country '{key}' in large letters: {key.upper()}")
        return self


class Survey(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, Field(max_length=40)] = ""
    quarantine_days: Days = QUARANTINE.days
    quiet: QuietTable = QuietTable()
    remind_after_days: Annotated[int, Field(ge=0, le=90)] = 3
    open_days: Annotated[int, Field(ge=1, le=90)] = 14
    grace_days: Annotated[int, Field(ge=0, le=365)] = 14
    #: The bot asks all contacts by itself, once in each of these.
    every: Every | None = None
    #: Or so large a random part of them every day.
    daily_share: Annotated[float, Field(gt=0, le=1)] | None = None
    per_day: Annotated[int, Field(ge=1)] | None = None
    webhook: Webhook | None = None
    cases: CaseTable = CaseTable()
    questions: Annotated[tuple[QuestionTable, ...], Field(max_length=2)] = ()
    #: Below the last words to passives and promoters, on Telegram alone, for operators filter links in SMS. In both
    #: an invitation to write a public review is advertising, and takes consent: see README.
    link: str | None = None

    @field_validator("link")
    @classmethod
    def is_a_page(cls, link: str | None) -> str | None:
        if link is not None and not re.fullmatch(r"https://[^\s/@]+\.[^\s/@]+(/\S*)?", link):
            raise ValueError(f"'{link}' is not an address like https://example.com/reviews")
        return link

    @field_validator("questions")
    @classmethod
    def are_different(cls, questions: tuple[QuestionTable, ...]) -> tuple[QuestionTable, ...]:
        if len({one.key for one in questions}) < len(questions):
            raise ValueError("each question needs a key of its own")
        return questions

    @model_validator(mode="after")
    def recurs_in_one_way(self) -> Self:
        if self.every is not None and self.daily_share is not None:
            raise ValueError("every and daily_share are two ways to ask again and again: choose one of them")
        if self.per_day is not None and self.every is None:
            raise ValueError("per_day belongs to every: it spreads what the bot asks by itself")
        return self

    @model_validator(mode="after")
    def is_reminded_in_time(self) -> Self:
        if "remind_after_days" in self.model_fields_set and self.remind_after_days >= self.open_days:
            raise ValueError(
                f"remind_after_days ({self.remind_after_days}) must be less than open_days ({self.open_days}): "
                "an invitation that has closed is not reminded of"
            )
        return self

    @property
    def reminder_after(self) -> timedelta | None:
        """`None`: nobody is reminded."""
        is_in_time = 0 < self.remind_after_days < self.open_days
        return timedelta(days=self.remind_after_days) if is_in_time else None


class Surveys(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    #: None: the question says "recommend us". Only where no SMS goes out: see runtime.check_sender.
    organisation: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    #: Stands below what the bot answers to questions about itself. None: nothing stands there.
    contact: Annotated[str, AfterValidator(read_contact)] | None = None
    timezone: str = "Europe/Copenhagen"
    quarantine_days_overall: Days = QUARANTINE.days
    quiet: QuietTable = QuietTable()
    working_hours: WorkingHoursTable = WorkingHoursTable()
    prices: PriceTable | None = None
    themes: ThemeTables = ThemeTables()
    surveys: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,30}$")], Survey] = Field(
        default_factory=lambda: {DEFAULT_KEY: Survey()}, min_length=1
    )

    @field_validator("organisation")
    @classmethod
    def is_gsm7(cls, name: str | None) -> str | None:
        """One character outside GSM-7 doubles the price of every SMS with the name in it."""
        if name is not None and (characters := costly(fold(name))):
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

    @field_validator("quiet")
    @classmethod
    def is_a_night(cls, table: QuietTable) -> QuietTable:
        table.over(Quiet())
        return table

    @field_validator("working_hours")
    @classmethod
    def is_a_day(cls, table: WorkingHoursTable) -> WorkingHoursTable:
        _ = table.closed
        return table

    @model_validator(mode="after")
    def are_rules_that_count(self) -> Self:
        for key, survey in self.surveys.items():
            try:
                self._quiet(survey)
            except ValueError as error:
                raise ValueError(f"surveys.{key}.quiet: {error}") from None
            if "quarantine_days" in survey.model_fields_set and survey.quarantine_days < self.quarantine_days_overall:
                raise ValueError(
                    f"surveys.{key}.quarantine_days: {survey.quarantine_days} is shorter than quarantine_days_overall "
                    f"({self.quarantine_days_overall}) and would never count: lower the one over all surveys"
                )
        return self

    @property
    def price_table(self) -> Prices:
        return Prices(self.prices.currency, self.prices.__pydantic_extra__) if self.prices else Prices()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The themes of comments; what it learns of words on the way is kept with it."""
        return self.themes.lexicon

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def webhooks(self) -> dict[str, Webhook]:
        """Survey -> where its answers and cases are passed on to."""
        return {key: survey.webhook for key, survey in self.surveys.items() if survey.webhook is not None}

    def survey(self, key: str) -> Survey:
        """Raises UnknownSurveyError, which names those there are."""
        if key not in self.surveys:
            raise UnknownSurveyError(key, list(self.surveys))
        return self.surveys[key]

    def rules(self, key: str) -> Rules:
        """Who may be asked in this survey, and when. One that is no longer in the file has those of a new one."""
        survey = self.surveys.get(key) or Survey()
        return Rules(
            survey=key,
            quarantine=timedelta(days=survey.quarantine_days),
            quarantine_overall=timedelta(days=self.quarantine_days_overall),
            quiet=self._quiet(survey),
        )

    def case_rules(self, key: str) -> CaseRules:
        """Which answers of the survey open a case, and who hears of it."""
        return (self.surveys.get(key) or Survey()).cases.rules

    def told(self, key: str, outcome: CaseOutcome, locale: str) -> str | None:
        """What the survey file has for a customer whose case came to that; `None`: nothing in that language."""
        return (self.surveys.get(key) or Survey()).cases.told.get(outcome, {}).get(locale)

    @property
    def office(self) -> Calendar:
        """The calendar by which the admins work."""
        return calendars.calendar_of_zone(self.timezone)

    def chats_of_cases(self) -> dict[Chat, str]:
        """Chat -> a survey whose cases it hears of."""
        return {one.chat: key for key, survey in self.surveys.items() for one in survey.cases.chats}

    def _quiet(self, survey: Survey) -> Quiet:
        return survey.quiet.over(self.quiet.over(Quiet()))

    def questions(self, key: str) -> dict[str, QuestionTable]:
        """The driver questions of a survey by their keys, in order."""
        survey = self.surveys.get(key)
        return {one.key: one for one in survey.questions} if survey else {}

    def answers_count_for(self, key: str) -> timedelta:
        """How long after it was asked an answer still counts, be it a late one."""
        survey = self.surveys.get(key) or Survey()
        return timedelta(days=survey.open_days + survey.grace_days)

    def drivers(self, key: str) -> tuple[str, ...]:
        return tuple(self.questions(key))

    def driver_text(self, key: str, question: str, locale: str) -> str | None:
        table = self.questions(key).get(question)
        return table.said(locale) if table else None

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
        raise SurveysError(f"SURVEYS_FILE: '{path}' cannot be read: {error}") from None
    try:
        return Surveys.model_validate(content)
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg'].removeprefix('Value error, ')}"
            for one in error.errors()
        ]
        raise SurveysError(f"SURVEYS_FILE: '{path}' has mistakes:\n  " + "\n  ".join(lines)) from None
