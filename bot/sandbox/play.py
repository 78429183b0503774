"""`--once`: everybody does at the same time what people.py says, then the admin asks; and then it is checked."""

import asyncio
from collections.abc import Sequence
from time import monotonic

from rich.console import Console

from bot.sandbox import drawing, recount
from bot.sandbox.bot_process import MOST_TO_STOP, DemoError
from bot.sandbox.devices import Device, NotPossibleError, take
from bot.sandbox.people import ADMIN, ADMIN_ASKS, CUSTOMERS, Step
from bot.sandbox.recount import Finding
from bot.sandbox.stage import SEND, SURVEY, Stage


async def play(stage: Stage, console: Console) -> None:
    """Shows each dialogue once it is over. Raises DemoError when something that should come does not."""
    width = drawing.width_of(console)
    troubles = []
    async with asyncio.TaskGroup() as group:
        playing = [(one, group.create_task(_take_all(stage, one.name, one.steps))) for one in CUSTOMERS]
        for customer, task in playing:
            troubles.append(await task)
            console.print(drawing.dialogue(drawing.title(customer), stage.devices[customer.name].lines, width))
    troubles.append(await _alerted(stage))
    troubles.append(await _take_all(stage, ADMIN, ADMIN_ASKS))
    console.print(drawing.dialogue(f"{ADMIN} · Telegram", stage.devices[ADMIN].lines, width))
    if any(troubles):
        raise DemoError(" ".join(filter(None, troubles)))
    console.print(f"\nOnce more, to see that nobody is asked twice:\n$ {SEND}\n{await stage.send()}\n")
    await stage.twilio.settled()
    await stage.telegram.settled()


async def _take_all(stage: Stage, name: str, steps: Sequence[Step]) -> str | None:
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
    for customer in CUSTOMERS:
        if customer.is_alerted:
            try:
                await stage.devices[ADMIN].hear(stage.patience)
            except TimeoutError:
                return f"{ADMIN} did not hear of every critic."
    return None


async def check(stage: Stage, console: Console) -> bool:
    """Ends the bot and looks at what it leaves; whether all is right. Raises DemoError when it does not end well."""
    found = [await _ended(stage), _without_alerts(stage), *_nothing_unread(stage)]
    count, more = recount.look(stage.database, SURVEY, CUSTOMERS, _told(stage.devices[ADMIN]))
    found += more
    console.print(drawing.findings(found))
    if not all(finding.is_good for finding in found):
        raise DemoError("Not everything is as it should be, see WRONG above.")
    channels, locales = len({one.channel for one in CUSTOMERS}), len({one.locale for one in CUSTOMERS})
    console.print(
        f"\nAll right: {len(CUSTOMERS)} people, {channels} channels, {locales} languages, {len(count.scores)} answers; "
        f"the admin was told NPS {count.nps}, and so says the recount."
    )
    return True


async def _ended(stage: Stage) -> Finding:
    begun = monotonic()
    status = await stage.bot.stop()
    if status is None:
        raise DemoError(f"The bot did not end within {MOST_TO_STOP:.0f} s of SIGTERM.")
    return Finding(status == 0, f"The bot ended with status {status}, {monotonic() - begun:.1f} s after SIGTERM.")


def _without_alerts(stage: Stage) -> Finding:
    alerts = "; ".join(stage.twilio.alerts)
    return Finding(not alerts, f"What Twilio has to complain about: {alerts or 'nothing'}.")


def _nothing_unread(stage: Stage) -> list[Finding]:
    """Whoever has more on the screen than should have come, was written to twice."""
    more = [name for name, device in stage.devices.items() if device.unread()]
    return [Finding(not more, f"People who got more than they should: {', '.join(more) or 'none'}.")]


def _told(admin: Device) -> list[str]:
    """The answers to `/nps`."""
    return [answer.text for asked, answer in zip(admin.lines, admin.lines[1:], strict=False) if asked.text == "/nps"]
