import asyncio
import logging
import socket

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import NetworkError, TimedOut

from bot.channels import Failure, SendError
from bot.channels.telegram.errors import failures
from bot.channels.telegram.transport import AiohttpRequest, NoAnswerError, NotSentError
from bot.sandbox.telegram import TelegramMisbehaviour


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def bot_for(standin, request):
    return Bot(standin.token, base_url=f"{standin.url}/bot", request=request, get_updates_request=request)


OUTCOMES = [
    (TelegramMisbehaviour.HANG, Failure.UNKNOWN, "timeout", True),
    (TelegramMisbehaviour.SLOW, Failure.UNKNOWN, "timeout", True),
    (TelegramMisbehaviour.DROP_BEFORE, Failure.UNKNOWN, "connection lost: ServerDisconnectedError", False),
    (TelegramMisbehaviour.DROP_AFTER, Failure.UNKNOWN, "connection lost: ServerDisconnectedError", True),
    (TelegramMisbehaviour.THROTTLE, Failure.TRANSIENT, "429", False),
    (TelegramMisbehaviour.ERROR, Failure.UNKNOWN, "500", False),
    (TelegramMisbehaviour.ERROR_AFTER, Failure.UNKNOWN, "500", True),
    (TelegramMisbehaviour.UNAVAILABLE, Failure.UNKNOWN, "502", False),
    (TelegramMisbehaviour.UNAVAILABLE_AFTER, Failure.UNKNOWN, "502", True),
    (TelegramMisbehaviour.GARBLED, Failure.UNKNOWN, "answer is not JSON", True),
]


@pytest.mark.parametrize(("misbehaviour", "failure", "code", "arrives"), OUTCOMES)
async def test_only_what_cannot_have_been_sent_may_be_tried_again(standin, misbehaviour, failure, code, arrives):
    anna = standin.person(101, "Anna")
    await anna.start()
    async with AiohttpRequest(read_timeout=0.3) as request:
        standin.misbehave(misbehaviour, seconds=1.5)
        with pytest.raises(SendError) as failed, failures():
            await bot_for(standin, request).send_message(101, "hej")
    assert (failed.value.failure, failed.value.code) == (failure, code)
    assert bool(anna.unread()) is arrives


async def test_nobody_listening_means_not_sent():
    async with AiohttpRequest() as request:
        with pytest.raises(NotSentError):
            await request.post(f"http://127.0.0.1:{unused_port()}/bot1:secret/getMe")


async def test_a_connection_that_never_comes_about_means_not_sent():
    with socket.socket() as full:
        # A listener that nobody accepts from: once its queue is full, connecting takes for ever.
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        fillers = [socket.socket() for _ in range(3)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        async with AiohttpRequest(connect_timeout=0.2) as request:
            with pytest.raises(NotSentError):
                await request.post(f"http://127.0.0.1:{full.getsockname()[1]}/bot1:secret/getMe")
        for filler in fillers:
            filler.close()


async def test_a_closed_session_means_not_sent():
    with pytest.raises(NotSentError):
        await AiohttpRequest().post("http://127.0.0.1:9/bot1:secret/getMe")


@pytest.mark.parametrize("url", ["http://127.0.0.1:{port}/bot{token}/getMe", "http://[bad/bot{token}/getMe"])
async def test_the_token_is_in_no_error_and_no_log(standin, caplog, url):
    caplog.set_level(logging.DEBUG)
    failed = []
    async with AiohttpRequest(read_timeout=0.2) as request:
        for misbehaviour in (None, *TelegramMisbehaviour):
            target = url.format(port=unused_port(), token=standin.token)
            if misbehaviour:
                standin.misbehave(misbehaviour)
                target = f"{standin.url}/bot{standin.token}/getMe"
            try:
                await request.post(target)
            except Exception as error:  # noqa: BLE001
                failed.append(error)
    assert len(failed) == 1 + len(TelegramMisbehaviour)
    for error in failed:
        assert standin.token not in f"{error!r} {error} {error.__cause__!r}"
        assert isinstance(error, NetworkError) or error.__class__.__name__ == "RateLimitedError"
    assert standin.token not in caplog.text


async def serve(answer):
    app = web.Application()
    app.router.add_post("/{anything:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


@pytest.mark.parametrize("text", ["[]", "{}", "null", '"ok"', ""])
async def test_json_that_is_no_answer_of_the_bot_api_is_no_answer(text):
    async def answer(_):
        return web.Response(text=text)

    runner, url = await serve(answer)
    async with AiohttpRequest() as request:
        with pytest.raises(NoAnswerError):
            await request.post(f"{url}/bot1:a/sendMessage")
    await runner.cleanup()


async def test_a_server_that_trickles_for_ever_is_given_up():
    async def answer(request):
        response = web.StreamResponse()
        await response.prepare(request)
        with pytest.raises(ConnectionResetError):
            while True:
                await response.write(b" ")
                await asyncio.sleep(0.02)
        return response

    runner, url = await serve(answer)
    async with AiohttpRequest(connect_timeout=0.2, read_timeout=0.2) as request:
        with pytest.raises(TimedOut):
            await request.post(f"{url}/bot1:a/sendMessage")
    await runner.cleanup()


async def test_redirects_are_not_followed_since_the_token_would_go_along():
    asked = []

    async def answer(request):
        asked.append(request.path)
        raise web.HTTPTemporaryRedirect("/elsewhere")

    runner, url = await serve(answer)
    async with AiohttpRequest() as request:
        with pytest.raises(NetworkError):
            await request.post(f"{url}/bot1:a/sendMessage")
    await runner.cleanup()
    assert asked == ["/bot1:a/sendMessage"]


async def test_a_document_travels_with_its_name():
    seen = {}

    async def answer(request):
        form = await request.post()
        document = form["document"]
        seen.update(chat=form["chat_id"], name=document.filename, content=document.file.read())
        chat = {"id": 101, "type": "private"}
        return web.json_response({"ok": True, "result": {"message_id": 1, "date": 0, "chat": chat}})

    runner, url = await serve(answer)
    async with AiohttpRequest() as request:
        bot = Bot("1:a", base_url=f"{url}/bot", request=request, get_updates_request=request)
        await bot.send_document(101, b"score;comment\n", filename="export.csv")
    await runner.cleanup()
    assert seen == {"chat": "101", "name": "export.csv", "content": b"score;comment\n"}


async def test_cancelled_sends_leave_the_pool_whole(standin):
    await standin.person(101, "Anna").start()
    async with AiohttpRequest() as request:
        bot = bot_for(standin, request)
        standin.misbehave(TelegramMisbehaviour.HANG, times=100, method="sendMessage")
        sends = [asyncio.create_task(bot.send_message(101, "hej")) for _ in range(100)]
        await asyncio.sleep(0.3)
        for send in sends:
            send.cancel()
        await asyncio.gather(*sends, return_exceptions=True)
        assert (await bot.get_me()).username == standin.username
