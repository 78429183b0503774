"""What is said around comments: buttons that fit, and a menu."""

import pytest

from bot import i18n
from bot.core import comment_texts
from bot.i18n import LOCALES

CATALOGUES = i18n.load()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", [name for name in vars(comment_texts) if name.startswith(("BUTTON_", "MENU_"))])
def test_buttons_and_menu_fit_a_narrow_phone(name, locale):
    text = CATALOGUES.say(getattr(comment_texts, name), locale, number=5)
    assert 1 <= len(text) <= (32 if name.startswith("MENU_") else 18)
