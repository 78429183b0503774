import asyncio
import json
import random
import resource
import sqlite3
from collections import Counter
from contextlib import suppress
from io import BytesIO

import aiohttp
import asyncpg
import pytest
import pytest_asyncio
from aiohttp.test_utils import make_mocked_request
from twilio.request_validator import RequestValidator

from bot.channels.telegram.webhook import ALLOWED_UPDATES
from bot.core.messages import ChannelName, Purpose
from bot.metrics import CONTENT_TYPE
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from bot.store import channel_stops, figures, unreachable_chats
from bot.store.channel_stops import ChannelStop
from bot.web import is_of_this_machine
from tests.bots import SECRET, environment, listening, rows, settings
from tests.channels.sms.test_malformed import ODD as ODD_FIELDS
from tests.channels.telegram.kinds import paths
from tests.channels.telegram.test_malformed import DROPPED, ODD, changed, looked_at

PUBLIC_URL = "https://nps.example.com"
CUSTOMER = "+4520123456"


class Provider:
    """What calls the webhooks: genuine unless told otherwise."""

    def __init__(self, session, url, twilio, runtime):
        self.session, self.url, self.twilio, self.runtime = session, url, twilio, runtime

    async def post(self, path, body, **headers):
        async with self.session.post(self.url + path, data=body, headers=headers) as answer:
            return answer.status, answer.headers, await answer.text()

    def signature(self, path, form):
        return RequestValidator(self.twilio.auth_token).compute_signature(PUBLIC_URL + path, form)

    def form(self, **fields):
        return {"AccountSid": self.twilio.account_sid} | fields

    async def sms(self, text, sid="SM" + "1" * 32, path="/twilio/sms", **headers):
        form = self.form(MessageSid=sid, From=CUSTOMER, To=self.twilio.number, Body=text, FromCity="")
        headers = {"X-Twilio-Signature": self.signature(path, form)} | headers
        return await self.post(path, form, **headers)

    async def telegram(self, update, secret=SECRET):
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        return await self.post("/telegram", body, **{"X-Telegram-Bot-Api-Secret-Token": secret})

    async def heard(self):
        async with self.runtime.database.reading() as connection:
            rows = await connection.fetch("SELECT channel, address, text FROM inbound ORDER BY at")
        return [tuple(row.values()) for row in rows]


def said(text, update_id=1):
    chat = {"id": 101, "type": "private", "first_name": "Anna"}
    message = {
        "message_id": update_id,
        "from": chat | {"is_bot": False},
        "chat": chat,
        "date": 1767225600,
        "text": text,
    }
    return {"update_id": update_id, "message": message}


def variables(database_url, twilio, telegram):
    # Not where it listens: behind a proxy the address outside is another.
    return environment(database_url, twilio=twilio, telegram=telegram, PUBLIC_URL=PUBLIC_URL)


@pytest_asyncio.fixture
async def provider(database_url):
    async with (
        TwilioStandIn() as twilio,
        TelegramStandIn() as telegram,
        open_runtime(settings(variables(database_url, twilio, telegram))) as runtime,
        listening(runtime) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Provider(session, url, twilio, runtime)


# --- genuine ---------------------------------------------------------------------------------------------------------


async def test_an_sms_is_kept_and_answered_with_an_empty_response_in_xml(provider):
    status, headers, text = await provider.sms("9")
    assert (status, headers["Content-Type"].partition(";")[0], text) == (200, "text/xml", "<Response/>")
    assert await provider.heard() == [("sms", CUSTOMER, "9")]


async def test_a_message_on_telegram_is_kept(provider):
    assert (await provider.telegram(said("9")))[0] == 200
    assert await provider.heard() == [("telegram", "101", "9")]


async def test_a_tap_is_answered_in_the_response_itself(provider):
    chat = {"id": 101, "type": "private", "first_name": "Anna"}
    message = said("?")["message"]
    tap = {"id": "77", "from": chat | {"is_bot": False}, "message": message, "chat_instance": "1", "data": "i1:9"}
    status, _, text = await provider.telegram({"update_id": 5, "callback_query": tap})
    assert status == 200
    assert json.loads(text) == {"method": "answerCallbackQuery", "callback_query_id": "77"}


async def test_a_status_report_is_taken_and_changes_nothing_that_is_not_ours(provider):
    path = "/twilio/status?o=unknown"
    form = provider.form(MessageSid="SM2", MessageStatus="delivered")
    status, _, text = await provider.post(path, form, **{"X-Twilio-Signature": provider.signature(path, form)})
    assert (status, text) == (200, "<Response/>")
    assert await provider.heard() == []


async def test_what_is_delivered_again_is_kept_once_and_taken_again(provider):
    assert [(await provider.sms("9"))[0] for _ in range(3)] == [200, 200, 200]
    assert await provider.heard() == [("sms", CUSTOMER, "9")]


# --- not genuine -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("signature", ["", "wrong", "ÆØÅ", "x" * 5000])
async def test_a_wrong_signature_is_refused(provider, signature):
    assert (await provider.sms("9", **{"X-Twilio-Signature": signature}))[0] == 403
    assert await provider.heard() == []


async def test_no_signature_at_all_is_refused(provider):
    assert (await provider.post("/twilio/sms", {"MessageSid": "SM1", "From": CUSTOMER, "Body": "9"}))[0] == 403


async def test_a_changed_body_is_refused(provider):
    genuine = {"MessageSid": "SM1", "From": CUSTOMER, "Body": "9"}
    signature = provider.signature("/twilio/sms", genuine)
    forged = genuine | {"Body": "0"}
    assert (await provider.post("/twilio/sms", forged, **{"X-Twilio-Signature": signature}))[0] == 403


async def test_headers_of_a_proxy_that_anybody_can_write_change_nothing(provider):
    spoofed = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http", "Host": "evil.example"}
    assert (await provider.sms("9", **spoofed))[0] == 200
    form = {"MessageSid": "SM9", "From": CUSTOMER, "Body": "9"}
    for_evil = RequestValidator(provider.twilio.auth_token).compute_signature("https://evil.example/twilio/sms", form)
    assert (await provider.post("/twilio/sms", form, **spoofed, **{"X-Twilio-Signature": for_evil}))[0] == 403


async def test_a_signature_is_good_for_its_own_path_and_query_alone(provider):
    form = {"MessageSid": "SM9", "From": CUSTOMER, "Body": "9"}
    signature = provider.signature("/twilio/sms", form)
    assert (await provider.post("/twilio/sms?x=1", form, **{"X-Twilio-Signature": signature}))[0] == 403
    assert (await provider.post("/twilio/status", form, **{"X-Twilio-Signature": signature}))[0] == 403


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", SECRET[:-1], "ÆØÅ"])
async def test_a_wrong_secret_is_refused(provider, secret):
    assert (await provider.telegram(said("9"), secret))[0] == 403
    assert await provider.heard() == []


async def test_no_secret_at_all_is_refused(provider):
    assert (await provider.post("/telegram", json.dumps(said("9"))))[0] == 403


# --- not understood --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"message": {}}', b'{"update_id": "x"}', b"\xff\xfe"])
async def test_what_is_no_update_is_a_bad_request(provider, body):
    assert (await provider.telegram(body))[0] == 400


@pytest.mark.parametrize("form", [{}, {"MessageSid": "SM1"}, {"From": CUSTOMER}, {"MessageSid": "", "From": CUSTOMER}])
async def test_an_sms_without_what_twilio_promises_is_a_bad_request(provider, form):
    signed = {"X-Twilio-Signature": provider.signature("/twilio/sms", form)}
    assert (await provider.post("/twilio/sms", form, **signed))[0] == 400


async def test_a_status_report_without_status_is_a_bad_request(provider):
    form = {"MessageSid": "SM1"}
    signed = {"X-Twilio-Signature": provider.signature("/twilio/status", form)}
    assert (await provider.post("/twilio/status", form, **signed))[0] == 400


async def test_a_body_larger_than_any_provider_sends_is_refused_unread(provider):
    for path in ("/telegram", "/twilio/sms", "/twilio/status"):
        assert (await provider.post(path, BytesIO(b"x" * (2 << 20))))[0] == 413


async def test_only_what_is_there_is_served(provider):
    async with provider.session.get(provider.url + "/telegram") as answer:
        assert answer.status == 405
    async with provider.session.get(provider.url + "/") as answer:
        assert answer.status == 404


async def test_a_channel_that_is_off_has_no_webhook(tmp_path):
    async with (
        TwilioStandIn() as twilio,
        open_runtime(settings(environment(f"sqlite:///{tmp_path}/nps.db", twilio=twilio))) as runtime,
        listening(runtime) as url,
        aiohttp.ClientSession() as session,
    ):
        async with session.post(f"{url}/telegram", data=b"{}") as answer:
            assert answer.status == 404
        async with session.get(f"{url}/healthz") as answer:
            assert await answer.json() == {
                "live": True,
                "ready": True,
                "channels": ["sms"],
                "stopped": [],
                "admin_chats_unreachable": 0,
            }


async def test_an_update_nobody_can_read_is_taken_and_the_admins_are_told_once_an_hour(provider):
    for number in range(3):
        assert (await provider.telegram(said(9, update_id=50 + number)))[0] == 200
    assert await provider.heard() == []
    told = await rows(provider.runtime, "SELECT text FROM outbox WHERE purpose = 'alert' AND address = '900'")
    assert [row["text"].partition(")")[0] for row in told] == [
        "A message could not be read and was passed over (channel telegram, id 50"
    ]


async def test_an_update_nobody_can_read_comes_again_while_nobody_can_be_told(provider):
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("ALTER TABLE outbox RENAME TO elsewhere")
    assert (await provider.telegram(said(9)))[0] == 503
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("ALTER TABLE elsewhere RENAME TO outbox")
    assert (await provider.telegram(said(9)))[0] == 200


async def test_no_genuine_update_with_a_fault_in_it_is_a_fault_of_ours(provider):
    """Through the socket, the inbox and the database: each place we look at, with values of other kinds."""
    chosen = random.Random(10)
    answers = Counter()
    for kind in ALLOWED_UPDATES:
        document = looked_at(kind)
        places = [path for path in paths(document) if path]
        for number in range(60):
            update = changed(document, chosen.choice(places), chosen.choice([DROPPED, *ODD]))
            if "update_id" in update:
                update["update_id"] = update["update_id"] if update["update_id"] != 1 else 1000 * number + len(kind)
            status, _, _ = await provider.telegram(json.dumps(update).encode())
            answers[status] += 1
    assert set(answers) <= {200, 400}
    assert answers[200] > 50


async def test_no_genuine_form_with_a_fault_in_it_is_a_fault_of_ours(provider):
    answers = Counter()
    for path, fields in (
        ("/twilio/sms", {"MessageSid": "SM1", "From": CUSTOMER, "Body": "9", "FromCountry": "DK", "OptOutType": ""}),
        ("/twilio/status?o=x", {"MessageSid": "SM1", "MessageStatus": "failed", "ErrorCode": "30005"}),
    ):
        for name in fields:
            for number, odd in enumerate(ODD_FIELDS):
                form = provider.form(**fields | {"MessageSid": f"SM{len(answers)}{number}"} | {name: odd})
                signed = {"X-Twilio-Signature": provider.signature(path, form)}
                answers[(await provider.post(path, form, **signed))[0]] += 1
    assert set(answers) == {200, 400}


# --- before anything is read -----------------------------------------------------------------------------------------


class Silent:
    """Announces a body and sends none of it: whoever answers has not waited for it."""

    async def said(self, url, path, length=1000, **headers):
        host, port = url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n{head}\r\n".encode())
        try:
            async with asyncio.timeout(5):
                return int((await reader.readline()).split()[1])
        finally:
            writer.close()


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/twilio/sms", {}),
        ("/twilio/sms", {"X-Twilio-Signature": ""}),
        ("/twilio/sms", {"X-Twilio-Signature": "x" * 28}),
        ("/twilio/sms", {"X-Twilio-Signature": "x" * 27 + "=="}),
        ("/twilio/status", {"X-Twilio-Signature": "*" * 27 + "="}),
        ("/telegram", {}),
        ("/telegram", {"X-Telegram-Bot-Api-Secret-Token": SECRET + "x"}),
    ],
)
async def test_who_cannot_sign_is_refused_before_a_body_is_read(provider, path, headers):
    assert await Silent().said(provider.url, path, **headers) == 403


@pytest.mark.parametrize("path", ["/twilio/sms", "/telegram"])
async def test_a_body_that_is_announced_too_large_is_not_waited_for(provider, path):
    signed = {"X-Twilio-Signature": "x" * 27 + "=", "X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert await Silent().said(provider.url, path, 64 * 1024 + 1, **signed) == 413


async def test_a_body_of_unknown_length_ends_at_the_same_size(provider):
    async def endless():
        while True:
            yield b"a=b&" * 1000

    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    with suppress(aiohttp.ClientConnectionError):
        async with provider.session.post(provider.url + "/telegram", data=endless(), headers=headers) as answer:
            assert answer.status == 413
    assert (await provider.sms("9"))[0] == 200


async def test_a_thousand_who_say_nothing_hold_up_no_customer(provider):
    host, port = provider.url.removeprefix("http://").split(":")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, before[1]), before[1]))
    idle = [await asyncio.open_connection(host, int(port)) for _ in range(1000)]
    async with asyncio.timeout(10):
        for number in range(5):
            assert (await provider.sms("9", sid=f"SM{number}"))[0] == 200
            assert (await provider.telegram(said("9", number + 1)))[0] == 200
            async with provider.session.get(provider.url + "/healthz") as answer:
                assert answer.status == 200
    for _, writer in idle:
        writer.close()
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


# --- kept, or not ----------------------------------------------------------------------------------------------------


class Locked:
    """Somebody else holds the tables: nothing can be committed."""

    def __init__(self, url):
        self.url = url

    async def __aenter__(self):
        if self.url.startswith("sqlite"):
            self.other = sqlite3.connect(self.url.removeprefix("sqlite:///"), isolation_level=None)
            self.other.execute("BEGIN IMMEDIATE")
        else:
            self.other = await asyncpg.connect(self.url)
            await self.other.execute("BEGIN; LOCK TABLE inbound IN EXCLUSIVE MODE")

    async def __aexit__(self, *_):
        closing = self.other.close()
        if closing is not None:
            await closing


async def test_the_answer_comes_after_the_commit(provider, database_url):
    async with Locked(database_url):
        asking = asyncio.create_task(provider.sms("9"))
        await asyncio.wait({asking}, timeout=0.5)
        assert not asking.done()
        assert await provider.heard() == []
    assert (await asking)[0] == 200
    assert await provider.heard() == [("sms", CUSTOMER, "9")]


@pytest.fixture
def cut_off(postgresql, database_url):
    """Cuts the bot off from its database, and lets it back."""
    name = database_url.partition("?")[0].rpartition("/")[2]

    def cut(is_allowed):
        postgresql.run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS {is_allowed};')
        if not is_allowed:
            postgresql.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}';")

    return cut


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_can_not_be_kept_is_asked_for_again_and_then_kept_once(provider, cut_off):
    cut_off(False)
    status, headers, _ = await provider.sms("9")
    assert (status, headers["Retry-After"]) == (503, "2")
    async with provider.session.get(provider.url + "/healthz") as answer:
        assert answer.status == 503
        assert await answer.json() == {"live": True, "ready": False, "reason": "the database cannot be used"}
    cut_off(True)
    assert [(await provider.sms("9"))[0] for _ in range(2)] == [200, 200]
    assert await provider.heard() == [("sms", CUSTOMER, "9")]
    async with provider.session.get(provider.url + "/healthz") as answer:
        assert await answer.json() == {
            "live": True,
            "ready": True,
            "channels": ["sms", "telegram"],
            "stopped": [],
            "admin_chats_unreachable": 0,
        }


async def test_a_message_that_can_not_be_handled_is_asked_for_again_twice_and_then_set_aside(provider):
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("ALTER TABLE inbound RENAME TO elsewhere")
    assert [(await provider.sms("9"))[0] for _ in range(3)] == [503, 503, 200]
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("ALTER TABLE elsewhere RENAME TO inbound")
        [failed] = await connection.fetch("SELECT attempts, set_aside_at FROM failed_inbound")
    assert failed["attempts"] == 3
    assert failed["set_aside_at"] is not None


async def test_many_at_once_are_all_kept(provider):
    async def one(number):
        return (await provider.sms(str(number % 11), sid=f"SM{number:032}"))[0]

    assert set(await asyncio.gather(*(one(number) for number in range(100)))) == {200}
    assert len(await provider.heard()) == 100


# --- what a monitor sees ---------------------------------------------------------------------------------------------


async def metrics(provider):
    async with provider.session.get(provider.url + "/metrics") as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == CONTENT_TYPE
        text = await answer.text()
    lines = [line.rpartition(" ") for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


async def test_what_is_stored_and_what_is_refused_is_counted(provider):
    await provider.sms("9")
    await provider.sms("9", **{"X-Twilio-Signature": "wrong"})
    await provider.telegram(said("9"))
    found = await metrics(provider)
    assert found['nps_inbound_total{channel="sms",kind="message"}'] == 1
    assert found['nps_inbound_total{channel="telegram",kind="message"}'] == 1
    assert found['nps_rejected_total{channel="sms"}'] == 1
    assert found['nps_rejected_total{channel="telegram"}'] == 0


async def test_what_can_not_be_stored_is_not_counted(provider):
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("ALTER TABLE inbound RENAME TO elsewhere")
    assert (await provider.sms("9"))[0] == 503
    assert not [name for name in await metrics(provider) if name.startswith("nps_inbound")]


async def test_any_process_tells_what_another_one_sent(provider):
    async with provider.runtime.database.transaction() as connection:
        await figures.count(connection, [figures.Tried(ChannelName.SMS, Purpose.ASK, None, 0.2)])
        await channel_stops.add(connection, ChannelStop(ChannelName.SMS, provider.runtime.clock(), "20003", "m1"))
        await unreachable_chats.add(connection, (ChannelName.TELEGRAM, "-100"), "kicked", provider.runtime.clock())
    found = await metrics(provider)
    assert found['nps_sends_total{channel="sms",outcome="sent",purpose="ask"}'] == 1
    assert found['nps_send_seconds_bucket{channel="sms",le="0.25"}'] == 1
    assert found['nps_channel_stopped{channel="sms"}'] == 1
    assert found["nps_admin_chats_unreachable"] == 1
    async with provider.session.get(provider.url + "/healthz") as answer:
        said = await answer.json()
    assert (answer.status, said["stopped"], said["admin_chats_unreachable"]) == (200, ["sms"], 1)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_monitor_is_answered_while_the_database_is_away(provider, cut_off):
    cut_off(False)
    found = await metrics(provider)
    assert found["nps_database_up"] == 0
    assert not [name for name in found if name.startswith("nps_queue")]
    cut_off(True)


async def test_a_database_that_does_not_fit_is_live_and_not_ready(provider):
    async with provider.runtime.database.transaction() as connection:
        await connection.execute("DELETE FROM migration WHERE number = 4")
    async with provider.session.get(provider.url + "/healthz") as answer:
        assert answer.status == 503
        assert await answer.json() == {"live": True, "ready": False, "reason": "the database is not up to date"}


# --- who may read the figures ----------------------------------------------------------------------------------------

TOKEN = "a-token-of-the-monitor"


@pytest_asyncio.fixture
async def with_token(tmp_path):
    variables = environment(f"sqlite:///{tmp_path}/nps.db", METRICS_TOKEN=TOKEN)
    async with (
        open_runtime(settings(variables)) as runtime,
        listening(runtime) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Provider(session, url, None, runtime)


FROM_ELSEWHERE = [
    {"X-Forwarded-For": "203.0.113.7"},
    {"X-Forwarded-For": "127.0.0.1"},
    {"Forwarded": "for=127.0.0.1"},
    {"X-Real-IP": "203.0.113.7"},
    {"Via": "1.1 caddy"},
    {"Host": "nps.example.com"},
    {"Host": "127.0.0.1.example.com:8000"},
    {"Host": "203.0.113.7"},
    {"Host": ""},
]


@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
async def test_behind_a_proxy_the_figures_are_for_who_has_the_token(with_token, headers):
    answers = []
    for said_token in (
        None,
        "Bearer wrong",
        "Bearer",
        f"Basic {TOKEN}",
        f"Bearer {TOKEN}x",
        "Bearer ÆØÅ",
        f"Bearer {TOKEN}",
    ):
        authorization = {} if said_token is None else {"Authorization": said_token}
        async with with_token.session.get(with_token.url + "/metrics", headers=headers | authorization) as answer:
            answers.append(answer.status)
            assert answer.status == 200 or "nps_" not in await answer.text()
    assert answers == [401] * 6 + [200]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:9", "[::1]:8000", "[::1]"])
async def test_this_machine_needs_no_token(with_token, provider, host):
    for one in (with_token, provider):
        async with one.session.get(one.url + "/metrics", headers={"Host": host}) as answer:
            assert answer.status == 200


async def test_a_proxy_that_says_nothing_of_itself_is_known_by_its_old_http(provider):
    async with (
        aiohttp.ClientSession(version=aiohttp.HttpVersion10) as session,
        session.get(provider.url + "/metrics") as answer,
    ):
        assert answer.status == 401


async def test_without_a_token_nobody_elsewhere_may(provider):
    headers = {"X-Forwarded-For": "203.0.113.7", "Authorization": "Bearer "}
    async with provider.session.get(provider.url + "/metrics", headers=headers) as answer:
        assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize(
    ("remote", "is_ours"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("203.0.113.7", False),
        ("10.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("fe80::1", False),
        (None, False),
    ],
)
def test_this_machine_is_told_by_the_connection(remote, is_ours):
    request = make_mocked_request("GET", "/metrics", headers={"Host": "127.0.0.1"}).clone(remote=remote)
    assert is_of_this_machine(request) is is_ours
