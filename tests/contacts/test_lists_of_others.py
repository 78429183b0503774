"""Lists as customer systems and spreadsheets write them, each with what went wrong with it elsewhere."""

import pytest

from bot.contacts.countries import are_one, read_country
from bot.contacts.importing import ContactListError, read_contacts
from bot.contacts.languages import read_locale
from bot.contacts.removing import read_addresses
from bot.contacts.timezones import read_timezone
from bot.core.messages import ChannelName


def phones(text: str | bytes, **more) -> list[str | None]:
    return [row.phone for row in read_contacts(text if isinstance(text, bytes) else text.encode(), **more).rows]


def test_a_long_note_is_left_out_and_the_customer_stays():
    note = "\n".join(["Hej,"] + ["> citeret linje"] * 110 + ["Jens Ek, +45 30 12 34 56, Salgschef"])
    found = read_contacts(f'name,phone,note\r\nBo,+4520123456,"{note}"\r\nAl,+4520123457,\r\n'.encode())
    assert [(row.line, row.name) for row in found.rows] == [(2, "Bo"), (114, "Al")]
    assert found.problems == ()
    [warning] = found.warnings
    assert (warning.line, warning.column) == (2, "note")
    assert warning.reason.endswith("it is left out.")


def test_rows_that_end_early_are_customers_and_are_counted():
    data = "name;phone;dept;note\r\nBo;+4520123456;Salg;\r\nAl;+4520123457;Salg\r\nIb;+4520123458\r\n"
    found = read_contacts(data.encode())
    assert (len(found.rows), found.problems) == (3, ())
    assert found.notes == ("Rows that end before the last column: 2. Their missing cells are taken for empty.",)


def test_what_a_list_does_not_say_is_none():
    [row] = read_contacts(b"name;phone;locale;timezone\r\nBo;+4520123456;;\r\n").rows
    assert (row.locale, row.timezone, row.country) == (None, None, "DK")


COUNTRIES = "name;phone;country\r\nOla;41234567;Norge\r\nBo;20123456;Danmark\r\nEva;070-123 45 67;Sweden\r\n"


@pytest.mark.parametrize("region", [None, "DK", "NO"])
def test_the_country_of_a_row_is_the_country_of_its_number(region):
    assert phones(COUNTRIES, region=region) == ["+4741234567", "+4520123456", "+46701234567"]


def test_the_region_is_for_rows_that_name_no_country():
    assert phones("phone;land\r\n20123456;\r\n41234567;NO\r\n", region="DK") == ["+4520123456", "+4741234567"]


@pytest.mark.parametrize("country", ["Norge", "NO", "+47", "Sverige", "SWE", "Tyskland"])
def test_a_country_that_contradicts_the_number_is_a_problem(country):
    found = read_contacts(f"phone;country\r\n+4520123456;{country}\r\n".encode())
    assert found.rows == ()
    assert "another country" in found.problems[0].reason


def test_a_country_nobody_knows_is_a_warning_and_its_national_number_is_refused():
    found = read_contacts(b"phone;country\r\n+4520123456;Narnia\r\n20123457;Narnia\r\n", region="DK")
    assert [row.phone for row in found.rows] == ["+4520123456"]
    assert [problem.line for problem in found.problems] == [3]
    assert [warning.line for warning in found.warnings] == [2]


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        *((name, "NO") for name in ("Norge", "norway", "NO", "nor", "+47", "0047", "47", "Norge (NO)")),
        *((name, "SE") for name in ("Sverige", "Sweden", "SE", "Ruotsi", "SE - Sverige", "SE-Sverige")),
        *((name, "DE") for name in ("Tyskland", "Germany", "Deutschland", "DEU")),
        *((name, "FO") for name in ("Færøerne", "Færøyene", "Färöarna", "Faroe Islands", "Føroyar")),
        *((name, "US") for name in ("USA", "U.S.", "United States", "1")),
    ],
)
def test_a_country_is_known_by_name_and_code(typed, country):
    assert read_country(typed) == country


def test_a_realm_is_one_country_to_its_numbers():
    assert are_one("DK", "FO")
    assert are_one("US", "CA")
    assert not are_one("DK", "NO")


@pytest.mark.parametrize(
    ("typed", "locale"),
    [
        ("Danish (Denmark)", "da"),
        ("English (United States)", "en"),
        ("Norsk (Bokmål)", "nb"),
        ("Norwegian Nynorsk (Norway)", "nb"),
        ("Svenska - Sverige", "sv"),
        ("dan", "da"),
        ("nob", "nb"),
        ("nno", "nb"),
        ("nor", "nb"),
        ("swe", "sv"),
        ("eng", "en"),
        ("da_DK.UTF-8", "da"),
        ("1030", "da"),
        ("1044", "nb"),
        ("1053", "sv"),
    ],
)
def test_a_language_is_known_by_the_labels_of_customer_systems(typed, locale):
    assert read_locale(typed) == locale


@pytest.mark.parametrize(
    ("typed", "country", "zone"),
    [
        ("UTC+1", "DK", "Europe/Copenhagen"),
        ("GMT+01:00", "NO", "Europe/Oslo"),
        ("UTC+1", "US", "Etc/GMT-1"),
        ("UTC+5:30", "IN", "Asia/Kolkata"),
        ("Romance Standard Time", "DK", "Europe/Copenhagen"),
        ("W. Europe Standard Time", "SE", "Europe/Stockholm"),
        ("W. Europe Daylight Time", "NO", "Europe/Oslo"),
        ("FLE Standard Time", "FI", "Europe/Helsinki"),
        ("Eastern Standard Time", "DK", "America/New_York"),
        ("(GMT+01:00) Central European Standard Time (Europe/Oslo)", "", "Europe/Oslo"),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "DK", "Europe/Copenhagen"),
        ("europe_slash_copenhagen", "", "Europe/Copenhagen"),
        ("Stockholm", "DK", "Europe/Stockholm"),
    ],
)
def test_a_time_zone_is_known_by_the_labels_of_customer_systems(typed, country, zone):
    assert read_timezone(typed, country) == zone


@pytest.mark.parametrize("cell", ["de", "fi", "Tysk", "-", "n/a", "Klingon"])
def test_a_language_the_bot_does_not_write_loses_no_customer(cell):
    found = read_contacts(f"phone;sprog;tidszone\r\n+4520123456;{cell};{cell}\r\n".encode())
    assert [(row.locale, row.timezone) for row in found.rows] == [(None, None)]
    assert [warning.column for warning in found.warnings] == ["sprog", "tidszone"]
    assert "Europe/Copenhagen" in found.warnings[1].reason


@pytest.mark.parametrize("invisible", "\u200b\u200e\u00ad\u2060\u200d\ufeff\u3164\u2800\ufe0f")
def test_headings_hold_nothing_that_cannot_be_seen(invisible):
    found = read_contacts(f"na{invisible}me;phone{invisible};dept{invisible}\r\nBo;+4520123456;Salg\r\n".encode())
    assert found.columns == ("dept",)
    assert [row.name for row in found.rows] == ["Bo"]


def test_one_letter_has_one_form():
    [row] = read_contacts("phone;A\u030arstid;name\r\n+4520123456;A\u030alesund;A\u030ase\r\n".encode()).rows
    assert (row.name, row.attributes) == ("Åse", {"årstid": "Ålesund"})


def test_one_line_of_another_encoding_harms_no_other():
    data = "name;phone;city\r\nJørgen;+4520123456;Ærø\r\nJákup;+298212345;Tórshavn\r\n".encode()
    found = read_contacts(data + "Bent;+4520123458;Køge\r\n".encode("cp1252"))
    assert [(row.name, row.attributes["city"]) for row in found.rows] == [
        ("Jørgen", "Ærø"), ("Jákup", "Tórshavn"), ("Bent", "Køge"),
    ]  # fmt: skip


@pytest.mark.parametrize("phone", ["4.520123456E9", "4,520123456E+09", "4520123456.00", "4520123456,00", "4520123456"])
def test_a_number_that_a_program_made_of_it_is_read(phone):
    assert phones(f'phone\r\n"{phone}"\r\n', region="DK") == ["+4520123456"]


@pytest.mark.parametrize("phone", ["4520123456", "46701234567", "4790012345", "358401234567"])
def test_a_plus_that_a_spreadsheet_dropped_is_put_back(phone):
    assert phones(f"phone\r\n{phone}\r\n") == [f"+{phone}"]


def test_the_end_of_a_dos_file_is_no_row():
    found = read_contacts(b"phone\r\n+4520123456\r\n\x1a")
    assert (len(found.rows), found.problems) == (1, ())


# --- those who must not be asked -------------------------------------------------------------------------------------

GONE = {(ChannelName.SMS, "+4520123456")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize(
    "text",
    ["+4520123456\r\n# Søren\r\n", "Navn;Mobil\r\nSøren;20123456\r\n", "20123456\r\n\r\n", "'+4520123456',\r\n"],
)
def test_a_file_of_those_who_must_not_be_asked_is_read_as_lists_are(text, encoding):
    assert read_addresses(text.encode(encoding), "DK") == GONE


def test_a_telegram_chat_may_be_removed_too():
    assert read_addresses(b"telegram:12345\n+4520123456\n", None) == {*GONE, (ChannelName.TELEGRAM, "12345")}
    assert read_addresses(b"Tlf;Chat-id\n+4520123456;12345\n", None) == {*GONE, (ChannelName.TELEGRAM, "12345")}


@pytest.mark.parametrize("data", [b"+4520123456\nBo\n", b"phone\n+4520123456\n1\n", b"PK\x03\x04", b"phone\n\xff\0\n"])
def test_who_cannot_be_read_there_stops_the_send(data):
    with pytest.raises(ContactListError, match=r"\.$"):
        read_addresses(data, "DK")
