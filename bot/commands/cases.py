"""`/cases [mine|open|late]`: the cases that are not closed, page by page, each with a button that opens it.

Who sees numbers alone is refused all of it but `/cases report`.
"""

from typing import Final

from bot.cases import card
from bot.cases.card import Facts
from bot.commands.buttons import button, row, rows, suggested
from bot.commands.case import short
from bot.commands.case_report import report, span
from bot.commands.request import CommandRequest, Reply, shortened
from bot.core import customer_words
from bot.core.cases import words as case_words
from bot.core.messages import Button, Keyboard
from bot.core.roles import Role
from bot.core.texts import admins as admin_texts
from bot.core.texts import cases as texts
from bot.store import cases
from bot.store.audit import AuditEntry
from bot.store.cases import CaseList

#: At most this many stand on one page.
MAX_LISTED: Final = 8

#: Letters of a name that a button shows.
LONGEST_LABEL: Final = 18

_HEADS: Final = {
    CaseList.ALL: texts.LIST_ALL,
    CaseList.MINE: texts.LIST_MINE,
    CaseList.OPEN: texts.LIST_OPEN,
    CaseList.LATE: texts.LIST_LATE,
}
_BUTTONS: Final = {
    CaseList.ALL: texts.BUTTON_ALL,
    CaseList.MINE: texts.BUTTON_MINE,
    CaseList.OPEN: texts.BUTTON_OPEN,
    CaseList.LATE: texts.BUTTON_LATE,
}


async def answer(question: CommandRequest) -> str | Reply:
    """`/cases [mine|open|late]`, `/cases report [survey] [period]`"""
    if question.words and case_words.is_report(question.words[0]):
        return await report(question, question.words[1:])
    if not question.role.may(Role.AGENT):
        refused = AuditEntry(question.actor, "refused", "cases")
        return Reply(question.say(admin_texts.REFUSED, command="cases"), recorded=(refused,))
    return await _list(question)


async def _list(question: CommandRequest) -> Reply:
    """From behind the case on whose id stands after the name of the list."""
    word, after_id = (*question.words, "", "")[:2]
    name = case_words.which_list(word) if word else CaseList.ALL.value
    if name is None:
        return Reply(question.say(texts.LIST_UNKNOWN, word=shortened(word)), suggested(map(_command, CaseList)))
    which, now, owner = CaseList(name), question.runtime.clock(), question.owner.id
    if which is CaseList.MINE and question.owner.is_anonymous:
        return Reply(question.say(texts.REFUSED_ANONYMOUS))
    found = await cases.listed(
        question.connection, which, owner, now, scope=question.cases, after_id=after_id, most=MAX_LISTED + 1
    )
    page = found[:MAX_LISTED]
    facts = await card.facts_of(question.connection, page)
    question.name(*(one.contact for one in facts.values()))
    total = await cases.count(question.connection, which, owner, now, question.cases)
    lines = [_line(question, facts[case.id]) for case in page]
    text = "\n".join([question.say(_HEADS[which], count=question.number(total)), *lines])
    turning = _turning(question, which, after_id, page[-1].id if len(found) > MAX_LISTED else "")
    return Reply(text, (*_opening([facts[case.id] for case in page]), *turning), is_page=True)


def _command(which: CaseList, after_id: str = "") -> str:
    word = "" if which is CaseList.ALL and not after_id else which.value
    return f"/cases {word} {after_id}".rstrip()


def _line(question: CommandRequest, facts: Facts) -> str:
    """3 Ida - Yearly survey - 2 h - Anna - LATE (1a2b3c)"""
    case, now = facts.case, question.runtime.clock()
    parts = [
        _who(facts),
        question.runtime.surveys.title(case.survey),
        span(question, now - case.opened_at),
        case.owner.name if case.owner else question.say(texts.NOBODY),
        *([question.say(texts.LATE)] if case.is_late(now) else []),
    ]
    return f"{' - '.join(parts)} ({short(case)})"


def _who(facts: Facts) -> str:
    return f"{facts.invitation.score} {customer_words.on_one_line(facts.contact.name)}".rstrip()


def _opening(page: list[Facts]) -> Keyboard:
    """Two in a row, each under the score and the name."""
    buttons = [button(_label(facts), f"/case {facts.case.id}") for facts in page]
    return rows(*(row(*buttons[place : place + 2]) for place in range(0, len(buttons), 2)))


def _label(facts: Facts) -> str:
    who = _who(facts) if facts.contact.name else f"{_who(facts)} {short(facts.case)}"
    return who if len(who) <= LONGEST_LABEL else f"{who[: LONGEST_LABEL - 3]}..."


def _turning(question: CommandRequest, which: CaseList, after_id: str, next_id: str) -> Keyboard:
    onward: list[Button | None] = []
    if after_id:
        onward.append(button(question.say(texts.BUTTON_FIRST), _command(which)))
    if next_id:
        onward.append(button(question.say(texts.BUTTON_MORE), _command(which, next_id)))
    others = [button(question.say(_BUTTONS[one]), _command(one)) for one in CaseList if one is not which]
    return rows(row(*onward), row(*others))
