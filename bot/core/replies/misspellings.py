"""Which number a misspelt word stands for: "sevem", "fämma"."""

from collections.abc import Iterable

SHORTEST = 5  # letters; shorter words have too many others for neighbours


def near_value(word: str, known_words: Iterable[tuple[str, int]]) -> int | None:
    """The value of the one number that is spelled with the same first letter, and one letter wrong or swapped."""
    if len(word) < SHORTEST:
        return None
    values = {value for known, value in known_words if known[0] == word[0] and _is_near(word, known)}
    return values.pop() if len(values) == 1 else None


def _is_near(word: str, known: str) -> bool:
    """Within one edit of each other, a swap of neighbours counting as one (Damerau 1964)."""
    if abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    left, right = word[start:], known[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[1::-1] == right[:2] and left[2:] == right[2:])
    return left[1:] == right if len(left) > len(right) else left == right[1:]
