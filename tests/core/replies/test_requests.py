"""Requests about our messages, and their words inside ordinary comments; one a line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.replies import Kind, read

REQUESTS = Path(__file__).parent / "requests"

STOP = """
Jeg vil gerne slettes fra jeres sms-liste
Kan I tage mig af jeres liste?
Vil I være søde at fjerne mig fra listen
Jeg ønsker ikke flere henvendelser fra jer
Ingen flere sms'er, tak
Lad mig være i fred
Hold op med at sms'e mig
I må gerne stoppe med at skrive
vær venlig at stoppe disse beskeder
nej tak til flere sms'er
Jeg frabeder mig flere beskeder
jeg vil ikke modtage sms
Gider ikke modtage det her mere
stop med de sms'er
Stop med at skrive til mig!!
please lad være med at sende flere
jeg har bedt om at blive afmeldt, stop nu
afmeld sms
AFMELD TAK
Framelding
Afmelding tak
Kan jeg blive slettet fra listen
Jeg vil ikke være med mere, stop
fjern mit nummer fra listen
kan i ikke stoppe med at skrive
STOP NU FOR HELVEDE
stop det
Jeg vil ikke have jeres spam
stop spam
Drop de sms'er
send ikke mere
ring og skriv ikke til mig mere
skriv aldrig til mig igen
Jeg ønsker ikke å motta flere meldinger
Vennligst fjern meg fra listen
slutt å mase
slutt å sende meg meldinger
stopp meldingene
Kan dere slutte å sende meldinger
Jeg vil ikke ha mer sms fra dere
Stopp sms takk
meld meg av listen
jeg vil melde meg av
Ta meg vekk fra lista
ikke mer sms
ikke flere meldinger takk
Ikke send meg mer
ikke kontakt meg igjen
La meg være
Avmeld meg
jeg reserverer meg mot flere meldinger
Vil ikke ha disse meldingene
slutt med disse sms-ene
orker ikke flere meldinger
Nei takk til flere sms
vær så snill å slutte å sende meg sms
Fjern nummeret mitt fra lista deres
jeg gidder ikke få flere sånne meldinger
STOPP!!!!
Stopp med dette
kan jeg slippe flere meldinger
vil ikke bli kontaktet mer
stopp å sende meldinger
skal ikke ha flere meldinger
Jag vill inte ha fler sms
Sluta skicka meddelanden till mig
snälla sluta sms:a
ta bort mig från er lista
Ta bort mitt nummer från listan
vill bli avregistrerad
Jag vill avregistrera mig
Kan ni sluta skicka sms?
inga fler meddelanden
Jag undanber mig fler utskick
Avregistrera mitt nummer
skicka inte fler meddelanden
Skicka inget mer
hör inte av er igen
kontakta inte mig mer
lämna mig ifred
jag vill slippa era sms
STOPPA
stoppa utskicken
Vänligen ta bort mig från utskickslistan
vill inte få fler enkäter
sluta störa
Sluta spamma
stryk mig från listan
Jag vill inte bli kontaktad mer
Jag önskar inte fler sms
inte fler sms tack
sluta messa mig
avanmäl mig
jag vill inte vara med på listan
Sluta nu!
nej tack till fler sms
Jag avsäger mig fler meddelanden
får jag be att slippa fler sms
Please stop messaging me
Stop sending these
I do not wish to be contacted again
Do not text this number again
take me off this list please
remove me
Please unsubscribe me from this list
I'd like to unsubscribe
how do I unsubscribe?
How do I opt out
can you stop texting
no more texts
no more surveys please
I don't want your surveys
stop bothering me
Quit texting me
I never asked for these messages, remove me
don't message me anymore
I want to be removed from your contact list
please don't send me any more surveys
Cease all messages
I'm not interested in receiving texts
not interested, stop
go away and stop texting
Stop contacting me immediately
stop with the messages
enough with the texts
I would like to be taken off the list
Can you take me off of this?
pls stop
STOP ALL
stop all messages
stop!! i dont want this
UNSUB
I want no further contact
delete me from your mailing list
never text me again
Stop this
please no more sms
I opt out
opt me out please
I would like to stop receiving these messages
Please dont send anymore texts
Dont want these texts
i dont wanna get these
no more sms
no more of these messages please
Stop texting!
plz stop
stop pls
STOP MESSAGING ME
unsubscribe please
how can i stop these messages
I'd like you to stop contacting me
Please stop sending me surveys
jeg vil af listen
jeg vil gerne meldes fra
meld mig fra
Meld mig fra tak
jeg melder mig fra
Meld mig ud
Afmeld!
stop beskeder
stop alt
jeg vil ikke have sms'er
ikke send mere
jeg gider ikke de her sms'er
Hold nu op med de beskeder
stop den spam
slet mig fra jeres sms liste
fjern mig
Fjern mig tak
Stopp!
stopp alle meldinger
Jeg vil ikke ha SMS
jeg melder meg av
vil meldes av
avslutt
Avslutt sms
slutt
ta meg av lista
slett meg fra lista
fjern meg
vennligst stopp
kan dere stoppe
sluta
Sluta nu
avsluta tack
avsluta sms
jag vill avsluta
ta bort mig
Ta bort mig tack
jag vill inte ha sms
Stoppa sms
inga sms
inga fler
skicka inte sms
vill inte ha mer
jag vill inte ha dessa meddelanden
Avregistrera mig från sms
avanmälan tack
Kan ni sluta?
Stop it
Stop!!! 🤬
stop🛑
🛑 STOP
S T O P
s.t.o.p
stop-
"stop"
(stop)
Stop, tak
Stop, please!
Hej, stop tak
Ok stop
stop nu!!!
STOPP STOPP
/STOP
#stop
stopsms
stop.
"""

ERASE = """
Slet alle mine oplysninger tak
Jeg vil have slettet mine data
I skal slette alt I har på mig
jeg ønsker at blive slettet i jeres system
Kan I slette mit nummer og navn
fjern mine personoplysninger
Jeg vil have mine oplysninger fjernet
Benyt min ret til sletning
jeg kræver sletning af mine data
vil gerne glemmes jf. GDPR
slet min profil
Hvordan får jeg slettet mine data?
slet venligst alle data om mig
Jeg anmoder om sletning af mine personoplysninger
Slet mig fra jeres database
Slet mig helt
glem alt om mig
GDPR: slet mine data
retten til at blive glemt
Slet min konto
Slett alt dere har om meg
Jeg vil ha slettet opplysningene mine
Slett dataene mine
Jeg krever at dere sletter dataene mine
Fjern alle opplysninger om meg
jeg ber om sletting av mine personopplysninger
retten til å bli glemt
ønsker å bli glemt
Kan dere slette informasjonen min
Slett meg fra systemet
slett profilen min
Jeg vil at dere sletter alt om meg
Hvordan får jeg slettet dataene mine
Vennligst slett all informasjon om meg
slett nummeret mitt
kan dere fjerne dataene mine
Radera allt om mig
Jag vill att ni raderar mina uppgifter
ta bort mina personuppgifter
Jag vill bli bortglömd
rätten att bli glömd
Rätten att bli bortglömd enligt GDPR
Jag begär radering av mina personuppgifter
Radera mig ur ert system
Kan ni ta bort all information om mig
ta bort allt ni har sparat om mig
Vänligen radera min profil
radera mitt konto
Glöm mig
Jag vill få mina uppgifter borttagna
hur får jag mina uppgifter raderade?
släng alla mina uppgifter
Jag kräver att ni raderar all data om mig
radera mig
plocka bort mina uppgifter
Please delete all my personal data
I want you to erase my data
erase everything about me
I want to be forgotten
I request deletion of my data
Right to erasure please
Delete my details
delete all info you hold on me
wipe my data
please remove my personal information from your systems
Can you delete my information?
I'd like my data removed
under GDPR please delete my data
delete my phone number from your system
exercise my right to be forgotten
Delete me
get rid of my data
Erase me
Remove all my data
I want all my records deleted
please forget me
How can I get my data deleted
scrub my data
"""

START_AGAIN = """
Jeg vil gerne have sms'er igen
Tilmeld mig igen
start tak
I må gerne skrive til mig igen
jeg vil gerne være med igen
send mig gerne beskeder igen
Genoptag beskeder
Start beskeder igen
Jeg vil ha meldinger igjen
Start igjen takk
dere kan sende meg sms igjen
meld meg på igjen
vil gjerne motta meldinger igjen
Send meg meldinger igjen takk
Jag vill ha sms igen
starta igen
START TACK
ni får gärna skicka sms igen
anmäl mig igen
jag vill få era meddelanden igen
börja skicka igen
start please
please start again
sign me up again
I changed my mind, send me messages again
opt me back in
I want to receive texts again
resubscribe me
Subscribe
put me back on the list
You can message me again
START!
unstop.
resume messages
"""

# The language asked for, and how.
LANGUAGE = """
da:Dansk, tak
da:kan vi tage den på dansk
da:på dansk
da:Danish please
en:English!
en:Can I get this in English?
en:I only speak English
en:could you send it in english
en:Jeg taler kun engelsk
en:In english pls
en:Sorry, no Danish. English?
sv:kan vi ta det på svenska
sv:Svenska tack!
sv:jag vill ha det på svenska
sv:Swedish
nb:På norsk takk
nb:kan du skrive på norsk
nb:Norwegian please
nb:jeg vil ha spørsmålet på norsk
nb:helst på norsk
sv:hellre på svenska
da:hellere på dansk tak
en:byt till engelska
sv:byt språk till svenska
da:skift til dansk
nb:bytt til norsk
en:language English
en:English version please
en:kan ni fråga på engelska
sv:Jag förstår inte norska, svenska tack
da:Vil gerne svare på dansk
en:Do you have this in English?
nb:nynorsk
en:please write to me in English
en:engelsk please
sv:svenska språket tack
"""

# The conversation's language, and what asks for nothing.
NOTHING_ASKED = """
da:Jeg kunne ikke afmelde mig nyhedsbrevet
da:Stop med at hæve priserne
da:I skal stoppe med at snyde folk
da:Jeg blev slettet fra ventelisten
da:Min konto blev slettet uden varsel
da:Jeg stoppede som kunde
da:der er ingen hjælp at hente
da:I glemte min ordre
da:jeg fik ikke nogen besked om forsinkelsen
da:I sendte alt for mange sms'er om pakken
da:gode sms'er undervejs
da:manglende beskeder om levering
da:ingen beskeder om at pakken var forsinket
da:jeg vil ikke have flere problemer med jer
da:mine data forsvandt da appen opdaterede
da:I har mistet mine oplysninger
da:Dansk design er flot
da:en dansk familie
da:god info i butikken
da:opsigelse af abonnement var svært
nb:Dere må slutte å heve prisene
nb:jeg fikk ikke melding om at pakken var kommet
nb:ingen melding om forsinkelse
nb:avsluttet abonnementet i fjor
nb:Måtte si opp abonnementet
nb:dere slettet bestillingen min
nb:stoppet på butikken i går
nb:Dårlig hjelp
nb:norsk kvalitet
nb:engelsk frokost var god
nb:glemte meg helt
nb:vil ikke anbefale dere til noen
sv:Sluta sälja dåliga produkter
sv:ni raderade min bokning
sv:fick inget meddelande om förseningen
sv:inga meddelanden om att paketet kommit
sv:avslutade mitt abonnemang
sv:det gick inte att avsluta abonnemanget
sv:dålig hjälp i butiken
sv:svensk kvalitet
sv:ni glömde mig i kön
sv:stoppade in fel vara
sv:min profil försvann
sv:Jag vill inte handla här igen
sv:vill aldrig mer handla hos er
en:I will never shop here again
en:I don't want to deal with you again
en:they took my number but never called
en:nobody contacted me
en:I was removed from the queue
en:stop treating customers like this
en:stop lying
en:it had to end
en:I got too many emails
en:I didn't get a confirmation text
en:no text about the delay
en:No messages about when the parcel arrives
en:my data plan is expensive
en:the app deleted my photos
en:I forgot my password
en:You forgot me
en:helpful staff
en:the help desk was rude
en:start was slow
en:your English website is bad
en:Swedish meatballs were great
en:Danish pastry
en:the list was wrong
en:take my advice and hire more people
en:please send more staff
en:I can't delete my account in the app
en:I want my money back
en:please contact me about this
en:give me my money back again
en:could not stop smiling
en:right to return was refused
en:please call me back
en:don't want to wait that long again
en:can't get a text message through
en:I would not recommend your text service
sv:vill ha pengarna tillbaka
da:vil gerne kontaktes
da:ring til mig igen
da:kontakt mig venligst
nb:vil gjerne bli kontaktet
sv:kontakta mig gärna
da:Jeg fik en sms om at pakken var klar, men den var der ikke
da:I skrev at I ville ringe, men jeg hørte ikke fra jer
da:Jeg vil ikke betale for sms
da:Ingen svarede på min besked
da:jeg vil ikke høre flere undskyldninger
da:I skal ikke sende mig rundt i systemet
da:lad nu være med at hæve prisen
da:kan ikke afmelde abonnementet
da:I har slettet min bestilling uden besked
da:jeg kunne ikke slette min profil i appen
da:tag jer sammen
da:stop op og tænk jer om
da:Send flere folk på arbejde
da:ikke flere penge fra mig
da:jeg vil ikke kontaktes af sælgere i butikken
da:jeres sms-service er god
da:det er slet ikke i orden
da:Jeg er glad for jeres beskeder
da:ville gerne have haft en besked
da:Fjern den grimme lampe
da:I mangler at fjerne sneen fra parkeringspladsen
nb:fikk aldri svar på meldingene mine
nb:Dere sendte feil vare
nb:ikke send meg feil vare igjen
nb:meldte meg på kurset, det var bra
nb:vil ikke ha dårlig service
nb:Dere burde sende melding når det er klart
nb:slutt med å ta så høye priser
nb:det tok slutt på varer
nb:ta dere sammen
nb:Dere glemte å sende melding
nb:jeg hadde ikke fått melding om endringen
nb:Kunne ikke slette kontoen min
sv:skickade fel vara
sv:skicka rätt vara nästa gång
sv:sluta ta så hutlösa priser
sv:ta bort köerna
sv:jag hörde inte av er på veckor
sv:ni svarar inte på sms
sv:kan inte ta bort mitt konto i appen
sv:Ta bort avgiften
sv:skriv tydligare
sv:det stod fel uppgifter på kvittot
sv:vill ha bättre information
sv:fick ingen information om mina uppgifter
sv:ni har fel nummer på hemsidan
sv:jag vill inte vänta igen
en:you stopped answering my messages
en:stop sending broken parcels
en:please stop raising the fees
en:I did not receive the message
en:your texts are helpful
en:remove the delivery fee
en:remove the surcharge from the list of fees
en:take me seriously
en:they took my name off the waiting list by mistake
en:I never got a text
en:you don't reply to messages
en:can't stop raving about you
en:I don't need more information
en:I want more information
en:delete the last item from my order was impossible
en:you should get rid of the old chairs
en:forget about it, it was fine
en:don't forget to fix the door
en:let me be honest, it was bad
en:leave the packaging alone it is fine
en:contact me again when you have it in stock
en:send me the invoice again
en:the data was wrong
en:no more plastic bags please
en:please don't send me the wrong size again
en:I had to text you twice
en:quit my gym because of you
en:end of story
en:cancel culture
en:the info desk was closed
en:more info needed
en:no info
en:start on time please
en:could you start opening earlier
en:in plain English please
en:the staff spoke English
en:Danish customers are treated better
en:I'm Norwegian and felt welcome
en:speak English to tourists
"""


def rows(table):
    return [row for row in table.split("\n") if row]


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Kind.OPT_OUT, text) for text in rows(STOP)]
    + [(Kind.ERASE, text) for text in rows(ERASE)]
    + [(Kind.OPT_IN, text) for text in rows(START_AGAIN)],
)
def test_a_request_is_heard_whatever_was_asked_in_whatever_language(kind, text):
    assert {
        read(text, awaiting=stage, locale=lang).kind for stage in ("score", "comment") for lang in ("da", "en")
    } == {kind}


@pytest.mark.parametrize("row", rows(LANGUAGE))
def test_a_language_is_asked_for(row):
    locale, text = row.split(":", 1)
    reading = read(text, awaiting="score", locale="da")
    assert (reading.kind, reading.locale) == (Kind.LANGUAGE, locale)


@pytest.mark.parametrize("row", rows(NOTHING_ASKED))
def test_the_same_words_inside_a_comment_ask_for_nothing(row):
    locale, text = row.split(":", 1)
    assert read(text, awaiting="comment", locale=locale).kind is Kind.COMMENT
    assert read(text, awaiting="score", locale=locale).kind is Kind.UNCLEAR


def said(heading: str) -> Iterator[tuple[str, str]]:
    """The lines under a heading of requests/*.txt, with their language."""
    for file in sorted(REQUESTS.glob("*.txt")):
        under = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                under = line[2:]
            elif line and under == heading:
                yield file.stem, line


@pytest.mark.parametrize("kind", [Kind.OPT_OUT, Kind.ERASE])
def test_however_a_wish_to_be_left_alone_or_forgotten_is_put_it_is_heard(kind):
    lines = list(said(kind.value))
    assert len(lines) > 300
    missed = [
        line
        for lang, line in lines
        if {read(line, awaiting=stage, locale=lang).kind for stage in ("score", "comment")} != {kind}
    ]
    assert missed == []


def test_stop_forget_and_remove_about_anything_else_are_ordinary_words():
    lines = list(said("ordinary"))
    assert len(lines) > 250
    imagined = [
        line
        for lang, line in lines
        if {read(line, awaiting=stage, locale=lang).kind for stage in ("score", "comment")}
        & {Kind.OPT_OUT, Kind.ERASE, Kind.OPT_IN, Kind.HELP, Kind.LANGUAGE}
    ]
    assert imagined == []
