"""The stand-in is asked as twilio-python asks the real one, and calls a bot of a few lines."""

import asyncio
import socket
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl

import pytest
from aiohttp import ClientSession, ServerDisconnectedError, encode_basic_auth, web
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.channels.sms.transport import Transport
from bot.sandbox.twilio import Callbacks, TwilioMisbehaviour, TwilioStandIn

NUMBER = "+4520123456"


class Bot:
    """Keeps what Twilio posts, and answers with the statuses it is told to, 200 when there is none left."""

    def __init__(self):
        self.received = []
        self.tokens = []
        self.statuses = []
        self.answer = ("<Response/>", "text/xml")

    async def take(self, request):
        form = dict(parse_qsl(await request.text(), keep_blank_values=True))
        signature = request.headers["X-Twilio-Signature"]
        self.tokens.append(request.headers["I-Twilio-Idempotency-Token"])
        self.received.append((request.raw_path, form, signature))
        text, kind = self.answer
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200, text=text, content_type=kind)

    @property
    def reports(self):
        return [form["MessageStatus"] for path, form, _ in self.received if path.startswith("/twilio/status")]


@pytest.fixture
async def bot():
    bot = Bot()
    app = web.Application()
    app.router.add_post("/{path:.*}", bot.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield bot
    await runner.cleanup()


@pytest.fixture
async def twilio(bot):
    async with TwilioStandIn(bot.url) as twilio:
        yield twilio


@pytest.fixture
async def client(twilio):
    transport = Transport(twilio.url, timeout=5)
    yield Client(twilio.account_sid, twilio.auth_token, http_client=transport)
    await transport.close()


def send(client, twilio, bot, to=NUMBER, body="Hej", **more):
    more = {"from_": twilio.number, "status_callback": f"{bot.url}/twilio/status?o=a%20b#rc=2&rp=ct,5xx"} | more
    return client.messages.create_async(to=to, body=body, **more)


class TestSending:
    async def test_a_message_is_queued_and_reaches_the_person(self, client, twilio, bot):
        message = await send(client, twilio, bot)
        assert message.sid.startswith("SM")
        assert len(message.sid) == 34
        assert (message.status, message.from_, message.to) == ("queued", twilio.number, NUMBER)
        assert (message.num_segments, message.price, message.date_sent) == ("1", None, None)
        assert await twilio.next_to(NUMBER) == "Hej"
        assert [accepted.sid for accepted in twilio.messages] == [message.sid]

    async def test_a_service_chooses_the_sender_later(self, client, twilio, bot):
        message = await send(client, twilio, bot, from_=None, messaging_service_sid="MG1")
        assert (message.status, message.from_, message.num_segments) == ("accepted", None, "0")
        await twilio.settled()
        assert bot.reports == ["queued", "sent", "delivered"]
        assert bot.received[0][1]["MessagingServiceSid"] == "MG1"
        assert (await client.messages(message.sid).fetch_async()).from_ == twilio.number

    async def test_one_dash_makes_two_segments_of_a_long_text(self, client, twilio, bot):
        assert (await send(client, twilio, bot, body="x" * 116)).num_segments == "1"
        assert (await send(client, twilio, bot, body="x" * 115 + "–")).num_segments == "2"

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"to": "+15005550001"}, 21211),
            ({"to": "+15005550002"}, 21612),
            ({"to": "+15005550003"}, 21408),
            ({"to": "+15005550004"}, 21610),
            ({"to": "+15005550009"}, 21614),
            ({"to": "20123456"}, 21211),
            ({"to": ""}, 21604),
            ({"from_": "+15005550001"}, 21212),
            ({"from_": "+15005550007"}, 21606),
            ({"from_": "+15005550008"}, 21611),
            ({"from_": None}, 21603),
            ({"body": ""}, 21602),
            ({"body": "x" * 1601}, 21617),
        ],
    )
    async def test_refusals(self, client, twilio, bot, change, code):
        with pytest.raises(TwilioRestException) as caught:
            await send(client, twilio, bot, **change)
        assert (caught.value.status, caught.value.code) == (400, code)
        assert twilio.messages == []

    async def test_a_wrong_token_is_unauthorised(self, client, twilio, bot):
        twilio.auth_token = "changed"
        with pytest.raises(TwilioRestException) as caught:
            await send(client, twilio, bot)
        assert (caught.value.status, caught.value.code) == (401, 20003)

    async def test_another_account_is_not_found(self, client):
        with pytest.raises(TwilioRestException) as caught:
            await client.api.v2010.accounts("AC" + "f" * 32).fetch_async()
        assert (caught.value.status, caught.value.code) == (404, 20404)

    async def test_the_account(self, client, twilio):
        account = await client.api.v2010.accounts(twilio.account_sid).fetch_async()
        assert (account.sid, account.status) == (twilio.account_sid, "active")

    async def test_errors_read_as_the_real_ones(self, twilio):
        async with ClientSession() as session, session.get(f"{twilio.url}/2010-04-01/Accounts/AC1.json") as response:
            assert response.status == 401
            assert response.headers["WWW-Authenticate"] == 'Basic realm="Twilio API"'
            assert await response.json() == {
                "code": 20003,
                "message": "Authenticate",
                "more_info": "https://www.twilio.com/docs/errors/20003",
                "status": 401,
            }


class TestListing:
    async def test_pages_follow_one_another_newest_first(self, client, twilio, bot):
        for n in range(7):
            await send(client, twilio, bot, body=str(n))
        await send(client, twilio, bot, to="+4520000000")
        found = await client.messages.list_async(to=NUMBER, page_size=3)
        assert [message.body for message in found] == ["6", "5", "4", "3", "2", "1", "0"]

    async def test_a_new_message_does_not_move_the_next_page(self, client, twilio, bot):
        for n in range(3):
            await send(client, twilio, bot, body=str(n))
        page = await client.messages.page_async(to=NUMBER, page_size=2)
        await send(client, twilio, bot, body="new")
        assert [message.body for message in page] == ["2", "1"]
        assert [message.body for message in await page.next_page_async()] == ["0"]

    async def test_what_people_wrote_is_listed_by_our_number(self, client, twilio):
        await twilio.say(NUMBER, "9")
        [message] = await client.messages.list_async(to=twilio.number)
        assert (message.direction, message.from_, message.body) == ("inbound", NUMBER, "9")
        assert message.sid == twilio.inbound[0].sid
        assert await client.messages.list_async(from_="+4520000000") == []

    async def test_a_service_lists_its_numbers_and_its_short_codes(self, client, twilio):
        twilio.pool = ["+4552000001", "1999", "+4552000002"]
        service = client.messaging.v1.services("MG1")
        numbers = [one.phone_number for one in await service.phone_numbers.list_async()]
        codes = [one.short_code for one in await service.short_codes.list_async()]
        assert (numbers, codes) == (["+4552000001", "+4552000002"], ["1999"])

    async def test_days_narrow_it(self, client, twilio, bot):
        message = await send(client, twilio, bot)
        today = message.date_created.date()
        count = {
            "on": len(await client.messages.list_async(date_sent=today)),
            "until": len(await client.messages.list_async(date_sent_before=today.replace(year=2000))),
            "since": len(await client.messages.list_async(date_sent_after=today.replace(year=2000))),
        }
        assert count == {"on": 1, "until": 0, "since": 1}

    async def test_dates_are_written_as_in_mails(self, client, twilio, bot):
        message = await send(client, twilio, bot)
        auth = {"Authorization": encode_basic_auth(twilio.account_sid, twilio.auth_token)}
        url = f"{twilio.url}/2010-04-01/Accounts/{twilio.account_sid}/Messages/{message.sid}.json"
        async with ClientSession() as session, session.get(url, headers=auth) as response:
            shown = await response.json()
        assert parsedate_to_datetime(shown["date_created"]).utcoffset().total_seconds() == 0

    async def test_an_unknown_message_is_not_found(self, client):
        with pytest.raises(TwilioRestException, match="not found"):
            await client.messages("SM1").fetch_async()


class TestReports:
    async def test_sent_then_delivered_signed_and_to_the_letter(self, client, twilio, bot):
        message = await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == ["sent", "delivered"]
        for path, form, signature in bot.received:
            assert path == "/twilio/status?o=a%20b"  # the wishes behind # are not sent
            assert form["MessageSid"] == message.sid
            assert RequestValidator(twilio.auth_token).validate(bot.url + path, form, signature)
        assert (await client.messages(message.sid).fetch_async()).status == "delivered"
        assert twilio.alerts == []

    async def test_early_comes_before_the_answer(self, client, twilio, bot):
        twilio.callbacks = Callbacks.EARLY
        twilio.misbehave(TwilioMisbehaviour.HANG)
        sending = asyncio.create_task(send(client, twilio, bot))
        assert await twilio.next_to(NUMBER) == "Hej"
        async with asyncio.timeout(5):
            while len(bot.reports) < 2:  # noqa: ASYNC110 - the bot of this test has no bell
                await asyncio.sleep(0.01)
        assert not sending.done()
        sending.cancel()

    async def test_late_comes_when_released(self, client, twilio, bot):
        twilio.callbacks = Callbacks.LATE
        await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == []
        await twilio.release()
        assert bot.reports == ["sent", "delivered"]

    @pytest.mark.parametrize(
        ("callbacks", "reports"),
        [
            (Callbacks.TWICE, ["sent", "sent", "delivered", "delivered"]),
            (Callbacks.OUT_OF_ORDER, ["delivered", "sent"]),
            (Callbacks.NONE, []),
        ],
    )
    async def test_other_manners(self, client, twilio, bot, callbacks, reports):
        twilio.callbacks = callbacks
        message = await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == reports
        assert (await client.messages(message.sid).fetch_async()).status == "delivered"

    async def test_a_message_that_does_not_arrive(self, client, twilio, bot):
        twilio.undeliverable[NUMBER] = 30005
        message = await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == ["sent", "undelivered"]
        assert bot.received[-1][1]["ErrorCode"] == "30005"
        assert (await client.messages(message.sid).fetch_async()).error_code == 30005
        assert twilio.unread(NUMBER) == 0

    async def test_nobody_is_told_who_did_not_ask(self, client, twilio, bot):
        await send(client, twilio, bot, status_callback=None)
        await twilio.settled()
        assert bot.reports == []

    async def test_a_failing_bot_is_asked_again_as_it_wished(self, client, twilio, bot):
        bot.statuses = [503, 500]
        await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == ["sent", "sent", "sent", "delivered"]
        assert len(set(bot.tokens)) == 2  # tries of one report share a token
        assert twilio.alerts == []

    async def test_wishes_have_an_end(self, client, twilio, bot):
        bot.statuses = [503, 503, 503]
        await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == ["sent", "sent", "sent", "delivered"]
        assert twilio.alerts == ["11200 HTTP retrieval failure: 503"]

    async def test_a_refusal_is_not_asked_again(self, client, twilio, bot):
        bot.statuses = [403]
        await send(client, twilio, bot)
        await twilio.settled()
        assert bot.reports == ["sent", "delivered"]


class TestPeople:
    async def test_what_a_person_writes_is_posted_signed(self, twilio, bot):
        assert await twilio.say(NUMBER, "9 - fin hjælp") == 200
        [(path, form, signature)] = bot.received
        assert path == "/twilio/sms"
        assert (form["From"], form["To"], form["Body"]) == (NUMBER, twilio.number, "9 - fin hjælp")
        assert (form["FromCountry"], form["FromCity"], form["FromZip"]) == ("DK", "", "")
        assert RequestValidator(twilio.auth_token).validate(f"{bot.url}{path}", form, signature)

    @pytest.mark.parametrize(
        ("number", "country"),
        [
            ("+4612345678", "SE"),
            ("+4712345678", "NO"),
            ("+298123456", "FO"),
            ("+441234567890", "GB"),
            ("+819012345678", ""),
        ],
    )
    async def test_the_country_is_that_of_the_number(self, twilio, bot, number, country):
        await twilio.say(number, "9")
        assert bot.received[0][1]["FromCountry"] == country

    async def test_a_message_can_be_delivered_again(self, twilio, bot):
        await twilio.say(NUMBER, "9")
        await twilio.deliver(twilio.inbound[0])
        assert bot.received[0][1] == bot.received[1][1]

    async def test_by_itself_twilio_does_not_ask_a_failing_bot_again(self, twilio, bot):
        bot.statuses = [503]
        assert await twilio.say(NUMBER, "9") == 503
        assert len(bot.received) == 1
        assert twilio.alerts == ["11200 HTTP retrieval failure: 503"]

    async def test_the_number_can_be_set_to_ask_again(self, twilio, bot):
        twilio.webhook_wishes = "#rc=3&rp=ct,rt,5xx"
        bot.statuses = [503]
        assert await twilio.say(NUMBER, "9") == 200

    async def test_a_bot_that_is_not_there(self, twilio):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            twilio.bot_url = f"http://127.0.0.1:{free.getsockname()[1]}"
            assert await twilio.say(NUMBER, "9") == 502
        assert twilio.alerts == ["11200 HTTP retrieval failure: 502"]

    async def test_waiting_for_a_text_has_an_end(self, twilio):
        with pytest.raises(TimeoutError, match="nothing came"):
            await twilio.next_to(NUMBER, timeout=0.01)

    async def test_twiml_is_sent_to_the_person(self, twilio, bot):
        bot.answer = ("<Response><Message>En</Message><Message><Body>To</Body></Message></Response>", "text/xml")
        await twilio.say(NUMBER, "9")
        assert [await twilio.next_to(NUMBER), await twilio.next_to(NUMBER)] == ["En", "To"]

    @pytest.mark.parametrize(
        ("answer", "texts", "alert"),
        [
            (("<Response/>", "text/xml"), 0, None),
            (("", "text/plain"), 0, None),
            (("ok", "text/plain"), 1, "12300"),
            (("{}", "application/json"), 0, "12300"),
            (("<Response>", "text/xml"), 0, "12100"),
        ],
    )
    async def test_other_answers(self, twilio, bot, answer, texts, alert):
        bot.answer = answer
        await twilio.say(NUMBER, "9")
        assert twilio.unread(NUMBER) == texts
        assert [line.split()[0] for line in twilio.alerts] == ([alert] if alert else [])


class TestOptOut:
    async def test_stop_is_answered_and_holds_until_start(self, client, twilio, bot):
        assert await twilio.say(NUMBER, " Stop ") == 200
        assert bot.received[0][1]["Body"] == " Stop "
        assert (await twilio.next_to(NUMBER)).startswith("You have successfully been unsubscribed")
        with pytest.raises(TwilioRestException) as caught:
            await send(client, twilio, bot)
        assert caught.value.code == 21610
        await twilio.say(NUMBER, "START")
        assert "re-subscribed" in await twilio.next_to(NUMBER)
        await send(client, twilio, bot)
        assert await twilio.next_to(NUMBER) == "Hej"

    async def test_a_service_tells_of_it_later(self, client, twilio, bot):
        await twilio.say(NUMBER, "STOP")
        await twilio.next_to(NUMBER)
        await send(client, twilio, bot, from_=None, messaging_service_sid="MG1")
        await twilio.settled()
        assert bot.reports == ["queued", "failed"]
        assert bot.received[-1][1]["ErrorCode"] == "21610"
        assert twilio.unread(NUMBER) == 0

    async def test_help_is_answered_and_blocks_nothing(self, twilio):
        await twilio.say(NUMBER, "help")
        assert twilio.unread(NUMBER) == 1
        assert twilio.opted_out == set()

    @pytest.mark.parametrize("text", ["stop please", "STOPP", "afmeld", "9"])
    async def test_other_words_are_none_of_twilios(self, twilio, text):
        await twilio.say(NUMBER, text)
        assert twilio.opted_out == set()
        assert twilio.unread(NUMBER) == 0


class TestMisbehaviour:
    async def test_it_comes_in_order_and_ends(self, client, twilio, bot):
        twilio.misbehave(TwilioMisbehaviour.UNAVAILABLE, times=2)
        twilio.misbehave(TwilioMisbehaviour.ERROR)
        statuses = []
        for _ in range(3):
            with pytest.raises(TwilioRestException) as caught:
                await send(client, twilio, bot)
            statuses.append(caught.value.status)
        assert statuses == [503, 503, 500]
        assert (await send(client, twilio, bot)).status == "queued"
        assert len(twilio.messages) == 1

    async def test_what_is_accepted_behind_an_error_is_delivered_and_reported(self, client, twilio, bot):
        twilio.misbehave(TwilioMisbehaviour.DROP_AFTER)
        with pytest.raises(ServerDisconnectedError):
            await send(client, twilio, bot)
        await twilio.settled()
        assert await twilio.next_to(NUMBER) == "Hej"
        assert bot.reports == ["sent", "delivered"]

    async def test_slow_answers_at_last(self, client, twilio, bot):
        twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=0.05)
        assert (await send(client, twilio, bot)).status == "queued"

    async def test_it_ends_even_while_requests_hang(self, bot):
        async with TwilioStandIn(bot.url) as twilio:
            twilio.misbehave(TwilioMisbehaviour.HANG)
            transport = Transport(twilio.url, timeout=5)
            client = Client(twilio.account_sid, twilio.auth_token, http_client=transport)
            sending = asyncio.create_task(send(client, twilio, bot))
            await twilio.next_to(NUMBER)
        with pytest.raises(ServerDisconnectedError):
            await sending
        await transport.close()
