"""A company's customers and their answers, made up: the same for the same seed, day and number of answers.

What a report should find is in it: departments and countries that differ, a score that falls and recovers, answers that
are corrected, messages that do not arrive, and people who never answer.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from math import ceil
from random import Random
from typing import Final

from bot.core.language import locale_of_country
from bot.core.nps import Group, group_of
from bot.simulation.wording import COMMENTS

DAYS: Final = 730

#: Each is asked so many times in these days, about twice a year.
TIMES_ASKED: Final = 4

#: Of a hundred who are asked: not reached; and of those who are reached, who answer, by channel.
_UNREACHED: Final = 0.03
_ANSWERING: Final = {"sms": 0.62, "telegram": 0.74}
_CORRECTING: Final = 0.02
_COMMENTING: Final = {Group.DETRACTOR: 0.55, Group.PASSIVE: 0.3, Group.PROMOTER: 0.35}

#: How much more, or less, content customers of a department are.
DEPARTMENTS: Final = {"Oslo": 0.0, "Bergen": 0.1, "København": 0.05, "Aarhus": -0.25, "Malmö": 0.0, "Göteborg": 0.15}
_COUNTRIES: Final = {
    "Oslo": "NO", "Bergen": "NO", "København": "DK", "Aarhus": "DK", "Malmö": "SE", "Göteborg": "SE",
}  # fmt: skip
#: Of a hundred who do not live where the department is.
_ABROAD: Final = 0.08


@dataclass(frozen=True, slots=True)
class SimulatedCustomer:
    """Without a name or an address: nobody real can be meant, and nobody can be asked."""

    id: str
    locale: str
    channel: str
    department: str
    country: str


@dataclass(frozen=True, slots=True)
class SimulatedInvitation:
    """One asking, as it stands when it is over."""

    id: str
    survey: str
    customer: SimulatedCustomer
    asked_at: datetime
    asked_on: date
    is_reached: bool
    scored_at: datetime | None = None
    scored_on: date | None = None
    score: int | None = None
    comment: str | None = None
    #: The score that was said first, where another was said later.
    first_score: int | None = None
    #: Driver question -> answer.
    drivers: Mapping[str, int] = field(default_factory=dict)


def id_of(at: datetime, number: int) -> str:
    """As the bot makes them, with a number where it has randomness."""
    return f"{int(at.timestamp() * 1000):012x}7000{0x8000000000000000 + number:016x}"


def customers(seed: str, answers: int, until: date) -> list[SimulatedCustomer]:
    """So many that about this many answers come of them."""
    random = Random(f"customers {seed}")  # noqa: S311  nothing hangs on it
    at = datetime.combine(until - timedelta(days=DAYS), time.min, UTC)
    many = ceil(answers / _share() / TIMES_ASKED)
    return [_customer(random, at, number) for number in range(many)]


def _share() -> float:
    return (1 - _UNREACHED) * sum(_ANSWERING.values()) / len(_ANSWERING)


def _customer(random: Random, at: datetime, number: int) -> SimulatedCustomer:
    department = random.choice(list(DEPARTMENTS))
    country = "FI" if random.random() < _ABROAD else _COUNTRIES[department]
    channel = random.choice(list(_ANSWERING))
    return SimulatedCustomer(id_of(at, number), locale_of_country(country), channel, department, country)


def asked(
    seed: str, until: date, zone: tzinfo, surveys: Sequence[str], people: Sequence[SimulatedCustomer]
) -> Iterator[SimulatedInvitation]:
    """Day by day before `until`; each of them asked four times."""
    random = Random(f"answers {seed}")  # noqa: S311  nothing hangs on it
    total = len(people) * TIMES_ASKED
    for number in range(total):
        day = until - timedelta(days=DAYS) + timedelta(days=number * (DAYS - 4) // total)
        at = datetime.combine(day, time(9), zone) + timedelta(seconds=random.randrange(11 * 3600))
        customer = people[number % len(people)]
        survey = surveys[(number // len(people) + number) % len(surveys)]
        yield _asked(random, number, survey, customer, at.astimezone(UTC), number / total, zone)


def _asked(
    random: Random, number: int, survey: str, customer: SimulatedCustomer, at: datetime, along: float, zone: tzinfo
) -> SimulatedInvitation:
    one = SimulatedInvitation(id_of(at, number), survey, customer, at, at.astimezone(zone).date(), is_reached=True)
    if random.random() < _UNREACHED:
        return replace(one, is_reached=False)
    if random.random() >= _ANSWERING[customer.channel]:
        return one
    scored_at = at + timedelta(seconds=min(60 + random.expovariate(1 / 7200), 3 * 86400))
    score = _score(random, customer, along)
    group = group_of(score)
    has_comment = random.random() < _COMMENTING[group]
    first = random.randrange(11) if random.random() < _CORRECTING else score
    return replace(
        one,
        scored_at=scored_at,
        scored_on=scored_at.astimezone(zone).date(),
        score=score,
        comment=random.choice(COMMENTS[customer.locale][group]) if has_comment else None,
        first_score=None if first == score else first,
    )


def drivers(seed: str, one: SimulatedInvitation, questions: Sequence[str]) -> dict[str, int]:
    """Seven of ten who gave a score answer each; the first question goes with the score most."""
    if one.score is None:
        return {}
    random = Random(f"drivers {seed} {one.id}")  # noqa: S311  nothing hangs on it
    noise = {question: random.gauss(0, 1.5 + 2 * place) for place, question in enumerate(questions)}
    return {
        question: min(10, max(0, round(one.score - 1 + amiss)))
        for question, amiss in noise.items()
        if random.random() < 0.7
    }


def _score(random: Random, customer: SimulatedCustomer, along: float) -> int:
    """Content customers are those of a good department, and of all times but the months in the middle."""
    bad_months = 0.35 if 0.45 < along < 0.6 else 0.0
    mood = random.gauss(DEPARTMENTS[customer.department] - bad_months, 0.8)
    return min(10, max(0, round(8.4 + 2 * mood)))
