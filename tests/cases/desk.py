"""A talk with the admins' side of it: what the worker does about cases, and what the chats have on their screens."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.cases import alerts, unreachable, withdrawing
from bot.core.cases.events import Owner
from bot.core.messages import Outgoing, Purpose
from bot.database import Database
from bot.surveys import Surveys
from tests.runtimes import TELEGRAM, Clock, Talk, runtime_over

ANNA, BO = Owner("telegram:1", "Anna"), Owner("telegram:2", "Bo")

OSLO, BERGEN, EVERYBODY = "-1", "-2", "99"
ADMINS = f"telegram:{OSLO},telegram:{BERGEN},telegram:{EVERYBODY}"


def defined(cases: dict | None = None, **more) -> Surveys:
    """One survey, with these rules of cases; people are asked, and are at work, at any hour unless said otherwise."""
    quiet = {"from": "24:00", "until": "00:00", "weekends": False, "holidays": False}
    hours = {"from": "00:00", "until": "24:00", "weekends": True, "holidays": True}
    survey = {"title": "Yearly survey", **({"cases": cases} if cases is not None else {})}
    return Surveys.model_validate({"quiet": quiet, "working_hours": hours, "surveys": {"nps": survey}, **more})


async def desk_over(database: Database, clock: Clock, cases: dict | None = None, *, admins: str = ADMINS, **more):
    runtime = await runtime_over(database, clock, admins)
    return Desk(replace(runtime, surveys=defined(cases, **more)), clock)


class Desk(Talk):
    async def work(self) -> list[Outgoing]:
        """What a worker does now, until there is nothing to do; what the chats of the admins were sent."""
        sent: list[Outgoing] = []
        while True:
            self.clock.tick(milliseconds=1)
            async with self.database.transaction() as connection:
                done = await alerts.alert_due(self.runtime, connection)
            async with self.database.transaction() as connection:
                done += await alerts.refresh_stale(self.runtime, connection)
            async with self.database.transaction() as connection:
                done += await unreachable.see_to_due(self.runtime, connection)
            async with self.database.transaction() as connection:
                done += await withdrawing.withdraw_due(self.runtime, connection)
            await self.database.scrub()
            delivered = await self.deliver()
            sent += [one for one in delivered if one.purpose is Purpose.ALERT]
            if not done and not delivered:
                return sent

    async def case(self) -> dict:
        return await self.one("SELECT * FROM customer_case")

    async def cases(self) -> list[dict]:
        return await self.rows("SELECT * FROM customer_case ORDER BY id")

    async def history(self) -> list[str]:
        """What the audit tells of cases."""
        rows = await self.rows("SELECT action FROM audit WHERE action LIKE 'case_%' ORDER BY id")
        return [row["action"].removeprefix("case_") for row in rows]

    def screen(self, chat: str = EVERYBODY) -> list[str]:
        """What stands in the chat: every message as it was edited last."""
        return screen(self.runtime.channels[TELEGRAM].sent, chat)

    def buttons(self, chat: str = EVERYBODY) -> list[list[str]]:
        """The commands of the buttons below the last message of the chat that has any, or had."""
        shown = [one for one in self.runtime.channels[TELEGRAM].sent if one.address == chat and one.keyboard]
        last = [one for one in self.runtime.channels[TELEGRAM].sent if one.address == chat][-1]
        return [[button.data for button in row] for row in (last if last.replaces else shown[-1]).keyboard]


def screen(sent: Sequence[Outgoing], chat: str) -> list[str]:
    return list(standing(one for one in numbered(sent) if one[1].address == chat).values())


def standing(sent: Iterable[tuple[str, Outgoing]]) -> dict[str, str]:
    """The provider's id of each alert, and of what was told below it -> its words as they were edited last."""
    return {provider_id: one.text for provider_id, one in sent if one.purpose is Purpose.ALERT}


def numbered(sent: Sequence[Outgoing]) -> Iterator[tuple[str, Outgoing]]:
    """With the provider's id: an edit is no message of its own."""
    numbers = itertools.count(1)
    for one in sent:
        yield one.replaces or f"telegram-{next(numbers)}", one
