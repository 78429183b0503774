"""Each role may do all that the smaller ones may."""

from bot.core.roles import Role


def test_each_role_may_do_what_the_smaller_ones_may():
    table = {role: [least for least in Role if role.may(least)] for role in Role}
    assert table == {
        Role.VIEWER: [Role.VIEWER],
        Role.AGENT: [Role.VIEWER, Role.AGENT],
        Role.OWNER: [Role.VIEWER, Role.AGENT, Role.OWNER],
    }
