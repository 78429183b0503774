"""Updates that nobody can read are passed over, and the admins told: one must not stop all that comes after it.

Nothing of it is kept but its id in the log: of what cannot be read nobody can say whose it is, so it could never be
erased. The person still has it in their chat.
"""

from datetime import datetime, timedelta

import structlog

from bot import alerts
from bot.channels import UnreadableError
from bot.core.messages import ChannelName
from bot.core.texts import admins as admin_texts
from bot.runtime import Runtime

log = structlog.get_logger()

#: A new kind of update that the library does not know comes a hundred times a day: one word about it is enough.
ALERT_INTERVAL = timedelta(hours=1)


class Unreadable:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._told_at: datetime | None = None

    async def set_aside(self, channel: ChannelName, error: UnreadableError) -> None:
        """Raises DatabaseError when the admins cannot be told: then it is to come again."""
        now = self._runtime.clock()
        if self._told_at is None or now - self._told_at >= ALERT_INTERVAL:
            text, name = admin_texts.UNREADABLE, channel.value
            await self._runtime.database.repeating(
                lambda connection: alerts.alert(self._runtime, connection, text, channel=name, id=error.provider_id)
            )
            self._told_at = now
        log.error("update_set_aside", channel=channel.value, provider_id=error.provider_id, error=error.kind)
