"""Sentences of `/comments`: what people wrote, page by page."""

from typing import Final

from bot.core.nps import Group
from bot.core.texts import mark

HELP_COMMENTS = mark(
    "what customers wrote, the newest first: /comments, /comments detractors 30d, /comments SURVEY delivery, "
    '/comments "long wait", /comments department=Oslo'
)
MENU_COMMENTS = mark("What customers wrote")

# Translators: the first line; {count} is how many were found, {about} says which, as "detractors, March 2026".
FOUND = mark("Comments: {count}")
FOUND_ABOUT = mark("Comments ({about}): {count}")
# Translators: the search has not gone through all of them.
FOUND_AT_LEAST = mark("Comments ({about}): {count} or more")
NONE = mark("No comments.")
NONE_ABOUT = mark("No comments ({about}).")
NONE_OLDER = mark("No older comments.")
# Translators: some thousand comments were searched; the button below goes on with the older ones.
NONE_SO_FAR = mark("Nothing found so far ({about}). There are older comments still to be searched.")

GROUP_DETRACTORS = mark("detractors")
GROUP_PASSIVES = mark("passives")
GROUP_PROMOTERS = mark("promoters")
GROUPS: Final = {
    Group.DETRACTOR: GROUP_DETRACTORS,
    Group.PASSIVE: GROUP_PASSIVES,
    Group.PROMOTER: GROUP_PROMOTERS,
}

# Translators: above a comment. {number} counts those of the page, {score} is 0 to 10, {day} is a date.
LINE = mark("{number}. Score {score}, {day}")

# Translators: buttons, at most about 15 letters each. Older and newer comments; the case of comment number {number}.
BUTTON_OLDER = mark("Older")
BUTTON_NEWER = mark("Newer")
BUTTON_CASE = mark("Open case {number}")
# Translators: instead of buttons for more comments, where the command is too long.
TOO_LONG = mark(
    "There are more. With fewer words, or a shorter period such as 2026q1, there are buttons to turn pages."
)
