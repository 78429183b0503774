"""All that is known of one survey in one period, read from the tally."""

from dataclasses import dataclass
from datetime import date

from bot.core.calendar.periods import CalendarUnit, Period, bounds
from bot.core.measuring.response_rate import Response
from bot.core.nps import Change, Summary, change, summarise
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import campaign_members, tally


@dataclass(frozen=True, slots=True)
class Figures:
    survey: str
    title: str
    period: Period
    counts: list[int]
    summary: Summary
    before: Summary
    response: Response
    #: Taken off the lists of campaigns by hand.
    removed: int = 0

    @property
    def change(self) -> Change:
        return change(self.before, self.summary)

    def is_running(self, today: date) -> bool:
        """More days of it are to come. Days that end today are as many as those before, so the two can be compared."""
        return self.period.last > today or (self.period.last == today and self.period.kind is not CalendarUnit.SPAN)


async def read(runtime: Runtime, connection: Connection, survey: str, period: Period) -> Figures:
    previous = period.previous()
    counts = await tally.counts(connection, survey, period.first, period.last)
    before = await tally.counts(connection, survey, previous.first, previous.last)
    return Figures(
        survey,
        runtime.surveys.title(survey),
        period,
        counts,
        summarise(counts),
        summarise(before),
        await tally.response(connection, survey, period.first, period.last),
        await campaign_members.removed_by_hand(connection, survey, *bounds(period, runtime.surveys.zone)),
    )
