"""What a webhook is told, version 1: the models its JSON Schema (docs/webhook.schema.json) is made from.

Each event tells the whole state after it, so a receiver that keeps the latest `timestamp` of an invitation is right
whatever it missed. Within a version fields are only added. Names, numbers and words are all that is of the person:
`bare()` takes them out.
"""

from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.core.cases.case import CaseState
from bot.core.cases.events import CaseOutcome
from bot.core.messages import ChannelName
from bot.core.nps import Group

VERSION: Final = 1

#: Where the schema is kept for those who read it, below the project's folder.
SCHEMA_FILE: Final = "docs/webhook.schema.json"


#: What can happen to a case.
CaseEvent = Literal["case.opened", "case.taken", "case.contacted", "case.released", "case.closed"]


class _Model(BaseModel):
    # What has a default is sent all the same.
    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class ToldInvitation(_Model):
    """One asking of one contact."""

    id: str
    survey: Annotated[str, Field(description="The survey's key in the survey file")]
    channel: ChannelName
    asked_at: datetime | None


class ToldContact(_Model):
    """Who was asked."""

    id: Annotated[str, Field(description="Stays the same; after an erasure the person has another one")]
    name: Annotated[str | None, Field(description="Only with `contacts = true` in the survey file")]
    phone: Annotated[str | None, Field(description="E.164; only with `contacts = true` in the survey file")]
    locale: str
    attributes: dict[str, str]


class ToldAnswer(_Model):
    """The answer as it stands after the event."""

    score: Annotated[int, Field(ge=0, le=10)]
    group: Group
    comment: Annotated[str | None, Field(description="What they wrote, in their words")]
    scored_at: datetime | None
    corrected_at: datetime | None
    is_late: Annotated[bool, Field(description="Said after the invitation had expired, and still counted")]


class Before(_Model):
    """What the answer was before it changed."""

    score: Annotated[int, Field(ge=0, le=10)]
    comment: str | None


class ToldOwner(_Model):
    """The admin who has taken a case."""

    id: Annotated[str, Field(description="Such as telegram:99")]
    name: Annotated[str, Field(description="As they call themselves")]


class ToldCase(_Model):
    """The case as it stands after the event."""

    id: str
    state: CaseState
    owner: ToldOwner | None
    outcome: Annotated[CaseOutcome | None, Field(description="What it came to; null until it is closed")]


class CreatedData(_Model):
    invitation: ToldInvitation
    contact: ToldContact
    answer: ToldAnswer


class ChangedData(CreatedData):
    before: Before


class ErasedData(_Model):
    """Remove what you have of this contact's words and person. The score may stay, as a number of nobody."""

    invitation: ToldInvitation
    contact_id: str


class CaseData(CreatedData):
    """With the answer it is about."""

    case: ToldCase


class PingData(_Model):
    survey: str


class _Event(_Model):
    id: Annotated[str, Field(description="As in the header webhook-id: the same at every try")]
    timestamp: Annotated[datetime, Field(description="When it happened; the header has the time of the try")]
    version: Literal[1] = VERSION


class AnswerCreated(_Event):
    """Somebody has given a score for the first time."""

    type: Literal["answer.created"] = "answer.created"
    data: CreatedData


class AnswerChanged(_Event):
    """A score was corrected, or a comment was added, changed or taken back."""

    type: Literal["answer.changed"] = "answer.changed"
    data: ChangedData


class AnswerErased(_Event):
    """Somebody who had answered wants to be forgotten."""

    type: Literal["answer.erased"] = "answer.erased"
    data: ErasedData


class CaseChanged(_Event):
    """A case was opened, or something was done about it; what, the type says."""

    type: CaseEvent
    data: CaseData


class Ping(_Event):
    """A trial by scripts/webhook-test: nothing has happened."""

    type: Literal["ping"] = "ping"
    data: PingData


Payload = AnswerCreated | AnswerChanged | AnswerErased | CaseChanged | Ping

_PAYLOAD: Final[TypeAdapter[Payload]] = TypeAdapter(Annotated[Payload, Field(discriminator="type")])


def bare(payload: Payload) -> Payload:
    """The event without anything of the person."""
    match payload:
        case AnswerCreated() | AnswerChanged() | CaseChanged():
            return payload.model_copy(update={"data": _bare(payload.data)})
    return payload


def _bare(data: CreatedData) -> CreatedData:
    bare: dict[str, BaseModel] = {
        "contact": data.contact.model_copy(update={"name": None, "phone": None, "attributes": {}}),
        "answer": data.answer.model_copy(update={"comment": None}),
    }
    if isinstance(data, ChangedData):
        bare["before"] = data.before.model_copy(update={"comment": None})
    return data.model_copy(update=bare)


def schema() -> dict[str, Any]:
    """JSON Schema of everything that is sent (https://json-schema.org/draft/2020-12)."""
    made = _PAYLOAD.json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events of nps-bot, version 1",
        "description": "The body of what the bot posts to a survey's webhook. Ignore fields and types you do not know.",
    }
    return head | made
