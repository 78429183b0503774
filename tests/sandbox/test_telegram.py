import asyncio

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn


@pytest_asyncio.fixture
async def standin():
    async with TelegramStandIn() as standin:
        yield standin


@pytest_asyncio.fixture
async def api(standin):
    """Calls a method: status and answer."""
    async with aiohttp.ClientSession() as session:

        async def call(method, token=standin.token, **values):
            async with session.post(f"{standin.url}/bot{token}/{method}", json=values) as response:
                return response.status, await response.json()

        yield call


class Hook:
    """A bot's webhook: keeps what came, and answers as told, in turn, then 200."""

    def __init__(self):
        self.came = []
        self.answers = []
        self.at_once = self.most_at_once = 0
        self.open = asyncio.Event()
        self.open.set()

    async def handle(self, request):
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.came.append((await request.json(), request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        await self.open.wait()
        self.at_once -= 1
        return self.answers.pop(0) if self.answers else web.Response()

    @property
    def texts(self):
        return [update["message"]["text"] for update, _ in self.came]


@pytest_asyncio.fixture
async def hook():
    hook = Hook()
    app = web.Application()
    app.router.add_post("/telegram", hook.handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    yield hook
    await runner.cleanup()


async def settled(standin):
    async with asyncio.timeout(10):
        await standin.settled()


async def anna_in(standin):
    anna = standin.person(101, "Anna", "da")
    await anna.start()
    return anna


BUTTONS = {"inline_keyboard": [[{"text": "9", "callback_data": "inv1:9"}]]}


async def test_updates_are_posted_with_the_secret_in_the_order_of_the_chat(standin, api, hook):
    await api("setWebhook", url=hook.url, secret_token="s3cret")
    anna = await anna_in(standin)
    for text in ("1", "2", "3"):
        await anna.say(text)
    await settled(standin)
    assert hook.texts == ["/start", "1", "2", "3"]
    assert {secret for _, secret in hook.came} == {"s3cret"}
    first = hook.came[0][0]["message"]
    assert first["from"] == {"id": 101, "is_bot": False, "first_name": "Anna", "language_code": "da"}
    assert first["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_an_update_comes_again_until_it_is_taken_and_holds_its_chat_back(standin, api, hook):
    await api("setWebhook", url=hook.url)
    hook.answers = [web.Response(status=503), web.Response(status=403)]
    anna = await anna_in(standin)
    await anna.say("1")
    await settled(standin)
    assert hook.texts == ["/start", "/start", "/start", "1"]
    assert len({update["update_id"] for update, _ in hook.came}) == 2
    info = (await api("getWebhookInfo"))[1]["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"
    assert info["pending_update_count"] == 0


async def test_an_answer_lost_on_the_way_brings_the_update_again(standin, api, hook):
    await api("setWebhook", url=hook.url)
    standin.lose_webhook_answers()
    await anna_in(standin)
    await settled(standin)
    assert len(hook.came) == 2
    assert hook.came[0] == hook.came[1]


async def test_several_chats_come_at_once_up_to_the_limit(standin, api, hook):
    await api("setWebhook", url=hook.url, max_connections=2)
    hook.open.clear()
    for user_id in range(1, 6):
        await standin.person(user_id, "P").start()
    while hook.at_once < 2:  # noqa: ASYNC110 - seen from outside, as the stand-in sees it
        await asyncio.sleep(0.01)
    hook.open.set()
    await settled(standin)
    assert hook.most_at_once == 2


async def test_a_webhook_set_late_gets_what_waited(standin, api, hook):
    await anna_in(standin)
    await api("setWebhook", url=hook.url)
    await settled(standin)
    assert hook.texts == ["/start"]


async def test_what_waits_can_be_dropped(standin, api):
    await anna_in(standin)
    await api("deleteWebhook", drop_pending_updates=True)
    assert standin.pending() == 0


async def test_a_webhook_that_is_away_is_tried_again(standin, api, hook):
    await api("setWebhook", url="http://127.0.0.1:9/telegram")
    await anna_in(standin)
    while True:
        info = (await api("getWebhookInfo"))[1]["result"]
        if "last_error_message" in info:
            break
        await asyncio.sleep(0.01)
    assert "Connection failed" in info["last_error_message"]
    await api("setWebhook", url=hook.url)
    await settled(standin)
    assert hook.texts == ["/start"]


async def test_a_tap_spins_until_the_webhooks_answer_says_otherwise(standin, api, hook):
    await api("setWebhook", url=hook.url)
    anna = await anna_in(standin)
    await settled(standin)
    await api("sendMessage", chat_id=101, text="0-10?", reply_markup=BUTTONS)
    hook.open.clear()
    tap = await anna.tap("9")
    while len(hook.came) < 2:  # noqa: ASYNC110 - seen from outside, as the stand-in sees it
        await asyncio.sleep(0.01)
    query = hook.came[1][0]["callback_query"]
    assert (query["data"], query["message"]["reply_markup"]) == ("inv1:9", BUTTONS)
    assert not tap.is_answered
    hook.answers = [web.json_response({"method": "answerCallbackQuery", "callback_query_id": query["id"]})]
    hook.open.set()
    await tap.answered()


async def test_a_poll_waits_for_what_comes_and_forgets_what_is_confirmed(standin, api):
    waiting = asyncio.create_task(api("getUpdates", timeout=10))
    anna = await anna_in(standin)
    (first,) = (await waiting)[1]["result"]
    await anna.say("9")
    again = (await api("getUpdates"))[1]["result"]
    assert [update["message"]["text"] for update in again] == ["/start", "9"]
    rest = (await api("getUpdates", offset=first["update_id"] + 1))[1]["result"]
    assert [update["message"]["text"] for update in rest] == ["9"]
    assert (await api("getUpdates", offset=rest[0]["update_id"] + 1))[1]["result"] == []


async def test_only_the_wanted_kinds_come(standin, api):
    await api("getUpdates", allowed_updates=["callback_query"])
    anna = await anna_in(standin)
    await api("sendMessage", chat_id=101, text="0-10?", reply_markup=BUTTONS)
    await anna.tap("9")
    # Left out, what was said last stays.
    (update,) = (await api("getUpdates"))[1]["result"]
    assert "callback_query" in update


async def test_two_readers_and_a_webhook_do_not_go_together(standin, api, hook):
    readers = [asyncio.create_task(api("getUpdates", timeout=10)) for _ in range(2)]
    ended, (last,) = await asyncio.wait(readers, return_when=asyncio.FIRST_COMPLETED)
    status, answer = await ended.pop()
    assert (status, answer["description"].split(";")[0]) == (409, "Conflict: terminated by other getUpdates request")
    await anna_in(standin)
    assert (await last)[0] == 200
    await api("setWebhook", url=hook.url)
    status, answer = await api("getUpdates")
    assert (status, "webhook is active" in answer["description"]) == (409, True)


async def test_in_a_group_the_bot_hears_commands_and_replies_to_itself(standin, api):
    anna, team = standin.person(101, "Anna"), standin.group(-5, "Kundeservice")
    _, sent = await api("sendMessage", chat_id=-5, text="Hej")
    hello = await team.next()
    assert sent["result"]["chat"] == {"id": -5, "type": "group", "title": "Kundeservice"}
    await team.say(anna, "hvad siger I?")
    await team.say(anna, "/nps@other_bot")
    await team.say(anna, "/nps 30d")
    await team.say(anna, f"/nps@{standin.username}")
    await team.say(anna, "tak", reply_to=hello)
    heard = [update["message"]["text"] for update in (await api("getUpdates"))[1]["result"]]
    assert heard == ["/nps 30d", f"/nps@{standin.username}", "tak"]


async def test_a_group_that_becomes_a_supergroup_moves(standin, api):
    team = standin.group(-5, "Kundeservice")
    new = await team.upgrade()
    status, answer = await api("sendMessage", chat_id=-5, text="Hej")
    assert (status, answer["parameters"]) == (400, {"migrate_to_chat_id": new.id})
    assert (await api("sendMessage", chat_id=new.id, text="Hej"))[0] == 200
    left, come = (await api("getUpdates"))[1]["result"]
    assert left["message"]["migrate_to_chat_id"] == come["message"]["chat"]["id"] == new.id


async def test_a_group_can_throw_the_bot_out_and_take_it_in_again(standin, api):
    anna, team = standin.person(101, "Anna"), standin.group(-1001, "Kundeservice")
    await team.throw_out(anna)
    status, answer = await api("sendMessage", chat_id=-1001, text="Hej")
    assert (status, answer["description"]) == (403, "Forbidden: bot was kicked from the supergroup chat")
    await team.take_in(anna)
    assert (await api("sendMessage", chat_id=-1001, text="Hej"))[0] == 200
    updates = (await api("getUpdates"))[1]["result"]
    assert [one["my_chat_member"]["new_chat_member"]["status"] for one in updates] == ["kicked", "member"]


async def test_a_group_may_forbid_the_bot_words_pictures_or_files(standin, api):
    team = standin.group(-1001, "Kundeservice")
    _, sent = await api("sendPhoto", chat_id=-1001, photo="none")
    assert "file identifier" in sent["description"]
    team.forbidden = {"text", "photo", "document"}
    said = [
        (await api("sendMessage", chat_id=-1001, text="Hej"))[1]["description"],
        (await api("sendPhoto", chat_id=-1001, photo="none"))[1]["description"],
        (await api("sendDocument", chat_id=-1001, document="none"))[1]["description"],
    ]
    assert said == [
        f"Bad Request: not enough rights to send {what} to the chat"
        for what in ("text messages", "photos", "documents")
    ]


async def test_topics_are_open_closed_or_not_there(standin, api):
    anna, team = standin.person(101, "Anna"), standin.group(-1001, "Kundeservice")
    topic = team.begin_topic("Alerts")
    _, sent = await api("sendMessage", chat_id=-1001, text="Hej", message_thread_id=topic)
    assert (sent["result"]["message_thread_id"], sent["result"]["is_topic_message"]) == (topic, True)
    await team.say(anna, "/nps", topic=topic)
    heard = (await api("getUpdates"))[1]["result"][-1]["message"]
    assert (heard["message_thread_id"], heard["is_topic_message"], heard["chat"]["is_forum"]) == (topic, True, True)
    for unknown in (topic + 1, 1):
        _, refused = await api("sendMessage", chat_id=-1001, text="Hej", message_thread_id=unknown)
        assert refused["description"] == "Bad Request: message thread not found"
    team.closed_topics = {topic, 1}
    for where in ({"message_thread_id": topic}, {}):
        _, refused = await api("sendMessage", chat_id=-1001, text="Hej", **where)
        assert refused["description"] == "Bad Request: TOPIC_CLOSED"


async def test_who_writes_as_the_group_taps_as_themselves(standin, api):
    anna, team = standin.person(101, "Anna"), standin.group(-1001, "Kundeservice")
    keyboard = {"inline_keyboard": [[{"text": "Take", "callback_data": "take"}]]}
    await api("sendMessage", chat_id=-1001, text="Alert", reply_markup=keyboard)
    await team.say(None, "/nps")
    await team.tap(anna, "Take")
    said, tapped = (await api("getUpdates"))[1]["result"]
    assert said["message"]["sender_chat"]["id"] == -1001
    assert (said["message"]["from"]["id"], tapped["callback_query"]["from"]["id"]) == (1087968824, 101)


@pytest.mark.parametrize(("rows", "label", "is_taken"), [(100, "x", True), (101, "x", False), (50, "x" * 200, False)])
async def test_a_keyboard_has_its_limits(standin, api, rows, label, is_taken):
    standin.group(-1001, "Kundeservice")
    keyboard = {"inline_keyboard": [[{"text": label, "callback_data": "x"}] for _ in range(rows)]}
    status, answer = await api("sendMessage", chat_id=-1001, text="Hej", reply_markup=keyboard)
    assert (status == 200) is is_taken
    assert is_taken or answer["description"] == "Bad Request: reply markup is too long"


async def test_the_messages_of_each_supergroup_are_counted_by_themselves(standin, api):
    one, other = standin.group(-1001, "One"), standin.group(-1002, "Other")
    for group in (one, other):
        await api("sendMessage", chat_id=group.id, text="Hej")
    assert (await one.next()).id == (await other.next()).id


async def test_who_blocks_is_out_of_reach_until_they_come_back(standin, api):
    anna = await anna_in(standin)
    await anna.block()
    status, answer = await api("sendMessage", chat_id=101, text="Hej")
    assert (status, answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    with pytest.raises(ValueError, match="press Start"):
        await anna.say("hej")
    await anna.start()
    assert (await api("sendMessage", chat_id=101, text="Hej"))[0] == 200
    updates = (await api("getUpdates"))[1]["result"]
    statuses = [u["my_chat_member"]["new_chat_member"]["status"] for u in updates if "my_chat_member" in u]
    assert statuses == ["kicked", "member"]


REFUSED = {
    "no text": ("sendMessage", {"chat_id": 101, "text": "  "}, "message text is empty"),
    "too long": ("sendMessage", {"chat_id": 101, "text": "x" * 4097}, "message is too long"),
    "nobody": ("sendMessage", {"chat_id": 999, "text": "x"}, "chat not found"),
    "not JSON in a value": ("sendMessage", {"chat_id": 101, "text": "x", "reply_markup": "{"}, "can't parse"),
    "no data behind a button": (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "9"}]]}},
        "BUTTON_DATA_INVALID",
    ),
    "no words on a button": (
        "sendMessage",
        {"chat_id": 101, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "", "callback_data": "a"}]]}},
        "must be non-empty",
    ),
    "an unknown tap": ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
    "a command in capitals": ("setMyCommands", {"commands": [{"command": "NPS", "description": "x"}]}, "INVALID"),
    "a command unexplained": ("setMyCommands", {"commands": [{"command": "nps", "description": ""}]}, "INVALID"),
    "a language that is none": ("setMyDescription", {"description": "x", "language_code": "nob"}, "language"),
    "a short description that is long": ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
    "a secret with a space": ("setWebhook", {"url": "http://127.0.0.1:9/", "secret_token": "a b"}, "secret token"),
}


@pytest.mark.parametrize(("method", "values", "words"), REFUSED.values(), ids=REFUSED.keys())
async def test_what_the_real_one_refuses_is_refused(standin, api, method, values, words):
    await anna_in(standin)
    status, answer = await api(method, **values)
    assert (status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert words in answer["description"]


async def test_only_the_right_token_and_known_methods(api):
    assert (await api("getMe", token="4200000001:" + "x" * 35))[0] == 401
    assert (await api("getMe", token="nonsense"))[0] == 404
    assert (await api("getYou"))[0] == 404


async def test_forms_queries_and_json_are_all_understood(standin):
    anna = await anna_in(standin)
    url = f"{standin.url}/bot{standin.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        await session.post(url, data={"chat_id": "101", "text": "form"})
        await session.post(url, json={"chat_id": 101, "text": "json"})
        await session.get(url, params={"chat_id": "101", "text": "query"})
        assert (await session.post(url, data=b"{", headers={"Content-Type": "application/json"})).status == 400
    assert [(await anna.next()).text for _ in range(3)] == ["form", "json", "query"]


async def test_an_edit_shows_on_the_screen_and_the_same_again_is_refused(standin, api):
    anna = await anna_in(standin)
    await api("sendMessage", chat_id=101, text="0-10?", reply_markup=BUTTONS)
    asked = await anna.next()
    assert asked.buttons == [["9"]]
    assert (await api("editMessageReplyMarkup", chat_id=101, message_id=asked.id))[0] == 200
    assert await asked.changed() == asked.buttons == []
    status, answer = await api("editMessageReplyMarkup", chat_id=101, message_id=asked.id)
    assert (status, "message is not modified" in answer["description"]) == (400, True)


async def test_a_tap_finds_the_newest_button_of_that_name(standin, api):
    anna = await anna_in(standin)
    for invitation in ("old", "new"):
        keyboard = {"inline_keyboard": [[{"text": "9", "callback_data": f"{invitation}:9"}]]}
        await api("sendMessage", chat_id=101, text="0-10?", reply_markup=keyboard)
    await anna.tap("9")
    assert (await api("getUpdates"))[1]["result"][-1]["callback_query"]["data"] == "new:9"
    with pytest.raises(ValueError, match="no message here has a button"):
        await anna.tap("11")


async def test_silence_is_said(standin):
    anna = await anna_in(standin)
    with pytest.raises(TimeoutError, match="nothing came"):
        await anna.next(timeout=0.05)


async def test_misbehaviour_waits_for_the_method_it_is_meant_for(standin, api):
    standin.misbehave(TelegramMisbehaviour.ERROR, method="sendMessage")
    await anna_in(standin)
    assert (await api("getMe"))[0] == 200
    assert (await api("sendMessage", chat_id=101, text="x"))[0] == 500
    assert (await api("sendMessage", chat_id=101, text="x"))[0] == 200


async def test_it_closes_while_somebody_hangs_on_it():
    async with aiohttp.ClientSession() as session, asyncio.timeout(10):
        async with TelegramStandIn() as standin:
            standin.misbehave(TelegramMisbehaviour.HANG, method="getMe")
            url = f"{standin.url}/bot{standin.token}"
            polling = asyncio.create_task(session.post(f"{url}/getUpdates", json={"timeout": 50}))
            hanging = asyncio.create_task(session.post(f"{url}/getMe"))
            while not standin.called("getMe"):  # noqa: ASYNC110 - seen from outside
                await asyncio.sleep(0.01)
        with pytest.raises(aiohttp.ClientError):
            await hanging
        await asyncio.gather(polling, return_exceptions=True)
