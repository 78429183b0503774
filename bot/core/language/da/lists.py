"""Danish: what stands in lists of contacts."""

from bot.core.language.customer_table import ListWords

LISTS = ListWords(
    # What a column is headed, in classes: the surest first
    headings={
        "name": (
            "navn",
            "fulde_navn fuldt_navn hele_navnet",
            "kundenavn kundens_navn kontaktnavn navn_på_kunde",
            "kontakt kontaktperson kunde",
            "",
        ),
        "first name": (
            "fornavn for_navn",
            "",
        ),
        "last name": (
            "efternavn",
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
            "sprog sprogkode",
            "foretrukket_sprog ønsket_sprog",
            "",
        ),
        "timezone": ("tidszone",),
        "country": (
            "land landekode lande_kode",
            "land_region nation",
            "",
        ),
    },
    # Words of headings over what says who somebody is
    contact_words={
        "e-mail": "epost mail mails mailadresse epostadresse",
        "phone": """
            tlf tlfnr telefon telefonnummer telefonnr mobil mobilnr mobilnummer mobiltelefon mobiltlf telefax fax
            faxnummer smsnummer fasttelefon fastnet
        """,
        "name": """
            fornavn efternavn mellemnavn tilnavn kontaktnavn kundenavn fuldenavn kontaktperson kontaktpersoner
            kontaktpersonnavn initialer brugernavn
        """,
        "address": "adresse adresser adr gade vej gadenavn vejnavn husnummer husnr gadeadresse postadresse postboks",
        "personal number": """
            cpr cprnr cprnummer personnummer personnr fødselsnummer fodselsnummer pasnummer kontonummer kontonr
            bankkonto bankkonti kortnummer kørekort fødselsdag fødselsdato fodselsdag fodselsdato
        """,
        "profile": "",
    },
    # Ends of compounds
    contact_endings={
        "e-mail": "epost epostadresse mailadresse",
        "phone": "telefon telefonnummer telefonnr mobil mobilnummer mobilnr tlf",
        "name": "fornavn efternavn",
        "address": "adresse",
        "personal number": "personnummer fødselsdato fødselsdag",
    },
    # Two words that are one
    contact_pairs={
        "e-mail": "e_post",
        "personal number": "",
        "address": "c_o",
    },
    name_words="navn navne",
    # Whose name is one of a person
    of_a_person="""
        fulde fuldt hele kontakt kunde kundens personens modtager privat dit for efter kort medlem gæst elev
    """,
    # About an address or a number, and none
    about="""
        samtykke samtykker domæne antal sendt kilde model operator udbyder leverandør bekræftet by postnummer
        postnr land landekode region kommune kampagne kvalitet
    """,
    # By which things are counted
    counters="nr cvr moms",
    counter_endings="nr nummer ordre faktura konto kode beløb omsætning",
    # Streets, before their number
    street_endings="gade gaden vej vejen allé alle stræde torv plads parken haven svinget bakken",
    street_words="gade vej allé",
    # Behind their number
    street_words_behind="",
    # Small within names
    name_particles="af von de la",
    # What stands in no table of countries
    country_names={
        "FO": "færøerne",
        "GL": "grønland",
        "DK": "danmark_dk",
    },
)
