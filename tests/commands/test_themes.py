"""`/themes` in a chat: counted where there is enough, read where there is not, and quoted for those who may read."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.roles import Role
from bot.i18n import NAMES
from tests.answers import answered
from tests.commands.test_commands import ADMIN_PHONE, SMS, TELEGRAM, Desk, desk  # noqa: F401
from tests.runtimes import Talk


@pytest.fixture
def said(desk):  # noqa: F811
    talk = Talk(desk.runtime, desk.runtime.clock)

    async def said(*answers, survey="relation", **more):
        for score, comment, locale in answers:
            at = datetime(2026, 2, 20, 12, tzinfo=UTC)
            await answered(talk, score, comment, at=at, survey=survey, locale=locale, **more)

    return said


LATE = (2, "Lang ventetid på telefonen", "da"), (3, "lång väntetid igen", "sv")
KIND = (10, "Søde medarbejdere hver gang", "da"), (9, "trevlig personal", "sv"), (10, "hyggelig betjening", "nb")
OTHER = ((8, "helt ok", "da"), (7, "det går an", "nb"))


def as_viewer(desk):  # noqa: F811
    settings = desk.runtime.settings.model_copy(update={"admins": {(TELEGRAM, "1"): Role.VIEWER}})
    return Desk(replace(desk.runtime, settings=settings))


async def test_each_theme_with_its_mentions_groups_nps_and_a_quote(desk, said):  # noqa: F811
    await said(*LATE * 6, *KIND * 4, *OTHER * 2)
    answer = await desk.answer("/themes relation 2026q1")
    head, waiting, staff = answer.split("\n\n")
    assert head == (
        "What the comments are about - Yearly survey\n"
        "1st quarter 2026. Comments 28: promoters 12, passives 4, detractors 12"
    )
    assert waiting.split("\n")[:3] == [
        "Waiting time: 12 comments (43%)",
        "promoters 0, passives 0, detractors 12; NPS of these -100",
        "detractors mention it more than promoters",
    ]
    assert waiting.split("\n")[3] in {'"Lang ventetid på telefonen"', '"lång väntetid igen"'}
    assert staff.startswith("Staff and service: 12 comments (43%)\npromoters 12")


async def test_words_that_set_the_groups_apart_and_themes_there_might_be(desk, said):  # noqa: F811
    await said(*[(1, "umulig parkering", "da"), (10, "fantastisk frokost", "da")] * 15)
    assert (await desk.answer("/themes relation")).split("\n\n")[1:] == [
        "None of the known themes is mentioned.",
        "Words of detractors rather than promoters: parkering, umulig\n"
        "Words of promoters rather than detractors: fantastisk, frokost\n"
        "Perhaps themes of their own: parkering, umulig",
    ]


async def test_a_viewer_is_told_the_numbers_and_no_words_of_customers(desk, said):  # noqa: F811
    await said(*LATE * 6, *KIND * 4)
    answer = await as_viewer(desk).answer("/themes relation", "1")
    assert "Waiting time: 12 comments" in answer
    assert '"' not in answer


async def test_the_nps_of_a_theme_under_five_is_hidden(desk, said):  # noqa: F811
    await said(*LATE * 2, *KIND * 4)
    assert "Waiting time: 4 comments (25%)\ntoo few to show an NPS" in await desk.answer("/themes relation")


async def test_of_few_the_comments_themselves_are_read_by_those_who_may(desk, said):  # noqa: F811
    await said(*LATE)
    answer = await desk.answer("/themes relation")
    assert answer.startswith("Too few comments to count themes (Yearly survey, 3 Dec 2025 - 2 Mar 2026): 2. These are")
    assert "Score 2, 20 Feb 2026\n> Lang ventetid på telefonen" in answer
    told = await as_viewer(desk).answer("/themes relation", "1")
    assert told.endswith("2. It takes 10.")
    assert "ventetid" not in told


async def test_no_comments_is_said(desk):  # noqa: F811
    assert await desk.answer("/themes relation 2025") == "Yearly survey: no comments yet (2025)."


async def test_surveys_are_not_mixed(desk, said):  # noqa: F811
    await said(*KIND * 5)
    await said(*LATE * 5, survey="delivery")
    assert (await desk.answer("/themes 2026")).startswith("Which survey?")
    assert "Waiting" not in await desk.answer("/themes relation")


@pytest.mark.parametrize("locale", NAMES)
async def test_in_every_language(desk, said, locale):  # noqa: F811
    await said(*LATE * 6, *KIND * 4)
    await desk.say(f"/language {locale}")
    answer = await desk.answer("/themes relation")
    assert ("Waiting time" in answer) == (locale == "en")
    assert "-100" in answer


async def test_not_by_sms(desk):  # noqa: F811
    assert await desk.answer("/themes", ADMIN_PHONE, SMS) == "/themes works in Telegram only."
