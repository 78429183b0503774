from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.sms.senders import Senders

DANISH = ("+4552000001", "+4552000002", "+4552000003")
NORDIC = ("+4552000001", "+4759000001", "+46761000001")


@given(st.integers(0, 10**8 - 1), st.permutations(DANISH))
def test_a_contact_always_gets_the_same_number_in_whatever_order_they_are_listed(n, numbers):
    address = f"+45{n:08}"
    assert Senders(tuple(numbers)).of(address) == Senders(DANISH).of(address)


def test_contacts_are_shared_evenly():
    shares = Counter(Senders(DANISH).of(f"+45{n:08}") for n in range(20_000_000, 20_003_000))
    assert set(shares) == set(DANISH)
    assert min(shares.values()) > 850


def test_a_new_number_takes_its_share_and_nobody_else_moves():
    before, after = Senders(DANISH[:2]), Senders(DANISH)
    addresses = [f"+45{n:08}" for n in range(20_000_000, 20_001_000)]
    moved = [address for address in addresses if before.of(address) != after.of(address)]
    assert 0 < len(moved) < 500
    assert {after.of(address) for address in moved} == {DANISH[2]}


@pytest.mark.parametrize(
    ("address", "number"), [("+4520123456", NORDIC[0]), ("+4741234567", NORDIC[1]), ("+46701234567", NORDIC[2])]
)
def test_a_number_of_the_own_country_goes_first(address, number):
    assert Senders(NORDIC).of(address) == number


@pytest.mark.parametrize("address", ["+358401234567", "1999", "20123456", ""])
def test_who_has_none_of_the_own_country_gets_one_of_all(address):
    assert Senders(NORDIC).of(address) in NORDIC


def test_a_short_code_is_of_no_country():
    assert Senders(("1999", "+4552000001")).of("+4520123456") == "+4552000001"
    assert Senders(("1999",)).of("+4520123456") == "1999"


def test_a_number_listed_twice_is_one():
    assert Senders((DANISH[0], DANISH[0])).numbers == (DANISH[0],)


def test_each_number_is_checked():
    with pytest.raises(ValueError, match="TWILIO_FROM is the name 'DSB'"):
        Senders((DANISH[0], "DSB"))
