import pytest
from pydantic import ValidationError

from bot.surveys.webhook import Webhook


@pytest.mark.parametrize(
    "url",
    [
        "https://crm.example.com/nps",
        "https://crm.example.com",
        "https://hooks.example.com:8443/catch/1/?key=a%20b",
        "http://127.0.0.1:8000/nps",
        "http://localhost/nps",
        "http://[::1]:8000/nps",
        "https://blåbær.example/nps",
    ],
)
def test_good_addresses(url):
    assert Webhook(url=url).url == url


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://crm.example.com/nps", "write https"),
        ("http://10.0.0.7/nps", "write https"),
        ("http://127.0.0.1.example.com/nps", "write https"),
        ("https://ida:secret@crm.example.com/nps", "without user and password"),
        ("https://token@crm.example.com/nps", "without user and password"),
        ("https://crm.example.com/nps#top", "without #"),
        ("ftp://crm.example.com/nps", "an address like"),
        ("crm.example.com/nps", "an address like"),
        ("https:///nps", "an address like"),
        ("https://crm.example.com:99999/nps", "an address like"),
        ("https://crm.example.com/a b", "an address like"),
        ("https://crm.example.com/\n", "an address like"),
        ("https://[::1/nps", "an address like"),
        ("", "an address like"),
    ],
)
def test_bad_addresses_are_refused_with_what_to_do(url, said):
    with pytest.raises(ValidationError, match=said):
        Webhook(url=url)


def test_another_address_is_another_webhook_and_nothing_of_it_can_be_read_back():
    one, other = Webhook(url="https://crm.example.com/?key=1"), Webhook(url="https://crm.example.com/?key=2")
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == Webhook(url=one.url, contacts=True).fingerprint
    assert "key" not in one.fingerprint
    assert one.host == "crm.example.com"
