"""Genuine forms with odd values, and signatures that were drawn over other borders than Twilio's."""

from contextlib import suppress
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict
from twilio.request_validator import RequestValidator

from bot.channels import Received, ReceivedError
from bot.channels.sms import webhook
from bot.core.messages import Delivery, Inbound
from tests.channels.sms.test_webhook import FORM, NOW, PUBLIC_URL, TOKEN

ACCOUNT = FORM["AccountSid"]
STATUS = {"AccountSid": ACCOUNT, "MessageSid": "SM" + "1" * 32, "MessageStatus": "failed", "ErrorCode": "30005"}
STATUS |= {"To": "+4520123456", "From": "+4552525252", "SmsSid": "SM" + "1" * 32, "ApiVersion": "2010-04-01"}

FORMS = {"/twilio/sms": FORM, "/twilio/status?o=1": STATUS}

ODD = [
    "",
    " ",
    "\0",
    "x" * 70,
    "9" * 5000,
    "-1",
    "٣",
    "1e9",
    "𝟗",
    "+",
    "+45 20 12 34 56",
    "+4520123456\n",
    "{}",
    "null",
]
ODD += ["\ud7ff", "\ufffd", "From+4520123456", "'; DROP TABLE inbound; --", "æøå" * 500]


def parse(path, fields):
    return webhook.parse(Received(path, CIMultiDict(), urlencode(list(fields)).encode()), NOW, ACCOUNT)


def is_right(found):
    assert found is None or isinstance(found, Inbound | Delivery)
    if isinstance(found, Inbound):
        assert 0 < len(found.address) <= 76
        assert len(found.provider_id) <= 64
    if isinstance(found, Delivery):
        assert found.error_code is None or len(found.error_code) <= 9
    return True


@pytest.mark.parametrize("path", FORMS)
def test_any_field_may_hold_anything_or_be_missing_or_come_twice(path):
    fields = list(FORMS[path].items())
    for place, (name, _) in enumerate(fields):
        before, after = fields[:place], fields[place + 1 :]
        for odd in ([], *([(name, value)] for value in ODD), [fields[place], (name, "x")]):
            with suppress(ReceivedError):
                assert is_right(parse(path, [*before, *odd, *after]))


@given(st.dictionaries(st.sampled_from(sorted(FORM) + sorted(STATUS)), st.text(max_size=40)), st.sampled_from([*FORMS]))
def test_any_text_in_any_fields_is_taken_or_refused(changes, path):
    with suppress(ReceivedError):
        assert is_right(parse(path, (FORMS[path] | changes).items()))


@given(st.binary(max_size=300), st.sampled_from([*FORMS]))
def test_any_bytes_are_taken_or_refused(body, path):
    with pytest.raises(ReceivedError):
        webhook.parse(Received(path, CIMultiDict(), body), NOW, ACCOUNT)


def test_more_fields_than_any_form_has_are_not_looked_at():
    many = Received("/twilio/sms", CIMultiDict({"X-Twilio-Signature": "x" * 27 + "="}), b"a=b&" * 10_000)
    assert not webhook.is_genuine(many, PUBLIC_URL, (TOKEN,))
    with pytest.raises(ReceivedError, match="more fields"):
        webhook.parse(many, NOW, ACCOUNT)


@pytest.mark.parametrize("account", ["AC" + "3" * 32, "", None])
@pytest.mark.parametrize("path", FORMS)
def test_what_was_sent_to_another_account_is_refused(path, account):
    form = {name: value for name, value in FORMS[path].items() if name != "AccountSid"}
    with pytest.raises(ReceivedError, match="another account"):
        parse(path, (form if account is None else form | {"AccountSid": account}).items())


@pytest.mark.parametrize(
    "sender", ["+4520123456", "1999", "DSB", "Kunde Service", "whatsapp:+4520123456", "rcs:brand_1"]
)
def test_a_sender_that_looks_like_one_is_taken(sender):
    found = parse("/twilio/sms", (FORM | {"From": sender}).items()).address
    assert found == sender.removeprefix("whatsapp:")


@pytest.mark.parametrize("sender", ["+0520123456", "hi\nthere", "<b>", "a" * 65, "+45'--", "tel:<x>", "+45;20"])
def test_a_sender_that_looks_like_none_is_refused(sender):
    with pytest.raises(ReceivedError, match="From"):
        parse("/twilio/sms", (FORM | {"From": sender}).items())


# --- borders ---------------------------------------------------------------------------------------------------------

VICTIM = "+4520000001"
OTHER_SID = "SM" + "2" * 32


def signed_string(fields):
    """What Twilio signs of a form: https://www.twilio.com/docs/usage/security#validating-requests."""
    return "".join(name + value for name, value in sorted(fields))


def forgeries(text):
    """Every form of such fields that has the signature of an SMS with this text, and the victim as its sender."""
    whole = signed_string((FORM | {"Body": text}).items())
    names = ["AccountSid", "ApiVersion", "Body", "From", "FromCity", "FromA", "FromAFrom", "MessageSid", "Fr", "Label"]

    def split(rest, least, fields):
        if not rest:
            yield fields
            return
        # The rest begins with a name that sorts after the last; its value goes up to where any other name begins.
        for name in names:
            if rest.startswith(name) and (name, "") >= least:
                ends = {len(rest)} | {i for other in names for i in starts(rest, other) if i >= len(name)}
                for end in ends:
                    yield from split(rest[end:], (name, ""), [*fields, (name, rest[len(name) : end])])

    for fields in split(whole, ("", ""), []):
        if ("From", VICTIM) in fields:
            yield fields


def starts(text, part):
    position = text.find(part)
    while position >= 0:
        yield position
        position = text.find(part, position + 1)


@pytest.mark.parametrize(
    "text",
    [
        f"hiFrom{VICTIM}",
        f"hiFrom{VICTIM}From",
        f"hiFrom{VICTIM}FromA",
        f"hiFrom{VICTIM}FromCity",
        f"hiFrom{VICTIM}MessageSid{OTHER_SID}",
        f"hiFrom{VICTIM}FromCityMessageSid{OTHER_SID}Label",
    ],
)
def test_words_do_not_move_into_the_sender(text):
    signature = RequestValidator(TOKEN).compute_signature(f"{PUBLIC_URL}/twilio/sms", FORM | {"Body": text})
    headers = CIMultiDict({"X-Twilio-Signature": signature})
    requests = [Received("/twilio/sms", headers, urlencode(fields).encode()) for fields in forgeries(text)]
    believed = [request for request in requests if webhook.is_genuine(request, PUBLIC_URL, (TOKEN,))]
    assert believed, "the attack itself must work, or nothing is shown"
    for request in believed:
        with pytest.raises(ReceivedError):
            webhook.parse(request, NOW, ACCOUNT)


@pytest.mark.parametrize("text", ["From +45 to 20", "Greetings From Oslo", "From9to5", "MessageSid?", "10From"])
def test_words_that_only_sound_like_a_field_are_heard(text):
    assert parse("/twilio/sms", (FORM | {"Body": text, "FromCity": "Frome"}).items()).text == text
