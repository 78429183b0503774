"""What in a message is not the writer's own words: quotes of ours, device footers, signatures, automatic replies."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.core.language import any_of, entries, merged, phrases
from bot.core.replies.phrasing import Phrases
from bot.core.replies.vocabulary import THANKS, TOP
from bot.core.replies.writing import Token, is_word, tokens

_FOOTERS = Phrases(phrases("footers"))
_AUTOMATIC = Phrases(phrases("automatic"))
_REACTIONS = Phrases(phrases("reactions"))
_QUOTED = Phrases(phrases("quoted"))
_OURS = Phrases(phrases("ours"))
_SIGN_OFFS = Phrases(phrases("sign_offs"))
_FOOTER_WORDS = frozenset(phrase[0] for phrase in _FOOTERS.all)
_AUTOMATIC_WORDS = frozenset(phrase[0] for phrase in _AUTOMATIC.all)
_QUOTED_WORDS = frozenset(phrase[0] for phrase in _QUOTED.all)
_OURS_WORDS = frozenset(max(phrase, key=len) for phrase in _OURS.all)
_SIGN_OFF_WORDS = frozenset(phrase[0] for phrase in _SIGN_OFFS.all)
_FROM, _SENT, _WROTE = entries("mail_from"), entries("mail_sent"), any_of(entries("wrote"))
# Mail programs write French and German as well.
_ON, _MARKS = any_of([*entries("on_day"), "le"]), any_of([*entries("mail_marks"), "aw"])
_ATTRIBUTION = re.compile(
    rf"(?:(?<!-)-{{3,}}\s{{0,5}}{any_of([*entries('original'), *entries('forwarded')])}"
    rf"|{_ON}\b[^\n]{{6,80}}\b{_WROTE}[^\n]{{0,60}}:|\b20\d\d\b[^\n]{{0,60}}\b{_WROTE}[^\n]{{0,60}}:"
    rf"|{any_of(_FROM)}:\s[^\n]{{1,200}}\n)"
)
# The lines above a forwarded or quoted mail
_HEADER = re.compile(
    rf"^ {{0,9}}(?:-{{3,80}}[^-\n][^\n]{{0,60}}-{{3,80}}|(?:(?P<subject>{any_of(entries('mail_subject'))})"
    rf"|{any_of([*_FROM, *_SENT, *entries('mail_other')])}): ?[^\n]*)$",
    re.MULTILINE,
)
_PREFIX = re.compile(rf"^ *(?:{_MARKS}: ?)+(?=[^\n])", re.MULTILINE)
_HEADER_WORDS = frozenset(
    word
    for table in ("mail_subject", "mail_from", "mail_sent", "mail_marks", "wrote", "original", "forwarded")
    for word in entries(table)
)
_QUOTE_MARK = re.compile(r"^ *(?:>|&gt;)[^\n]*$", re.MULTILINE)
_QUOTATION = re.compile(r'"[^"]{12,}"')
_REACTION = re.compile(r'\s*(?P<verb>[^"\s][^"\n]{0,44}?):?\s{0,5}"(?P<quoted>[^"]*)"?[^"\n]{0,30}$', re.DOTALL)
_MEDIA = re.compile(rf"\s{{0,5}}[\[<(]{any_of(entries('media'))}[^\])>]{{0,40}}[\])>]\s{{0,5}}")
_SLASH_NAME = re.compile(
    r"\s{0,5}(?:^|\s)//?\s?[^\W\d_]{2,20}(?:[\s\-][^\W\d_]{2,20}){0,3}"
    rf"(?:,? \(?[1-9]\d(?: {any_of(entries('years'))})?\)?)?\W*$"
)
_LINE_NAME = re.compile(r"\n[^\S\n]{0,5}[-~]\s?[^\W\d_]{2,20}(?:[\s\-][^\W\d_]{2,20})?\W*$")
_LEGEND = re.compile(r"\s{0,5}\(?0\s{0,5}[=:-][^,;\n\d]{0,60}[,;]\s{0,5}10\s{0,5}[=:-][^.\n\d)]{0,60}[.)]?")
_OPT_OUT_TAIL = re.compile(r"\s*[^\W\d_]+(?:[ -][^\W\d_]+)?\s?:\s?stopp?\b\.?")
_SENTENCE_END = re.compile(r"[.!?\n]")
_TITLE = re.compile(r"[^\W\d_]{4,14}:\s?$")
# Without one of these the whole text is the writer's own: most replies stop here.
_OUTER_WORDS = (
    frozenset('>;"/-~[')
    | _HEADER_WORDS
    | _FOOTER_WORDS
    | _QUOTED_WORDS
    | _OURS_WORDS
    | _SIGN_OFF_WORDS
    | {phrase[0] for phrase in THANKS.all}
)
_MAX_WORDS_OF_A_NAME = 4
_MAX_WORDS_OF_A_SIGNATURE = 14
_DELIMITER = re.compile(r"\n ?-{2,} ?\n")
_NO_SIGN_OFF_AFTER = merged("articles") | merged("is_words") | merged("praise") | set(entries("no_sign_off_after"))
_ONLY_ON_A_LINE = [[word] for word in entries("line_sign_offs")]
_NO_NAMES = merged("praise") | merged("qualities")
_SHORTEST_THANKED = 4  # tokens: "7. Thanks, Brian"
_MAX_WORDS_OF_A_REACTION = 5
_YEARS = frozenset(entries("years"))
_REACTED_TO = [[word] for word in entries("reaction_to")]
_SHORTEST_ROOM = 3  # digits


def is_empty(text: str, found: list[Token]) -> bool:
    """Nothing, only media, or a reaction to our message."""
    return not found or bool(_MEDIA.fullmatch(text)) or ('"' in text and _is_reaction(text))


def is_automatic(found: list[Token]) -> bool:
    """Does a machine say that nobody reads this now?"""
    words = [token.text for token in found if is_word(token)]
    return not _AUTOMATIC_WORDS.isdisjoint(words) and _AUTOMATIC.anywhere(words)


def _is_reaction(text: str) -> bool:
    reaction = _REACTION.match(text.rstrip())
    if not reaction or not reaction["quoted"]:
        return False
    words = [token.text for token in tokens(reaction["verb"]) if is_word(token)]
    if not words or words in _REACTED_TO:
        return any(not char.isalnum() and not char.isspace() for char in reaction["verb"])
    return len(words) <= _MAX_WORDS_OF_A_REACTION and _REACTIONS.anywhere(words)


def own_words(text: str, found: list[Token]) -> list[tuple[int, int]]:
    """The spans of a plain text that its writer wrote to us."""
    words = {token.text for token in found}
    end = len(text)
    if _OUTER_WORDS.isdisjoint(words):
        return [(0, end)]
    cuts: list[tuple[int, int]] = []
    if ">" in words or ";" in words:
        cuts += [found.span() for found in _QUOTE_MARK.finditer(text)]
    if not _HEADER_WORDS.isdisjoint(words):
        attribution = _ATTRIBUTION.search(text)
        if attribution and any(map(str.isalnum, text[: attribution.start()])):
            end = text.rfind("\n", 0, attribution.start()) + 1 or attribution.start()
        elif attribution and attribution[0].endswith(":"):
            cuts.append(attribution.span())
        cuts += _mail_headers(text)
    if "[" in words:
        cuts += [media.span() for media in _MEDIA.finditer(text)]
    if '"' in words:
        cuts += [q.span() for q in _QUOTATION.finditer(text) if _is_ours(q[0])]
    if not _QUOTED_WORDS.isdisjoint(words):
        cuts += _our_question(text)
    if not _OURS_WORDS.isdisjoint(words):
        cuts += _our_sentences(text, found)
    end = min(end, _footer(found, words, end), _signature(text, found, words, end))
    return _kept(end, cuts)


def _mail_headers(text: str) -> Iterator[tuple[int, int]]:
    headers = list(_HEADER.finditer(text))
    if len(headers) > 1 or any(header["subject"] for header in headers):
        yield from (header.span() for header in headers)
    yield from (prefix.span() for prefix in _PREFIX.finditer(text))


def _is_ours(text: str) -> bool:
    words = [token.text for token in tokens(text)]
    return _QUOTED.anywhere(words) or {"0", "10"} <= set(words)


def _our_sentences(text: str, found: list[Token]) -> Iterator[tuple[int, int]]:
    """Whatever else we send, copied into a reply."""
    spoken = [token for token in found if is_word(token)]
    words = [token.text for token in spoken]
    end = 0
    for at, token in enumerate(spoken):
        if token.start >= end and _OURS.at(words, at):
            first = max(text.rfind(sign, 0, token.start) for sign in ".!?\n") + 1
            sentence = _SENTENCE_END.search(text, token.start)
            end = sentence.end() if sentence else len(text)
            tail = _OPT_OUT_TAIL.match(text, end)
            end = tail.end() if tail else end
            yield first, end


def _our_question(text: str) -> list[tuple[int, int]]:
    """The sentence in which we asked, with the scale and the way out behind it."""
    cuts = []
    for line in re.finditer(r"[^\n]+", text):
        found = tokens(line[0])
        words = [token.text for token in found]
        begin = next((token.start for at, token in enumerate(found) if _QUOTED.at(words, at)), None)
        if begin is None:
            continue
        title = _TITLE.search(line[0], 0, begin)
        begin = line.start() + (title.start() if title else begin)
        mark = max(line[0].rfind("?"), line[0].rfind(")"))
        end = line.start() + mark + 1 if mark > 0 else line.end()
        for pattern in (_LEGEND, _OPT_OUT_TAIL):
            behind = pattern.match(text, end)
            end = behind.end() if behind else end
        cuts.append((begin, end))
    return cuts


def _footer(found: list[Token], words: set[str], end: int) -> int:
    if _FOOTER_WORDS.isdisjoint(words):
        return end
    sequence = [token.text for token in found]
    for at, token in enumerate(found):
        if token.text in _FOOTER_WORDS and _FOOTERS.at(sequence, at):
            return token.start
    return end


def _signature(text: str, found: list[Token], words: set[str], end: int) -> int:
    """Where "Mvh Anna", "/Anna" or a delimiter line begins, if the message ends in one."""
    for pattern in (_SLASH_NAME, _LINE_NAME) if "/" in words or "\n" in words else ():
        name = pattern.search(text, max(0, end - 60), end)
        if name and name.start() > 0:
            return name.start()
    if delimiter := _DELIMITER.search(text):
        return delimiter.start()
    if "," in words and len(said := _without_last_signs(found)) > _SHORTEST_THANKED and _is_thanks_and_name(said):
        return said[-3].start
    if _SIGN_OFF_WORDS.isdisjoint(words):
        return end
    sequence = [token.text for token in found]
    for at, token in enumerate(found):
        size = _SIGN_OFFS.at(sequence, at) if token.text in _SIGN_OFF_WORDS else 0
        if size and _ends_here(found, sequence, at, size):
            return token.start
    return end


def _without_last_signs(found: list[Token]) -> list[Token]:
    last = len(found)
    while last and not is_word(found[last - 1]):
        last -= 1
    return found[:last]


def _is_thanks_and_name(found: list[Token]) -> bool:
    """As in "7. Thanks, Brian"."""
    before, thanks, comma, name = (token.text for token in found[-4:])
    return comma == "," and before in ".!\n" and (thanks,) in THANKS.all and name.isalpha() and name not in _NO_NAMES


def _ends_here(found: list[Token], sequence: list[str], at: int, size: int) -> bool:
    """Is only a name left after the sign-off; or, where it opens a line, what else a signature holds?"""
    rest = sequence[at + size : at + size + 60]
    names = [word for word in rest if word[0].isalpha()]
    is_wish = sequence[at : at + size] in _ONLY_ON_A_LINE
    if at and sequence[at - 1] == "\n":
        if is_wish:
            return not rest or rest[0] in ",\n" or (len(names) == 1 and not any(map(str.isdecimal, rest)))
        return len(names) <= _MAX_WORDS_OF_A_SIGNATURE and (
            not rest or rest[0] in ",\n" or len(names) <= _MAX_WORDS_OF_A_NAME
        )
    if is_wish or (at and is_word(found[at - 1]) and sequence[at - 1] in _NO_SIGN_OFF_AFTER):
        return False
    return len(names) <= _MAX_WORDS_OF_A_NAME and not any(
        _could_be_score(word) and beyond not in _YEARS for word, beyond in pairwise([*rest, ""])
    )


def _could_be_score(word: str) -> bool:
    """Not the writer's age, or the number of a room or a house below a name."""
    return word.isdecimal() and len(word) < _SHORTEST_ROOM and int(word) <= TOP


def _kept(end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept, start = [], 0
    for first, last in sorted(cuts):
        if start < first:
            kept.append((start, min(first, end)))
        start = max(start, last)
    if start < end:
        kept.append((start, end))
    return [(first, last) for first, last in kept if first < last]
