"""A list meets the contacts that are there: who is known keeps their history, their language and their no."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.campaigns.planning import remember
from bot.contacts.importing import Row
from bot.core.messages import InboundKind
from bot.database import open_database
from bot.database.migrate import migrate
from bot.store import contacts
from tests.conftest import MIGRATIONS
from tests.runtimes import TELEGRAM, Clock, Talk, person, runtime_over

A, B, C = "+4520000001", "+4520000002", "+4520000003"


async def stored(talk):
    """Phone, chat and name of all."""
    rows = await talk.rows("SELECT phone, telegram, name FROM contact ORDER BY id")
    return {(row["phone"], row["telegram"], row["name"]) for row in rows}


@pytest.mark.parametrize(
    ("known", "fresh", "after"),
    [
        ([], [(A, None), (B, "2")], {(A, None), (B, "2")}),
        ([(A, None)], [(A, "1")], {(A, "1")}),
        ([(None, "1")], [(A, "1")], {(A, "1")}),
        ([(A, "1")], [(A, "2")], {(A, "2")}),
        ([(A, "1")], [(B, "1")], {(B, "1")}),
        ([(A, "1")], [(None, "1"), (A, None)], {(A, "1")}),
        # Two lines that fit two people each: nobody can tell.
        ([(A, "1"), (B, "2")], [(A, "2"), (B, "1")], {(A, "1"), (B, "2")}),
        # A number goes on to somebody else, in any order of the lines.
        ([(A, "1")], [(B, "1"), (A, "3")], {(B, "1"), (A, "3")}),
        ([(A, "1"), (B, "2")], [(C, "2"), (B, "1")], {(B, "1"), (C, "2")}),
        ([(A, "1")], [(A, "2"), (B, "1")], {(A, "2"), (B, "1")}),
    ],
)
async def test_addresses_find_their_contacts(talk, known, fresh, after):
    await talk.contacts(*(person(phone, chat) for phone, chat in known))
    await talk.contacts(*(person(phone, chat) for phone, chat in fresh))
    assert {(phone, chat) for phone, chat, _ in await stored(talk)} == after


async def test_a_line_that_fits_two_contacts_is_none(talk):
    await talk.contacts(person(A), person(None, "2"))
    torn, whole = await talk.contacts(person(A, "2"), person(B))
    assert (torn, whole.phone) == (None, B)


async def test_what_the_list_does_not_say_stays(talk):
    [before] = await talk.contacts(person(A, attributes={"department": "Sales", "city": "Oslo"}))
    [after] = await talk.contacts(person(A, name="", attributes={"department": "Support"}, timezone="Europe/Oslo"))
    assert (after.id, after.name, after.timezone) == (before.id, "Ida", "Europe/Oslo")
    assert after.attributes == {"department": "Support", "city": "Oslo"}


async def test_two_lines_about_one_person_count_both(talk):
    await talk.contacts(person(A, "1"))
    one, two = await talk.contacts(
        person(A, None, attributes={"city": "Oslo"}), person(None, "1", attributes={"team": "4"})
    )
    assert one == two
    assert one.attributes == {"city": "Oslo", "team": "4"}


async def test_the_chosen_language_is_told_and_stays(talk):
    [ida] = await talk.contacts(person(A, locale="sv"))
    async with talk.database.transaction() as connection:
        await contacts.set_locales(connection, {ida.id: "da"})
    [again] = await talk.contacts(person(A, locale="nb"))
    assert again.locale == "da"


async def test_a_new_chat_is_not_blocked(talk):
    await talk.contacts(person(A, "1"))
    await talk.say(talk.message("", "1", TELEGRAM, kind=InboundKind.BLOCKED))
    [same] = await talk.contacts(person(A, "1"))
    [other] = await talk.contacts(person(A, "2"))
    assert (same.blocked_at is None, other.blocked_at is None) == (False, True)


async def test_a_new_address_that_said_no_is_a_no_of_the_person(talk):
    await talk.say("STOP", address="+4720123456")
    await talk.contacts(person(A, "1"))
    [known] = await talk.contacts(person("+4720123456", "1"))
    assert known.opted_out_at is not None


ADDRESSES = st.tuples(st.sampled_from([A, B, C, None]), st.sampled_from(["1", "2", "3", None])).filter(any)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.lists(ADDRESSES, min_size=1, max_size=5), min_size=1, max_size=4))
async def test_no_address_is_ever_lost_or_shared(tmp_path_factory, lists):
    """Whatever lists come: each contact is reached where the last line about it says."""
    async with open_database(f"sqlite:///{tmp_path_factory.mktemp('law') / 'nps.db'}") as database:
        clock = Clock()
        await migrate(database, MIGRATIONS, clock())
        talk = Talk(await runtime_over(database, clock), clock)
        for lines in lists:
            found = await talk.contacts(*(person(phone, chat) for phone, chat in lines))
            last = {contact.id: (line, contact) for line, contact in zip(lines, found, strict=True) if contact}
            for (phone, chat), contact in last.values():
                assert (phone or contact.phone, chat or contact.telegram) == (contact.phone, contact.telegram)


async def listed(talk, *rows):
    """As planning saves the rows of a list."""
    async with talk.database.transaction() as connection:
        found, problems = await remember(talk.runtime, connection, rows)
    assert problems == []
    return found


def row(phone=A, telegram=None, *, locale=None, timezone=None, country="DK"):
    return Row(2, "Eve", phone, telegram, locale, timezone, {}, country)


async def test_who_is_new_speaks_the_language_of_the_country(talk):
    [eve] = await listed(talk, row(country="SE"))
    assert (eve.locale, eve.timezone) == ("sv", "Europe/Stockholm")


async def test_a_list_that_says_no_language_leaves_the_language(talk):
    await listed(talk, row(locale="en", timezone="America/New_York"))
    [eve] = await listed(talk, row())
    assert (eve.locale, eve.timezone) == ("en", "America/New_York")
    [eve] = await listed(talk, row(locale="sv"))
    assert (eve.locale, eve.timezone) == ("sv", "America/New_York")


async def test_a_list_with_the_chat_alone_leaves_what_the_number_implies(talk):
    await listed(talk, row("+46701234567", "888", country="SE"))
    [eve] = await listed(talk, row(None, "888", country=""))
    assert (eve.locale, eve.timezone) == ("sv", "Europe/Stockholm")


async def test_another_number_implies_anew_what_the_old_one_implied(talk):
    await listed(talk, row(A, "1"), row(B, "2", locale="en"))
    one, two = await listed(talk, row("+46701234567", "1", country="SE"), row("+46701234568", "2", country="SE"))
    assert (one.locale, one.timezone) == ("sv", "Europe/Stockholm")
    assert (two.locale, two.timezone) == ("en", "Europe/Stockholm")


async def test_a_number_after_a_chat_alone_tells_the_country(talk):
    await listed(talk, row(None, "1", country=""))
    [eve] = await listed(talk, row("+4790012345", "1", country="NO"))
    assert (eve.locale, eve.timezone) == ("nb", "Europe/Oslo")
