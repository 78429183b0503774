import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery import webhook_signature

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
AT = datetime.fromtimestamp(1614265330, UTC)


def test_the_published_example_of_the_specification():
    """libraries/go/webhook_symmetric_test.go of standard-webhooks/standard-webhooks, TestSymmetricWebhookSign."""
    made = webhook_signature.headers(
        [webhook_signature.key_of(SECRET)], "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, b'{"test": 2432232314}'
    )
    assert made == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_each_secret_signs():
    keys = [b"a" * 24, b"b" * 24]
    both = webhook_signature.headers(keys, "id", AT, b"{}")["webhook-signature"].split(" ")
    assert both == [webhook_signature.headers([key], "id", AT, b"{}")["webhook-signature"] for key in keys]


@given(st.binary(min_size=24, max_size=64))
def test_a_secret_is_read_back(key):
    assert webhook_signature.key_of(webhook_signature.PREFIX + base64.b64encode(key).decode()) == key


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "whsec_",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_" + base64.b64encode(b"k" * 23).decode(),
        "whsec_" + base64.b64encode(b"k" * 65).decode(),
        "whsec_not base64 at all, and long enough to be one",
        "whsec_æøå" + "A" * 33,
    ],
)
def test_what_is_no_secret_is_refused_with_a_way_to_make_one(secret):
    with pytest.raises(ValueError, match="openssl rand -base64 32"):
        webhook_signature.key_of(secret)
