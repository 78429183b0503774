from io import StringIO

import pytest
from rich.console import Console

from bot.core.messages import ChannelName
from bot.sandbox import drawing
from bot.sandbox.devices import ScreenLine
from bot.sandbox.people import Act, SandboxCustomer
from bot.sandbox.recount import Compared

ELEVEN = (("0", "1", "2", "3", "4", "5"), ("6", "7", "8", "9", "10"))
LINES = [
    ScreenLine("Hvor sandsynligt er det, at du vil anbefale os?\n0 = helt usandsynligt", ELEVEN),
    ScreenLine("9", act=Act.TAP),
    ScreenLine("", (("✓ 9",),)),
    ScreenLine("Hurtig levering [bold]og[/bold] venlig betjening hele vejen igennem", act=Act.SAY),
    ScreenLine("NPS 20", attached="picture: nps.png, 640 x 480"),
    ScreenLine("Anna has it", (("Close",),), is_change=True),
    ScreenLine("Take", act=Act.TAP, about="4 of 10"),
    ScreenLine("Sorry", act=Act.REPLY, about="4 of 10"),
    ScreenLine("8", act=Act.EDIT),
]
FREJA = SandboxCustomer("Freja Lund", "+4520123403", "da", ChannelName.TELEGRAM, ())


def drawn(width, *things):
    file = StringIO()
    console = Console(file=file, width=width, highlight=False, markup=False)
    for thing in things:
        console.print(thing)
    return file.getvalue().splitlines()


@pytest.mark.parametrize("width", [26, 40, 60, 84, 200])
def test_every_width_can_be_read(width):
    console = Console(width=width)
    lines = drawn(width, drawing.dialogue(drawing.title(FREJA), LINES, drawing.width_of(console)))
    assert {len(line) for line in lines} == {min(width, 84)}
    text = " ".join(" ".join(lines).replace("│", " ").replace("┃", " ").split())
    for part in ("Freja Lund", "helt usandsynligt", "[6] [7]", "[10]", "taps [9]", "[✓ 9]", "edits it to: 8"):
        assert part in text
    for part in ("[picture: nps.png, 640 x 480] NPS 20", "(now:) Anna has it [Close]", "below “4 of 10” taps [Take]"):
        assert part in text
    assert "replies to “4 of 10”: Sorry" in text
    assert "[bold]og[/bold]" in text


def test_who_speaks_is_told_by_the_side():
    lines = drawn(60, *(drawing.bubble(line, 60) for line in LINES))
    assert lines[0].startswith("┃ Hvor")
    assert lines[-1].endswith("edits it to: 8 ┃")
    assert lines[-1].startswith(" " * 40)


def test_an_empty_screen_says_so():
    assert "(nothing)" in " ".join(drawn(40, drawing.dialogue("Mette", [], 40)))


def test_right_and_wrong_are_told_in_words():
    found = [Compared(True, "Fine."), Compared(False, "Broken.")]
    assert drawn(40, drawing.findings(found)) == ["ok    Fine.", "WRONG Broken."]
