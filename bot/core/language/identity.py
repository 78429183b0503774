"""Which language a folder is for: its name, and what computers, countries and customer systems call it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageIdentity:
    #: In its own words, for whoever looks for theirs.
    name: str
    #: Two letters (ISO 639-1), every one that means it.
    codes: str
    #: Three letters (ISO 639-2).
    long_codes: str
    #: What Windows counts languages by ([MS-LCID]), as Dynamics exports it.
    windows_codes: str
    #: Under which codes Telegram keeps the bot's texts; none: for all languages that have no texts of their own.
    telegram_codes: str
    #: Countries (ISO 3166) whose people are written to in it unless they say otherwise.
    countries: str
    #: How CLDR writes numbers and dates for its readers.
    number_format: str
    #: The stemmer of Snowball (https://snowballstem.org) for it, "" without one.
    stemmer: str
    #: The month whose whole name has three letters, "" without one.
    short_month: str
