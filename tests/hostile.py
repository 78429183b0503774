"""Texts that make slow code slow: pumped from what a pattern accepts, or from what people and machines repeat."""

import re
import re._parser as parser
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: At twice the length at most this many times the time: linear is 2, quadratic is 4.
MAX_GROWTH = 2.5
#: What takes less than this is fast, whatever it grows like; below it the clock says little.
NEGLIGIBLE_SECONDS = 0.004
#: Nothing that is linear takes so long for a few thousand characters.
DEADLINE_SECONDS = 5

PUMPS = (
    *"aA9 .!?,-/:'\"(<>_@",
    "æ", "😀", "＠", "１", "\n", "\t", "\r\n", "\x00", "\n \n", "e\u0301", "\u200b", "\u200d\ufe0f",
    "- ", "0 ", "1.", "1,", "1 ", "1-", "1/", "a ", "a.", "a-", "a'", "ab ", "aB", ". a", '" ', "='", "o0", "l1 ",
    "a?b ",
    "\n> ", "\n--\n", "ja ", "nej ", "ikke ", "men ", "stop ", "10 ", "8/10 ", "aaaaaaaaab ", "https://a.", "/nps ",
    "0=a, 10=b ",
)  # fmt: skip

#: What is put behind a pump, so that what has matched so far does not match as a whole.
ENDS = ("", "\x00", "!", "(", "'", "æ", "?", "9", "\n")


def texts(length: int) -> Iterator[str]:
    for pump in PUMPS:
        for end in ("", "("):
            yield (pump * (length // len(pump) + 1))[:length] + end


def pumped(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """From the characters that the pattern names, one by one and in pairs."""
    signs = sorted(_signs(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)))[:12] or ["a"]
    for pump in [*signs, *(one + other for one in signs[:6] for other in signs[:6] if one != other)]:
        for end in ENDS:
            yield (pump * (length // len(pump) + 1))[:length] + end


def _signs(parsed: object) -> set[str]:
    """One example of each literal, class and category in a parsed pattern."""
    found: set[str] = set()
    for name, value in parsed:
        match str(name):
            case "LITERAL" | "NOT_LITERAL":
                found.add(chr(value))
            case "IN":
                found |= _members(value)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                found |= _signs(value[2])
            case "SUBPATTERN":
                found |= _signs(value[3])
            case "BRANCH":
                found |= set().union(*map(_signs, value[1]))
            case "ASSERT" | "ASSERT_NOT":
                found |= _signs(value[1])
            case "ANY":
                found.add("x")
    return found


def _members(members: object) -> set[str]:
    found: set[str] = set()
    for name, value in members:
        match str(name), str(value):
            case "LITERAL", _:
                found.add(chr(value))
            case "RANGE", _:
                found.add(chr(value[0]))
            case "CATEGORY", "CATEGORY_DIGIT":
                found.add("7")
            case "CATEGORY", "CATEGORY_SPACE":
                found |= {" ", "\n"}
            case "CATEGORY", "CATEGORY_WORD":
                found |= {"w", "_"}
            case "CATEGORY", _:
                found |= {"w", "."}
    return found


class TooSlowError(Exception):
    pass


@contextmanager
def deadline() -> Iterator[None]:
    """The engine of patterns looks for signals while it works."""

    def over(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, over)
    signal.alarm(DEADLINE_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def slow(work: Callable[[str], object], made: Callable[[int], Iterator[str]], length: int = 750) -> str | None:
    """The beginning of a text for which the work grows faster than the text, if there is one."""
    for short, long, longest in zip(made(length), made(2 * length), made(4 * length), strict=True):
        try:
            # A step of a cache or of memory is met once; what is not linear grows at each doubling.
            is_noticed = _seconds(work, longest, 1) >= NEGLIGIBLE_SECONDS
            if is_noticed and _grows(work, long, longest) and _grows(work, short, long):
                return f"{short[:12]!r} ... {short[-3:]!r}"
        except TooSlowError:
            return f"{short[:12]!r} ... {short[-3:]!r}: over {DEADLINE_SECONDS} s"
    return None


def _grows(work: Callable[[str], object], short: str, long: str) -> bool:
    # The machine may have been busy with something else: what is slow is slow each time.
    return all(_seconds(work, long, 3) > MAX_GROWTH * _seconds(work, short, 3) for _ in range(4))


def _seconds(work: Callable[[str], object], text: str, times: int) -> float:
    """The least of so many, of this process alone."""
    least = float("inf")
    for _ in range(times):
        began = time.process_time()
        with deadline():
            work(text)
        least = min(least, time.process_time() - began)
    return least
