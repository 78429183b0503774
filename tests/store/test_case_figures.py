"""The figures of /cases report, counted from stored cases. On both databases."""

from datetime import timedelta

from bot.core.cases.events import CaseOutcome
from bot.core.cases.report import OpenedCase
from bot.store import case_figures
from bot.store.encoding import time_text

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def story(talk, connection, name, *, score, contacted_after=None, outcome=None, then=None, survey="nps"):
    """One customer: a case opened now, and what they answered a hundred days later."""
    now = talk.clock()
    await connection.execute(
        "INSERT INTO contact (id, name, locale, timezone, attributes, created_at) "
        "VALUES (:id, '', 'da', 'Europe/Copenhagen', '{}', :at)",
        id=name,
        at=time_text(now),
    )
    answers = [(f"{name}-1", survey, score, now), (f"{name}-2", "nps", then, now + 100 * DAY)]
    for invitation_id, key, said, at in answers:
        await connection.execute(
            "INSERT INTO invitation (id, survey, contact_id, channel, state, score, clarifications, created_at, "
            "scored_at) VALUES (:id, :survey, :contact, 'sms', 'closed', :score, 0, :at, :at)",
            id=invitation_id,
            survey=key,
            contact=name,
            score=said,
            at=time_text(at),
        )
    contacted_at = None if contacted_after is None else time_text(now + contacted_after)
    await connection.execute(
        "INSERT INTO customer_case (id, survey, invitation_id, contact_id, state, outcome, opened_at, contacted_at, "
        "step, reminders) VALUES (:id, :survey, :invitation, :contact, :state, :outcome, :at, :contacted_at, 0, 0)",
        id=f"case-{name}",
        survey=survey,
        invitation=f"{name}-1",
        contact=name,
        state="closed" if outcome else "open",
        outcome=outcome,
        at=time_text(now),
        contacted_at=contacted_at,
    )


async def test_the_report(talk):
    now = talk.clock()
    period = ("nps", now - DAY, now + DAY)
    async with talk.database.transaction() as connection:
        await story(talk, connection, "a", score=2, contacted_after=HOUR, outcome="solved", then=9)
        await story(talk, connection, "b", score=3, contacted_after=30 * HOUR, outcome="explained", then=8)
        # The contact came after the next answer, and has nothing to do with it.
        await story(talk, connection, "c", score=3, contacted_after=200 * DAY, outcome="solved", then=2)
        await story(talk, connection, "d", score=6, then=5)
        await story(talk, connection, "e", score=6, then=None)
        # These closed by themselves.
        await story(talk, connection, "f", score=9, outcome="corrected", then=10)
        await story(talk, connection, "g", score=1, outcome="erased", then=0)
        await story(talk, connection, "h", score=1, survey="other", then=0)
        opened = await case_figures.opened(connection, *period)
        outcomes = await case_figures.outcomes(connection, *period)
        scores = await case_figures.next_scores(connection, *period)
        other = await case_figures.next_scores(connection, "other", *period[1:])
        nothing = await case_figures.opened(connection, "nps", now + DAY, now + 2 * DAY)
    assert [one.contacted_at and one.contacted_at - one.at for one in opened] == [
        HOUR, 30 * HOUR, 200 * DAY, None, None,
    ]  # fmt: skip
    assert opened[3] == OpenedCase(now, None)
    assert outcomes == {
        CaseOutcome.SOLVED: 2, CaseOutcome.EXPLAINED: 1, CaseOutcome.CORRECTED: 1, CaseOutcome.ERASED: 1, None: 2,
    }  # fmt: skip
    assert scores.contacted == (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0)
    assert scores.not_contacted == (0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0)
    # Asked again in another survey is not asked again.
    assert (sum(other.contacted), sum(other.not_contacted)) == (0, 0)
    assert nothing == []
