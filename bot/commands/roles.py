"""Who may do what in an admin chat: the role of the chat, or in a narrowed group that of its administrators."""

from dataclasses import dataclass

import structlog

from bot.channels import Administered, SendError
from bot.core.messages import Inbound
from bot.core.roles import Role
from bot.runtime import Runtime

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sender:
    role: Role
    #: The group's administrators could not be asked for, so nobody counts as one.
    is_doubtful: bool = False


async def sender_of(runtime: Runtime, message: Inbound) -> Sender:
    role = runtime.role_of(message.channel, message.address) or Role.VIEWER
    # Only administrators can write as the group.
    if message.is_anonymous or not runtime.is_narrowed(message.channel, message.address):
        return Sender(role)
    channel: object = runtime.channels.get(message.channel)
    if not isinstance(channel, Administered):
        return Sender(role.below, is_doubtful=True)
    try:
        is_administrator = message.sender in await channel.administrators(message.address)
    except SendError as error:
        log.warning("administrators_unknown", failure=error.failure.value, code=error.code)
        return Sender(role.below, is_doubtful=True)
    return Sender(role if is_administrator else role.below)
