"""What made-up customers write, in four languages, by what they think. No name stands in it, and no number."""

from typing import Final

from bot.core.nps import Group

_SENTENCES: Final = {
    "da": {
        Group.DETRACTOR: """
            Alt for lang ventetid på telefonen
            Regningen var forkert, og det er for dyrt
            Pakken kom en uge for sent
            Jeg blev stillet videre fire gange
            Appen virker ikke
            Parkering er umulig hos jer
        """,
        Group.PASSIVE: """
            Det var fint, men lidt dyrt
            Hurtigere svar på mail
            Mere information undervejs
            Helt ok
        """,
        Group.PROMOTER: """
            Søde og hjælpsomme medarbejdere
            Hurtig levering hver gang
            God kvalitet til prisen
            Altid venlig betjening
            Nemt at bestille på hjemmesiden
        """,
    },
    "nb": {
        Group.DETRACTOR: """
            Altfor lang ventetid på telefon
            Fakturaen var feil, og det er for dyrt
            Pakken kom en uke for sent
            Ble satt over fire ganger
            Appen fungerer ikke
            Parkering er umulig hos dere
        """,
        Group.PASSIVE: """
            Helt greit, men litt dyrt
            Raskere svar på e-post
            Mer informasjon underveis
            Helt ok
        """,
        Group.PROMOTER: """
            Hyggelige og hjelpsomme ansatte
            Rask levering hver gang
            God kvalitet for prisen
            Alltid vennlig betjening
            Lett å bestille på nettsiden
        """,
    },
    "sv": {
        Group.DETRACTOR: """
            Alldeles för lång väntetid i telefon
            Fakturan var fel och det är för dyrt
            Paketet kom en vecka för sent
            Blev kopplad fyra gånger
            Appen fungerar inte
            Parkering är omöjlig hos er
        """,
        Group.PASSIVE: """
            Helt okej, men lite dyrt
            Snabbare svar på mejl
            Mer information under tiden
            Det går an
        """,
        Group.PROMOTER: """
            Trevlig och hjälpsam personal
            Snabb leverans varje gång
            Bra kvalitet för priset
            Alltid vänligt bemötande
            Lätt att beställa på hemsidan
        """,
    },
    "en": {
        Group.DETRACTOR: """
            Far too long waiting on the phone
            The invoice was wrong and it is too expensive
            The parcel came a week late
            I was passed on four times
            The app does not work
            Parking is impossible at your place
        """,
        Group.PASSIVE: """
            Fine, but a bit expensive
            Faster answers to mail
            More information on the way
            It was all right
        """,
        Group.PROMOTER: """
            Kind and helpful staff
            Quick delivery every time
            Good quality for the price
            Always friendly service
            Easy to order on the website
        """,
    },
}

#: Locale -> group -> what they write.
COMMENTS: Final = {
    locale: {group: [line.strip() for line in lines.strip().splitlines()] for group, lines in groups.items()}
    for locale, groups in _SENTENCES.items()
}
