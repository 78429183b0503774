"""What admins are sent about cases: a word for everything, and buttons that can be told apart."""

from bot.core.cases.events import Because, CaseOutcome, News
from bot.core.texts import cases as case_texts
from tests.core.texts.sentences import in_every_language, of, translated

SENTENCES = of(case_texts)


@in_every_language
def test_buttons_of_one_message_say_different_things(locale):
    labels = [translated(text, locale) for name, text in SENTENCES.items() if name.startswith("BUTTON_")]
    assert len(set(labels)) == len(labels)


def test_there_is_a_word_for_everything():
    assert set(case_texts.OUTCOMES) == set(CaseOutcome)
    assert set(case_texts.NEWS) == set(News)
    assert set(case_texts.REFUSED) == set(Because)
