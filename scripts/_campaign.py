"""A plan, and how far a campaign is, on the screen of whoever sends."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table
from rich.text import Text

from bot.campaigns.planning import Plan, abroad_of, costs_of, foreseen
from bot.campaigns.sending import NotSendableError
from bot.contacts.importing import ContactList, Problem
from bot.core.asking.manifest import LeftOut
from bot.runtime import Runtime
from bot.store import campaign_members, campaigns
from bot.store.campaign_members import Progress as Reached
from bot.store.campaigns import Campaign, CampaignState

#: Lines of a list that are shown; the rest is counted.
MOST_SHOWN = 50

#: Seconds between looks at the campaign.
LOOK_EVERY = 1.0

#: A bot that runs looks at each campaign more often than this.
LOOKED_AT = timedelta(seconds=30)

console = Console(highlight=False, soft_wrap=True)
errors = Console(highlight=False, soft_wrap=True, stderr=True)


def show_understood(listed: ContactList) -> None:
    """What each column was taken for, and what was left out of lines that count."""
    for line in (*map(str, listed.understood), *listed.notes):
        console.print(line, markup=False)
    show_problems(listed.warnings, "Left out of lines that count")


def show_problems(problems: Sequence[Problem], title: str = "Lines that cannot be used") -> None:
    if not problems:
        return
    table = Table(title=f"{title}: {len(problems)}", title_justify="left")
    for heading in ("Line", "Column", "Value", "Reason"):
        table.add_column(heading)
    for problem in problems[:MOST_SHOWN]:
        # As Text, or a bracket in the file would be taken for markup.
        table.add_row(str(problem.line), *map(Text, (problem.column, problem.value, problem.reason)))
    console.print(table, soft_wrap=False)
    if len(problems) > MOST_SHOWN:
        console.print(f"... and {len(problems) - MOST_SHOWN} more.")


def show_plan(runtime: Runtime, planned: Plan, verb: str, removed: int) -> None:
    terms = planned.terms
    console.print(f"{len(planned.asked)} {verb} asked (campaign {terms.campaign_id[-6:]}).")
    for reason, count in planned.excluded.most_common():
        console.print(f"{count} not: {reason.replace('_', ' ')}.")
    if missing := removed - planned.excluded[LeftOut.REMOVED_BY_HAND]:
        console.print(f"{missing} of --without are not on the list.")
    if terms.sample is not None:
        console.print(f"The sample is drawn with the seed {terms.seed}.", markup=False)
    ahead = foreseen(runtime, planned)
    if ahead.first is not None and ahead.last is not None:
        console.print(f"First question {shown(runtime, ahead.first)}, last {shown(runtime, ahead.last)}.")
    show_costs(runtime, planned)
    if abroad := abroad_of(runtime, planned):
        listed = ", ".join(f"{country} {count}" for country, count in abroad.most_common())
        console.print(
            f"Asked from a number abroad: {listed}. To say no costs them an international SMS; "
            "a number of their country in TWILIO_FROM makes it an ordinary one."
        )
    for character, count in planned.costly.most_common():
        console.print(f"The character {character!r} doubles the price of {count} questions.", markup=False)


def show_costs(runtime: Runtime, planned: Plan) -> None:
    lines = costs_of(runtime, planned)
    if not lines:
        return
    currency = runtime.surveys.price_table.currency
    table = Table("Country", "SMS", "Segments", *([f"Cost, {currency}"] if currency else []))
    for line in lines:
        amount = "no price" if line.amount is None else money(line.amount)
        table.add_row(line.country, str(line.messages), str(line.segments), *([amount] if currency else []))
    console.print(table, soft_wrap=False)
    known = [line.amount for line in lines if line.amount is not None]
    if known:
        console.print(f"Estimated cost: {money(sum(known, Decimal()))} {currency}.")
    if currency and (without := [line.country for line in lines if line.amount is None]):
        console.print(f"The survey file has no price for {', '.join(without)}.")


def money(amount: Decimal) -> str:
    return str(amount.quantize(Decimal("0.01"), ROUND_HALF_UP))


def shown(runtime: Runtime, at: datetime) -> str:
    return f"{at.astimezone(runtime.surveys.zone):%a %Y-%m-%d %H:%M}"


async def follow(runtime: Runtime, ending: str) -> int:
    """Shows how far a campaign is until it is done. Raises NotSendableError where there is no such campaign."""
    async with runtime.database.reading() as connection:
        found = await campaigns.ending_in(connection, ending)
    if len(found) != 1:
        raise NotSendableError(f"{'Several campaigns end' if found else 'No campaign ends'} in '{ending}'.")
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=errors) as bar:
        task = bar.add_task("")
        while True:
            campaign, reached = await look(runtime, found[0].id)
            show_reached(runtime, bar, task, campaign, reached)
            if campaign.state is CampaignState.DONE:
                break
            await asyncio.sleep(LOOK_EVERY)
    dropped = ", ".join(f"{count} {reason.replace('_', ' ')}" for reason, count in reached.dropped.most_common())
    console.print(f"Done: {reached.asked} asked{f'; left out meanwhile: {dropped}' if dropped else ''}.")
    return 0


async def look(runtime: Runtime, campaign_id: str) -> tuple[Campaign, Reached]:
    async with runtime.database.reading() as connection:
        campaign = await campaigns.get(connection, campaign_id)
        if campaign is None:
            raise NotSendableError("The campaign is gone.")
        return campaign, await campaign_members.progress(connection, campaign_id)


def show_reached(runtime: Runtime, bar: Progress, task: TaskID, campaign: Campaign, reached: Reached) -> None:
    sent = reached.included - reached.waiting - reached.unsent
    bar.update(task, description=doing(runtime, campaign), total=reached.included, completed=sent)


def doing(runtime: Runtime, campaign: Campaign) -> str:
    if campaign.state is CampaignState.RUNNING and campaign.next_at is not None:
        now = runtime.clock()
        if campaign.next_at > now:
            return f"Continues {shown(runtime, campaign.next_at)}"
        if campaign.next_at < now - LOOKED_AT:
            return "Waiting for the bot: is it running?"
    return {CampaignState.RUNNING: "Asking", CampaignState.PAUSED: "Paused", CampaignState.DONE: "Done"}.get(
        campaign.state, "Being made"
    )
