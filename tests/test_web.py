import asyncio
import json
import sqlite3
from io import BytesIO

import aiohttp
import asyncpg
import pytest
import pytest_asyncio
from twilio.request_validator import RequestValidator

from bot.core.messages import ChannelName, Purpose
from bot.metrics import CONTENT_TYPE
from bot.runtime import open_runtime
from bot.sandbox.telegram import TelegramStandIn
from bot.sandbox.twilio import TwilioStandIn
from bot.store import channel_stops, figures
from bot.store.channel_stops import ChannelStop
from tests.bots import SECRET, environment, listening, settings

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
            assert await answer.json() == {"live": True, "ready": True, "channels": ["sms"], "stopped": []}


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
        assert await answer.json() == {"live": True, "ready": False, "reason": "the database can not be used"}
    cut_off(True)
    assert [(await provider.sms("9"))[0] for _ in range(2)] == [200, 200]
    assert await provider.heard() == [("sms", CUSTOMER, "9")]
    async with provider.session.get(provider.url + "/healthz") as answer:
        assert await answer.json() == {
            "live": True,
            "ready": True,
            "channels": ["sms", "telegram"],
            "stopped": [],
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
    found = await metrics(provider)
    assert found['nps_sends_total{channel="sms",outcome="sent",purpose="ask"}'] == 1
    assert found['nps_send_seconds_bucket{channel="sms",le="0.25"}'] == 1
    assert found['nps_channel_stopped{channel="sms"}'] == 1
    async with provider.session.get(provider.url + "/healthz") as answer:
        assert (answer.status, (await answer.json())["stopped"]) == (200, ["sms"])


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
