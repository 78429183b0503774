"""Is a number the answer where it stands? One reply a line: language, score, text, comment.

`u` is unclear and `o` out of range; a line break in the text is written as a backslash and n.
"""

import pytest

from bot.core.replies import read
from tests.replies.corpus import words

REPLIES = r"""
da|8|8 - I er altid flinke|I er altid flinke
da|9|Det bliver en 9'er fra mig, god betjening|god betjening
da|7|7, men kunne være bedre|men kunne være bedre
da|10|Vi er super glade! 10/10|Vi er super glade
da|3|Dårlig oplevelse, giver 3|Dårlig oplevelse
da|5|En 5'er, fordi jeg ventede 20 minutter|fordi jeg ventede 20 minutter
da|9|Hej, jeg vil gerne give jer 9 point. Venlig hilsen Mette
da|6|ville sige 6
da|8|Ca. 8
da|8|8 (otte)
da|8|otte (8)
da|10|ti ud af ti
da|10|Ti!!!! I er fantastiske|I er fantastiske
da|0|0, I skylder mig 500 kr|I skylder mig 500 kr
da|2|2. Ringede 3 gange uden svar|Ringede 3 gange uden svar
da|9|Min kone på 70 fik god hjælp, 9|Min kone på 70 fik god hjælp
da|8|Jeg har handlet hos jer siden 2010. 8|Jeg har handlet hos jer siden 2010
da|7|Lampen i 3 sal virker ikke, ellers 7|Lampen i 3 sal virker ikke
da|9|købte 2 par sko, 9|købte 2 par sko
da|4|4 desværre
da|1|1. Aldrig mere!|Aldrig mere
da|10|10 - tak for hjælpen Lars!|tak for hjælpen Lars
da|10|10 med pil op|
da|8|Jeg tror jeg vil lande på en 8'er
da|8|Jeg lander på 8, da der var lidt kø|da der var lidt kø
da|9|9 herfra! Super butik|Super butik
da|7|syv. Lidt for dyrt.|Lidt for dyrt
da|6|Seks - det var ok|det var ok
da|8|8 ud af 10 fordi personalet var søde|fordi personalet var søde
da|9|Klar 9'er. Søde mennesker|Søde mennesker
da|5|midt imellem, 5|midt imellem
da|9|9,bedste sted|bedste sted
da|9|9.bedste sted|bedste sted
da|9|9....bedste sted|bedste sted
da|u|Måske 6 eller 7
da|u|et sted mellem 6 og 8
da|u|Både 3 og 8
da|u|9,5
da|u|6½
da|u|syv-otte stykker
da|u|Ikke 10 i hvert fald
da|u|Er det 10 der er bedst?
da|u|Hvad er skalaen?
da|u|fra 0 til 10
da|u|Vi ses kl. 9
da|u|kommer den 4. juni
da|u|Jeg er 6 måneder henne
da|u|3 dage for sent!
da|u|bor på Nørregade 8
da|u|mangler stadig 2 varer
da|u|har ringet 4 gange
da|u|den kostede 8 kr
da|u|7-9-13
da|u|tak for hjælpen
da|o|12
da|o|100!!
da|o|11/10
da|o|tolv
da|o|-2
da|o|15 ud af 10
nb|9|Ni av ti!
nb|8|åtte :)
nb|8|8 - hyggelig betjening, litt lang kø|hyggelig betjening, litt lang kø
nb|10|10, dere er best!|dere er best
nb|7|Jeg gir 7 fordi det tok lang tid|fordi det tok lang tid
nb|6|en svak sekser
nb|6|Litt dyrt. 6|Litt dyrt
nb|9|9 fra meg :-D
nb|9|Hei! Det blir en 9'er fra meg. Mvh Ola
nb|3|3. Ventet 2 timer på legevakta|Ventet 2 timer på legevakta
nb|8|Bestilte 3 varer, alt kom. 8|Bestilte 3 varer, alt kom
nb|10|10/10 kommer igjen|kommer igjen
nb|5|5 midt på treet|midt på treet
nb|0|0 - forferdelig|forferdelig
nb|0|Null. Elendig.|Elendig
nb|10|tier
nb|10|En soleklar tier!
nb|8|tja, 8 kanskje
nb|8|Jeg ville gitt 8
nb|8|tipper 8
nb|9|9, men sist var det 6|men sist var det 6
nb|7|7 pga kø|pga kø
nb|7|7 p.g.a. kø|kø
nb|u|7 eller 8
nb|u|7/8
nb|u|7,5
nb|u|syv og en halv
nb|u|over middels
nb|u|Terningkast?
nb|u|Vi var 5 stykker
nb|u|kl 10 i dag
nb|u|kommer 3. mai
nb|u|kostet 10 kroner
nb|u|rom 7
nb|u|ikke 10
nb|u|betyr 10 at dere er bra?
nb|u|jeg er 8 år
nb|u|min sønn på 9
nb|o|14
nb|o|-1
nb|o|elleve
nb|o|20/10
sv|9|Nio av tio
sv|8|En 8:a
sv|8|8:a tack vare personalen|tack vare personalen
sv|10|10 poäng till er!
sv|7|7, lite långsam leverans|lite långsam leverans
sv|7|Sju. Kunde varit billigare|Kunde varit billigare
sv|6|Jag skulle säga en sexa
sv|9|Mycket bra service 9|Mycket bra service
sv|4|4, fick vänta 3 veckor|fick vänta 3 veckor
sv|4|fick vänta 3 veckor. 4|fick vänta 3 veckor
sv|10|Toppbetyg! 10|Toppbetyg
sv|10|10 Bästa affären|Bästa affären
sv|2|2 dåligt bemötande av kassören|dåligt bemötande av kassören
sv|5|fem
sv|5|typ 5
sv|5|5 typ
sv|8|åtta ungefär
sv|8|Hej! 8. Allt gick bra. Hälsningar Eva|Allt gick bra
sv|8|8 för snabb hjälp|för snabb hjälp
sv|10|Solklar 10:a! Ni är grymma|Ni är grymma
sv|0|Noll, usel service|usel service
sv|1|etta
sv|1|En etta. Aldrig mer|Aldrig mer
sv|9|9/10 kanon|kanon
sv|u|7 till 8
sv|u|sju, åtta kanske
sv|u|åtta komma fem
sv|u|8.5 av 10
sv|u|inte en tia direkt
sv|u|vad är högst?
sv|u|är 0 bra?
sv|u|vi var 6 st
sv|u|beställde 2 pizzor
sv|u|klockan 9
sv|u|den 5 maj
sv|u|bor på 4 våningen
sv|u|tredje gången
sv|u|ni får skärpa er
sv|u|en sak till
sv|u|ett problem
sv|u|kostade 10 kr
sv|u|min dotter är 7
sv|u|hade en fråga
sv|o|tolv
sv|o|11 av 10!
sv|o|-5
sv|o|200
en|8|8, would be 10 if parking was easier|would be 10 if parking was easier
en|9|9! Would have been 10 but the coffee was cold|Would have been 10 but the coffee was cold
en|7|I'd probably say 7
en|7|It's a 7 for me
en|10|10 - couldn't be better|couldn't be better
en|10|A perfect 10
en|10|10 out of 10, no complaints|no complaints
en|4|Four. The room was freezing|The room was freezing
en|6|6 because my order (2 shirts) was late|because my order (2 shirts) was late
en|9|Nine from us both
en|5|Meh. 5|Meh
en|3|3, 40 min wait|40 min wait
en|3|40 min wait, 3|40 min wait
en|9|thx 9
en|9|9 cheers
en|2|2... never coming back|never coming back
en|1|ONE. Terrible.|Terrible
en|0|0/10 avoid|avoid
en|8|Overall 8
en|8|Score: 8/10
en|8|I am giving you an 8
en|8|eight!!! loved it|loved it
en|9|9, my 2 kids loved it|my 2 kids loved it
en|8|took 2 calls but sorted, 8|took 2 calls but sorted
en|10|Best of 3 hotels we tried! 10|Best of 3 hotels we tried
en|6|Wifi down for 2 of 5 days. 6|Wifi down for 2 of 5 days
en|u|seven or eight
en|u|6.5
en|u|could be a 7 could be a 9
en|u|not 10 thats for sure
en|u|what's the scale?
en|u|why 0-10?
en|u|10 what?
en|u|does 10 mean good?
en|u|table for 2
en|u|at 8 tonight
en|u|2 for 1 offer
en|u|It's been 3 weeks
en|u|I'll be there in 5
en|u|gate 7
en|u|my 2 cents
en|u|one more thing
en|u|Give me 5
en|u|back at it 24/7
en|u|section 4
en|u|I have 2 kids
en|u|4 stars
en|o|11
en|o|-1
en|o|101
en|o|a hundred
en|o|100/10
en|o|I'd give 20 if I could
en|u|Thank you for your message. I'm away until 7 January and will respond when I return.
en|u|I'm currently out of the office with limited access to email. Back on 9th.
en|u|Sorry, I can't talk right now. What's up?
en|u|I'm driving. I'll see your message later.
da|u|Jeg er ude af huset frem til d. 8. juni. Kontakt evt. kollega på 20 30 40 50
da|u|Tak for din besked. Jeg holder ferie til og med uge 8.
nb|u|Jeg er på ferie til 10. august, svarer når jeg er tilbake
nb|u|Takk for meldingen. Vi svarer deg innen 2 virkedager.
sv|u|Tack för ditt sms! Jag är ledig till den 7 juli
sv|u|Jag är på semester t.o.m. 8/8. Vid brådskande ärenden ring 08-123 45 67
en|u|Reacted 😂 to “How likely are you to recommend us, 0-10?”
en|u|Laughed at “How likely 0-10”
en|u|Removed a heart from “How likely 0-10”
da|u|Elskede “Hvor sandsynligt er det, at du vil anbefale os? 0-10”
da|u|Reagerede med 👍 på “Hvor sandsynligt 0-10”
nb|u|Elsket «Hvor sannsynlig er det at du vil anbefale oss 0-10?»
sv|u|Skrattade åt ”Hur troligt är det ... 0-10”
sv|u|Tog bort ett hjärta från ”Hur troligt 0-10”
en|u|❤️ to “0-10”
en|9|"How likely are you to recommend us? 0-10" 9
sv|8|> Hur troligt är det att du skulle rekommendera oss? 0-10\n\n8
en|7|7\n\nOn Mon, 3 Mar 2025 at 10:15, Acme wrote:\n> How likely are you 0-10
da|7|7\n\nDen 3. marts 2025 kl. 10.15 skrev Firma:\n> Hvor sandsynligt er det
nb|6|6\n-- \nKari Nordmann\nOslo
sv|9|9 // Anna
en|9|9 x
en|10|10xx
en|10|10 💯
da|9|9 knus fra Lise
da|10|10 kh Peter
en|6|6 (six)
en|6|six/10
en|8|8 /10
da|9|9/10.
en|9|9 / 10!
en|5|5/10 :/
en|8|eight.
en|8|"eight"
en|8|EIGHT!!
en|8|8 eight
en|8|an eight
en|8|id say 8
en|8|ill give it 8
en|8|well id go for 8 tbh
en|8|Hmm... 8?
en|8|8...
en|8|8 thx bye
en|7|mostly good, 7|mostly good
en|7|7 overall, good service|good service
en|7|Overall a 7. Good service|Good service
en|10|10 all the way!
en|10|10 for sure
en|10|without a doubt 10
en|9|Strong 9
en|9|a strong nine from my side
en|7|Fairly happy, so 7|Fairly happy
en|4|Not impressed. 4|Not impressed
en|3|I'm not happy at all 3|I'm not happy at all
en|2|Never again! 2|Never again
en|9|No complaints, 9|No complaints
en|9|can't fault it, 9|can't fault it
en|9|nothing to complain about 9|nothing to complain about
da|9|Ikke noget at klage over, 9|Ikke noget at klage over
nb|9|ingen klager, 9|ingen klager
sv|9|inget att klaga på, 9|inget att klaga på
sv|9|kan inte klaga 9|kan inte klaga
da|4|ikke imponeret 4|ikke imponeret
nb|3|Ikke fornøyd. 3|Ikke fornøyd
sv|3|inte nöjd, 3|inte nöjd
sv|2|Aldrig mer! 2|Aldrig mer
da|8|8, personalet var fantastisk men der var kø|personalet var fantastisk men der var kø
nb|8|Dere er flinke! Gir 8|Dere er flinke
nb|9|Supert 9|Supert
sv|7|Helt okej, 7|Helt okej
sv|7|Det var okej. 7|Det var okej
sv|10|Perfekt! 10|Perfekt
en|10|Perfect! 10|Perfect
en|9|Great! 9/10|Great
en|9|Good job guys 9|Good job guys
en|9|9 well done|well done
en|9|9 keep it up!|keep it up
da|9|9 godt gået|godt gået
da|9|9 bliv ved sådan|bliv ved sådan
nb|9|9 stå på|stå på
sv|9|9 bra jobbat|bra jobbat
sv|9|9 heja er|heja er
en|u|7 maybe 8?
en|u|7... or 8
en|u|7, 8
en|u|7 & 8
en|u|somewhere around 7 to 8
en|u|it depends
en|u|no idea
en|u|who is this?
en|u|wrong number
en|u|?
en|u|!!
en|u|What do you mean
en|u|five stars
en|u|★★★★☆
en|u|A+
en|u|B
en|u|top marks
en|u|full marks
en|u|I bought it on the 8th
en|u|the 5 o'clock slot
en|u|2x
en|u|3 for 2
en|u|3 of the staff were rude
en|u|one of your staff was rude
en|u|both of them were great
en|u|at number 7
en|u|ref 8
en|u|Order #7
en|u|size 9
en|u|bus 6
en|u|Chapter 8
en|u|Car 4
en|u|My daughter turned 8
en|u|8 years
en|u|8yo
en|u|8pm
en|u|8 mins
en|u|8%
en|u|£8
en|u|8€
en|u|8 degrees
da|u|afd 8
da|u|ordre nr 8
da|u|lejl. 8
da|u|3. sal
da|u|1. juni
da|u|8 kroner
da|u|ved 8 tiden
da|u|omkring kl 8
da|u|på 3 dage
da|u|2 gange
da|u|fem minutter
da|u|to dage
da|u|tre gange
da|u|en time
da|u|otte dage
da|u|vi var tre
da|u|fem stjerner
nb|u|to uker
nb|u|tre ganger
nb|u|fire dager
nb|u|ti minutter
nb|u|vi var to
nb|u|to av varene var feil
sv|u|två veckor
sv|u|tre gånger
sv|u|fem minuter
sv|u|tio kronor
sv|u|vi var fyra
sv|u|två av tre
sv|u|fyra stjärnor
sv|u|sju dagar
sv|u|en av dem
sv|u|åtta månader
en|u|two weeks
en|u|three times
en|u|ten minutes
en|u|we were four
en|u|two of us
en|u|one star
en|u|zero stars
en|u|six months
en|u|nine to five
en|u|ten years
en|u|one day
en|u|seven days a week
en|u|two words
en|u|four letters
en|o|10000
en|o|10.000
en|o|25
en|o|20/10
en|o|110/10
sv|o|tjugo
da|o|hundrede
da|o|en million
nb|o|tusen
en|o|-7
en|o|minus one
sv|o|minus 1
da|o|11'er
sv|o|11:a
nb|o|12-er
da|o|et 12 tal
da|o|12-tal
en|o|I'd say 15
sv|o|jag ger er 11
da|o|giver jer 11 ud af 10
"""


@pytest.mark.parametrize("row", [row for row in REPLIES.split("\n") if row])
def test_the_number_counts_only_where_it_is_the_answer(row):
    lang, meant, text, comment = [*row.replace("\\n", "\n").split("|"), ""][:4]
    reading = read(text, awaiting="score", locale=lang)
    if meant in {"u", "o"}:
        assert reading.kind.value == {"u": "unclear", "o": "out_of_range"}[meant]
    else:
        assert (reading.score, words(reading.comment)) == (int(meant), words(comment))
