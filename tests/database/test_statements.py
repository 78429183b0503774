import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import DatabaseError
from bot.database.statements import for_postgresql, for_sqlite, many_for_postgresql, split

VALUES = {"a": "text", "b": 7, "c": 1.5, "d": None}
WRITTEN = {"a": "::text", "b": "::bigint", "c": "::double precision"}

awkward = st.text(alphabet=":abc'\"-/* ;x\n$1æ", max_size=12)
literal = awkward.map(lambda text: "'" + text.replace("'", "''") + "'")
quoted = awkward.map(lambda text: '"' + text.replace('"', '""') + '"')
comment = awkward.map(lambda text: "--" + text.replace("\n", "") + "\n")
block = awkward.filter(lambda text: "*/" not in text and "*" not in text[-1:]).map(lambda text: f"/* {text} */")
plain = st.sampled_from(["SELECT", "x::text", "x :: bigint", "a.b", "=", "(", ")", ",", "1"])
opaque = st.one_of(literal, quoted, comment, block, plain)
value = st.sampled_from(sorted(VALUES)).map(lambda name: f":{name}")


@given(st.lists(st.one_of(opaque.map(lambda text: (text, False)), value.map(lambda text: (text, True)))))
def test_only_values_are_translated(pieces):
    sql = " ".join(text for text, _ in pieces)
    names = list(dict.fromkeys(text[1:] for text, is_value in pieces if is_value))
    filled = [name for name in names if VALUES[name] is not None]

    def expected(text: str) -> str:
        name = text[1:]
        return f"${filled.index(name) + 1}{WRITTEN[name]}" if name in filled else "NULL"

    text, ordered = for_postgresql(sql, VALUES)
    assert text == " ".join(expected(text) if is_value else text for text, is_value in pieces)
    assert ordered == [VALUES[name] for name in filled]
    assert for_sqlite(sql, VALUES) == (sql, {name: VALUES[name] for name in names})


@given(st.lists(st.one_of(literal, value), min_size=1, max_size=8))
def test_sqlite_gives_back_literals_and_values_as_they_are(pieces):
    text, named = for_sqlite("SELECT " + ", ".join(pieces), VALUES)
    with closing(sqlite3.connect(":memory:")) as raw:
        (row,) = raw.execute(text, named)
    assert list(row) == [
        VALUES[piece[1:]] if piece.startswith(":") else piece[1:-1].replace("''", "'") for piece in pieces
    ]


@given(st.integers(0, 9), st.lists(st.integers(0, 9), max_size=20))
def test_a_list_matches_its_members(number, ids):
    text, named = for_sqlite("SELECT 1 WHERE :number IN (:ids)", {"number": number, "ids": ids})
    with closing(sqlite3.connect(":memory:")) as raw:
        assert bool(raw.execute(text, named).fetchall()) == (number in ids)


@pytest.mark.parametrize(
    ("count", "places"), [(0, 0), (1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (1000, 1024), (16_384, 16_384)]
)
def test_lists_grow_to_a_power_of_two(count, places):
    text, ordered = for_postgresql("SELECT 1 WHERE 1 IN (:ids)", {"ids": list(range(count))})
    assert text.count("$") == len(ordered) == places
    assert sorted(set(ordered)) == list(range(count))
    assert places or text == "SELECT 1 WHERE 1 IN (NULL)"


@pytest.mark.parametrize(
    ("sql", "values", "says"),
    [
        ("SELECT :a", {}, "No value was given for :a in: SELECT :a"),
        ("SELECT 1 WHERE 1 NOT IN (:ids)", {"ids": []}, "NOT IN (:ids) without any value would match nothing"),
        ("SELECT 1 WHERE 1 IN (:ids)", {"ids": list(range(20_000))}, "Too many values in :ids"),
        ("SELECT :a", {"a": {1}}, "The value :a must be text, int, float, bytes or None, not set."),
    ],
)
def test_what_cannot_be_sent_is_said(sql, values, says):
    for translate in (for_sqlite, for_postgresql):
        with pytest.raises(DatabaseError) as error:
            translate(sql, values)
        assert says in str(error.value)


@pytest.mark.parametrize(
    "lock", ["FOR UPDATE", "for update skip locked", "FOR UPDATE OF contact SKIP LOCKED", "FOR UPDATE NOWAIT"]
)
def test_row_locks_are_for_postgresql_only(lock):
    sql = f"UPDATE t SET a = 'FOR UPDATE' WHERE id IN (SELECT id FROM t LIMIT 3 {lock})"
    assert for_sqlite(sql, {})[0] == "UPDATE t SET a = 'FOR UPDATE' WHERE id IN (SELECT id FROM t LIMIT 3 )"
    assert for_postgresql(sql, {})[0] == sql


def test_rows_may_leave_a_value_out():
    rows = [{"id": 1, "name": None, "gone": None}, {"id": 2, "name": "Ida", "gone": None}]
    text, ordered = many_for_postgresql("INSERT INTO t VALUES (:id, :gone, :name)", rows)
    assert text == "INSERT INTO t VALUES ($1::bigint, NULL, $2::text)"
    assert ordered == [(1, None), (2, "Ida")]


def test_rows_of_two_types_are_refused():
    with pytest.raises(DatabaseError, match="The value :id must have one type in all rows, not bigint and text"):
        many_for_postgresql("INSERT INTO t VALUES (:id)", [{"id": 1}, {"id": "1"}])


def test_a_file_is_split_where_lines_end_with_a_semicolon():
    script = """
        -- Tables; the first one;
        CREATE TABLE a (x text DEFAULT ';
        ', y text); -- done;
        /* between; */
        CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END;\r
        INSERT INTO a VALUES ('it''s;', '--');
        -- nothing follows;
    """
    statements = split(script)
    assert [statement.split()[-1] for statement in statements] == ["text);", "END;", "'--');"]
    with closing(sqlite3.connect(":memory:")) as raw:
        for statement in statements:
            raw.execute(statement)


@given(
    st.lists(
        st.fixed_dictionaries({"id": st.text("abc", max_size=3), "contact_id": st.text("xyz", max_size=3) | st.none()})
    )
)
def test_rows_take_their_locks_in_the_order_of_contacts(rows):
    """The law of locks in bot/database/door.py: a list is written in an order of its own by nobody."""
    if not rows:
        return
    _, values = many_for_postgresql("INSERT INTO t (id, contact_id) VALUES (:id, :contact_id)", rows)
    if len(values[0]) == 2:
        assert [row[1] or "" for row in values] == sorted(row["contact_id"] or "" for row in rows)
    _, values = many_for_postgresql("UPDATE t SET a = 1 WHERE id = :id", [{"id": row["id"]} for row in rows])
    assert [row[0] for row in values] == sorted(row["id"] for row in rows)
