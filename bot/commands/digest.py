"""`/digest weekly|monthly|off`: whether this chat is told the figures by itself."""

from bot.commands.buttons import suggested
from bot.commands.request import CommandRequest, Reply
from bot.core.measuring.digests import OFF, Digest, last_closed, wanted
from bot.core.texts import reports as texts
from bot.store import admins, audit


async def digest(question: CommandRequest) -> Reply:
    """Without a word, how it is now."""
    address = question.message.channel, question.message.address
    if not question.words:
        return _said(question, await admins.of(question.connection, address))
    wish = wanted(question.words)
    match wish:
        case Digest():
            await admins.wish(question.connection, address, wish, last_closed(wish, question.today).last)
        case None:
            return Reply(question.say(texts.DIGEST_UNKNOWN), suggested(_choices(None)))
        case _:
            await admins.forget(question.connection, address)
    entry = audit.AuditEntry(question.actor, "digest", details=str(wish))
    await audit.write(question.connection, [entry], question.runtime.clock())
    return _said(question, await admins.of(question.connection, address))


def _said(question: CommandRequest, now: Digest | None) -> Reply:
    if now is None:
        return Reply(question.say(texts.DIGEST_OFF), suggested(_choices(OFF)))
    text = f"{question.say(texts.SET[now])} {question.say(texts.DIGEST_NOTHING)}"
    return Reply(text, suggested(_choices(now)))


def _choices(now: str | None) -> list[str]:
    """As commands, but for the one that is so already."""
    return [f"/digest {one}" for one in (Digest.WEEKLY, Digest.MONTHLY, OFF) if one != now]
