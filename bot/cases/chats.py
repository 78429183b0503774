"""Which chats hear of a case, one after the other, and what each may see of the customer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.calendar import working_hours
from bot.core.cases.rules import chats_for
from bot.core.messages import ChannelName, Contact
from bot.core.roles import Role
from bot.database import Connection
from bot.runtime import Runtime
from bot.store import channel_stops, unreachable_chats
from bot.store.consent import Address


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can be told of cases now."""

    #: Where the survey names no chat: every one on Telegram that may see cases, else every such number.
    usual: list[Address]
    #: Who hears of what a chat was to hear that cannot be reached: owners before others, Telegram before SMS.
    heirs: list[Address]
    unreachable: frozenset[Address]


async def reach(runtime: Runtime, connection: Connection) -> Reach:
    stopped = await channel_stops.all_of(connection)
    unreachable = frozenset(await unreachable_chats.all_of(connection))
    everyone = [chat for chat in runtime.admins if sees_customers(runtime, chat)]
    able = [chat for chat in everyone if chat[0] not in stopped and chat not in unreachable]
    owners = [chat for chat in able if is_owner(runtime, chat)]
    return Reach(_telegram_first(able or everyone), _telegram_first(owners or able), unreachable)


def _telegram_first(chats: list[Address]) -> list[Address]:
    return [chat for chat in chats if chat[0] is ChannelName.TELEGRAM] or chats


def steps(runtime: Runtime, survey: str, contact: Contact, reached: Reach) -> list[list[Address]]:
    """The chats that are told together, in the order of their turns."""
    named = [runtime.current(*chat) for chat in chats_for(runtime.surveys.case_rules(survey), contact.attributes)]
    turns = [reached.heirs if chat in reached.unreachable else [chat] for chat in named]
    return [turn for turn in turns if turn] or ([[chat] for chat in named] or [reached.usual])


def is_owner(runtime: Runtime, chat: Address) -> bool:
    return runtime.role_of(*chat) is Role.OWNER


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
