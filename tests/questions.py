"""A survey with two driver questions, for tests."""

from bot.surveys import Surveys

TEXTS = {"da": "Ventetid, 0-10?", "nb": "Ventetid, 0-10?", "sv": "Väntetid, 0-10?", "en": "How was the wait, 0-10?"}
WAITING = {"key": "waiting", "name": {"da": "Ventetid", "en": "Waiting time"}, "text": TEXTS}
PRICE = {"key": "price", "name": "Price", "text": {**TEXTS, "en": "How was the price, 0-10?"}}
WAIT, COST = WAITING["text"]["en"], PRICE["text"]["en"]


def asking(*questions: dict) -> Surveys:
    return Surveys.model_validate({"surveys": {"nps": {"questions": list(questions or (WAITING, PRICE))}}})
