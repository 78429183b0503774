"""Terms on the command line, and the proof of who was on the list, as an operator uses them."""

import re

import pytest

from bot.database import open_database
from bot.sandbox.twilio import TwilioStandIn
from tests.bots import SURVEYS, environment, run, script

pytestmark = pytest.mark.whole

PEOPLE = "phone\n" + "".join(f"+452012345{n}\n" for n in range(10)) + "+4790123456\n"


class Shell:
    def __init__(self, variables, folder):
        self.variables, self.folder = variables, folder
        (folder / "customers.csv").write_text(PEOPLE)

    async def send(self, *arguments):
        return await run(script("send", ["customers.csv", *arguments], self.variables, self.folder))

    async def verify(self, *arguments):
        return await run(script("verify-campaign", arguments, self.variables, self.folder))

    async def change(self, sql):
        async with open_database(self.variables["DATABASE_URL"]) as database, database.transaction() as connection:
            await connection.execute(sql)


@pytest.fixture
async def shell(database_url, tmp_path):
    (tmp_path / "surveys.toml").write_text(f'{SURVEYS.read_text()}\n[prices]\ncurrency = "EUR"\nDK = 0.045\n')
    async with TwilioStandIn() as twilio:
        variables = environment(database_url, twilio=twilio, SURVEYS_FILE=str(tmp_path / "surveys.toml"))
        yield Shell(variables, tmp_path)


def id_of(process):
    return re.search(r"campaign (\w{6})", process.output)[1]


async def test_a_sample_with_removals_can_be_verified_until_somebody_touches_it(shell):
    sent = await shell.send("--sample", "4", "--seed", "autumn", "--without", "+4520123450", "--yes")
    assert sent.status == 0, sent.errors
    for told in ("4 will be asked", "6 not: not sampled.", "1 not: removed by hand.", "with the seed autumn."):
        assert told in sent.output
    untouched = await shell.verify(id_of(sent))
    assert (untouched.status, untouched.errors) == (0, "")
    for told in ("On the list: 11, to be asked: 4.", "1 left out: removed by hand.", "Unchanged: "):
        assert told in untouched.output
    await shell.change("UPDATE campaign_member SET reason = NULL WHERE reason = 'removed_by_hand'")
    touched = await shell.verify(id_of(sent))
    assert touched.status == 1
    assert "were changed after it was made" in touched.output


only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@only_sqlite
async def test_a_dry_run_tells_times_and_costs(shell):
    process = await shell.send("--dry-run", "--per-day", "5", "--at", "2030-03-04 10:00")
    assert process.status == 0, process.errors
    assert "First question Mon 2030-03-04 10:00, last Wed 2030-03-06 00:00." in process.output
    assert "Estimated cost: 0.45 EUR." in process.output
    assert "The survey file has no price for NO." in process.output


@only_sqlite
async def test_those_to_be_removed_may_stand_in_a_file(shell):
    (shell.folder / "removed.txt").write_text("20123451\n\ntelegram:12345\n+4520999999\n")
    process = await shell.send("--dry-run", "--region", "DK", "--without", "removed.txt", "--without", "+4520123452")
    assert process.status == 0, process.errors
    assert "2 not: removed by hand." in process.output
    assert "2 of --without are not on the list." in process.output


@only_sqlite
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--seed", "a"], "--seed draws a sample"),
        (["--sample", "0"], "is no number from 1 on"),
        (["--per-day", "some"], "is no number from 1 on"),
        (["--without", "nobody.txt"], '--without: "nobody.txt" cannot be used'),
        (["--follow", "abc"], "give either CONTACTS or --follow ID"),
    ],
)
async def test_options_that_can_not_be_used_are_told(shell, arguments, told):
    process = await shell.send(*arguments)
    assert process.status == 2
    assert told in process.errors


@only_sqlite
@pytest.mark.parametrize(("arguments", "status"), [(["none"], 2), ([], 2), (["--help"], 0)])
async def test_verify_without_a_campaign(shell, arguments, status):
    assert (await shell.verify(*arguments)).status == status
