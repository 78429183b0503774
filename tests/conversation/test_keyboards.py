from datetime import UTC, datetime

import pytest

from bot.channels.telegram.webhook import BUTTON_DATA
from bot.conversation import keyboards
from bot.ids import new_id

INVITATION = new_id(datetime(2026, 3, 2, tzinfo=UTC))


def test_all_scores_stand_in_two_rows_that_fit_a_phone():
    assert [[button.label for button in row] for row in keyboards.scores(INVITATION)] == [
        ["0", "1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
    ]


@pytest.mark.parametrize("score", range(11))
def test_the_chosen_score_alone_is_left_and_leads_back_to_all_of_them(score):
    [[button]] = keyboards.chosen(INVITATION, score)
    assert button.label == f"✓ {score}"
    assert BUTTON_DATA.fullmatch(button.data).groups() == (INVITATION, keyboards.CHANGE)


def test_a_button_says_its_invitation_and_its_score():
    buttons = [button for row in keyboards.scores(INVITATION) for button in row]
    assert [BUTTON_DATA.fullmatch(button.data).groups() for button in buttons] == [
        (INVITATION, str(score)) for score in range(11)
    ]


def test_no_button_carries_more_than_telegram_takes():
    """1-64 bytes: https://core.telegram.org/bots/api#inlinekeyboardbutton"""
    for rows in (keyboards.scores(INVITATION), keyboards.chosen(INVITATION, 10)):
        assert all(1 <= len(button.data.encode()) <= 64 for row in rows for button in row)
