"""`/send`, `/status`, `/pause`, `/resume`: campaigns from the chat."""

import re
from collections import Counter
from datetime import timedelta
from typing import Final

from bot.campaigns import feeding, sending
from bot.campaigns.sending import NotSendableError
from bot.commands.request import CommandRequest, shortened
from bot.core.asking.manifest import LeftOut
from bot.core.language import any_of, entries, merged
from bot.core.texts import admins as texts
from bot.store import campaign_members, campaigns, contacts
from bot.store.campaigns import Campaign, CampaignState

#: How many campaigns `/status` shows, in a chat and by SMS, and how long after they were done.
MAX_SHOWN, MAX_BY_SMS = 5, 1
FINISHED_SHOWN_FOR: Final = timedelta(days=7)

#: This many letters of the end of an id are shown and typed.
SHORT_ID_LENGTH: Final = 6

#: What may be said after the survey.
_SAMPLE: Final = re.compile(rf"\b{any_of(merged('sample'))}(?: {any_of(merged('sample_of'))})? (\d{{1,7}})\b")
_DAILY: Final = any_of(entries("per_day"))
#: "per day 200", and "200 om dagen"; in "sample 500 per day 200" the 500 is no number per day.
_PER_DAY: Final = re.compile(rf"\b{_DAILY} (\d{{1,7}})\b|\b(\d{{1,7}}) {_DAILY}(?!\w| \d)")
_YES: Final = re.compile(rf"\b{any_of(merged('confirmation'))}$")


async def send(question: CommandRequest) -> str:
    """`/send SURVEY [sample N] [per day N]`, and the same with "yes" behind it."""
    runtime = question.runtime
    words = " ".join(question.words).lower()
    wishes = re.compile(rf"{_SAMPLE.pattern}|{_PER_DAY.pattern}|{_YES.pattern}")
    survey = " ".join(wishes.sub("", words).split())
    known = list(runtime.surveys.surveys)
    survey = survey or (known[0] if len(known) == 1 else "")
    sample, per_day = _number(_SAMPLE, words), _number(_PER_DAY, words)
    if survey not in known or 0 in {sample, per_day}:
        said = question.say(texts.SEND_USAGE, words=shortened(" ".join(question.words)))
        return f"{said}\n{question.say(texts.KNOWN_SURVEYS, surveys=', '.join(known))}"
    try:
        laid_down = sending.terms(runtime, survey, by=question.actor, per_day=per_day, sample=sample)
    except NotSendableError:
        return question.say(texts.SEND_OFF)
    if not _YES.search(words):
        return await _confirming(question, survey, sample, per_day)
    await campaigns.add(question.connection, laid_down, CampaignState.PLANNED)
    return question.say(texts.SEND_BEGINS, id=laid_down.campaign_id[-SHORT_ID_LENGTH:])


def _number(pattern: re.Pattern[str], words: str) -> int | None:
    found = pattern.search(words)
    return int(found[found.lastindex or 1]) if found else None


async def _confirming(question: CommandRequest, survey: str, sample: int | None, per_day: int | None) -> str:
    many = await contacts.count(question.connection)
    lines = [
        question.say(texts.SEND_CONFIRM, survey=question.runtime.surveys.title(survey), contacts=question.number(many))
    ]
    if sample is not None:
        lines.append(question.say(texts.SEND_SAMPLE, sample=question.number(sample)))
    if per_day is not None:
        lines.append(question.say(texts.SEND_PER_DAY, per_day=question.number(per_day)))
    rest = f"{f' sample {sample}' if sample else ''}{f' per day {per_day}' if per_day else ''}"
    lines.append(f"{question.say(texts.SEND_SURE)} /send {survey}{rest} yes")
    return "\n".join(lines)


async def status(question: CommandRequest) -> str:
    most = MAX_BY_SMS if question.is_sms else MAX_SHOWN
    since = question.runtime.clock() - FINISHED_SHOWN_FOR
    found = await campaigns.recent(question.connection, most, since)
    if not found:
        return question.say(texts.STATUS_NONE)
    return "\n\n".join([await _status_lines(question, campaign) for campaign in found])


_STATES: Final = {
    CampaignState.PLANNED: texts.STATE_PLANNED,
    CampaignState.MAKING: texts.STATE_PLANNED,
    CampaignState.RUNNING: texts.STATE_RUNNING,
    CampaignState.PAUSED: texts.STATE_PAUSED,
    CampaignState.DONE: texts.STATE_DONE,
}


async def _status_lines(question: CommandRequest, campaign: Campaign) -> str:
    reached = await campaign_members.progress(question.connection, campaign.id)
    title = question.runtime.surveys.title(campaign.terms.survey)
    state = question.say(_STATES[campaign.state])
    lines = [question.say(texts.STATUS_HEAD, id=campaign.id[-SHORT_ID_LENGTH:], survey=title, state=state)]
    if campaign.state is CampaignState.PLANNED:
        return lines[0]
    counts = {
        "asked": reached.asked - reached.unsent,
        "waiting": reached.waiting + reached.unsent,
        "answered": reached.answered,
    }
    lines.append(question.say(texts.STATUS_COUNTS, **{name: question.number(n) for name, n in counts.items()}))
    excluded = reached.excluded + reached.dropped
    removed = excluded.pop(LeftOut.REMOVED_BY_HAND.value, 0)
    if excluded:
        lines.append(question.say(texts.STATUS_EXCLUDED, reasons=_listed(question, excluded)))
    if removed:
        lines.append(question.say(texts.STATUS_REMOVED, count=question.number(removed)))
    if campaign.state is CampaignState.RUNNING and campaign.next_at and campaign.next_at > question.runtime.clock():
        lines.append(question.say(texts.STATUS_NEXT, at=question.moment(campaign.next_at)))
    return "\n".join(lines)


def _listed(question: CommandRequest, reasons: Counter[str]) -> str:
    return ", ".join(
        f"{question.say(texts.REASONS[reason])} {question.number(count)}"
        for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    )


async def pause(question: CommandRequest) -> str:
    return await _switch(question, is_paused=True)


async def resume(question: CommandRequest) -> str:
    return await _switch(question, is_paused=False)


async def _switch(question: CommandRequest, *, is_paused: bool) -> str:
    state = CampaignState.RUNNING if is_paused else CampaignState.PAUSED
    found = await campaigns.in_states(question.connection, [state])
    if question.words:
        ending = question.words[0].lower()
        found = [campaign for campaign in found if campaign.id.endswith(ending)]
    if not found:
        return question.say(texts.PAUSE_NONE if is_paused else texts.RESUME_NONE)
    if len(found) > 1:
        ids = ", ".join(campaign.id[-SHORT_ID_LENGTH:] for campaign in found)
        return question.say(texts.PAUSE_WHICH if is_paused else texts.RESUME_WHICH, ids=ids)
    await feeding.set_paused(question.runtime, question.connection, found[0].id, question.actor, is_paused=is_paused)
    return question.say(texts.PAUSED if is_paused else texts.RESUMED, id=found[0].id[-SHORT_ID_LENGTH:])
