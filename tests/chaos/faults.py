"""Bots that are broken on purpose, to see that a run finds it: a proof that cannot fail proves nothing."""

import asyncio

from bot.dispatch import settling
from bot.inbox import Arrived, Inbox


def sends_again() -> None:
    """Whatever the provider's list says, what was unknown is taken for not sent."""
    attempt = settling._attempt
    settling._attempt = lambda one, _provider_id: attempt(one, None)


def answers_too_early() -> None:
    """Webhooks are answered a second before what they brought is stored."""
    receive = Inbox.receive
    under_way = set()

    async def store(inbox: Inbox, arrived: Arrived) -> None:
        await asyncio.sleep(1)
        await receive(inbox, arrived)

    async def answered(inbox: Inbox, arrived: Arrived) -> None:
        under_way.add(asyncio.create_task(store(inbox, arrived)))

    Inbox.receive = answered


ALL = {one.__name__: one for one in (sends_again, answers_too_early)}
