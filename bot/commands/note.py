"""`/note`: what the organisation did on a day, for the line of `/trend`; listed, written down, and removed again."""

from typing import Final

from bot.commands.arguments import surveys
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply, shortened
from bot.core.calendar import note_day
from bot.core.messages import Keyboard
from bot.core.texts import reports as texts
from bot.ids import new_id
from bot.store import audit, notes
from bot.store.notes import Note

MAX_LISTED: Final = 10

#: Said by buttons alone, with an id behind it.
REMOVE: Final = "remove"

ID_LENGTH: Final = 32


async def note(question: CommandRequest) -> str | Reply:
    """`/note`, `/note [survey] [day] what was done`"""
    words = list(question.words)
    if not words:
        return await _listed(question)
    if len(words) == 2 and words[0] == REMOVE and len(words[1]) == ID_LENGTH:
        return await _removed(question, words[1])
    # Only by its very name: the words of a note are anybody's.
    by_name = {survey.casefold(): survey for survey in await surveys(question)}
    survey = by_name.get(words[0].casefold())
    try:
        day, text = note_day.read(" ".join(words[1:] if survey else words), today=question.today)
    except ValueError:
        return question.say(texts.NOTE_NO_DAY, day=shortened(words[1 if survey else 0]))
    if not text:
        return question.say(texts.NOTE_USAGE)
    if len(text) > note_day.MAX_CHARACTERS:
        return question.say(texts.NOTE_TOO_LONG, longest=note_day.MAX_CHARACTERS, letters=question.number(len(text)))
    return await _added(question, Note(new_id(question.runtime.clock()), survey, day, text))


async def _added(question: CommandRequest, written: Note) -> Reply:
    now = question.runtime.clock()
    await notes.add(question.connection, written, question.actor, now)
    await audit.write(question.connection, [audit.AuditEntry(question.actor, "note", written.id)], now)
    day = question.reader.day(written.day)
    if written.survey is None:
        said = question.say(texts.NOTE_ADDED_ALL, day=day, note=written.text)
    else:
        title = question.runtime.surveys.title(written.survey)
        said = question.say(texts.NOTE_ADDED, survey=title, day=day, note=written.text)
    return Reply(f"{said}\n{question.say(texts.NOTE_WHERE)}", _buttons(question, [written]))


async def _removed(question: CommandRequest, note_id: str) -> Reply:
    is_removed = await notes.remove(question.connection, note_id)
    if is_removed:
        entry = audit.AuditEntry(question.actor, "note_removed", note_id)
        await audit.write(question.connection, [entry], question.runtime.clock())
    said = question.say(texts.NOTE_REMOVED if is_removed else texts.NOTE_GONE)
    listed = await _listed(question)
    return Reply(f"{said}\n\n{listed.text}", listed.keyboard, is_page=True)


async def _listed(question: CommandRequest) -> Reply:
    found = await notes.latest(question.connection, MAX_LISTED)
    if not found:
        return Reply(question.say(texts.NOTE_NONE))
    lines = [_line(question, one) for one in found]
    return Reply("\n".join([question.say(texts.NOTE_LIST), *lines]), _buttons(question, found))


def _line(question: CommandRequest, one: Note) -> str:
    day = question.reader.day(one.day)
    if one.survey is None:
        return question.say(texts.NOTE_LINE_ALL, day=day, note=one.text)
    title = question.runtime.surveys.title(one.survey)
    return question.say(texts.NOTE_LINE, day=day, note=one.text, survey=title)


def _buttons(question: CommandRequest, found: list[Note]) -> Keyboard:
    return rows(
        *(
            row(button(question.say(texts.NOTE_REMOVE, note=shortened(one.text)), f"/note {REMOVE} {one.id}"))
            for one in found
        )
    )
