"""What a planned send will take: when its first and last question go out, and what the SMS cost."""

from bot.campaigns.planning import Plan
from bot.core.asking.forecast import Ask, Cost, Forecast, Limits, costs, forecast
from bot.core.delivery.pacing import RATES
from bot.core.messages import ChannelName
from bot.runtime import Runtime


def pace(runtime: Runtime) -> dict[ChannelName, float]:
    """Units a second that all senders of a channel take together."""
    senders = {ChannelName.SMS: max(1, len(runtime.settings.twilio_from)), ChannelName.TELEGRAM: 1}
    return {name: rates.sender.limit / rates.sender.per * senders[name] for name, rates in RATES.items()}


def foreseen(runtime: Runtime, planned: Plan) -> Forecast:
    quiet = runtime.surveys.rules(planned.terms.survey).quiet
    limits = Limits(quiet, planned.calendars, pace(runtime), planned.terms.per_day, runtime.surveys.zone)
    return forecast(
        (
            Ask(member.possible_at, member.channel, max(1, member.segments), member.place)
            for member in planned.asked
            if member.possible_at is not None and member.channel is not None
        ),
        limits,
    )


def costs_of(runtime: Runtime, planned: Plan) -> list[Cost]:
    """Of the SMS."""
    sms = ((member.country, member.segments) for member in planned.asked if member.channel is ChannelName.SMS)
    return costs(sms, runtime.surveys.price_table)
