"""Customers, two admins in two chats and a worker, whatever they do in whatever order, and all of it delivered twice.

No alert twice, no word of a talk lost or said twice, nothing to whoever said no, no illegal case, and the score is what
they said to the survey, never a number said to an admin. On both databases.
"""

import asyncio
import itertools
import random
import shutil
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core.cases.events import Owner
from bot.core.messages import ChannelName, Inbound, InboundKind, Purpose
from bot.database import open_database
from tests.cases.desk import ANNA, BERGEN, BO, OSLO, desk_over
from tests.conftest import migrated
from tests.runtimes import SMS, TELEGRAM, Clock, person

pytestmark = pytest.mark.whole

CHATS = {OSLO: ANNA, BERGEN: BO}
RULES = {"chats": [{"chat": f"telegram:{chat}"} for chat in CHATS], "reminders": 2}

#: What the audit calls it -> the states in which it can happen, and the state after it.
MOVES = {
    "case_opened": ({None}, "open"),
    "case_taken": ({"open"}, "taken"),
    "case_contacted": ({"open", "taken"}, "contacted"),
    "case_released": ({"open", "taken", "contacted"}, "open"),
    "case_closed": ({"open", "taken", "contacted"}, "closed"),
}

#: How long an answer is to the admin who wrote.
A_TALK = timedelta(days=3)

CUSTOMER = st.integers(0, 1)
CHAT = st.sampled_from(list(CHATS))
SCORE = st.integers(0, 10)


@dataclass
class Customer:
    """What we expect of them, by a few plain rules."""

    id: str
    invitation_id: str
    name: str
    channel: ChannelName
    address: str
    score: int | None = None
    is_stopped: bool = False
    #: STOP ends the invitation for good; START only lets messages come again.
    is_over: bool = False
    is_erased: bool = False
    #: The case that an admin wrote about, when, and the words.
    talks: list[tuple[str, datetime, str]] = field(default_factory=list)
    #: (chat, words) -> how often they are to stand there.
    thread: Counter = field(default_factory=Counter)
    undelivered: Counter = field(default_factory=Counter)
    #: What admins have sent to them; and of that, what STOP or erasure came before.
    letters: list[str] = field(default_factory=list)
    taken_back: set[str] = field(default_factory=set)


class ClosedLoop(RuleBasedStateMachine):
    #: A function that makes a context with the URL of an empty database.
    databases = None

    def __init__(self) -> None:
        super().__init__()
        # Messages of one millisecond are in the order of their ids: the same in each run of the same steps.
        self.patched = pytest.MonkeyPatch()
        self.patched.setattr("bot.ids.secrets.randbits", random.Random(0).getrandbits)
        self.runner = asyncio.Runner()
        self.context = type(self).databases()
        self.opened = open_database(self.context.__enter__())
        self.words = (f"zq{''.join('abcdefghij'[int(digit)] for digit in str(one))}" for one in itertools.count())
        self.received: list[Inbound] = []
        self.drafts: list[tuple[str, str, int, str]] = []
        self.rows = 0

    def do(self, doing):
        return self.runner.run(doing)

    @initialize(are_unhappy=st.tuples(st.booleans(), st.booleans()))
    def begin(self, are_unhappy) -> None:
        self.do(self._begin())
        for who in (0, 1):
            if are_unhappy[who]:
                self.complains(who, 3)

    async def _begin(self) -> None:
        self.desk = await desk_over(await self.opened.__aenter__(), Clock(), RULES, admins=_admins())
        self.customers = []
        for known, channel in ((person(name="Ida"), SMS), (person(None, "77", name="Per"), TELEGRAM)):
            contact = await self.desk.asked(known, channel)
            invitation = await self.desk.one("SELECT id FROM invitation WHERE contact_id = :id", id=contact.id)
            address = contact.address(channel)
            self.customers.append(Customer(contact.id, invitation["id"], contact.name, channel, address))

    def teardown(self) -> None:
        try:
            self.do(self.opened.__aexit__(None, None, None))
            self.runner.close()
        finally:
            self.context.__exit__(None, None, None)
            self.patched.undo()

    # --- customers

    @rule(who=CUSTOMER, score=SCORE)
    def says_a_number(self, who, score):
        self.do(self._says(self.customers[who], str(score), score))

    @rule(who=CUSTOMER)
    def says_words(self, who):
        self.do(self._says(self.customers[who], f"Because of {next(self.words)}"))

    @rule(who=CUSTOMER, score=st.integers(0, 6))
    def complains(self, who, score):
        """Most of what follows needs a case that the chats have heard of."""
        customer = self.customers[who]
        self.do(self._says(customer, str(score), score))
        self.do(self._says(customer, f"Because of {next(self.words)}"))
        self.works()

    @rule(score=SCORE)
    def taps_a_score(self, score):
        customer = self.customers[1]
        self.desk.clock.tick(seconds=1)
        self.do(self._receive(self.desk.tap(str(score), customer.invitation_id, customer.address)))
        if not customer.is_over:
            customer.score = score

    @rule(who=CUSTOMER)
    def says_stop(self, who):
        customer = self.customers[who]
        self.do(self._wishes(customer, "STOP"))
        customer.is_stopped = customer.is_over = True
        self._take_back(customer)

    @rule(who=CUSTOMER)
    def says_start(self, who):
        customer = self.customers[who]
        self.do(self._wishes(customer, "START"))
        customer.is_stopped = customer.is_erased

    @precondition(lambda self: self.received)
    @rule(who=CUSTOMER, is_meant=st.sampled_from([True, False, False]))
    def asks_to_be_erased(self, who, is_meant):
        if not is_meant:
            return
        customer = self.customers[who]
        self.do(self._receive(self._message(customer, "Delete my data")))
        # By SMS it is asked whether they mean it.
        self.do(self._receive(self._message(customer, "ja")))
        customer.is_stopped = customer.is_over = customer.is_erased = True
        customer.taken_back |= self._unread(customer)

    async def _says(self, customer: Customer, text: str, score: int | None = None) -> None:
        message = self._message(customer, text)
        case = await self._talked_of(customer, message.at)
        if case is not None and (case["state"] != "closed" or score is None):
            for alert in await self._alerts(case["id"]):
                customer.thread[alert["address"], f"{customer.name}: {text}"] += 1
        elif not customer.is_over and score is not None:
            customer.score = score
        await self._receive(message)

    async def _wishes(self, customer: Customer, text: str) -> None:
        """Obeyed, and read by the admins of a talk."""
        message = self._message(customer, text)
        if (case := await self._talked_of(customer, message.at)) is not None:
            for alert in await self._alerts(case["id"]):
                customer.thread[alert["address"], f"{customer.name}: {text}"] += 1
        await self._receive(message)

    async def _talked_of(self, customer: Customer, at: datetime) -> dict | None:
        arrived = [(case_id, since) for case_id, since, words in customer.talks if words not in customer.taken_back]
        if customer.is_erased or not arrived or at > arrived[-1][1] + A_TALK:
            return None
        return await self.desk.one("SELECT id, state FROM customer_case WHERE id = :id", id=arrived[-1][0])

    def _message(self, customer: Customer, text: str) -> Inbound:
        self.desk.clock.tick(seconds=1)
        return self.desk.message(text, customer.address, customer.channel)

    async def _receive(self, message: Inbound) -> None:
        self.received.append(message)
        await self.desk.inbox.receive(message)

    # --- admins

    @precondition(lambda self: self._told())
    @rule(data=st.data(), chat=CHAT, word=st.sampled_from(["take", "call", "later", "contacted", "close solved"]))
    def taps_below_an_alert(self, data, chat, word):
        alerts = [one for one in self._told() if one["address"] == chat]
        if alerts:
            alert = data.draw(st.sampled_from(alerts))
            tap = self._from(chat, f"/case {alert['case_id']} {word}", InboundKind.TAP, message_id=alert["provider_id"])
            self.do(self._receive(tap))

    @precondition(lambda self: self._told())
    @rule(data=st.data(), chat=CHAT, is_sure=st.booleans())
    def writes(self, data, chat, is_sure):
        alerts = [one for one in self._told() if one["address"] == chat]
        if alerts:
            self.do(self._writes(data.draw(st.sampled_from(alerts)), chat))
            if self.drafts and is_sure:
                self.do(self._settles(self.drafts[-1], chat, "yes"))

    async def _writes(self, alert: dict, chat: str) -> None:
        customer = next(one for one in self.customers if one.id == alert["contact_id"])
        words = f"Sorry for {next(self.words)}"
        is_begun = bool(customer.letters) and await self._is_begun(alert["case_id"])
        may = await self._may_write(customer, alert["case_id"], CHATS[chat])
        await self._receive(self._from(chat, words, reply_to=alert["provider_id"]))
        if is_begun and may:
            self._written(customer, alert["case_id"], words)
        elif not is_begun and not customer.is_stopped:
            draft = await self.desk.one("SELECT id FROM case_talk WHERE text = :words", words=words)
            self.drafts.append((draft["id"], alert["case_id"], self.customers.index(customer), words))

    @precondition(lambda self: self.drafts)
    @rule(data=st.data(), chat=CHAT, answer=st.sampled_from(["yes", "yes", "no"]))
    def settles_a_draft(self, data, chat, answer):
        """As often as they like."""
        self.do(self._settles(data.draw(st.sampled_from(self.drafts)), chat, answer))

    async def _settles(self, draft: tuple[str, str, int, str], chat: str, answer: str) -> None:
        draft_id, case_id, who, words = draft
        customer = self.customers[who]
        is_there = bool(
            await self.desk.rows("SELECT 1 AS found FROM case_talk WHERE id = :id AND state = 'draft'", id=draft_id)
        )
        may = await self._may_write(customer, case_id, CHATS[chat])
        await self._receive(self._from(chat, f"/talk {draft_id} {answer}", InboundKind.TAP, message_id="telegram-1"))
        if is_there and may and answer == "yes":
            self._written(customer, case_id, words)

    async def _may_write(self, customer: Customer, case_id: str, by: Owner) -> bool:
        case = await self.desk.one("SELECT state, owner_id FROM customer_case WHERE id = :id", id=case_id)
        return not customer.is_stopped and (case["state"] == "closed" or case["owner_id"] in {None, by.id})

    async def _is_begun(self, case_id: str) -> bool:
        return bool(
            await self.desk.rows(
                "SELECT 1 AS found FROM case_talk WHERE case_id = :id AND state = 'written'", id=case_id
            )
        )

    def _written(self, customer: Customer, case_id: str, words: str) -> None:
        customer.letters.append(words)
        customer.talks.append((case_id, self.desk.clock(), words))

    def _from(self, chat: str, text: str, kind: InboundKind = InboundKind.MESSAGE, **more) -> Inbound:
        self.desk.clock.tick(seconds=1)
        by = CHATS[chat]
        return self.desk.message(
            text, chat, TELEGRAM, kind=kind, sender=by.id.removeprefix("telegram:"), sender_name=by.name, **more
        )

    def _told(self) -> list[dict]:
        """The alerts that stand somewhere."""
        return self.do(
            self.desk.rows(
                "SELECT case_id, contact_id, case_message.address, provider_id FROM case_message "
                "JOIN outbox ON outbox.id = outbox_id WHERE kind = 'alert' AND provider_id IS NOT NULL "
                "ORDER BY outbox_id"
            )
        )

    async def _alerts(self, case_id: str) -> list[dict]:
        return await self.desk.rows(
            "SELECT address FROM case_message WHERE case_id = :id AND kind = 'alert'", id=case_id
        )

    # --- the worker, and the providers

    @rule()
    def delivers(self):
        self.do(self.desk.deliver())

    @rule()
    def works(self):
        self.do(self.desk.work())

    @rule(minutes=st.sampled_from([1, 6, 130, 600, 75 * 60]))
    def time_passes(self, minutes):
        self.desk.clock.tick(minutes=minutes)
        self.works()

    @precondition(lambda self: self.received)
    @rule(data=st.data())
    def comes_once_more(self, data):
        self.do(self.desk.inbox.receive(data.draw(st.sampled_from(self.received))))

    # --- what holds after each step

    def _sent(self, channel: ChannelName):
        return self.desk.runtime.channels[channel].sent

    def _take_back(self, customer: Customer) -> None:
        """What STOP came before is not sent, and those who were told of the case hear that."""
        unread = self._unread(customer) - customer.taken_back
        customer.taken_back |= unread
        for case_id, _, words in customer.talks:
            for alert in self.do(self._alerts(case_id)) if words in unread else ():
                customer.undelivered[
                    alert["address"], f"What you wrote to {customer.name} could not be delivered."
                ] += 1

    def _unread(self, customer: Customer) -> set[str]:
        return set(customer.letters) - {one.text for one in self._sent(customer.channel)}

    @invariant()
    def no_chat_is_alerted_twice(self):
        fresh = [one for one in self._sent(TELEGRAM) if one.purpose is Purpose.ALERT and one.replaces is None]
        told = Counter((one.address, one.keyboard[0][0].data.split()[1]) for one in fresh if one.keyboard)
        assert set(told.values()) <= {1}

    @invariant()
    def every_word_of_a_customer_stands_in_the_thread_once(self):
        said = Counter((one.address, one.text) for one in self._sent(TELEGRAM) if one.purpose is Purpose.ALERT)
        waiting = Counter(
            (row["address"], row["text"])
            for row in self.do(
                self.desk.rows("SELECT address, text FROM outbox WHERE purpose = 'alert' AND state = 'queued'")
            )
        )
        for customer in self.customers:
            begins = (f"{customer.name}: ", f"What you wrote to {customer.name} ")
            stands = Counter({key: count for key, count in (said + waiting).items() if key[1].startswith(begins)})
            expected = customer.thread + customer.undelivered
            assert stands <= expected if customer.is_erased else stands == expected

    @invariant()
    def every_letter_arrives_once_and_none_after_a_no(self):
        waiting = [
            row["text"]
            for row in self.do(self.desk.rows("SELECT text FROM outbox WHERE purpose = 'talk' AND state = 'queued'"))
        ]
        for customer in self.customers:
            arrived = [
                one.text
                for one in self._sent(customer.channel)
                if one.purpose is Purpose.TALK and one.address == customer.address
            ]
            assert Counter(arrived) + Counter(one for one in waiting if one in customer.letters) == Counter(
                set(customer.letters) - customer.taken_back
            )

    @invariant()
    def the_score_is_what_they_said_to_the_survey(self):
        rows = self.do(self.desk.rows("SELECT contact_id, score FROM invitation"))
        assert {row["contact_id"]: row["score"] for row in rows} == {one.id: one.score for one in self.customers}

    @invariant()
    def every_case_is_where_its_history_leads(self):
        stored = {row["id"]: row["state"] for row in self.do(self.desk.cases())}
        entries = self.do(self.desk.rows("SELECT subject, action FROM audit WHERE action LIKE 'case_%' ORDER BY id"))
        states = dict.fromkeys(stored)
        for entry in entries:
            if entry["action"] in MOVES:
                allowed, after = MOVES[entry["action"]]
                assert states[entry["subject"]] in allowed
                states[entry["subject"]] = after
        assert states == stored

    @invariant()
    def no_message_is_lost(self):
        rows = self.do(self.desk.rows("SELECT state FROM outbox"))
        counted = Counter(row["state"] for row in rows)
        assert len(rows) >= self.rows
        self.rows = len(rows)
        assert set(counted) <= {"queued", "sent", "cancelled"}
        assert counted["sent"] == sum(len(self._sent(channel)) for channel in ChannelName)


def _admins() -> str:
    return ",".join(f"telegram:{chat}" for chat in CHATS)


@pytest.mark.parametrize(("kind", "examples"), [("sqlite", 25), ("postgresql", 4)])
def test_the_loop_closes_whatever_anybody_does(request, tmp_path, kind, examples):
    class Loop(ClosedLoop):
        databases = staticmethod(_sqlite(request, tmp_path) if kind == "sqlite" else _postgresql(request))

    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        Loop,
        settings=settings(max_examples=examples, stateful_step_count=30, deadline=None, suppress_health_check=checks),
    )


def _sqlite(request, folder):
    @contextmanager
    def database():
        shutil.copyfile(request.getfixturevalue("migrated_file"), folder / "nps.db")
        yield f"sqlite:///{folder / 'nps.db'}"
        for left in folder.glob("nps.db*"):
            left.unlink()

    return database


def _postgresql(request):
    server = request.getfixturevalue("postgresql")

    @contextmanager
    def database():
        with server.used_database(migrated) as name:
            yield server.url(name)

    return database
