"""Which segments are not shown, because somebody could be recognised in them.

Law: a segment of one to four people is hidden, and what is hidden cannot be worked out by taking the shown ones from
the whole: it is two segments at least, with five people or more together. The next smallest are hidden with them.
"""

from collections.abc import Mapping

from bot.core.nps import HIDDEN


def hidden(sizes: Mapping[str, int], rest: int = 0) -> frozenset[str]:
    """`sizes` are people per segment; `rest` are those of the whole who are in no segment, and so not shown either."""
    found = {name for name, people in sizes.items() if people < HIDDEN}
    for name in sorted(sizes.keys() - found, key=lambda name: (sizes[name], name)):
        if _is_safe([sizes[one] for one in found] + [rest]):
            break
        found.add(name)
    return frozenset(found)


def _is_safe(unseen: list[int]) -> bool:
    people = [some for some in unseen if some]
    return not people or (len(people) > 1 and sum(people) >= HIDDEN)
