"""The buttons of the question: 0-10 in two rows, which turn into the chosen score.

[0][1][2][3][4][5]                tap 9                      tap
  [6][7][8][9][10]      ------------------>      [✓ 9]   ---------->   all eleven again, to change it
"""

from typing import Final

from bot.core.messages import Button, Keyboard

#: What the button with the chosen score says when it is tapped: show me all of them again.
CHANGE: Final = "change"


def scores(invitation_id: str) -> Keyboard:
    """6 + 5: clients show at most 8 buttons in a row."""
    buttons = [Button(str(score), f"{invitation_id}:{score}") for score in range(11)]
    return tuple(buttons[:6]), tuple(buttons[6:])


def chosen(invitation_id: str, score: int) -> Keyboard:
    return ((Button(f"✓ {score}", f"{invitation_id}:{CHANGE}"),),)
