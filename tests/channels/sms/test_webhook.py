from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from multidict import CIMultiDict
from twilio.request_validator import RequestValidator

from bot.channels import Received, ReceivedError
from bot.channels.sms import webhook
from bot.core.messages import ChannelName, Delivery, DeliveryStatus, Inbound

NOW = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)
TOKEN = "12345"
PUBLIC_URL = "https://nps.example.com"

#: As a Danish number's arrives: the places are blank, and their names are signed all the same.
FORM = {
    "ToCountry": "DK",
    "ToState": "",
    "SmsMessageSid": "SM" + "1" * 32,
    "NumMedia": "0",
    "ToCity": "",
    "FromZip": "",
    "SmsSid": "SM" + "1" * 32,
    "FromState": "",
    "SmsStatus": "received",
    "FromCity": "",
    "Body": "9 - rigtig god hjælp & hurtig + venlig",
    "FromCountry": "DK",
    "To": "+4552525252",
    "ToZip": "",
    "NumSegments": "1",
    "MessageSid": "SM" + "1" * 32,
    "AccountSid": "AC" + "2" * 32,
    "From": "+4520123456",
    "ApiVersion": "2010-04-01",
}


def received(path, form, signature=None, **headers):
    if signature is not None:
        headers["x-twilio-signature"] = signature
    return Received(path, CIMultiDict(headers), urlencode(form).encode())


def signed(url, form, token=TOKEN):
    return RequestValidator(token).compute_signature(url, dict(form))


def parse(request, now):
    return webhook.parse(request, now, FORM["AccountSid"])


def sms(**changes):
    return received("/twilio/sms", {**FORM, **changes})


def status(query="", **form):
    return received(
        f"/twilio/status{query}",
        {"AccountSid": FORM["AccountSid"], "MessageSid": "SM1", "MessageStatus": "sent", **form},
    )


class TestGenuine:
    # The vectors that Twilio's own libraries are tested with.
    VECTOR = (
        ("CallSid", "CA1234567890ABCDE"),
        ("Caller", "+14158675309"),
        ("Digits", "1234"),
        ("From", "+14158675309"),
        ("To", "+18005551212"),
    )

    REPEATED = (("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234"), ("Digits", "1234"))

    @pytest.mark.parametrize(
        ("public_url", "form", "signature"),
        [
            ("https://mycompany.com", VECTOR, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            ("https://mycompany.com:443", VECTOR, "kvajT1Ptam85bY51eRf/AJRuM3w="),
            # Signed with the port, which we have not been told of.
            ("https://mycompany.com", VECTOR, "kvajT1Ptam85bY51eRf/AJRuM3w="),
            ("http://mycompany.com:80", VECTOR, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
            ("http://mycompany.com:1234", VECTOR, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
            ("https://user:pass@mycompany.com", VECTOR, "CukzLTc1tT5dXEDIHm/tKBanW10="),
            ("https://mycompany.com", REPEATED, "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
        ],
    )
    def test_published_vectors(self, public_url, form, signature):
        request = received("/myapp.php?foo=1&bar=2", form, signature)
        assert webhook.is_genuine(request, public_url, (TOKEN,))
        assert not webhook.is_genuine(request, public_url, ("54321",))
        changed = received("/myapp.php?foo=1&bar=3", form, signature)
        assert not webhook.is_genuine(changed, public_url, (TOKEN,))

    def test_blank_fields_are_signed(self):
        signature = signed(f"{PUBLIC_URL}/twilio/sms", FORM)
        assert webhook.is_genuine(received("/twilio/sms", FORM, signature), PUBLIC_URL, (TOKEN,))
        without = {name: value for name, value in FORM.items() if value}
        assert not webhook.is_genuine(received("/twilio/sms", without, signature), PUBLIC_URL, (TOKEN,))

    def test_a_changed_word_is_noticed(self):
        signature = signed(f"{PUBLIC_URL}/twilio/sms", FORM)
        assert not webhook.is_genuine(received("/twilio/sms", FORM | {"Body": "0"}, signature), PUBLIC_URL, (TOKEN,))

    @pytest.mark.parametrize("signature", [None, "", "æøå", "x" * 28])
    def test_without_a_signature_it_is_not_genuine(self, signature):
        assert not webhook.is_genuine(received("/twilio/sms", FORM, signature), PUBLIC_URL, (TOKEN,))

    @pytest.mark.parametrize("path", ["/twilio/\udcff", "*", "http://nps.example.com:x/twilio/sms", ""])
    def test_a_strange_path_is_not_genuine(self, path):
        assert not webhook.is_genuine(received(path, FORM, "x" * 28), PUBLIC_URL, (TOKEN,))

    @pytest.mark.parametrize("body", [b"\xff\xfe", b"%ff%fe", b"", b"=&=&", b"{}"])
    def test_a_strange_body_is_not_genuine(self, body):
        request = Received("/twilio/sms", CIMultiDict({"X-Twilio-Signature": "x" * 28}), body)
        assert not webhook.is_genuine(request, PUBLIC_URL, (TOKEN,))

    def test_a_spoofed_host_counts_for_nothing(self):
        evil = signed("https://evil.example/twilio/sms", FORM)
        headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}
        assert not webhook.is_genuine(received("/twilio/sms", FORM, evil, **headers), PUBLIC_URL, (TOKEN,))
        ours = signed(f"{PUBLIC_URL}/twilio/sms", FORM)
        assert webhook.is_genuine(received("/twilio/sms", FORM, ours, **headers), PUBLIC_URL, (TOKEN,))

    @pytest.mark.parametrize("public_url", ["https://example.com/nps", "https://example.com/nps/"])
    def test_public_url_may_have_a_path_of_its_own(self, public_url):
        signature = signed("https://example.com/nps/twilio/sms", FORM)
        assert webhook.is_genuine(received("/twilio/sms", FORM, signature), public_url, (TOKEN,))

    def test_a_query_is_taken_letter_by_letter(self):
        form = {"MessageSid": "SM1", "MessageStatus": "sent"}
        signature = signed(f"{PUBLIC_URL}/twilio/status?o=a%20b", form)
        assert webhook.is_genuine(received("/twilio/status?o=a%20b", form, signature), PUBLIC_URL, (TOKEN,))
        assert not webhook.is_genuine(received("/twilio/status?o=a+b", form, signature), PUBLIC_URL, (TOKEN,))

    @pytest.mark.parametrize("token", ["new", "old"])
    def test_while_tokens_change_both_are_believed(self, token):
        request = received("/twilio/sms", FORM, signed(f"{PUBLIC_URL}/twilio/sms", FORM, token))
        assert webhook.is_genuine(request, PUBLIC_URL, ("new", "old"))

    def test_a_shared_key_signs_with_sha256(self):
        url = f"{PUBLIC_URL}/twilio/sms"
        signature = RequestValidator("shared").compute_signature(url, FORM, "HMAC_SHA256")
        settings = {"X-Twilio-Webhooks-Signature-Settings": "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"}
        assert webhook.is_genuine(received("/twilio/sms", FORM, signature, **settings), PUBLIC_URL, (TOKEN, "shared"))
        assert not webhook.is_genuine(received("/twilio/sms", FORM, signature), PUBLIC_URL, (TOKEN, "shared"))

    def test_without_public_url_nothing_is_genuine(self):
        signature = signed("/twilio/sms", FORM)
        assert not webhook.is_genuine(received("/twilio/sms", FORM, signature), None, (TOKEN,))


class TestInbound:
    def test_what_a_customer_wrote(self):
        assert parse(sms(), NOW) == Inbound(
            channel=ChannelName.SMS,
            provider_id="SM" + "1" * 32,
            address="+4520123456",
            text="9 - rigtig god hjælp & hurtig + venlig",
            at=NOW,
            language_hint="DK",
        )

    @pytest.mark.parametrize("text", ["", "  9\n", "ni 🙂", "%39", "9&Body=0", "\u00a09"])
    def test_text_is_left_as_it_was_written(self, text):
        assert parse(sms(Body=text), NOW).text == text

    def test_a_picture_without_words_is_an_empty_text(self):
        form = {name: value for name, value in FORM.items() if name != "Body"}
        assert parse(received("/twilio/sms", form | {"NumMedia": "1"}), NOW).text == ""

    @pytest.mark.parametrize(("number", "has_more"), [("0", False), ("", False), ("1", True), ("10", True)])
    def test_something_that_came_with_the_words_is_told(self, number, has_more):
        assert parse(sms(NumMedia=number), NOW).has_more is has_more

    @pytest.mark.parametrize(("said", "wish"), [("STOP", "stop"), ("START", "start"), ("HELP", "help"), ("NEW", None)])
    def test_what_twilio_has_understood_is_told(self, said, wish):
        assert parse(sms(Body="FARVEL", OptOutType=said), NOW).wish == wish

    def test_fields_yet_unknown_are_no_trouble(self):
        assert parse(sms(SomethingNew="{}"), NOW) == parse(sms(), NOW)

    @pytest.mark.parametrize("channel", ["rcs", "whatsapp", "RCS", "viber"])
    def test_a_person_is_the_same_whatever_they_write_with(self, channel):
        assert parse(sms(From=f"{channel}:+4520123456"), NOW).address == "+4520123456"

    @pytest.mark.parametrize("sender", ["1999", "DSB", "+4520123456", "rcs:brand_1_agent", "messenger:123456789"])
    def test_any_sender_is_kept_as_it_is(self, sender):
        assert parse(sms(From=sender), NOW).address == sender

    def test_an_unknown_country_is_no_hint(self):
        assert parse(sms(FromCountry=""), NOW).language_hint is None

    @pytest.mark.parametrize(
        "text", ["STOP", "stop", " Stop\n", "UNSUBSCRIBE", "optout", "Yes", "start", "HELP", "info"]
    )
    def test_twilio_has_answered_its_own_words(self, text):
        assert parse(sms(Body=text), NOW).is_answered

    @pytest.mark.parametrize("text", ["STOPP", "STOP!", "stop please", "afmeld", "no", "10", ""])
    def test_twilio_has_not_answered_anything_else(self, text):
        assert not parse(sms(Body=text), NOW).is_answered

    def test_a_service_with_its_own_words_says_that_it_answered(self):
        assert parse(sms(Body="afmeld", OptOutType="STOP"), NOW).is_answered

    @pytest.mark.parametrize("name", ["MessageSid", "From"])
    def test_a_missing_field_is_named(self, name):
        form = {key: value for key, value in FORM.items() if key != name}
        with pytest.raises(ReceivedError, match=name):
            parse(received("/twilio/sms", form), NOW)
        with pytest.raises(ReceivedError, match=name):
            parse(sms(**{name: ""}), NOW)


class TestDelivery:
    def test_a_report_finds_the_message_it_is_about(self):
        assert parse(status("?o=a%2Fb%20c"), NOW) == Delivery(
            channel=ChannelName.SMS, provider_id="SM1", status=DeliveryStatus.SENT, at=NOW, outgoing_id="a/b c"
        )

    @pytest.mark.parametrize(
        ("said", "meant"),
        [
            ("sent", DeliveryStatus.SENT),
            ("delivered", DeliveryStatus.DELIVERED),
            ("read", DeliveryStatus.DELIVERED),
            ("failed", DeliveryStatus.FAILED),
            ("undelivered", DeliveryStatus.FAILED),
            ("canceled", DeliveryStatus.FAILED),
        ],
    )
    def test_statuses(self, said, meant):
        assert parse(status(MessageStatus=said), NOW).status is meant

    @pytest.mark.parametrize("said", ["queued", "accepted", "scheduled", "sending", "something_new"])
    def test_a_message_on_its_way_is_no_news(self, said):
        assert parse(status(MessageStatus=said), NOW) is None

    def test_a_failure_has_its_code(self):
        delivery = parse(status(MessageStatus="undelivered", ErrorCode="30005"), NOW)
        assert delivery.error_code == "30005"

    def test_no_error_is_no_code(self):
        assert parse(status(ErrorCode=""), NOW).error_code is None

    def test_a_report_without_our_id_is_still_one(self):
        assert parse(status(), NOW).outgoing_id is None

    @pytest.mark.parametrize("name", ["MessageSid", "MessageStatus"])
    def test_a_missing_field_is_named(self, name):
        with pytest.raises(ReceivedError, match=name):
            parse(status(**{name: ""}), NOW)


@pytest.mark.parametrize("path", ["/", "/telegram", "/twilio/sms/", "/twilio/smsx", "/twilio"])
def test_other_paths_are_none_of_our_business(path):
    assert parse(received(path, FORM), NOW) is None
