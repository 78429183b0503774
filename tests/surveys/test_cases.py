"""What can be said of cases in the survey file, and what is answered to mistakes in it."""

import tomllib
from datetime import time, timedelta

import pytest

from bot.core.calendar.quiet_hours import Quiet
from bot.core.cases.rules import CaseRules, Route
from bot.core.messages import ChannelName
from bot.runtime import check_chats
from bot.settings import Settings, SettingsError
from bot.surveys import Surveys, SurveysError, cases, load

OSLO = (ChannelName.TELEGRAM, "-1001234567890")


def written(tmp_path, text: str) -> Surveys:
    path = tmp_path / "surveys.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_without_a_word_of_them_critics_and_questions_open_cases():
    definitions = load(None)
    assert definitions.case_rules("nps") == CaseRules()
    assert definitions.case_rules("gone") == CaseRules()
    assert definitions.working_hours.closed == Quiet(time(8), time(16))


def test_the_example_in_the_documentation_is_understood(tmp_path):
    example = cases.__doc__.split("\n\n", 1)[1]
    assert tomllib.loads(example)
    definitions = written(tmp_path, example)
    assert definitions.case_rules("relation") == CaseRules(
        words=("advokat*", "kontakt mig"),
        where={"segment": ("key", "new")},
        routes=(Route(OSLO, {"department": ("Oslo",)}),),
        take_within=timedelta(hours=2),
        contact_within=timedelta(hours=8),
    )
    assert definitions.chats_of_cases() == {OSLO: "relation"}


@pytest.mark.parametrize(
    ("scores", "meant"), [("0-6", set(range(7))), ("0-4, 6", {0, 1, 2, 3, 4, 6}), ("10", {10}), ("none", set())]
)
def test_scores(tmp_path, scores, meant):
    definitions = written(tmp_path, f'[surveys.nps.cases]\nscores = "{scores}"')
    assert definitions.case_rules("nps").scores == meant


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[surveys.nps.cases]\nscores = "6-0"', "write scores from 0 to 10"),
        ('[surveys.nps.cases]\nscores = "0-11"', "write scores from 0 to 10"),
        ("[surveys.nps.cases]\nscores = 6", "write scores from 0 to 10"),
        ('[[surveys.nps.cases.chats]]\nchat = "Oslo"', "write the chat 'Oslo' as it stands in ADMINS"),
        ('[surveys.nps.cases]\nwords = ["*"]', "surveys.nps.cases.words"),
        ("[surveys.nps.cases]\ntake_within_hours = 0", "surveys.nps.cases.take_within_hours"),
        ("[surveys.nps.cases]\nscore = 6", "surveys.nps.cases.score"),
        ('[working_hours]\nfrom = "16:00"\nuntil = "08:00"', "end later in the day than they begin"),
        ("[working_hours]\nfrom = 8", "write a time of day"),
    ],
)
def test_mistakes_are_answered_with_their_place_and_what_to_do(tmp_path, text, sentence):
    with pytest.raises(SurveysError, match=sentence.replace("*", r"\*")):
        written(tmp_path, text if "surveys" in text else f"{text}\n[surveys.nps]")


def test_a_chat_that_hears_of_cases_is_an_admin(tmp_path):
    definitions = written(tmp_path, '[[surveys.nps.cases.chats]]\nchat = "telegram:-1001234567890"')
    check_chats(Settings(_env_file=None, admins="telegram:-1001234567890:agent"), definitions)
    with pytest.raises(SettingsError, match="ADMINS: telegram:-1001234567890 hears of the cases of 'nps'"):
        check_chats(Settings(_env_file=None, admins="telegram:99"), definitions)
