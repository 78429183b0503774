import re
import signal

import pytest
import pytest_asyncio
import xlsxwriter

from bot.database import open_database
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from tests.bots import bot, environment, free_port, healthy, run, script, until

pytestmark = pytest.mark.whole

PEOPLE = "name;phone\nIda;+4520123456\nBjørn;20123457\nKaj;+4520123458\n"


class Shell:
    """An operator's: a folder, an environment, and scripts/send."""

    def __init__(self, variables, folder, twilio, port):
        self.variables, self.folder, self.twilio, self.port = variables, folder, twilio, port

    def write(self, text, name="customers.csv"):
        (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    async def send(self, *arguments):
        return await run(script("send", arguments, self.variables, self.folder))

    async def count(self, table):
        async with open_database(self.variables["DATABASE_URL"]) as database, database.reading() as connection:
            [row] = await connection.fetch(f"SELECT count(*) AS n FROM {table}")
        return row["n"]

    async def is_all_sent(self):
        return await self.count("outbox WHERE state IN ('queued', 'sending')") == 0

    def bot(self):
        return bot("run", self.variables, self.folder)

    async def asked(self, people):
        """Lets the bot send, until so many have been asked; the numbers, in order."""
        async with self.bot() as process:
            await healthy(f"http://127.0.0.1:{self.port}")
            await until(lambda: len(self.twilio.messages) >= people)
            await until(self.is_all_sent)
            process.send(signal.SIGTERM)
            assert await process.ended() == 0
        return sorted(message.to for message in self.twilio.messages)


@pytest_asyncio.fixture
async def shell(database_url, tmp_path):
    port = free_port()
    async with TwilioStandIn(f"http://127.0.0.1:{port}") as twilio, TelegramStandIn() as telegram:
        yield Shell(environment(database_url, twilio=twilio, telegram=telegram, port=port), tmp_path, twilio, port)


only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def said(process, *words):
    """The status, when the words were said where results belong and nothing else was."""
    assert process.errors == "", process.errors
    for one in words:
        assert one in process.output, process.output
    return process.status


# --- asking ----------------------------------------------------------------------------------------------------------


async def test_a_list_is_sent_by_the_bot_that_runs_and_sent_again_asks_nobody_twice(shell):
    path = shell.write(PEOPLE)
    first = await shell.send(path, "--region", "DK", "--yes")
    assert said(first, "3 will be asked") == 0
    second = await shell.send(path, "--region", "DK", "--yes")
    assert said(second, "0 will be asked", "3 not: ") == 0
    numbers = ["+4520123456", "+4520123457", "+4520123458"]
    assert await shell.asked(3) == numbers
    third = await shell.send(path, "--region", "DK", "--yes")
    assert said(third, "0 will be asked", "3 not: ") == 0
    # The bot has nothing to do: whatever comes now would be a second question.
    await shell.send(shell.write("phone\n+4520123499", "one.csv"), "--yes")
    assert await shell.asked(4) == [*numbers, "+4520123499"]


@only_sqlite
async def test_a_dry_run_says_what_would_happen_and_changes_nothing(shell):
    path = shell.write(PEOPLE)
    process = await shell.send(path, "--region", "DK", "--dry-run")
    # The stand-in's number is American.
    abroad = "Asked from a number abroad: DK 3. To say no costs them an international SMS;"
    assert said(process, "3 would be asked", abroad) == 0
    for table in ("contact", "invitation", "outbox", "campaign"):
        assert await shell.count(table) == 0
    assert said(await shell.send(path, "--region", "DK", "--dry-run"), "3 would be asked") == 0


@only_sqlite
async def test_without_yes_and_without_anybody_to_ask_nothing_is_sent(shell):
    process = await shell.send(shell.write(PEOPLE), "--region", "DK")
    assert said(process, "3 would be asked", "Add --yes to send without being asked here.", "Nothing was sent.") == 1
    assert await shell.count("outbox") == 0


async def test_later_means_not_before(shell):
    process = await shell.send(shell.write(PEOPLE), "--region", "DK", "--at", "2099-12-01 10:00", "--yes")
    assert said(process, "3 will be asked") == 0
    await shell.send(shell.write("phone\n+4520123499", "one.csv"), "--yes")
    assert await shell.asked(1) == ["+4520123499"]


# --- lines that cannot be used --------------------------------------------------------------------------------------

MIXED = "name,phone\nIda,+4520123456\nBo,12\n[red]Per[/],\nEva,+4520123456\n"


@only_sqlite
async def test_lines_that_can_not_be_used_are_a_table_and_the_others_are_asked(shell):
    process = await shell.send(shell.write(MIXED), "--yes")
    assert said(process, "Lines that cannot be used: 3", "1 will be asked") == 0
    for line, value in (("3", "12"), ("4", "[red]Per[/]"), ("5", "+4520123456")):
        assert re.search(rf"│ {line} .*│.*{re.escape(value)}.*│", process.output), process.output
    assert await shell.count("contact") == 1


@only_sqlite
@pytest.mark.parametrize("more", [["--yes"], ["--dry-run"], []])
async def test_strict_refuses_the_whole_list_and_shows_why(shell, more):
    process = await shell.send(shell.write(MIXED), "--strict", *more)
    assert said(process, "Lines that cannot be used: 3", "Nothing was sent: --strict refuses") == 1
    for table in ("contact", "invitation", "outbox"):
        assert await shell.count(table) == 0


@only_sqlite
async def test_strict_takes_a_list_without_a_fault(shell):
    assert said(await shell.send(shell.write(PEOPLE), "--strict", "--region", "DK", "--yes"), "3 will be asked") == 0


@only_sqlite
async def test_a_number_of_eight_digits_needs_its_country(shell):
    process = await shell.send(shell.write(PEOPLE), "--yes")
    assert said(process, "Lines that cannot be used: 1", "2 will be asked") == 0


@only_sqlite
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
async def test_a_list_is_read_as_spreadsheets_write_it(shell, encoding):
    process = await shell.send(shell.write(PEOPLE.encode(encoding)), "--region", "dk", "--yes")
    assert said(process, "3 will be asked") == 0
    async with open_database(shell.variables["DATABASE_URL"]) as database, database.reading() as connection:
        names = [row["name"] for row in await connection.fetch("SELECT name FROM contact")]
    assert "Bjørn" in names


@only_sqlite
async def test_what_the_columns_were_taken_for_is_told_before_anybody_is_asked(shell):
    path = shell.write("Navn;Mobil;Sprog;Land;Afdeling;Email\nIda;20123456;Tysk;DK;Salg;ida@x.dk\nOla;90012345;;NO\n")
    for arguments in (["--dry-run"], ["--yes"]):
        process = await shell.send(path, *arguments)
        told = [
            "Navn -> name",
            "Mobil -> phone (of the country in Land)",
            "Afdeling -> kept as attribute",
            "Email -> kept as contact data (e-mail)",
            "Rows that end before the last column: 1.",
            "Left out of lines that count: 1",
            "2 would be asked" if arguments == ["--dry-run"] else "2 will be asked",
        ]
        assert said(process, *told) == 0
        assert [process.output.index(one) for one in told] == sorted(process.output.index(one) for one in told)


@only_sqlite
async def test_a_workbook_is_sent_as_csv_is(shell):
    path = shell.folder / "customers.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Forside").write_row(0, 0, ["Kunder 2026"])
        sheet = book.add_worksheet("Kunder")
        sheet.write_row(0, 0, ["Navn", "Mobil"])
        sheet.write_row(1, 0, ["Ida", 4520123456])
    refused = await shell.send("customers.xlsx", "--yes")
    assert (refused.status, refused.output) == (2, "")
    assert said(await shell.send("customers.xlsx", "--sheet", "Kunder", "--yes"), "1 will be asked") == 0


@only_sqlite
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
async def test_those_of_a_file_are_not_asked_whatever_it_was_written_with(shell, encoding):
    path = shell.write(PEOPLE)
    gone = shell.write("20123457\r\n# Søren\r\n".encode(encoding), "gone.txt")
    process = await shell.send(path, "--region", "DK", "--without", gone, "--dry-run")
    assert said(process, "2 would be asked", "1 not: removed by hand.") == 0


@only_sqlite
@pytest.mark.parametrize("content", [b"+4520123456\nBo\n", b"phone\n1\n", b"\xff\xfe\0", b"PK\x03\x04"])
async def test_a_file_of_those_to_leave_out_that_cannot_be_read_stops_the_send(shell, content):
    process = await shell.send(shell.write(PEOPLE), "--without", shell.write(content, "gone.txt"), "--yes")
    assert (process.status, process.output) == (2, "")
    assert process.errors.startswith("--without gone.txt: ")
    assert "Traceback" not in process.errors


# --- what cannot be done --------------------------------------------------------------------------------------------


@only_sqlite
@pytest.mark.parametrize(
    ("text", "arguments", "told"),
    [
        (PEOPLE, ["--survey", "nowhere"], "There is no survey 'nowhere'. Surveys: nps."),
        (PEOPLE, ["--at", "tomorrow"], '--at: "tomorrow" is no time; an example: "2026-12-01 10:00".'),
        (PEOPLE, ["--at", "2001-01-01 10:00"], '--at: "2001-01-01 10:00" is in the past.'),
        (PEOPLE, ["--region", "XX"], "A region is a country in two letters"),
        ("first,second\n1,2\n", [], "The first line must name the columns"),
        ("", [], ""),
        (b"\x89PNG\r\n\x1a\n\0\0\0", [], ""),
    ],
)
async def test_what_can_not_be_used_is_told_on_standard_error(shell, text, arguments, told):
    process = await shell.send(shell.write(text), *arguments, "--yes")
    assert process.status == 2
    assert told in process.errors
    assert process.errors.strip()
    assert "Traceback" not in process.errors
    assert process.output == ""


@only_sqlite
async def test_a_file_that_is_not_there_is_told(shell):
    process = await shell.send("nowhere.csv", "--yes")
    assert (process.status, process.errors) == (2, "nowhere.csv: No such file or directory.\n")


@only_sqlite
async def test_a_channel_that_is_off_is_told(shell):
    for name in ("TELEGRAM_BOT_TOKEN", "TWILIO_ACCOUNT_SID"):
        del shell.variables[name]
    path = shell.write(PEOPLE)
    one, all_ = await shell.send(path, "--channel", "sms", "--yes"), await shell.send(path, "--yes")
    assert (one.status, one.errors) == (2, "The channel 'sms' is off: TWILIO_ACCOUNT_SID is not set.\n")
    assert (all_.status, all_.errors) == (2, "Both channels are off: set TWILIO_ACCOUNT_SID or TELEGRAM_BOT_TOKEN.\n")


@only_sqlite
async def test_who_has_no_telegram_is_not_asked_there(shell):
    process = await shell.send(shell.write(PEOPLE), "--channel", "telegram", "--region", "DK", "--yes")
    assert said(process, "0 will be asked", "3 not: not linked.") == 0


@only_sqlite
async def test_help_is_a_manual(shell):
    process = await shell.send("--help")
    assert (
        said(
            process,
            "Columns: name, phone, telegram, locale, timezone, country",
            "--sheet",
            "examples:",
            "exit status: 0 done",
        )
        == 0
    )
    for option in ("--survey", "--channel", "--region", "--at", "--dry-run", "--strict", "--yes"):
        assert option in process.output


# --- interrupted -----------------------------------------------------------------------------------------------------


async def test_a_list_that_was_interrupted_is_sent_again_and_asks_everybody_once(shell):
    path = shell.write("phone\n" + "".join(f"+45201{number:05}\n" for number in range(4000)))
    async with script("send", [path, "--yes"], shell.variables, shell.folder) as process:

        async def has_begun():
            return process.status is not None or await shell.count("contact") > 0

        await until(has_begun)
        process.send(signal.SIGINT)
        assert await process.ended() == 130
    assert "Traceback" not in process.errors
    again = await shell.send(path, "--yes")
    assert said(again, "4000 will be asked") == 0
    once_more = await shell.send(path, "--yes")
    assert said(once_more, "0 will be asked", "4000 not: ") == 0
