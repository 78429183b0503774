"""What in a reply is not its writer's own: our sentences copied, and names below thanks."""

import pytest

from bot import i18n
from bot.core.replies import Kind, read
from bot.core.texts import customers as texts

OURS = sorted({value for name, value in vars(texts).items() if name.isupper() and isinstance(value, str)} - {texts.US})
COPIED = [
    (locale, i18n.load().say(text, locale, organisation="Nordlys", score=8, name="Eva", contact="70 10 20 30"))
    for locale in i18n.LOCALES
    for text in OURS
]


@pytest.mark.parametrize(("locale", "text"), COPIED)
def test_what_we_wrote_ourselves_asks_for_nothing_and_gives_no_score(locale, text):
    for stage, kind in (("score", Kind.UNCLEAR), ("comment", Kind.COMMENT)):
        reading = read(text, awaiting=stage, locale=locale)
        assert (reading.kind, reading.score) == (kind, None)


@pytest.mark.parametrize(("locale", "text"), [pair for pair in COPIED if "STOP" in pair[1]])
def test_below_a_copy_of_ours_the_writers_own_answer_is_read(locale, text):
    assert read(f"{text}\n9", awaiting="score", locale=locale).score == 9
    assert read(f"{text}\nSTOP", awaiting="score", locale=locale).kind is Kind.OPT_OUT


@pytest.mark.parametrize(
    ("text", "score", "comment"),
    [
        ("Morning. 7. Thanks, Brian", 7, None),
        ("9. Thanks, great", 9, "great"),
        ("8 thanks, Brian was great", 8, "Brian was great"),
    ],
)
def test_a_name_after_thanks_is_a_signature_and_praise_is_not(text, score, comment):
    reading = read(text, awaiting="score", locale="en")
    assert (reading.score, reading.comment) == (score, comment)
