"""The part of Twilio's REST API that the stand-in speaks: send and list messages, read one, read the account, list what
a Messaging Service sends from.

https://www.twilio.com/docs/messaging/api/message-resource, https://www.twilio.com/docs/usage/requests-to-twilio,
https://www.twilio.com/docs/messaging/api/phonenumber-resource
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from email.utils import format_datetime
from functools import wraps
from secrets import compare_digest
from typing import Any, Final, Protocol
from urllib.parse import urlencode

from aiohttp import encode_basic_auth, web

from bot.sandbox.twilio.messages import API_VERSION, TwilioMessage
from bot.sandbox.twilio.refusals import error, refusal

_ACCOUNTS: Final = f"/{API_VERSION}/Accounts"
_MOST_PER_PAGE: Final = 1000

Handler = Callable[[web.Request], Awaitable[web.Response]]


class Account(Protocol):
    """What the API shows, and what a send becomes."""

    number: str
    pool: list[str]
    account_sid: str
    auth_token: str
    account_status: str
    opted_out: set[str]
    messages: list[TwilioMessage]
    inbound: list[TwilioMessage]

    async def accept(self, message: TwilioMessage) -> None: ...


def routes(account: Account) -> list[web.RouteDef]:
    def guarded(handler: Callable[[Account, web.Request], Awaitable[web.Response]]) -> Handler:
        @wraps(handler)
        async def answer(request: web.Request) -> web.Response:
            known = encode_basic_auth(account.account_sid, account.auth_token)
            if not compare_digest(request.headers.get("Authorization", "").encode(), known.encode()):
                return error(20003, headers={"WWW-Authenticate": 'Basic realm="Twilio API"'})
            if request.match_info.get("account", account.account_sid) != account.account_sid:
                return error(20404)
            return await handler(account, request)

        return answer

    return [
        web.get(f"{_ACCOUNTS}/{{account}}.json", guarded(_show_account)),
        web.post(f"{_ACCOUNTS}/{{account}}/Messages.json", guarded(_create)),
        web.get(f"{_ACCOUNTS}/{{account}}/Messages.json", guarded(_list)),
        web.get(f"{_ACCOUNTS}/{{account}}/Messages/{{sid}}.json", guarded(_show)),
        web.get("/v1/Services/{service}/PhoneNumbers", guarded(_list_phone_numbers)),
        web.get("/v1/Services/{service}/ShortCodes", guarded(_list_short_codes)),
    ]


async def _show_account(account: Account, _: web.Request) -> web.Response:
    created = format_datetime(datetime(2026, 1, 5, tzinfo=UTC))
    return web.json_response(
        {
            "auth_token": "",
            "date_created": created,
            "date_updated": created,
            "friendly_name": "Sandbox",
            "owner_account_sid": account.account_sid,
            "sid": account.account_sid,
            "status": account.account_status,
            "subresource_uris": {},
            "type": "Full",
            "uri": f"{_ACCOUNTS}/{account.account_sid}.json",
        }
    )


async def _create(account: Account, request: web.Request) -> web.Response:
    form = {name: str(value) for name, value in (await request.post()).items()}
    if code := refusal(form, account.opted_out):
        return error(code, to=form.get("To", ""), sender=form.get("From", ""))
    service = form.get("MessagingServiceSid")
    message = TwilioMessage(
        account_sid=account.account_sid,
        to=form["To"],
        sender=form.get("From") or account.number,
        body=form["Body"],
        direction="outbound-api",
        status="accepted" if service else "queued",
        created_at=datetime.now(UTC),
        messaging_service_sid=service,
        status_callback=form.get("StatusCallback"),
    )
    answer = message.as_json()  # as it stands before any report
    await account.accept(message)
    return web.json_response(answer, status=201)


async def _show(account: Account, request: web.Request) -> web.Response:
    wanted = request.match_info["sid"]
    found = next((message for message in _all(account) if message.sid == wanted), None)
    return error(20404) if found is None else web.json_response(found.as_json())


async def _list(account: Account, request: web.Request) -> web.Response:
    """Newest first. The token of a page is the last message of the one before, so that new ones move nothing."""
    query = request.query
    size = min(int(query.get("PageSize", 50)), _MOST_PER_PAGE)
    page = int(query.get("Page", 0))
    found = [message for message in _all(account) if _is_wanted(message, query)]
    start = next((i for i, message in enumerate(found, 1) if f"PA{message.sid}" == query.get("PageToken")), 0)
    shown = found[start : start + size]
    has_more = len(found) > start + size
    return web.json_response(
        {
            "messages": [message.as_json() for message in shown],
            "first_page_uri": _page_uri(request, size, 0),
            "next_page_uri": _page_uri(request, size, page + 1, shown[-1]) if has_more else None,
            "previous_page_uri": None,
            "page": page,
            "page_size": size,
            "start": start,
            "end": start + len(shown) - 1,
            "uri": request.path_qs,
        }
    )


async def _list_phone_numbers(account: Account, request: web.Request) -> web.Response:
    return _pool(request, "phone_number", [number for number in account.pool if number.startswith("+")])


async def _list_short_codes(account: Account, request: web.Request) -> web.Response:
    return _pool(request, "short_code", [number for number in account.pool if not number.startswith("+")])


def _pool(request: web.Request, kind: str, numbers: list[str]) -> web.Response:
    """All on one page, as a service's pool mostly is; the newer APIs put what is said of the page into `meta`."""
    meta = {"key": f"{kind}s", "page": 0, "page_size": 50, "url": str(request.url), "next_page_url": None}
    return web.json_response({f"{kind}s": [{kind: number} for number in numbers], "meta": meta})


def _page_uri(request: web.Request, size: int, page: int, after: TwilioMessage | None = None) -> str:
    query: dict[str, Any] = {**request.query, "PageSize": size, "Page": page}
    query.pop("PageToken", None)
    if after:
        query["PageToken"] = f"PA{after.sid}"
    return f"{request.path}?{urlencode(query)}"


def _all(account: Account) -> Iterable[TwilioMessage]:
    return sorted([*account.messages, *account.inbound], key=lambda message: message.created_at, reverse=True)


def _is_wanted(message: TwilioMessage, query: Mapping[str, str]) -> bool:
    sent = message.created_at.date()
    return (
        query.get("To", message.to) == message.to
        and query.get("From", message.sender) == message.sender
        and sent == _day(query.get("DateSent"), sent)
        and sent <= _day(query.get("DateSent<"), sent)
        and sent >= _day(query.get("DateSent>"), sent)
    )


def _day(value: str | None, otherwise: date) -> date:
    return date.fromisoformat(value[:10]) if value else otherwise
