"""`/case ID`: one case with its notes and its history, and what admins do with it.

    tapped below the alert   the alert shows what came of it: no more is said than it cannot show
    tapped elsewhere         the message with the button shows the case as it stands then
    typed                    the case is shown

Whoever comes too late is told who was first.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.cases import actions, card
from bot.cases.actions import Acted
from bot.cases.card import Facts
from bot.commands import case_results
from bot.commands.arguments import NotUnderstoodError
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply, shortened
from bot.core import customer_words
from bot.core.cases import words as case_words
from bot.core.cases.case import Case, CaseState, advance
from bot.core.cases.events import BY_ADMINS, CaseOutcome, Closed, Refused
from bot.core.cases.words import Verb
from bot.core.messages import Button, InboundKind, Keyboard
from bot.core.texts import cases as texts
from bot.ids import LETTERS
from bot.store import audit, case_messages, cases
from bot.store.audit import AuditEntry

#: This many letters of an id are shown, and are enough to name a case.
SHORT_ID_LENGTH: Final = 6

_ID: Final = re.compile(rf"[0-9a-f]{{{SHORT_ID_LENGTH},{LETTERS}}}")

#: At most this many lines of a history are shown, the last ones.
MAX_HISTORY: Final = 12


@dataclass(frozen=True, slots=True)
class _Asked:
    """A case, and the words behind its verb."""

    question: CommandRequest
    case: Case
    words: tuple[str, ...]
    is_by_alert: bool


async def case(question: CommandRequest) -> str | Reply:
    """`/case ID [take|call|later|contacted|close [OUTCOME]|note WORDS]`"""
    found, words = await _named(question)
    alert_of = await case_messages.case_of(question.connection, question.chat, question.message.message_id or "")
    is_by_alert = question.message.kind is InboundKind.TAP and alert_of == found.id
    if not words:
        return await _shown(question, found)
    verb = case_words.verb(words[0])
    if verb is None:
        said = question.say(texts.UNKNOWN_VERB, word=shortened(words[0]), id=short(found))
        return Reply(said, card.keyboard(question.runtime, found, question.chat, question.reader))
    return await _DOES[verb](_Asked(question, found, words[1:], is_by_alert))


def short(case: Case) -> str:
    return case.id[-SHORT_ID_LENGTH:]


async def _named(question: CommandRequest) -> tuple[Case, tuple[str, ...]]:
    """The case whose id comes first, else that of the message replied to; and the other words. May raise
    NotUnderstoodError.
    """
    connection, words = question.connection, question.words
    if words and _ID.fullmatch(words[0].lower()):
        found = await cases.ending_in(connection, words[0].lower(), question.cases)
        if len(found) > 1:
            raise NotUnderstoodError(Reply(question.say(texts.SEVERAL_CASES, id=words[0])))
        rest = words[1:]
    else:
        replied_to = await case_messages.case_of(connection, question.chat, question.message.reply_to or "")
        if replied_to is None and (not words or case_words.verb(words[0]) is not None):
            raise NotUnderstoodError(Reply(question.say(texts.WHICH_CASE)))
        found = list((await cases.by_id(connection, [replied_to or ""])).values())
        rest = words
    if not found:
        raise NotUnderstoodError(Reply(question.say(texts.NO_SUCH_CASE, id=shortened(words[0]))))
    return found[0], rest


# --- what is done ----------------------------------------------------------------------------------------------------


async def _take(asked: _Asked) -> Reply:
    question = asked.question
    return await _done(asked, await actions.take(question.runtime, question.connection, asked.case.id, question.owner))


async def _contacted(asked: _Asked) -> Reply:
    question = asked.question
    acted = await actions.note_contacted(question.runtime, question.connection, asked.case.id, question.owner)
    return await _done(asked, acted)


async def _later(asked: _Asked) -> Reply:
    question = asked.question
    acted = await actions.release(question.runtime, question.connection, asked.case.id, question.owner)
    if acted is None or acted.refused is not None or asked.case.state is not CaseState.OPEN:
        return await _done(asked, acted)
    is_next_told = acted.case.due_at is not None and acted.case.due_at <= question.runtime.clock()
    said = question.say(texts.LATER_NEXT if is_next_told else texts.LATER_STAYS)
    # An alert looks the same as before: without a word nobody would know that it was heard.
    return Reply(said) if asked.is_by_alert else await _shown(question, acted.case, said)


async def _call(asked: _Asked) -> Reply:
    question = asked.question
    acted = await actions.take(question.runtime, question.connection, asked.case.id, question.owner)
    if acted is None or acted.refused is not None:
        return await _done(asked, acted)
    facts = await _facts(question, acted.case)
    said = _how_to_call(question, facts)
    if not asked.is_by_alert:
        return await _shown(question, acted.case, said)
    contacted = button(question.say(texts.BUTTON_CONTACTED), f"/case {acted.case.id} {Verb.CONTACTED}")
    return Reply(said, rows(row(contacted)) if acted.case.state is CaseState.TAKEN else ())


def _how_to_call(question: CommandRequest, facts: Facts) -> str:
    contact = facts.contact
    if contact.phone is None:
        return question.say(texts.CALL_NO_PHONE)
    text = texts.CALL if contact.name else texts.CALL_UNNAMED
    return question.say(text, name=customer_words.on_one_line(contact.name), phone=contact.phone)


async def _close(asked: _Asked) -> Reply:
    question = asked.question
    outcome = case_words.outcome(asked.words)
    if outcome is not None:
        acted = await actions.close(question.runtime, question.connection, asked.case.id, question.owner, outcome)
        if acted is None or acted.refused is not None:
            return await _done(asked, acted)
        return await _offered(asked, acted.case, *await case_results.offer(question, acted.case))
    _, effects = advance(asked.case, Closed(question.owner, CaseOutcome.SOLVED, question.runtime.clock()))
    refused = [one for one in effects if isinstance(one, Refused)]
    if refused:
        return await _done(asked, Acted(asked.case, refused[0]))
    said = question.say(texts.WHICH_OUTCOME)
    choice = _outcomes(question, asked.case)
    if asked.is_by_alert:
        return Reply(f"{_head(question, await _facts(question, asked.case))}\n{said}", choice)
    return Reply(f"{await _text(question, asked.case)}\n\n{said}", choice, is_page=True)


def _outcomes(question: CommandRequest, case: Case) -> Keyboard:
    choice = [
        button(_capital(question.say(texts.OUTCOMES[one])), f"/case {case.id} {Verb.CLOSE} {one}") for one in BY_ADMINS
    ]
    return rows(row(*choice[:2]), row(*choice[2:]))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


async def _note(asked: _Asked) -> Reply:
    question = asked.question
    if not asked.words:
        return Reply(question.say(texts.NOTE_EMPTY, id=short(asked.case)))
    # As it was written, with its lines.
    text = question.message.text.split(maxsplit=len(question.words) - len(asked.words) + 1)[-1]
    await actions.write_down(question.runtime, question.connection, asked.case.id, question.owner, text)
    return Reply(question.say(texts.NOTED))


async def _tell(asked: _Asked) -> Reply:
    question = asked.question
    return await _offered(asked, asked.case, *await case_results.tell(question, asked.case, asked.words))


async def _offered(asked: _Asked, case: Case, said: str, buttons: Keyboard) -> Reply:
    """What the customer can be told stands last, above its buttons."""
    text = f"{await _text(asked.question, case)}\n\n{said}"
    return Reply(text, (*buttons, *rows(_back(asked.question))), is_page=not asked.is_by_alert)


_DOES: Final[Mapping[Verb, Callable[[_Asked], Awaitable[Reply]]]] = {
    Verb.TAKE: _take,
    Verb.CALL: _call,
    Verb.LATER: _later,
    Verb.CONTACTED: _contacted,
    Verb.CLOSE: _close,
    Verb.NOTE: _note,
    Verb.TELL: _tell,
}


# --- what is said ----------------------------------------------------------------------------------------------------


async def _done(asked: _Asked, acted: Acted | None) -> Reply:
    question = asked.question
    if acted is None:
        return Reply(question.say(texts.NO_SUCH_CASE, id=short(asked.case)))
    if acted.refused is None:
        return Reply("") if asked.is_by_alert else await _shown(question, acted.case)
    owner = acted.refused.owner.name if acted.refused.owner else ""
    said = question.say(texts.REFUSED[acted.refused.because], owner=owner)
    if not asked.is_by_alert:
        return await _shown(question, acted.case, said)
    return Reply(f"{_head(question, await _facts(question, acted.case))}\n{said}")


async def _shown(question: CommandRequest, case: Case, said: str = "") -> Reply:
    text = await _text(question, case)
    keyboard = card.keyboard(question.runtime, case, question.chat, question.reader)
    return Reply(f"{said}\n\n{text}" if said else text, (*keyboard, *rows(_back(question))), is_page=True)


def _back(question: CommandRequest) -> tuple[Button, ...]:
    return row(button(question.say(texts.BUTTON_CASES), "/cases"))


async def _facts(question: CommandRequest, case: Case) -> Facts:
    facts = (await card.facts_of(question.connection, [case]))[case.id]
    question.name(facts.contact)
    return facts


def _head(question: CommandRequest, facts: Facts) -> str:
    return card.text(question.runtime, facts, question.chat, question.reader).split("\n", 1)[0]


async def _text(question: CommandRequest, case: Case) -> str:
    facts = await _facts(question, case)
    parts = [
        card.text(question.runtime, facts, question.chat, question.reader),
        await _notes(question, case),
        await _history(question, case),
    ]
    return "\n\n".join(part for part in parts if part)


async def _notes(question: CommandRequest, case: Case) -> str:
    notes = await cases.notes_of(question.connection, case.id)
    lines = [
        question.say(texts.NOTE, at=question.moment(note.at), author=note.author.name, words=note.text)
        for note in notes
    ]
    return "\n".join([question.say(texts.NOTES), *lines]) if lines else ""


async def _history(question: CommandRequest, case: Case) -> str:
    known = [
        (at, entry)
        for at, entry in await audit.of_subject(question.connection, case.id)
        if entry.action in texts.HISTORY_OF
    ]
    lines = [f"{question.moment(at)} {_what_happened(question, entry)}" for at, entry in known[-MAX_HISTORY:]]
    return "\n".join([question.say(texts.HISTORY), *lines])


def _what_happened(question: CommandRequest, entry: AuditEntry) -> str:
    details = entry.details or ""
    outcome = question.say(texts.OUTCOMES[CaseOutcome(details)]) if entry.action == "case_closed" else ""
    return question.say(texts.HISTORY_OF[entry.action], who=details or entry.actor, outcome=outcome)
