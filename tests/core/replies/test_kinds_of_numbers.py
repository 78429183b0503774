"""Replies in which a number is, or is not, the score: each kind made of its parts in four languages (rules 15-24)."""

import sys
from itertools import product

import pytest

from bot.core.replies import read

SCORES = (0, 3, 7, 10)


def answer(text, locale, awaiting="score"):
    reading = read(text, awaiting=awaiting, locale=locale)
    return reading.kind.value, reading.score


def read_otherwise(replies, expected, awaiting="score"):
    """Those of (locale, text) that are not read as expected."""
    return [
        f"{locale}: {text!r} is {got}"
        for locale, text in replies
        if (got := answer(text, locale, awaiting)) != (expected(text) if callable(expected) else expected)
    ]


TAKEN_BACK = {
    "da": ["sagde ingen", "sagde ingen nogensinde", "i jeres drømme", "når svin kan flyve", "not", "eller ikke"],
    "nb": ["sa ingen", "sa ingen som har handlet der", "i drømmene deres", "bare tull", "not", "neppe"],
    "sv": ["sa ingen", "sa ingen någonsin", "i era drömmar", "när grisar kan flyga", "not", "knappast"],
    "en": ["said no one ever", "says nobody", "in your dreams", "when pigs fly", "NOT", "just kidding"],
}


@pytest.mark.parametrize("locale", TAKEN_BACK)
def test_a_number_that_the_next_breath_takes_back_is_no_score(locale):
    made = product((8, 10), (" ", ", ", " - ", "... ", "! "), TAKEN_BACK[locale], ("", "!", " 😂"))
    replies = [(locale, f"{score}{sign}{words}{end}") for score, sign, words, end in made]
    assert read_otherwise(replies, ("unclear", None)) == []


CONDITIONS = {
    "da": ["10 hvis I {}", "jeg ville give 10 hvis I {}", "I får 10 når I har {}"],
    "nb": ["10 hvis dere {}", "jeg ville gitt 10 om dere {}", "dere får 10 når dere har {}"],
    "sv": ["10 om ni {}", "jag skulle ge 10 om ni {}", "ni får 10 när ni har {}"],
    "en": ["10 if you {}", "I'd give a 10 if you {}", "you'll get a 10 once you have {}"],
}


@pytest.mark.parametrize("locale", CONDITIONS)
def test_a_number_under_a_condition_that_does_not_hold_is_no_score(locale):
    acts = {"da": "fikset det", "nb": "fikset det", "sv": "fixat det", "en": "fixed it"}
    replies = [(locale, form.format(acts[locale])) for form in CONDITIONS[locale]]
    assert read_otherwise(replies, ("unclear", None)) == []


REAL_ONE = {
    "da": ["Det ville have været {} men {}, så {}", "ville have givet {} men {}, derfor {}"],
    "nb": ["Det hadde blitt {} men {}, så {}", "ville gitt {} men {}, derfor {}"],
    "sv": ["Det hade blivit {} men {}, så {}", "skulle gett {} men {}, därför {}"],
    "en": ["would have been {} but {}, so {}", "I would have given {} but {}, so {}"],
}


@pytest.mark.parametrize("locale", REAL_ONE)
def test_the_number_that_follows_one_wished_for_is_the_score(locale):
    reason = {"da": "maden var kold", "nb": "maten var kald", "sv": "maten var kall", "en": "the food was cold"}[locale]
    for form, (wished, real) in product(REAL_ONE[locale], ((10, 5), (9, 6), (8, 2))):
        assert answer(form.format(wished, reason, real), locale) == ("score+comment", real)


DATES = {
    "da": ("pakken {} {}/10", ("kom", "blev leveret", "ankom"), "ikke", "som aftalt"),
    "nb": ("pakken {} {}/10", ("kom", "ble levert", "ankom"), "ikke", "som avtalt"),
    "sv": ("paketet {} {}/10", ("kom", "levererades", "anlände"), "inte", "som utlovat"),
    "en": ("the parcel {} {}/10", ("came", "arrived", "was delivered"), "not", "as promised"),
}


@pytest.mark.parametrize("locale", DATES)
def test_a_day_of_october_is_no_score(locale):
    form, verbs, denial, agreed = DATES[locale]
    came = [form.format(verb, day) for verb, day in product(verbs, (1, 8, 9))]
    late = [f"{text} {denial} {day}/10 {agreed}" for text in came for day in (2, 3)]
    assert read_otherwise([(locale, text) for text in came + late], ("unclear", None)) == []
    assert answer(f"8/10 {agreed}", locale)[1] == 8


MINE = {
    "da": (["konto virker ikke", "pakke kom aldrig", "kone er skuffet"], ["kø", "ventetid", "i telefonkø", "for sent"]),
    "nb": (["konto virker ikke", "pakke kom aldri", "kone er skuffet"], ["kø", "ventetid", "i telefonkø", "for sent"]),
    "sv": (["order kom aldrig", "fru är besviken", "faktura är fel"], ["kö", "väntan", "i telefonkö", "för sent"]),
}


@pytest.mark.parametrize("locale", MINE)
def test_min_is_a_possessive_before_a_noun_and_minutes_before_what_is_measured(locale):
    nouns, measured = MINE[locale]
    for score, noun, blank in product((1, 2, 9), nouns, (" ", "")):
        assert answer(f"{score}{blank}min {noun}", locale) == ("score+comment", score)
    assert read_otherwise([(locale, f"{n} min {what}") for n in (2, 5) for what in measured], ("unclear", None)) == []


ZEROS, ONES = "oOоОοΟ０𝟎𝟬", "1１𝟏𝟭lI|"


def test_letters_typed_for_the_digits_of_a_ten_are_a_ten_or_asked_about_and_never_a_one():
    for one, zero, form in product(ONES, ZEROS, ("{}", "{}!", "jeg siger {}", "{}/10")):
        kind, score = answer(form.format(one + zero), "da")
        assert (kind, score) in {("score", 10), ("unclear", None)}, (one, zero, form)
        if one.isdigit():
            assert score == 10, (one, zero, form)


@pytest.mark.parametrize("sign", ["-", "−", "–", "minus "])
@pytest.mark.parametrize("before", ["", "\n", "Hej\n", "Elendig service\n", "Hi,\nmy score:\n", "("])
def test_a_minus_on_any_line_is_a_minus(sign, before):
    assert answer(f"{before}{sign}5", "da") == ("out_of_range", None)


OTHER_SCALES = {
    "da": ["{} stjerner", "{} hjerter", "{} på terningen", "på en skala fra 1 til 5: {}", "{} procent", "{} ud af 6"],
    "nb": ["{} stjerner", "terningkast {}", "{} på terningen", "på en skala fra 1 til 6: {}", "{} prosent", "{} av 6"],
    "sv": [
        "{} stjärnor",
        "{} getingar",
        "{} hjärtan",
        "på en skala 1-5: {}",
        "{} procent",
        "på en femgradig skala: {}",
    ],
    "en": ["{} stars", "{} hearts", "{} on the dice", "on a scale of 1-5, {}", "{} percent", "{} out of 5", "{}/6"],
}


@pytest.mark.parametrize("locale", OTHER_SCALES)
def test_a_number_on_another_scale_is_none_on_ours(locale):
    replies = [(locale, form.format(number)) for form in OTHER_SCALES[locale] for number in (2, 4, 5)]
    assert read_otherwise(replies, ("unclear", None)) == []


QUESTIONS = {
    "da": ["Er 10 bedst? ", "er 10 det højeste? ", "er 0 dårligst? "],
    "nb": ["Er 10 best? ", "er 10 det høyeste? ", "er 0 dårligst? "],
    "sv": ["Är 10 bäst? ", "är 10 högst? ", "är 0 sämst? "],
    "en": ["Is 10 best? ", "is 10 the highest? ", "Is 0 the worst? "],
}
THEN = {"da": ["så {}", "{}", "i så fald {}"], "nb": ["da blir det {}", "{}", "i så fall {}"],
        "sv": ["då blir det {}", "{}", "i så fall {}"], "en": ["then {}", "{}", "if so {}"]}  # fmt: skip


@pytest.mark.parametrize("locale", QUESTIONS)
def test_who_asks_about_the_scale_and_answers_has_answered(locale):
    for question, then, score in product(QUESTIONS[locale], THEN[locale], SCORES):
        assert answer(question + then.format(score), locale) == ("score", score), question + then.format(score)
    assert read_otherwise([(locale, question) for question in QUESTIONS[locale]], ("unclear", None)) == []


POLITE = {
    "da": ["Tak for din besked", "Tak for jeres henvendelse", "Tak for spørgsmålet", "tak fordi I spørger"],
    "nb": ["Takk for meldingen", "Takk for din henvendelse", "Takk for spørsmålet", "takk for at dere spør"],
    "sv": ["Tack för ditt sms", "Tack för meddelandet", "Tack för frågan", "tack för att ni frågar"],
    "en": ["Thank you for your message", "Thanks for the text", "Thank you for asking", "thanks for your question"],
}


@pytest.mark.parametrize("locale", POLITE)
def test_thanks_for_our_message_beside_a_number_are_courtesy(locale):
    for thanks, mark, score in product(POLITE[locale], (", ", ". ", "! ", "\n"), SCORES):
        assert answer(f"{thanks}{mark}{score}", locale) == ("score", score), thanks
    machine = {"da": "Jeg er på ferie til uge 8", "nb": "Jeg er på ferie til uke 8", "sv": "Jag är åter den 8 maj",
               "en": "I am out of office until 8 May"}  # fmt: skip
    assert answer(f"{POLITE[locale][0]}. {machine[locale]}", locale) == ("unclear", None)


SLIPS = {
    "da": ["forkert ende af skalaen, {} er rigtigt", "jeg læste det omvendt, det skulle være {}",
           "hov, {} skulle det være",
           "jeg troede 1 var bedst, altså {}", "jeg byttede om på tallene, det er {}"],
    "nb": ["feil ende av skalaen, {} er riktig", "jeg leste skalaen feil vei, skal være {}", "oi, {} skulle det være",
           "trodde 1 var best, altså {}", "tok feil av tallene, mener {}"],
    "sv": ["fel ände av skalan, {} är rätt", "jag läste skalan baklänges, det ska vara {}", "oj, {} skulle det vara",
           "jag trodde 1 var bäst, menar {}", "jag blandade ihop siffrorna, menar {}"],
    "en": ["wrong end of the scale, {} is right", "I read it backwards, it should be {}",
           "got the scale upside down. {} it is",
           "thought 1 was the best, so {}", "I mixed up the numbers, {} is correct"],
}  # fmt: skip


@pytest.mark.parametrize("locale", SLIPS)
def test_who_explains_how_the_scale_was_read_corrects(locale):
    replies = [(locale, form.format(score)) for form in SLIPS[locale] for score in (0, 8, 10)]
    assert [
        text
        for (_, text), score in zip(replies, (0, 8, 10) * len(SLIPS[locale]), strict=True)
        if answer(text, locale, "comment") != ("correction", score)
    ] == []


FRAMES = {
    "da": ["I får en {} af mig", "I skal have en {}'er fra mig", "af mig får I {}"],
    "nb": ["dere får en {} av meg", "dere skal få en {}'er fra meg", "av meg får dere {}"],
    "sv": ["ni får en {} av mig", "ni ska få en {}:a från mig", "av mig får ni {}"],
    "en": ["you get a {} from me", "you guys are getting a {} from us", "you can have a {}"],
}
SIGNED = {
    "da": ["\nMvh Karen, 83 år", ". Hilsen Bent 79 år", "\n/Karen 83"],
    "nb": ["\nHilsen Kari (67)", " hilsen Olav 72 år, Bergen", "\n/Kari 67"],
    "sv": ["\nMvh Gunnar, 77 år", " hälsningar Britta 81 år i Umeå", "\n/Gunnar 77"],
    "en": ["\nBest wishes,\nDoris, 82, Leeds", ". Regards, Doris (82)", " kind regards Doris age 82"],
}
MAIL = {
    "da": "\n\nFra: Acme\nSendt: 3. december 2025 10:12\nTil: Karen\nEmne: Undersøgelse",
    "nb": "\n\nons. 3. des. 2025 kl. 10:12 skrev Acme:\n> Hei",
    "sv": "\n\nFrån: Acme\nSkickat: den 3 december 2025\nTill: Gunnar\nÄmne: Enkät",
    "en": "\n---------- Forwarded message ---------\nFrom: Acme\nSubject: Survey",
}


@pytest.mark.parametrize("locale", FRAMES)
def test_what_wraps_an_answer_is_no_comment(locale):
    for score in SCORES:
        texts = [form.format(score) for form in FRAMES[locale]]
        texts += [f"{score}{end}" for end in (*SIGNED[locale], MAIL[locale])]
        assert read_otherwise([(locale, text) for text in texts], ("score", score)) == []


@pytest.mark.parametrize("piece", ["8 ", "nej ", "1a", "8/10 ", "> hej\n", "7-8 ", "a\u0301", "!?", "1O ", "mvh a\n"])
def test_the_time_to_read_grows_with_the_text_and_no_faster(piece):
    """Steps are counted, not seconds: what Python calls for a text and for one twice as long."""
    assert _calls(piece * (2000 // len(piece))) * 2.5 >= _calls(piece * (4000 // len(piece)))


def _calls(text):
    count = 0

    def step(*_):
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        read(text, awaiting="score", locale="da")
    finally:
        sys.setprofile(None)
    return count
