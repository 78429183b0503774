"""How the bot signs what it tells a webhook, so that the receiver knows it is genuine: Standard Webhooks 1.0.0.

    webhook-id         the event's id, the same at every try
    webhook-timestamp  of this try, in whole seconds since 1970
    webhook-signature  v1,BASE64 of HMAC-SHA256 over "id.timestamp.body"; one for each secret, a space between

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import binascii
import hmac
from collections.abc import Sequence
from datetime import datetime
from typing import Final

PREFIX: Final = "whsec_"

#: Bytes of a secret, as the specification has it.
SHORTEST_KEY, LONGEST_KEY = 24, 64


def key_of(secret: str) -> bytes:
    """The key that a secret is written for. Raises ValueError."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not secret.startswith(PREFIX) or not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise ValueError(
            f"is {PREFIX} and {SHORTEST_KEY} to {LONGEST_KEY} random bytes in base64; make one with: "
            f'echo "{PREFIX}$(openssl rand -base64 32)"'
        )
    return key


def headers(keys: Sequence[bytes], event_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers of one try."""
    timestamp = str(int(at.timestamp()))
    content = b".".join((event_id.encode(), timestamp.encode(), body))
    signatures = [base64.b64encode(hmac.digest(key, content, "sha256")).decode() for key in keys]
    return {
        "webhook-id": event_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(f"v1,{signature}" for signature in signatures),
    }
