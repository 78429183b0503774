"""Norwegian bokmål: what stands in lists of contacts."""

from bot.core.language.customer_table import ListWords

LISTS = ListWords(
    # What a column is headed, in classes: the surest first
    headings={
        "name": (
            "navn",
            "fullt_navn hele_navnet",
            "kundenavn kundens_navn kontaktnavn navn_på_kunde",
            "kontakt kontaktperson kunde",
            "",
        ),
        "first name": (
            "fornavn for_navn",
            "",
        ),
        "last name": (
            "etternavn",
            "",
        ),
        "phone": (
            """
                mobil mobil_nr mobilnr mobilnummer mobiltelefon mobiltelefonnummer mobiltelefon_nr mobil_telefon
                mobiltlf mobil_tlf telefon_mobil tlf_mobil mobiltelefonnr mobil_1 privat_mobil
            """,
            "sms sms_nummer sms_nr",
            "",
            "tlf tlf_nr tlfnr telefon telefonnr telefon_nr telefonnummer telefon_nummer telefonnumre",
            "telefon_1 tlf_1 kontakttelefon",
            "",
        ),
        "telegram": ("",),
        "locale": (
            "språk sprak språkkode",
            "foretrukket_språk ønsket_språk målform målføre",
            "",
        ),
        "timezone": ("tidssone",),
        "country": (
            "land landkode landekode land_kode",
            "land_region nasjon",
            "",
        ),
    },
    # Words of headings over what says who somebody is
    contact_words={
        "e-mail": "epost mail mailadresse epostadresse",
        "phone": """
            tlf tlfnr telefon telefonnummer telefonnr mobil mobilnr mobilnummer mobiltelefon mobiltlf telefax fax
            faxnummer smsnummer fasttelefon
        """,
        "name": """
            fornavn etternavn mellomnavn førnamn tilnavn kontaktnavn kundenavn kontaktperson kontaktpersoner
            kontaktpersonnavn initialer brukernavn
        """,
        "address": "adresse adresser adr gate gata vei gatenavn husnummer husnr gateadresse postadresse postboks",
        "personal number": """
            personnummer personnr fødselsnummer fodselsnummer passnummer kontonummer kontonr bankkonto bankkonti
            kortnummer førerkort fødselsdag fødselsdato fodselsdag fodselsdato bursdag
        """,
        "profile": "",
    },
    # Ends of compounds
    contact_endings={
        "e-mail": "epost epostadresse mailadresse",
        "phone": "telefon telefonnummer telefonnr mobil mobilnummer mobilnr tlf",
        "name": "fornavn etternavn",
        "address": "adresse",
        "personal number": "personnummer fødselsdato fødselsdag",
    },
    # Two words that are one
    contact_pairs={
        "e-mail": "e_post",
        "personal number": "",
        "address": "c_o",
    },
    name_words="navn",
    # Whose name is one of a person
    of_a_person="""
        fullt hele kontakt kunde kundens personens mottaker privat ditt for etter kort medlem gjest elev
    """,
    # About an address or a number, and none
    about="""
        samtykke samtykker domene antall sendt kilde modell operatør leverandør bekreftet by sted poststed
        postnummer postnr land landkode landekode region kommune fylke kampanje kvalitet
    """,
    # By which things are counted
    counters="nr org",
    counter_endings="nr nummer ordre faktura konto kode beløp omsetning",
    # Streets, before their number
    street_endings="gata gaten gate vei veien veg vegen plass torg bakken parken svingen stien alle allé",
    street_words="gata gate vei allé",
    # Behind their number
    street_words_behind="",
    # Small within names
    name_particles="av von de la",
    # What stands in no table of countries
    country_names={
        "GB": "storbritannia",
    },
)
