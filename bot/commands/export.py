"""`/export`: answers and invitations as a document in the chat, without who they are of; `scripts/report` does more.

    read what is asked for, count --> a temporary file, part by part --> the document, and a record of who had it

Nothing is being read, and no transaction is open, while the file is written: that takes its time.
"""

import asyncio
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot import exports
from bot.commands.arguments import read
from bot.commands.request import CommandRequest, Reply
from bot.core.calendar.periods import Period, bounds
from bot.core.messages import Attachment, AttachmentKind
from bot.core.texts import reports as texts
from bot.exports import Format
from bot.reports import period_names
from bot.store import exports as store
from bot.store.audit import AuditEntry
from bot.store.exports import ExportFilter

#: Bytes that a bot may send as a document (https://core.telegram.org/bots/api#senddocument).
MAX_BYTES: Final = 50_000_000

#: Of more rows the file is larger for sure: an unanswered one has 150 bytes in CSV, 500 with the names of its columns,
#: and 60 when it is packed.
MAX_ROWS: Final = {Format.CSV: 333_000, Format.JSONL: 100_000, Format.XLSX: 833_000}

FORMATS: Final = {
    **{one.value: one for one in Format},
    "excel": Format.XLSX,
    "xls": Format.XLSX,
    "json": Format.JSONL,
}


class TooLargeError(Exception):
    """The file has more bytes than can be sent."""


async def export(question: CommandRequest) -> Reply:
    """`/export [survey] [period] [csv|xlsx|jsonl]`: xlsx of all surveys and days, where nothing else is said."""
    chosen = [FORMATS[word.casefold()] for word in question.words if word.casefold() in FORMATS]
    asked = await read(question, [word for word in question.words if word.casefold() not in FORMATS])
    start, end = bounds(asked.period, question.runtime.surveys.zone) if asked.period else (None, None)
    wanted = ExportFilter(surveys=asked.surveys, start=start, end=end)
    rows = await store.count(question.connection, wanted)
    if not rows:
        return Reply(_said(question, texts.NOTHING, wanted, asked.period))
    as_file = chosen[-1] if chosen else Format.XLSX
    if rows > MAX_ROWS[as_file]:
        return Reply(_said(question, texts.TOO_LARGE, wanted, asked.period, rows))
    return Reply("", rest=partial(_written, question, wanted, asked.period, as_file))


async def _written(question: CommandRequest, wanted: ExportFilter, period: Period | None, chosen: Format) -> Reply:
    name = f"{_file_name(question, wanted, period)}.{chosen.value}"
    with TemporaryDirectory(prefix="nps-export-") as folder:
        path = Path(folder) / name

        def check(_rows: int = 0) -> None:
            # What is packed at the end, as XLSX is, is seen here when it is whole.
            if path.exists() and path.stat().st_size > MAX_BYTES:
                raise TooLargeError

        try:
            # CSV out of a chat is opened by a tap, in an Excel that goes by semicolons as all in Scandinavia do.
            is_for_excel = chosen is Format.CSV
            rows = await exports.write(question.runtime, wanted, path, chosen, for_excel=is_for_excel, progress=check)
            check()
        except TooLargeError:
            async with question.runtime.database.reading() as connection:
                rows = await store.count(connection, wanted)
            return Reply(_said(question, texts.TOO_LARGE, wanted, period, rows))
        content = await asyncio.to_thread(path.read_bytes)
    caption = f"{_said(question, texts.EXPORTED, wanted, period, rows)}\n{question.say(texts.EXPORTED_NOTE)}"
    about = f"{_days(period)}, {chosen.value}, {rows} rows"
    entry = AuditEntry(question.actor, "exported", ",".join(wanted.surveys), about)
    return Reply(caption, attachment=Attachment(AttachmentKind.DOCUMENT, name, content), recorded=(entry,))


def _said(question: CommandRequest, text: str, wanted: ExportFilter, period: Period | None, rows: int = 0) -> str:
    return question.say(
        text,
        surveys=", ".join(question.runtime.surveys.title(survey) for survey in wanted.surveys),
        period=period_names.name(question.reader, period) if period else question.say(texts.ALL_DAYS),
        rows=question.number(rows),
    )


def _file_name(question: CommandRequest, wanted: ExportFilter, period: Period | None) -> str:
    about = "".join(wanted.surveys) if len(wanted.surveys) == 1 else "nps"
    return f"{about}-{_days(period) if period else question.today}"


def _days(period: Period | None) -> str:
    return f"{period.first}--{period.last}" if period else "all days"
