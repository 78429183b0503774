"""English: what stands in lists of contacts."""

from bot.core.language.customer_table import ListWords

LISTS = ListWords(
    # What a column is headed, in classes: the surest first
    headings={
        "name": (
            "name",
            "full_name fullname",
            "customer_name contact_name display_name",
            "contact customer",
            "billing_name shipping_name",
        ),
        "first name": (
            "first_name firstname given_name forename",
            "default_address_first_name contact_first_name",
        ),
        "last name": (
            "last_name lastname surname family_name",
            "default_address_last_name contact_last_name",
        ),
        "phone": (
            """
                mobile mobile_phone_number mobile_phone mobile_number mobile_no phone_mobile cell cell_phone cellphone
                cell_phone_number mobile_1 mobile_phone_1 primary_mobile
            """,
            "sms sms_number",
            "whatsapp_phone_number",
            "phone phone_number phone_no phone_nr telephone telephone_number tel tel_nr tel_no",
            """
                phone_1 phone_1_value primary_phone contact_phone customer_phone default_address_phone billing_phone
                shipping_phone
            """,
            "msisdn phone_e164 gsm",
        ),
        "telegram": (
            """
                telegram telegram_id telegram_chat_id telegram_chat telegram_user_id chat_id chatid telegramid
                telegram_chatid tg_id
            """,
        ),
        "locale": (
            "locale language language_code languagecode",
            "preferred_language lang",
            "language_locale_key hs_language contact_language",
        ),
        "timezone": ("timezone time_zone tz time_zone_id hs_timezone timezone_sid_key",),
        "country": (
            "country country_code countrycode",
            "country_region country_or_region nation",
            """
                mailing_country mailing_country_code default_address_country_code default_address_country
                billing_country billing_country_code shipping_country shipping_country_code home_country
                business_country ip_country iso_country
            """,
        ),
    },
    # Words of headings over what says who somebody is
    contact_words={
        "e-mail": "email emails mail mails",
        "phone": "phone phones mobile cell cellphone telephone tel fax gsm msisdn sms whatsapp landline",
        "name": """
            firstname lastname fullname surname forename nickname middlename familyname givenname contactname
            initials username
        """,
        "address": "address addresses street streets streetaddress pobox latitude longitude ip",
        "personal number": "ssn iban passport birthday birthdate dob",
        "profile": "linkedin facebook instagram twitter skype snapchat tiktok",
    },
    # Ends of compounds
    contact_endings={
        "e-mail": "email",
        "phone": "phone",
        "name": "firstname lastname fullname",
        "address": "streetaddress",
        "personal number": "",
    },
    # Two words that are one
    contact_pairs={
        "e-mail": "e_mail",
        "personal number": "birth_date of_birth social_security national_id personal_number bank_account",
        "address": "po_box c_o",
    },
    name_words="name names",
    # Whose name is one of a person
    of_a_person="""
        first last full middle given family sur nick display user contact customer client person recipient
        billing shipping mailing card holder lead owner your for member guest patient student employee
        additional phonetic preferred
    """,
    # About an address or a number, and none
    about="""
        accepts marketing opt optin optout consent consents subscribed subscription unsubscribed status type
        domain count opened opens sent bounced bounces clicked clicks source plan model operator provider
        verified city by town zip zipcode postcode postal country region state province county label template
        campaign quality brand version system
    """,
    # By which things are counted
    counters="id no num org sku ean gln vat",
    counter_endings="number id order invoice record account code amount",
    # Streets, before their number
    street_endings="",
    street_words="street st st. road rd rd. avenue ave ave. lane drive square",
    # Behind their number
    street_words_behind="street st road rd avenue ave lane drive square way court",
    # Small within names
    name_particles="von van de der la",
    # What stands in no table of countries
    country_names={
        "GB": "uk england scotland wales great_britain u.k.",
        "US": "usa u.s.a. u.s. america united_states_of_america",
        "NL": "the_netherlands holland",
        "CZ": "czech_republic",
        "DK": "kingdom_of_denmark",
        "NO": "kingdom_of_norway",
        "SE": "kingdom_of_sweden",
    },
)
