"""Tables that several questions ask, and the tests they share: is there anything but packaging in these words?"""

from bot.core.language import entries, merged, phrases
from bot.core.replies.phrasing import Phrases, together

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
PARTICLES = Phrases(phrases("particles"))
PACKAGING = together(FILLERS, ENDINGS, PARTICLES)
CONNECTIVES = Phrases(phrases("connectives"))
THANKS = Phrases(phrases("thanks"))
CARRIERS = (
    merged("carriers")
    | FRAMES
    | LEADS
    | merged("points")
    | merged("scale")
    | merged("overall")
    | {phrase[0] for phrase in PARTICLES.all if len(phrase) == 1}
)
DANGLING = merged("dangling")
THANKS_FOR = merged("thanks_for")
_OUR_MESSAGES = phrases("our_messages")
_FOR = entries("for_messages")
# "for your message", "fordi I spørger": behind thanks it is courtesy (rule 15)
_FOR_OURS = (
    {(word, *message) for word in _FOR for message in _OUR_MESSAGES}
    | {(word, owner, *message) for word in _FOR for owner in merged("message_owners") for message in _OUR_MESSAGES}
    | {(word, *asking) for word in THANKS_FOR for asking in phrases("our_asking")}
)
FOR_OURS = Phrases(_FOR_OURS)
WRAPPING = Phrases(
    phrases("take_backs")
    | FOR_OURS.all
    | phrases("dismissals")
    | phrases("denials")
    | phrases("refusals")
    | phrases("formerly")
    | phrases("connectives")
    | {phrase for phrase in phrases("earlier") if len(phrase) > 1}
    | {(word,) for word in DANGLING | merged("scale_leads")}
)

_WRAPPED = together(WRAPPING, PACKAGING)


def thanks_at(words: list[str], at: int) -> int:
    """How many words give thanks there, for the message or the question included; 0 for none."""
    size = THANKS.at(words, at)
    return size + FOR_OURS.at(words, at + size) if size else 0


def is_pure(words: list[str]) -> bool:
    """Are these only words that carry a number, greet, thank or fill?"""
    at = 0
    while at < len(words):
        if thanks := thanks_at(words, at):
            if at + thanks < len(words) and words[at + thanks] in THANKS_FOR:
                return False
            at += thanks
        elif step := PACKAGING.at(words, at):
            at += step
        elif words[at] in CARRIERS:
            at += 1
        else:
            return False
    return True


def is_wrapping(words: list[str], others: frozenset[str] = frozenset()) -> bool:
    """Only words that carry, take back, deny or connect: nothing that a number could be given for."""
    return consists_of(words, _WRAPPED, CARRIERS, others)


def consists_of(words: list[str], table: Phrases, *singles: frozenset[str]) -> bool:
    """Is every word one of `singles`, or in a phrase of the table?"""
    at = 0
    while at < len(words):
        step = table.at(words, at)
        if not step and not any(words[at] in some for some in singles):
            return False
        at += step or 1
    return True
