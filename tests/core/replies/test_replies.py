"""What replies mean, rule by rule: each table holds the conversation's language, what came in, and what was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.replies import Kind, Reading, is_yes, read
from tests.replies.corpus import words

RULE_1_ONE_NUMBER = [
    ("da", "8", 8), ("da", " 10! ", 10), ("nb", "０", 0), ("sv", "１０", 10), ("en", "٩", 9), ("en", "۷", 7),
    ("da", "8️⃣", 8),
    ("da", "1️⃣0️⃣", 10), ("nb", "🔟", 10), ("sv", "𝟗", 9), ("en", "⑧", 8), ("en", "8\u0332", 8), ("da", "९", 9),
    ("da", "otte", 8), ("sv", "otte", 8), ("en", "åtta", 8), ("nb", "åtta", 8), ("da", "eight", 8), ("sv", "ten", 10),
    ("nb", "aatte", 8), ("sv", "atta", 8), ("sv", "a\u030atta", 8), ("sv", "tva", 2), ("sv", "tvåa", 2),
    ("en", "eigth", 8),
    ("en", "sevn", 7), ("nb", "sju", 7), ("da", "syv", 7), ("nb", "SJU", 7), ("da", "ti!!!", 10),
    ("da", "tiiiii", 10),
    ("en", "teeeen", 10), ("da", "9'er", 9), ("da", "9er", 9), ("da", "9-er", 9), ("da", "et 10-tal", 10),
    ("sv", "8:a", 8),
    ("sv", "9a", 9), ("sv", "en 9:a", 9), ("da", "nier", 9), ("sv", "tia", 10), ("sv", "nolla", 0),
    ("nb", "en tier", 10),
    ("sv", "en stark åtta", 8), ("da", "nul", 0), ("nb", "null", 0), ("sv", "noll", 0), ("en", "zero", 0),
    ("sv", "sex", 6),
    ("en", "9/10", 9), ("en", "9 / 10", 9), ("da", "9 ud af 10", 9), ("nb", "9 av 10", 9), ("sv", "nio av tio", 9),
    ("en", "nine out of ten", 9), ("sv", "7 utav 10", 7), ("en", "0/10", 0), ("en", "10/10", 10), ("en", "1/10", 1),
    ("nb", "fire", 4), ("da", "fire", 4), ("da", "to", 2), ("da", "en", 1), ("sv", "ett", 1), ("en", "one", 1),
    ("nb", "ni", 9),
    ("da", "en fire", 4), ("nb", "en toer", 2), ("da", "10 ud af 10 mulige", 10), ("sv", "10 poäng", 10),
    ("nb", "8 poeng", 8),
    ("en", "8.", 8), ("en", "(8)", 8), ("en", "**9**", 9), ("en", "8?", 8), ("sv", "7 poäng av 10", 7),
    ("en", "8 of 10", 8),
    ("en", "8.0", 8), ("da", "ni ud af ti", 9), ("da", "8'er!", 8), ("da", "8´er", 8), ("sv", "åttan", 8),
    ("sv", "10:a!", 10),
]  # fmt: skip

RULE_2_NO_COMMENT = [
    ("da", "score: 8", 8), ("sv", "betyg 7", 7), ("da", "karakter 9", 9), ("nb", "poeng: 6", 6),
    ("da", "jeg siger 8", 8),
    ("en", "I'd say 8", 8), ("da", "8 tror jeg", 8), ("da", "nok 7", 7), ("en", "probs an 8", 8),
    ("da", "9 herfra", 9),
    ("en", "9 from me", 9), ("en", "solid 8", 8), ("da", "svag 8", 8), ("da", "solklar 10'er", 10),
    ("en", "a big fat 0", 0),
    ("en", "9 lol", 9), ("en", "8 xx", 8), ("en", "10 😍😍", 10), ("da", "Hej. 8. Mvh Lars", 8),
    ("sv", "Hej! 9. Mvh Anna", 9),
    ("nb", "Hei, 9. Hilsen Kari Nordmann", 9), ("en", "Hi there, 9 thanks", 9), ("da", "8 tak", 8),
    ("da", "tak, 9", 9),
    ("en", "9 please", 9), ("sv", "9 tack", 9), ("en", "9\n\nSent from my iPhone", 9),
    ("da", "8\n\nSendt fra min iPhone", 8),
    ("sv", "7\nSkickat från min iPhone", 7), ("nb", "7\n\nSendt fra Outlook for iOS", 7),
    ("en", "9\nGet Outlook for Android", 9),
    ("en", "> How likely are you to recommend us? 0-10\n9", 9), ("da", "Jeg vil give jer en 9'er", 9),
    ("sv", "Jag ger er en 8a", 8),
    ("nb", "Jeg gir dere 7", 7), ("en", "I would rate you a 7", 7), ("en", "I'd give it an 8", 8),
    ("en", "Definitely a 10", 10),
    ("da", "Helt klart en 10'er", 10), ("sv", "En solklar tia", 10), ("nb", "Helt klart 10", 10),
    ("en", "that's a 9 from me", 9),
    ("da", "9 /Anna", 9), ("da", "en stor fed 0'er", 0), ("sv", "8 skulle jag säga", 8), ("sv", "skulle säga 8", 8),
    ("nb", "vil si 8", 8), ("da", "det må blive en 8'er", 8), ("sv", "det blir en sjua", 7),
    ("en", "hmm 7 I guess", 7),
    ("en", "Thanks! 9", 9), ("da", "Mange tak. 10", 10), ("en", "10 10 10!!!", 10), ("en", "ten, definitely ten", 10),
    ("da", "måske 7", 7), ("sv", "kanske en 7a", 7), ("en", "maybe a 6", 6), ("nb", "ca 8", 8),
    ("sv", "ungefär 8", 8),
    ("en", "My answer is 8", 8), ("da", "Mit svar er 8", 8), ("nb", "Svaret er 8", 8), ("sv", "Mitt svar är 8", 8),
    ("en", "Score 8, cheers, Tom", 8), ("en", "8 :)", 8), ("en", "8 <3", 8), ("en", "9 ❤️", 9), ("sv", "9 av mig", 9),
]  # fmt: skip

RULE_3_WITH_A_REASON = [
    ("da", "8 fordi I er flinke", (8, "fordi I er flinke")), ("da", "Fin service, 9", (9, "Fin service")),
    ("en", "Great service 9", (9, "Great service")), ("en", "9 - great service!", (9, "great service!")),
    ("en", "I'd say 8 because the wait was long", (8, "because the wait was long")),
    ("en", "The food was good so I give 8", (8, "The food was good")),
    ("sv", "Bra mat men dyrt. 6", (6, "Bra mat men dyrt.")),
    ("sv", "6 för att det var kallt", (6, "för att det var kallt")),
    ("nb", "8 fordi alt gikk greit", (8, "fordi alt gikk greit")),
    ("da", "9 tak for god hjælp", (9, "tak for god hjælp")),
    ("en", "10 thanks for your help", (10, "thanks for your help")),
    ("en", "Hi! 8, super staff. Thanks", (8, "super staff.")),
    ("da", "Hej, maden var god. 8. Mvh Lars", (8, "maden var god")),
    ("da", "Great! 9", (9, "Great!")), ("en", "8 great", (8, "great")),
    ("en", "love you guys 10", (10, "love you guys")),
    ("da", "7, lidt dyrt", (7, "lidt dyrt")), ("sv", "Snabb leverans\n9", (9, "Snabb leverans")),
    ("sv", "9\nSnabb leverans", (9, "Snabb leverans")),
    ("en", "Staff was lovely. 9. Will be back", (9, "Staff was lovely\nWill be back")),
    ("da", "4. stop nu med al den ventetid!", (4, "stop nu med al den ventetid!")),
    ("da", "stop nu med al den ventetid! 4", (4, "stop nu med al den ventetid!")),
    ("nb", "6 av 10, litt treg levering", (6, "litt treg levering")),
    ("da", "Jeg giver jer 9 fordi I altid er søde", (9, "fordi I altid er søde")),
    ("da", "en 9'er for god service", (9, "for god service")),
    ("sv", "En åtta för bra bemötande", (8, "för bra bemötande")), ("nb", "toppen! 10", (10, "toppen!")),
    ("da", "10 hele vejen igennem", 10),
    ("en", "8 from me because of the price", (8, "because of the price")),
    ("da", "maden var god og jeg giver jer 8", (8, "maden var god")),
    ("en", "6, took forever", (6, "took forever")), ("da", "7 manglede lidt udvalg", (7, "manglede lidt udvalg")),
    ("da", "3.\nDårlig betjening", (3, "Dårlig betjening")), ("sv", "8 men lite dyrt", (8, "men lite dyrt")),
    ("en", "cancelled my subscription last week, 2", (2, "cancelled my subscription last week")),
    ("en", "2 - had to stop using it", (2, "had to stop using it")),
    ("nb", "10 Dere hjalp meg veldig fort", (10, "Dere hjalp meg veldig fort")),
    ("sv", "Ni är bäst! 10", (10, "Ni är bäst!")), ("en", "one of the best, 9", (9, "one of the best")),
    ("da", "alle tiders, 10", (10, "alle tiders")),
    ("en", "gr8 service 9", (9, "gr8 service")), ("en", "to be honest 4, staff was rude", (4, "staff was rude")),
]  # fmt: skip

RULE_4_ONE_OF_SEVERAL = [
    ("en", "on a scale of 0 to 10 I'd go with 8", 8), ("da", "på en skala fra 0 til 10: 9", 9),
    ("sv", "på en skala 0-10 säger jag 7", 7),
    ("nb", "0-10: 8", 8), ("en", "8 on a scale from 1 to 10", 8), ("en", "8 (0-10)", 8), ("da", "9... nej 6", 6),
    ("en", "9 no wait 7", 7),
    ("da", "ikke 9, men 6", 6), ("en", "8, sorry I mean 6", 6), ("nb", "7, nei vent, 8", 8),
    ("sv", "8 nej förlåt 7", 7), ("sv", "7, inte 1", 7),
    ("en", "7 oops 8", 8), ("en", "8 8", 8), ("da", "8. Ja, 8.", 8), ("en", "not a 10, a 9", 9), ("da", "7\n*8", 8),
    ("da", "8 eller nej 9", 9),
    ("en", "6 actually make that 7", 7), ("en", "Food 8, service 6, overall 7", (7, "Food 8, service 6")),
    ("sv", "6 ... eller snarare 7", 7),
    ("da", "Hvor sandsynligt er det, at du vil anbefale os? (0-10)\n9", 9),
]  # fmt: skip

RULE_5_OTHER_NUMBERS = [
    ("da", "Jeg bor i nr. 4, giver jer 10", (10, "Jeg bor i nr. 4")),
    ("en", "I called 3 times. 9", (9, "I called 3 times.")),
    ("en", "Waited 45 minutes. 3", (3, "Waited 45 minutes.")),
    ("da", "2 timers ventetid. 4", (4, "2 timers ventetid.")),
    ("nb", "Ventet i 3 dager, 5", (5, "Ventet i 3 dager")), ("sv", "8, var där kl 14.30", (8, "var där kl 14.30")),
    ("en", "7-Eleven was closed. 6", (6, "7-Eleven was closed.")),
    ("en", "iPhone 8 works great, 9", (9, "iPhone 8 works great")),
    ("da", "det var 3. gang. 2", (2, "det var 3. gang.")), ("en", "2nd order now, 9", (9, "2nd order now")),
    ("sv", "tredje gången jag handlar, 9", (9, "tredje gången jag handlar")),
    ("en", "paid $8 for it. 4", (4, "paid $8 for it.")),
    ("da", "betalte 500 kr. 5", (5, "betalte 500 kr.")), ("en", "number 1 store! 10", (10, "number 1 store!")),
    ("en", "high five! 10", (10, "high five!")), ("en", "24/7 support, 9", (9, "24/7 support")),
    ("nb", "10, ring meg på 40 12 34 56", (10, "ring meg på 40 12 34 56")),
]  # fmt: skip

RULE_6_UNCLEAR = [
    ("da", "ok"), ("en", "maybe"), ("en", "yes definitely"), ("en", "very likely"), ("en", "👍"), ("en", "⭐⭐⭐⭐⭐"),
    ("da", "7-8"), ("da", "7 - 8"),
    ("sv", "7 eller 8"), ("en", "7 or 8"), ("nb", "mellom 7 og 8"), ("en", "8.5"), ("da", "8,5"), ("da", "8½"),
    ("en", "8 1/2"), ("sv", "åtta och en halv"),
    ("en", "eight and a half"), ("en", "8 and a half"), ("en", "food 8 service 6"),
    ("da", "8 for maden, 4 for betjeningen"), ("en", "not a 10"),
    ("da", "ikke en 10'er"), ("sv", "inte 10"), ("en", "is 10 good or bad?"), ("da", "er 10 bedst?"),
    ("nb", "er 0 eller 10 best?"), ("sv", "är 10 bäst?"),
    ("en", "what does 10 mean?"), ("en", "Can I give 11?"),
    ("en", "Liked “How likely are you to recommend us? 0-10”"), ("sv", "Gillade ”Hur troligt är det 0-10”"),
    ("nb", "Likte «Hvor sannsynlig 0-10»"), ("en", "👍 to “ On a scale of 0-10 ”"),
    ("en", "I am out of office until 8 May"), ("da", "Autosvar: jeg er på ferie til d. 8."),
    ("en", "0-10"), ("en", "0 or 10"), ("sv", "Vi var 4 personer"), ("da", "vi kom kl 8"), ("en", "room 8"),
    ("en", "I bought 2 shirts"), ("en", "iPhone 8"),
    ("sv", "100%"), ("en", "5 stars"), ("da", "5 stjerner"), ("en", "two thumbs up"), ("en", "high five"),
    ("sv", "ni är bäst"), ("en", "to be honest"),
    ("en", "one of the best"), ("da", "alle tiders"), ("en", "gr8"), ("en", "no one"), ("en", "at least 8"),
    ("da", "mindst 8"), ("sv", "över 8"), ("en", "almost 10"),
    ("da", "næsten 10"), ("en", ""), ("en", "?"), ("da", "20 12 34 56"), ("en", "+4520123456"), ("en", "8/5"),
    ("en", "4/5"), ("en", "fire 🔥🔥"), ("da", "en gang til"),
    ("en", "would have been a 10"), ("da", "ja tak"), ("da", "2-3 dage"), ("en", "nine times out of ten"),
    ("en", "7/8"), ("sv", "åtta till nio"), ("en", "six, maybe seven"),
    ("da", "hvad betyder 0?"), ("en", "3rd time"), ("en", "7-eleven"), ("sv", "8:30"), ("en", "8 pm"), ("en", "Yes"),
    ("en", "4 people working"), ("da", "det var den 8. maj"),
]  # fmt: skip

RULE_7_OUT_OF_RANGE = [
    ("da", "11"), ("en", "100"), ("en", "-3"), ("sv", "elva"), ("en", "eleven"), ("en", "11/10"), ("nb", "12 av 10"),
    ("da", "en 12'er"), ("en", "I'd give 11"),
    ("da", "-1"), ("sv", "−2"), ("en", "15!"), ("en", "one hundred"), ("en", "twenty"), ("da", "tyve"),
    ("en", "11 out of 10"), ("en", "1000"), ("sv", "hundra"),
]  # fmt: skip

RULE_8_COMMENTS = [
    ("da", "nej tak", None), ("nb", "nei takk", None), ("sv", "nej tack", None), ("en", "no thanks", None),
    ("en", "no comment", None), ("da", "Nej", None), ("en", "Nope", None),
    ("da", "ingen kommentar", None), ("sv", "nej det är bra så", None), ("nb", "nei, det er greit", None),
    ("en", "nothing to add", None), ("en", "I'd rather not say", None),
    ("en", " The staff was nice ", "The staff was nice"),
    ("en", "nine times out of ten you are late", "nine times out of ten you are late"),
    ("da", "ventede 2 timer", "ventede 2 timer"), ("en", "waited 8 days", "waited 8 days"),
    ("sv", "nej tack vare er personal", "nej tack vare er personal"),
    ("en", "stop changing the prices", "stop changing the prices"),
    ("en", "nothing wrong really, you were 10 minutes late", "nothing wrong really, you were 10 minutes late"),
    ("da", "Jeg gav 8 fordi ventetiden var lang", "Jeg gav 8 fordi ventetiden var lang"),
    ("en", "I had 2 of them break", "I had 2 of them break"),
]  # fmt: skip

RULE_9_CORRECTIONS = [
    ("da", "8", 8), ("da", "jeg mente 8", 8), ("en", "*9", 9), ("en", "9*", 9), ("en", "make it 6 instead of 8", 6),
    ("sv", "7, inte 1", 7), ("en", "sorry, 8", 8), ("da", "skulle være 9", 9),
    ("da", "ups 9", 9), ("nb", "mente 7, ikke 1", 7), ("sv", "jag menade 9", 9), ("sv", "skulle vara 9", 9),
    ("en", "should be 8", 8), ("en", "I meant to write 8", 8), ("en", "change my score to 8", 8),
    ("en", "change it from 3 to 8", 8), ("da", "ret til 9", 9), ("sv", "ändra till 9", 9), ("nb", "endre til 9", 9),
    ("en", "8/10", 8), ("en", "nine", 9), ("da", "9 i stedet for 6", 9), ("en", "typo, 8", 8),
    ("en", "I pressed 3 but meant 8", 8), ("da", "jeg kom til at trykke 1, mente 10", 10), ("en", "not 3, 8", 8),
    ("nb", "beklager, trykket feil. 8", 8), ("sv", "oj, fel siffra. 8 ska det vara", 8), ("da", "10 ikke 1", 10),
    ("en", "I meant 8. The staff was great", (8, "The staff was great")),
    ("da", "Rettelse: 7. Maden var kold", (7, "Maden var kold")), ("en", "10, my thumb slipped", 10),
]  # fmt: skip

RULE_10_OPT_OUT = [
    "STOP", "stop", "Stopp", "STOPP!", "stopall", "AFMELD", "frameld", "avmeld", "avsluta", "avregistrera",
    "UNSUBSCRIBE", "opt out", "OPT-OUT", "optout", "/stop", "stop.", "Stop please", "stop tak", "stopp nå takk",
    "stop sms", "afmeld mig", "Afmeld mig tak", "stop me", "STOP!!!", "stop stop stop", "cancel", "END", "quit",
    "please stop", "sluta", "stop nu", "Stop med at sende mig beskeder", "I vil ikke have mere... stop sms",
    "jeg vil ikke have flere beskeder", "jeg ønsker ikke at modtage flere sms'er", "jeg gider ikke flere sms",
    "send mig ikke flere sms'er", "lad være med at skrive til mig igen, stop sms",
    "fjern mig fra listen", "slet mig fra jeres liste", "tag mig af listen", "skriv ikke til mig igen",
    "kontakt mig ikke igen", "ikke flere beskeder tak", "Ingen sms tak", "jeg vil gerne afmeldes",
    "Please take me off your list", "remove me from this list", "don't text me again", "do not contact me",
    "stop texting me", "stop sending me these messages", "no more messages please", "I don't want any more texts",
    "I no longer wish to receive messages", "unsubscribe me please", "please remove my number from your list",
    "leave me alone", "I want to opt out", "quit spamming me",
    "ikke send meg flere meldinger", "jeg vil ikke ha flere meldinger", "ønsker ikke å motta flere sms",
    "slutt å sende meg sms", "meld meg av", "fjern meg fra lista", "ta meg av listen",
    "vennligst ikke kontakt meg mer",
    "sluta skicka sms", "skicka inga fler sms", "jag vill inte ha fler meddelanden", "ta bort mig från listan",
    "kontakta mig inte igen", "inga fler sms tack", "vill inte ha era sms", "sluta smsa mig",
    "avregistrera mig tack",
    "4. Stop sending me texts", "STOP\nSTOP", "Hej, jeg vil gerne framelde mig jeres sms",
    "kan I ikke bare stoppe med at sende mig sms'er?", "sluta kontakta mig", "la meg være i fred",
    "Jag avböjer fler utskick",
    "I don't want to receive these anymore", "vil ikke kontaktes mere", "vill inte bli kontaktad igen",
]  # fmt: skip

NOT_RULE_10 = [
    ("da", "stop nu med al den ventetid"), ("en", "I cancelled my subscription"), ("en", "stop raising the prices"),
    ("da", "jeg afmeldte mit abonnement i går"), ("en", "non stop great"), ("sv", "sluta höja priserna"),
    ("en", "bus stop was far away"), ("da", "I stoppede leveringen"), ("en", "you never text me back"),
    ("sv", "jag fick inget sms om leveransen"), ("en", "I got no message about the delay"),
    ("nb", "dere må stoppe å krangle"),
    ("en", "I could not unsubscribe from the newsletter"), ("en", "don't stop what you're doing"), ("en", "the end"),
    ("da", "fik aldrig besked"), ("en", "I had to cancel my order"), ("sv", "Kunde inte avsluta mitt abonnemang"),
]  # fmt: skip

RULES_11_TO_14 = [
    ("opt_in", "START"), ("opt_in", "unstop"), ("opt_in", "start tak"), ("opt_in", "Start igen"),
    ("opt_in", "start again please"), ("opt_in", "jeg vil gerne modtage beskeder igen"),
    ("opt_in", "I want to get your messages again"),
    ("opt_in", "meld meg på igjen"), ("opt_in", "jag vill ha era sms igen"), ("opt_in", "sign me up again"),
    ("opt_in", "You can text me again"), ("opt_in", "tilmeld mig igen"),
    ("opt_in", "Start sending me messages again"),
    ("help", "HELP"), ("help", "hjælp"), ("help", "Hjelp!"), ("help", "HJÄLP"), ("help", "info"), ("help", "/help"),
    ("help", "help please"), ("help", "hjælp tak"), ("help", "hjalp"),
    ("erase", "slet mine data"), ("erase", "slett alle opplysninger om meg"), ("erase", "radera mina uppgifter"),
    ("erase", "ta bort alla mina uppgifter"), ("erase", "delete my data"),
    ("erase", "please erase all information about me"),
    ("erase", "I want my data deleted"), ("erase", "jeg vil have mine data slettet"),
    ("erase", "right to be forgotten"), ("erase", "jeg vil gerne bruge retten til at blive glemt"),
    ("erase", "jag vill bli bortglömd"), ("erase", "Forget me"),
    ("erase", "glem mig"), ("erase", "fjern alle mine oplysninger"), ("erase", "remove all my personal information"),
    ("erase", "kan I slette alt om mig"), ("erase", "radera allt ni har om mig"),
    ("erase", "jeg krever å bli glemt"),
    ("erase", "Delete everything you have on me"), ("erase", "vill ha mina uppgifter raderade"),
    ("erase", "jeg vil ha dataene mine slettet"), ("erase", "delete my account and my number"),
    ("erase", "slet mig"), ("erase", "delete my data and stop texting me"),
    ("language:en", "English"), ("language:en", "engelsk"), ("language:en", "in English please"),
    ("language:sv", "på svenska tack"), ("language:sv", "Svenska?"), ("language:nb", "norsk takk"),
    ("language:nb", "bokmål"), ("language:da", "dansk tak"),
    ("language:en", "I don't understand Danish, English please"), ("language:en", "can you write in English?"),
    ("language:sv", "kan ni skriva på svenska?"), ("language:da", "kan I skrive på dansk"),
    ("language:en", "do you speak English"),
    ("language:nb", "snakker dere norsk?"), ("language:en", "Jeg forstår ikke dansk. Engelsk?"),
    ("language:da", "switch from English to Danish"), ("language:sv", "change language to Swedish"),
]  # fmt: skip

NOT_RULES_11_TO_14 = [
    ("en", "I got no help from the staff"), ("en", "the start was bad"), ("da", "fik god hjælp"),
    ("en", "you deleted my account"), ("da", "I slettede min ordre"), ("sv", "mina uppgifter raderades av misstag"),
    ("en", "my booking was deleted"),
    ("en", "the english breakfast was cold"), ("da", "svensk møbel af dårlig kvalitet"), ("nb", "dansk smørbrød"),
    ("da", "det er slet ikke godt nok"), ("en", "don't forget me"), ("en", "the info was wrong"),
    ("en", "Danish design is great"),
]  # fmt: skip


def told(reading: Reading) -> tuple[str, int | None, str | None]:
    return reading.kind.value, reading.score, reading.comment


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    RULE_1_ONE_NUMBER + RULE_2_NO_COMMENT + RULE_4_ONE_OF_SEVERAL + RULE_3_WITH_A_REASON + RULE_5_OTHER_NUMBERS,
)
def test_a_score_is_found_and_what_stands_around_it_is_kept(lang, text, meant):
    score, comment = meant if isinstance(meant, tuple) else (meant, None)
    expected = (("score+comment" if comment else "score"), score, words(comment))
    reading = read(text, awaiting="score", locale=lang)
    assert (reading.kind.value, reading.score, words(reading.comment)) == expected


@pytest.mark.parametrize(("lang", "text"), RULE_6_UNCLEAR)
def test_a_doubtful_reading_is_no_reading(lang, text):
    assert told(read(text, awaiting="score", locale=lang)) == ("unclear", None, None)


@pytest.mark.parametrize(("lang", "text"), RULE_7_OUT_OF_RANGE)
def test_a_whole_number_outside_the_scale_is_its_own_kind(lang, text):
    assert told(read(text, awaiting="score", locale=lang)) == ("out_of_range", None, None)


@pytest.mark.parametrize(("lang", "text", "comment"), RULE_8_COMMENTS)
def test_a_comment_is_kept_whole_unless_they_decline(lang, text, comment):
    assert told(read(text, awaiting="comment", locale=lang)) == ("comment", None, comment)


@pytest.mark.parametrize(("lang", "text", "meant"), RULE_9_CORRECTIONS)
def test_a_lone_number_or_one_that_replaces_corrects_the_score(lang, text, meant):
    score, comment = meant if isinstance(meant, tuple) else (meant, None)
    assert told(read(text, awaiting="comment", locale=lang)) == ("correction", score, comment)


@pytest.mark.parametrize("text", RULE_10_OPT_OUT)
@pytest.mark.parametrize("awaiting", ["score", "comment", None])
def test_stop_is_heard_at_any_time_in_any_language(text, awaiting):
    assert {read(text, awaiting=awaiting, locale=lang).kind for lang in ("da", "nb", "sv", "en")} == {Kind.OPT_OUT}


@pytest.mark.parametrize(("kind", "text"), RULES_11_TO_14)
@pytest.mark.parametrize("awaiting", ["score", "comment", None])
def test_other_requests_are_heard_at_any_time(kind, text, awaiting):
    kind, _, locale = kind.partition(":")
    reading = read(text, awaiting=awaiting, locale="nb")
    assert (reading.kind.value, reading.locale) == (kind, locale or None)


@pytest.mark.parametrize(("lang", "text"), NOT_RULE_10 + NOT_RULES_11_TO_14)
def test_their_words_in_an_ordinary_comment_ask_for_nothing(lang, text):
    assert read(text, awaiting="comment", locale=lang).kind is Kind.COMMENT
    assert read(text, awaiting="score", locale=lang).kind is Kind.UNCLEAR


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        ("8ish", None),
        ("at least 8", 8),
        ("Long wait. 4 out the door", 4),
        ("7-8", None),
        ("8.5", None),
        ("room 8", None),
        ("ok", None),
    ],
)
def test_a_single_plausible_number_can_be_asked_about(text, candidate):
    reading = read(text, awaiting="score", locale="en")
    assert reading.candidate == candidate or reading.kind is Kind.SCORE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "\u200b",
        "\ufffc",
        "[Image]",
        "Liked “On a scale of 0-10”",
        "Automatic reply: out of office",
        "Autosvar: jeg er på ferie",
    ],
)
def test_what_nobody_wrote_is_not_asked_about_again(text):
    assert read(text, awaiting="score", locale="da") == Reading(Kind.UNCLEAR, is_automatic=True)
    assert read(text, awaiting="comment", locale="da") == Reading(Kind.COMMENT, is_automatic=True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("stop", Kind.OPT_OUT),
        (" STOP ", Kind.OPT_OUT),
        ("Cancel", Kind.OPT_OUT),
        ("end", Kind.OPT_OUT),
        ("optout", Kind.OPT_OUT),
        ("START", Kind.OPT_IN),
        ("unstop", Kind.OPT_IN),
        ("Info", Kind.HELP),
        ("help", Kind.HELP),
    ],
)  # fmt: skip
def test_single_english_words_are_marked_because_twilio_answers_them_itself(text, kind):
    assert read(text, awaiting="comment", locale="sv") == Reading(kind, is_reserved_word=True)


@pytest.mark.parametrize("text", ["stopp", "stop please", "afmeld", "hjælp", "help!"])
def test_other_words_are_ours_to_answer(text):
    assert not read(text, awaiting="score", locale="sv").is_reserved_word


def test_yes_is_no_answer_to_the_question_and_opts_in_only_when_nothing_was_asked():
    assert read("YES", awaiting="score", locale="en").kind is Kind.UNCLEAR
    assert read("YES", awaiting="comment", locale="en") == Reading(Kind.COMMENT, comment="YES")
    assert read("YES", awaiting=None, locale="en") == Reading(Kind.OPT_IN, is_reserved_word=True)


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "Ja!",
        "jo",
        "japp",
        "Yes",
        "yes please",
        "ja tak",
        "ja takk",
        "ja tack",
        "yep 👍",
        "Det stemmer",
        "jo det stämmer",
        "ja det gjorde jeg",
        "correct",
    ],
)
def test_a_plain_yes(text):
    assert is_yes(text)


@pytest.mark.parametrize("text", ["nej", "no", "9", "ja men 8", "", "yes but no", "måske", "👍"])
def test_no_plain_yes(text):
    assert not is_yes(text)


def test_nothing_asked_means_nothing_scored():
    assert read(" 9 ", awaiting=None, locale="da") == Reading(Kind.COMMENT, comment="9")


def test_a_number_between_words_nobody_knows_is_no_answer():
    assert read("vi sad ved siden af 4 glade svenskere hele aftenen", awaiting="score", locale="da").score is None


SCORED = {Kind.SCORE, Kind.SCORE_COMMENT, Kind.CORRECTION}
STAGES = st.sampled_from(["score", "comment", None])
LOCALES = st.sampled_from(["da", "nb", "sv", "en"])


@given(text=st.text(max_size=300), awaiting=STAGES, locale=LOCALES)
@settings(max_examples=300)
def test_any_text_gets_a_consistent_reading(text, awaiting, locale):
    reading = read(text, awaiting=awaiting, locale=locale)
    assert (reading.score is not None) == (reading.kind in SCORED)
    assert (reading.locale is not None) == (reading.kind is Kind.LANGUAGE)
    assert reading.score is None or 0 <= reading.score <= 10
    assert reading.candidate is None or (reading.kind is Kind.UNCLEAR and 0 <= reading.candidate <= 10)
    assert reading.kind is not Kind.SCORE_COMMENT or reading.comment


@given(
    score=st.integers(0, 10),
    around=st.sampled_from(["{}", " {} ", "{}!", "Hej. {}", "{} tak", "jeg giver {}", "I'd say {}", "{}\n\nMvh Anna"]),
    locale=LOCALES,
)
def test_a_plain_score_is_never_missed(score, around, locale):
    assert read(around.format(score), awaiting="score", locale=locale).score == score


@given(number=st.integers(11, 99_999), locale=LOCALES)
def test_a_number_above_ten_is_never_a_score(number, locale):
    assert read(str(number), awaiting="score", locale=locale) == Reading(Kind.OUT_OF_RANGE)


@given(
    low=st.integers(0, 10),
    high=st.integers(0, 10),
    between=st.sampled_from(["-", " - ", "–", " eller ", " or ", " eller kanske "]),
    locale=LOCALES,
)
def test_two_numbers_are_never_one(low, high, between, locale):
    if low != high:
        assert read(f"{low}{between}{high}", awaiting="score", locale=locale).score is None


@pytest.mark.parametrize(
    "piece",
    [
        "8 ",
        "8-",
        "mvh ",
        "fra: ",
        "\n",
        ">",
        "'",
        "stop ",
        "ikke ",
        "8 eller ",
        "ni ",
        "(",
        "kl. ",
        "a8",
        "not ",
        "tak for ",
        "æ",
        "8/10 ",
        "> \n",
        ":",
        "\u0301",
    ],
)
def test_a_text_of_the_greatest_length_is_read(piece):
    """The time it takes is measured by scripts/bench; a quadratic rule would run into the test's time limit."""
    text = (piece * 4096)[:4096]
    for awaiting in ("score", "comment", None):
        assert read(text, awaiting=awaiting, locale="da").kind in Kind
