"""Sentences of `/themes`: what the comments are about."""

from bot.core.texts import mark

HELP_THEMES = mark(
    "what the comments are about, and what sets detractors apart: /themes, /themes 2026q1, /themes SURVEY last quarter"
)
MENU_THEMES = mark("What the comments are about")

THEMES_HEAD = mark("What the comments are about - {survey}")
# Translators: {period} is "March 2026" or two dates; the numbers say how many of each group wrote something.
THEMES_COMMENTS = mark(
    "{period}. Comments {count}: promoters {promoters}, passives {passives}, detractors {detractors}"
)

# Translators: one theme; {share} is the part of all comments, as "23%".
THEME_LINE = mark("{theme}: {mentions} comments ({share})")
THEME_GROUPS = mark("promoters {promoters}, passives {passives}, detractors {detractors}; NPS of these {score}")
# Translators: under five comments: no numbers of the groups, since somebody could be recognised.
THEME_HIDDEN = mark("too few to show an NPS")
THEME_CRITICS = mark("detractors mention it more than promoters")
THEME_PROMOTERS = mark("promoters mention it more than detractors")
THEMES_NONE = mark("None of the known themes is mentioned.")

# Translators: {words} is a list of single words that customers use.
WORDS_CRITICS = mark("Words of detractors rather than promoters: {words}")
WORDS_PROMOTERS = mark("Words of promoters rather than detractors: {words}")
WORDS_PERHAPS = mark("Perhaps themes of their own: {words}")

TOO_FEW = mark("Too few comments to count themes ({survey}, {period}): {count}. It takes {few}.")
TOO_FEW_READ = mark("Too few comments to count themes ({survey}, {period}): {count}. These are they:")
NO_COMMENTS = mark("{survey}: no comments yet ({period}).")
