import zoneinfo

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contacts import addresses


@pytest.mark.parametrize(
    ("typed", "region", "number"),
    [
        ("+4520123456", None, "+4520123456"),
        ("+45 20 12 34 56", None, "+4520123456"),
        ("0045 20123456", None, "+4520123456"),
        ("00 45 20123456", None, "+4520123456"),
        ("(+45) 20-12-34-56", None, "+4520123456"),
        ("20.12.34.56", "DK", "+4520123456"),
        ("20 12 34 56", "dk", "+4520123456"),
        ("45 20 12 34 56", "DK", "+4520123456"),
        ("900 12 345", "NO", "+4790012345"),
        ("47 900 12 345", "NO", "+4790012345"),
        ("070-123 45 67", "SE", "+46701234567"),
        ("46701234567", "SE", "+46701234567"),
        ("+46 (0)70 123 45 67", None, "+46701234567"),
        ("+46070 123 45 67", None, "+46701234567"),
        ("+46 70 123 45 67", "DK", "+46701234567"),  # a country code wins over the region
        ("＋４５２０１２３４５６", None, "+4520123456"),  # a Japanese keyboard
        ("\u202a+45\u00a020\u00a012\u00a034\u00a056\u202c", None, "+4520123456"),  # copied from a chat on a phone
        ("'+4520123456", None, "+4520123456"),  # the apostrophe that makes text of a number in Excel
        ("tel:+4520123456", None, "+4520123456"),  # a link of a web page (RFC 3966)
        ("4520123456.0", "DK", "+4520123456"),  # a column of whole numbers with a gap, as pandas writes it
        ("4520123456,0", "DK", "+4520123456"),
    ],
)
def test_a_number_is_read_however_it_is_written(typed: str, region: str | None, number: str) -> None:
    assert addresses.normalise_phone(typed, region) == number


@pytest.mark.parametrize(
    ("typed", "region", "reason"),
    [
        ("20 12 34 56", None, "--region DK or --region NO"),
        ("4520123456", None, "country is missing"),
        ("070-123 45 67", None, "country is missing"),
        ("4,52012E+09", "DK", "spreadsheet has rounded"),
        ("4.52012E+09", None, "spreadsheet has rounded"),
        ("4790012345", "DK", "more digits"),  # Norwegian, in a list said to be Danish
        ("20123456 / 30123456", "DK", "one number a row"),
        ("20123456, 30123456", "DK", "one number alone"),
        ("+45 2012345", None, "too few digits"),
        ("+20123456", None, "check the digits"),  # a plus, but no country code
        ("+999 12345678", None, "+ and the country code"),
        ("whatsapp:+4520123456", None, "without words"),
        ("mobil 20123456", "DK", "without words"),
        ("20123456 (Bo)", "DK", "without words"),
        ("N/A", "DK", "no phone number"),
        ("-", "DK", "no phone number"),
        ("", "DK", "no phone number"),
        ("+4520123456;ext=3", None, "extension"),
        ("20123456 x12", "DK", "extension"),
        ("+4722123456", None, "a landline"),
        ("+46 8 123 456 78", None, "a landline"),
        ("+4580123456", None, "a toll-free number"),
        ("+4682012345", "SE", "landline"),
        ("20123456", "Denmark", "two letters"),
        ("20123456", "XX", "two letters"),
    ],
)
def test_a_number_that_cannot_get_sms_is_refused_with_what_to_do(typed: str, region: str | None, reason: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        addresses.normalise_phone(typed, region)
    assert reason in str(refused.value)


@settings(deadline=None)
@given(st.text(), st.sampled_from([None, "DK", "NO", "SE", "US"]))
def test_whatever_is_typed_gives_e164_or_a_sentence(typed: str, region: str | None) -> None:
    try:
        number = addresses.normalise_phone(typed, region)
    except ValueError as error:
        assert str(error).endswith(".")  # noqa: PT017
    else:
        assert addresses.normalise_phone(number) == number


@settings(deadline=None)
@given(
    st.sampled_from([("DK", "20123456"), ("NO", "90012345"), ("SE", "701234567"), ("FI", "401234567")]),
    st.sampled_from(["", "+", "00"]),
    st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0", "\u200e"]), min_size=20, max_size=20),
)
def test_spaces_and_dashes_never_change_a_number(mobile: tuple[str, str], prefix: str, gaps: list[str]) -> None:
    region, national = mobile
    code = str(phonenumbers.country_code_for_region(region))
    typed = prefix + "".join(digit + gap for digit, gap in zip(code + national, gaps, strict=False))
    assert addresses.normalise_phone(typed, region) == f"+{code}{national}"


@pytest.mark.parametrize(
    ("typed", "country"),
    [("+4520123456", "DK"), ("+298211234", "FO"), ("+299221234", "GL"), ("+4790012345", "NO"), ("+46701234567", "SE")],
)
def test_a_number_tells_its_country(typed: str, country: str) -> None:
    assert addresses.read_phone(typed).country == country


@pytest.mark.parametrize(
    ("typed", "chat"), [("12345", "12345"), (" 123456789.0 ", "123456789"), ("\u200e7012345678", "7012345678")]
)
def test_a_telegram_id_is_a_number(typed: str, chat: str) -> None:
    assert addresses.read_telegram(typed) == chat


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("@astrid", "scripts/invite"),
        ("https://t.me/astrid", "scripts/invite"),
        ("0", "scripts/invite"),
        ("9999999999999999", "scripts/invite"),  # more than the 52 bits an id can have
        ("-1001234567890", "group"),
        ("+4520123456", "phone column"),
        ("1.23457E+11", "spreadsheet has rounded"),
    ],
)
def test_what_a_bot_cannot_write_to_is_refused_with_what_to_do(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        addresses.read_telegram(typed)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "locale"),
    [
        *((locale, locale) for locale in addresses.LOCALES),
        ("no", "nb"),
        ("NN", "nb"),
        ("da-DK", "da"),
        ("da_DK", "da"),
        ("sv-FI", "sv"),
        ("en-GB", "en"),
        ("dansk", "da"),
        ("Danska", "da"),
        ("Norwegian", "nb"),
        ("norsk bokmål", "nb"),
        ("Bokmål", "nb"),
        ("nynorsk", "nb"),
        ("svenska", "sv"),
        ("SVENSK", "sv"),
        ("engelsk", "en"),
        (" English ", "en"),
    ],
)
def test_a_language_is_known_by_code_tag_and_name(typed: str, locale: str) -> None:
    assert addresses.read_locale(typed) == locale


@pytest.mark.parametrize("typed", ["DK", "se", "de", "Deutsch", "dansk/norsk", "da,nb", "?", "1"])
def test_another_language_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="da, nb, sv or en"):
        addresses.read_locale(typed)


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("nb-NO", "nb"), ("no", "nb"), ("nn", "nb"), ("DA", "da"), ("sv-FI", "sv"), ("zh-Hans-CN", None)]
    + [(tag, None) for tag in ("", "fi", "danish", "da-", "d", "da DK", "-da")],
)
def test_a_language_tag_leads_to_one_of_ours_or_none(tag: str, locale: str | None) -> None:
    assert addresses.locale_of_language_tag(tag) == locale


@pytest.mark.parametrize(
    ("country", "locale", "timezone"),
    [
        ("DK", "da", "Europe/Copenhagen"),
        ("GL", "da", "America/Nuuk"),
        ("FO", "da", "Atlantic/Faroe"),
        ("NO", "nb", "Europe/Oslo"),
        ("SJ", "nb", "Arctic/Longyearbyen"),
        ("se", "sv", "Europe/Stockholm"),
        ("AX", "sv", "Europe/Mariehamn"),
        ("FI", "en", "Europe/Helsinki"),
        ("GB", "en", "Europe/London"),
        ("DE", "en", "Europe/Berlin"),
        ("US", "en", "America/New_York"),
        ("", "en", "Europe/Copenhagen"),
        ("001", "en", "Europe/Copenhagen"),  # satellite phones
    ],
)
def test_a_country_has_a_language_and_a_time_zone(country: str, locale: str, timezone: str) -> None:
    assert (addresses.locale_of_country(country), addresses.timezone_of_country(country)) == (locale, timezone)


def test_the_time_zone_of_every_country_exists_and_few_need_the_default() -> None:
    zones = {region: addresses.timezone_of_country(region) for region in phonenumbers.SUPPORTED_REGIONS}
    assert set(zones.values()) <= zoneinfo.available_timezones()
    assert {region for region, zone in zones.items() if zone == addresses.DEFAULT_TIMEZONE} <= {"DK", "AC", "TA"}


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Europe/Oslo", "Europe/Oslo"), ("europe/oslo ", "Europe/Oslo"), ("America/New York", "America/New_York")],
)
def test_a_time_zone_is_an_iana_name(typed: str, name: str) -> None:
    assert addresses.read_timezone(typed) == name


@pytest.mark.parametrize(
    "typed", ["CEST", "UTC+99", "+05:30", "Europe/Aarhus", "localtime", "../Europe/Oslo", "Nowhere Standard Time"]
)
def test_another_time_zone_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="IANA"):
        addresses.read_timezone(typed)


@pytest.mark.parametrize(
    ("country", "numbers", "is_abroad"),
    [
        ("DK", ["+4520123456"], False),
        ("SE", ["+4520123456"], True),
        ("SE", ["+4520123456", "+46701234567"], False),  # theirs is taken
        ("SJ", ["+4790012345"], False),  # Svalbard has the numbers of Norway
        ("GL", ["+4520123456"], True),  # and Greenland its own
        ("SE", ["1999"], False),  # nobody knows whose short code it is
        ("SE", [], False),  # a Messaging Service: Twilio knows its numbers
    ],
)
def test_a_reply_goes_abroad_where_no_number_of_ours_is_of_the_country(country, numbers, is_abroad):
    assert addresses.is_abroad(country, numbers) is is_abroad
