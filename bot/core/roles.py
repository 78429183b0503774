"""What an admin chat may see and do.

    viewer   numbers; no names, and no words of customers
    agent    also the comments and the cases, with who said what
    owner    also sends, exports and what changes the bot itself

Each may do all that the ones before it may. A role is a chat's: in a group everyone has it, who is in it now or later,
unless it is narrowed to the group's administrators; then the others have the one before it.
"""

from enum import StrEnum


class Role(StrEnum):
    VIEWER = "viewer"
    AGENT = "agent"
    OWNER = "owner"

    def may(self, least: "Role") -> bool:
        """Whether this role is enough where `least` is asked for."""
        order = tuple(Role)
        return order.index(self) >= order.index(least)

    @property
    def below(self) -> "Role":
        """The one before it; the least is its own."""
        order = tuple(Role)
        return order[max(0, order.index(self) - 1)]
