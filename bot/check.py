"""`python -m bot check`: is everything set up? One line each: what is right, or what is wrong and how to mend it."""

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import i18n, runtime, settings, surveys
from bot.channels import Failure, SendError
from bot.core.delivery import sms_segments
from bot.core.texts import customers as texts
from bot.database import Connection, DatabaseError, open_database
from bot.database.migrate import pending
from bot.i18n import LOCALES, NAMES, SOURCE, Catalogues, Reader
from bot.settings import Settings
from bot.store import chat_moves, consent_keys, unreachable_chats
from bot.store.consent import Address
from bot.surveys import Surveys
from bot.tally_repair import other_zone

_SEND_FAILURES = {
    Failure.CONFIGURATION: "refuses the credentials or the sender",
    Failure.TRANSIENT: "cannot be reached",
    Failure.UNKNOWN: "gave no clear answer",
}


#: Characters of a webhook secret: 16 of 64 kinds are 96 bits.
MIN_SECRET_CHARACTERS = 16


@dataclass(frozen=True, slots=True)
class Finding:
    is_good: bool
    sentence: str


async def check() -> AsyncIterator[Finding]:
    """Looks at everything without changing anything; goes on after a fault, so that all of them are told at once."""
    try:
        loaded = settings.load()
    except settings.SettingsError as error:
        for line in str(error).splitlines():
            yield Finding(False, line)
        return
    yield Finding(True, "The configuration is complete.")
    for finding in _texts(loaded):
        yield finding
    for finding in (*_way_in(loaded), *_webhooks(loaded), *_erasure_key(loaded)):
        yield finding
    for finding in await _database(loaded):
        yield finding
    async for finding in _channels(loaded):
        yield finding
    yield _admins(loaded)


def _texts(loaded: Settings) -> list[Finding]:
    try:
        catalogues = i18n.load()
        findings = [Finding(True, f"The catalogues are complete: {', '.join(LOCALES)}.")]
    except i18n.CatalogueError as error:
        return [Finding(False, str(error))]
    try:
        definitions = surveys.load(loaded.surveys_file)
    except surveys.SurveysError as error:
        return [*findings, Finding(False, str(error))]
    for law in (runtime.check_chats, runtime.check_sender):
        try:
            law(loaded, definitions)
        except settings.SettingsError as error:
            findings += [Finding(False, line) for line in str(error).splitlines()]
    names = ", ".join(definitions.surveys)
    source = f"{loaded.surveys_file}" if loaded.surveys_file else "built in, since SURVEYS_FILE is not set"
    findings += [Finding(True, f"Surveys ({source}): {names}."), _question(catalogues, definitions)]
    return [*findings, *_review_links(definitions), *_stop_answers(loaded, catalogues, definitions)]


def _question(catalogues: Catalogues, definitions: Surveys) -> Finding:
    """What the question costs in each language, with this organisation's name in it."""
    costs = {}
    for locale in LOCALES:
        reader = Reader(catalogues, locale)
        organisation = definitions.organisation or reader.say(texts.US)
        text = reader.say(texts.ASK_SMS, organisation=organisation)
        costs[locale] = sms_segments.count(text).segments
    listed = ", ".join(f"{locale} {count}" for locale, count in costs.items())
    if max(costs.values()) > 1:
        return Finding(
            False, f"The question takes more than one SMS ({listed}): a shorter organisation name halves the price."
        )
    return Finding(True, "The question takes one SMS in every language.")


def _review_links(definitions: Surveys) -> list[Finding]:
    return [
        Finding(
            True,
            f"The survey '{key}' puts a link below its last words on Telegram. Asking for a public review is "
            "advertising there as in an SMS: it takes the consent of whoever gets it (README, What the law says).",
        )
        for key, survey in definitions.surveys.items()
        if survey.link is not None
    ]


#: What a customer types -> the sentence that Twilio is to answer it with.
_STOP_ANSWERS = {"STOP": texts.STOPPED, "START": texts.STARTED, "HELP": texts.HELP}


def _stop_answers(loaded: Settings, catalogues: Catalogues, definitions: Surveys) -> list[Finding]:
    """The provider answers these words before the bot hears of them, and in English unless it has these texts."""
    if loaded.twilio_account_sid is None or definitions.organisation is None:
        return []
    name = definitions.organisation
    where = (
        "Twilio answers STOP, START and HELP by itself, in English. Its Advanced Opt-Out (Messaging Service, Opt-Out "
        "Management) takes a text for each country; the next lines are those to paste."
    )
    return [
        Finding(True, where),
        *(
            Finding(True, f"{NAMES[locale]}, {word}: {Reader(catalogues, locale).say(text, organisation=name)}")
            for locale in LOCALES
            if locale != SOURCE
            for word, text in _STOP_ANSWERS.items()
        ),
    ]


def _way_in(loaded: Settings) -> list[Finding]:
    """Who can reach the port, and whether what comes in can be read or made up by others on the way."""
    found = []
    secret = loaded.telegram_webhook_secret
    if loaded.is_called_from_outside and not str(loaded.public_url).startswith("https://"):
        sentence = "PUBLIC_URL: write https, and put a proxy with a certificate in front (see README): http would show "
        found.append(Finding(False, sentence + "everyone on the way what customers write."))
    if secret is not None and len(secret.get_secret_value()) < MIN_SECRET_CHARACTERS:
        sentence = (
            f"TELEGRAM_WEBHOOK_SECRET: it takes {MIN_SECRET_CHARACTERS} letters and digits or more, by chance: one "
        )
        found.append(Finding(False, sentence + "that can be guessed lets anybody speak for your customers and admins."))
    if not loaded.is_called_from_outside:
        return found
    at = f"[{loaded.host}]:{loaded.port}" if ":" in loaded.host else f"{loaded.host}:{loaded.port}"
    who = "a proxy on this machine" if settings.is_this_machine(loaded.host) else "a proxy or platform"
    return [*found, Finding(True, f"The port {at} waits for {who} that passes {loaded.public_url} on to it.")]


def _webhooks(loaded: Settings) -> list[Finding]:
    """Nothing is sent to them: that could do something there. scripts/webhook-test does, when it is asked to."""
    try:
        webhooks = surveys.load(loaded.surveys_file).webhooks
    except surveys.SurveysError:
        return []
    if webhooks and not loaded.webhook_keys:
        return [Finding(False, runtime.secret_missing(webhooks))]
    return [
        Finding(True, f"The survey '{key}' is passed on to {webhook.host}; try it with scripts/webhook-test {key}.")
        for key, webhook in webhooks.items()
    ]


def _erasure_key(loaded: Settings) -> list[Finding]:
    if loaded.erasure_key is not None:
        return []
    sentence = (
        "ERASURE_KEY is not set: who has the database or a backup of it can find, by trying all of them, the numbers "
        "of those who said no or were erased. .env.example says how to make one."
    )
    return [Finding(True, sentence)]


async def _database(loaded: Settings) -> list[Finding]:
    url = loaded.database_url.get_secret_value()
    if (path := _missing(url)) is not None:
        return [_to_be_made(path)]
    try:
        async with open_database(url) as database:
            waiting = await pending(database, runtime.MIGRATIONS)
            zone = _zone(loaded)
            dates_in = await other_zone(database, zone) if zone is not None and not waiting else None
            async with database.reading() as connection:
                wrong_key = None if waiting else await consent_keys.fault(connection, loaded.erasure_key_bytes)
                chats = [] if waiting else await _chats(loaded, connection)
    except DatabaseError as error:
        return [Finding(False, str(error))]
    if waiting:
        sentence = (
            f"The database answers; {len(waiting)} migrations will be applied at the start: {', '.join(waiting)}."
        )
        return [Finding(True, sentence)]
    if wrong_key is not None:
        return [Finding(False, wrong_key)]
    if dates_in is not None:
        sentence = (
            f"Dates were assigned in the time zone {dates_in} before the survey file set another: run "
            "scripts/rebuild-tally once, so that old answers are counted on the days of the new one."
        )
        return [Finding(False, sentence)]
    return [Finding(True, "The database answers and is up to date."), *chats]


async def _chats(loaded: Settings, connection: Connection) -> list[Finding]:
    """What the bot has met with the chats of ADMINS."""
    moves = await chat_moves.all_of(connection)
    gone = await unreachable_chats.all_of(connection)
    named = {*loaded.admins, *((chat[0], moves[chat]) for chat in loaded.admins if chat in moves)}
    return [
        *(
            Finding(
                True, f"ADMINS: {_named(chat)} became a supergroup: write {_named((chat[0], moves[chat]))} instead."
            )
            for chat in loaded.admins
            if chat in moves
        ),
        *(
            Finding(
                False,
                f"ADMINS: {_named(chat)} cannot be written to since {one.since:%Y-%m-%d %H:%M} UTC ({one.code}). "
                "Others hear of its cases. Let the bot in again, or take the chat out.",
            )
            for chat, one in gone.items()
            if chat in named
        ),
    ]


def _named(chat: Address) -> str:
    return f"{chat[0].value}:{chat[1]}"


def _zone(loaded: Settings) -> ZoneInfo | None:
    """None where the survey file cannot be used, which has been told by then."""
    try:
        return surveys.load(loaded.surveys_file).zone
    except surveys.SurveysError:
        return None


def _missing(url: str) -> Path | None:
    """The SQLite file that is not there yet. Opening would make it, perhaps as another user than the bot's."""
    path = Path(url.removeprefix("sqlite:///"))
    return path if url.startswith("sqlite:///") and not path.exists() else None


def _to_be_made(path: Path) -> Finding:
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return Finding(True, f"The database {path} will be made at the start.")
    return Finding(False, f"DATABASE_URL: the database {path} cannot be made, for {folder} cannot be written.")


async def _channels(loaded: Settings) -> AsyncIterator[Finding]:
    try:
        channels = runtime.channels_of(loaded, runtime.utc_now)
    except settings.SettingsError as error:
        yield Finding(False, str(error))
        return
    if not channels:
        yield Finding(False, "Both channels are off: set TELEGRAM_BOT_TOKEN or TWILIO_ACCOUNT_SID.")
    for channel in channels:
        try:
            async with channel:
                yield Finding(True, f"{await channel.check()} can be reached.")
        except SendError as error:
            said = _SEND_FAILURES.get(error.failure, "refuses us")
            yield Finding(False, f"The channel '{channel.name.value}' {said} (code {error.code}).")


def _admins(loaded: Settings) -> Finding:
    if not loaded.admins:
        return Finding(False, "ADMINS is empty: nobody can ask for /nps or hears of a fault.")
    return Finding(True, f"Chats that may give commands: {len(loaded.admins)}.")
