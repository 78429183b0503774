"""Which chats hear of a case, one after the other, and what each may see of the customer."""

from datetime import datetime, timedelta

from bot.core.calendar import working_hours
from bot.core.cases.rules import chats_for
from bot.core.messages import ChannelName, Contact
from bot.core.roles import Role
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import channel_stops
from bot.store.consent import Address


async def usual(runtime: Runtime, connection: Connection) -> list[Address]:
    """Where the survey names no chat: every one on Telegram that may see cases, else every such number, of those that
    can be reached now.
    """
    stopped = await channel_stops.all_of(connection)
    everyone = [chat for chat in runtime.admins if sees_customers(runtime, chat)]
    able = [chat for chat in everyone if chat[0] not in stopped] or everyone
    return [chat for chat in able if chat[0] is ChannelName.TELEGRAM] or able


def steps(runtime: Runtime, survey: str, contact: Contact, usual_chats: list[Address]) -> list[list[Address]]:
    """The chats that are told together, in the order of their turns."""
    named = [runtime.current(*chat) for chat in chats_for(runtime.surveys.case_rules(survey), contact.attributes)]
    return [[chat] for chat in named] or [usual_chats]


def sees_customers(runtime: Runtime, chat: Address) -> bool:
    """Who the customer is, and what they wrote."""
    role = runtime.role_of(*chat)
    return role is not None and role.may(Role.AGENT)


def take_by(runtime: Runtime, survey: str, at: datetime) -> datetime:
    return _after(runtime, at, runtime.surveys.case_rules(survey).take_within)


def contact_by(runtime: Runtime, survey: str, at: datetime) -> datetime:
    return _after(runtime, at, runtime.surveys.case_rules(survey).contact_within)


def _after(runtime: Runtime, at: datetime, span: timedelta) -> datetime:
    return working_hours.after(at, span, runtime.surveys.working_hours.closed, runtime.surveys.office)
