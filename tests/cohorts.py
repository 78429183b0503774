"""Many asked and answered at once, and what the database itself says of them."""

import itertools
import json
import random
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from bot import i18n
from bot.core.roles import Role
from bot.store.encoding import time_text
from bot.surveys import Survey, Surveys
from bot.tally_repair import count_uncounted
from tests.runtimes import ADMIN, SMS, TELEGRAM, Talk

_IDS = itertools.count(1)

#: Who asks, and the admin's number for SMS.
ADMIN_PHONE = "+4520999999"


@dataclass
class One:
    """An invitation; noon of Copenhagen unless an hour is said."""

    score: int | None
    day: date
    comment: str | None = None
    attributes: dict = field(default_factory=dict)
    survey: str = "relation"
    #: undeliverable or expired; None for what ended well, or is still open.
    because: str | None = None
    is_open: bool = False
    scored_on: date | None = None

    def row(self) -> dict:
        number = f"{next(_IDS):032x}"
        asked = datetime.combine(self.day, time(11), UTC)
        scored = datetime.combine(self.scored_on or self.day, time(12), UTC)
        return {
            "id": number,
            "survey": self.survey,
            "score": self.score,
            "comment": self.comment,
            "attributes": json.dumps(self.attributes, ensure_ascii=False),
            "state": "score" if self.is_open else "closed",
            "because": self.because,
            "at": time_text(asked),
            "scored_at": None if self.score is None else time_text(scored),
        }


async def happened(desk, people):
    rows = [one.row() for one in people]
    async with desk.runtime.database.transaction() as connection:
        await connection.execute_many(
            "INSERT INTO contact (id, name, locale, timezone, attributes, created_at) "
            "VALUES (:id, '', 'da', 'Europe/Copenhagen', :attributes, :at)",
            [{name: row[name] for name in ("id", "attributes", "at")} for row in rows],
        )
        await connection.execute_many(
            "INSERT INTO invitation (id, survey, contact_id, channel, state, score, comment, clarifications, "
            "created_at, asked_at, scored_at, closed_because, locale, attributes) "
            "VALUES (:id, :survey, :id, 'sms', :state, :score, :comment, 0, "
            ":at, :at, :scored_at, :because, 'da', :attributes)",
            rows,
        )
    await count_uncounted(desk.runtime.database, desk.runtime.surveys.zone)


def desk_of(runtime, clock, *surveys):
    """An admin on each channel, and the bot in four languages."""
    named = {"relation": Survey(title="Yearly survey"), "delivery": Survey(title="After a delivery")}
    admins = {(TELEGRAM, ADMIN): Role.OWNER, (SMS, ADMIN_PHONE): Role.OWNER}
    settings = runtime.settings.model_copy(update={"admins": admins})
    there = Surveys(organisation="Nordlys", surveys={key: named[key] for key in surveys})
    return Talk(replace(runtime, surveys=there, settings=settings, catalogues=i18n.load()), clock)


async def answer(desk, text, **more):
    [said] = await desk.say(text, **({"address": ADMIN, "channel": TELEGRAM} | more))
    return said


async def by_sms(desk, text):
    return await answer(desk, text, address=ADMIN_PHONE, channel=SMS)


def days(first: date, last: date):
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def crowd(seed, many, first, last, **more):
    """Made up, always the same: some silent, some who say why."""
    chance = random.Random(seed)
    within = days(first, last)
    for _ in range(many):
        score = chance.choice([None, None, 0, 3, 6, 7, 8, 8, 9, 9, 10, 10])
        comment = "because" if score is not None and chance.random() < 0.4 else None
        attributes = {name: chance.choice(values) for name, values in more.items()}
        because = chance.choice(["undeliverable", "expired", "expired"]) if score is None else None
        yield One(score, chance.choice(within), comment, attributes, because=because)


async def recount(desk, first, last, survey="relation"):
    """Promoters less detractors in percent, and how many answered, by SQL over the answers themselves."""
    row = await desk.one(
        "SELECT count(*) AS answers, coalesce(sum(CASE WHEN score >= 9 THEN 1 WHEN score <= 6 THEN -1 ELSE 0 END), 0) "
        "AS balance FROM invitation WHERE survey = :survey AND score IS NOT NULL "
        "AND substr(scored_at, 1, 10) BETWEEN :first AND :last",
        survey=survey,
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return (round(100 * row["balance"] / row["answers"]) if row["answers"] else None), row["answers"]
