"""What a reply to the follow-up question is. One a line: language, what it is, text, comment of a correction.

`c9` corrects the score to 9, `n` declines, `t` is free text.
"""

import pytest

from bot.core.replies import Kind, Reading, read
from tests.replies.corpus import words

REPLIES = """
da|c9|jeg mente 9
da|c9|Hov, det skulle være 9
da|c9|Undskyld, 9 skulle det være
da|c9|9. Kom til at skrive 6
da|c9|9 ikke 6
da|c9|ret venligst til 9
da|c9|Kan I ændre det til 9?
da|c9|jeg ville have skrevet 9
da|c9|6 var en fejl, 9
da|c9|jeg trykkede 6 men mente 9
da|c9|ups 9'er
da|c9|9'er mente jeg
da|c9|jeg ændrer til 9
da|c9|Skal være ni
da|c9|ni
da|c9|9 tak
da|c9|9!!!
da|c9|9/10
da|c3|Jeg mente 3. Maden var kold og ingen hjalp|Maden var kold og ingen hjalp
nb|c9|jeg mente 9
nb|c9|skulle vært 9
nb|c9|det skulle være 9
nb|c9|oi, mente 9
nb|c9|9 var det jeg mente
nb|c9|Sorry, 9 skulle det være
nb|c9|rettelse: 9
nb|c9|kan dere endre til 9
nb|c9|trykket feil, 9
nb|c9|jeg angrer, 9
nb|c9|9 istedenfor 6
nb|c9|Beklager, jeg skrev 6 men mente 9
nb|c2|Mente 2. Ingen svarte på telefonen|Ingen svarte på telefonen
sv|c9|jag menade 9
sv|c9|oj menade 9
sv|c9|det ska vara 9
sv|c9|det skulle vara en 9a
sv|c9|ändra till 9 tack
sv|c9|kan ni ändra till 9
sv|c9|9 istället
sv|c9|9 istället för 6
sv|c9|Tryckte fel, 9 ska det vara
sv|c9|Rättelse 9
sv|c9|förlåt 9
sv|c9|jag råkade skriva 6, menade 9
sv|c9|nej 9
sv|c9|9 menar jag
sv|c4|Menade 4. Maten var kall.|Maten var kall
en|c9|I meant 9
en|c9|Sorry meant 9
en|c9|that should be 9
en|c9|that should've been a 9
en|c9|it was supposed to be 9
en|c9|9 is what I meant
en|c9|correction: 9
en|c9|update to 9
en|c9|please change it to 9
en|c9|I want to change my score to 9
en|c9|can I change that to a 9?
en|c9|oops, 9 not 6
en|c9|9, not 6
en|c9|not 6, 9
en|c9|6 was a mistake, should be 9
en|c9|I typed 6 by mistake, 9
en|c9|wrong number, 9
en|c9|no wait 9
en|c9|make that a 9
en|c9|*nine
en|c9|nine*
en|c9|edit: 9
en|c9|scratch that, 9
en|c9|I mean 9
en|c9|mistyped, meant 9
en|c9|Actually it's a 9
en|c9|on second thought 9
en|c9|let me change that to 9
en|c2|I meant 2. The food was cold.|The food was cold
da|c9|fingerfejl. ni!
da|c6|ret den lige til en 6'er ik
da|c3|Sæt den ned til 3. Pakken kom knust.|Pakken kom knust
da|c8|hov, 8 skulle der have stået
da|c8|otte, ikke tre. dumme autokorrektur
da|c4|nej sæt den til 4
da|c7|gør det til et 7-tal
da|c5|kan I rette til 5? I har trukket pengene to gange.|I har trukket pengene to gange
da|c2|jeg fortryder, 2
da|c8|vendte skalaen på hovedet, 8
nb|c9|fingerfeil, ni
nb|c6|sett den ned til 6
nb|c8|åtte sku det være ikke tre
nb|c4|gjør det om til 4 er du grei
nb|c3|Endre til 3. Varen var ødelagt.|Varen var ødelagt
nb|c8|hadde skalaen opp ned, 8
nb|c10|tommelfeil! 10
nb|c5|ombestemte meg, 5
sv|c9|fingerfel, nio
sv|c8|åtta ska de va inte tre
sv|c6|sätt den på 6 istället
sv|c5|ändra till 5. Ni drog pengarna dubbelt.|Ni drog pengarna dubbelt
sv|c7|jag läste skalan upp o ner, 7
sv|c10|jäkla autocorrect, 10
sv|c4|sänk till 4
sv|c8|feltryck, 8
en|c10|that shouldve been ten not one, stupid autocorrect
en|c5|Actually scrap that, make it a 5. You charged me twice.|You charged me twice
en|c8|fat fingers, 8
en|c7|bump it up to a 7
en|c3|drop that to a 3. The box was empty.|The box was empty
en|c9|soz meant 9
en|c9|oops 9 lol
en|c10|had it the wrong way round, 10
en|c6|knock it down to 6 please
en|c8|8!! not 3, my grandson grabbed the phone
en|c4|can you pop me down as a 4 instead
en|n|nah ur alright ta
en|n|nope, nothing springs to mind
en|n|can't think of anything
en|n|not much to say really
en|n|no you're fine
en|n|I'd rather keep that to myself
en|n|nothing comes to mind sorry
en|n|nah mate
da|n|ingenting særligt at tilføje
da|n|næ det tror jeg ikke
da|n|det har jeg ikke lige noget at sige til
da|n|nej ikke sådan lige
da|n|jeg har ikke mere at sige
nb|n|nei det tror jeg ikke
nb|n|ikke noe mer å legge til
nb|n|nei, ikke noe særlig
nb|n|det vil jeg helst ikke si
sv|n|nä vill helst inte säga nåt mer
sv|n|nej det tror jag inte
sv|n|inget speciellt att tillägga
sv|n|kommer inte på något
sv|t|Nej, ni svarar aldrig
sv|t|inget fungerade
en|t|Nothing worked
en|t|No parking
en|t|you should do more
en|t|The 2 girls at the desk were lovely
en|t|not one person said hello
en|t|I read the sign wrong and paid 9
da|t|I burde sætte 3 mere på kassen
nb|t|ikke 1 eneste ansatt så meg
sv|t|ni borde sätta in 2 kassor till
en|t|I waited 2 hours
en|t|Because 3 of my 5 items were missing
en|t|you should have 2 tills open
en|t|the 9 am slot was wrong
en|t|It took 3 attempts to change my password
en|t|I meant to come back but didn't
en|t|not 1 person helped
en|t|No 1 shop in town
en|t|Sorry but 2 weeks is too long
en|t|Wait time was 10 minutes
en|t|Instead of 3 days it took 10
en|t|changed from 2 stores to 1
en|t|6 out of 10 items were missing
en|t|Number 1!
da|t|I skulle have 2 på arbejde i stedet for 1
da|t|Jeg gav 8 fordi der var kø
da|t|Fejl i 2 ud af 3 ordrer
da|t|skulle vente 3 uger
da|t|de 3 piger i butikken var søde
da|t|jeg har ringet 2 gange nu
nb|t|måtte vente i 2 timer
nb|t|det var 3 feil på fakturaen
nb|t|skulle vært 5 varer, fikk 3
sv|t|fick vänta 2 veckor istället för 3 dagar
sv|t|2 av 3 varor var trasiga
sv|t|det ska vara 4 stolar men jag fick 3
sv|t|ni är bäst
en|n|no thank you
en|n|nah
en|n|No thanks, I'm good
en|n|nothing to add thanks
en|n|No comment.
en|n|I'd rather not
en|n|Not really
en|n|no, that's all
en|n|None
en|n|no further comments
en|n|don't want to say
en|n|no, sorry
en|n|I don't want to answer
en|n|n/a
en|n|nope nothing to add
en|n|No comments
da|n|nej
da|n|Nej tak 😊
da|n|ellers tak
da|n|det ønsker jeg ikke at svare på
da|n|jeg har ingen kommentarer
da|n|ingen kommentarer
da|n|nej, det er fint
da|n|nej det tror jeg ikke
da|n|nej ikke rigtig
da|n|Ikke noget særligt
da|n|det har jeg ikke lyst til
da|n|ikke lige nu
da|n|nej tak, ikke i dag
da|n|vil ikke uddybe
nb|n|nei
nb|n|nei takk!
nb|n|nei, ellers takk
nb|n|ingen kommentar
nb|n|nei det går bra
nb|n|vil ikke si
nb|n|ønsker ikke å svare
nb|n|jeg har ingen kommentarer
nb|n|nei, ingenting spesielt
nb|n|ikke nå
nb|n|helst ikke
sv|n|nej
sv|n|nej tack!
sv|n|Nej det är bra tack
sv|n|inga kommentarer
sv|n|jag har inga kommentarer
sv|n|nej, inte nu
sv|n|vill inte svara
sv|n|nej inget särskilt
sv|n|helst inte
sv|n|nä
sv|n|ingen kommentar tack
sv|t|Nej, det var dåligt
en|t|No problems at all
en|t|Nothing, everything was great
en|t|no one answered
en|t|nej tak til dårlig service
da|t|Ingenting fungerede
da|t|Nej, I svarer aldrig
nb|t|Ingen svarte
nb|t|Nei dette var dårlig
en|t|👍
en|t|thanks
en|t|ok
en|t|good
en|t|ja
"""


@pytest.mark.parametrize("row", [row for row in REPLIES.split("\n") if row])
def test_the_follow_up_is_answered_declined_or_used_to_correct(row):
    lang, meant, text, comment = [*row.split("|"), ""][:4]
    reading = read(text, awaiting="comment", locale=lang)
    match meant[0]:
        case "c":
            assert (reading.kind, reading.score) == (Kind.CORRECTION, int(meant[1:]))
            assert words(reading.comment) == words(comment)
        case "n":
            assert reading == Reading(Kind.COMMENT)
        case _:
            assert reading == Reading(Kind.COMMENT, comment=text)
