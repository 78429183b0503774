"""Swedish: what stands in lists of contacts."""

from bot.core.language.customer_table import ListWords

LISTS = ListWords(
    # What a column is headed, in classes: the surest first
    headings={
        "name": (
            "namn",
            "fullständigt_namn",
            "kundnamn kontaktnamn",
            "kontakt kontaktperson kund",
            "",
        ),
        "first name": (
            "förnamn fornamn förenamn tilltalsnamn",
            "",
        ),
        "last name": (
            "efternamn",
            "",
        ),
        "phone": (
            """
                mobil mobil_nr mobilnr mobilnummer mobiltelefon mobiltelefonnummer mobiltelefon_nr mobil_telefon
                telefon_mobil mobiltelefonnr mobil_1 privat_mobil
            """,
            "sms sms_nummer sms_nr",
            "",
            "telefon telefonnr telefon_nr telefonnummer telefon_nummer",
            "telefon_1 kontakttelefon",
            "",
        ),
        "telegram": ("",),
        "locale": (
            "språk sprak språkkod",
            "önskat_språk",
            "",
        ),
        "timezone": ("tidszon",),
        "country": (
            "land landkod landskod",
            "land_region nation",
            "",
        ),
    },
    # Words of headings over what says who somebody is
    contact_words={
        "e-mail": "epost mail mejl mejladress mailadress epostadress",
        "phone": """
            telefon telefonnummer telefonnr mobil mobilnr mobilnummer mobiltelefon telefax fax faxnummer smsnummer
        """,
        "name": """
            fornamn förnamn efternamn mellannamn kontaktnamn kundnamn kontaktperson kontaktpersoner initialer
            användarnamn
        """,
        "address": "adress adresser adr gata väg gatunamn husnummer gatuadress postadress postbox",
        "personal number": """
            personnummer personnr födelsenummer passnummer kontonummer bankkonto kortnummer körkort födelsedag
            födelsedatum
        """,
        "profile": "",
    },
    # Ends of compounds
    contact_endings={
        "e-mail": "epost epostadress mailadress",
        "phone": "telefon telefonnummer telefonnr mobil mobilnummer mobilnr",
        "name": "förnamn efternamn",
        "address": "adress gatuadress",
        "personal number": "personnummer födelsedatum födelsedag",
    },
    # Two words that are one
    contact_pairs={
        "e-mail": "e_post",
        "personal number": "",
        "address": "c_o",
    },
    name_words="namn",
    # Whose name is one of a person
    of_a_person="""
        fullt fullständigt hela kontakt kund kundens personens mottagare privat ditt för efter kort medlem gäst
        elev
    """,
    # About an address or a number, and none
    about="""
        samtycke domän antal skickade källa modell operatör leverantör verifierad ort stad postnummer postnr
        land landkod region kommun län kampanj kvalitet
    """,
    # By which things are counted
    counters="nr moms",
    counter_endings="nr nummer order faktura konto kod belopp omsättning",
    # Streets, before their number
    street_endings="gata gatan väg vägen gränd torg stigen stien backen parken allé",
    street_words="gata väg allé",
    # Behind their number
    street_words_behind="",
    # Small within names
    name_particles="av von af de la",
    # What stands in no table of countries
    country_names={
        "AX": "åland",
    },
)
