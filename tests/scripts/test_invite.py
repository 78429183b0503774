import csv
from io import StringIO

import pytest
import pytest_asyncio
import segno

from bot.database import open_database
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from tests.bots import environment, run, script

pytestmark = pytest.mark.whole

PEOPLE = "name;phone\nIda;+4520123456\nBjørn;20123457\n"


class Shell:
    def __init__(self, variables, folder, telegram):
        self.variables, self.folder, self.telegram = variables, folder, telegram

    def write(self, text):
        (self.folder / "customers.csv").write_bytes(text.encode("latin-1"))
        return "customers.csv"

    async def invite(self, *arguments):
        return await run(script("invite", arguments, self.variables, self.folder))

    async def rows(self, sql):
        async with open_database(self.variables["DATABASE_URL"]) as database, database.reading() as connection:
            return [dict(row) for row in await connection.fetch(sql)]


@pytest_asyncio.fixture
async def shell(database_url, tmp_path):
    async with TelegramStandIn() as telegram:
        yield Shell(environment(database_url, telegram=telegram), tmp_path, telegram)


only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def links(process):
    return list(csv.DictReader(StringIO(process.output)))


async def test_a_list_gives_a_link_each_and_asks_nobody(shell):
    process = await shell.invite(shell.write(PEOPLE), "--region", "DK")
    assert (process.status, process.errors) == (0, "name -> name\nphone -> phone (DK)\n")
    assert [(link["name"], link["phone"], link["qr"]) for link in links(process)] == [
        ("Ida", "+4520123456", ""),
        ("Bjørn", "+4520123457", ""),
    ]
    tokens = {row["token"] for row in await shell.rows("SELECT token FROM link")}
    assert {link["link"] for link in links(process)} == {
        f"https://t.me/{shell.telegram.username}?start={token}" for token in tokens
    }
    assert await shell.rows("SELECT id FROM invitation") == []


async def test_a_second_run_ends_the_links_of_the_first(shell):
    path = shell.write(PEOPLE)
    first = links(await shell.invite(path, "--region", "DK"))
    second = links(await shell.invite(path, "--region", "DK"))
    tokens = {row["token"] for row in await shell.rows("SELECT token FROM link")}
    assert tokens == {link["link"].partition("=")[2] for link in second}
    assert not tokens & {link["link"].partition("=")[2] for link in first}


@only_sqlite
async def test_one_contact_by_number(shell):
    await shell.invite(shell.write(PEOPLE), "--region", "DK")
    for arguments in (["+4520123457"], ["20 12 34 57", "--region", "DK"]):
        [link] = links(await shell.invite(*arguments))
        assert (link["name"], link["phone"]) == ("Bjørn", "+4520123457")


@only_sqlite
async def test_a_picture_for_each_link(shell):
    found = links(await shell.invite(shell.write(PEOPLE), "--region", "DK", "--qr", "codes"))
    assert [link["qr"] for link in found] == ["codes/+4520123456.png", "codes/+4520123457.png"]
    for link in found:
        picture = (shell.folder / link["qr"]).read_bytes()
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        width = segno.make(link["link"], error="m").symbol_size(scale=8, border=4)[0]
        assert int.from_bytes(picture[16:20]) == int.from_bytes(picture[20:24]) == width


@only_sqlite
async def test_lines_that_can_not_be_used_are_told_beside_the_links(shell):
    process = await shell.invite(shell.write(PEOPLE))
    assert process.status == 0
    assert [link["name"] for link in links(process)] == ["Ida"]
    assert process.errors.splitlines()[2].startswith("line 3, phone: ")


@only_sqlite
@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("+4520123499", "No contact has that number. Import them first, with a CSV file."),
        ("20123456", "DK"),
        ("Ida", ""),
        ("nowhere.csv", "nowhere.csv: No such file or directory."),
    ],
)
async def test_what_can_not_be_used_is_told_on_standard_error(shell, who, told):
    process = await shell.invite(who)
    assert (process.status, process.output) == (2, "")
    assert told in process.errors
    [_] = process.errors.splitlines()


@only_sqlite
async def test_without_telegram_there_are_no_links(shell):
    del shell.variables["TELEGRAM_BOT_TOKEN"]
    process = await shell.invite(shell.write(PEOPLE))
    assert process.status == 2
    assert process.errors.endswith("Telegram is not set up: TELEGRAM_BOT_TOKEN is missing.\n")


@only_sqlite
async def test_telegram_that_can_not_be_asked_for_the_name_of_the_bot_is_told(shell):
    shell.telegram.misbehave(TelegramMisbehaviour.UNAVAILABLE, 10)
    process = await shell.invite(shell.write("phone\n+4520123456\n"))
    assert (process.status, process.output) == (2, "")
    assert process.errors.splitlines()[-1].startswith("Telegram cannot be asked for the bot's name: ")
    assert await shell.rows("SELECT token FROM link") == []


@only_sqlite
async def test_no_name_is_run_as_a_formula_by_what_opens_the_links(shell):
    names = ["=1+1", "@SUM(1)", "-2+3", "Bo;=1+1", "Bo|+1-1", "\uff1d1+1"]
    people = [["name", "phone"], *([name, f"+452012345{at}"] for at, name in enumerate(names))]
    file = StringIO()
    csv.writer(file).writerows(people)
    (shell.folder / "customers.csv").write_text(file.getvalue(), encoding="utf-8")
    process = await shell.invite("customers.csv")
    assert process.status == 0
    for delimiter in ",;\t|":
        cells = [cell for row in csv.reader(StringIO(process.output), delimiter=delimiter) for cell in row]
        assert [cell for cell in cells if cell[:1] in "=+-@\uff1d" and not cell[1:].isdecimal() and cell] == []


@only_sqlite
async def test_help_is_a_manual(shell):
    process = await shell.invite("--help")
    assert process.status == 0
    for words in ("Each link works once", "--region", "--qr", "examples:", "exit status: 0 done"):
        assert words in process.output
