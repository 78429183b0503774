"""What a person types at the demo, understood, and typed into a demo of its own process behind a pipe."""

import asyncio
import os
import sys
from contextlib import asynccontextmanager

import pytest

from bot.sandbox.bot_process import ROOT
from bot.sandbox.people import Act
from bot.sandbox.terminal import PEOPLE, Choose, Do, Puzzled, Show, understand

pytestmark = pytest.mark.whole


@pytest.mark.parametrize(
    ("line", "chosen", "wish"),
    [
        ("3 9 fin service", None, Do(3, Act.SAY, "9 fin service")),
        ("  3   9  ", None, Do(3, Act.SAY, "9")),
        ("0 /nps 30d", None, Do(0, Act.SAY, "/nps 30d")),
        ("3 tap 9", None, Do(3, Act.TAP, "9")),
        ("3 tap ✓ 9", None, Do(3, Act.TAP, "✓ 9")),
        ("0 tap Olav | Take", None, Do(0, Act.TAP, "Take", "Olav")),
        ("0 reply 4 of 10 | Sorry | really", None, Do(0, Act.REPLY, "Sorry | really", "4 of 10")),
        ("reply Sorry", 0, Do(0, Act.REPLY, "Sorry")),
        ("reply Olav |", 0, Do(0, Act.REPLY, "Olav |")),
        ("say fast | cheap", 3, Do(3, Act.SAY, "fast | cheap")),
        ("3 edit 8, sorry", None, Do(3, Act.EDIT, "8, sorry")),
        ("3 say tap 9", None, Do(3, Act.SAY, "tap 9")),
        ("3 tap", None, Do(3, Act.SAY, "tap")),
        ("3", None, Choose(3)),
        ("", None, Choose(None)),
        ("WHO", None, Show("who")),
        ("9", 3, Do(3, Act.SAY, "9")),
        ("4 9", 3, Do(3, Act.SAY, "4 9")),
        ("tap 9", 3, Do(3, Act.TAP, "9")),
        ("help", 3, Show("help")),
        ("say help", 3, Do(3, Act.SAY, "help")),
        ("", 3, Choose(None)),
    ],
)
def test_what_a_line_asks_for(line, chosen, wish):
    assert understand(line, chosen) == wish


@pytest.mark.parametrize("line", ["fin service", "tap 9", f"{len(PEOPLE)}", "99 9", "-1 9", "²"])
def test_a_line_that_names_nobody_is_answered_with_how_to(line):
    wish = understand(line, None)
    assert isinstance(wish, Puzzled)
    assert "'who' lists them" in wish.sentence


@asynccontextmanager
async def demo():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox",
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "84"},
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def until(process, part):
    """Reads until a line holds it; all lines since the last time."""
    lines = []
    try:
        async with asyncio.timeout(30):
            async for line in process.stdout:
                lines.append(line.decode())
                if part in lines[-1]:
                    return "".join(lines)
    except TimeoutError:
        pass
    raise AssertionError(f"{part!r} never came:\n{''.join(lines)}")


async def test_one_types_as_anybody_and_sees_at_once_what_comes():
    mette, freja = PEOPLE.index("Mette Holm"), PEOPLE.index("Freja Lund")
    async with demo() as process:

        async def enter(line, part):
            process.stdin.write(f"{line}\n".encode())
            return await until(process, part)

        await until(process, "who, log, help, quit")
        await enter(f"{mette} 9", f"to {mette} Mette Holm")
        await enter(f"{mette} tap 9", "An SMS has no buttons")
        assert "[0] [1]" in await enter(f"{freja}", "╰─")
        await enter("tap 2", "[✓ 2]")
        await enter("3", "[✓ 3]")
        await enter("edit 7", "[✓ 7]")
        await enter("\n0 /nps", "NPS 50 ")
        assert "Freja Lund · Telegram · dansk" in await enter("who", PEOPLE[-1])
        await enter("log", '"purpose": "answer"')
        process.stdin.write(b"quit\n")
        assert await process.wait() == 0


async def test_the_end_of_a_pipe_is_the_end_after_the_last_answer():
    async with demo() as process:
        said, _ = await process.communicate(b"1 9")
        assert process.returncode == 0
        assert "> 1 9\nto 1 Mette Holm" in said.decode()


async def test_sigterm_ends_it_cleanly():
    async with demo() as process:
        await until(process, "who, log, help, quit")
        process.terminate()
        said, _ = await process.communicate()
        assert process.returncode == 0
        assert "everything has been stopped" in said.decode()
