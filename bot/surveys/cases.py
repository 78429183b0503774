"""The tables of the survey file that are about cases: which answers open one, who hears of it, when people are at work.

[working_hours]                       # when reminders of cases come, by the clock and the calendar of `timezone`
from = "08:00"
until = "16:00"
weekends = false                      # nobody is at work on Saturdays and Sundays
holidays = false                      # nor on the holidays of the country

[surveys.relation.cases]              # an answer somebody must act on opens a case; without a table: 0-6, and questions
scores = "0-6"                        # "none" where the score alone opens none
words = ["advokat*", "kontakt mig"]   # opens one whatever the score; * leaves the end of the word open
questions = true                      # so does a question in the comment
where = { segment = ["key", "new"] }  # only customers with these attributes
take_within_hours = 2                 # working hours until the next chat hears of it
contact_within_hours = 8              # and from being taken until the customer is contacted
reminders = 3                         # never more of them in one case

[surveys.relation.cases.told]         # what the customer can be told when a case has closed, in place of our words
solved.da = "Vi har rettet fejlen."   # solved, explained, no_answer, not_ours; da, nb, sv, en; at most two SMS

[[surveys.relation.cases.chats]]      # who hears, one after the other; all admin chats at once where none fits
chat = "telegram:-1001234567890"      # it must be in ADMINS
where = { department = "Oslo" }
"""

import re
from datetime import time, timedelta
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from bot.core.calendar.quiet_hours import Quiet
from bot.core.cases.events import BY_ADMINS, CaseOutcome
from bot.core.cases.rules import CaseRules, Route
from bot.core.delivery.sms_segments import costly, count, fold
from bot.core.language import LOCALES
from bot.core.messages import ChannelName

#: SMS that one text for a customer may take.
MAX_SEGMENTS: Final = 2

Chat = tuple[ChannelName, str]


def _time_of_day(value: object) -> time:
    """A bare 20 would be read as twenty seconds past midnight."""
    if isinstance(value, time):
        return value
    if value == "24:00":
        return time.max
    if isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        return time.fromisoformat(value)
    raise ValueError('write a time of day as "20:00", in quotes')


TimeOfDay = Annotated[time, BeforeValidator(_time_of_day)]


def _scores(value: object) -> frozenset[int]:
    """From "0-6", "0-4,6", "none"."""
    if value == "none":
        return frozenset()
    parts = [re.fullmatch(r"\s*(\d+)\s*(?:-\s*(\d+)\s*)?", part) for part in str(value).split(",")]
    found: set[int] = set()
    for part in parts:
        first, last = (int(part[1]), int(part[2] or part[1])) if part else (1, 0)
        if not isinstance(value, str) or not 0 <= first <= last <= 10:
            raise ValueError('write scores from 0 to 10 as "0-6" or "0-4, 6", or "none", in quotes')
        found.update(range(first, last + 1))
    return frozenset(found)


#: As in ADMINS.
_CHAT = re.compile(r"(telegram):(-?\d{1,20})|(sms):(\+[1-9]\d{6,14})")


def _chat(value: object) -> Chat:
    if not isinstance(value, str) or (match := _CHAT.fullmatch(value)) is None:
        raise ValueError(f"write the chat '{value}' as it stands in ADMINS: telegram:CHAT-ID or sms:+4512345678")
    return ChannelName(match[1] or match[3]), match[2] or match[4]


def _where(value: object) -> object:
    """One value may stand alone."""
    if not isinstance(value, dict):
        return value
    return {name: (one,) if isinstance(one, str) else one for name, one in value.items()}


WhereTable = Annotated[
    dict[Annotated[str, Field(min_length=1)], Annotated[tuple[str, ...], Field(min_length=1)]],
    BeforeValidator(_where),
]
Hours = Annotated[float, Field(gt=0, le=400, allow_inf_nan=False)]


class WorkingHoursTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    from_: TimeOfDay = Field(time(8), alias="from")
    until: TimeOfDay = time(16)
    weekends: bool = False
    holidays: bool = False

    @property
    def closed(self) -> Quiet:
        """When nobody is at work. Raises ValueError where the day would end before it begins."""
        if self.from_ >= self.until:
            raise ValueError("working hours end later in the day than they begin; an example: from 08:00 until 16:00")
        return Quiet(self.from_, self.until, on_weekends=not self.weekends, on_holidays=not self.holidays)


class ChatTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    chat: Annotated[Chat, BeforeValidator(_chat)]
    where: WhereTable = Field(default_factory=dict)


def _told(text: str) -> str:
    """As every text for customers: it may go by SMS."""
    if (characters := costly(fold(text))) or not text.strip():
        why = f"write it without {' '.join(characters)}, which would double the price" if characters else "it is empty"
        raise ValueError(why)
    if (segments := count(fold(text)).segments) > MAX_SEGMENTS:
        raise ValueError(f"it takes {segments} SMS, and may take {MAX_SEGMENTS}: shorten it")
    if re.search(r"https?://|www\.", text):
        raise ValueError("no links: this goes by SMS")
    return fold(text)


def _by_admins(outcome: CaseOutcome) -> CaseOutcome:
    if outcome not in BY_ADMINS:
        raise ValueError(f"nobody can close a case as {outcome.value}; there are {', '.join(BY_ADMINS)}")
    return outcome


Told = dict[
    Annotated[CaseOutcome, AfterValidator(_by_admins)],
    dict[Annotated[str, Field(pattern=f"^({'|'.join(LOCALES)})$")], Annotated[str, AfterValidator(_told)]],
]


class CaseTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    scores: Annotated[frozenset[int], BeforeValidator(_scores)] = CaseRules().scores
    words: tuple[Annotated[str, Field(pattern=r"^\s*[^\s*]")], ...] = ()
    questions: bool = True
    where: WhereTable = Field(default_factory=dict)
    take_within_hours: Hours = 2
    contact_within_hours: Hours = 8
    reminders: Annotated[int, Field(ge=0, le=20)] = 3
    chats: tuple[ChatTable, ...] = ()
    told: Told = Field(default_factory=dict)

    @property
    def rules(self) -> CaseRules:
        return CaseRules(
            scores=self.scores,
            words=self.words,
            has_questions=self.questions,
            where=self.where,
            routes=tuple(Route(one.chat, one.where) for one in self.chats),
            take_within=timedelta(hours=self.take_within_hours),
            contact_within=timedelta(hours=self.contact_within_hours),
            most_reminders=self.reminders,
        )
