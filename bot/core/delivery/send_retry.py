"""When to try a failed send again, if ever. A pure decision: (failure, attempts) -> when, or never."""

from datetime import datetime, timedelta
from typing import Final

from bot.core.messages import Failure

#: Waits after the first, second ... attempt that certainly did not send. Then the message is given up.
WAITS: Final = tuple(timedelta(seconds=s) for s in (2, 10, 30, 120, 600, 1800, 3600, 7200, 14400))

#: After a refusal that could be about anybody: there is time to see whether the others are refused too.
DOUBTFUL_WAITS: Final = tuple(timedelta(hours=h) for h in (1, 4, 12))

#: Credentials or a sender are wrong: nothing goes out before a person has mended it.
CONFIGURATION_WAIT: Final = timedelta(minutes=5)

#: A provider that asks for more than this is asked again earlier.
LONGEST_WAIT: Final = timedelta(hours=6)


def next_attempt(failure: Failure, attempts: int, now: datetime, retry_after: float | None = None) -> datetime | None:
    """`attempts` counts those made, `retry_after` is in seconds. None: never again."""
    match failure:
        case Failure.TRANSIENT if attempts <= len(WAITS):
            return now + max(WAITS[max(attempts, 1) - 1], _asked_for(retry_after))
        case Failure.DOUBTFUL if attempts <= len(DOUBTFUL_WAITS):
            return now + DOUBTFUL_WAITS[max(attempts, 1) - 1]
        case Failure.CONFIGURATION:
            return now + CONFIGURATION_WAIT
        case _:
            return None


def _asked_for(retry_after: float | None) -> timedelta:
    """What came over the wire can be any float, infinity and NaN among them, which a timedelta refuses."""
    if retry_after is None or not retry_after > 0:
        return timedelta(0)
    return timedelta(seconds=min(retry_after, LONGEST_WAIT.total_seconds()))
