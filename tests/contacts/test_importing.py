import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.contacts.importing import ContactListError, Problem, Row, read_contacts

BO = Row(2, "Bo", "+4520123456", None, None, None, {}, "DK")


def one_problem(text: str) -> Problem:
    contacts = read_contacts(text.encode())
    (problem,) = contacts.problems
    assert problem.line not in {row.line for row in contacts.rows}
    return problem


def test_a_list_as_scandinavian_excel_saves_it() -> None:
    text = (
        "Name;Phone;Telegram;Locale;Timezone;Department;City\r\n"
        "Jørgen Ås;20 12 34 56;;;;Salg;Århus\r\n"
        "Kari;+47 900 12 345;12345;Nynorsk;;;Bodø\r\n"
        "Åsa;0046701234567;;en;America/New_York;Support;\r\n"
        ";;777;;;;\r\n"
        ";;;;;;\r\n"
    )
    contacts = read_contacts(text.encode("cp1252"), region="DK")
    assert contacts.rows == (
        Row(2, "Jørgen Ås", "+4520123456", None, None, None, {"department": "Salg", "city": "Århus"}, "DK"),
        Row(3, "Kari", "+4790012345", "12345", "nb", None, {"city": "Bodø"}, "NO"),
        Row(4, "Åsa", "+46701234567", None, "en", "America/New_York", {"department": "Support"}, "SE"),
        Row(5, "", None, "777", None, None, {}),
    )
    assert contacts.problems == ()
    assert contacts.columns == ("department", "city")


@pytest.mark.parametrize(
    "text",
    [
        "phone,name\n+4520123456,Bo\n",
        " PHONE , Name \n +4520123456 ,  Bo  \n",
        'name,phone\n"Bo\n",+45 20 12 34 56\n',  # a line break typed into a cell
        'name,phone\nBo,"=""+4520123456"""\n',  # a formula that keeps Excel from making a number of it
        'name,phone\nBo,="+4520123456"\n',
        "name,phone\nBo\u200e,+4520123456\n",  # a direction mark from a chat
        "name,phone,,\nBo,+4520123456,,\n",  # columns that were emptied, not deleted
        "name,phone\nBo,+4520123456,,\n",
    ],
)
def test_the_same_contact_however_the_file_is_written(text: str) -> None:
    contacts = read_contacts(text.encode())
    assert (contacts.rows, contacts.problems) == ((BO,), ())


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ("name,phone\nBo,20123456\n", 2, "phone", "--region DK"),
        ("name,phone\nBo,\n", 2, "", "neither phone nor telegram"),
        ("name,telegram\nBo,@bo\n", 2, "telegram", "scripts/invite"),
        ("phone,name\n+4520123456,Ek, Bo\n", 2, "", "Column 3 has no name"),
        ("phone,,name\n+4520123456,x,Bo\n", 2, "", "Column 2 has no name"),
        ('phone,name\n+4520123456,"Bo\n', 2, "", "quotation marks"),
        (f"phone,name\n+4520123456,{'o' * 101}\n", 2, "name", "101 characters"),
        ("phone,name\n+4520123456,Åse JÃ¸rgen\n", 2, "name", "Letters are damaged"),
        ("phone,city\n+4520123456,Troms\ufffd\n", 2, "city", "Letters are damaged"),
        ("phone\n\n+4520123456\n0045 20 12 34 56\n", 4, "phone", "line 3"),
        ("name,phone\nBo,+4520123456\nBo,+4520123456\n", 3, "phone", "line 2"),
        ("phone,telegram\n+4520123456,5\n,5\n", 3, "telegram", "line 2"),
    ],
)
def test_a_bad_row_is_a_problem_that_says_what_to_do(text: str, line: int, column: str, reason: str) -> None:
    problem = one_problem(text)
    assert (problem.line, problem.column) == (line, column)
    assert reason in problem.reason


def test_longest_name_and_attribute_are_taken() -> None:
    (row,) = read_contacts(f"phone,name,city\n+4520123456,{'o' * 100},{'e' * 200}\n".encode()).rows
    assert (len(row.name), len(row.attributes["city"])) == (100, 200)


def test_a_bad_row_says_all_that_is_wrong_with_it() -> None:
    contacts = read_contacts(f"phone,telegram,name\nx,y,{'o' * 101}\n".encode())
    assert {problem.column for problem in contacts.problems} == {"phone", "telegram", "name"}
    assert contacts.rows == ()


def test_good_rows_count_beside_bad_ones() -> None:
    contacts = read_contacts(b"name,phone\nBo,+4520123456\nLi,1\nAl,+4520123457\n")
    assert [row.line for row in contacts.rows] == [2, 4]
    assert [problem.line for problem in contacts.problems] == [3]


def test_a_refused_row_does_not_make_a_duplicate_of_the_next() -> None:
    contacts = read_contacts(b"phone,telegram\n+4520123456,xx\n+4520123456,5\n")
    assert [row.line for row in contacts.rows] == [3]


def test_what_a_problem_shows_is_short_and_harmless_in_a_terminal() -> None:
    problem = one_problem("phone\n\x1b[31m" + "9" * 500 + "\n")
    assert problem.value == "[31m" + "9" * 55 + "…"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("navn;afdeling\nBo;20123456\n", "known: name, phone, telegram, locale, timezone, country, and the same in "),
        ("navn;afdeling\nBo;20123456\n", "Found: navn, afdeling."),
        ("name:phone\n", "Found: name:phone."),
        ("sep=,\n,,\n1,2,3\n", "Found: none."),
        ("Bo,+4520123456\n", "seems to be a contact"),
        ("phone,Phone \n", "Two columns are named phone"),
        (f"phone,{'c' * 101}\n", "longer than 100"),
        ("", "empty"),
    ],
)
def test_a_file_without_the_right_headings_is_refused_with_what_to_do(text: str, reason: str) -> None:
    with pytest.raises(ContactListError) as refused:
        read_contacts(text.encode())
    assert reason in str(refused.value)


def test_a_number_without_headings_is_not_repeated_in_the_error() -> None:
    with pytest.raises(ContactListError) as refused:
        read_contacts(b"Bo,+4520123456\n")
    assert "20123456" not in str(refused.value)


def test_an_unknown_region_is_refused_before_the_file_is_read() -> None:
    with pytest.raises(ContactListError, match="two letters"):
        read_contacts(b"", region="Denmark")


@settings(deadline=None)
@given(st.binary() | st.binary().map(lambda data: b"phone;name;locale\n" + data))
@example(b'phone\n"')
@example(b"\xff\xfe")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        contacts = read_contacts(data, region="DK")
    except ContactListError as error:
        assert str(error).endswith(".")  # noqa: PT017
    else:
        assert all(problem.reason.endswith(".") for problem in contacts.problems)


CELL = st.text(max_size=8).map(lambda text: text.replace("\0", "")) | st.sampled_from(
    ["+4520123456", "90012345", "+46 70 123 45 67", "1", "12345", "da", "svenska", "Europe/Oslo", "", "", "Bo"]
)


@settings(deadline=None)
@given(st.lists(st.lists(CELL, min_size=4, max_size=6), max_size=8))
def test_every_record_is_either_a_row_or_a_problem(records: list[list[str]]) -> None:
    records = [record for record in records if any(cell.strip() for cell in record)]
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows([["name", "phone", "telegram", "locale", "city"], *records])
    contacts = read_contacts(file.getvalue().encode("utf-8", "replace"), region="NO")
    good, bad = {row.line for row in contacts.rows}, {problem.line for problem in contacts.problems}
    assert not good & bad
    assert len(good) == len(contacts.rows)
    assert len(good | bad) == len(records)
    assert all(row.phone or row.telegram for row in contacts.rows)
