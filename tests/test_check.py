import sqlite3
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from bot.core.messages import ChannelName
from bot.database import open_database
from bot.sandbox.telegram import TelegramMisbehaviour, TelegramStandIn
from bot.sandbox.twilio import TwilioMisbehaviour, TwilioStandIn
from bot.store import chat_moves, unreachable_chats
from bot.store.consent_keys import open_keys
from tests.bots import SURVEYS, bot, environment, run

pytestmark = pytest.mark.whole


@pytest_asyncio.fixture
async def telegram():
    async with TelegramStandIn() as telegram:
        yield telegram


@pytest_asyncio.fixture
async def twilio():
    async with TwilioStandIn() as twilio:
        yield twilio


@pytest.fixture
def variables(database_url, twilio, telegram):
    return environment(database_url, twilio=twilio, telegram=telegram)


STOP_ANSWERS = [
    "Twilio answers STOP, START and HELP by itself, in English. Its Advanced Opt-Out (Messaging Service, Opt-Out "
    "Management) takes a text for each country; the next lines are those to paste.",
    "dansk, STOP: Du får ikke flere beskeder fra Nordlys her. Skriv START, hvis du fortryder.",
    "dansk, START: Du er tilmeldt igen og kan få beskeder fra Nordlys. Skriv STOP for at afmelde dig.",
    "dansk, HELP: Her får du af og til et spørgsmål fra Nordlys: om du vil anbefale os. Når du får det, svarer du "
    "med et tal fra 0 til 10. Afmeld: STOP",
    "norsk, STOP: Du får ikke flere meldinger fra Nordlys her. Skriv START hvis du ombestemmer deg.",
    "norsk, START: Du er meldt på igjen og kan få meldinger fra Nordlys. Skriv STOPP for å melde deg av.",
    "norsk, HELP: Her får du av og til et spørsmål fra Nordlys: om du vil anbefale oss. Når du får det, svarer du "
    "med et tall fra 0 til 10. Avmelding: STOPP",
    "svenska, STOP: Du får inga fler meddelanden från Nordlys här. Skriv START om du ångrar dig.",
    "svenska, START: Du är anmäld igen och kan få meddelanden från Nordlys. Skriv STOPP om du vill avanmäla dig.",
    "svenska, HELP: Här får du då och då en fråga från Nordlys: om du skulle rekommendera oss. När du får den svarar "
    "du med en siffra, 0-10. Avanmälan: STOPP",
]


NO_KEY = (
    "ERASURE_KEY is not set: who has the database or a backup of it can find, by trying all of them, the numbers of "
    "those who said no or were erased. .env.example says how to make one."
)


async def checked(variables, folder):
    """Whether all is well, what is right, and what is wrong."""
    process = await run(bot("check", variables, folder))
    assert process.errors == ""
    lines = process.output.splitlines()
    good = [line.removeprefix("ok     ") for line in lines if line.startswith("ok     ")]
    wrong = [line.removeprefix("WRONG  ") for line in lines if line.startswith("WRONG  ")]
    assert len(good) + len(wrong) == len(lines)
    assert process.status == (1 if wrong else 0)
    return good, wrong


async def test_a_good_setup_is_told_line_by_line(variables, tmp_path, telegram, twilio):
    await run(bot("migrate", variables, tmp_path))
    good, wrong = await checked(variables, tmp_path)
    assert wrong == []
    assert good == [
        "The configuration is complete.",
        "The catalogues are complete: da, nb, sv, en.",
        f"Surveys ({SURVEYS}): nps.",
        "The question takes one SMS in every language.",
        *STOP_ANSWERS,
        NO_KEY,
        "The database answers and is up to date.",
        f"Twilio account AC…{twilio.account_sid[-4:]} (active) sends as {twilio.number} can be reached.",
        f"Telegram bot @{telegram.username} can be reached.",
        "Chats that may give commands: 3.",
    ]


async def test_an_sms_that_would_not_say_who_asks_is_refused(tmp_path, twilio):
    variables = environment(f"sqlite:///{tmp_path}/nps.db", twilio=twilio, SURVEYS_FILE="")
    good, wrong = await checked(variables, tmp_path)
    assert [sentence[:40] for sentence in wrong] == ["SURVEYS_FILE: organisation is missing: a"]
    assert "Surveys (built in, since SURVEYS_FILE is not set): nps." in good
    started = await run(bot("run", variables, tmp_path))
    assert (started.status, started.errors.count("SURVEYS_FILE: organisation is missing")) == (2, 1)


async def test_on_telegram_the_bot_has_a_name_and_the_organisation_may_be_left_out(tmp_path, telegram):
    variables = environment(f"sqlite:///{tmp_path}/nps.db", telegram=telegram, SURVEYS_FILE="")
    _, wrong = await checked(variables, tmp_path)
    assert wrong == []


async def test_a_link_to_reviews_is_called_advertising_that_takes_consent(tmp_path, telegram):
    (tmp_path / "surveys.toml").write_text('[surveys.relation]\nlink = "https://example.com/reviews"\n', "utf-8")
    variables = environment(f"sqlite:///{tmp_path}/nps.db", telegram=telegram, SURVEYS_FILE="surveys.toml")
    good, _ = await checked(variables, tmp_path)
    [told] = [sentence for sentence in good if "puts a link" in sentence]
    assert told.startswith("The survey 'relation' puts a link")
    assert "advertising" in told
    assert "consent" in told


async def test_a_key_that_was_set_must_stay(variables, tmp_path):
    await run(bot("migrate", variables, tmp_path))
    keyed = {**variables, "ERASURE_KEY": "k" * 32}
    assert NO_KEY not in (await checked(keyed, tmp_path))[0]
    async with open_database(variables["DATABASE_URL"]) as database:
        await open_keys(database, b"k" * 32)
    assert (await checked(keyed, tmp_path))[1] == []
    for other in (variables, {**variables, "ERASURE_KEY": "o" * 32}):
        [wrong] = (await checked(other, tmp_path))[1]
        assert wrong.startswith("ERASURE_KEY is ")


async def test_chats_that_moved_or_threw_the_bot_out_are_told(variables, tmp_path):
    await run(bot("migrate", variables, tmp_path))
    now = datetime(2026, 3, 2, 10, tzinfo=UTC)
    async with open_database(variables["DATABASE_URL"]) as database, database.transaction() as connection:
        for chat in ("-100", "-4711"):
            await chat_moves.add(connection, (ChannelName.TELEGRAM, chat), f"-100{chat[1:]}", now)
        for chat in ("900", "-100100", "-5"):
            await unreachable_chats.add(connection, (ChannelName.TELEGRAM, chat), "bot was kicked", now)
    good, wrong = await checked(variables, tmp_path)
    assert "ADMINS: telegram:-100 became a supergroup: write telegram:-100100 instead." in good
    since = " cannot be written to since 2026-03-02 10:00 UTC (bot was kicked)."
    assert {sentence.partition(since)[0] for sentence in wrong} == {"ADMINS: telegram:900", "ADMINS: telegram:-100100"}


@pytest.mark.bare_database
async def test_nothing_is_changed(variables, database_url, tmp_path):
    good, _ = await checked(variables, tmp_path)
    [sentence] = [line for line in good if "atabase" in line and line != NO_KEY]
    if database_url.startswith("sqlite"):
        assert sentence == f"The database {tmp_path}/nps.db will be made at the start."
        assert list(tmp_path.iterdir()) == []
    else:
        assert sentence.startswith("The database answers; ")
        assert "will be applied at the start: 0001_start" in sentence
        assert (await checked(variables, tmp_path))[0] == good


async def test_all_faults_are_told_at_once(tmp_path, twilio, telegram):
    twilio.misbehave(TwilioMisbehaviour.UNAVAILABLE, 5)
    telegram.misbehave(TelegramMisbehaviour.UNAVAILABLE, 5)
    (tmp_path / "file").touch()
    (tmp_path / "surveys.toml").write_text("organisation = 'A name that is far too long for one SMS'", "utf-8")
    variables = environment(
        f"sqlite:///{tmp_path}/file/nps.db", twilio=twilio, telegram=telegram, SURVEYS_FILE="surveys.toml", ADMINS=""
    )
    _, wrong = await checked(variables, tmp_path)
    assert [sentence[:44] for sentence in wrong] == [
        "The question takes more than one SMS (da 2, ",
        f"DATABASE_URL: the database {tmp_path}"[:44],
        "The channel 'sms' gave no clear answer (code "[:44],
        "The channel 'telegram' gave no clear answer ("[:44],
        "ADMINS is empty: nobody can ask for /nps or "[:44],
    ]


async def test_wrong_credentials_are_told(tmp_path, twilio, telegram):
    variables = environment(f"sqlite:///{tmp_path}/nps.db", twilio=twilio, telegram=telegram)
    variables |= {"TWILIO_AUTH_TOKEN": "0" * 32, "TELEGRAM_BOT_TOKEN": "42:" + "x" * 35}
    _, wrong = await checked(variables, tmp_path)
    sms, chat = wrong
    assert sms == "The channel 'sms' refuses the credentials or the sender (code 20003)."
    assert chat.startswith("The channel 'telegram' refuses the credentials or the sender (code ")


async def test_a_suspended_account_is_told(tmp_path, twilio):
    twilio.account_status = "suspended"
    _, wrong = await checked(environment(f"sqlite:///{tmp_path}/nps.db", twilio=twilio), tmp_path)
    assert wrong == ["The channel 'sms' refuses the credentials or the sender (code account suspended)."]


WRONG = [
    ({"PORT": "x", "ADMINS": "y"}, ["PORT: ", "ADMINS: "]),
    ({"SURVEYS_FILE": "nowhere.toml"}, ["SURVEYS_FILE: there is no file"]),
    ({"DATABASE_URL": "mysql://x"}, ["DATABASE_URL is not understood"]),
    ({"DATABASE_URL": "postgresql://u:secret@127.0.0.1:9/nps"}, ["PostgreSQL at 127.0.0.1:9 cannot be reached"]),
    ({"TELEGRAM_BOT_TOKEN": "no token"}, ["TELEGRAM_BOT_TOKEN: is not like 123456789:AAE...: copy all"]),
    ({}, ["Both channels are off: set TELEGRAM_BOT_TOKEN or TWILIO_ACCOUNT_SID."]),
]


@pytest.mark.parametrize(("variables", "told"), WRONG, ids=lambda value: str(value)[:40])
async def test_each_fault_is_a_sentence_that_says_what_to_do(tmp_path, variables, told):
    base = {"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db", "ADMINS": "telegram:1"}
    _, wrong = await checked(base | variables, tmp_path)
    for start in told:
        assert any(sentence.startswith(start) for sentence in wrong), wrong
    assert "secret" not in " ".join(wrong)


async def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "nps.db").write_text("not a database, but a text of some length\n" * 100, "utf-8")
    _, wrong = await checked({"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db"}, tmp_path)
    assert any("is not an SQLite database" in sentence for sentence in wrong)


async def test_a_database_of_a_newer_version_is_told(tmp_path):
    variables = {"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db"}
    await run(bot("migrate", variables, tmp_path))
    with sqlite3.connect(tmp_path / "nps.db") as other:
        other.execute("INSERT INTO migration VALUES (9999, '9999_later', '', '')")
    other.close()
    _, wrong = await checked(variables, tmp_path)
    assert any("install the newer version again" in sentence for sentence in wrong)


OUTSIDE = "The port 127.0.0.1:8000 waits for a proxy on this machine that passes https://nps.example.com on to it."

WAYS_IN = [
    ({"PUBLIC_URL": "https://nps.example.com"}, OUTSIDE, None),
    (
        {"PUBLIC_URL": "https://nps.example.com", "HOST": "0.0.0.0"},  # noqa: S104
        "The port 0.0.0.0:8000 waits for a proxy or pla",
        None,
    ),
    (
        {"PUBLIC_URL": "https://nps.example.com", "HOST": "::"},
        "The port [::]:8000 waits for a proxy or platform that",
        None,
    ),
    ({"PUBLIC_URL": "http://nps.example.com"}, None, "PUBLIC_URL: write https"),
    ({"PUBLIC_URL": "http://203.0.113.7:8000"}, None, "PUBLIC_URL: write https"),
    ({"PUBLIC_URL": "http://localhost.example.com"}, None, "PUBLIC_URL: write https"),
    ({"PUBLIC_URL": "http://127.0.0.1:8000"}, None, None),
    ({"PUBLIC_URL": "http://localhost:8000"}, None, None),
    ({"PUBLIC_URL": "http://[::1]:8000"}, None, None),
    ({"TELEGRAM_WEBHOOK_SECRET": "x"}, None, "TELEGRAM_WEBHOOK_SECRET: it takes 16 letters"),
    ({"TELEGRAM_WEBHOOK_SECRET": "x" * 15}, None, "TELEGRAM_WEBHOOK_SECRET: it takes 16 letters"),
    ({"TELEGRAM_WEBHOOK_SECRET": "x" * 16}, None, None),
    ({"TELEGRAM_WEBHOOK_SECRET": "æøå" * 10}, None, "TELEGRAM_WEBHOOK_SECRET: takes 1-256 letters (A-Z)"),
    ({"TELEGRAM_WEBHOOK_SECRET": "with blanks and so on"}, None, "TELEGRAM_WEBHOOK_SECRET: takes 1-256 letters (A-Z)"),
    ({"METRICS_TOKEN": "short"}, None, "METRICS_TOKEN: takes 16-256"),
    ({"HOST": "nps.example.com"}, None, "HOST: 'nps.example.com' is not an address"),
]


@pytest.mark.parametrize(("variables", "right", "told"), WAYS_IN, ids=lambda value: str(value)[:50])
async def test_who_can_reach_the_port_and_make_up_what_comes_in_is_told(tmp_path, telegram, variables, right, told):
    base = environment(f"sqlite:///{tmp_path}/nps.db", telegram=telegram)
    good, wrong = await checked(base | variables, tmp_path)
    assert [sentence.startswith(told) for sentence in wrong] == [True] if told else wrong == []
    assert right is None or any(sentence.startswith(right) for sentence in good)
    secret = variables.get("TELEGRAM_WEBHOOK_SECRET", "no secret")
    assert len(secret) < 16 or secret not in " ".join(good + wrong)


async def test_a_database_file_that_was_emptied_is_told(tmp_path):
    (tmp_path / "nps.db").touch()
    _, wrong = await checked({"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db"}, tmp_path)
    assert any("is an empty file: what it held is lost" in sentence for sentence in wrong)


async def test_a_webhook_is_named_and_not_called_and_its_secret_must_be_there(tmp_path):
    (tmp_path / "surveys.toml").write_text('surveys.nps.webhook.url = "https://crm.example.com/hook?token=hidden"\n')
    variables = {"DATABASE_URL": f"sqlite:///{tmp_path}/nps.db", "SURVEYS_FILE": "surveys.toml"}
    _, wrong = await checked(variables, tmp_path)
    assert any(sentence.startswith("WEBHOOK_SECRET is missing: what the webhook of 'nps'") for sentence in wrong)
    good, _ = await checked(variables | {"WEBHOOK_SECRET": "whsec_" + "A" * 32}, tmp_path)
    assert "The survey 'nps' is passed on to crm.example.com; try it with scripts/webhook-test nps." in good
