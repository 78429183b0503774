"""Until when a case is to be taken, and its customer contacted, by the working hours of the organisation."""

from datetime import datetime, timedelta

from bot.core.calendar import working_hours
from bot.runtime import Runtime


def take_by(runtime: Runtime, survey: str, at: datetime) -> datetime:
    return _after(runtime, at, runtime.surveys.case_rules(survey).take_within)


def contact_by(runtime: Runtime, survey: str, at: datetime) -> datetime:
    return _after(runtime, at, runtime.surveys.case_rules(survey).contact_within)


def _after(runtime: Runtime, at: datetime, span: timedelta) -> datetime:
    return working_hours.after(at, span, runtime.surveys.working_hours.closed, runtime.surveys.office)
