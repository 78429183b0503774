"""From what a command answers to the messages that bring it: as many as the channel needs."""

from bot.commands.request import CommandRequest, Reply
from bot.core.delivery.message_split import LONGEST_CAPTION, length, pieces
from bot.core.messages import Attachment, InboundKind, Keyboard, Outgoing, Purpose
from bot.ids import new_id
from bot.store.outbox import Queued


def messages_of(question: CommandRequest, reply: str | Reply) -> list[Queued]:
    """None where there is nothing to say. A text that is too long for one message is cut between lines; the buttons
    stand under the last.
    """
    said = Reply(reply) if isinstance(reply, str) else reply
    if not said.text and said.attachment is None:
        return []
    if question.is_sms:
        return [_message(question, said.text)]
    if said.is_page and question.message.kind is InboundKind.TAP and question.message.message_id is not None:
        return [_message(question, pieces(said.text)[0], said.keyboard, replaces=question.message.message_id)]
    if said.attachment is not None and length(said.text) <= LONGEST_CAPTION:
        return [_message(question, said.text, said.keyboard, attachment=said.attachment)]
    *first, last = pieces(said.text)
    attached = [] if said.attachment is None else [_message(question, "", attachment=said.attachment)]
    return [*attached, *(_message(question, piece) for piece in first), _message(question, last, said.keyboard)]


def _message(
    question: CommandRequest,
    text: str,
    keyboard: Keyboard = (),
    *,
    replaces: str | None = None,
    attachment: Attachment | None = None,
) -> Queued:
    asked = question.message
    outgoing = Outgoing(
        new_id(question.runtime.clock()),
        asked.channel,
        asked.address,
        text,
        Purpose.ANSWER,
        keyboard,
        replaces=replaces,
        attachment=attachment,
        topic=asked.topic,
    )
    return Queued(outgoing)
