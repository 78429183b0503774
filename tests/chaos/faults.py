"""Bots that are broken on purpose, to see that a run finds it: a proof that cannot fail proves nothing."""

import asyncio

from bot import conversation
from bot.conversation.batch import Batch
from bot.core.messages import Inbound
from bot.dispatch import settling
from bot.inbox import Arrived, Inbox, deadline
from bot.store import set_aside


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


#: What a message says that holds the process.
HANGING = "This holds the process"

#: Of computing: so that three tries of two slices each do not take the run's time.
SLICE_SECONDS = 0.5


def hangs() -> None:
    """One message computes for ever."""
    hear = conversation.inbound.hear
    deadline.SLICE_SECONDS = SLICE_SECONDS

    def hear_or_hang(batch: Batch, message: Inbound) -> None:
        while message.text == HANGING:
            pass
        hear(batch, message)

    conversation.inbound.hear = hear_or_hang


def tries_for_ever() -> None:
    """What hangs is never set aside."""
    hangs()
    set_aside.MAX_TRIES = 10**9


ALL = {one.__name__: one for one in (sends_again, answers_too_early, hangs, tries_for_ever)}
