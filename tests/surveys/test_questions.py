import pytest
from pydantic import ValidationError

from bot.surveys import Surveys, load, questions
from tests.questions import PRICE, TEXTS, WAITING, asking


def test_there_are_none_unless_they_are_written():
    assert Surveys().drivers("nps") == ()
    assert asking().drivers("nps") == ("waiting", "price")
    assert asking().drivers("gone") == ()


def test_each_contact_is_asked_in_their_language():
    surveys = asking()
    assert surveys.driver_text("nps", "waiting", "sv") == "Väntetid, 0-10?"
    assert surveys.driver_text("nps", "waiting", "fi") == TEXTS["en"]
    assert surveys.driver_text("nps", "gone", "en") is None


@pytest.mark.parametrize(("locale", "name"), [("da", "Ventetid"), ("en", "Waiting time"), ("sv", "Ventetid")])
def test_admins_read_its_name_in_their_language_or_in_the_first_there_is(locale, name):
    assert asking().questions("nps")["waiting"].named(locale) == name
    assert asking().questions("nps")["price"].named(locale) == "Price"


@pytest.mark.parametrize(
    ("questions", "mistake"),
    [
        ([{**WAITING, "text": {"da": "Ventetid?"}}], "missing: nb, sv, en"),
        ([{**WAITING, "text": {**TEXTS, "en": "x" * 161}}], "longer than one SMS"),
        ([{**WAITING, "text": {**TEXTS, "en": "How? 🙂"}}], "write it without 🙂"),
        ([{**WAITING, "key": "comment"}], "choose another"),
        ([{**WAITING, "key": "Wait time"}], "match"),
        ([WAITING, WAITING], "a key of its own"),
        ([WAITING, PRICE, {**PRICE, "key": "staff"}], "at most 2"),
    ],
)
def test_what_can_not_be_asked_is_found_at_the_start(questions, mistake):
    with pytest.raises(ValidationError, match=mistake):
        asking(*questions)


def test_it_is_written_as_the_module_says(tmp_path):
    path = tmp_path / "surveys.toml"
    example = questions.__doc__.split("\n\n")[1]
    path.write_text(f"[surveys.delivery]\n{example}", encoding="utf-8")
    assert load(path).drivers("delivery") == ("waiting",)
