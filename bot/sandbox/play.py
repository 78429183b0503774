"""`--once`: everybody does at the same time what people.py says; the admin sees to a case, and asks; it is checked."""

import asyncio
from collections.abc import Sequence
from time import monotonic

from rich.console import Console

from bot.core.messages import ChannelName
from bot.sandbox import drawing, recount
from bot.sandbox.bot_process import MOST_TO_STOP, DemoError
from bot.sandbox.devices import Device, NotPossibleError, ScreenLine, take
from bot.sandbox.people import (
    ADMIN,
    ADMIN_ASKS,
    ANSWERS,
    CASE,
    CUSTOMERS,
    LETTERS,
    UNHAPPY,
    SandboxCustomer,
    ScriptStep,
)
from bot.sandbox.recount import Compared
from bot.sandbox.stage import SEND, SURVEY, Stage


async def play(stage: Stage, console: Console) -> None:
    """Shows each dialogue once it is over. Raises DemoError when something that should come does not."""
    width = drawing.width_of(console)
    troubles = []
    async with asyncio.TaskGroup() as group:
        playing = [(one, group.create_task(_take_all(stage, one.name, one.steps))) for one in CUSTOMERS]
        for customer, task in playing:
            troubles.append(await task)
            if customer is not UNHAPPY:
                _show(stage, console, customer, width)
    troubles.append(await _alerted(stage))
    troubles.append(await _see_to_case(stage))
    troubles.append(await _take_all(stage, ADMIN, ADMIN_ASKS))
    _show(stage, console, UNHAPPY, width)
    console.print(drawing.dialogue(f"{ADMIN} · Telegram", stage.devices[ADMIN].lines, width))
    if any(troubles):
        raise DemoError(" ".join(filter(None, troubles)))
    console.print(f"\nOnce more, to see that nobody is asked twice:\n$ {SEND}\n{await stage.send()}\n")
    await stage.twilio.settled()
    await stage.telegram.settled()


def _show(stage: Stage, console: Console, customer: SandboxCustomer, width: int) -> None:
    console.print(drawing.dialogue(drawing.title(customer), stage.devices[customer.name].lines, width))


async def _see_to_case(stage: Stage) -> str | None:
    """What went wrong, if anything did: then what was to follow is left out."""
    for name, step in CASE:
        if step is not None:
            trouble = await _take_all(stage, name, [step])
        else:
            trouble = await _read(stage, name)
        if trouble:
            return trouble
    return None


async def _read(stage: Stage, name: str) -> str | None:
    try:
        await stage.devices[name].hear(stage.patience)
    except TimeoutError:
        return f"{name} did not get what should have come."
    return None


async def _take_all(stage: Stage, name: str, steps: Sequence[ScriptStep]) -> str | None:
    """What went wrong, if anything did: the others go on, and every dialogue is shown."""
    for step in steps:
        try:
            await take(step, stage.devices[name], stage.patience)
        except NotPossibleError as error:
            return f"{name} {step.act.value} “{step.text}”: {error}"
        except TimeoutError:
            return f"{name} {step.act.value} “{step.text}”, and something that should follow did not come."
    return None


async def _alerted(stage: Stage) -> str | None:
    """The admin hears of every critic who gave a reason, before asking anything; of the others only minutes later."""
    heard = [await _read(stage, ADMIN) for customer in CUSTOMERS if customer.is_alerted]
    return f"{ADMIN} did not hear of every critic." if any(heard) else None


async def check(stage: Stage, console: Console) -> bool:
    """Ends the bot and looks at what it leaves; whether all is right. Raises DemoError when it does not end well."""
    found = [await _ended(stage), _without_alerts(stage), *_nothing_unread(stage)]
    admin, customer = stage.devices[ADMIN], stage.devices[UNHAPPY.name]
    count, more = recount.look(stage.database, SURVEY, CUSTOMERS, [line.text for line in _told(admin)])
    found += [*more, _with_pictures(admin), *recount.look_at_case(stage.database, UNHAPPY, ADMIN, LETTERS, ANSWERS)]
    found += [recount.look_at_report(stage.database, SURVEY, line.text) for line in _answers(admin, "/cases report")]
    found += [_read_once(customer, LETTERS), _read_once(admin, [f"{UNHAPPY.name}: {words}" for words in ANSWERS])]
    console.print(drawing.findings(found))
    if not all(finding.is_good for finding in found):
        raise DemoError("Not everything is as it should be, see WRONG above.")
    channels, locales = len({one.channel for one in CUSTOMERS}), len({one.locale for one in CUSTOMERS})
    console.print(
        f"\nAll right: {len(CUSTOMERS)} people, {channels} channels, {locales} languages, {len(count.scores)} answers; "
        f"the admin was told NPS {count.nps}, and so says the recount."
    )
    return True


async def _ended(stage: Stage) -> Compared:
    begun = monotonic()
    status = await stage.bot.stop()
    if status is None:
        raise DemoError(f"The bot did not end within {MOST_TO_STOP:.0f} s of SIGTERM.")
    return Compared(status == 0, f"The bot ended with status {status}, {monotonic() - begun:.1f} s after SIGTERM.")


def _without_alerts(stage: Stage) -> Compared:
    alerts = "; ".join(stage.twilio.alerts)
    return Compared(not alerts, f"What Twilio has to complain about: {alerts or 'nothing'}.")


def _nothing_unread(stage: Stage) -> list[Compared]:
    """Whoever has more on the screen than should have come, was written to twice."""
    more = [name for name, device in stage.devices.items() if device.unread()]
    return [Compared(not more, f"People who got more than they should: {', '.join(more) or 'none'}.")]


def _read_once(device: Device, words: Sequence[str]) -> Compared:
    """Whether all of it stood on the screen, each once and in its order."""
    read = [line.text for line in device.lines if line.act is None and line.text in words]
    side = "customer" if device.channel is ChannelName.SMS else "admin"
    return Compared(
        read == list(words), f"Of the talk the {side} has read, in this order: {'; '.join(read) or 'nothing'}."
    )


def _with_pictures(admin: Device) -> Compared:
    pictures = [line.attached for line in _told(admin)]
    is_good = bool(pictures) and all(one.startswith("picture") for one in pictures)
    return Compared(is_good, f"What stood above the answers to /nps: {'; '.join(pictures) or 'nothing'}.")


def _told(admin: Device) -> list[ScreenLine]:
    """Of the NPS."""
    return _answers(admin, "/nps")


def _answers(admin: Device, command: str) -> list[ScreenLine]:
    return [answer for asked, answer in zip(admin.lines, admin.lines[1:], strict=False) if asked.text == command]
