"""How the demo looks in a terminal: a panel for each dialogue, the bot's words at the left, the person's at the right.

Who speaks is told by side and bar, so nothing depends on colour; buttons stand in brackets: [0] [1] [2].
"""

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.core.messages import ChannelName
from bot.i18n import NAMES
from bot.sandbox.devices import ScreenLine
from bot.sandbox.people import Act, SandboxCustomer
from bot.sandbox.recount import Compared

#: Wider is harder to read.
_WIDEST: Final = 84
#: In columns narrower than this, both sides use all of the width.
_NARROW: Final = 48

_VERBS: Final = {Act.SAY: "", Act.TAP: "taps ", Act.EDIT: "edits it to: ", Act.REPLY: "replies: "}
_VERBS_ABOUT: Final = {**_VERBS, Act.TAP: "below “{about}” taps ", Act.REPLY: "replies to “{about}”: "}


_CHANNELS: Final = {ChannelName.SMS: "SMS", ChannelName.TELEGRAM: "Telegram"}


def title(customer: SandboxCustomer) -> str:
    return f"{customer.name} · {_CHANNELS[customer.channel]} · {NAMES[customer.locale]}"


def width_of(console: Console) -> int:
    return min(console.width, _WIDEST)


def dialogue(title: str, lines: Sequence[ScreenLine], width: int) -> Panel:
    inside = width - 4
    shown = [bubble(line, inside) for line in lines] or [Text("(nothing)", style="dim")]
    return Panel(Group(*shown), title=Text(title, style="bold"), title_align="left", width=width)


def bubble(line: ScreenLine, width: int) -> RenderableType:
    room = width if width < _NARROW else width * 3 // 4
    if line.act is None:
        return _at_left(_from_bot(line), room)
    words = f"[{line.text}]" if line.act is Act.TAP else line.text
    verbs = _VERBS_ABOUT if line.about else _VERBS
    said = Text(verbs[line.act].format(about=line.about), style="italic").append(words, style="bold not italic")
    return _at_right(said, room, width)


def _from_bot(line: ScreenLine) -> Text:
    rows = [" ".join(f"[{label}]" for label in row) for row in line.buttons]
    attached = f"[{line.attached}]" if line.attached else ""
    changed = "(now:)" if line.is_change and line.text else ""
    return Text("\n".join(filter(None, [changed, attached, line.text, *rows])))


def _at_left(text: Text, room: int) -> Text:
    return Text("\n").join([Text("┃ ", style="blue") + part for part in _wrapped(text, room)])


def _at_right(text: Text, room: int, width: int) -> RenderableType:
    parts = _wrapped(text, room)
    longest = max(part.cell_len for part in parts)
    for part in parts:
        part.pad_right(longest - part.cell_len)
        part.append(" ┃", style="not bold not italic green")
    return Padding(Text("\n").join(parts), (0, 0, 0, width - longest - 2))


def _wrapped(text: Text, room: int) -> list[Text]:
    """In lines that leave two columns of the room for a bar and a space."""
    parts = list(text.wrap(Console(width=room), room - 2))
    for part in parts:
        part.rstrip()
    return parts


def findings(found: Iterable[Compared]) -> Group:
    return Group(
        *(
            Text("ok    " if finding.is_good else "WRONG ", style="green" if finding.is_good else "bold red").append(
                finding.sentence, style="default not bold"
            )
            for finding in found
        )
    )
