"""`python -m bot`: all of the bot in one process, or one part of it."""

import signal
import sys

if __name__ == "__main__" and sys.argv[1:2] in ([], ["run"], ["web"], ["worker"]):
    # What follows takes seconds on a busy machine, and whoever is told to end meanwhile has nothing to finish.
    for _number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(_number, lambda *_: sys.exit(0))

import argparse
import asyncio
import json

import structlog

from bot import __version__, check, logs, processes, settings, webhooks
from bot.database import DatabaseError, open_database
from bot.database.migrate import migrate
from bot.i18n import CatalogueError
from bot.inbox.recovering import retry_set_aside
from bot.processes import StartError
from bot.runtime import MIGRATIONS, open_runtime, utc_now
from bot.settings import Settings, SettingsError
from bot.surveys import SurveysError
from bot.webhooks import payloads

log = structlog.get_logger()

#: Faults of the set-up, each a sentence for the operator; anything else is a fault of ours.
FAULTS = (SettingsError, SurveysError, CatalogueError, DatabaseError, StartError)

MANUAL = """\
commands:
  run       all in one process (the default): webhooks or polling, and sending
  web       only what comes in; as many processes as you like on PostgreSQL
  worker    only what goes out; as many processes as you like on PostgreSQL
  migrate   bring the database up to date; run by the release phase before the others
  check     say in a sentence each whether configuration, database, catalogues and providers are right
  retry     handle once more the messages that were set aside after three failures, and pass on once more what the
            webhooks of surveys have not taken
  schema    print the JSON Schema of what the webhooks of surveys are told (docs/webhook.schema.json)
  sandbox   play all of it on this machine without any account (scripts/demo sets that up)

Everything is configured by environment values; .env is read. .env.example lists and explains them all.
"""


async def _run(loaded: Settings, command: str) -> None:
    async with open_runtime(loaded) as runtime:
        await processes.run(runtime, is_web=command in {"run", "web"}, is_worker=command in {"run", "worker"})


async def _migrate(loaded: Settings) -> None:
    async with open_database(loaded.database_url.get_secret_value()) as database:
        applied = await migrate(database, MIGRATIONS, now=utc_now())
    print(f"Applied: {', '.join(applied)}." if applied else "The database is up to date.")


async def _retry(loaded: Settings) -> bool:
    async with open_runtime(loaded) as runtime:
        handled, failed = await retry_set_aside(runtime)
        passed_on = await webhooks.retry(runtime)
    print(f"Handled {handled} messages; {failed} failed again and stay set aside.")
    if passed_on:
        print(f"{passed_on} events wait for the webhooks of their surveys again.")
    return failed == 0


async def _check() -> bool:
    is_good = True
    async for finding in check.check():
        print(f"{'ok   ' if finding.is_good else 'WRONG'}  {finding.sentence}")
        is_good = is_good and finding.is_good
    return is_good


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description=__doc__, epilog=MANUAL, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = ["run", "web", "worker", "migrate", "check", "retry", "schema", "sandbox"]
    parser.add_argument("command", nargs="?", default="run", choices=commands, metavar="command", help="see below")
    parser.add_argument("--once", action="store_true", help="sandbox: play one send to the end, check it, and leave")
    parser.add_argument("--version", action="version", version=__version__)
    arguments = parser.parse_args()
    try:
        return 0 if _do(arguments.command, arguments.once) else 1
    except FAULTS as fault:
        print(f"nps-bot: {fault}", file=logs.Lines())
        return 2


def _do(command: str, is_once: bool) -> bool:
    if command == "check":
        return asyncio.run(_check())
    if command == "schema":
        print(json.dumps(payloads.schema(), indent=2))
        return True
    if command == "sandbox":
        # Only here: the stand-ins and their people are no part of a bot at work.
        from bot.sandbox import demo

        return demo.main(is_once=is_once)
    loaded = settings.load()
    logs.configure(loaded.log_format)
    match command:
        case "migrate":
            asyncio.run(_migrate(loaded))
        case "retry":
            return asyncio.run(_retry(loaded))
        case _:
            return _work(loaded, command)
    return True


def _work(loaded: Settings, command: str) -> bool:
    try:
        asyncio.run(_run(loaded, command))
    except FAULTS:
        raise
    except Exception:
        # A traceback would show the exception's message, which may hold what a customer wrote.
        log.exception("crashed")
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
