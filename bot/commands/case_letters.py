"""An admin writes to a customer, by replying to the alert of a case or to anything below it."""

import asyncio
from dataclasses import replace
from typing import Final

from bot.cases import letters
from bot.cases.letters import Letter, NotWritableError, Source
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest, Reply
from bot.core import customer_words
from bot.core.delivery.sms_segments import costly, count
from bot.core.messages import Button, ChannelName, Inbound, InboundKind
from bot.core.texts import cases as texts
from bot.database import Connection
from bot.ids import new_id
from bot.runtime import Runtime
from bot.store import case_messages, cases, outbox, talks
from bot.store.outbox import OutgoingState, Queued
from bot.store.talks import ThreadMessage, ThreadMessageState

#: Behind `/talk ID` on the buttons of a draft.
YES, NO = "yes", "no"

#: How often, and every how many seconds, it is looked whether what is being sent to the chat stands there.
MAX_LOOKS: Final = 30
LOOK_EVERY_SECONDS: Final = 0.1

_CHANNELS: Final = {ChannelName.SMS: "SMS", ChannelName.TELEGRAM: "Telegram"}


async def is_about_case(runtime: Runtime, message: Inbound) -> bool:
    """Whether an admin replies to what their chat was told of a case.

    Who replies at once may be quicker than the commit of what they reply to: that is waited for.
    """
    chat = message.channel, message.address
    if not runtime.is_admin(*chat):
        return False
    if message.kind is InboundKind.EDIT:
        async with runtime.database.reading() as connection:
            return await _changed(connection, message) is not None
    if message.kind is not InboundKind.MESSAGE or message.reply_to is None:
        return False
    for _ in range(MAX_LOOKS):
        async with runtime.database.reading() as connection:
            if await case_messages.case_of(connection, chat, message.reply_to) is not None:
                return True
            if not await case_messages.is_any_under_way(connection, chat):
                return False
        await asyncio.sleep(LOOK_EVERY_SECONDS)
    return False


async def say(question: CommandRequest) -> str | Reply:
    """The words go to the customer: at once, or, the first time in a case, once the admin has seen how they read."""
    message = question.message
    chat = message.channel, message.address
    case_id = await case_messages.case_of(question.connection, chat, message.reply_to or "")
    known = await cases.by_id(question.connection, [case_id or ""])
    if case_id is None or case_id not in known:
        return ""
    try:
        letter = await letters.letter(
            question.runtime,
            question.connection,
            known[case_id],
            message.text,
            message.photo,
            has_more=message.has_more,
        )
    except NotWritableError as error:
        return question.say(error.sentence, **error.values)
    question.name(letter.contact)
    # Of words that nobody in particular has written, whoever taps Send takes the case.
    is_somebodys = not question.owner.is_anonymous or known[case_id].owner is not None
    if is_somebodys and await talks.is_begun(question.connection, case_id):
        return await _sent(question, letter, _source(message), is_told=letter.due_at is not None)
    return await _drafted(question, letter)


async def _drafted(question: CommandRequest, letter: Letter) -> Reply:
    draft_id = await letters.keep_draft(
        question.runtime, question.connection, letter, question.owner, _source(question.message)
    )
    return Reply(_preview(question, letter), rows(_choice(question, draft_id)))


def _source(message: Inbound) -> Source:
    return Source(f"{message.channel.value}:{message.address}", message.message_id)


def _choice(question: CommandRequest, draft_id: str) -> tuple[Button, ...]:
    return row(
        button(question.say(texts.BUTTON_SEND), f"/talk {draft_id} {YES}"),
        button(question.say(texts.BUTTON_DROP), f"/talk {draft_id} {NO}"),
    )


def _preview(question: CommandRequest, letter: Letter) -> str:
    name = customer_words.on_one_line(letter.contact.name) or question.say(texts.SOMEBODY)
    lines = [question.say(texts.PREVIEW, name=name, channel=_CHANNELS[letter.channel]), "", letter.text, ""]
    if letter.channel is ChannelName.SMS:
        lines.append(question.say(texts.PREVIEW_SEGMENTS, segments=count(letter.text).segments))
        if characters := costly(letter.text):
            lines.append(question.say(texts.PREVIEW_COSTLY, characters=" ".join(characters)))
    if (language := letters.language_of(letter.contact, question.locale)) is not None:
        lines.append(question.say(texts.PREVIEW_LANGUAGE, language=language))
    if letter.due_at is not None:
        lines.append(question.say(texts.PREVIEW_LATER, at=question.moment(letter.due_at)))
    return "\n".join(lines).rstrip()


async def talk(question: CommandRequest) -> str | Reply:
    """`/talk ID yes`: the buttons of a draft."""
    draft_id, agreed = (*question.words, "", "")[:2]
    known = await talks.draft(question.connection, draft_id)
    if known is not None and not _is_by(question, known):
        author = known.author.name if known.author else ""
        return question.say(texts.DRAFT_OF_ANOTHER, author=author)
    draft = await talks.take_draft(question.connection, draft_id)
    if draft is None:
        return Reply(question.say(texts.DRAFT_GONE), is_page=True)
    if agreed != YES:
        return Reply(question.say(texts.DROPPED), is_page=True)
    case = (await cases.by_id(question.connection, [draft.case_id]))[draft.case_id]
    try:
        letter = await letters.letter(question.runtime, question.connection, case, draft.text, draft.photo)
    except NotWritableError as error:
        return Reply(question.say(error.sentence, **error.values), is_page=True)
    question.name(letter.contact)
    return await _sent(question, letter, Source(draft.said_in, draft.said_as), is_told=True)


def _is_by(question: CommandRequest, draft: ThreadMessage) -> bool:
    """What was written as the group may be sent by whoever of it takes the case for it."""
    chat = f"{question.message.channel.value}:{question.message.address}"
    return draft.author is None or draft.author.id in {question.owner.id, chat}


async def _sent(question: CommandRequest, letter: Letter, source: Source, *, is_told: bool) -> str | Reply:
    refused = await letters.send(question.runtime, question.connection, letter, question.owner, source)
    if refused is not None:
        owner = refused.owner.name if refused.owner else ""
        return Reply(question.say(texts.REFUSED[refused.because], owner=owner), is_page=True)
    if not is_told:
        return ""
    if letter.due_at is not None:
        said = question.say(texts.SENT_LATER, at=question.moment(letter.due_at))
    else:
        said = question.say(texts.SENT)
    return Reply(f"{letter.text}\n\n{said}", is_page=True)


# --- what they change afterwards -------------------------------------------------------------------------------------


async def _changed(connection: Connection, message: Inbound) -> ThreadMessage | None:
    source = _source(message)
    return await talks.said(connection, source.chat or "", source.message_id or "")


async def change(question: CommandRequest) -> str | Reply:
    """An admin has edited their own words: the draft follows, and what was sent where it can be changed."""
    line = await _changed(question.connection, question.message)
    if line is None:
        return ""
    case = (await cases.by_id(question.connection, [line.case_id]))[line.case_id]
    message = question.message
    try:
        letter = await letters.letter(
            question.runtime, question.connection, case, message.text, line.photo, has_more=message.has_more
        )
    except NotWritableError as error:
        return question.say(error.sentence, **error.values)
    question.name(letter.contact)
    if letter.text == line.text:
        return ""
    if line.state is not ThreadMessageState.DRAFT:
        return question.say(await _changed_words(question, line, letter))
    # Whoever looks at the draft as it was cannot send it any more.
    await talks.take_draft(question.connection, line.id)
    return await _drafted(question, letter)


async def _changed_words(question: CommandRequest, line: ThreadMessage, letter: Letter) -> str:
    """What is said of it: a sentence of the texts."""
    connection, now = question.connection, question.runtime.clock()
    written = await outbox.standing(connection, line.outbox_id or "")
    if written is None:
        return texts.KEPT_HERE
    if written.state is OutgoingState.QUEUED and written.outgoing.channel is letter.channel:
        await outbox.reword(connection, written.outgoing.id, letter.text)
        await talks.change(connection, line.id, letter.text, None)
        return texts.CHANGED_WAITING
    if written.outgoing.channel is ChannelName.SMS:
        return texts.KEPT
    if written.provider_id is None or letter.channel is not ChannelName.TELEGRAM:
        return texts.KEPT_HERE
    edit = replace(written.outgoing, id=new_id(now), text=letter.text, replaces=written.provider_id, reply_to=None)
    await outbox.add(connection, [Queued(edit, letter.contact.id)], now)
    await talks.change(connection, line.id, letter.text, edit.id)
    return texts.CHANGED
