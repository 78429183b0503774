"""One way to write SQL for both databases: values are `:named`, and each database gets the statement in its own form.

    SELECT * FROM contact WHERE locale = :locale AND id IN (:ids) FOR UPDATE

    SQLite      SELECT * FROM contact WHERE locale = :locale AND id IN (:ids__1, :ids__2)
    PostgreSQL  SELECT * FROM contact WHERE locale = $1::text AND id IN ($2::bigint, $3::bigint) FOR UPDATE

A value is text, int, float, bytes or None. A list or tuple of them becomes as many values, rounded up to a power of two
by repeating the last, so that few distinct statements are prepared; none at all become NULL, which matches nothing.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.database.errors import DatabaseError

MAX_VALUES = 32_766  # in one statement: SQLITE_MAX_VARIABLE_NUMBER; PostgreSQL's protocol takes one more

# What looks like a value or a lock inside a literal, a quoted name, a comment or a cast is none.
LEXEME = re.compile(
    r"""
      (?P<opaque> ' (?: [^'] | '' )* ' | " (?: [^"] | "" )* " | -- [^\n]* | /\* .*? \*/ | :: )
    | (?P<lock> \b FOR \s+ UPDATE (?: \s+ OF \s+ \w+ )? (?: \s+ (?: SKIP \s+ LOCKED | NOWAIT ) )? \b )
    | : (?P<name> [^\W\d] \w* )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
NOT_IN = re.compile(r"\bNOT\s+IN\s*\(\s*$", re.IGNORECASE)


def for_sqlite(sql: str, values: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """The statement without row locks (its one writer is alone anyway), and its values by name."""
    sql, flat = expand(sql, values)
    for name, value in flat.items():
        type_of(name, value)
    return without_locks(sql), flat


def for_postgresql(sql: str, values: Mapping[str, object]) -> tuple[str, list[object]]:
    """The statement with numbered values that state their type, and the values in order.

    A None is written as NULL, since PostgreSQL cannot tell the type of a value that has none.
    """
    sql, flat = expand(sql, values)
    types = tuple(type_of(name, flat[name]) for name in names_in(sql))
    return numbered(sql, types), [flat[name] for name in names_in(sql) if flat[name] is not None]


def many_for_sqlite(sql: str, rows: Sequence[Mapping[str, object]]) -> tuple[str, list[dict[str, object]]]:
    types_of_columns(sql, rows)
    return without_locks(sql), [dict(row) for row in rows]


def many_for_postgresql(sql: str, rows: Sequence[Mapping[str, object]]) -> tuple[str, list[tuple[object, ...]]]:
    types = types_of_columns(sql, rows)
    filled = [name for name, type_ in zip(names_in(sql), types, strict=True) if type_]
    return numbered(sql, types), [tuple(row[name] for name in filled) for row in in_lock_order(rows)]


def in_lock_order(rows: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
    """In the order of the contacts they refer to, else of their own ids: see the law of locks in `door.py`."""
    for key in ("contact_id", "id"):
        if key in rows[0]:
            return sorted(rows, key=lambda row: str(row[key] or ""))
    return rows


def types_of_columns(sql: str, rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """The type of each value over all rows; empty where every row has None."""
    types = []
    for name in names_in(sql):
        try:
            examples = {type(row[name]): row[name] for row in rows}
        except KeyError:
            raise missing(name, sql) from None
        found = {type_of(name, example) for example in examples.values()} - {""}
        if found == {"bigint", "double precision"}:
            found = {"double precision"}
        if len(found) > 1:
            raise DatabaseError(f"The value :{name} must have one type in all rows, not {' and '.join(sorted(found))}.")
        types.append(found.pop() if found else "")
    return tuple(types)


def type_of(name: str, value: object) -> str:
    """The PostgreSQL type of a value, empty for None."""
    match value:
        case None:
            return ""
        case str():
            return "text"
        case int():
            return "bigint"
        case float():
            return "double precision"
        case bytes():
            return "bytea"
    raise DatabaseError(f"The value :{name} must be text, int, float, bytes or None, not {type(value).__name__}.")


def expand(sql: str, values: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """The statement with each sequence written out, and all values by name."""
    flat: dict[str, object] = {}
    sizes: list[tuple[str, int]] = []
    for name in names_in(sql):
        if name not in values:
            raise missing(name, sql)
        value = values[name]
        if isinstance(value, list | tuple):
            padded = [*value, *value[-1:] * (power_of_two(len(value)) - len(value))]
            sizes.append((name, len(padded)))
            flat |= {f"{name}__{place}": item for place, item in enumerate(padded, 1)}
        else:
            flat[name] = value
    if len(flat) > MAX_VALUES:
        many = ", ".join(f":{name}" for name, _ in sizes)
        raise DatabaseError(f"Too many values in {many}: a statement takes at most 16384 of one list; send chunks.")
    return (spread(sql, tuple(sizes)), flat) if sizes else (sql, flat)


def power_of_two(least: int) -> int:
    return 1 << (least - 1).bit_length() if least else 0


def missing(name: str, sql: str) -> DatabaseError:
    return DatabaseError(f"No value was given for :{name} in: {' '.join(sql.split())[:200]}")


@lru_cache(maxsize=1024)
def names_in(sql: str) -> tuple[str, ...]:
    """The names of the values, each once, as they first appear."""
    return tuple(dict.fromkeys(match["name"] for match in LEXEME.finditer(sql) if match["name"]))


@lru_cache(maxsize=1024)
def spread(sql: str, sizes: tuple[tuple[str, int], ...]) -> str:
    size_of = dict(sizes)

    def places(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in size_of:
            return match[0]
        if not size_of[name] and NOT_IN.search(sql, 0, match.start()):
            raise DatabaseError(f"NOT IN (:{name}) without any value would match nothing: ask before sending it.")
        return ", ".join(f":{name}__{place}" for place in range(1, size_of[name] + 1)) or "NULL"

    return LEXEME.sub(places, sql)


@lru_cache(maxsize=1024)
def numbered(sql: str, types: tuple[str, ...]) -> str:
    typed = [(name, type_) for name, type_ in zip(names_in(sql), types, strict=True) if type_]
    written = {name: f"${place}::{type_}" for place, (name, type_) in enumerate(typed, 1)}
    return LEXEME.sub(lambda match: written.get(match["name"], "NULL") if match["name"] else match[0], sql)


@lru_cache(maxsize=1024)
def without_locks(sql: str) -> str:
    return LEXEME.sub(lambda match: "" if match["lock"] else match[0], sql)


def split(script: str) -> list[str]:
    """The statements of a file: each ends with the last `;` of a line; comments alone are no statement."""
    bare = LEXEME.sub(lambda match: " " * len(match[0]) if match["opaque"] else match[0], script)
    ends = [match.end() for match in re.finditer(r";(?=[ \t\r]*(?:\n|$))", bare)]
    parts = zip([0, *ends], [*ends, len(script)], strict=True)
    return [script[start:end].strip() for start, end in parts if bare[start:end].strip(" \t\r\n;")]
