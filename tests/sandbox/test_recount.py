import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from bot.core.messages import ChannelName
from bot.database import open_database
from bot.database.migrate import migrate
from bot.runtime import MIGRATIONS
from bot.sandbox.people import SandboxCustomer
from bot.sandbox.recount import RecountTotals, look, look_at_case, look_at_report

MET = SandboxCustomer("Mette", "+4520123401", "da", ChannelName.SMS, (), 9, "Venlig")
ODD = SandboxCustomer("Odd", "+4790012301", "nb", ChannelName.SMS, (), is_opted_out=True)
HAN = SandboxCustomer("Hanna", "+46701740607", "en", ChannelName.TELEGRAM, (), 6)
TOLD = "NPS 0 - Yearly survey\n2 answers: promoters 1, passives 0, detractors 1"

ROWS = """
INSERT INTO contact (id, name, phone, locale, chosen_locale, timezone, attributes, opted_out_at, created_at) VALUES
    ('m', 'Mette', '+4520123401', 'da', NULL, 'UTC', '{}', NULL, ''),
    ('o', 'Odd', '+4790012301', 'nb', NULL, 'UTC', '{}', '2026-01-01', ''),
    ('h', 'Hanna', '+46701740607', 'sv', 'en', 'UTC', '{}', NULL, '');
INSERT INTO invitation (id, survey, contact_id, channel, state, score, comment, clarifications, created_at) VALUES
    ('1', 'relation', 'm', 'sms', 'nothing', 9, 'Venlig', 0, ''),
    ('2', 'relation', 'o', 'sms', 'closed', NULL, NULL, 0, ''),
    ('3', 'relation', 'h', 'telegram', 'comment', 6, NULL, 0, '');
INSERT INTO outbox
    (id, channel, address, contact_id, purpose, priority, text, keyboard, state, due_at, attempts, created_at) VALUES
    ('1', 'sms', '', 'm', 'ask', 1, '', '[]', 'delivered', '', 1, ''),
    ('2', 'sms', '', 'o', 'ask', 1, '', '[]', 'sent', '', 1, ''),
    ('3', 'telegram', '', 'h', 'ask', 1, '', '[]', 'sent', '', 1, ''),
    ('4', 'sms', '', 'm', 'reply', 0, '', '[]', 'sent', '', 1, '');
"""


CASE = """
INSERT INTO customer_case (id, survey, invitation_id, contact_id, state, owner_id, owner_name, outcome, opened_at,
    alerted_at, taken_at, contacted_at, closed_at, step, reminders) VALUES
    ('c', 'relation', '1', 'm', 'closed', 'telegram:1', 'Anna', 'solved', '1', '2', '3', '4', '5', 1, 0);
INSERT INTO outbox
    (id, channel, address, contact_id, purpose, priority, text, keyboard, state, due_at, attempts, created_at) VALUES
    ('5', 'telegram', '', 'm', 'alert', 1, '', '[[]]', 'sent', '', 1, ''),
    ('6', 'telegram', '', 'm', 'alert', 1, 'Mette: Ja', '[]', 'sent', '', 1, '');
INSERT INTO case_talk (id, case_id, contact_id, state, text, at) VALUES
    ('1', 'c', 'm', 'written', 'Undskyld', '1'), ('2', 'c', 'm', 'heard', 'Ja', '2');
"""


@pytest.fixture
async def database(tmp_path):
    path = tmp_path / "nps.db"
    async with open_database(f"sqlite:///{path}") as database:
        await migrate(database, MIGRATIONS, now=datetime.now(UTC))
    change(path, ROWS)
    return path


def change(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


def wrong(path, told=TOLD):
    _, found = look(path, "relation", (MET, ODD, HAN), [told])
    return [finding.sentence for finding in found if not finding.is_good]


def test_all_is_right(database):
    count, found = look(database, "relation", (MET, ODD, HAN), [TOLD])
    assert sorted(count.scores) == [6, 9]
    assert len(found) == 6
    assert wrong(database) == []


@pytest.mark.parametrize(
    ("sql", "part"),
    [
        ("UPDATE invitation SET score = 10 WHERE id = '1'", "Mette: stored is 10"),
        ("UPDATE invitation SET score = 8 WHERE id = '1'", "The admin was told NPS 0; recounted -50"),
        ("UPDATE invitation SET comment = 'venlig' WHERE id = '1'", "Mette: stored is 9, “venlig”"),
        ("UPDATE contact SET opted_out_at = NULL WHERE id = 'o'", "Odd: stored is no answer, nb"),
        ("UPDATE contact SET chosen_locale = NULL WHERE id = 'h'", "Hanna: stored is 6, sv"),
        ("UPDATE contact SET phone = '+4790012309' WHERE id = 'o'", "Odd: not in the database"),
        ("UPDATE outbox SET purpose = 'ask' WHERE id = '4'", "most questions to one of them: 2"),
        ("DELETE FROM outbox WHERE id = '2'", "Of 3 people 2 were asked"),
        ("UPDATE outbox SET state = 'queued' WHERE id = '4'", "not sent: 1 queued"),
        ("UPDATE outbox SET state = 'unknown' WHERE id = '4'", "not sent: 1 unknown"),
        ("UPDATE outbox SET state = 'sending'; ", "not sent: 4 sending"),
    ],
)
def test_what_is_wrong_is_told(database, sql, part):
    change(database, sql)
    assert any(part in sentence for sentence in wrong(database))


@pytest.mark.parametrize(
    "told",
    [
        "",
        "NPS 1 - Yearly survey\n2 answers: promoters 1, passives 0, detractors 1",
        "NPS -0.5 - Yearly survey\n2 answers: promoters 1, passives 1, detractors 0",
        "NPS 0 - Yearly survey\n2 answers",
    ],
)
def test_a_number_the_admin_should_not_have_been_told(database, told):
    [sentence] = wrong(database, told)
    assert "The admin was told" in sentence


def test_no_answers_are_no_number(database):
    change(database, "UPDATE invitation SET score = NULL")
    assert "No answer is stored." in wrong(database)


@pytest.mark.parametrize(
    ("scores", "nps"),
    [
        ((9, 10), 100),
        ((0, 6), -100),
        ((7, 8), 0),
        ((9, 7, 7), 33),
        ((9, *[7] * 7), 13),  # 12.5
        ((6, *[7] * 7), -13),  # -12.5
        ((9, *[7] * 199), 1),  # 0.5
        ((6, *[7] * 200), 0),  # -0.4975
    ],
)
def test_nps_of_a_recount(scores, nps):
    assert RecountTotals(scores).nps == nps


def wrong_of_case(path):
    found = look_at_case(path, MET, "Anna", ["Undskyld"], ["Ja"])
    assert len(found) == 4
    return [finding.sentence for finding in found if not finding.is_good]


def test_a_case_that_was_seen_to(database):
    change(database, CASE)
    assert wrong_of_case(database) == []


@pytest.mark.parametrize(
    ("sql", "part"),
    [
        ("UPDATE customer_case SET outcome = 'explained'", "1 case: closed, explained, by Anna"),
        ("UPDATE customer_case SET owner_name = 'Bo'", "1 case: closed, solved, by Bo"),
        ("UPDATE customer_case SET contacted_at = NULL", "1 case: closed, solved, by Anna"),
        ("UPDATE outbox SET keyboard = '[[]]' WHERE id = '6'", "alerts that were sent of the case: 2"),
        ("UPDATE outbox SET state = 'failed' WHERE id = '5'", "alerts that were sent of the case: 0"),
        ("UPDATE case_talk SET text = 'Nej' WHERE id = '2'", "heard about the case: Nej"),
        ("UPDATE case_talk SET state = 'written', text = 'Undskyld'", "written about the case: Undskyld; Undskyld"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_case_is_told(database, sql, part):
    change(database, f"{CASE}{sql}")
    assert any(part in sentence for sentence in wrong_of_case(database))


@pytest.mark.parametrize(
    ("told", "is_good"),
    [
        ("Opened: 1. Still open: 0, of these late: 0\nCame to: solved 1, the customer changed the answer 0", True),
        ("Opened: 1. Still open: 1, of these late: 0\nCame to: solved 1, the customer changed the answer 0", False),
        ("Opened: 1. Still open: 0, of these late: 0\nCame to: solved 11, the customer changed the answer 0", False),
        ("", False),
    ],
)
def test_the_report_of_cases_is_recounted(database, told, is_good):
    change(database, CASE)
    assert look_at_report(database, "relation", told).is_good == is_good


def test_no_case_at_all_is_wrong(database):
    assert len(wrong_of_case(database)) == 4
