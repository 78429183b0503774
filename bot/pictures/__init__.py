"""Numbers as pictures: what is to be drawn comes in as plain words and numbers, a PNG goes out.

    png(Card(...)) -> bytes        the words in the reader's language, the numbers as the reader writes them

Drawn beside the event loop, one at a time, and kept by what is on it: the same question asked twice is drawn once.
matplotlib costs nothing before it is first needed, then a second and 100 MB once, and 0.2 to 0.4 s (CPU) a picture.
"""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.pictures import card, drivers, rate, segments, trend
from bot.pictures.card import Card
from bot.pictures.drivers import DriversPicture
from bot.pictures.rate import RatePicture
from bot.pictures.segments import SegmentsPicture
from bot.pictures.trend import TrendPicture

if TYPE_CHECKING:
    from bot.pictures.sheet import PictureSheet

Picture = Card | TrendPicture | SegmentsPicture | DriversPicture | RatePicture

#: 50 to 250 kB each.
MAX_CACHED: Final = 32

# That a home cannot be written to, or that fonts are being listed, is no news to an operator.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

#: One thread, because matplotlib is not safe between threads.
_ARTIST: Final = ThreadPoolExecutor(1, thread_name_prefix="pictures")


async def png(picture: Picture) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(_ARTIST, drawn, picture)


@lru_cache(maxsize=MAX_CACHED)
def drawn(picture: Picture) -> bytes:
    """The PNG, drawn here and now: for a script; whoever has an event loop takes `png`."""
    from bot.pictures.sheet import PictureSheet, shipped_settings

    with shipped_settings():
        sheet = PictureSheet()
        draw(picture, sheet)
        return sheet.png()


def draw(picture: Picture, sheet: "PictureSheet") -> None:
    match picture:
        case Card():
            card.draw(picture, sheet)
        case TrendPicture():
            trend.draw(picture, sheet)
        case SegmentsPicture():
            segments.draw(picture, sheet)
        case DriversPicture():
            drivers.draw(picture, sheet)
        case RatePicture():
            rate.draw(picture, sheet)
