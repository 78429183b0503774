import pytest

from tests.bots import run, script

pytestmark = pytest.mark.whole


async def test_it_says_what_happened_and_that_nothing_was_lost(tmp_path):
    process = await run(script("chaos", ["--asks", "6", "--database", "sqlite", "--minutes", "10"], {}, tmp_path))
    assert process.status == 0, process.errors + process.output
    assert "asked twice" in process.output
    assert "sqlite: nothing twice, nothing lost" in process.output


@pytest.mark.parametrize("wrong", [["--asks", "0"], ["--asks", "100001"], ["--workers", "0"], ["--silent", "-1"]])
async def test_what_can_not_be_run_is_refused(tmp_path, wrong):
    process = await run(script("chaos", wrong, {}, tmp_path))
    assert process.status == 2
    assert f"{wrong[0]}: between" in process.errors
