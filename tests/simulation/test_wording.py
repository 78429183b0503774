"""What made-up customers write holds for all groups and languages, and can be quoted."""

import pytest

from bot.core.comments.quotes import is_quotable
from bot.core.nps import Group
from bot.i18n import LOCALES
from bot.simulation.wording import COMMENTS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_group_writes_in_every_language(locale):
    assert set(COMMENTS[locale]) == set(Group)
    lines = [line for group in COMMENTS[locale].values() for line in group]
    assert len(set(lines)) == len(lines)
    assert sum(map(is_quotable, lines)) > len(lines) / 2
