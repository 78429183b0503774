"""What the words of `/comments` are taken for."""

from bot.commands.comments_arguments import _pieces


def test_attributes_phrases_and_words_are_told_apart():
    line = 'late department=Oslo «two hours» city="New York" "stray'
    assert _pieces(line) == ([("department", "Oslo"), ("city", "New York")], ["two hours"], ["late", "stray"])
