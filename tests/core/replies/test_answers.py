"""How people of every age give a number: what carries it, and what stands beside it.

One reply a line: language, score, text, comment; `u` is unclear, and a line break is written as a backslash and n.
"""

import pytest

from bot.core.replies import read
from tests.replies.corpus import words

CARRIED = r"""
da|8|sgu en 8'er
da|8|det må sgu blive en 8'er fra mig af
da|7|tjaa det må vel blive et 7-tal
da|9|Jamen så siger vi 9
da|10|Jeg lander på en 10'er
da|6|jeg vil skyde på 6
da|6|skal vi sige 6?
da|5|hmm... 5 vil jeg tro
da|9|Halløjsa, 9 herfra. Hav en god weekend!
da|8|Kære alle, jeg vil gerne give jer karakteren 8. Med venlig hilsen Grethe Olsen
da|10|10 fra hele familien
da|4|ærligt talt en 4'er
da|7|Jeg må nok indrømme at det bliver 7
da|3|altså helt ærligt så 3
da|8|åhh 8 tror jeg nok
da|9|ka kun blive en 9'er
da|2|en sølle 2'er
da|8|et stort flot 8 tal
da|7|min karakter til jer er 7
da|7|det bliver et syvtal
da|6|6 vel
da|6|6 ik
da|9|Hej med jer. 9. Kh Bente
da|9|9 /Jens-Ole
da|9|9. Hilsen Poul værelse 204
da|8|i min bog en 8'er
da|8|jeg trækker på 8
da|10|fandme en 10'er
da|0|et stort rundt nul
nb|8|det må vel bli en åtter
nb|8|æ gir dokker 8
nb|8|eg seier 8
nb|7|jæ trur det blir en 7er
nb|7|tja det blir vel en 7'er ass
nb|9|sett 9
nb|9|Da sier vi 9
nb|6|vil tippe 6 ca
nb|10|Heisann! 10 herfra. Ha en strålende dag!
nb|8|Kjære dere, jeg vil gjerne gi 8 poeng. Vennlig hilsen Aud Berg, Hamar
nb|5|ærlig talt en femmer
nb|4|jeg heller mot 4
nb|9|jaggu en nier
nb|7|i mine øyne en 7er
nb|8|8 liksom
nb|8|åtte asså
nb|3|må vel si 3
nb|10|ti av ti vil jeg påstå
nb|10|10 fra oss alle
nb|9|mitt tall er 9
nb|6|karakteren blir 6
nb|8|8 takk for nå
nb|2|ei lita toer
sv|8|det får bli en åtta
sv|8|de blir en åtta från mej
sv|7|jag landar på en sjua
sv|9|sätt en nia
sv|9|skriv 9
sv|6|tja, typ en sexa va
sv|10|Ha en underbar dag! 10
sv|10|10. God helg!
sv|8|Hejsan svejsan! 8 här. Hälsningar Gun-Britt i Sala
sv|8|8 /Lars-Erik
sv|7|jag skulle nog vilja påstå 7
sv|7|7 skulle jag vilja säga
sv|5|ärligt talat en femma
sv|5|om jag ska vara ärlig 5
sv|9|vi säger 9
sv|9|då säger vi 9 då
sv|8|rätt så stabil åtta
sv|4|betyg från mig: 4
sv|4|betyget blir en fyra
sv|6|siffran blir 6
sv|3|en ynklig trea
sv|10|fan en solklar tia
sv|8|jag höftar till en 8a
sv|8|åtta liksom
sv|7|ja de e väl en sjua då
sv|9|9 från hela familjen
sv|2|Hej. 2. Mvh Sture i Mora
en|8|aye an 8 mate
en|8|I'm gonna say 8
en|8|make it an 8
en|8|put me down for an 8
en|7|gotta be a 7
en|7|I'd have to say 7
en|7|it's a 7 from me, pal
en|7|call it a 7
en|9|9 so it is
en|9|I'll go 9 tbf
en|9|honestly? 9
en|9|wow 9
en|6|let's say 6, shall we
en|6|more or less a 6
en|5|somewhere around a 5 I guess
en|10|10 have a great weekend!
en|10|Dear team, 10. Yours sincerely, Margaret Hill
en|10|ngl a 10
en|4|my verdict: 4
en|4|bloody 4
en|8|a wee 8
en|8|a very solid 8 imo
en|8|if I'm honest 8
en|8|8 right now
en|9|g'day, 9 thanks mate
en|10|gotta give it a 10
"""

WITH_OTHER_NUMBERS = r"""
da|4|4. Trak 2 fra pga larmen|Trak 2 fra pga larmen
da|6|6, åbent 8-12 men dørene var lukkede kl 9|åbent 8-12 men dørene var lukkede kl 9
da|7|7. Min kone ville sige 4 men hun er kritisk|Min kone ville sige 4 men hun er kritisk
da|8|8. Sidste år gav jeg 5|Sidste år gav jeg 5
nb|3|3. gå ned til 2 kasser er dumt|gå ned til 2 kasser er dumt
nb|8|8. Mannen min ville sagt 5 men han er sur|Mannen min ville sagt 5 men han er sur
nb|5|5, trakk 3 fordi det var kø|trakk 3 fordi det var kø
nb|4|4, i fjor ga jeg 9|i fjor ga jeg 9
nb|6|6. lovte levering mellom 8-12|lovte levering mellom 8-12
sv|8|8. Drog av 2 för parkeringen|Drog av 2 för parkeringen
sv|3|3. öppet 10-18 stod det men stängt 17|öppet 10-18 stod det men stängt 17
sv|7|7. Min fru skulle säga 9 men hon är snäll|Min fru skulle säga 9 men hon är snäll
sv|5|5. Hade varit en 9 utan kön|Hade varit en 9 utan kön
en|7|7. would've been a 10 but the driver got lost|would've been a 10 but the driver got lost
en|8|8. knocked 2 off because of the noise|knocked 2 off because of the noise
en|8|8. I'd give 10 if it was cheaper|I'd give 10 if it was cheaper
en|6|6. she said 10 but I disagree|she said 10 but I disagree
en|8|8 about £10 cheaper elsewhere|about £10 cheaper elsewhere
en|10|10 our dog loves it|our dog loves it
en|10|10\n10\nbest trim in town since 2015|best trim in town since 2015
"""

TAKEN_BACK = r"""
da|6|8... nej sæt 6
da|6|ikke en 8'er, mere en 6'er
da|6|skulle til at sige 8 men ændrer til 6
da|10|tolv... nej den går kun til ti så ti
da|7|8 nej hellere 7
nb|6|8, nei sett 6
nb|6|ikke 8 men 6
nb|6|tenkte å si 8 men nei, 6
nb|6|sa 8 før men endrer til 6
nb|6|8.. eller vent, 6
sv|6|8, nä sätt 6
sv|6|inte 8 utan 6
sv|6|sa 8 förut men ändrar till 6
sv|6|åtta... nej hellre en sexa
sv|6|tänkte säga 8 men det får bli 6
en|6|8, nah make it 6
en|6|not an 8, more like a 6
en|6|was gonna say 8 but no, 6
en|6|8 scrap that 6
en|6|8... hang on, 6
"""

DENIED_OR_ANOTHERS = r"""
da|u|aldrig i livet om I får en 10'er
da|u|min kone ville give 9 men jeg ved ikke
da|u|alt andet end en 10'er
da|u|jeg synes ikke I fortjener en 10'er
da|u|10? glem det
da|u|jeg ville give 10 hvis I var billigere
nb|u|aldri i verden om dere får en tier
nb|u|mannen min sier 8 men jeg vet ikke
nb|u|alt annet enn 10
nb|u|ingen fortjener 10
nb|u|ville gitt 10 hvis det var billigere
sv|u|aldrig i livet att ni får en tia
sv|u|min sambo skulle ge 9 men jag vet inte
sv|u|allt annat än en tia
sv|u|ni är inte värda en tia
sv|u|jag skulle ge 10 om det var billigare
en|u|anything but a 10
en|u|no way in hell you get a 10
en|u|my wife says 9 but I don't know
en|u|I don't think anybody deserves a 10
en|u|I'd give it a 10 if it was cheaper
en|u|not even a 1
en|u|10? in your dreams
en|u|5*
en|u|7ish-8ish
"""

WITH_REASONS = r"""
da|8|8 fordi det er nemt at finde jer|det er nemt at finde jer
da|10|Min datter er 10 og hun elskede det! 10|Min datter er 10 og hun elskede det
da|9|9 - de to unge piger var søde|de to unge piger var søde
da|7|7 men I lukker kl 16|I lukker kl 16
da|5|5 for dyrt|for dyrt
da|8|Jamen dog, 8
da|u|det kommer an på
da|u|jeg ville ønske jeg kunne give 10
da|u|i hvert fald ikke over 5
da|u|9 eller 10, kan ikke bestemme mig
da|3|3 det tog 4 uger før nogen svarede|det tog 4 uger før nogen svarede
da|6|Mellemting. 6|Mellemting
da|8|8 og intet at udsætte|intet at udsætte
da|9|et nital herfra, tak for god service|tak for god service
da|10|ti! tak fordi I er der|tak fordi I er der
da|2|2. Har ventet siden kl. 9|Har ventet siden kl. 9
da|8|sidst gav jeg 6 men nu er det 8
da|4|jeg er desværre skuffet så det bliver 4|jeg er desværre skuffet
da|u|Hvad er 10?
da|u|vi er 4 i husstanden
da|u|han sagde 5 dage
da|u|jeg er 67 år
da|u|ring efter kl 4
nb|8|8 for dere er alltid blide|dere er alltid blide
nb|9|Dattera mi på 6 storkosa seg. 9|Dattera mi på 6 storkosa seg
nb|5|5, alt for dyrt|alt for dyrt
nb|7|7 men dere stenger kl 16|dere stenger kl 16
nb|u|kommer an på
nb|u|skulle ønske jeg kunne gi 10
nb|u|ikke mer enn 5 i alle fall
nb|u|9 eller 10, klarer ikke bestemme meg
nb|3|3 det tok 4 uker før noen svarte|det tok 4 uker før noen svarte
nb|9|9 og ingenting å utsette|ingenting å utsette
nb|10|ti! takk for at dere finnes|takk for at dere finnes
nb|4|jeg er dessverre skuffa så det blir 4|jeg er dessverre skuffa
nb|u|hva er 10?
nb|u|vi er 4 i familien
nb|u|han sa 5 dager
nb|8|i fjor ga jeg 6 men nå blir det 8
nb|7|tja.. sju?
nb|6|en sekser hadde jeg sagt
sv|8|8 för ni är alltid glada|ni är alltid glada
sv|9|Min dotter på 6 älskade det. 9|Min dotter på 6 älskade det
sv|5|5, alldeles för dyrt|alldeles för dyrt
sv|7|7 men ni stänger kl 16|ni stänger kl 16
sv|u|det beror på
sv|u|önskar jag kunde ge 10
sv|u|inte mer än 5 i alla fall
sv|u|9 eller 10, kan inte bestämma mig
sv|3|3 det tog 4 veckor innan nån svarade|det tog 4 veckor innan nån svarade
sv|9|9 och inget att klaga på|inget att klaga på
sv|10|tio! tack för att ni finns|tack för att ni finns
sv|4|jag är tyvärr besviken så det blir 4|jag är tyvärr besviken
sv|u|vad är 10?
sv|u|vi är 4 i familjen
sv|u|han sa 5 dagar
sv|8|i fjol gav jag 6 men nu blir det 8
sv|7|tja.. sju?
sv|u|vi satt i 8 timmar
sv|u|ni ni|
en|8|8 cos ur always cheerful|ur always cheerful
en|9|My daughter is 6 and loved it. 9|My daughter is 6 and loved it
en|5|5, way too expensive|way too expensive
en|7|7 but you shut at 4|you shut at 4
en|u|depends
en|u|wish i could give a 10
en|u|no more than a 5
en|u|9 or 10, can't decide
en|3|3 took 4 weeks for anyone to reply|took 4 weeks for anyone to reply
en|9|9 and nothing to complain about|nothing to complain about
en|10|ten! thanks for being there|thanks for being there
en|4|I'm disappointed so it's a 4|I'm disappointed
en|u|what's 10?
en|u|there's 4 of us
en|u|he said 5 days
en|8|last year I gave 6 but now it's 8
en|7|erm.. seven?
en|6|6 could do more for regulars|could do more for regulars
en|10|10 as always|as always
en|8|8 you lot are great|you lot are great
en|9|9 the team is great|the team is great
en|2|2 never again|never again
en|5|5. meh|meh
en|7|7 not bad|not bad
en|6|6 it was ok|it was ok
en|8|8 would go again|would go again
en|9|9 I like it here|I like it here
en|10|10 love it|love it
en|10|10 love you all|love you all
en|3|3 you need more staff|you need more staff
en|4|4 I had to wait|I had to wait
en|1|1 you people are thieves|you people are thieves
en|u|the 8 was late
en|u|I have 3
en|u|I got 2 wrong
en|u|give us 5
sv|8|8 bra folk|bra folk
sv|6|6 ni kan bättre|ni kan bättre
da|6|6 I kan bedre|I kan bedre
nb|6|6 dere kan bedre|dere kan bedre
da|10|10 det er det bedste sted|det er det bedste sted
nb|10|10 dere er helt rå|dere er helt rå
sv|10|10 ni är grymma|ni är grymma
da|10|10 bare dejligt|bare dejligt
da|9|9 jeg er glad|jeg er glad
da|u|hvis I var billigere blev det en 10'er
nb|u|hvis dere var billigere ble det en tier
sv|u|om ni var billigare hade det blivit en tia
en|u|could be a 10 with better wifi
en|u|cheaper prices would make it a 10
en|u|10 would need free coffee
sv|u|för att få 10 måste ni vara snabbare
"""

MISSPELT = """
en|7|sevem
en|7|a sevenn
en|8|eighht
en|3|theree
sv|5|en fämma
sv|8|en åtttan
sv|7|sjuaan
da|7|en syverr
da|6|en seksser
nb|5|en femer
en|u|there
en|u|threw
da|u|træer
"""

WRAPPED = """
en|8|How likely is it that you would recommend Acme to a friend or colleague? 0 = not at all likely, 10 = extremely \
likely. Opt out: STOP 8
da|8|Hvor sandsynligt er det, at du vil anbefale Acme til en ven eller bekendt? 0 = helt usandsynligt, 10 = meget \
sandsynligt. Afmeld: STOP\\n8
nb|8|8 Hvor sannsynlig er det at du vil anbefale Acme til en venn eller en kollega? 0 = ikke sannsynlig, 10 = ekstremt \
sannsynlig. Avmelding: STOPP
sv|8|Hur troligt är det att du skulle rekommendera Acme till en vän eller kollega?\\n0 = inte alls troligt, 10 = \
mycket troligt\\nAvanmälan: STOPP\\n8 bra service|bra service
"""


@pytest.mark.parametrize(
    "row",
    [
        row
        for table in (CARRIED, WITH_OTHER_NUMBERS, TAKEN_BACK, DENIED_OR_ANOTHERS, WITH_REASONS, MISSPELT, WRAPPED)
        for row in table.split("\n")
        if row
    ],
)
def test_the_number_given_is_told_from_what_is_around_it(row):
    lang, meant, text, comment = [*row.replace("\\n", "\n").split("|"), ""][:4]
    reading = read(text, awaiting="score", locale=lang)
    if meant == "u":
        assert (reading.kind.value, reading.score) == ("unclear", None)
    else:
        assert (reading.score, words(reading.comment)) == (int(meant), words(comment))
