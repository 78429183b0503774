"""Checks that a bot with one folder more speaks one language more: run inside a copy of the tree, by its own Python.

The words of the made-up Finnish are the English ones with a q before each.
"""

from datetime import UTC, date, datetime

from bot import i18n
from bot.commands import arguments, segments, send
from bot.contacts import addresses, headings, languages
from bot.core import contact_data
from bot.core.calendar import note_day, periods, trend_units
from bot.core.cases import questions, words
from bot.core.cases.events import CaseOutcome
from bot.core.comments import group_words
from bot.core.comments.lexicon import words_in
from bot.core.conversation import erasure_wishes, order_words
from bot.core.conversation.tally import LOCALE
from bot.core.measuring import digests
from bot.core.nps import Group
from bot.core.replies import Kind, read
from bot.core.texts import admins
from bot.exports.columns import COLUMNS
from bot.reports.stems import stem
from bot.surveys import Surveys

TODAY = date(2026, 3, 14)
NOW = datetime(2026, 3, 14, tzinfo=UTC)


def told() -> None:
    assert i18n.LOCALES == ("da", "fi", "nb", "sv", "en")
    assert i18n.load().say(admins.SEND_SURE, "fi") == f"q {admins.SEND_SURE}"
    assert i18n.decimal(1.5, "fi", 1) == "1,5"
    assert stem("taloissa", "fi") != "taloissa"
    assert "fi" in next(column.meaning for column in COLUMNS if column.name == "locale")


def replied() -> None:
    answer = read("qseven", awaiting="score", locale="fi")
    assert (answer.kind, answer.score) == (Kind.SCORE, 7)
    assert read("qunsubscribe", awaiting="score", locale="fi").kind is Kind.OPT_OUT
    assert erasure_wishes.is_confirmed(NOW, "qdelete", NOW)
    assert order_words.is_about_a_thing("qyes qcancel qit")
    assert questions.is_question("qcan qyou qhelp")


def counted() -> None:
    surveys = Surveys.model_validate({"themes": {"parking": {"fi": ["qcarpark"]}}})
    assert surveys.lexicon.touched(words_in("qqueue and qcarpark"), "fi") == {"waiting", "parking"}
    assert group_words.WORDS["qcritics"] is Group.DETRACTOR


def asked_by_admins() -> None:
    assert periods.parse("qlast qmonth", today=TODAY) == periods.parse("last month", today=TODAY)
    assert next(trend_units.splits("relation qper qquarter")) == (periods.CalendarUnit.QUARTER, "relation")
    assert next(trend_units.splits("qweekly"))[0] is periods.CalendarUnit.WEEK
    assert note_day.read("qyesterday news", today=TODAY) == (date(2026, 3, 13), "news")
    assert digests.wanted(("qevery", "qweek")) is digests.Digest.WEEKLY
    assert words.verb("qtake") is words.Verb.TAKE
    assert words.outcome(["qno", "qanswer"]) is CaseOutcome.NO_ANSWER
    assert (words.which_list("qmine"), words.is_report("qreport")) == ("mine", True)
    assert arguments.attribute_meant("qlanguage", {"Language": LOCALE}) == LOCALE
    assert arguments._BY.search("relation qby team")
    assert segments._is_by("qby")
    assert send._SAMPLE.search("relation qsample qof 20")
    assert send._PER_DAY.search("relation qper qday 20")
    assert send._YES.search("relation qyes")


def listed() -> None:
    assert headings.field_of("qmobile qphone") is headings.Field.PHONE
    assert contact_data.kind_of_heading("qsurname") is contact_data.DataKind.NAME
    assert [languages.read_locale(text) for text in ("fi", "fin", "1035", "suomi")] == ["fi"] * 4
    assert addresses.locale_of_country("FI") == "fi"


told()
replied()
counted()
asked_by_admins()
listed()
