import json
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nps import group_of
from bot.webhooks import payloads
from bot.webhooks.payloads import (
    AnswerChanged,
    AnswerCreated,
    AnswerErased,
    Before,
    CaseChanged,
    CaseData,
    ChangedData,
    CreatedData,
    ErasedData,
    Ping,
    PingData,
    ToldAnswer,
    ToldCase,
    ToldContact,
    ToldInvitation,
)

FILE = Path(__file__).parent.parent.parent / payloads.SCHEMA_FILE
AT = datetime(2026, 3, 2, 10, tzinfo=UTC)
#: None of them stands anywhere else in an event.
NAME, PHONE, PLACE, WORDS, EARLIER = "Ida Ødegård", "+4520123456", "Aarhus", "The invoice was late", "Too slow"

INVITATION = ToldInvitation(id="i1", survey="relation", channel="sms", asked_at=AT)
CONTACT = ToldContact(id="c1", name=NAME, phone=PHONE, locale="da", attributes={"department": PLACE})
ANSWER = ToldAnswer(score=3, group="detractor", comment=WORDS, scored_at=AT, corrected_at=None, is_late=False)
ALL = {"invitation": INVITATION, "contact": CONTACT, "answer": ANSWER}
HEAD = {"id": "e1", "timestamp": AT}
CASE = ToldCase(id="k1", state="open", owner=None, outcome=None)

EVENTS = [
    AnswerCreated(**HEAD, data=CreatedData(**ALL)),
    AnswerChanged(**HEAD, data=ChangedData(**ALL, before=Before(score=4, comment=EARLIER))),
    AnswerErased(**HEAD, data=ErasedData(invitation=INVITATION, contact_id="c1")),
    *(CaseChanged(**HEAD, type=type_, data=CaseData(**ALL, case=CASE)) for type_ in get_args(payloads.CaseEvent)),
    Ping(**HEAD, data=PingData(survey="relation")),
]
every_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)


def test_the_schema_in_docs_is_that_of_the_models():
    assert json.loads(FILE.read_text(encoding="utf-8")) == payloads.schema(), (
        f"python -m bot schema > {payloads.SCHEMA_FILE}"
    )


def fits(value, schema, definitions):
    """Whether a value is as a JSON Schema has it: those words of it that pydantic writes here, and no others."""
    if "$ref" in schema:
        return fits(value, definitions[schema["$ref"].rpartition("/")[2]], definitions)
    known = {
        "$schema", "title", "description", "$defs", "default", "discriminator", "format", "oneOf", "anyOf", "const",
        "enum", "type", "properties", "required", "additionalProperties", "minimum", "maximum",
    }  # fmt: skip
    assert set(schema) <= known, set(schema) - known
    if "oneOf" in schema:
        return sum(fits(value, one, definitions) for one in schema["oneOf"]) == 1
    if "anyOf" in schema:
        return any(fits(value, one, definitions) for one in schema["anyOf"])
    kinds = {"object": dict, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if not isinstance(value, kinds[schema["type"]]):
        return False
    if value not in schema.get("enum", [schema.get("const", value)]):
        return False
    if not schema.get("minimum", 0) <= (value if schema["type"] == "integer" else 0) <= schema.get("maximum", 10):
        return False
    if schema["type"] != "object":
        return True
    properties, more = schema.get("properties", {}), schema.get("additionalProperties")
    return set(schema.get("required", ())) <= set(value) and all(
        fits(value[name], properties.get(name, more), definitions) for name in value
    )


@every_event
def test_every_event_is_as_the_schema_says_and_says_nothing_the_schema_does_not(event):
    schema = payloads.schema()
    sent = json.loads(event.model_dump_json())
    assert fits(sent, schema, schema["$defs"])
    for name in sent:
        assert not fits({key: value for key, value in sent.items() if key != name}, schema, schema["$defs"])
    assert not fits(sent | {"type": "unheard.of"}, schema, schema["$defs"])


def test_the_schema_lists_every_event():
    mapping = payloads.schema()["discriminator"]["mapping"]
    assert set(mapping) == {event.type for event in EVENTS}


@every_event
def test_what_is_bare_has_nothing_of_the_person_and_the_rest_as_it_was(event):
    text = payloads.bare(event).model_dump_json()
    assert not any(words in text for words in (NAME, PHONE, PLACE, WORDS, EARLIER))
    bare, full = json.loads(text), json.loads(event.model_dump_json())
    assert (bare["id"], bare["type"], bare["timestamp"]) == (full["id"], full["type"], full["timestamp"])
    if "answer" in full["data"]:
        assert bare["data"]["answer"] == full["data"]["answer"] | {"comment": None}
        assert bare["data"]["contact"]["id"] == "c1"
    if "before" in full["data"]:
        assert bare["data"]["before"] == {"score": 4, "comment": None}


@given(st.text(), st.integers(0, 10))
def test_what_people_write_is_told_to_the_letter(words, score):
    answer = ANSWER.model_copy(update={"comment": words, "score": score, "group": group_of(score)})
    event = AnswerCreated(**HEAD, data=CreatedData(**ALL | {"answer": answer}))
    sent = event.model_dump_json()
    assert json.loads(sent.encode())["data"]["answer"]["comment"] == words
    assert "\n" not in sent
