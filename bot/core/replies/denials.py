"""Is a number denied, only wished for, true before, or somebody else's? Such a number is never the score (rule 6)."""

from bot.core.language import entries, merged, phrases
from bot.core.replies.phrasing import Phrases
from bot.core.replies.places import DENIALS, Place
from bot.core.replies.vocabulary import CARRIERS, CONNECTIVES, FILLERS, PARTICLES, TOP
from bot.core.replies.writing import Token

_NEVER = merged("never")
_REFUSALS = Phrases(phrases("refusals"))
_RECEIVES = merged("receives")
_FORMERLY = Phrases(phrases("formerly"))
_CONDITIONS = merged("conditions")
_WOULD = merged("would")
_FIRSTS = merged("firsts")
_OTHERS = Phrases(phrases("others"))
_NOT_IS = Phrases(phrases("not_is"))
EARLIER = Phrases(phrases("earlier"))
EARLIER_WORDS = frozenset(word for phrase in EARLIER.all for word in phrase)
_OURS = merged("we_are")
_NOT_YET = Phrases(phrases("not_yet"))
_PROMISES = merged("promises")
_NOES = frozenset(entries("lone_no"))
_NOBODY = {(tells, *nobody) for tells in merged("tells") for nobody in phrases("nobody")}
_DISMISSALS = Phrases(phrases("dismissals") | _NOBODY)
_LAST_DENIALS = Phrases(phrases("last_denials"))
_FARTHEST_DISMISSAL = 6  # tokens between a number and the first word that dismisses it
_MAX_DISMISSED = 12
_SENTENCE_ENDS = frozenset(".!?\n")
_IF_YOU = {tuple(words.split()) for words in entries("if_you")}
_IF = _CONDITIONS & merged("connectives")


def is_denied(place: Place) -> bool:
    before = place.before
    if DENIALS.up_to(before, place.stop) and not _denies_something_else(place):
        return True
    if _is_refused(place) or _was_true_before(place) or _is_conditional(place):
        return True
    not_is = _NOT_IS.at(place.after, 0)
    leads_on = place.after[not_is : not_is + 1] in (["of"], ["to"])  # "3 no way of reaching you"
    return (not_is > 0 and not leads_on) or any(
        _ends_earlier(before, end) for end in range(place.stop, len(before) + 1)
    )


def _ends_earlier(before: list[str], end: int) -> bool:
    """As in "would have", but not in "would have to be", "my answer would be"."""
    size = EARLIER.up_to(before, end)
    return size > 0 and PARTICLES.at(before, end - size) <= size and PARTICLES.up_to(before, end) <= size


def _is_refused(place: Place) -> bool:
    """As in "aldrig i livet om I får en 10'er", "I don't think anybody deserves a 10"."""
    before = place.before
    if _REFUSALS.anywhere(before):
        return True
    received = next((at for at, word in enumerate(before) if word in _RECEIVES), 0)
    return received > 0 and DENIALS.anywhere(before[:received])


def _was_true_before(place: Place) -> bool:
    """As in "9 i fjor, men ...": the time ends what is said about the number."""
    size = _FORMERLY.at(place.after, 0)
    return size > 0 and (size == len(place.after) or CONNECTIVES.at(place.after, size) > 0)


def _is_conditional(place: Place) -> bool:
    """As in "I'd give a 10 if it was cheaper", "a 10 if you move"; not "if I'm honest"."""
    before, after = place.before, place.after
    is_of_others = len(before) > 2 and (before[1] not in _FIRSTS or tuple(before[:2]) in _IF_YOU)
    if is_of_others and before[0] in _IF and not FILLERS.at(before, 0):
        return place.mention.value <= TOP
    later = _NOT_YET.at(after, 0)
    is_promised = not _PROMISES.isdisjoint(before) or (after[later : later + 1] and after[later] in _OURS)
    if later and is_promised and len(after) > 2:
        return place.mention.value <= TOP
    if len(after) < 2 or after[0] not in _CONDITIONS or place.mention.value > TOP or FILLERS.at(after, 0):
        return False
    return not _WOULD.isdisjoint(place.before[place.stop :]) or (after[0] in _IF and after[1] in _OURS)


def is_dismissed(found: list[Token], place: Place) -> bool:
    """As in "10, said no one ever", "10 - NOT!", "10? In your dreams": the next breath takes it back (rule 21)."""
    at = place.mention.last + 1
    until = min(len(found), at + _FARTHEST_DISMISSAL)
    while at < until and not found[at].text[0].isalnum():
        at += 1
    sentence: list[str] = []
    for token in found[at : at + _MAX_DISMISSED]:
        if token.text in _SENTENCE_ENDS:
            break
        if token.text[0].isalnum():
            sentence.append(token.text)
    if FILLERS.at(sentence, 0) < len(sentence):
        sentence = sentence[FILLERS.at(sentence, 0) :]
    if place.is_asked and sentence and sentence[0] in _NOES:
        return True  # "10? Nei, absolutt ikke"
    if _DISMISSALS.at(sentence, 0) > 0 or _DISMISSALS.at(sentence, 1) > 0:
        return True
    return 0 < len(sentence) == _LAST_DENIALS.at(sentence, 0)


def is_somebody_elses(place: Place) -> bool:
    """As in "my husband would say 4": who gives it is the nearest person named before it."""
    if not place.has_frame or not _RECEIVES.isdisjoint(place.before[place.stop :]):
        return False
    for end in range(len(place.before), 0, -1):
        if place.before[end - 1] in _FIRSTS:
            return False
        if _OTHERS.up_to(place.before, end):
            return True
    return False


def is_the_writers(place: Place) -> bool:
    """As in "so I'd give 9": framed, and said of the writer."""
    return place.has_frame and not _FIRSTS.isdisjoint(place.before)


def _denies_something_else(place: Place) -> bool:
    """As in "7 no 6" takes the 7 back; in "you never fail 10" the never belongs to the verb."""
    before = place.before[: place.stop]
    if before == ["no"]:
        return place.follows_number
    return len(before) > 1 and before[-1] in _NEVER and before[-2] not in CARRIERS
