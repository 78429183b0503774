"""`/why ADDRESS`: may this contact be asked, and if not, why not and from when? The rule that asks explains itself."""

from contextlib import suppress

from bot.campaigns import asking, feeding
from bot.campaigns.planning import ChannelChoice, channel_for
from bot.commands.request import CommandRequest
from bot.contacts import addresses
from bot.core.asking.eligibility import Verdict
from bot.core.messages import ChannelName, Contact
from bot.core.texts import admins as texts
from bot.store import campaign_members, campaigns, contacts
from bot.store.consent import Address
from bot.store.encoding import time_of


async def why(question: CommandRequest) -> str:
    """`/why +4520123456`, or the id of a Telegram chat."""
    wanted = _addresses("".join(question.words))
    if not wanted:
        return question.say(texts.WHY_USAGE)
    found = await contacts.find(question.connection, wanted)
    if not found:
        if await question.runtime.consent.erased(question.connection, wanted):
            return question.say(texts.WHY_ERASED)
        return question.say(texts.WHY_UNKNOWN)
    contact = found[0]
    question.name(*found)
    waiting = (await campaign_members.waiting_in(question.connection, [contact.id])).get(contact.id)
    if waiting is not None:
        return await _waiting(question, contact, waiting)
    channel = channel_for(question.runtime, contact, ChannelChoice.AUTO)
    lines = []
    for survey in question.runtime.surveys.surveys:
        [verdict] = await asking.judge(
            question.runtime, question.connection, [(contact, channel)], survey, question.runtime.clock()
        )
        lines.append(_verdict_line(question, survey, verdict))
    return "\n".join(lines)


def _addresses(text: str) -> list[Address]:
    found: list[Address] = []
    with suppress(ValueError):
        found.append((ChannelName.SMS, addresses.normalise_phone(text)))
    with suppress(ValueError):
        found.append((ChannelName.TELEGRAM, addresses.read_telegram(text)))
    return found


async def _waiting(question: CommandRequest, contact: Contact, campaign_id: str) -> str:
    campaign = await campaigns.get(question.connection, campaign_id)
    if campaign is None:
        raise LookupError("somebody waits in a campaign that is not there")
    now = question.runtime.clock()
    channel = channel_for(question.runtime, contact, ChannelChoice(campaign.terms.channel))
    [verdict] = await asking.judge(
        question.runtime,
        question.connection,
        [(contact, channel)],
        campaign.terms.survey,
        max(now, time_of(campaign.terms.start_at)),
        feeding.context_of(question.runtime, campaign),
    )
    line = question.say(texts.WHY_WAITING, id=campaign.id[-6:])
    return f"{line}\n{_verdict_line(question, campaign.terms.survey, verdict)}"


def _verdict_line(question: CommandRequest, survey: str, verdict: Verdict) -> str:
    title = question.runtime.surveys.title(survey)
    if verdict.reason is None:
        return question.say(texts.WHY_NOW, survey=title)
    reason = question.say(texts.REASONS[verdict.reason.value])
    if verdict.possible_at is None:
        return question.say(texts.WHY_NOT, survey=title, reason=reason)
    return question.say(texts.WHY_LATER, survey=title, reason=reason, at=question.moment(verdict.possible_at))
