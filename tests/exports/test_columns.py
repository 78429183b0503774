"""The columns are what others build on: they have their names, their order and their explanation."""

from bot.exports.columns import COLUMNS, CONTACT, Type, columns, documentation


def test_names_and_order_stay_as_they_are():
    assert [column.name for column in COLUMNS] == [
        "survey", "invitation_id", "contact_id", "campaign_id", "channel", "locale", "asked_at", "asked_on",
        "delivered_at", "scored_at", "scored_on", "score", "group", "comment", "is_late", "corrected_at",
        "earlier_scores", "reminded_at", "closed_at", "closed_because",
    ]  # fmt: skip


def test_who_it_is_stands_there_only_when_asked_for():
    plain = {column.name for column in columns(["department"])}
    assert plain.isdisjoint(column.name for column in CONTACT)
    assert [column.name for column in columns(["department"], ["waiting"], with_contacts=True)][-5:] == [
        "contact_name", "contact_phone", "contact_telegram", "question_waiting", "attribute_department",
    ]  # fmt: skip


def test_names_tell_times_and_days():
    for column in COLUMNS:
        assert (column.type is Type.TIME) == column.name.endswith("_at")
        assert (column.type is Type.DATE) == column.name.endswith("_on")
        assert (column.type is Type.BOOLEAN) == column.name.startswith("is_")


def test_every_column_is_documented():
    table = documentation()
    assert all(f"| `{column.name}` | {column.type.value} | " in table for column in (*COLUMNS, *CONTACT))
