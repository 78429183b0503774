"""What `/drivers` says: how each extra question was answered, and how much that goes with the score."""

from collections.abc import Callable, Mapping

from bot import i18n
from bot.core.delivery.sms_segments import count, fold
from bot.core.measuring.drivers import FEWEST_PAIRS, Driver, Drivers, Mean
from bot.core.nps import Group
from bot.core.texts import reports as texts

Say = Callable[..., str]

#: What an answer by SMS may take.
MAX_SEGMENTS = 2


def for_chat(say: Say, found: Drivers, names: Mapping[str, str], title: str, period: str, locale: str) -> str:
    """What goes with the score most comes first; what nothing can be said of yet comes last."""
    lines = [say(texts.DRIVERS_HEAD, locale, survey=title), period]
    for driver in found.ranked:
        lines += ["", _means(say, driver, names[driver.question], locale), _rho(say, driver, locale)]
    if found.ranked:
        lines.append("")
    if found.is_order_uncertain:
        lines.append(say(texts.DRIVERS_UNCERTAIN, locale))
    if found.ranked:
        lines.append(say(texts.DRIVERS_NO_CAUSE, locale))
    return "\n".join([*lines, *_unsaid(say, found, names, locale)])


def for_sms(say: Say, found: Drivers, names: Mapping[str, str], title: str, period: str, locale: str) -> str:
    """As many whole lines of it as fit into two segments."""
    text = ""
    for line in filter(None, for_chat(say, found, names, title, period, locale).split("\n")):
        longer = f"{text}\n{fold(line)}".strip()
        if count(longer).segments > MAX_SEGMENTS:
            break
        text = longer
    return text


def _means(say: Say, driver: Driver, name: str, locale: str) -> str:
    groups = {
        "promoters": driver.by_group[Group.PROMOTER],
        "passives": driver.by_group[Group.PASSIVE],
        "detractors": driver.by_group[Group.DETRACTOR],
    }
    return say(
        texts.DRIVERS_LINE,
        locale,
        name=name,
        mean=_mean(driver.everyone, locale),
        answers=i18n.decimal(driver.everyone.answers, locale),
        **{group: _mean(mean, locale) for group, mean in groups.items()},
    )


def _mean(found: Mean, locale: str) -> str:
    return "-" if found.mean is None else i18n.decimal(float(found.mean), locale, 1)


def _rho(say: Say, driver: Driver, locale: str) -> str:
    numbers = {"rho": driver.rho, "low": driver.low, "high": driver.high}
    return say(texts.DRIVERS_RHO, locale, **{name: i18n.decimal(value, locale, 2) for name, value in numbers.items()})


def _unsaid(say: Say, found: Drivers, names: Mapping[str, str], locale: str) -> list[str]:
    needed = i18n.decimal(FEWEST_PAIRS, locale)
    few = [
        say(texts.DRIVERS_FEW, locale, name=names[key], answers=i18n.decimal(answers, locale), needed=needed)
        for key, answers in found.too_few.items()
    ]
    return [*few, *(say(texts.DRIVERS_ALIKE, locale, name=names[key]) for key in sorted(found.too_alike))]
