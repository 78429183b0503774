"""`scripts/demo`: the bot at work on this machine, without any account.

stage.py     both stand-ins and the bot start
here         Telegram customers join by their links, scripts/send asks everybody
play.py      --once: people.py is played to the end, and recount.py checks what was stored
terminal.py  without --once: it stays up, and you type as anybody

Nothing is waited for longer than it may take, and a bot that dies ends the demo at once.
"""

import asyncio
import signal
import sys
from io import TextIOWrapper

from rich.console import Console
from rich.text import Text

from bot.sandbox import play
from bot.sandbox.bot_process import DemoError
from bot.sandbox.people import CUSTOMERS
from bot.sandbox.stage import SEND, Stage
from bot.sandbox.terminal import Terminal

#: Seconds for all but the end of the bot, which has 10: only what hangs takes so long, on however crowded a machine.
MOST_SECONDS = 180.0


def main(*, is_once: bool) -> bool:
    """Whether all went well."""
    if isinstance(sys.stdout, TextIOWrapper):
        # In a terminal without Nordic letters: question marks instead of an end.
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, markup=False)
    try:
        return asyncio.run(_run(console, is_once))
    except (KeyboardInterrupt, asyncio.CancelledError):
        console.print("\nInterrupted; everything has been stopped.")
        return not is_once


async def _run(console: Console, is_once: bool) -> bool:
    task = asyncio.current_task()
    if task is not None:
        # As Ctrl-C: leave, and stop the bot on the way.
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    async with Stage() as stage:
        return await run(stage, console, is_once=is_once)


async def run(stage: Stage, console: Console, *, is_once: bool) -> bool:
    """The demo on a stage that is open; whether all went well."""
    try:
        async with asyncio.timeout(MOST_SECONDS):
            await stage.bot.started()
            await stage.bot.unless_it_ends(_ask_everybody(stage, console))
            if is_once:
                await stage.bot.unless_it_ends(play.play(stage, console))
        return await play.check(stage, console) if is_once else await _stay(stage, console)
    except (DemoError, TimeoutError) as error:
        sentence = str(error) or f"It did not end within {MOST_SECONDS:.0f} s."
        console.print(Text("\nThe end of the bot's log:", style="bold"))
        console.print("\n".join(stage.bot.log) or "(nothing)", soft_wrap=True)
        console.print(Text(f"\nFailed: {sentence}", style="bold red"))
        return False


async def _stay(stage: Stage, console: Console) -> bool:
    await stage.bot.unless_it_ends(Terminal(stage, console).run())
    console.print("\nStopping the bot ...")
    if await stage.bot.stop() != 0:
        raise DemoError("The bot did not end cleanly.")
    return True


async def _ask_everybody(stage: Stage, console: Console) -> None:
    console.print(f"The bot, stand-ins for Twilio and Telegram, and {len(CUSTOMERS)} customers, all on this machine.\n")
    console.print("$ scripts/invite telegram.csv")
    console.print(f"{await stage.join_telegram()} personal links, each used by the customer it was made for.\n")
    console.print(f"$ {SEND}\n{await stage.send()}\n")
    await stage.questions()
