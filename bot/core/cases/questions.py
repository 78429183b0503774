"""Does a comment ask something of us? A question mark tells, or an opening that is a question in one of the languages.

In doubt it does: a case too many is closed with one tap, a question that nobody reads is not.
"""

import re
from typing import Final

#: Openings that hardly begin anything else. "Når", "hvor" and "why" alone also begin statements ("når jeg ringer"), so
#: they stand here with the word that makes them ask.
_OPENINGS: Final = (
    # da
    "hvornår", "hvordan kan", "hvordan får", "hvorfor er", "hvorfor kan", "hvorfor har", "hvorfor skal", "hvad koster",
    "hvem kan", "kan i", "kan jeg", "vil i", "må jeg", "er det muligt",
    # nb
    "når kan", "når kommer", "når får", "når blir", "hvordan", "hva koster", "kan dere", "har dere", "vil dere",
    "er det mulig",
    # sv
    "när kan", "när kommer", "när får", "när blir", "hur kan", "hur får", "hur gör", "varför är", "varför kan",
    "varför har", "vad kostar", "vem kan", "kan ni", "kan jag", "har ni", "går det att", "är det möjligt",
    # en
    "when will", "when can", "when do", "how do", "how can", "how much", "why is", "why are", "why do", "why can",
    "can you", "can i", "could you", "could i", "do you", "is it possible", "is there a way", "who can",
)  # fmt: skip
_SPACED: Final = "|".join(one.replace(" ", r"\s+") for one in _OPENINGS)
_OPENING: Final = re.compile(rf"(?:^|[.!?\n][^\S\n]*|[,.!?\n][^\S\n]*(?:men|but)\s+)(?:{_SPACED})(?!\w)", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")


def is_question(comment: str | None) -> bool:
    text = (comment or "").strip()
    return _is_marked(text) or _OPENING.search(text) is not None


def _is_marked(text: str) -> bool:
    """Two words at least before a mark: a mark alone ("?", "??") asks what the bot wants, not what we know."""
    for asked in text.split("?")[:-1]:
        words = _WORD.findall(asked.rpartition("\n")[2])
        if any(word[0].isalpha() for word in words[:-1]):
            return True
    return False
