"""Whether words that could be a no to our messages are about the thing an admin has just asked about.

"Shall we cancel the order?" is answered by "Yes, cancel it", "slet den", "skicka inte den". Every word has to be in the
tables below: with any other, and for a verb that stands alone ("cancel", "stop"), it is the no that it could be.
"""

import re
from typing import Final


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_AGREEING: Final = _words(
    "yes yeah yep ok okay sure please thanks thank you just then so do no ja jo jep jepp nej nei tak takk tack gerne "
    "gjerne gärna bare bara så da då venligst vennligst snälla endelig but and og och men i want would like to "
)
_AGREEMENT: Final = _words("yes yeah yep ok okay sure ja jo jep jepp no nej nei")
_ENDING: Final = _words(
    "cancel delete remove end close drop slet annuller annullér afbestil aflys fjern afslut luk slett kanseller "
    "avbestill avlys avslutt avbeställ avboka avsluta radera stryk ta bort makulera send skicka"
)
_NOT: Final = _words("not don't dont never ikke inte ikkje")
_SENDING: Final = _words("send skicka")
#: "Remove me" and "delete my data" are not among them.
_THINGS: Final = _words(
    "it that this them everything all the my order orders delivery appointment booking subscription contract "
    "den det dem dette denne disse alt hele helt min mit mine mitt ordren ordre bestillingen bestilling aftalen "
    "avtalen levering leveringen leveransen abonnementet kontrakten allt alla detta dessa hela ordern beställningen "
    "bokningen avtalet prenumerationen"
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_about_a_thing(text: str) -> bool:
    """Said after an admin's question."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower()[:200])]
    if len(text) > 200 or not set(words) & _ENDING or not set(words) <= _AGREEING | _ENDING | _NOT | _THINGS:
        return False
    if set(words) & _SENDING and not set(words) & _NOT:
        return False
    return bool(set(words) & _THINGS or set(words) & _AGREEMENT)
