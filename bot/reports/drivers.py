"""What `/drivers` says: how each extra question was answered, and how much that goes with the score."""

from collections.abc import Mapping

from bot.core.delivery.sms_segments import count, fold
from bot.core.measuring.drivers import FEWEST_PAIRS, Driver, Drivers, Mean
from bot.core.nps import Group
from bot.core.texts import reports as texts
from bot.i18n import Reader

#: What an answer by SMS may take.
MAX_SEGMENTS = 2


def for_chat(reader: Reader, found: Drivers, names: Mapping[str, str], title: str, period: str) -> str:
    """What goes with the score most comes first; what nothing can be said of yet comes last."""
    lines = [reader.say(texts.DRIVERS_HEAD, survey=title), period]
    for driver in found.ranked:
        lines += ["", _means(reader, driver, names[driver.question]), _rho(reader, driver)]
    if found.ranked:
        lines.append("")
    if found.is_order_uncertain:
        lines.append(reader.say(texts.DRIVERS_UNCERTAIN))
    if found.ranked:
        lines.append(reader.say(texts.DRIVERS_NO_CAUSE))
    return "\n".join([*lines, *_unsaid(reader, found, names)])


def for_sms(reader: Reader, found: Drivers, names: Mapping[str, str], title: str, period: str) -> str:
    """As many whole lines of it as fit into two segments."""
    text = ""
    for line in filter(None, for_chat(reader, found, names, title, period).split("\n")):
        longer = f"{text}\n{fold(line)}".strip()
        if count(longer).segments > MAX_SEGMENTS:
            break
        text = longer
    return text


def _means(reader: Reader, driver: Driver, name: str) -> str:
    groups = {
        "promoters": driver.by_group[Group.PROMOTER],
        "passives": driver.by_group[Group.PASSIVE],
        "detractors": driver.by_group[Group.DETRACTOR],
    }
    return reader.say(
        texts.DRIVERS_LINE,
        name=name,
        mean=_mean(driver.everyone, reader),
        answers=reader.number(driver.everyone.answers),
        **{group: _mean(mean, reader) for group, mean in groups.items()},
    )


def _mean(found: Mean, reader: Reader) -> str:
    return "-" if found.mean is None else reader.number(float(found.mean), 1)


def _rho(reader: Reader, driver: Driver) -> str:
    numbers = {"rho": driver.rho, "low": driver.low, "high": driver.high}
    return reader.say(texts.DRIVERS_RHO, **{name: reader.number(value, 2) for name, value in numbers.items()})


def _unsaid(reader: Reader, found: Drivers, names: Mapping[str, str]) -> list[str]:
    needed = reader.number(FEWEST_PAIRS)
    few = [
        reader.say(texts.DRIVERS_FEW, name=names[key], answers=reader.number(answers), needed=needed)
        for key, answers in found.too_few.items()
    ]
    return [*few, *(reader.say(texts.DRIVERS_ALIKE, name=names[key]) for key in sorted(found.too_alike))]
