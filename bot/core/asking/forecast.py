"""When the first and the last question of a campaign go out, and what they cost.

    possible at -> after the cap of the day -> after those before it on the same sender -> outside quiet hours

Played through in the order in which they are sent: whoever may be asked first, then the order of the list. Nobody's
answer is foreseen; a provider that asks for a pause makes it later.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from heapq import heapify, heappop, heapreplace

from bot.core.calendar.quiet_hours import Calendar, Quiet, is_allowed, next_allowed
from bot.core.messages import ChannelName


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to come."""

    possible_at: datetime
    channel: ChannelName
    #: What it counts for its sender: segments on SMS.
    units: int
    #: Contacts of one place share clock and holidays.
    place: str


@dataclass(frozen=True, slots=True)
class Limits:
    quiet: Quiet
    #: Of each place.
    calendars: Mapping[str, Calendar]
    #: Units a second.
    pace: Mapping[ChannelName, float]
    per_day: int | None = None
    #: In which the days of `per_day` are counted.
    zone: tzinfo = UTC


@dataclass(frozen=True, slots=True)
class Forecast:
    first: datetime | None = None
    last: datetime | None = None
    #: Day of the organisation's calendar -> how many questions.
    days: Mapping[date, int] = field(default_factory=dict)


def forecast(asks: Iterable[Ask], limits: Limits) -> Forecast:
    """Raises ValueError where a calendar has nothing but holidays for a year."""
    waiting = _queues(asks)
    # The queue whose next contact comes first. One that is silent moves as a whole, so its contacts keep their order.
    coming = [(*queue[0][:2], key) for key, queue in waiting.items()]
    heapify(coming)
    free: dict[ChannelName, datetime] = {}
    days: Counter[date] = Counter()
    times: list[datetime] = []
    while coming:
        due_at, position, key = coming[0]
        place, channel = key
        due_at = _after_cap(due_at, days, limits)
        at = _after_cap(max(due_at, free.get(channel, due_at)), days, limits)
        if not is_allowed(at, limits.quiet, limits.calendars[place]):
            heapreplace(coming, (next_allowed(at, limits.quiet, limits.calendars[place]), position, key))
            continue
        days[at.astimezone(limits.zone).date()] += 1
        times.append(at)
        free[channel] = at + timedelta(seconds=waiting[key].popleft()[2] / limits.pace[channel])
        if waiting[key]:
            possible_at, position, _ = waiting[key][0]
            heapreplace(coming, (max(possible_at, due_at), position, key))
        else:
            heappop(coming)
    return Forecast(min(times), max(times), dict(days)) if times else Forecast()


#: Place and channel -> when, position on the list, units; in their order.
_Queues = Mapping[tuple[str, ChannelName], deque[tuple[datetime, int, int]]]


def _queues(asks: Iterable[Ask]) -> _Queues:
    found: defaultdict[tuple[str, ChannelName], list[tuple[datetime, int, int]]] = defaultdict(list)
    for position, ask in enumerate(asks):
        found[ask.place, ask.channel].append((ask.possible_at, position, ask.units))
    return {key: deque(sorted(queue)) for key, queue in found.items()}


def _after_cap(at: datetime, days: Mapping[date, int], limits: Limits) -> datetime:
    while limits.per_day is not None and days.get(day := at.astimezone(limits.zone).date(), 0) >= limits.per_day:
        at = end_of_day(day, limits.zone)
    return at


def end_of_day(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Prices:
    """What an SMS segment costs, by country (ISO 3166)."""

    currency: str = ""
    per_segment: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    country: str
    messages: int
    segments: int
    #: `None`: the price table says nothing of this country.
    amount: Decimal | None


def costs(texts: Iterable[tuple[str, int]], prices: Prices) -> list[Cost]:
    """Of messages, each with its country and its segments: a line a country, the most segments first."""
    messages: Counter[str] = Counter()
    segments: Counter[str] = Counter()
    for country, taken in texts:
        messages[country] += 1
        segments[country] += taken
    return [
        Cost(country, messages[country], taken, None if price is None else price * taken)
        for country, taken in segments.most_common()
        for price in [prices.per_segment.get(country)]
    ]
