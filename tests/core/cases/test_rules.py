"""Which answers open a case, and who hears of it."""

from dataclasses import replace

import pytest

from bot.core.cases.rules import CaseRules, Route, applies, chats_for, opens
from bot.core.messages import ChannelName

HOUSE = CaseRules()
OSLO, BERGEN, REST = ((ChannelName.TELEGRAM, chat) for chat in ("-1", "-2", "-3"))


@pytest.mark.parametrize("score", range(11))
def test_critics_open_a_case_and_nobody_else_without_words(score):
    assert opens(HOUSE, {}, score, None) == (score <= 6)


def test_without_a_score_there_is_no_answer():
    assert not opens(replace(HOUSE, words=("help",)), {}, None, "Please help. Can you call?")


def test_a_promoter_who_asks_something_opens_one_where_the_rules_say_so():
    assert opens(HOUSE, {}, 10, "Great. When will the new shop open?")
    assert not opens(HOUSE, {}, 10, "Great.")
    assert not opens(replace(HOUSE, has_questions=False), {}, 10, "Great. When will the new shop open?")


@pytest.mark.parametrize(
    ("word", "comment", "found"),
    [
        ("advokat", "Jeg ringer til min advokat.", True),
        ("advokat", "ADVOKAT", True),
        ("advokat", "Advokaten svarer", False),
        ("advokat*", "Advokaten svarer", True),
        ("advokat*", "Forsvarsadvokat", False),
        ("ring mig", "ring\n mig i dag", True),
        ("a.b", "axb", False),
        ("c++", "I write c++.", True),
    ],
)
def test_words_are_whole_unless_they_end_in_a_star(word, comment, found):
    assert opens(CaseRules(scores=frozenset(), words=(word,)), {}, 9, comment) == found


def test_only_contacts_with_the_attributes():
    rules = replace(HOUSE, where={"Segment": ("key", "new")})
    assert opens(rules, {"segment": "KEY "}, 3, None)
    assert not opens(rules, {"segment": "old"}, 3, None)
    assert not opens(rules, {}, 3, None)


def test_chats_hear_in_the_order_of_the_file_each_once():
    rules = replace(
        HOUSE,
        routes=(
            Route(OSLO, {"department": ("Oslo",)}),
            Route(BERGEN, {"department": ("Bergen", "Oslo")}),
            Route(REST),
            Route(OSLO),
        ),
    )
    assert chats_for(rules, {"department": "oslo"}) == [OSLO, BERGEN, REST]
    assert chats_for(rules, {"department": "Bergen"}) == [BERGEN, REST, OSLO]
    assert chats_for(rules, {}) == [REST, OSLO]
    assert chats_for(HOUSE, {}) == []


def test_every_attribute_named_must_fit():
    where = {"department": ("Oslo",), "country": ("NO", "SE")}
    assert applies(where, {"department": "Oslo", "country": "SE"})
    assert not applies(where, {"department": "Oslo"})
    assert applies({}, {})


@pytest.mark.parametrize("value", ["Ålesund", "A\u030alesund", " ÅLESUND ", "ålesund\u00a0"])
def test_however_the_list_spells_it_the_case_goes_to_the_same_chat(value):
    rules = replace(HOUSE, routes=(Route(OSLO, {"City": ("Ålesund",)}), Route(REST)))
    assert chats_for(rules, {"city": value}) == [OSLO, REST]
