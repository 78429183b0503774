"""The tally checked and put right, as an operator does it."""

import re

import pytest

from bot.database import open_database
from bot.runtime import open_runtime
from bot.sandbox.twilio import TwilioStandIn
from tests.bots import bot, environment, run, script, settings

pytestmark = pytest.mark.whole

ZONE = 'organisation = "Nordlys"\ntimezone = "{}"\n[surveys.nps]\n'


class Shell:
    def __init__(self, variables, folder):
        self.variables, self.folder = variables, folder
        self.say_zone("Europe/Copenhagen")

    def say_zone(self, name):
        (self.folder / "surveys.toml").write_text(ZONE.format(name))

    async def rebuild(self, *arguments):
        return await run(script("rebuild-tally", arguments, self.variables, self.folder))

    async def change(self, *statements):
        async with open_database(self.variables["DATABASE_URL"]) as database, database.transaction() as connection:
            for sql in statements:
                await connection.execute(sql)


CONTACT = (
    "INSERT INTO contact (id, name, locale, timezone, attributes, created_at) VALUES "
    "('c', '', 'da', 'Europe/Copenhagen', '{\"shop\": \"1\"}', '2026-03-02T09:00:00.000000Z')"
)
ANSWER = (
    "INSERT INTO invitation (id, survey, contact_id, channel, state, score, clarifications, created_at, asked_at, "
    "scored_at) VALUES ('i', 'nps', 'c', 'sms', 'closed', 9, 0, '2026-03-02T09:00:00.000000Z', "
    "'2026-03-02T09:00:00.000000Z', '2026-03-02T22:30:00.000000Z')"
)


@pytest.fixture
async def shell(database_url, tmp_path):
    async with TwilioStandIn() as twilio:
        shell = Shell(environment(database_url, twilio=twilio, SURVEYS_FILE=str(tmp_path / "surveys.toml")), tmp_path)
        async with open_runtime(settings(shell.variables)):
            pass
        await shell.change(CONTACT, ANSWER)
        yield shell


async def test_what_differs_is_told_then_put_right(shell):
    whole = await shell.rebuild("--check")
    assert (whole.status, whole.output) == (0, "Counted 1 days again: the tally is right.\n")
    assert "tally_made" in whole.errors  # by the start, for the answer was put there behind the bot's back
    await shell.change("UPDATE tally SET s9 = 5 WHERE attribute = ''")
    checked = await shell.rebuild("--check")
    assert checked.status == 1
    assert "1 differed. Nothing was changed: run scripts/rebuild-tally without --check." in checked.output
    assert re.search(r"nps +2026-03-02 +1 +0", checked.output)
    rebuilt = await shell.rebuild()
    assert (rebuilt.status, rebuilt.output.splitlines()[-1]) == (
        0,
        "Counted 1 days again: 1 differed. All of them are right now.",
    )
    last = await shell.rebuild("--check")
    assert (last.status, last.errors) == (0, "")


async def test_another_time_zone_is_told_at_the_start_and_by_check_until_it_is_rebuilt(shell):
    assert (await shell.rebuild()).status == 0
    shell.say_zone("Europe/Helsinki")
    checked = await run(bot("check", shell.variables, shell.folder))
    assert "WRONG  Dates were assigned in the time zone Europe/Copenhagen" in checked.output
    started = await run(bot("retry", shell.variables, shell.folder))
    assert "tally_in_other_time_zone" in started.errors
    rebuilt = await shell.rebuild()
    assert rebuilt.status == 0
    # It was said at half past midnight in Helsinki.
    assert re.search(r"nps +2026-03-02 +\d+ +1", rebuilt.output)
    checked = await run(bot("check", shell.variables, shell.folder))
    assert "time zone" not in checked.output
