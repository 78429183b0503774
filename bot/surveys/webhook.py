"""`[surveys.KEY.webhook]`: where the answers and cases of a survey are passed on to, such as a CRM.

url = "https://crm.example.com/nps"   # https; http only on this machine
contacts = true                       # also the name and the phone number of the contact; false if not said

Its secret is no part of the file: it stands in the environment, as WEBHOOK_SECRET.
"""

import hashlib
from ipaddress import ip_address
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, field_validator

_LIKE_THIS = "write an address like https://crm.example.com/nps"


class Webhook(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    contacts: bool = False

    @field_validator("url")
    @classmethod
    def is_safe(cls, url: str) -> str:
        """Read by others on its way, or with a password that would end in logs, it is none."""
        try:
            parts = urlsplit(url)
            has_place = bool(parts.hostname) and parts.port != 0
        except ValueError:
            raise ValueError(_LIKE_THIS) from None
        if parts.scheme not in {"https", "http"} or not has_place or not url.isprintable() or " " in url:
            raise ValueError(_LIKE_THIS)
        if parts.username is not None or parts.password is not None:
            raise ValueError("write the address without user and password: what is sent is signed with WEBHOOK_SECRET")
        if parts.fragment:
            raise ValueError("write the address without #: what follows it is never sent")
        if parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
            raise ValueError("write https: http would show the answers to everyone on the way")
        return url

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def fingerprint(self) -> str:
        """By which it is known again. Not the address, in which there may be a token."""
        return hashlib.sha256(self.url.encode()).hexdigest()


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
