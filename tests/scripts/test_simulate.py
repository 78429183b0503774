"""A trial database from the shell, as an operator makes one."""

import pytest

from tests.bots import environment, run, script

pytestmark = pytest.mark.whole


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_new_database_is_filled_and_one_with_contacts_is_left_as_it_is(database_url, tmp_path):
    variables = environment(database_url)
    first = await run(script("simulate", ["--answers", "30"], variables, tmp_path))
    assert first.status == 0, first.errors
    assert "answers. Start the bot" in first.output
    second = await run(script("simulate", [], variables, tmp_path))
    assert second.status == 2
    assert "has contacts already" in second.errors
