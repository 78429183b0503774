"""Who among the admins is told, and in which language."""

from dataclasses import replace
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bot.alerts import alert
from bot.core.texts import admins as admin_texts
from bot.i18n import Catalogues
from bot.store import admins
from tests.runtimes import ADMIN, TELEGRAM, runtime_over

VALUES = {"attempts": 3, "channel": "sms", "id": "SM1"}


@pytest.mark.parametrize(
    ("configured", "told"),
    [
        ("", []),
        ("telegram:99", [("telegram", "99")]),
        ("telegram:99,telegram:-100,sms:+4520123456", [("telegram", "-100"), ("telegram", "99")]),
        ("sms:+4520123456", [("sms", "+4520123456")]),
    ],
)
async def test_chats_before_numbers(database, clock, configured, told):
    runtime = await runtime_over(database, clock, configured)
    async with database.transaction() as connection:
        await alert(runtime, connection, admin_texts.SET_ASIDE, **VALUES)
        rows = await connection.fetch("SELECT channel, address, purpose FROM outbox ORDER BY channel, address")
    assert [(row["channel"], row["address"]) for row in rows] == told
    assert {row["purpose"] for row in rows} <= {"alert"}


async def test_each_in_their_language(runtime):
    catalogue, compiled = Catalog("sv"), BytesIO()
    catalogue.add(admin_texts.SET_ASIDE, "Lagt åt sidan: {id}")
    write_mo(compiled, catalogue)
    compiled.seek(0)
    runtime = replace(runtime, catalogues=Catalogues({"sv": GNUTranslations(compiled)}))
    async with runtime.database.transaction() as connection:
        await admins.set_locale(connection, (TELEGRAM, ADMIN), "sv")
        await alert(runtime, connection, admin_texts.SET_ASIDE, **VALUES)
        [row] = await connection.fetch("SELECT text FROM outbox")
    assert row["text"] == "Lagt åt sidan: SM1"
