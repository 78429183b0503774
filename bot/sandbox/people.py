"""The people of the demo: what each of them does, and what the bot should have understood in the end.

Everybody is quick and does no more than two things: a third reply within a minute would come when the minute is over.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from bot.core.messages import ChannelName


class Act(Enum):
    SAY = "writes"
    TAP = "taps a button"
    REPLY = "replies to a message"
    EDIT = "edits the last message"


@dataclass(frozen=True, slots=True)
class ScriptStep:
    act: Act
    text: str
    #: How much comes back: messages, and buttons that turn into others.
    brings: int = 1
    #: Words of the bot's message that is replied to, or has the button; else it is the newest.
    about: str = ""


@dataclass(frozen=True, slots=True)
class SandboxCustomer:
    name: str
    phone: str
    #: The language spoken in the end: that of the number's country, unless they ask for another.
    locale: str
    channel: ChannelName
    steps: tuple[ScriptStep, ...]
    score: int | None = None
    comment: str | None = None
    is_opted_out: bool = False

    @property
    def is_alerted(self) -> bool:
        """Whether the admins hear of the answer as soon as it is given."""
        return self.score is not None and self.score <= 6 and self.comment is not None


def _say(text: str) -> ScriptStep:
    return ScriptStep(Act.SAY, text)


def _choose(text: str) -> ScriptStep:
    """A score in words on Telegram: the buttons show it too."""
    return ScriptStep(Act.SAY, text, brings=2)


def _tap(label: str) -> ScriptStep:
    return ScriptStep(Act.TAP, label, brings=2)


def _reopen(label: str) -> ScriptStep:
    return ScriptStep(Act.TAP, label)


def _edit(text: str) -> ScriptStep:
    return ScriptStep(Act.EDIT, text, brings=2)


_SMS, _TELEGRAM = ChannelName.SMS, ChannelName.TELEGRAM

CUSTOMERS: Final = (
    SandboxCustomer(
        "Mette Holm", "+4520123401", "da", _SMS,
        (_say("9"), _say("Hurtig levering og venlig betjening")),
        9, "Hurtig levering og venlig betjening",
    ),
    SandboxCustomer(
        "Søren Krogh", "+4520123402", "da", _SMS,
        (_say("7-8"), _say("7, bedre åbningstider")),
        7, "bedre åbningstider",
    ),
    SandboxCustomer(
        "Freja Lund", "+4520123403", "da", _TELEGRAM,
        (_tap("9"), _reopen("✓ 9"), _tap("10")),
        10,
    ),
    # Twilio answers STOP itself, and knows no other language's word for it.
    SandboxCustomer("Jonas Friis", "+4520123404", "da", _SMS, (_say("STOP"),), is_opted_out=True),
    SandboxCustomer("Ingrid Berg", "+4790012301", "nb", _SMS, (_say("stopp, takk"),), is_opted_out=True),
    SandboxCustomer(
        "Olav Haugen", "+4790012302", "nb", _SMS,
        (_say("4, ventet i tre uker på svar"),),
        4, "ventet i tre uker på svar",
    ),
    SandboxCustomer(
        "Kari Moen", "+4790012303", "nb", _TELEGRAM,
        (_choose("3"), _edit("8")),
        8,
    ),
    SandboxCustomer(
        "Astrid Nyström", "+46701740605", "sv", _SMS,
        (_say("8"), _say("jag menade 6")),
        6,
    ),
    SandboxCustomer("Erik Lindqvist", "+46701740606", "sv", _TELEGRAM, (_choose("tio"), _say("nej tack")), 10),
    SandboxCustomer(
        "Hanna Weber", "+46701740607", "en", _SMS,
        (_say("English please"), _say("9, they always pick up the phone")),
        9, "they always pick up the phone",
    ),
    SandboxCustomer(
        "James Wright", "+447400123401", "en", _TELEGRAM,
        (_tap("2"), _say("The parcel was broken and nobody called me back")),
        2, "The parcel was broken and nobody called me back",
    ),
    SandboxCustomer(
        "Emma Clarke", "+447400123402", "en", _SMS,
        (_say("11"), _say("ten, the staff, every single time")),
        10, "the staff, every single time",
    ),
    SandboxCustomer("Owen Price", "+447400123403", "en", _SMS, ()),
)  # fmt: skip

ADMIN: Final = "Admin"

#: The customer whose case the admin sees to.
UNHAPPY: Final = next(customer for customer in CUSTOMERS if customer.name == "Olav Haugen")
_ALERT: Final = f"{UNHAPPY.score} of 10 from {UNHAPPY.name}"
_SORRY: Final = "Beklager ventetiden, Olav. Når kan vi ringe deg?"
_WHEN: Final = "I morgen kl. 9"
_WELL: Final = "Fint, da ringer vi i morgen kl. 9."
#: The product's own words for a case that was solved.
_TOLD: Final = "Takk for svaret ditt i undersøkelsen vår. Vi har fulgt det opp og løst problemet. Hilsen Nordlys"

#: Who does what, one after the other; `None`: they read what has come.
CASE: Final[tuple[tuple[str, ScriptStep | None], ...]] = (
    (ADMIN, ScriptStep(Act.TAP, "Take", about=_ALERT)),
    (ADMIN, ScriptStep(Act.REPLY, _SORRY, about=_ALERT)),
    # The preview turns into "Sent.", and the alert says that the customer has been contacted.
    (ADMIN, ScriptStep(Act.TAP, "Send", brings=2)),
    (UNHAPPY.name, None),
    (UNHAPPY.name, ScriptStep(Act.SAY, _WHEN, brings=0)),
    (ADMIN, None),
    (ADMIN, ScriptStep(Act.REPLY, _WELL, about=f"{UNHAPPY.name}: {_WHEN}", brings=0)),
    (UNHAPPY.name, None),
    (ADMIN, ScriptStep(Act.TAP, "Close", about=_ALERT)),
    # The message with the outcomes turns into what the customer can be told, and the alert says that it is closed.
    (ADMIN, ScriptStep(Act.TAP, "Solved", brings=2)),
    (ADMIN, ScriptStep(Act.TAP, "Tell the customer")),
    (UNHAPPY.name, None),
)
#: What each said to the other about it.
LETTERS: Final = (_SORRY, _WELL, _TOLD)
ANSWERS: Final = (_WHEN,)

ADMIN_ASKS: Final = (_say("/cases report"), _say("/nps"), _say("/language dansk"), _say("/nps"))
