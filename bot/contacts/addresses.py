"""What a person typed as an address, a language or a time zone, and what a country tells when they typed none.

Every `read_*` gives the one normal form or raises `ValueError` with a sentence that says what to do. The sentences
never repeat what was typed, so that they may be logged.
"""

import re
import unicodedata
import zoneinfo
from functools import cache
from typing import NamedTuple

import phonenumbers
from babel import Locale
from babel.core import get_global
from phonenumbers import PhoneNumberType

LOCALES = ("da", "nb", "sv", "en")
DEFAULT_TIMEZONE = "Europe/Copenhagen"

_LOCALE_OF_COUNTRY = {"DK": "da", "GL": "da", "FO": "da", "NO": "nb", "SJ": "nb", "SE": "sv", "AX": "sv"}
#: Norwegian is one language to a phone and three codes to a computer.
_LOCALE_OF_LANGUAGE = {"da": "da", "nb": "nb", "no": "nb", "nn": "nb", "sv": "sv", "en": "en"}
#: BCP 47 (RFC 5646), as far as languages, scripts and countries go; systems write `_` as often as `-`.
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})([-_][a-z0-9]{2,8})*", re.IGNORECASE | re.ASCII)

#: Countries with several zones: the one most of the people live in. All others are in CLDR.
_MAIN_ZONE = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CD": "Africa/Kinshasa", "CL": "America/Santiago", "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia", "DE": "Europe/Berlin", "EC": "America/Guayaquil", "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei", "GL": "America/Nuuk", "ID": "Asia/Jakarta", "KI": "Pacific/Tarawa", "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro", "MN": "Asia/Ulaanbaatar", "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland", "PF": "Pacific/Tahiti", "PG": "Pacific/Port_Moresby", "PS": "Asia/Hebron",
    "PT": "Europe/Lisbon", "RU": "Europe/Moscow", "UA": "Europe/Kyiv", "US": "America/New_York",
    "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade",
}  # fmt: skip

_TAKES_SMS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_KIND_OF_NUMBER = {
    PhoneNumberType.FIXED_LINE: "a landline",
    PhoneNumberType.TOLL_FREE: "a toll-free number",
    PhoneNumberType.PREMIUM_RATE: "a premium-rate number",
    PhoneNumberType.SHARED_COST: "a shared-cost number",
    PhoneNumberType.VOIP: "an internet telephony number",
    PhoneNumberType.PAGER: "a pager",
    PhoneNumberType.VOICEMAIL: "a voicemail box",
}

_PHONE = re.compile(r"\(?\+?[\d\s().\-/‐‑‒–—−]+")
_EXTENSION = re.compile(r"\d\s*[;,]?\s*(ext|x|#|lok|ankn)", re.IGNORECASE)
#: `4.52012E+09`, with the decimal comma of Scandinavia as well.
_SCIENTIFIC = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
_WHOLE_NUMBER_AS_DECIMAL = re.compile(r"(\+?\d{5,15})[.,]0")
_ROUNDED = (
    "A spreadsheet has rounded this number (E+09 and the like) and its last digits are gone: "
    "format the column as text, enter the number again, and save."
)


class Phone(NamedTuple):
    #: E.164, `+4520123456`.
    number: str
    #: ISO 3166, of the number plan.
    country: str


def printable(text: str) -> str:
    """On one line, without what cannot be seen: marks that come along when a number is copied from a chat."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(filter(_is_seen, line)).strip()


def read_region(text: str) -> str:
    region = text.strip().upper()
    if region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("A region is a country in two letters, such as DK, NO or SE.")
    return region


def normalise_phone(text: str, region: str | None = None) -> str:
    """E.164 of a number that takes SMS; `region` is the country of numbers written without a country code."""
    return read_phone(text, region).number


def read_phone(text: str, region: str | None = None) -> Phone:
    written = _as_dialled(text)
    region = read_region(region) if region else None
    if not region and not written.lstrip("(").startswith("+"):
        raise ValueError(_no_country(written))
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        raise ValueError("This is no phone number: write it as +4520123456, with + and the country code.") from None
    kind = phonenumbers.number_type(number)
    if kind not in _TAKES_SMS:
        raise ValueError(_not_for_sms(number, kind))
    country = phonenumbers.region_code_for_number(number) or ""
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), country)


def read_telegram(text: str) -> str:
    """The numeric id of a private chat (at most 52 bits, https://core.telegram.org/bots/api#chat) as text."""
    written = printable(text).lstrip("'")
    if _SCIENTIFIC.fullmatch(written):
        raise ValueError(_ROUNDED)
    if decimal := _WHOLE_NUMBER_AS_DECIMAL.fullmatch(written):
        written = decimal[1]
    if written.startswith("+"):
        raise ValueError("This looks like a phone number: put it in the phone column.")
    if re.fullmatch(r"-\d+", written):
        raise ValueError("This is the id of a Telegram group; a contact is a person, whose id is positive.")
    if not re.fullmatch(r"\d{1,16}", written) or not 0 < int(written) < 2**52:
        raise ValueError(
            "This is no numeric Telegram id, and a bot cannot write first to a @username: leave it empty "
            "and give the contact a personal link (scripts/invite)."
        )
    return str(int(written))


def read_locale(text: str) -> str:
    """From a code, a language tag, or the name of the language in any of the four."""
    written = printable(text)
    locale = _language_names().get(written.casefold()) or locale_of_language_tag(written)
    if locale is None:
        raise ValueError("The bot does not write this language: give da, nb, sv or en, or leave it empty.")
    return locale


def read_timezone(text: str) -> str:
    name = _timezones().get(printable(text).replace(" ", "_").casefold())
    if name is None:
        raise ValueError("There is no such time zone: give an IANA name such as Europe/Oslo, or leave it empty.")
    return name


def locale_of_country(country: str) -> str:
    return _LOCALE_OF_COUNTRY.get(country.upper(), "en")


def locale_of_language_tag(tag: str) -> str | None:
    """`nb-NO`, `nn`, `sv_FI` ...: the locale to write in, `None` when it is none of ours."""
    match = _LANGUAGE_TAG.fullmatch(tag.strip())
    return _LOCALE_OF_LANGUAGE.get(match[1].lower()) if match else None


@cache
def timezone_of_country(country: str) -> str:
    """Where most people of the country are; Denmark's for a number of no country."""
    country = country.upper()
    if country in _MAIN_ZONE:
        return _MAIN_ZONE[country]
    zones = get_global("territory_zones").get(country, ())
    return str(zones[0]) if len(zones) == 1 else DEFAULT_TIMEZONE


def _is_seen(character: str) -> bool:
    """Joiners are invisible too, but hold emoji and Persian names together."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs") or character in "\u200c\u200d"


def _as_dialled(text: str) -> str:
    written = printable(text).lstrip("'").strip()
    if _SCIENTIFIC.fullmatch(written):
        raise ValueError(_ROUNDED)
    if _EXTENSION.search(written):
        raise ValueError("An extension cannot get SMS: give a mobile number without one.")
    if decimal := _WHOLE_NUMBER_AS_DECIMAL.fullmatch(written):
        written = decimal[1]
    written = written.replace("＋", "+").removeprefix("tel:")
    if not _PHONE.fullmatch(written):
        raise ValueError("This is no phone number: give one number alone, as +4520123456, without words around it.")
    # ITU-T E.123: 00 is dialled for + in all of Europe. No national number begins with it.
    return re.sub(r"^00\s*", "+", written)


def _no_country(written: str) -> str:
    if len(re.sub(r"\D", "", written)) == 8:
        return (
            "Eight digits can be a number in Denmark or in Norway: give --region DK or --region NO, "
            "or write the country code (+45, +47)."
        )
    return "The country is missing: write + and the country code (+45, +46, +47), or give --region, such as SE."


def _not_for_sms(number: phonenumbers.PhoneNumber, kind: int) -> str:
    if kind in _KIND_OF_NUMBER:
        return f"This is {_KIND_OF_NUMBER[kind]}, which gets no SMS: give a mobile number."
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.TOO_LONG:
            return "This has more digits than a number of that country: check it, and keep one number a row."
        case phonenumbers.ValidationResult.TOO_SHORT | phonenumbers.ValidationResult.INVALID_LENGTH:
            return "This has too few digits for a number of that country: check that all of it is there."
        case _:
            return "No mobile number looks like this in that country: check the digits and the country code."


@cache
def _language_names() -> dict[str, str]:
    """Name of a language, in any of our four -> locale, from CLDR; `norsk bokmål` goes by its last word as well."""
    names = {}
    for tongue in LOCALES:
        for code, locale in _LOCALE_OF_LANGUAGE.items():
            name = Locale(tongue).languages[code].casefold()
            names[name] = names[name.rsplit(maxsplit=1)[-1]] = locale
    return names


@cache
def _timezones() -> dict[str, str]:
    names = zoneinfo.available_timezones() - {"Factory", "localtime"}
    return {name.casefold(): name for name in names}
