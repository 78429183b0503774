"""Headings as people and customer systems write them."""

import pytest

from bot.contacts.headings import Field, columns_of, field_of
from bot.contacts.importing import read_contacts


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        (Field.NAME, "Navn|Namn|Name|Full Name|fulde navn|Kundenavn|NAVN:"),
        (Field.FIRST_NAME, "Fornavn|Förnamn|First Name|firstName|given_name"),
        (Field.LAST_NAME, "Efternavn|Etternavn|Efternamn|Last Name|Surname"),
        (Field.PHONE, "Mobil|Mobilnr.|Telefon|Tlf.|Tlf. nr.|Telefonnummer|Mobile Phone Number|Phone 1 - Value|phone"),
        (Field.PHONE, "Telefon (mobil)|mobil-nr|Mobiltelefon|Default Address Phone|PhoneNumber|ｐｈｏｎｅ"),
        (Field.TELEGRAM, "Telegram|Chat-id|Telegram ID|chatId"),
        (Field.LOCALE, "Sprog|Språk|Language|Preferred language|locale|Sprogkode"),
        (Field.TIMEZONE, "Tidszone|Tidssone|Tidszon|Time Zone|time_zone"),
        (Field.COUNTRY, "Land|Landekode|Landkod|Country|Country/Region|Mailing Country|Default Address Country Code"),
        (None, "Afdeling|Kundenr|Note|Email|Phone type|Telefonsalg|City|number"),
    ],
)
def test_a_heading_is_known_in_four_languages(field, headings):
    assert {heading: field_of(heading) for heading in headings.split("|")} == dict.fromkeys(headings.split("|"), field)


def test_a_mobile_comes_before_what_may_be_a_landline():
    data = (
        "Name;Phone;Mobile Phone Number\r\nBo;+4533123456;+4520123456\r\n"
        "Al;+4520123457;\r\nLi;+4520123458;ukendt\r\nKa;+4722123456;+4790012345\r\n"
    )
    found = read_contacts(data.encode())
    assert [row.phone for row in found.rows] == ["+4520123456", "+4520123457", "+4520123458", "+4790012345"]
    assert [str(one) for one in found.understood] == [
        "Name -> name",
        "Phone -> phone where Mobile Phone Number is empty or no mobile",
        "Mobile Phone Number -> phone",
    ]


def test_what_was_understood_is_told():
    rows = "".join(f"Bo Ek;201234{n};Salg;bo{n}@x.dk;K{n}\r\n" for n in range(10, 20))
    found = read_contacts(f"Navn;Mobil;Afdeling;Kontakt mail;Kundenr\r\n{rows}".encode(), region="DK")
    assert [str(one) for one in found.understood] == [
        "Navn -> name",
        "Mobil -> phone (DK)",
        "Afdeling -> kept as attribute",
        "Kontakt mail -> kept as contact data (e-mail): in no segment, and in exports only --with-contacts",
        "Kundenr -> kept as attribute; nearly all are different, so it is no segment",
    ]


def test_first_and_last_name_are_the_name():
    [row] = read_contacts(b"First Name,Last Name,Phone\nKari,Nordmann,+4790012345\n").rows
    assert (row.name, row.attributes) == ("Kari Nordmann", {})


def test_columns_of_one_name_are_both_kept():
    [row] = read_contacts(b"phone,note,Note,note 2\n+4520123456,a,b,c\n").rows
    assert sorted(row.attributes.values()) == ["a", "b", "c"]
    assert len(columns_of(["phone", "note", "Note", "note 2"]).kept) == 3


def test_a_column_whose_cells_hold_addresses_says_so_in_its_name():
    [row] = read_contacts(b"phone,ref\n+4520123456,bo@x.dk\n").rows
    assert row.attributes == {"ref (e-mail)": "bo@x.dk"}
