import traceback
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
from multidict import CIMultiDict

from bot.channels import Failure, Received, Recoverable, SendError, Traceable
from bot.channels.sms import SMS_PATH, Sms, history
from bot.core.messages import ChannelName, Outgoing, Purpose
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from bot.sandbox.twilio.messages import TwilioMessage, inbound_form

NUMBER = "+4520123456"
TEXT = "Hvor sandsynligt er det, at du vil anbefale os? Svar 0-10"
TOKEN = "0123456789abcdef0123456789abcdef"
SERVICE = "MG" + "1" * 32
NOON = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)


@pytest.fixture
async def twilio():
    async with TwilioStandIn(auth_token=TOKEN) as twilio:
        yield twilio


def channel(twilio, *, timeout=10.0, **sender):
    sender = sender or {"senders": (twilio.number,)}
    return Sms(twilio.account_sid, (TOKEN,), None, api_url=twilio.url, timeout=timeout, **sender)


@pytest.fixture
async def sms(twilio):
    async with channel(twilio) as sms:
        yield sms


def outgoing(text=TEXT, *, to=NUMBER):
    return Outgoing("out-1", ChannelName.SMS, to, text, Purpose.ASK)


def accepted(twilio, text=TEXT, *, at=NOON, to=NUMBER, **more):
    """A message of the bot's that Twilio took."""
    message = TwilioMessage(
        account_sid=twilio.account_sid,
        to=to,
        sender=twilio.number,
        body=text,
        direction="outbound-api",
        status="queued",
        created_at=at,
        **more,
    )
    twilio.messages.append(message)
    return message.sid


def written(twilio, text, *, at=NOON, to=None, sender=NUMBER):
    """A message of a person's that the bot was not there for."""
    message = TwilioMessage(
        account_sid=twilio.account_sid,
        to=to or twilio.number,
        sender=sender,
        body=text,
        direction="inbound",
        status="received",
        created_at=at,
    )
    twilio.inbound.append(message)
    return message


async def missed(sms, since=NOON):
    return [(message.text, message.at) for message in await sms.missed(since)]


class TestFind:
    @pytest.mark.parametrize(
        "kind",
        [
            TwilioMisbehaviour.HANG,
            TwilioMisbehaviour.DROP_AFTER,
            TwilioMisbehaviour.ERROR_AFTER,
            TwilioMisbehaviour.GARBLED,
        ],
    )
    async def test_a_send_whose_answer_was_lost_is_found(self, twilio, kind):
        async with channel(twilio, timeout=0.5) as sms:
            twilio.misbehave(kind)
            since = datetime.now(UTC)
            with pytest.raises(SendError):
                await sms.send(outgoing())
            assert await sms.find(outgoing(), since, ()) == twilio.messages[0].sid

    @pytest.mark.parametrize("kind", [TwilioMisbehaviour.DROP_BEFORE, TwilioMisbehaviour.ERROR])
    async def test_a_send_that_was_not_accepted_is_not_found(self, twilio, kind):
        async with channel(twilio) as sms:
            twilio.misbehave(kind)
            with pytest.raises(SendError):
                await sms.send(outgoing())
            assert await sms.find(outgoing(), datetime.now(UTC), ()) is None

    async def test_a_service_that_has_not_chosen_the_sender_yet_is_no_obstacle(self, twilio):
        async with channel(twilio, messaging_service_sid=SERVICE) as sms:
            sid = accepted(twilio, messaging_service_sid=SERVICE)
            twilio.messages[0].status = "accepted"
            assert await sms.find(outgoing(), NOON, ()) == sid

    @pytest.mark.parametrize(
        ("sent", "listed"),
        [
            ("Tak \n", "Tak"),
            ("  Tak", "Tak"),
            ("Tak 🎉  ", "Tak 🎉"),
            ("Tak 👍🏽", "Tak 👍🏽"),
            ("Hvordan – virkelig?", "Hvordan - virkelig?"),
            ("Smo\u0308rga\u030as", "Smörgås"),
            ("Tak", "Sent from your Twilio trial account - Tak"),
        ],
    )
    async def test_spaces_and_signs_that_twilio_changes_are_the_same_words(self, sms, twilio, sent, listed):
        sid = accepted(twilio, listed)
        assert await sms.find(outgoing(sent), NOON, ()) == sid

    async def test_what_was_sent_is_found_to_the_letter(self, sms):
        for text in ("Tak 🎉  ", " æøå ÆØÅ äö\n\n9", "x" * 1600):
            since = datetime.now(UTC)
            sid = await sms.send(outgoing(text))
            assert await sms.find(outgoing(text), since, ()) == sid

    @pytest.mark.parametrize("listed", ["Tak 👎", "tak 👍", "Tak", "Tak 👍 9", ""])
    async def test_other_words_are_another_message(self, sms, twilio, listed):
        accepted(twilio, listed)
        assert await sms.find(outgoing("Tak 👍"), NOON, ()) is None

    async def test_the_same_words_to_somebody_else_are_another_message(self, sms, twilio):
        accepted(twilio, to="+4520000000")
        assert await sms.find(outgoing(), NOON, ()) is None

    async def test_what_the_person_wrote_is_not_ours(self, twilio):
        async with channel(twilio) as sms:
            written(twilio, TEXT, to=NUMBER, sender=NUMBER)
            assert await sms.find(outgoing(), NOON, ()) is None

    @pytest.mark.parametrize(
        ("seconds", "is_found"), [(0, True), (-1, True), (-59, True), (-61, False), (-86_400, False), (3600, True)]
    )
    async def test_clocks_may_differ_by_a_minute(self, sms, twilio, seconds, is_found):
        sid = accepted(twilio, at=NOON + timedelta(seconds=seconds))
        assert await sms.find(outgoing(), NOON, ()) == (sid if is_found else None)

    async def test_the_same_words_said_twice_are_told_apart_by_what_is_known(self, sms, twilio):
        first, second = (accepted(twilio, at=NOON + timedelta(seconds=n)) for n in (0, 20))
        assert await sms.find(outgoing(), NOON, ()) == first
        assert await sms.find(outgoing(), NOON, {first}) == second
        assert await sms.find(outgoing(), NOON, {first, second}) is None

    async def test_within_one_second_the_first_is_found_first(self, sms, twilio):
        for n in range(3):
            accepted(twilio, at=NOON + timedelta(milliseconds=n))
        assert await sms.find(outgoing(), NOON, ()) == twilio.messages[0].sid

    async def test_it_reads_on_while_the_messages_are_recent(self, sms, twilio):
        sid = accepted(twilio)
        for n in range(450):
            accepted(twilio, f"{n}", at=NOON + timedelta(seconds=n))
        assert await sms.find(outgoing(), NOON, ()) == sid

    async def test_it_does_not_read_years_of_old_ones(self, sms, twilio):
        for n in range(450):
            accepted(twilio, f"{n}", at=NOON - timedelta(days=1, seconds=n))
        twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=0)
        twilio.misbehave(TwilioMisbehaviour.ERROR)  # a second request would meet it
        assert await sms.find(outgoing(), NOON, ()) is None

    async def test_when_there_are_too_many_to_read_nothing_is_known(self, sms, twilio):
        for n in range(1001):
            accepted(twilio, f"{n}", at=NOON + timedelta(seconds=n))
        with pytest.raises(SendError, match="too_many"):
            await sms.find(outgoing(), NOON, ())


FAILURES = [
    (TwilioMisbehaviour.HANG, Failure.UNKNOWN, "timeout"),
    (TwilioMisbehaviour.DROP_AFTER, Failure.UNKNOWN, "disconnected"),
    (TwilioMisbehaviour.ERROR, Failure.UNKNOWN, "500"),
    (TwilioMisbehaviour.UNAVAILABLE, Failure.UNKNOWN, "503"),
    (TwilioMisbehaviour.GARBLED, Failure.UNKNOWN, "unreadable"),
    (TwilioMisbehaviour.EMPTY, Failure.UNKNOWN, "unreadable"),
    (TwilioMisbehaviour.THROTTLE, Failure.TRANSIENT, "20429"),
]


class TestFailure:
    @pytest.mark.parametrize(("kind", "failure", "code"), FAILURES)
    async def test_a_list_that_can_not_be_had_is_an_error_and_never_nothing(self, twilio, kind, failure, code):
        accepted(twilio)
        written(twilio, "9")
        async with channel(twilio, timeout=0.5) as sms:
            for look in (lambda: sms.find(outgoing(), NOON, ()), lambda: sms.missed(NOON)):
                twilio.misbehave(kind, times=2, seconds=7)  # aiohttp asks again after a dropped connection
                with pytest.raises(SendError) as caught:
                    await look()
                assert (caught.value.failure, caught.value.code) == (failure, code)
                assert caught.value.retry_after == (7.0 if kind is TwilioMisbehaviour.THROTTLE else None)
                assert caught.value.__context__ is None
                assert NUMBER not in "".join(traceback.format_exception(caught.value))

    @pytest.mark.parametrize(("kind", "failure", "code"), FAILURES)
    async def test_a_later_page_that_can_not_be_had_is_an_error_too(self, twilio, kind, failure, code):
        for n in range(201):
            accepted(twilio, f"{n}")
        async with channel(twilio, timeout=0.5) as sms:
            twilio.misbehave(TwilioMisbehaviour.SLOW, seconds=0)  # the first page comes
            twilio.misbehave(kind, times=2, seconds=7)
            with pytest.raises(SendError) as caught:
                await sms.find(outgoing(), NOON, ())
        assert (caught.value.failure, caught.value.code) == (failure, code)

    async def test_a_message_without_a_date_is_not_passed_over(self, sms, twilio, monkeypatch):
        accepted(twilio)
        monkeypatch.setattr(TwilioMessage, "as_json", lambda message: {"sid": message.sid, "body": message.body})
        with pytest.raises(SendError, match="unreadable"):
            await sms.find(outgoing(), NOON, ())

    async def test_a_wrong_token_is_a_matter_of_configuration(self, sms, twilio):
        twilio.auth_token = "changed"
        with pytest.raises(SendError) as caught:
            await sms.find(outgoing(), NOON, ())
        assert caught.value.failure is Failure.CONFIGURATION


class TestMissed:
    async def test_what_was_written_meanwhile_is_heard_oldest_first(self, sms, twilio):
        for minute, text in ((2, "fordi det er hurtigt"), (1, "9"), (-5, "before")):
            written(twilio, text, at=NOON + timedelta(minutes=minute))
        assert await missed(sms) == [
            ("9", NOON + timedelta(minutes=1)),
            ("fordi det er hurtigt", NOON + timedelta(minutes=2)),
        ]

    @pytest.mark.parametrize("text", ["9", "", "STOP", "stop ", "Yes", "STOPP", "Tak 🎉  \n", "hjælp"])
    @pytest.mark.parametrize("sender", [NUMBER, "+4741234567", "+46701234567", "+358401234567", "+298211234"])
    async def test_it_reads_as_the_webhook_would_have(self, sms, twilio, text, sender):
        message = written(twilio, text, sender=sender)
        body = urlencode(inbound_form(message)).encode()
        by_webhook = sms.parse(Received(SMS_PATH, CIMultiDict(), body))
        [recovered] = await sms.missed(NOON)
        assert recovered.at == NOON
        for what in ("channel", "provider_id", "address", "text", "kind", "language_hint", "is_answered"):
            assert getattr(recovered, what) == getattr(by_webhook, what), what

    async def test_within_one_second_the_order_stands(self, sms, twilio):
        for n in range(5):
            written(twilio, f"{n}", at=NOON + timedelta(milliseconds=n))
        assert [text for text, _ in await missed(sms)] == ["0", "1", "2", "3", "4"]

    async def test_what_the_bot_sent_is_not_among_it(self, sms, twilio):
        accepted(twilio, to=twilio.number)
        accepted(twilio)
        assert await sms.missed(NOON) == []

    async def test_page_after_page(self, sms, twilio):
        for n in range(2500):
            written(twilio, f"{n}", at=NOON + timedelta(seconds=n))
        assert [text for text, _ in await missed(sms)] == [str(n) for n in range(2500)]

    async def test_more_than_can_be_read_is_said(self, sms, twilio, monkeypatch):
        monkeypatch.setattr(history, "_TO_ONE_NUMBER", {"page_size": 10, "most_pages": 3})
        for n in range(31):
            written(twilio, f"{n}", at=NOON + timedelta(seconds=n))
        with pytest.raises(SendError, match="too_many"):
            await sms.missed(NOON)

    async def test_a_gap_over_midnight_is_one_gap(self, sms, twilio):
        last_second = NOON.replace(hour=23, minute=59, second=59)
        for second in (0, 1):
            written(twilio, f"{second}", at=last_second + timedelta(seconds=second))
        assert [text for text, _ in await missed(sms, last_second)] == ["0", "1"]

    async def test_all_our_numbers_are_asked_and_no_other(self, twilio):
        numbers = (twilio.number, "+4552000002")
        async with channel(twilio, senders=numbers) as sms:
            for minute, to in enumerate((*numbers, "+4552000003")):
                written(twilio, to, at=NOON + timedelta(minutes=minute), to=to)
            assert [text for text, _ in await missed(sms)] == list(numbers)

    async def test_a_service_is_asked_for_its_numbers_first(self, twilio):
        twilio.pool = ["+4552000002", "+4759000001", "1999"]
        async with channel(twilio, messaging_service_sid=SERVICE) as sms:
            for minute, to in enumerate((*twilio.pool, "+4552000003")):
                written(twilio, to, at=NOON + timedelta(minutes=minute), to=to)
            assert [text for text, _ in await missed(sms)] == twilio.pool


def test_sms_can_be_traced_and_recovered():
    sms = Sms("AC" + "0" * 32, (TOKEN,), None, ("1999",))
    assert isinstance(sms, Traceable)
    assert isinstance(sms, Recoverable)
