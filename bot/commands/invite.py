"""`/invite +4520123456`: a personal link for a customer who is in the contacts."""

from bot.channels.telegram import Telegram
from bot.commands.request import CommandRequest
from bot.contacts import addresses
from bot.core.messages import ChannelName
from bot.core.texts import admins as texts
from bot.personal_links import make_links
from bot.store import audit, contacts


async def invite(question: CommandRequest) -> str:
    telegram = question.runtime.channels.get(ChannelName.TELEGRAM)
    if not isinstance(telegram, Telegram):
        return question.say(texts.INVITE_OFF)
    try:
        phone = addresses.normalise_phone("".join(question.words))
    except ValueError:
        return question.say(texts.INVITE_USAGE)
    found = await contacts.by_address(question.connection, ChannelName.SMS, [phone])
    if phone not in found:
        return question.say(texts.INVITE_UNKNOWN)
    question.name(found[phone])
    [link] = await make_links(question.runtime, question.connection, [found[phone]])
    entry = audit.AuditEntry(question.actor, "invite", found[phone].id)
    await audit.write(question.connection, [entry], question.runtime.clock())
    return f"{question.say(texts.INVITE_LINK, name=found[phone].name)}\n{link.url}"
