"""An export from the store to the file."""

import csv

import pytest

from bot import exports
from bot.exports import ExportFilter, Format
from bot.exports.columns import columns
from bot.store import driver_answers
from bot.store.driver_answers import DriverAnswer
from tests.answers import answered
from tests.runtimes import person


@pytest.fixture
def export(talk, tmp_path):
    async def export(surveys=("nps",), **more):
        path = tmp_path / "file.csv"
        wanted = ExportFilter(surveys=surveys)
        many = await exports.write(talk.runtime, wanted, path, Format.CSV, **more)
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert many == len(rows) == await exports.count(talk.runtime, wanted)
        return rows

    return export


async def test_a_talk_with_a_correction_becomes_a_row(talk, export):
    ida = await talk.asked(person(attributes={"department": "Salg"}))
    await talk.say("4", "nej, 9", "Nem at finde")
    [row] = await export()
    invitation = await talk.invitation()
    assert row["invitation_id"] == invitation["id"]
    assert row["contact_id"] == ida.id
    assert (row["score"], row["group"], row["earlier_scores"]) == ("9", "promoter", "1")
    assert row["comment"] == "Nem at finde"
    assert (row["channel"], row["locale"], row["attribute_department"]) == ("sms", "en", "Salg")
    assert row["scored_at"] == invitation["scored_at"][:19] + "Z"
    assert row["scored_on"] == "2026-03-02"
    assert row["corrected_at"] != ""
    assert row["is_late"] == "false"


async def test_a_day_is_that_of_the_organisation(talk, export):
    late = talk.clock().replace(month=12, day=31, hour=23, minute=30)
    await answered(talk, 9, at=late)
    [row] = await export()
    assert (row["scored_at"], row["scored_on"]) == ("2026-12-31T23:30:00Z", "2027-01-01")


async def test_who_it_was_stands_there_only_when_asked_for(talk, export):
    await talk.asked(person("+4520999888", name="Astrid"))
    [row] = await export()
    assert {"Astrid", "+4520999888"}.isdisjoint(row.values())
    [row] = await export(with_contacts=True)
    assert (row["contact_name"], row["contact_phone"], row["contact_telegram"]) == ("Astrid", "+4520999888", "")


async def test_contact_data_of_the_list_stands_there_only_when_asked_for(talk, export):
    known = {"email": "ida@x.dk", "fornavn": "Ida", "ref (phone)": "20123456", "ref": "a@b.dk"}
    attributes = {"department": "Salg", **known}
    await talk.asked(person(attributes=attributes))
    [row] = await export()
    assert {name: value for name, value in row.items() if name.startswith("attribute_")} == {
        "attribute_department": "Salg",
        "attribute_ref": "",
    }
    [row] = await export(with_contacts=True)
    assert {row[f"attribute_{name}"] for name in attributes} == set(attributes.values())


async def test_contact_data_makes_no_segments(talk):
    await talk.asked(person(attributes={"department": "Salg", "email": "ida@x.dk", "ref": "+45 20 12 34 56"}))
    await talk.say("9")
    rows = await talk.rows("SELECT DISTINCT attribute FROM tally")
    assert {row["attribute"] for row in rows}.isdisjoint({"email", "ref"})
    assert "department" in {row["attribute"] for row in rows}


async def test_the_columns_are_those_of_all_contacts_whoever_is_exported(talk, export):
    await talk.contacts(person("+4520999888", attributes={"city": "Aarhus", "Åben": "ja"}))
    await answered(talk, 9, attributes={"department": "Salg"})
    [row] = await export()
    assert list(row) == [column.name for column in columns(["city", "department", "Åben"])]


async def test_answers_to_driver_questions_stand_in_columns_of_their_own(talk, export):
    first, _ = await answered(talk, 9), await answered(talk, 4)
    async with talk.database.transaction() as connection:
        await driver_answers.keep(connection, [DriverAnswer(first.id, "waiting", 0, talk.clock())])
    assert [row["question_waiting"] for row in await export()] == ["0", ""]


async def test_progress_is_told_part_by_part(talk, export, monkeypatch):
    monkeypatch.setattr("bot.store.exports.PART", 2)
    for _ in range(5):
        await answered(talk, 9)
    told = []
    await export(progress=told.append)
    assert told == [2, 2, 1]
