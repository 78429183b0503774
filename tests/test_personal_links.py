import struct
import zlib

import pytest
import pytest_asyncio
import segno

from bot.personal_links import TelegramOffError, make_links, qr_png
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from bot.store import contacts
from tests.bots import ask, environment, rows, settings

URL = "https://t.me/nps_sandbox_bot?start=abcdefghijklmnopqrstuv"


def picture(png):
    """The dots of a PNG of black and white, row by row; 1 is dark."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (depth, colour) in {(1, 0), (1, 3)}
    data, position = b"", 8
    while position < len(png):
        [size] = struct.unpack(">I", png[position : position + 4])
        if png[position + 4 : position + 8] == b"IDAT":
            data += png[position + 8 : position + 8 + size]
        position += 12 + size
    lines = zlib.decompress(data)
    stride = (width + 7) // 8 + 1
    found, above = [], bytes(stride - 1)
    for row in range(height):
        kind, line = lines[row * stride], lines[row * stride + 1 : (row + 1) * stride]
        assert kind in {0, 2}  # as it is, or the difference to the line above (PNG, 9.2)
        above = bytes((own + other) % 256 for own, other in zip(line, above, strict=True)) if kind == 2 else line
        bits = "".join(f"{byte:08b}" for byte in above)
        found.append([1 - int(bit) for bit in bits[:width]])
    return found


def test_a_qr_code_shows_the_link_large_enough_for_print():
    dots = picture(qr_png(URL))
    code = segno.make(URL, error="m")
    wanted = [list(row) for row in code.matrix_iter(scale=8, border=4)]
    assert dots == wanted
    # A quiet zone of four modules all around, as ISO/IEC 18004 asks for.
    assert not any(any(row) for row in dots[: 4 * 8] + dots[-4 * 8 :])
    assert len(dots) >= 250


def test_two_links_have_two_codes():
    assert qr_png(URL) != qr_png(URL + "w")


@pytest_asyncio.fixture
async def runtime(database_url):
    async with (
        TwilioStandIn() as twilio,
        TelegramStandIn() as telegram,
        open_runtime(settings(environment(database_url, twilio=twilio, telegram=telegram))) as runtime,
    ):
        await ask(runtime, "Ida,+4520123456,", "Bo,+4520123457,")
        yield runtime


async def known(runtime):
    ids = [row["id"] for row in await rows(runtime, "SELECT id FROM contact ORDER BY name")]
    async with runtime.database.transaction() as connection:
        found = await contacts.by_id(connection, ids)
    return [found[contact_id] for contact_id in ids]


async def linked(runtime, people):
    async with runtime.database.transaction() as connection:
        return await make_links(runtime, connection, people)


async def test_each_gets_a_link_of_their_own(runtime):
    people = await known(runtime)
    found = await linked(runtime, people)
    assert [link.contact for link in found] == people
    assert len({link.url for link in found}) == 2
    assert all(link.url.startswith("https://t.me/nps_sandbox_bot?start=") for link in found)


async def test_a_new_link_ends_the_one_before(runtime):
    [person, _] = await known(runtime)
    [old], [new] = await linked(runtime, [person]), await linked(runtime, [person])
    tokens = [row["token"] for row in await rows(runtime, "SELECT token FROM link")]
    assert tokens == [new.url.partition("=")[2]]
    assert old.url != new.url


async def test_a_link_that_was_used_is_kept_as_the_proof_of_it(runtime):
    [person, _] = await known(runtime)
    [link] = await linked(runtime, [person])
    async with runtime.database.transaction() as connection:
        await connection.execute("UPDATE link SET used_at = created_at")
    await linked(runtime, [person])
    assert len(await rows(runtime, "SELECT token FROM link")) == 2
    assert link.url.partition("=")[2] in {row["token"] for row in await rows(runtime, "SELECT token FROM link")}


async def test_nobody_to_invite_makes_no_link(runtime):
    assert await linked(runtime, []) == []


async def test_without_telegram_there_are_no_links(database_url):
    async with open_runtime(settings(environment(database_url))) as runtime:
        with pytest.raises(TelegramOffError, match="TELEGRAM_BOT_TOKEN is missing"):
            await linked(runtime, [])
