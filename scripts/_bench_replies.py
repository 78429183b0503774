"""Reading the labelled replies, against looking for the first number in them."""

import re

from _timing import interleaved, seconds
from rich.console import Console

from bot.core.replies import read
from tests.replies.corpus import load


def run(console: Console) -> bool:
    rows = load()
    first_number = re.compile(r"\d+")

    def reader() -> None:
        for row in rows:
            read(row.text, awaiting=row.stage, locale=row.lang)

    def baseline() -> None:
        for row in rows:
            first_number.search(row.text.casefold())

    ours, theirs = interleaved(reader, baseline)
    longest = seconds(lambda: read("8 af 10, ikke 9! " * 240, awaiting="score", locale="da"))
    console.print(f"replies   {len(rows) / ours:10,.0f} a second on one core, {ours / len(rows) * 1e6:.0f} µs each")
    console.print(f"          {ours / theirs:10,.0f} times the cost of finding the first number")
    console.print(f"          {longest * 1e3:10.1f} ms for a text of 4,080 characters full of numbers")
    return True
