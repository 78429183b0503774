"""What a person typed as an address, a language or a time zone, and what a country tells when they typed none.

Every `read_*` gives the one normal form or raises `ValueError` with a sentence that says what to do. The sentences
never repeat what was typed, so that they may be logged.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

import phonenumbers
from phonenumbers import PhoneNumberType

from bot.contacts.cleaning import printable
from bot.contacts.languages import locale_of_language_tag, read_locale
from bot.contacts.timezones import DEFAULT_TIMEZONE, read_timezone, timezone_of_country
from bot.core.language import LOCALES, locale_of_country

__all__ = [
    "DEFAULT_TIMEZONE", "LOCALES", "Implied", "Phone", "implied_by", "is_abroad", "locale_of_country",
    "locale_of_language_tag", "normalise_phone", "printable", "read_locale", "read_phone", "read_region",
    "read_telegram", "read_timezone", "timezone_of_country",
]  # fmt: skip

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
_SCIENTIFIC = re.compile(r"(\d{1,20}(?:[.,]\d{1,20})?)E\+?(\d{1,3})", re.IGNORECASE | re.ASCII)
_WHOLE_NUMBER_AS_DECIMAL = re.compile(r"(\+?\d{5,15})[.,]0{1,10}")
_ROUNDED = (
    "A spreadsheet has rounded this number (E+09 and the like) and its last digits are gone: "
    "format the column as text, enter the number again, and save."
)


class Phone(NamedTuple):
    #: E.164, `+4520123456`.
    number: str
    #: ISO 3166, of the number plan.
    country: str


class Implied(NamedTuple):
    """What a country tells of whoever says nothing."""

    locale: str
    timezone: str


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
    written = _whole(written)
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


def is_abroad(country: str, numbers: Iterable[str]) -> bool:
    """Whether a reply from there goes abroad whichever of our numbers it goes to. Of a short code nobody knows."""
    codes = {phonenumbers.parse(number).country_code if number.startswith("+") else None for number in numbers}
    return bool(codes) and None not in codes and phonenumbers.country_code_for_region(country) not in codes


def implied_by(phone: str | None) -> Implied:
    """By the country of a number in E.164; those of no country for none."""
    country = ""
    if phone is not None:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or ""
    return Implied(locale_of_country(country), timezone_of_country(country))


def _as_dialled(text: str) -> str:
    written = printable(text).lstrip("'").strip()
    written = _whole(written)
    if _EXTENSION.search(written):
        raise ValueError("An extension cannot get SMS: give a mobile number without one.")
    written = written.replace("＋", "+").removeprefix("tel:")
    if not _PHONE.fullmatch(written):
        raise ValueError("This is no phone number: give one number alone, as +4520123456, without words around it.")
    # ITU-T E.123: 00 is dialled for + in all of Europe. No national number begins with it.
    return re.sub(r"^00\s*", "+", written)


def _whole(written: str) -> str:
    """A whole number as programs write numbers: `4520123456.0`, `20123456,00`, `4.520123456E9` with all its digits.

    Fewer digits than the exponent asks for were rounded away; zeros at the end of those that are there may be, too.
    """
    if decimal := _WHOLE_NUMBER_AS_DECIMAL.fullmatch(written):
        return decimal[1]
    if scientific := _SCIENTIFIC.fullmatch(written):
        number = Decimal(scientific[1].replace(",", ".")).scaleb(int(scientific[2]))
        if number.as_tuple().exponent > 0 or number != int(number):  # type: ignore[operator]  # finite: digits alone
            raise ValueError(_ROUNDED)
        return str(int(number))
    return written


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
