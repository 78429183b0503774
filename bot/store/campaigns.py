"""The runs of sends."""

from datetime import datetime

from bot.database import Connection
from bot.store.values import time_text


async def add(connection: Connection, campaign_id: str, survey: str, now: datetime) -> None:
    await connection.execute(
        "INSERT INTO campaign (id, survey, created_at) VALUES (:id, :survey, :now)",
        id=campaign_id,
        survey=survey,
        now=time_text(now),
    )
