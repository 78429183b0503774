from bot.channels.telegram.profile import Profile, publish
from bot.core.roles import Role


def profile(language):
    return Profile(
        commands={"start": f"Begin {language}", "stop": f"End {language}"},
        admin_commands={
            Role.OWNER: {"nps": f"The number {language}", "send": f"Ask {language}"},
            Role.VIEWER: {"nps": f"The number {language}"},
        },
        description=f"Asks {language}",
        short_description=f"Short {language}",
    )


LANGUAGES = {language: profile(language) for language in ("en", "da", "nb", "sv")}


async def team_and_admin(standin):
    admin = standin.person(101, "Anna", "da")
    await admin.start()
    standin.group(-5, "Kundeservice")
    return {"101": Role.OWNER, "-5": Role.VIEWER}


async def test_everybody_reads_it_in_their_language(standin, telegram):
    await publish(telegram, LANGUAGES, {})
    for code, language in {"": "en", "da": "da", "nb": "nb", "no": "nb", "sv": "sv"}.items():
        assert standin.profile("commands", "all_private_chats", code) == [
            {"command": "start", "description": f"Begin {language}"},
            {"command": "stop", "description": f"End {language}"},
        ]
        assert standin.profile("description", language=code) == f"Asks {language}"
        assert standin.profile("short_description", language=code) == f"Short {language}"


async def test_admins_have_the_commands_of_their_role_in_each_language_and_without_one(standin, telegram):
    await publish(telegram, LANGUAGES, await team_and_admin(standin))
    for chat in ("chat 101", "chat -5"):
        for code, language in {"": "en", "da": "da", "nb": "nb", "no": "nb", "sv": "sv"}.items():
            expected = [{"command": "nps", "description": f"The number {language}"}]
            if chat == "chat 101":
                expected.append({"command": "send", "description": f"Ask {language}"})
            assert standin.profile("commands", chat, code) == expected


async def test_the_second_time_nothing_is_written(standin, telegram):
    admins = await team_and_admin(standin)
    assert (await publish(telegram, LANGUAGES, admins)).writes == 25
    standin.calls.clear()
    assert (await publish(telegram, LANGUAGES, admins)).writes == 0
    assert {call.method[:3] for call in standin.calls} == {"get"}


async def test_only_what_changed_is_written(standin, telegram):
    await publish(telegram, LANGUAGES, {})
    changed = LANGUAGES | {"sv": Profile({"start": "Börja"}, {}, "Asks sv", "Short sv")}
    assert (await publish(telegram, changed, {})).writes == 1
    assert standin.profile("commands", "all_private_chats", "sv") == [{"command": "start", "description": "Börja"}]


async def test_an_admin_who_never_pressed_start_is_named_and_stops_nobody(standin, telegram):
    published = await publish(telegram, LANGUAGES, {"999": Role.OWNER} | await team_and_admin(standin))
    assert published.unreachable == ["999"]
    assert standin.profile("commands", "chat 101", "da")
