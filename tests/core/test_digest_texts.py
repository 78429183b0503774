"""What admins are told of digests: plain signs, and every example in it understood."""

import re

import pytest

from bot import i18n
from bot.core import digest_texts
from bot.core.delivery.sms_segments import count
from bot.core.measuring.digests import OFF, Digest, wanted
from bot.i18n import LOCALES

SENTENCES = {name: text for name, text in vars(digest_texts).items() if name.isupper() and isinstance(text, str)}
CATALOGUES = i18n.load()

in_every_language = pytest.mark.parametrize("locale", LOCALES)


def translated(name: str, locale: str) -> str:
    fields = {field: f"{{{field}}}" for field in re.findall(r"{(\w+)}", SENTENCES[name])}
    return CATALOGUES.say(SENTENCES[name], locale, **fields)


@in_every_language
@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_is_gsm7(name, locale):
    assert count(translated(name, locale)).encoding == "GSM-7"


@in_every_language
def test_the_menu_text_fits_a_narrow_phone(locale):
    assert len(translated("MENU_DIGEST", locale)) <= 32


@in_every_language
@pytest.mark.parametrize(
    ("name", "wishes"),
    [
        ("HELP_DIGEST", [Digest.WEEKLY, Digest.MONTHLY, OFF]),
        ("DIGEST_UNKNOWN", [Digest.WEEKLY, Digest.MONTHLY, OFF]),
        ("DIGEST_OFF", [Digest.WEEKLY, Digest.MONTHLY]),
        ("DIGEST_NOTHING", [OFF]),
    ],
)
def test_every_example_is_understood(name, wishes, locale):
    assert [wanted((word,)) for word in re.findall(r"/digest (\w+)", translated(name, locale))] == wishes
