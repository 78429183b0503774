"""Contacts are found by any of their addresses, locked, each once. On both databases."""

import asyncio
from dataclasses import replace

import pytest

from bot.core.messages import ChannelName
from bot.store import contacts
from tests.runtimes import SMS, TELEGRAM, person

A, B = "+4520000001", "+4520000002"


@pytest.fixture
async def known(talk):
    return await talk.contacts(person(A, "1", name="Åse \U0001f600", attributes={"city": "Ås"}), person(B))


async def test_each_once_however_many_addresses_fit(talk, known):
    async with talk.database.transaction() as connection:
        found = await contacts.find(connection, [(SMS, A), (TELEGRAM, "1"), (SMS, "+47")], [known[0].id])
        assert found == [known[0]]
        assert await contacts.find(connection, []) == []


async def test_a_chat_is_no_number(talk, known):
    async with talk.database.transaction() as connection:
        assert await contacts.find(connection, [(SMS, "1"), (TELEGRAM, A)]) == []
        assert await contacts.by_address(connection, TELEGRAM, ["1"]) == {"1": known[0]}
        assert await contacts.by_address(connection, ChannelName.SMS, [A, B, A]) == {A: known[0], B: known[1]}


async def test_the_contact_is_a_lock(talk, known):
    """Who waits for it sees what the other did; who does not wait is told."""
    order = []

    async def change(name):
        async with talk.database.transaction() as connection:
            [contact] = await contacts.find(connection, [(SMS, A)])
            order.append(f"{name} in")
            await asyncio.sleep(0.05)
            await contacts.set_locales(connection, {contact.id: contact.locale + name})
            order.append(f"{name} out")

    await asyncio.gather(change("a"), change("b"))
    assert order in (["a in", "a out", "b in", "b out"], ["b in", "b out", "a in", "a out"])
    async with talk.database.transaction() as connection:
        assert len((await contacts.by_id(connection, [known[0].id]))[known[0].id].locale) == len("enab")
        assert await contacts.lock_free(connection, [contact.id for contact in known]) == {one.id for one in known}


async def test_all_contacts_page_by_page_but_for_the_erased(talk, known):
    async with talk.database.transaction() as connection:
        first = await contacts.page(connection, "", 1)
        rest = await contacts.page(connection, first[0].id, 10)
        assert [contact.id for contact in first + rest] == sorted(contact.id for contact in known)
        assert await contacts.count(connection) == len(known)
        await connection.execute(
            "UPDATE contact SET erased_at = 'x', opted_out_at = 'x' WHERE id = :id", id=first[0].id
        )
        assert await contacts.page(connection, "", 10) == rest
        assert await contacts.count(connection) == len(known) - 1


async def test_the_first_no_is_the_proof(talk, known):
    consent = talk.runtime.consent
    async with talk.database.transaction() as connection:
        await contacts.opt_out(connection, consent, [(known[0], "STOP")], talk.clock())
        await contacts.opt_out(connection, consent, [(known[0], "stop!!")], talk.clock.tick(days=1))
        rows = await connection.fetch("SELECT words FROM opt_out")
        assert [row["words"] for row in rows] == ["STOP", "STOP"]  # the number and the chat
        await contacts.opt_in(connection, consent, [replace(known[0], telegram=None)])
        assert len(await connection.fetch("SELECT words FROM opt_out")) == 1


async def test_a_new_link_ends_the_old_one_but_not_its_history(talk):
    [ida] = await talk.contacts(person())
    async with talk.database.transaction() as connection:
        await contacts.add(connection, [("one", ida.id)], talk.clock())
        await contacts.add(connection, [("two", ida.id)], talk.clock())
        assert await contacts.unused(connection, ["one", "two", "three"]) == {"two": ida.id}
        await contacts.spend(connection, [("two", ida.id, "77")], talk.clock())
        await contacts.add(connection, [("three", ida.id)], talk.clock())
        assert await contacts.unused(connection, ["one", "two", "three"]) == {"three": ida.id}
        assert len(await connection.fetch("SELECT * FROM link")) == 2


async def test_a_chat_wanders_within_one_batch(talk):
    ida, bo = await talk.contacts(person("+4520000001", "77"), person("+4520000002", "78"))
    async with talk.database.transaction() as connection:
        await contacts.spend(connection, [("a", bo.id, "77"), ("b", ida.id, "78"), ("c", bo.id, "79")], talk.clock())
        rows = await connection.fetch("SELECT telegram FROM contact ORDER BY phone")
    assert [row["telegram"] for row in rows] == ["78", "79"]
