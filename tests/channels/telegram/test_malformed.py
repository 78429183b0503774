"""Whatever comes as an update is read, is none of our business, or is set aside; never anything else."""

import copy
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import Received, ReceivedError
from bot.channels.telegram import webhook
from bot.channels.telegram.updates import WORDS
from bot.core.messages import Inbound
from bot.inbox import storable
from tests.channels.telegram.kinds import paths, updates

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
UPDATES = updates()
KINDS = sorted(UPDATES)

#: Values of other kinds than the one that stands there, and of the same kind beyond what it may be.
ODD = [
    None,
    True,
    0,
    -1,
    2**31,
    2**63,
    10**400,
    -(10**30),
    1.5,
    float("nan"),
    float("inf"),
    "",
    "x",
    "9",
    "\0",
    "\ud800",
    "ڪ" * 5000,
    [],
    ["x"],
    [[]],
    [None],
    {},
    {"id": {}},
    {"x": [{"y": None}]},
]

DROPPED = object()


def changed(document, path, value):
    """The document with another value in that place, or nothing there."""
    found = copy.deepcopy(document)
    inner = found
    for key in path[:-1]:
        inner = inner[key]
    if value is DROPPED:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return found


def read(document):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    return webhook.parse(Received("/telegram", {}, body), "nps_bot", NOW)


def is_whole(inbound):
    """Of the types it says, and of the size of an id where it is one."""
    assert isinstance(inbound, Inbound)
    for name in ("provider_id", "address", "text"):
        assert isinstance(getattr(inbound, name), str)
    for name in ("message_id", "invitation_id", "sender", "sender_name", "reply_to", "photo", "language_hint"):
        assert isinstance(getattr(inbound, name), str | None)
    assert inbound.at.tzinfo is not None
    assert len(inbound.address) <= 20
    assert len(inbound.provider_id) <= 41
    storable(inbound).text.encode()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_update_is_read_or_none_of_our_business(kind):
    inbound = read(UPDATES[kind])
    assert (inbound is not None) is (kind in webhook.ALLOWED_UPDATES)


@given(st.data())
def test_an_update_with_another_value_anywhere_is_read_or_refused(data):
    document = UPDATES[data.draw(st.sampled_from(KINDS))]
    for _ in range(data.draw(st.integers(1, 3))):
        places = [path for path in paths(document) if path]
        if not places:
            break
        path = data.draw(st.sampled_from(places))
        document = changed(document, path, data.draw(st.sampled_from([DROPPED, *ODD])))
    try:
        inbound = read(document)
    except ReceivedError:
        return
    assert inbound is None or is_whole(inbound) is None


#: What else of a message is looked at.
AROUND = {"photo", "sticker"}


def looked_at(kind):
    """An update of the kind without what is never looked at."""
    content = UPDATES[kind][kind]
    if "message" in kind:
        content = {name: value for name, value in content.items() if name in WORDS | AROUND}
        content["reply_to_message"] = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
    return {"update_id": 1, kind: content}


@pytest.mark.parametrize("kind", webhook.ALLOWED_UPDATES)
def test_every_place_we_look_at_may_hold_anything(kind):
    document = looked_at(kind)
    assert read(document) is not None
    for path in [path for path in paths(document) if path]:
        for value in (DROPPED, *ODD):
            try:
                inbound = read(changed(document, path, value))
            except ReceivedError:
                continue
            assert inbound is None or is_whole(inbound) is None, (path, value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=20))
def test_any_json_is_answered(document):
    with pytest.raises(ReceivedError):
        read(document)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b'{"update_id": 1, "message": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
        b'{"update_id": ' + b"9" * 5000 + b"}",
        b'{"update_id": 1, "message": {"text": ' + b"9" * 5000 + b"}}",
        b'{"update_id": true}',
        b'{"update_id": -1}',
        b'{"update_id": 1, "message": NaN}',
        b'{"update_id": 1e400, "message": {}}',
        b"\xef\xbb\xbf{}",
        b'{"update_id": 1}\0',
    ],
    ids=lambda body: str(body[:24]),
)
def test_json_that_is_made_to_hurt_is_refused(body):
    with pytest.raises(ReceivedError):
        read(body)


def test_words_are_heard_although_a_picture_or_poll_beside_them_cannot_be_read():
    message = UPDATES["message"]["message"] | {"text": "9", "sticker": {"emoji": "x"}, "from": {"id": 5}}
    message["from"] = {"id": 101, "is_bot": False, "first_name": "Anna"}
    message["reply_to_message"] = message["reply_to_message"] | {"poll": {"question": "?"}, "message_id": 77}
    inbound = read({"update_id": 3, "message": message})
    assert (inbound.text, inbound.sender, inbound.reply_to) == ("9", "101", "77")
