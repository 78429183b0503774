"""What a run is to be like, and what it came to."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from tests.chaos.customers import Habits
from tests.chaos.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Hardships:
    """What is made harder beside: see the module of each."""

    #: `reader.py`: so many seconds a foreign reader of PostgreSQL holds a snapshot and tables.
    reader_seconds: float = 0.0
    #: Messages a second that strangers write meanwhile.
    messages_a_second: int = 200
    #: `full_disk.py`
    has_full_disk: bool = False
    #: `hanging.py`
    has_hanging_message: bool = False
    #: `silence.py`: so many connections say nothing.
    silent_connections: int = 0


@dataclass(slots=True)
class Wishes:
    asks: int
    seed: int = 1
    workers: int = 2
    #: At most.
    minutes: float = 30.0
    #: Given up when nothing has moved for so long. A slow machine moves too.
    stuck_after_seconds: float = 120.0
    #: How many points a bot passes before it is killed: from, to. One number: only the first life ends, and there.
    points: tuple[int, int] | int | None = (20, 20_000)
    #: Nothing goes wrong at the providers.
    is_calm: bool = False
    #: Updates of Telegram are fetched; else it calls.
    is_polling: bool = False
    #: SMS go by a Messaging Service; else by a number.
    has_service: bool = False
    habits: Habits = field(default_factory=Habits)
    hardships: Hardships = field(default_factory=Hardships)
    #: Seconds, and whether the providers' limits are lifted: see `haste.py`.
    settle_after: float = 4.0
    #: Seconds after which who has not answered is reminded; None: never.
    remind_after: float | None = None
    is_faster: bool = True
    #: The name of one of `faults.py`: a bot that is broken.
    fault: str = ""
    #: Seconds between two looks whether all is quiet.
    look_every: float = 0.5


@dataclass(slots=True)
class Report:
    verdict: Verdict
    seconds: float
    starts: int
    kills: int
    #: How often what went wrong at the stand-ins, and how reports came.
    mischief: Counter[str]
    #: How lost answers were made good.
    settled: dict[str, int]
    #: What was made harder, and how that went.
    hardships: Counter[str]
    #: How often the bot logged each event.
    events: Counter[str]
    #: Channel -> when its provider took each message.
    left_at: dict[str, list[datetime]]
