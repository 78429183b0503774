import pytest

from bot import i18n
from bot.core import handover_texts
from bot.core.delivery.sms_segments import count
from bot.i18n import LOCALES

SENTENCES = [text for name, text in vars(handover_texts).items() if name.isupper()]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("text", SENTENCES)
def test_every_sentence_is_gsm7_and_names_the_survey_and_the_way_out(text, locale):
    said = i18n.load().say(text, locale, survey="relation", days=3, kept=30, code="503")
    assert count(said).encoding == "GSM-7"
    assert "'relation'" in said
    assert "'python -m bot retry'" in said
