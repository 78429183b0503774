import asyncio
import os
import signal
import socket
import sqlite3
import time
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.database import open_database
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from tests.bots import (
    SURVEYS,
    Process,
    any_database,
    ask,
    bot,
    environment,
    free_port,
    healthy,
    rows,
    run,
    settings,
    until,
)

pytestmark = [pytest.mark.whole, pytest.mark.bare_database]

IDA = "+4520123456"

#: What platforms give a process to end: https://devcenter.heroku.com/articles/dynos#shutdown gives 30 s, Docker 10 s.
MOST_TO_END = 10.0


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        yield telegram


@pytest.fixture
def port():
    return free_port()


@pytest_asyncio.fixture
async def twilio(port):
    async with TwilioStandIn(f"http://127.0.0.1:{port}") as twilio:
        yield twilio


@pytest.fixture
def variables(database_url, twilio, telegram, port):
    return environment(database_url, twilio=twilio, telegram=telegram, port=port)


async def queue(variables, *people):
    async with open_runtime(settings(variables)) as script:
        assert await ask(script, *people) == len(people)


async def found(database_url, sql):
    async with open_database(database_url) as database, database.reading() as connection:
        return [dict(row) for row in await connection.fetch(sql)]


async def end(process, number=signal.SIGTERM):
    """Its exit status, and what it said; within the time a platform gives."""
    process.send(number)
    began = time.monotonic()
    status = await process.ended()
    assert time.monotonic() - began < MOST_TO_END
    assert "Traceback" not in process.errors, process.errors
    return status


# --- the end ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_an_idle_bot_ends_when_told_to(variables, port, tmp_path, number):
    async with bot("run", variables, tmp_path) as process:
        await healthy(f"http://127.0.0.1:{port}")
        assert await end(process, number) == 0


PROC = Path("/proc")


def is_caught(process, number):
    """Whether the process has a handler for the signal: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html"""
    status = (PROC / str(process.pid) / "status").read_text()
    [caught] = [line.split()[1] for line in status.splitlines() if line.startswith("SigCgt")]
    return bool(int(caught, 16) >> (number - 1) & 1)


@any_database
@pytest.mark.skipif(not PROC.exists(), reason="without it nothing tells how far a process is")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("command", ["run", "web", "worker"])
async def test_a_bot_that_is_still_starting_ends_when_told_to(variables, tmp_path, command, number):
    async with bot(command, variables, tmp_path, is_fork=False) as process:
        # SIGINT is caught by Python itself, before anything of ours.
        await until(lambda: is_caught(process, signal.SIGTERM))
        assert await end(process, number) == 0
    assert "started" not in process.errors


async def test_a_migration_that_was_interrupted_is_not_called_done(variables, tmp_path):
    async with bot("migrate", variables, tmp_path) as process:
        assert await end(process) == -signal.SIGTERM
    assert process.output == ""


async def test_what_is_being_sent_and_what_comes_in_is_finished(variables, database_url, port, twilio, tmp_path):
    await queue(variables, f"Ida,{IDA},", "Bo,+4520123457,")
    async with bot("run", variables, tmp_path) as process:
        await until(lambda: len(twilio.messages) == 2)
        await healthy(f"http://127.0.0.1:{port}")
        await twilio.settled()
        twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=2.0)
        assert await twilio.say(IDA, "9") == 200
        await until(lambda: len(twilio.messages) == 3)  # the follow-up: taken, not yet answered
        async with held_up(database_url):
            incoming = asyncio.create_task(twilio.say("+4520123457", "3"))
            await asyncio.wait({incoming}, timeout=0.5)
            ending = asyncio.create_task(end(process))
            await asyncio.wait({ending}, timeout=0.5)
            assert not incoming.done()
        assert await incoming == 200
        assert await ending == 0
    scores = await found(database_url, "SELECT score FROM invitation ORDER BY score")
    assert [row["score"] for row in scores] == [3, 9]
    states = {row["state"] for row in await found(database_url, "SELECT state FROM outbox WHERE purpose = 'reply'")}
    assert states <= {"sent", "delivered", "queued"}
    sent = await found(database_url, f"SELECT state FROM outbox WHERE purpose = 'reply' AND address = '{IDA}'")
    assert sent[0]["state"] in {"sent", "delivered"}


class held_up:  # noqa: N801  reads as a statement
    """Somebody else writes: nothing can be committed meanwhile."""

    def __init__(self, url):
        self.url = url

    async def __aenter__(self):
        if self.url.startswith("sqlite"):
            self.other = sqlite3.connect(self.url.removeprefix("sqlite:///"), isolation_level=None)
            self.other.execute("BEGIN IMMEDIATE")
        else:
            self.database = open_database(self.url)
            self.transaction = (await self.database.__aenter__()).transaction()
            connection = await self.transaction.__aenter__()
            await connection.execute("LOCK TABLE inbound IN EXCLUSIVE MODE")

    async def __aexit__(self, *_):
        if self.url.startswith("sqlite"):
            self.other.close()
        else:
            await self.transaction.__aexit__(None, None, None)
            await self.database.__aexit__(None, None, None)


@any_database
async def test_a_provider_that_hangs_does_not_keep_it_and_nothing_is_sent_twice(
    variables, database_url, twilio, tmp_path
):
    await queue(variables, f"Ida,{IDA},")
    twilio.misbehave(TwilioMisbehaviour.HANG)
    async with bot("worker", variables, tmp_path) as process:
        await until(lambda: len(twilio.messages) == 1)
        assert await end(process) == 0
    assert [row["state"] for row in await found(database_url, "SELECT state FROM outbox")] == ["unknown"]
    async with bot("worker", variables, tmp_path) as process:
        await process.until_it_says("started")
        await queue(variables, "Bo,+4520123457,")
        await until(lambda: len(twilio.messages) == 2)
        assert await end(process) == 0
    assert [message.to for message in twilio.messages] == [IDA, "+4520123457"]


@any_database
async def test_a_customer_who_opens_a_connection_and_says_nothing_does_not_keep_it(variables, port, tmp_path):
    async with bot("web", variables, tmp_path) as process:
        await healthy(f"http://127.0.0.1:{port}")
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
        await writer.drain()
        assert await end(process) == 0
        await reader.read()
        writer.close()


# --- parts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_the_way_in_and_the_way_out_are_two_processes(variables, database_url, port, twilio, telegram, tmp_path):
    anna = telegram.person(101, "Anna", "da")
    async with bot("web", variables, tmp_path) as web, bot("worker", variables, tmp_path) as worker:
        await healthy(f"http://127.0.0.1:{port}")
        await worker.until_it_says("started")
        await anna.start()
        await telegram.settled()
        await anna.next(30)
        await queue(variables, f"Ida,{IDA},", "Anna,,101")
        assert "STOP" in await twilio.next_to(IDA, 30)
        await anna.next(30)
        assert await twilio.say(IDA, "9") == 200
        await twilio.next_to(IDA, 30)
        await anna.tap("3")
        await anna.next(30)
        assert await end(web) == 0
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", port)
        assert await end(worker) == 0
    scores = await found(database_url, "SELECT score FROM invitation ORDER BY score")
    assert [row["score"] for row in scores] == [3, 9]


async def test_the_way_in_alone_sends_nothing(variables, port, twilio, tmp_path):
    await queue(variables, f"Ida,{IDA},")
    async with bot("web", variables, tmp_path) as process:
        await healthy(f"http://127.0.0.1:{port}")
        assert await twilio.say(IDA, "STOP DET") == 200
        assert await end(process) == 0
    assert twilio.messages == []


async def test_without_an_address_telegram_is_polled(database_url, telegram, port, tmp_path):
    variables = environment(database_url, telegram=telegram, port=port, PUBLIC_URL="")
    del variables["TELEGRAM_WEBHOOK_SECRET"]
    anna = telegram.person(101, "Anna", "da")
    async with bot("run", variables, tmp_path) as process:
        await anna.start()
        await anna.next(30)
        await queue(variables, "Anna,,101")
        await anna.next(30)
        await anna.say("9")
        await anna.next(30)
        assert await end(process) == 0
    assert [row["score"] for row in await found(database_url, "SELECT score FROM invitation")] == [9]


# --- migrate ---------------------------------------------------------------------------------------------------------


async def test_the_release_phase_migrates_once_however_often_it_is_called(database_url, tmp_path):
    first, second = await asyncio.gather(*(run(bot("migrate", {"DATABASE_URL": database_url}, tmp_path)) for _ in "ab"))
    assert (first.status, second.status) == (0, 0)
    assert (first.output + second.output).count("0001_start") == 1
    again = await run(bot("migrate", {"DATABASE_URL": database_url}, tmp_path))
    assert (again.status, again.output) == (0, "The database is up to date.\n")


# --- what it cannot start with --------------------------------------------------------------------------------------


def one_sentence(process):
    """The only line it leaves with."""
    assert process.status == 2
    [line] = process.errors.splitlines()
    assert line.startswith("nps-bot: ")
    assert line.endswith((".", "0001"))
    return line.removeprefix("nps-bot: ")


async def test_a_second_bot_on_the_same_port_says_so_and_sends_nothing(variables, port, twilio, tmp_path):
    async with bot("run", variables, tmp_path) as first:
        await healthy(f"http://127.0.0.1:{port}")
        second = await run(bot("run", variables, tmp_path))
        assert one_sentence(second) == (
            f"PORT: {port} is taken, perhaps by a bot that runs already. Stop it or choose another."
        )
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/healthz") as answer:
            assert answer.status == 200
        assert await end(first) == 0
    assert twilio.messages == []


async def test_a_port_of_root_is_refused_in_a_sentence(variables, tmp_path):
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", 1))
        except PermissionError:
            process = await run(bot("run", variables | {"PORT": "1"}, tmp_path))
            assert "needs the rights of root" in one_sentence(process)


#: Root may write everywhere; without this right it is like everybody else.
WITHOUT_POWERS = """
import ctypes, os, sys

if os.geteuid() == 0:
    for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        if ctypes.CDLL(None).prctl(24, right, 0, 0, 0):  # PR_CAPBSET_DROP
            sys.exit(77)
os.execv(sys.executable, [sys.executable, "-m", "bot", *sys.argv[1:]])
"""


@pytest.mark.parametrize("command", ["run", "web", "worker", "migrate"])
@pytest.mark.parametrize("is_there", [False, True])
async def test_a_folder_that_can_not_be_written_is_told(tmp_path, command, is_there):
    folder = tmp_path / "kept"
    folder.mkdir()
    if is_there:
        sqlite3.connect(folder / "nps.db").close()
        (folder / "nps.db").chmod(0o444)
    folder.chmod(0o555)
    variables = {"DATABASE_URL": f"sqlite:///{folder}/nps.db"}
    process = Process("-c", WITHOUT_POWERS, command, environment=variables, folder=tmp_path, is_fork=False)
    await run(process)
    folder.chmod(0o755)
    if process.status == 77:
        pytest.skip("this machine lets nobody give up rights")
    assert "cannot be written: this user must be allowed to write the file and its folder" in one_sentence(process)


@pytest.mark.parametrize("command", ["run", "web", "worker", "migrate", "retry"])
async def test_an_empty_file_where_a_database_was_stops_the_start(tmp_path, command):
    (tmp_path / "nps.db").touch()
    process = await run(bot(command, {"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db"}, tmp_path))
    assert "is an empty file: what it held is lost, also who has said STOP." in one_sentence(process)
    assert (tmp_path / "nps.db").stat().st_size == 0


async def test_an_address_that_is_not_ours_is_told(variables, tmp_path):
    # 192.0.2.0/24 is nobody's: https://www.rfc-editor.org/rfc/rfc5737
    process = await run(bot("run", variables | {"HOST": "192.0.2.1"}, tmp_path))
    assert one_sentence(process).startswith("HOST: 192.0.2.1 is no address of this machine.")


async def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    process = await run(bot("run", {"DATABASE_URL": f"sqlite:///{tmp_path}/file/nps.db"}, tmp_path))
    assert "cannot be made" in one_sentence(process)


@pytest.mark.parametrize("command", ["run", "web", "worker", "migrate", "retry"])
async def test_a_database_of_a_newer_version_is_told(database_url, tmp_path, command):
    async with open_runtime(settings({"DATABASE_URL": database_url})) as runtime:
        async with runtime.database.transaction() as connection:
            await connection.execute(
                "INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, '9999_later', '', '')"
            )
        assert len(await rows(runtime, "SELECT number FROM migration")) > 1
    process = await run(bot(command, {"DATABASE_URL": database_url}, tmp_path))
    assert "The database is at migration 9999, this version of the bot only knows up to" in one_sentence(process)


SMS_ON = {
    "TWILIO_ACCOUNT_SID": "x",
    "TWILIO_AUTH_TOKEN": "y",
    "TWILIO_FROM": "+4512345678",
    "PUBLIC_URL": "http://x",
}

WRONG = [
    ({"PORT": "eighty"}, "PORT: "),
    ({"ADMINS": "anna"}, "ADMINS: 'anna' is neither telegram:CHAT-ID nor sms:+4512345678"),
    ({"TELEGRAM_BOT_TOKEN": "42:" + "x" * 35, "TELEGRAM_MODE": "webhook"}, "PUBLIC_URL is missing"),
    ({"DATABASE_URL": "mysql://localhost/nps"}, "DATABASE_URL is not understood"),
    ({"DATABASE_URL": "postgresql://nobody:secret@127.0.0.1:9/nps"}, "PostgreSQL at 127.0.0.1:9 cannot be reached"),
    ({"SURVEYS_FILE": "nowhere.toml"}, "SURVEYS_FILE: there is no file 'nowhere.toml'."),
    (
        {**SMS_ON, "SURVEYS_FILE": str(SURVEYS)},
        "TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits",
    ),
    (SMS_ON, "SURVEYS_FILE: organisation is missing"),
]


@pytest.mark.parametrize(("variables", "told"), WRONG, ids=lambda value: str(value)[:40])
async def test_a_wrong_configuration_is_told_in_a_sentence(variables, told, tmp_path):
    process = await run(bot("run", {"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db"} | variables, tmp_path))
    assert process.status == 2
    [line] = process.errors.splitlines()
    assert line.startswith(f"nps-bot: {told}")
    assert "secret" not in line


async def test_a_command_there_is_not_shows_those_there_are(tmp_path):
    process = await run(bot("fly", {}, tmp_path))
    assert process.status == 2
    assert "'run', 'web', 'worker'" in process.errors


async def test_help_is_a_manual(tmp_path):
    process = await run(bot("--help", {"PATH": os.defpath}, tmp_path))
    assert process.status == 0
    for command in ("run", "web", "worker", "migrate", "check", "retry", "sandbox"):
        assert f"\n  {command} " in process.output
