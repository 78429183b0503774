"""The two configurations of docs/proxy, as they are but for ports and certificates, run in front of a bot where the
programs are installed: genuine webhooks pass unchanged, half ones are cut off, figures stay inside.
"""

import asyncio
import os
import shutil
import signal
import ssl
import subprocess
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from twilio.request_validator import RequestValidator
from yarl import URL

from bot.runtime import open_runtime
from bot.sandbox.twilio import TwilioStandIn
from tests.bots import environment, free_port, listening, rows, settings, until

CONFIGURATIONS = Path(__file__).parents[2] / "docs" / "proxy"
PUBLIC_URL = "https://nps.example.com"


def nginx(port, upstream, certificate, key, folder):
    text = (CONFIGURATIONS / "nginx.conf").read_text(encoding="utf-8")
    text = swapped(text, "listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    text = swapped(text, "http://127.0.0.1:8000", f"http://127.0.0.1:{upstream}")
    text = swapped(text, "/etc/letsencrypt/live/nps.example.com/fullchain.pem", str(certificate))
    text = swapped(text, "/etc/letsencrypt/live/nps.example.com/privkey.pem", str(key))
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy"))
    unused = "".join(f"{name}_temp_path {folder}/{name};" for name in ("fastcgi", "uwsgi", "scgi"))
    around = (
        f"daemon off; pid {folder}/pid; error_log stderr; events {{}} http {{ access_log off; {temporary}{unused}\n"
    )
    (folder / "nginx.conf").write_text(f"{around}{text}}}\n", encoding="utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy(port, upstream, certificate, key, folder):
    text = (CONFIGURATIONS / "Caddyfile").read_text(encoding="utf-8")
    text = swapped(
        text, "{\n\tservers", f"{{\n\tadmin off\n\tauto_https disable_redirects\n\thttps_port {port}\n\tservers"
    )
    text = swapped(text, "nps.example.com {", f"nps.example.com {{\n\tbind 127.0.0.1\n\ttls {certificate} {key}")
    text = swapped(text, "127.0.0.1:8000", f"127.0.0.1:{upstream}")
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


def swapped(text, old, new):
    assert old in text
    return text.replace(old, new)


class Fronted:
    def __init__(self, session, port, twilio, runtime):
        self.session, self.port, self.twilio, self.runtime = session, port, twilio, runtime

    async def ask(self, method, path, **more):
        url = URL(f"https://127.0.0.1:{self.port}{path}", encoded=True)
        headers = {"Host": "nps.example.com"} | more.pop("headers", {})
        async with self.session.request(
            method, url, headers=headers, server_hostname="nps.example.com", **more
        ) as answer:
            return answer.status, answer.headers, await answer.text()

    async def sms(self, path, form):
        form = {"AccountSid": self.twilio.account_sid} | form
        signature = RequestValidator(self.twilio.auth_token).compute_signature(PUBLIC_URL + path, form)
        return (await self.ask("POST", path, data=form, headers={"X-Twilio-Signature": signature}))[0]

    async def is_there(self):
        try:
            return (await self.ask("GET", "/healthz"))[0] == 200
        except aiohttp.ClientError:
            return False


@asynccontextmanager
async def running(command, folder):
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stderr=asyncio.subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


def certified(folder):
    """A certificate and its key, for two days."""
    certificate, key = folder / "cert.pem", folder / "key.pem"
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    name = ["-subj", "/CN=nps.example.com", "-addext", "subjectAltName=DNS:nps.example.com"]
    made = ["openssl", "req", "-x509", *kind, *name, "-keyout", key, "-out", certificate]
    subprocess.run(made, check=True, capture_output=True)  # noqa: S603
    return certificate, key


@pytest_asyncio.fixture(params=[nginx, caddy])
async def fronted(request, tmp_path):
    if not (shutil.which(request.param.__name__) and shutil.which("openssl")):
        pytest.skip(f"{request.param.__name__} or openssl is not installed")
    folder = tmp_path / "proxy"
    folder.mkdir(mode=0o755)
    certificate, key = certified(folder)
    trust = ssl.create_default_context(cafile=certificate)
    async with (
        TwilioStandIn() as twilio,
        open_runtime(
            settings(environment(f"sqlite:///{tmp_path}/nps.db", twilio=twilio, PUBLIC_URL=PUBLIC_URL))
        ) as runtime,
        listening(runtime) as url,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session,
    ):
        port = free_port()
        command = request.param(port, url.rpartition(":")[2], certificate, key, folder)
        async with running(command, folder):
            one = Fronted(session, port, twilio, runtime)
            await until(one.is_there)
            yield one


async def test_genuine_webhooks_pass_unchanged_and_all_else_stays_outside(fronted):
    form = {"MessageSid": "SM1", "From": "+4520123456", "Body": "9 - god hjælp & hurtig + venlig", "FromCity": ""}
    assert await fronted.sms("/twilio/sms", form) == 200
    assert [row["text"] for row in await rows(fronted.runtime, "SELECT text FROM inbound")] == [form["Body"]]
    status = {"MessageSid": "SM2", "MessageStatus": "delivered"}
    for path in ("/twilio/status?o=a%20b%2Fc", "/twilio/status?o=a+b"):
        assert await fronted.sms(path, status) == 200
    forged = {"X-Twilio-Signature": "x" * 27 + "="}
    assert (await fronted.ask("POST", "/twilio/sms", data=form, headers=forged))[0] == 403
    assert (await fronted.ask("GET", "/metrics"))[0] == 404
    # What is not exactly that path goes through, and is for this machine alone.
    code, _, text = await fronted.ask("GET", "/metrics?x=1")
    assert code in {401, 404}
    assert "nps_" not in text
    # Caddy 2.6 calls it 502 where the body is too large and the bot has refused it already.
    assert (await fronted.ask("POST", "/twilio/sms", data=b"x" * 200_000))[0] in {403, 413, 502}
    _, headers, _ = await fronted.ask("GET", "/healthz")
    assert not any(character.isdigit() for character in headers.get("Server", ""))


@pytest.mark.timeout(60)
async def test_who_says_half_is_cut_off_by_the_proxy_and_others_are_answered(fronted):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    halves = []
    for said in (
        b"POST /tw",
        b"POST /twilio/sms HTTP/1.1\r\nHost: nps.example.com\r\nContent-Length: 1000\r\n\r\nhalf",
    ):
        for _ in range(20):
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", fronted.port, ssl=context, server_hostname="nps.example.com"
            )
            writer.write(said)
            halves.append((reader, writer))
    assert await fronted.is_there()
    async with asyncio.timeout(40):
        for reader, writer in halves:
            await reader.read()
            writer.close()
    assert await fronted.is_there()
