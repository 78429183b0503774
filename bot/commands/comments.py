"""`/comments`: what people wrote, the newest first, five a page; who they are is told by the case alone.

    /comments detractors 30d >AZ3Ld0mXdYOAIyR0tXlDMg        the page behind that invitation; < the one before it

A page hangs on an invitation and not on a number, so that what comes in meanwhile moves nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from bot.commands.arguments import surveys
from bot.commands.buttons import button, row, rows, suggested
from bot.commands.comments_arguments import CommentsAsked, read
from bot.commands.request import CommandRequest, Reply
from bot.core import spelling
from bot.core.comments.group_words import WORDS
from bot.core.messages import Button, Keyboard
from bot.core.nps import Group, group_of
from bot.core.texts import reports as texts
from bot.reports import comments as report
from bot.store import cases, tally
from bot.store import comments as store
from bot.store.comments import Comment

PAGE: Final = 5

OLDER: Final = ">"
NEWER: Final = "<"


@dataclass(frozen=True, slots=True)
class ShownComments:
    comments: tuple[Comment, ...]
    #: The invitation behind which the older ones begin, and the one before which the newer ones end.
    older: str | None
    newer: str | None


async def comments(question: CommandRequest) -> Reply:
    """`/comments [group] [survey] [period] [search words] [ATTRIBUTE=VALUE]`"""
    mark, words = _mark(question.words)
    question = replace(question, words=words)
    asked = await read(question)
    page = await _page(question, asked, mark)
    if not page.comments:
        text = report.none(question.reader, asked.about, is_older=mark is not None, is_stopped=page.older is not None)
        return Reply(text, rows(_turning(question, page)) or await _near(question, asked), is_page=True)
    question.quoted.update(one.invitation_id for one in page.comments)
    number = await store.count(question.connection, asked.wanted)
    lines = report.page(
        question.reader, page.comments, question.runtime.surveys, is_titled=len(asked.wanted.surveys) > 1
    )
    text = f"{report.head(question.reader, asked.about, number)}\n\n{lines}"
    turning = _turning(question, page)
    if not turning and (page.older or page.newer):
        text = f"{text}\n\n{question.say(texts.TOO_LONG)}"
    return Reply(text, (*await _cases(question, page.comments), *rows(turning)), is_page=True)


# --- turning pages ---------------------------------------------------------------------------------------------------


def _mark(words: Iterable[str]) -> tuple[tuple[str, str] | None, tuple[str, ...]]:
    """Where the page lies: direction and invitation; and the other words."""
    found, rest = None, []
    for word in words:
        invitation_id = _unpacked(word[1:]) if word[0] in {OLDER, NEWER} else None
        if invitation_id is None:
            rest.append(word)
        else:
            found = word[0], invitation_id
    return found, tuple(rest)


def _packed(invitation_id: str) -> str:
    """22 letters for 32, so that there is room for words: a button holds 64 bytes."""
    return urlsafe_b64encode(bytes.fromhex(invitation_id)).decode().rstrip("=")


def _unpacked(word: str) -> str | None:
    try:
        content = urlsafe_b64decode(f"{word}==".encode("ascii"))
    except ValueError:
        return None
    return content.hex() if len(content) == 16 else None


async def _page(question: CommandRequest, asked: CommentsAsked, mark: tuple[str, str] | None) -> ShownComments:
    direction, at = mark or (OLDER, None)
    if direction == NEWER:
        found = await store.page(question.connection, asked.wanted, after=at, most=PAGE, is_backwards=True)
        if found.next is not None:
            shown = found.comments[::-1]
            return ShownComments(shown, shown[-1].invitation_id if shown else at, found.next)
        # Among the newest: the first page, whole.
        at = None
    found = await store.page(question.connection, asked.wanted, after=at, most=PAGE)
    newer = None if at is None else found.comments[0].invitation_id if found.comments else at
    return ShownComments(found.comments, found.next, newer)


def _turning(question: CommandRequest, page: ShownComments) -> tuple[Button, ...]:
    """None of them, where one is longer than a button can hold."""
    words = " ".join(question.words)
    wanted = [
        (label, f"/comments {sign}{_packed(at)} {words}".rstrip())
        for label, sign, at in ((texts.BUTTON_NEWER, NEWER, page.newer), (texts.BUTTON_OLDER, OLDER, page.older))
        if at is not None
    ]
    found = row(*(button(question.say(label), command) for label, command in wanted))
    return found if len(found) == len(wanted) else ()


# --- what else can be done -------------------------------------------------------------------------------------------


async def _cases(question: CommandRequest, shown: tuple[Comment, ...]) -> Keyboard:
    """A button for the case of each critic who has one, under the number of the comment."""
    numbered = {one.invitation_id: n for n, one in enumerate(shown, 1) if group_of(one.score) is Group.DETRACTOR}
    found = await cases.last_of(question.connection, numbered, question.cases)
    buttons = [
        Button(question.say(texts.BUTTON_CASE, number=number), f"/case {found[invitation_id].id}")
        for invitation_id, number in numbered.items()
        if invitation_id in found
    ]
    return rows(buttons[:3], buttons[3:])


async def _near(question: CommandRequest, asked: CommentsAsked) -> Keyboard:
    """Where nothing was found: the command with the nearest known word in the place of one that is none."""
    line = " ".join(["/comments", *question.words])
    known = [*await surveys(question), *WORDS]
    found = [line.replace(word, near) for word in asked.searched for near in spelling.suggestions(word, known)]
    for attribute, value in asked.wanted.attributes:
        for survey in asked.wanted.surveys:
            values = await tally.values(question.connection, survey, attribute)
            found += [line.replace(value, near) for near in spelling.suggestions(value, values) if near != value]
    return suggested(list(dict.fromkeys(found))[: spelling.MAX_SUGGESTED])
