"""A message that holds the process whenever it is handled: it is set aside after three tries, and others are heard."""

from tests.chaos.beside import Beside
from tests.chaos.faults import HANGING
from tests.chaos.strangers import Strangers


def begin(beside: Beside) -> None:
    strangers = Strangers(beside)
    message = strangers.message(HANGING)
    beside.hopeless.add(message.sid)

    async def brought() -> None:
        await strangers.bring(message)
        beside.figures["tries of the message that hangs, before it was set aside"] = strangers.refused

    beside.begin(brought())
