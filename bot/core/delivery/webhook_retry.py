"""When an event that a webhook has not taken is told again, if ever.

    2xx                          taken
    410                          gone: it wants nothing more
    429, 502, 503, 504, silence  it can take nothing now: everything for it waits
    anything else                it does not take this event: the others go on; redirects are not followed

Unlike a message to a person, an event may come twice (its id tells), so what may have arrived is told again too. The
meanings are those of Standard Webhooks 1.0.0, see `webhook_signature.py`.
"""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final

#: Waits after the first, second ... try; the last one from then on.
WAITS: Final = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 1800, 3600, 7200, 14400, 21600))

#: What has not been taken for so long is set aside: longer than a weekend.
GIVE_UP_AFTER: Final = timedelta(days=3)

#: A webhook that asks for more than this is told again earlier.
LONGEST_WAIT: Final = timedelta(hours=6)

#: How much longer a wait can get, so that what failed together does not come back together.
_SPREAD: Final = 0.2

#: All of a webhook waits, so long after the first, second ... failure of that kind in a row.
PAUSES: Final = tuple(timedelta(seconds=s) for s in (2, 5, 15, 60, 300))


class DeliveryResult(StrEnum):
    """What became of one try."""

    TAKEN = "taken"
    REFUSED = "refused"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    GONE = "gone"


#: Those after which everything for the webhook waits.
PAUSING: Final = frozenset({DeliveryResult.BUSY, DeliveryResult.UNREACHABLE})


def outcome_of(status: int | None) -> DeliveryResult:
    """`status` is that of HTTP, `None` where no answer came."""
    match status:
        case None:
            return DeliveryResult.UNREACHABLE
        case 410:
            return DeliveryResult.GONE
        case 429 | 502 | 503 | 504:
            return DeliveryResult.BUSY
        case _ if 200 <= status < 300:
            return DeliveryResult.TAKEN
    return DeliveryResult.REFUSED


def next_try(
    event_id: str, attempts: int, queued_at: datetime, now: datetime, asked_for: timedelta = timedelta(0)
) -> datetime | None:
    """`attempts` counts those made, `asked_for` is what the webhook wants to wait. None: it is set aside."""
    if now - queued_at >= GIVE_UP_AFTER:
        return None
    wait = WAITS[min(max(attempts, 1), len(WAITS)) - 1]
    share = int(event_id[-4:], 16) / 0xFFFF
    return now + max(wait * (1 + _SPREAD * share), asked_for)


def pause(failures: int, asked_for: timedelta = timedelta(0)) -> timedelta:
    """How long all of a webhook waits after so many failures in a row."""
    return max(PAUSES[min(max(failures, 1), len(PAUSES)) - 1], asked_for)


def asked_for(retry_after: str | None, now: datetime) -> timedelta:
    """What a `Retry-After` header asks to wait: seconds, or a date (RFC 9110, section 10.2.3). Nonsense asks none."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        # More digits than a timedelta takes are as much as one asks for.
        return min(timedelta(seconds=int(text[:9])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return timedelta(0)
    if until.tzinfo is None:
        return timedelta(0)
    return min(max(until - now, timedelta(0)), LONGEST_WAIT)
