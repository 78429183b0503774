"""Customers, several admins and time in any order: no double alert, no illegal state, no word that nobody hears.

On both databases. Each example is a customer of their own, so that all of them can share one.
"""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cases import actions
from bot.core.cases.events import CaseOutcome
from tests.cases.desk import ANNA, BERGEN, BO, OSLO, desk_over, numbered, standing
from tests.runtimes import TELEGRAM, person

CUSTOMER = st.sampled_from(["0", "3", "6", "8", "10", "reason", "reason", "question?", "STOP", "Delete my data"])
ADMIN = st.tuples(st.sampled_from(["take", "contact", "release", "close"]), st.sampled_from([ANNA, BO]))
TIME = st.sampled_from([1, 60, 301, 2 * 3600, 3 * 86_400])
SCRIPT = st.lists(st.one_of(CUSTOMER, ADMIN, TIME, st.just(None)), min_size=3, max_size=14)

phones = itertools.count(20_100_000)
words = itertools.count()


async def act(desk, contact, action, by):
    """On the last case of the customer, if there is one."""
    rows = await desk.rows("SELECT id FROM customer_case WHERE contact_id = :id ORDER BY id DESC", id=contact.id)
    if not rows:
        return
    does = {"take": actions.take, "contact": actions.note_contacted, "release": actions.release, "close": actions.close}
    more = (CaseOutcome.SOLVED,) if action == "close" else ()
    async with desk.database.transaction() as connection:
        await does[action](desk.runtime, connection, rows[0]["id"], by, *more)


async def play(desk, contact, script):
    for step in script:
        desk.clock.tick(seconds=1)
        match step:
            case None:
                await desk.work()
            case int(seconds):
                desk.clock.tick(seconds=seconds)
            case (action, by):
                await act(desk, contact, action, by)
            case "reason":
                await desk.say(f"Because of thing{next(words)}", address=contact.phone)
            case "question?":
                await desk.say(f"When can you mend thing{next(words)}?", address=contact.phone)
            case said:
                await desk.say(said, address=contact.phone)


def is_legal(case) -> bool:
    has_owner = case["owner_id"] is not None
    match case["state"]:
        case "open":
            return not has_owner and case["outcome"] is None
        case "taken":
            return has_owner and case["taken_at"] is not None
        case "contacted":
            return has_owner and case["contacted_at"] is not None and case["late_at"] is None
        case _:
            return case["outcome"] is not None and case["closed_at"] is not None and case["due_at"] is None


async def check(desk, contact):
    cases = await desk.rows("SELECT * FROM customer_case WHERE contact_id = :id ORDER BY id", id=contact.id)
    answer = await desk.one("SELECT * FROM invitation WHERE contact_id = :id", id=contact.id)
    is_erased = (await desk.one("SELECT erased_at FROM contact WHERE id = :id", id=contact.id))["erased_at"]
    assert all(is_legal(case) for case in cases)
    # By now everybody who had to hear has heard.
    assert all(case["alerted_at"] for case in cases if case["state"] != "closed")
    alerts = await desk.rows(
        "SELECT case_id, case_message.address, provider_id, stale_at FROM case_message "
        "JOIN outbox ON outbox.id = outbox_id WHERE kind = 'alert' AND contact_id = :id",
        id=contact.id,
    )
    assert len({(one["case_id"], one["address"]) for one in alerts}) == len(alerts)
    assert [one for one in alerts if one["stale_at"] and one["provider_id"]] == []
    for case in cases:
        chats = [one["address"] for one in alerts if one["case_id"] == case["id"]]
        assert bool(chats) == (case["alerted_at"] is not None)
        assert case["step"] <= 2
        assert case["reminders"] <= 2
    last = standing(numbered(desk.runtime.channels[TELEGRAM].sent))
    shown = [last[one["provider_id"]] for one in alerts if one["case_id"] == (cases[-1]["id"] if cases else None)]
    if is_erased:
        assert not any("thing" in text or contact.name in text for text in shown)
    elif answer["score"] is not None:
        is_critic = answer["score"] <= 6 or "?" in (answer["comment"] or "")
        assert not is_critic or cases[-1]["outcome"] != "corrected"
        assert all(text.startswith(f"{answer['score']} of 10 from {contact.name}") for text in shown)
        assert all(line in text for text in shown for line in (answer["comment"] or "").split("\n"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=SCRIPT)
async def test_whatever_customers_and_admins_do(database, clock, script):
    chats = [{"chat": f"telegram:{OSLO}"}, {"chat": f"telegram:{BERGEN}"}]
    desk = await desk_over(database, clock, {"chats": chats, "reminders": 2})
    number = next(phones)
    contact = await desk.asked(person(f"+45{number}", name=f"Customer{number}"))
    await play(desk, contact, script)
    for _ in range(6):
        desk.clock.tick(hours=9)
        await desk.work()
    await check(desk, contact)
