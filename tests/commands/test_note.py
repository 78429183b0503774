"""/note through the inbox, on both databases."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.messages import InboundKind
from bot.core.roles import Role
from tests.cohorts import answer, by_sms, desk_of
from tests.runtimes import ADMIN, TELEGRAM, Clock, Talk


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 20, 10, tzinfo=UTC))


@pytest.fixture
def desk(runtime, clock):
    return desk_of(runtime, clock, "relation", "delivery")


async def kept(desk):
    return await desk.rows("SELECT id, survey, day, text, written_by FROM note ORDER BY id")


async def test_a_note_has_its_day_its_survey_and_who_wrote_it(desk):
    assert await answer(desk, "/note 2026-03-12 new phone system") == (
        "Noted for all surveys, 12 Mar 2026: new phone system\nIt stands on the line of /trend."
    )
    assert (await answer(desk, "/note Delivery 1. marts nyt brev")).startswith(
        "Noted for After a delivery, 1 Mar 2026: nyt brev"
    )
    assert (await answer(desk, "/note cheaper")).startswith("Noted for all surveys, 20 Mar 2026: cheaper")
    found = [(row["survey"], row["day"], row["text"], row["written_by"]) for row in await kept(desk)]
    assert found == [
        (None, "2026-03-12", "new phone system", f"telegram:{ADMIN}"),
        ("delivery", "2026-03-01", "nyt brev", f"telegram:{ADMIN}"),
        (None, "2026-03-20", "cheaper", f"telegram:{ADMIN}"),
    ]


async def test_notes_are_listed_latest_first_and_removed_by_a_button(desk):
    assert (await answer(desk, "/note")).startswith("There are no notes yet.")
    await answer(desk, "/note 2026-03-12 new phone system")
    await answer(desk, "/note delivery 2026-03-14 new letter")
    assert (await answer(desk, "/note")).split("\n") == [
        "The latest notes:",
        "14 Mar 2026: new letter (After a delivery)",
        "12 Mar 2026: new phone system (all surveys)",
    ]
    keyboard = desk.runtime.channels[TELEGRAM].sent[-1].keyboard
    assert [button.label for [button] in keyboard] == ["Remove: new letter", "Remove: new phone system"]
    [[tapped], _] = keyboard
    assert (await answer(desk, tapped.data, kind=InboundKind.TAP, message_id="telegram-1")).startswith(
        "The note is removed."
    )
    assert desk.runtime.channels[TELEGRAM].sent[-1].replaces == "telegram-1"
    assert [row["text"] for row in await kept(desk)] == ["new phone system"]
    assert (await answer(desk, tapped.data)).startswith("That note is not there any more.")


async def test_the_audit_log_has_ids_and_no_words(desk):
    await answer(desk, "/note new phone system")
    [note] = await kept(desk)
    await answer(desk, f"/note remove {note['id']}")
    found = await desk.rows("SELECT actor, action, subject, details FROM audit WHERE action LIKE 'note%' ORDER BY id")
    actor = f"telegram:{ADMIN}"
    assert [tuple(row.values()) for row in found] == [
        (actor, "note", note["id"], None),
        (actor, "note_removed", note["id"], None),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("2026-03-12", "Write what you did behind the day: /note"),
        ("relation", "Write what you did behind the day: /note"),
        ("2026-02-30 new phones", "There is no day '2026-02-30'."),
        ("relation 31/2 new phones", "There is no day '31/2'."),
        ("x" * 81, "A note may have 80 letters, so that it fits under the picture; this one has 81."),
        ("x" * 3000, "A note may have 80 letters, so that it fits under the picture; this one has 3,000."),
    ],
)
async def test_what_makes_no_note_is_answered_with_what_to_do(desk, words, said):
    assert (await answer(desk, f"/note {words}")).startswith(said)
    assert await kept(desk) == []


@pytest.mark.parametrize("words", ["{0} %s", "remove the old forms", "x" * 80, "remove"])
async def test_any_words_make_a_note(desk, words):
    assert words in await answer(desk, f"/note {words}")
    assert [row["text"] for row in await kept(desk)] == [words]


async def test_a_viewer_may_not_and_nobody_by_sms(desk):
    viewer = desk.runtime.settings.model_copy(update={"admins": {(TELEGRAM, ADMIN): Role.VIEWER}})
    assert "is not open to this chat" in await answer(
        Talk(replace(desk.runtime, settings=viewer), desk.clock), "/note new phones"
    )
    assert await by_sms(desk, "/note new phones") == "/note works in Telegram only."
    assert await kept(desk) == []


async def test_each_language_says_it_in_its_own_words(desk):
    heard = set()
    for language in ("dansk", "norsk", "svenska", "English"):
        await answer(desk, f"/language {language}")
        said = await answer(desk, "/note 12/3 x")
        heard.add(re.sub(r"\d.*", "", said.split("\n")[0]))
    assert len(heard) == 4
