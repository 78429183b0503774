"""Webhooks for tests: a runtime that has one, and a courier that is driven by hand."""

from dataclasses import replace

from bot.runtime import Runtime
from bot.settings import Settings
from bot.surveys import Survey, Surveys
from bot.surveys.cases import CaseTable
from bot.surveys.webhook import Webhook
from bot.webhooks.client import Poster
from bot.webhooks.delivery import WebhookSender
from tests.runtimes import ADMIN

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3Rz"


#: Nobody is there, so no answer opens a case.
NO_CASES = CaseTable(where={"department": "nowhere"})


def passing_on(
    runtime: Runtime, url: str, *, contacts: bool = False, secret: str = SECRET, cases: CaseTable = NO_CASES
) -> Runtime:
    survey = Survey(webhook=Webhook(url=url, contacts=contacts), cases=cases)
    surveys = Surveys(surveys={"nps": survey})
    settings = Settings(_env_file=None, admins=f"telegram:{ADMIN}", webhook_secret=secret)
    return replace(runtime, surveys=surveys, settings=settings)


class Driven:
    """A courier that carries when it is told to."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._webhook = runtime.surveys.webhooks["nps"]
        self._courier = WebhookSender(runtime, "nps", self._webhook)

    async def carry(self) -> None:
        """Until nothing is due."""
        async with Poster(self._webhook, self._runtime.settings.webhook_keys) as poster:
            while await self._courier.carry(poster):
                pass
