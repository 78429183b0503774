import re
from pathlib import Path

import pytest

from bot.core.messages import ChannelName
from bot.core.roles import Role
from bot.settings import Settings, SettingsError, TelegramMode, load

EXAMPLE = Path(__file__).parent.parent / ".env.example"
PROCFILE = EXAMPLE.with_name("Procfile")
NAMES = [name.upper() for name in Settings.model_fields]
SID = "AC" + "0" * 32

TELEGRAM = {"TELEGRAM_BOT_TOKEN": "42:" + "x" * 35}
SMS = {
    "TWILIO_ACCOUNT_SID": SID,
    "TWILIO_AUTH_TOKEN": "secret-token",
    "TWILIO_FROM": "+4512345678",
    "PUBLIC_URL": "https://nps.example.com",
}


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch, tmp_path):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def loaded(monkeypatch):
    def load_with(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return load()

    return load_with


# --- defaults --------------------------------------------------------------------------------------------------------


def test_nothing_needs_to_be_set():
    settings = load()
    assert settings.database_url.get_secret_value() == "sqlite:///data/nps.db"
    assert (settings.port, settings.host, settings.log_format) == (8000, "127.0.0.1", "text")
    assert settings.admins == {}
    assert settings.mode_of_telegram is TelegramMode.POLLING


def test_a_blank_value_counts_as_none(loaded):
    assert loaded(**dict.fromkeys(NAMES, "")) == load()


def test_an_env_file_is_read_and_the_environment_beats_it(loaded, tmp_path):
    (tmp_path / ".env").write_text("PORT=9001\nADMINS=telegram:1\nSOMETHING_ELSE=x\n", encoding="utf-8")
    settings = loaded(PORT="9002")
    assert settings.port == 9002
    assert settings.admins == {(ChannelName.TELEGRAM, "1"): Role.OWNER}


def test_an_env_file_that_is_not_utf8_is_told(tmp_path):
    (tmp_path / ".env").write_bytes("SURVEYS_FILE=spørgsmål.toml\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"^\.env: it is not written in UTF-8"):
        load()


# --- good values -----------------------------------------------------------------------------------------------------


def test_admins_are_chats_groups_and_numbers(loaded):
    settings = loaded(ADMINS=" telegram:123 , telegram:-1001234567890,sms:+4520123456, ")
    assert list(settings.admins) == [
        (ChannelName.TELEGRAM, "123"),
        (ChannelName.TELEGRAM, "-1001234567890"),
        (ChannelName.SMS, "+4520123456"),
    ]


def test_an_admin_may_all_unless_a_smaller_role_is_named(loaded):
    settings = loaded(ADMINS="telegram:1,telegram:-2:agent,sms:+4520123456:viewer")
    roles = [settings.role_of(*admin) for admin in settings.admins]
    assert roles == [Role.OWNER, Role.AGENT, Role.VIEWER]
    assert settings.role_of(ChannelName.TELEGRAM, "3") is None


def test_alerts_go_to_the_topic_behind_a_group(loaded):
    settings = loaded(ADMINS="telegram:-1001234567890/17:agent,telegram:-2,telegram:-3/1,telegram:4")
    assert settings.topics == {(ChannelName.TELEGRAM, "-1001234567890"): 17}
    assert settings.role_of(ChannelName.TELEGRAM, "-1001234567890") is Role.AGENT
    # What is not named goes to the general topic, which is number 1.
    assert len(settings.admins) == 4


@pytest.mark.parametrize(
    "admins",
    [
        *("telegram:-100/", "telegram:-100/0", "telegram:-100/x", "telegram:-100/-5", "telegram:-100/17/18"),
        *("telegram:123/17", "sms:+4520123456/17", "telegram:-100/99999999999", "telegram:-1:agent,telegram:-1"),
        *("telegram:-100:17", "telegram:-1/17:boss", "telegram:/17", "telegram:-1٢/17", "telegram:-1/١٧"),
    ],
)
def test_what_is_no_topic_of_a_group_is_refused_by_name(loaded, admins):
    with pytest.raises(SettingsError, match=r"^ADMINS: "):
        loaded(ADMINS=admins)


def test_a_token_under_rotation_is_two(loaded):
    assert loaded(**SMS | {"TWILIO_AUTH_TOKEN": "new, old"}).auth_tokens == ("new", "old")


@pytest.mark.parametrize(
    ("url", "mode", "is_called_from_outside"),
    [
        (None, TelegramMode.POLLING, False),
        ("https://nps.example.com/", TelegramMode.WEBHOOK, True),
        ("http://127.0.0.1:8000", TelegramMode.WEBHOOK, False),
        ("http://localhost:8000", TelegramMode.WEBHOOK, False),
        ("http://[::1]:8000", TelegramMode.WEBHOOK, False),
    ],
)
def test_a_bot_is_open_to_the_outside_only_when_told_to(loaded, url, mode, is_called_from_outside):
    settings = loaded(**({"PUBLIC_URL": url} if url else {}))
    assert (settings.mode_of_telegram, settings.host) == (mode, "127.0.0.1")
    assert settings.is_called_from_outside is is_called_from_outside
    assert not (settings.public_url or "").endswith("/")


@pytest.mark.parametrize(
    ("said", "host"),
    [("0.0.0.0", "0.0.0.0"), ("::", "::"), ("[::1]", "::1"), ("localhost", "127.0.0.1"), ("10.0.0.7", "10.0.0.7")],  # noqa: S104
)
def test_the_address_to_listen_on_is_a_setting(loaded, said, host):
    assert loaded(HOST=said).host == host


def test_who_starts_it_on_a_platform_opens_it():
    processes = dict(line.split(": ", 1) for line in PROCFILE.read_text(encoding="utf-8").splitlines())
    assert [name for name, command in processes.items() if "HOST=0.0.0.0 " in command] == ["web"]


def test_telegram_can_poll_although_there_is_an_address(loaded):
    settings = loaded(**TELEGRAM, PUBLIC_URL="https://nps.example.com", TELEGRAM_MODE="polling")
    assert settings.mode_of_telegram is TelegramMode.POLLING


# --- bad values ------------------------------------------------------------------------------------------------------

WRONG = [
    ({"PORT": "eighty"}, "PORT"),
    ({"PORT": "0"}, "PORT"),
    ({"PORT": "65536"}, "PORT"),
    ({"PUBLIC_URL": "nps.example.com"}, "PUBLIC_URL"),
    ({"PUBLIC_URL": "ftp://nps.example.com"}, "PUBLIC_URL"),
    ({"PUBLIC_URL": "https://nps.example.com/?x=1"}, "PUBLIC_URL"),
    ({"PUBLIC_URL": "https://"}, "PUBLIC_URL"),
    ({"TELEGRAM_API_URL": "localhost:8081"}, "TELEGRAM_API_URL"),
    ({"TWILIO_API_URL": "api.twilio.com"}, "TWILIO_API_URL"),
    ({"ADMINS": "123"}, "ADMINS"),
    ({"ADMINS": "telegram:@anna"}, "ADMINS"),
    ({"ADMINS": "sms:20123456"}, "ADMINS"),
    ({"ADMINS": "sms:+45 20 12 34 56"}, "ADMINS"),
    ({"ADMINS": "mail:anna@example.com"}, "ADMINS"),
    ({"ADMINS": "telegram:1;telegram:2"}, "ADMINS"),
    ({"TELEGRAM_BOT_TOKEN": "123456789"}, "TELEGRAM_BOT_TOKEN"),
    ({"TELEGRAM_BOT_TOKEN": "bot42:" + "x" * 35}, "TELEGRAM_BOT_TOKEN"),
    ({"TELEGRAM_MODE": "push"}, "TELEGRAM_MODE"),
    ({"TELEGRAM_WEBHOOK_SECRET": "with blanks"}, "TELEGRAM_WEBHOOK_SECRET"),
    ({"TELEGRAM_WEBHOOK_SECRET": "x" * 257}, "TELEGRAM_WEBHOOK_SECRET"),
    ({"HOST": "nps.example.com"}, "HOST"),
    ({"HOST": "0.0.0.0/0"}, "HOST"),
    ({"METRICS_TOKEN": "short"}, "METRICS_TOKEN"),
    ({"METRICS_TOKEN": "with blanks within it"}, "METRICS_TOKEN"),
    ({"LOG_FORMAT": "xml"}, "LOG_FORMAT"),
    (TELEGRAM | {"TELEGRAM_MODE": "webhook"}, "PUBLIC_URL"),
    (TELEGRAM | {"PUBLIC_URL": "https://nps.example.com"}, "TELEGRAM_WEBHOOK_SECRET"),
    ({name: value for name, value in SMS.items() if name != "TWILIO_AUTH_TOKEN"}, "TWILIO_AUTH_TOKEN"),
    ({name: value for name, value in SMS.items() if name != "TWILIO_FROM"}, "TWILIO_FROM"),
    ({name: value for name, value in SMS.items() if name != "PUBLIC_URL"}, "PUBLIC_URL"),
    (SMS | {"TWILIO_MESSAGING_SERVICE_SID": "MG" + "0" * 32}, "TWILIO_FROM"),
]


@pytest.mark.parametrize(("variables", "name"), WRONG, ids=lambda value: str(value)[:60])
def test_a_wrong_value_is_named_first_in_a_sentence(loaded, variables, name):
    with pytest.raises(SettingsError) as caught:
        loaded(**variables)
    [line] = str(caught.value).splitlines()
    assert line.startswith(name)
    assert len(line) > len(name) + 10


def test_all_wrong_values_are_told_at_once(loaded):
    with pytest.raises(SettingsError) as caught:
        loaded(PORT="x", ADMINS="x", LOG_FORMAT="x")
    assert sorted(line.partition(":")[0] for line in str(caught.value).splitlines()) == ["ADMINS", "LOG_FORMAT", "PORT"]


SECRETS = ("DATABASE_URL", "TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET", "TWILIO_AUTH_TOKEN")


def test_no_error_and_no_print_shows_a_secret(loaded):
    hidden = dict.fromkeys(SECRETS, "hidden-value!")
    with pytest.raises(SettingsError) as caught:
        loaded(**hidden, PORT="x")
    assert "hidden" not in str(caught.value)
    good = dict.fromkeys(SECRETS, "hidden-value") | {"TELEGRAM_BOT_TOKEN": "42:hidden-value-that-is-long-enough"}
    settings = loaded(**good, PORT="1")
    assert "hidden" not in f"{settings!r} {settings} {settings.model_dump()}"


# --- the secret of webhooks -----------------------------------------------------------------------------------------

WEBHOOK_SECRETS = ["whsec_" + "A" * 32, "whsec_" + "B" * 32]


def test_no_secret_makes_no_key():
    assert load().webhook_keys == ()


@pytest.mark.parametrize("between", [",", " , "])
def test_two_secrets_while_it_is_being_rotated(loaded, between):
    assert loaded(WEBHOOK_SECRET=between.join(WEBHOOK_SECRETS)).webhook_keys == (b"\0" * 24, b"\x04\x10\x41" * 8)


@pytest.mark.parametrize(
    ("secret", "said"),
    [("hunter2", "WEBHOOK_SECRET: is whsec_ and 24 to 64"), (",".join([*WEBHOOK_SECRETS] * 2), "two secrets at most")],
)
def test_what_is_no_secret_is_said_without_showing_it(loaded, secret, said):
    with pytest.raises(SettingsError, match=said) as caught:
        loaded(WEBHOOK_SECRET=secret)
    assert secret not in str(caught.value)


# --- .env.example ----------------------------------------------------------------------------------------------------


def documented():
    """Name -> (what stands before it, its value)."""
    text = EXAMPLE.read_text(encoding="utf-8")
    return {
        name: (comment, value)
        for comment, name, value in re.findall(r"((?:^# .*\n)+)^([A-Z_]+)=(.*)$", text, re.MULTILINE)
    }


def test_the_example_lists_every_setting_and_no_other():
    assert sorted(documented()) == sorted(NAMES)


def test_the_example_as_it_stands_is_the_default(tmp_path):
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert load() == Settings(_env_file=None)


@pytest.mark.parametrize("name", NAMES)
def test_the_example_says_of_each_setting_what_it_means(name):
    meaning = Settings.model_fields[name.lower()].description
    said = documented()[name][0].replace("\n# ", " ")
    # Word by word what settings.py says, then perhaps an example or what comes without it.
    assert meaning.split(";")[0].split(" (")[0] in said


@pytest.mark.parametrize("name", NAMES)
def test_the_example_shows_what_counts_without_a_value(name):
    default = Settings.model_fields[name.lower()].get_default(call_default_factory=True)
    shown = documented()[name][1]
    if hasattr(default, "get_secret_value"):
        default = default.get_secret_value()
    assert shown == ("" if default in (None, (), {}) else str(default))
