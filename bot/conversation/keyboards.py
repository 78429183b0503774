"""The buttons of the question: 0-10 in two rows, which turn into the chosen score.

[0][1][2][3][4][5]                tap 9                      tap
  [6][7][8][9][10]      ------------------>      [✓ 9]   ---------->   all eleven again, to change it
"""

from typing import Final

from bot.core.messages import Button, Keyboard

#: What the button with the chosen score says when it is tapped: show me all of them again.
CHANGE: Final = "change"


def scores(invitation_id: str, driver: str | None = None) -> Keyboard:
    """6 + 5: clients show at most 8 buttons in a row. Those of a driver question say its key too."""
    buttons = [Button(str(score), _data(invitation_id, driver, str(score))) for score in range(11)]
    return tuple(buttons[:6]), tuple(buttons[6:])


def chosen(invitation_id: str, score: int, driver: str | None = None) -> Keyboard:
    return ((Button(f"✓ {score}", _data(invitation_id, driver, CHANGE)),),)


def _data(invitation_id: str, driver: str | None, said: str) -> str:
    return ":".join(part for part in (invitation_id, driver, said) if part)


def question_of(data: str) -> tuple[str | None, str]:
    """What stands behind the invitation on a button: the driver question, if it is one, and what the button says."""
    driver, _, said = data.rpartition(":")
    return driver or None, said
