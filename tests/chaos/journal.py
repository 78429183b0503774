"""What the bot's own logs tell of a run: how often what happened, and how lost answers were made good."""

import json
from collections import Counter
from pathlib import Path

from bot.database import Database


class Journal:
    def __init__(self, folder: Path) -> None:
        self.events: Counter[str] = Counter()
        #: Ids of messages whose fate the bot did not know at some time.
        self.unknown: set[str] = set()
        #: Id -> whether the provider had it, by the last look-up.
        self.looked_up: Counter[bool] = Counter()
        self._looked_up_ids: set[str] = set()
        for log in sorted(folder.glob("*.log")):
            for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
                self._read(line)

    def _read(self, line: str) -> None:
        try:
            entry = json.loads(line)
        except ValueError:
            # The last line of a process that was killed while it wrote.
            self.events["half a line"] += 1
            return
        self.events[entry["event"]] += 1
        match entry:
            case {"event": "not_sent", "failure": "unknown", "id": str(outgoing_id)}:
                self.unknown.add(outgoing_id)
            case {"event": "looked_up", "was_sent": bool(was_sent), "id": str(outgoing_id)}:
                self.unknown.add(outgoing_id)
                self._looked_up_ids.add(outgoing_id)
                self.looked_up[was_sent] += 1

    async def settled(self, database: Database, seen: set[str]) -> dict[str, int]:
        """How what was unknown on SMS found its end; `seen` are those that were seen to be unknown in the database."""
        async with database.reading() as connection:
            rows = await connection.fetch("SELECT id FROM outbox WHERE channel = 'sms'")
        on_sms = (self.unknown | seen) & {row["id"] for row in rows}
        return {
            "unknown by SMS": len(on_sms),
            "settled by a report": len(on_sms - self._looked_up_ids),
            "settled by look-up: was sent": self.looked_up[True],
            "settled by look-up: was not, queued again": self.looked_up[False],
        }
