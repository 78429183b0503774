import asyncio
import logging
import socket
import subprocess
import sys
import traceback
from datetime import UTC, datetime

import pytest
from multidict import CIMultiDict

from bot.channels import Channel, Failure, Received, SendError
from bot.channels.sms import Sms
from bot.core.messages import Button, ChannelName, Delivery, Outgoing, Purpose
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn

NUMBER = "+4520123456"
TEXT = "Hvor sandsynligt er det, at du vil anbefale os?"
TOKEN = "0123456789abcdef0123456789abcdef"
SID = "AC" + "0" * 32


@pytest.fixture
async def twilio():
    async with TwilioStandIn(auth_token=TOKEN) as twilio:
        yield twilio


def channel(twilio, *, public_url=None, timeout=10.0, tokens=(TOKEN,), **sender):
    return Sms(
        twilio.account_sid,
        tokens,
        public_url,
        **(sender or {"senders": (twilio.number,)}),
        api_url=twilio.url,
        timeout=timeout,
    )


@pytest.fixture
async def sms(twilio):
    async with channel(twilio) as sms:
        yield sms


def outgoing(text=TEXT, *, to=NUMBER, its_id="out-1", **more):
    return Outgoing(its_id, ChannelName.SMS, to, text, Purpose.ASK, **more)


async def refused(sms, message=None):
    with pytest.raises(SendError) as caught:
        await sms.send(message or outgoing())
    return caught.value


class TestSend:
    async def test_a_text_reaches_the_person(self, sms, twilio):
        sid = await sms.send(outgoing())
        assert await twilio.next_to(NUMBER) == TEXT
        [message] = twilio.messages
        assert (message.sid, message.sender, message.status_callback) == (sid, twilio.number, None)

    async def test_a_service_sends_instead_of_a_number(self, twilio):
        async with channel(twilio, messaging_service_sid="MG" + "1" * 32) as sms:
            await sms.send(outgoing())
        assert twilio.messages[0].messaging_service_sid == "MG" + "1" * 32

    async def test_several_numbers_share_the_contacts_and_keep_them(self, twilio):
        numbers = ("+4552000001", "+4552000002")
        messages = [outgoing(to=f"+452000{n:04}") for n in range(20)]
        async with channel(twilio, senders=numbers) as sms:
            for message in messages + messages[::-1]:
                await sms.send(message)
            assert [one.sender for one in twilio.messages[:20]] == [sms.sender_of(message) for message in messages]
        assert {one.sender for one in twilio.messages} == set(numbers)
        assert len({(one.to, one.sender) for one in twilio.messages}) == len(messages)

    async def test_a_service_is_one_sender(self, twilio):
        async with channel(twilio, messaging_service_sid="MG" + "1" * 32) as sms:
            assert sms.sender_of(outgoing()) == "MG" + "1" * 32

    async def test_buttons_are_left_out(self, sms, twilio):
        await sms.send(outgoing(keyboard=((Button("9", "9"),),)))
        assert twilio.messages[0].body == TEXT

    @pytest.mark.parametrize("public_url", ["https://example.com/nps", "https://example.com/nps/"])
    async def test_reports_are_asked_for_with_our_own_id(self, twilio, public_url):
        async with channel(twilio, public_url=public_url) as sms:
            await sms.send(outgoing(its_id="a/b c"))
        assert twilio.messages[0].status_callback == (
            "https://example.com/nps/twilio/status?o=a%2Fb%20c#rc=3&rp=ct,rt,5xx"
        )

    async def test_500_at_once_get_their_own_sids(self, sms, twilio):
        numbers = [f"+45200{n:05}" for n in range(500)]
        sids = await asyncio.gather(*(sms.send(outgoing(to=number)) for number in numbers))
        assert {message.sid: message.to for message in twilio.messages} == dict(zip(sids, numbers, strict=True))
        assert len(twilio.messages) == 500

    async def test_twilio_edge_of_the_environment_is_not_ours(self, twilio, monkeypatch):
        monkeypatch.setenv("TWILIO_EDGE", "dublin")
        monkeypatch.setenv("TWILIO_REGION", "ie1")
        sms = Sms(twilio.account_sid, (TOKEN,), None, (twilio.number,))
        client = sms._messages._version.domain.twilio
        assert client.get_hostname("https://api.twilio.com/x") == "https://api.twilio.com/x"


class TestRefusals:
    @pytest.mark.parametrize(
        ("to", "failure", "code"),
        [
            ("+15005550001", Failure.PERMANENT, "21211"),
            ("+15005550002", Failure.DOUBTFUL, "21612"),
            ("+15005550003", Failure.DOUBTFUL, "21408"),
            ("+15005550004", Failure.OPTED_OUT, "21610"),
            ("+15005550009", Failure.PERMANENT, "21614"),
            ("20123456", Failure.PERMANENT, "21211"),
        ],
    )
    async def test_numbers_that_cannot_be_reached(self, sms, to, failure, code):
        error = await refused(sms, outgoing(to=to))
        assert (error.failure, error.code) == (failure, code)

    async def test_a_text_too_long_is_never_tried_again(self, sms):
        error = await refused(sms, outgoing("x" * 1601))
        assert (error.failure, error.code) == (Failure.PERMANENT, "21617")

    async def test_who_wrote_stop_has_opted_out(self, sms, twilio):
        await twilio.say(NUMBER, "Stop")
        assert (await refused(sms)).failure is Failure.OPTED_OUT

    @pytest.mark.parametrize(("sender", "code"), [("+15005550001", "21212"), ("+15005550007", "21606")])
    async def test_a_wrong_sender_is_a_matter_of_configuration(self, twilio, sender, code):
        async with channel(twilio, senders=(sender,)) as sms:
            error = await refused(sms)
        assert (error.failure, error.code) == (Failure.CONFIGURATION, code)

    async def test_a_wrong_token_is_a_matter_of_configuration(self, twilio):
        async with channel(twilio, tokens=("wrong", TOKEN)) as sms:
            error = await refused(sms)
        assert (error.failure, error.code) == (Failure.CONFIGURATION, "20003")

    @pytest.mark.parametrize(
        ("kind", "failure", "code", "is_accepted"),
        [
            (TwilioMisbehaviour.HANG, Failure.UNKNOWN, "timeout", True),
            (TwilioMisbehaviour.SLOW, Failure.UNKNOWN, "timeout", True),
            (TwilioMisbehaviour.DROP_BEFORE, Failure.UNKNOWN, "disconnected", False),
            (TwilioMisbehaviour.DROP_AFTER, Failure.UNKNOWN, "disconnected", True),
            (TwilioMisbehaviour.ERROR, Failure.UNKNOWN, "20500", False),
            (TwilioMisbehaviour.ERROR_AFTER, Failure.UNKNOWN, "20500", True),
            (TwilioMisbehaviour.UNAVAILABLE, Failure.UNKNOWN, "20503", False),
            (TwilioMisbehaviour.UNAVAILABLE_AFTER, Failure.UNKNOWN, "20503", True),
            (TwilioMisbehaviour.GARBLED, Failure.UNKNOWN, "unreadable", True),
            (TwilioMisbehaviour.EMPTY, Failure.UNKNOWN, "unreadable", True),
            (TwilioMisbehaviour.THROTTLE, Failure.TRANSIENT, "20429", False),
        ],
    )
    async def test_what_may_have_gone_out_is_unknown_and_sent_once(self, twilio, kind, failure, code, is_accepted):
        async with channel(twilio, timeout=0.5) as sms:
            twilio.misbehave(kind, seconds=7)
            error = await refused(sms)
            assert (error.failure, error.code) == (failure, code)
            assert len(twilio.messages) == is_accepted
            await sms.send(outgoing(to="+4520000000"))  # and the channel is none the worse for it
            assert len(twilio.messages) == is_accepted + 1

    async def test_too_many_requests_says_how_long_to_wait(self, sms, twilio):
        twilio.misbehave(TwilioMisbehaviour.THROTTLE, seconds=7)
        assert (await refused(sms)).retry_after == 7.0

    async def test_each_of_many_refusals_has_its_own_wait(self, sms, twilio):
        for seconds in range(1, 21):
            twilio.misbehave(TwilioMisbehaviour.THROTTLE, seconds=seconds)
        errors = await asyncio.gather(*(refused(sms) for _ in range(20)))
        assert sorted(error.retry_after for error in errors) == list(range(1, 21))

    async def test_nobody_there_is_tried_again(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}"
            async with Sms(SID, (TOKEN,), None, ("+4552525252",), api_url=url) as sms:
                error = await refused(sms)
        assert (error.failure, error.code) == (Failure.TRANSIENT, "connect")


class TestSecrecy:
    @pytest.mark.parametrize("to", [NUMBER, "+15005550001", "+15005550004"])
    async def test_nothing_personal_and_no_token_in_logs_or_errors(self, twilio, caplog, to):
        caplog.set_level(logging.DEBUG)
        errors = []
        async with channel(twilio, public_url="https://example.com", timeout=0.5) as sms:
            for kind in [None, *TwilioMisbehaviour]:
                if kind:
                    twilio.misbehave(kind)
                try:
                    await sms.send(outgoing(to=to))
                except SendError as error:
                    errors.append(error)
        assert errors
        assert all(error.__context__ is None and error.__cause__ is None for error in errors)
        told = "".join(repr(error) + "".join(traceback.format_exception(error)) for error in errors)
        for secret in (to, to[1:], TEXT, TOKEN):
            assert secret not in caplog.text
            assert secret not in told

    async def test_twilios_own_loggers_are_quiet(self):
        Sms(SID, (TOKEN,), None, ("1999",))
        for name in ("twilio.async_http_client", "twilio.http_client"):
            assert not logging.getLogger(name).isEnabledFor(logging.INFO)


class TestCheck:
    async def test_says_as_whom(self, sms, twilio):
        sid = twilio.account_sid
        sentence = await sms.check()
        assert sentence == f"Twilio account AC…{sid[-4:]} (active) sends as {twilio.number}"

    async def test_says_all_numbers(self, twilio):
        async with channel(twilio, senders=("+4552000001", "1999")) as sms:
            assert (await sms.check()).endswith("sends as +4552000001, 1999")

    async def test_says_which_service(self, twilio):
        async with channel(twilio, messaging_service_sid="MG" + "1" * 28 + "abcd") as sms:
            assert (await sms.check()).endswith("sends as Messaging Service MG…abcd")

    async def test_a_wrong_token_is_told(self, twilio):
        async with channel(twilio, tokens=("wrong",)) as sms:
            with pytest.raises(SendError, match="configuration \\(20003\\)"):
                await sms.check()

    async def test_a_suspended_account_is_told(self, sms, twilio):
        twilio.account_status = "suspended"
        with pytest.raises(SendError, match="account suspended") as caught:
            await sms.check()
        assert caught.value.failure is Failure.CONFIGURATION


class TestConfiguration:
    @pytest.mark.parametrize("sender", ["DSB", "Norli 24", "Blåbær", "ÆØÅ"])
    def test_a_name_cannot_be_answered_and_is_refused(self, sender):
        with pytest.raises(ValueError, match="nobody could answer"):
            Sms(SID, (TOKEN,), None, (sender,))

    @pytest.mark.parametrize("sender", ["+45 20 12 34 56", "004520123456", "+0", "12"])
    def test_a_number_in_another_form_is_refused(self, sender):
        with pytest.raises(ValueError, match="write a number like"):
            Sms(SID, (TOKEN,), None, (sender,))

    @pytest.mark.parametrize("sender", ["+4520123456", "1999"])
    def test_a_number_or_a_short_code_sends(self, sender):
        assert Sms(SID, (TOKEN,), None, (sender,)).name is ChannelName.SMS

    def test_a_sender_is_needed(self):
        with pytest.raises(ValueError, match="TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID"):
            Sms(SID, (TOKEN,), None)

    def test_a_token_is_needed(self):
        with pytest.raises(ValueError, match="TWILIO_AUTH_TOKEN"):
            Sms(SID, (), None, ("1999",))

    @pytest.mark.parametrize("sid", ["", "SK" + "0" * 32, "AC1", "AC" + "0" * 31 + ":"])
    def test_the_account_sid_is_checked(self, sid):
        with pytest.raises(ValueError, match="TWILIO_ACCOUNT_SID"):
            Sms(sid, (TOKEN,), None, ("1999",))

    def test_the_api_url_is_checked(self):
        with pytest.raises(ValueError, match="TWILIO_API_URL"):
            Sms(SID, (TOKEN,), None, ("1999",), api_url="localhost:8080")


def test_it_is_a_channel_and_reads_the_clock_it_was_given():
    now = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)
    sms: Channel = Sms(SID, (TOKEN,), None, ("1999",), clock=lambda: now)
    report = Received(
        "/twilio/status?o=out-1", CIMultiDict(), f"AccountSid={SID}&MessageSid=SM1&MessageStatus=sent".encode()
    )
    delivery = sms.parse(report)
    assert isinstance(delivery, Delivery)
    assert delivery.at == now


def test_the_clock_is_aware_by_itself():
    sms = Sms(SID, (TOKEN,), None, ("1999",))
    delivery = sms.parse(
        Received("/twilio/status", CIMultiDict(), f"AccountSid={SID}&MessageSid=SM1&MessageStatus=sent".encode())
    )
    assert delivery.at.tzinfo is UTC


def test_a_bot_without_sms_does_not_pay_for_it():
    found = "import sys, bot.channels.sms; print({'twilio.rest', 'twilio.http', 'requests'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", found], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "set()"
