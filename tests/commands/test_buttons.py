"""A button holds a command, if Telegram can bring it back."""

from bot.commands import buttons
from bot.core.messages import Button


def test_a_command_that_is_too_long_gets_no_button():
    assert buttons.button("All", "/comments " + "å" * 27) == Button("All", "/comments " + "å" * 27)
    assert buttons.button("All", "/comments " + "å" * 28) is None


def test_rows_without_buttons_are_left_out():
    assert buttons.rows(buttons.row(None), buttons.row(buttons.button("1", "/nps"), None)) == ((Button("1", "/nps"),),)
