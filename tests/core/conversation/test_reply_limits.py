"""What one address is told in how short a time: cases, then the laws for whatever is said when."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.conversation.reply_limits import CARRIES_ON, DAY, MINUTE, LimitedReply, Ration, ration
from bot.core.texts import customers as texts

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FOLLOW_UP, THANKS, STOPPED, HELP = texts.FOLLOW_UP_PASSIVE, texts.THANKS, texts.STOPPED, texts.HELP


def replies(*seconds_ago: float, words: str = "other") -> list[LimitedReply]:
    return [LimitedReply(f"{ago}", words, NOON - timedelta(seconds=ago)) for ago in seconds_ago]


def when(text: str, earlier: list[LimitedReply]) -> float | None:
    """In how many seconds it is said."""
    rationed = ration(text, text, earlier, NOON)
    return None if rationed is None else (rationed.due_at - NOON).total_seconds()


@pytest.mark.parametrize(
    ("earlier", "carrying_on", "other"),
    [
        ((), 0, 0),
        ((10,), 0, 0),
        ((20, 10), 40, None),
        ((60, 10), 0, 0),
        ((59, 59), 1, None),
        ((3600, 90, 10), 0, 0),
        # Three in one breath, and a pause after which it is another one.
        ((100, 50, 20), None, None),
        ((130, 100, 50), None, None),
        ((200, 150, 61), 0, 0),
        ((150, 85, 25), 0, 0),
    ],
)
def test_how_long_a_reply_waits(earlier: tuple[float, ...], carrying_on: float | None, other: float | None) -> None:
    assert (when(FOLLOW_UP, replies(*earlier)), when(HELP, replies(*earlier))) == (carrying_on, other)


def test_the_same_words_are_said_twice_in_a_day() -> None:
    assert when(FOLLOW_UP, replies(40_000, words=FOLLOW_UP)) == 0
    assert when(FOLLOW_UP, replies(80_000, 40_000, words=FOLLOW_UP)) is None
    assert when(FOLLOW_UP, replies(86_400, 40_000, words=FOLLOW_UP)) == 0
    assert when(STOPPED, replies(80_000, 40_000, words=STOPPED)) is None


def test_that_there_are_no_more_messages_is_said_once_whatever_went_before() -> None:
    assert when(STOPPED, replies(50, 30, 10)) == 30
    assert when(texts.ERASED, replies(50, 30, 10)) == 30
    assert when(STOPPED, [*replies(50, 30), *replies(10, words=STOPPED)]) is None


def test_what_waits_is_overtaken_by_what_carries_on() -> None:
    waiting = LimitedReply("waiting", FOLLOW_UP, NOON + timedelta(seconds=30))
    earlier = [*replies(30, 20), waiting]
    assert ration(THANKS, THANKS, earlier, NOON) == Ration(NOON + timedelta(seconds=30), (waiting,))
    assert ration(HELP, HELP, earlier, NOON) is None


# Laws

SAYINGS = st.lists(
    st.tuples(
        st.integers(0, 200),
        st.sampled_from([FOLLOW_UP, texts.FOLLOW_UP_DETRACTOR, THANKS, STOPPED, HELP, texts.CLARIFY, texts.CORRECTED]),
        st.sampled_from("abc"),
    ),
    max_size=40,
)


@given(SAYINGS)
def test_whatever_is_to_be_said_the_ration_is_kept(sayings: list[tuple[int, str, str]]) -> None:
    said: list[LimitedReply] = []
    now = NOON
    for number, (seconds, text, variant) in enumerate(sayings):
        now += timedelta(seconds=seconds)
        words = f"{text} {variant}"
        rationed = ration(text, words, said, now)
        if rationed is None:
            continue
        assert rationed.due_at == now or text in CARRIES_ON
        assert now <= rationed.due_at < now + MINUTE
        said = [reply for reply in said if reply not in rationed.overtakes]
        said.append(LimitedReply(str(number), words, rationed.due_at))
        assert sum(reply.due_at > now + timedelta(seconds=1) for reply in said) <= 1, "one at most waits"
    times = sorted(reply.due_at for reply in said)
    assert all(third - first >= MINUTE for first, third in zip(times, times[2:], strict=False))
    for words in {reply.words for reply in said}:
        same = [reply.due_at for reply in said if reply.words == words]
        assert all(third - first >= DAY for first, third in zip(same, same[2:], strict=False))


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(sorted(CARRIES_ON)), st.sampled_from("abcdefgh"))))
def test_who_answers_at_once_every_time_gets_three_replies(answers: list[tuple[int, str, str]]) -> None:
    """And, once each, the word that there are no more messages, and that the data goes."""
    said: list[LimitedReply] = []
    now = NOON
    for number, (latency, text, variant) in enumerate(answers):
        now = max(now, *(reply.due_at for reply in said)) if said else now
        now += timedelta(seconds=latency)
        if (rationed := ration(text, f"{text}{variant}", said, now)) is None:
            break
        said.append(LimitedReply(f"{text}|{number}", f"{text}{variant}", rationed.due_at))
    ordinary = [reply for reply in said if reply.id.partition("|")[0] not in {STOPPED, texts.ERASED}]
    assert len(ordinary) <= 3
