"""What says who somebody is, or how to reach them, is told from what groups them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.contact_data import (
    DataKind,
    is_contact_data,
    is_nearly_unique,
    kind_of_column,
    kind_of_heading,
    marked,
    without_contact_data,
)


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        (
            DataKind.E_MAIL,
            "Email|E-mail|e-post|Privat mail|E-mail 1 - Value|Work_Email|kundeemail|Epost|EMAIL ADDRESS",
        ),
        (
            DataKind.PHONE,
            "Phone|Mobile Phone Number|Mobil|Tlf.|Telefon (privat)|arbejdstelefon|Fax|Phone 1 - Value",
        ),
        (
            DataKind.NAME,
            "First Name|last_name|Fornavn|Efternavn|Etternavn|Förnamn|efternamn|Navn|Name 2|Shipping Name",
        ),
        (DataKind.NAME, "Kundenavn|Kontaktperson|Fuldt navn|Full name"),
        (
            DataKind.ADDRESS,
            "Adresse|Adress|Street|Default Address Address1|hjemmeadresse|Gatuadress|leveringsadresse",
        ),
        (DataKind.PERSONAL_NUMBER, "CPR-nr.|Personnummer|fødselsdato|Födelsedatum|Date of birth|SSN|IBAN"),
        (None, "department|Afdeling|Kundegruppe|account manager|Store name|Produktnavn|Default Address City|by|ort"),
        (None, "postnr|country|Accepts Email Marketing|email opt-in|note|channel|mobilabonnement|navneskilt|Land"),
    ],
)
def test_a_heading_says_what_its_column_holds(kind, headings):
    assert {heading: kind_of_heading(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), kind
    )


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("ref", ["bo@x.dk", "al@firma.no", "", "ib@x.se", "x"], DataKind.E_MAIL),
        ("ref", ["ring +45 20 12 34 56", "x", "y"], DataKind.PHONE),
        ("ref", ["20123456", "30 12 34 56", "40-12-34-56", "50123456", "60123456"], DataKind.PHONE),
        ("kundenr", ["20123456", "30123456", "40123456", "50123456", "60123456"], None),
        ("besøg", ["2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06"], None),
        ("hvem", ["Bo Ek", "Åsa Öst", "Li af Klint", "A. B. Berg", "Kari Nordmann-Li"], DataKind.NAME),
        ("ansvarlig", ["Bo Ek", "Bo Ek", "Åsa Öst", "Bo Ek", "Åsa Öst", "Bo Ek"], None),
        ("hvor", ["Vestergade 14, 2. tv", "Storgata 12B", "Kungsgatan 5"], DataKind.ADDRESS),
        ("hvor", ["12 High Street", "1 Mill Road"], DataKind.ADDRESS),
        ("team", ["Oslo 2", "Vest 3", "Team Nord 1"], None),
        (
            "ref",
            ["010203-1234", "020304-2345", "030405-3456", "040506-4567", "050607-5678"],
            DataKind.PERSONAL_NUMBER,
        ),
    ],
)
def test_cells_say_what_the_heading_does_not(heading, cells, kind):
    written = [cell for cell in cells if cell]
    assert kind_of_column(heading, written, len(set(written)), len(written)) == kind


@given(st.text(min_size=1, max_size=20), st.sampled_from(DataKind))
def test_a_name_that_was_marked_says_it_to_whoever_reads_the_name_alone(heading, kind):
    assert kind_of_heading(marked(heading, kind)) is not None


@pytest.mark.parametrize(
    "value", ["bo@x.dk", "skriv til bo.ek@firma.co.uk", "+45 20 12 34 56", "tlf +4520123456", "0047 900 12 345"]
)
def test_a_value_that_is_an_address_is_contact_data_under_any_heading(value):
    assert is_contact_data("department", value)
    assert without_contact_data({"department": value, "city": "Oslo"}) == {"city": "Oslo"}


@pytest.mark.parametrize("value", ["Salg", "10+ år", "5 - 7", "@home", "2026-01-02", "00123", "DK12345678"])
def test_other_values_are_not(value):
    assert not is_contact_data("department", value)


@pytest.mark.parametrize(("different", "of", "is_so"), [(4, 4, False), (5, 5, True), (80, 100, False), (81, 100, True)])
def test_nearly_all_different_is_more_than_four_in_five(different, of, is_so):
    assert is_nearly_unique(different, of) is is_so
