"""`/case ID tell`: an admin sees what the customer would be told of a closed case, and sends it or does not."""

from collections.abc import Sequence
from typing import Final

from bot.cases import results
from bot.cases.letters import Letter, NotWritableError
from bot.commands.buttons import button, row, rows
from bot.commands.request import CommandRequest
from bot.core.cases.case import Case
from bot.core.delivery.sms_segments import count
from bot.core.messages import ChannelName, Keyboard
from bot.core.texts import cases as texts
from bot.store import cases

#: Behind `/case ID tell` on the buttons of the offer.
YES: Final = "yes"

_CHANNELS: Final = {ChannelName.SMS: "SMS", ChannelName.TELEGRAM: "Telegram"}


async def offer(question: CommandRequest, case: Case) -> tuple[str, Keyboard]:
    """The exact words, and the buttons; or why there is nothing to send."""
    if not case.is_closed:
        return question.say(texts.NOT_CLOSED), ()
    if await cases.is_told(question.connection, case.id):
        return question.say(texts.ALREADY), ()
    try:
        letter = await results.letter(question.runtime, question.connection, case)
    except NotWritableError as error:
        return question.say(error.sentence, **error.values), ()
    if letter is None:
        return question.say(texts.NOT_BY_ADMIN), ()
    tell = button(question.say(texts.BUTTON_TELL), f"/case {case.id} tell {YES}")
    leave = button(question.say(texts.BUTTON_NOT), f"/case {case.id}")
    return _preview(question, letter), rows(row(tell, leave))


def _preview(question: CommandRequest, letter: Letter) -> str:
    lines = [question.say(texts.OFFER, channel=_CHANNELS[letter.channel]), "", letter.text, ""]
    if letter.channel is ChannelName.SMS:
        lines.append(question.say(texts.PREVIEW_SEGMENTS, segments=count(letter.text).segments))
    if letter.due_at is not None:
        lines.append(question.say(texts.PREVIEW_LATER, at=question.moment(letter.due_at)))
    return "\n".join(lines).rstrip()


async def tell(question: CommandRequest, case: Case, words: Sequence[str]) -> tuple[str, Keyboard]:
    """What is said, and buttons."""
    if tuple(words) != (YES,) or not case.is_closed:
        return await offer(question, case)
    try:
        letter = await results.letter(question.runtime, question.connection, case)
    except NotWritableError as error:
        return question.say(error.sentence, **error.values), ()
    if letter is None:
        return question.say(texts.NOT_BY_ADMIN), ()
    if not await results.send(question.runtime, question.connection, letter, question.owner):
        return question.say(texts.ALREADY), ()
    if letter.due_at is not None:
        return question.say(texts.SENT_LATER, at=question.moment(letter.due_at)), ()
    return question.say(texts.SENT), ()
