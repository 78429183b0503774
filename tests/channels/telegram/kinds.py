"""Genuine updates of every kind the Bot API has, made from python-telegram-bot's own classes: no list of ours."""

import inspect
import re
import typing
from collections.abc import Sequence

import telegram

#: Deeper than this only what must be there.
DEEPEST = 3

_PLAIN = {"int": 1, "str": "x", "bool": False, "float": 1.5, "datetime": 1_767_225_600}

#: Names by which Telegram sends what the library calls otherwise.
_SENT_AS = {"from_user": "from"}

#: What tells the kind of an object that has several.
_KINDS = {"type": "private", "status": "member", "source": "premium"}


def sample(kind: type, depth: int = 0) -> dict[str, object]:
    """One object of the kind, with every field that can be made from its annotation."""
    found: dict[str, object] = {}
    for name, parameter in inspect.signature(kind.__init__).parameters.items():
        if name in {"self", "args", "kwargs", "api_kwargs"}:
            continue
        if depth >= DEEPEST and parameter.default is not inspect.Parameter.empty:
            continue
        value = _value(str(parameter.annotation), depth)
        if value is not None:
            found[_SENT_AS.get(name, name)] = _KINDS.get(name, value) if value == "x" else value
    return found


def _value(annotation: str, depth: int) -> object:
    # `telegram._chat.Chat`, `'Chat'` and `<class 'int'>` as `Chat` and `int`.
    text = re.sub(r"(?:\w+\.)+(\w)", r"\1", re.sub(r"""["'<>]|class """, "", annotation))
    text = re.sub(r"^Optional\[(.*)\]$", r"\1", text).replace("None | ", "").replace(" | None", "")
    if listed := re.fullmatch(r"Sequence\[(.*)\]", text):
        one = _value(listed[1], depth)
        return None if one is None else [one]
    first = text.split(" | ")[0].strip()
    if "timedelta" in text or "TimePeriod" in text:
        return 60
    if first in _PLAIN:
        return _PLAIN[first]
    kind = getattr(telegram, first, None)
    return sample(kind, depth + 1) if isinstance(kind, type) and issubclass(kind, telegram.TelegramObject) else None


def updates() -> dict[str, dict[str, object]]:
    """Kind of update -> one of it, with everything in it that it can have."""
    kinds: Sequence[str] = telegram.Update.ALL_TYPES
    found = {}
    for number, name in enumerate(kinds, start=1):
        annotation = str(inspect.signature(telegram.Update.__init__).parameters[name].annotation)
        content = _value(annotation, 0)
        assert isinstance(content, dict), f"cannot make {annotation}"
        found[name] = {"update_id": number, name: content}
    return found


def paths(value: object, before: tuple = ()) -> typing.Iterator[tuple]:
    """Where each part of a document is."""
    yield before
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths(inner, (*before, key))
