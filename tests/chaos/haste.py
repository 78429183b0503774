"""What is hastened for the run, so that minutes of a real day fit into seconds: waits, time-outs, pace. Nothing else.

A constant that is not there any more is an error: it has another name now, or there is something new to hasten.
"""

import importlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.channels.sms import Sms
from bot.channels.telegram.transport import AiohttpRequest
from bot.core.delivery.pacing import RATES, RateLimit, Rates
from bot.core.messages import ChannelName
from bot.surveys import Survey

#: Seconds that a request may take.
TIMEOUT = 1.0

_SECOND = timedelta(seconds=1)

CONSTANTS: Mapping[str, Any] = {
    "bot.dispatch.settling:ROUND_EVERY_SECONDS": 0.3,
    "bot.dispatch.settling:SHORTEST_PAUSE": 0.5 * _SECOND,
    "bot.dispatch.settling:LONGEST_PAUSE": 2 * _SECOND,
    "bot.channels.sms.history:CLOCK_TOLERANCE": 2 * _SECOND,
    "bot.inbox.recovering:FETCH_EVERY_SECONDS": 5.0,
    "bot.inbox.recovering:FIRST_PAUSE_SECONDS": 0.5,
    "bot.inbox.recovering:OVERLAP": 15 * _SECOND,
    "bot.channels.sms.history:_TO_ONE_NUMBER": {"page_size": 100, "most_pages": 1000},
    "bot.worker:TIDY_INTERVAL": _SECOND,
    "bot.worker:LOOK_EVERY_SECONDS": 0.1,
    "bot.dispatch.dispatcher:LOOK_EVERY_SECONDS": 0.1,
    "bot.dispatch.dispatcher:TAKE_OVER_EVERY_SECONDS": 0.2,
    "bot.campaigns.feeding:LOOK_EVERY_SECONDS": 0.2,
    "bot.campaigns.feeding:FEED_AHEAD": 0.2 * _SECOND,
    "bot.core.delivery.send_retry:WAITS": tuple(timedelta(seconds=one) for one in (0.2, 0.4, 0.8, *[1.0] * 17)),
    # A refusal whose words were garbled on the way is tried again.
    "bot.core.delivery.send_retry:DOUBTFUL_WAITS": (_SECOND, _SECOND, _SECOND),
    "bot.dispatch.reopening:CHECK_EVERY_SECONDS": 1.0,
    "bot.dispatch.reopening:REPORTED_TRIAL_INTERVAL": 2 * _SECOND,
    "bot.core.delivery.flow_control:LONGEST_PAUSE_SECONDS": 1.0,
    "bot.channels.telegram.polling:FIRST_PAUSE_SECONDS": 0.2,
    "bot.channels.telegram.polling:LONGEST_PAUSE_SECONDS": 1.0,
    "bot.telegram_profile:FIRST_PAUSE_SECONDS": 0.2,
    "bot.telegram_profile:LONGEST_PAUSE_SECONDS": 1.0,
}

#: Set by each run: see `apply`.
BY_RUN = ("bot.dispatch:LEASE", "bot.dispatch:LOOK_UP_DELAY", "bot.outbox:LOOK_UP_DELAY")

#: Of ten seconds and more, and as they are: no run waits for one of them, and why.
NOT_WAITED_FOR: Mapping[str, str] = {
    "bot.dispatch.settling:LOOK_UP_PERIOD": "it ends a wait",
    "bot.inbox.recovering:MAX_AGE": "it looks back",
    "bot.inbox.unreadable:ALERT_INTERVAL": "nothing unreadable comes",
    "bot.channels.telegram:ADMINISTRATORS_KEPT": "no group of a run is narrowed",
    "bot.core.delivery.send_retry:CONFIGURATION_WAIT": "the stand-ins know the account and the sender",
    "bot.core.delivery.send_retry:LONGEST_WAIT": "it ends a wait",
    "bot.campaigns.feeding:RECURRENCE_INTERVAL": "no survey recurs",
}

#: Of a sender in a second. The real ones would make of 10,000 questions an hour and more.
FASTER = 1000


def apply(*, settle_after: float, is_faster: bool, remind_after: float | None) -> None:
    """`settle_after` is in seconds: longer than a request takes, and than one that was given up is on its way.

    `is_faster` lifts the limits of the providers. `remind_after` is in seconds too; None: nobody is reminded.
    """
    after = settle_after * _SECOND
    for name, value in {**CONSTANTS, **dict.fromkeys(BY_RUN, after)}.items():
        module, _, constant = name.partition(":")
        found = importlib.import_module(module)
        if not hasattr(found, constant):
            raise RuntimeError(f"{name} is gone: see tests/chaos/haste.py")
        setattr(found, constant, value)
    _default(Sms.__init__, timeout=TIMEOUT)
    _default(AiohttpRequest.__init__, connect_timeout=TIMEOUT, read_timeout=TIMEOUT)
    Survey.reminder_after = property(lambda _: remind_after and remind_after * _SECOND)
    if is_faster:
        for channel in ChannelName:
            before = RATES[channel]
            RATES[channel] = Rates(RateLimit(FASTER, 1.0), before.chat, before.group)


def _default(function: Any, **values: float) -> None:
    for name, value in values.items():
        if name not in function.__kwdefaults__:
            raise RuntimeError(f"{function.__qualname__} takes no {name} any more: see tests/chaos/haste.py")
        function.__kwdefaults__[name] = value
