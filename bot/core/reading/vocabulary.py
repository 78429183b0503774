"""Tables that several questions ask, and the one test they share: is there anything but packaging in these words?"""

from bot.core.language import merged, phrases
from bot.core.reading.phrasing import Phrases

TOP = 10  # the scale's upper end

FRAMES = merged("frames")
LEADS = merged("leads")
GRADERS = merged("graders")
PRAISE = merged("praise")
ARTICLES = merged("articles")
OPINIONS = merged("opinions")
SLIPS = merged("slips")
ENDINGS = Phrases(phrases("endings") | phrases("points"))
FILLERS = Phrases(phrases("fillers") | phrases("thanks") | phrases("greetings"))
CONNECTIVES = Phrases(phrases("connectives"))
THANKS = Phrases(phrases("thanks"))
CARRIERS = merged("carriers") | FRAMES | LEADS | merged("points") | merged("scale") | merged("overall")
_THANKS_FOR = merged("thanks_for")


def is_pure(words: list[str]) -> bool:
    """Are these only words that carry a number, greet, thank or fill?"""
    at = 0
    while at < len(words):
        if thanks := THANKS.at(words, at):
            if at + thanks < len(words) and words[at + thanks] in _THANKS_FOR:
                return False
            at += thanks
        elif step := max(FILLERS.at(words, at), ENDINGS.at(words, at)):
            at += step
        elif words[at] in CARRIERS:
            at += 1
        else:
            return False
    return True
