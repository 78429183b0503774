"""What one language tells about customers: how lists of them are headed, and what they say besides a score.

As in `table.py`: words separated by white space, a phrase with underscores. Where a table has keys, they are the names
that its reader gives the meanings.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """Headings of lists and what cells hold, as people and customer systems write them. To the letter."""

    #: Field of bot/contacts/headings.py -> its headings in classes, the surest first: where several columns are one
    #: field, the one of an earlier class counts, and within a class the one that stands first.
    headings: dict[str, tuple[str, ...]]
    #: Kind of contact data -> words of headings.
    contact_words: dict[str, str]
    #: Kind of contact data -> endings of compounds (`arbejdstelefon`).
    contact_endings: dict[str, str]
    #: Kind of contact data -> two words that are one: "birth date".
    contact_pairs: dict[str, str]
    #: A name of these is one of a person; of others (store name, product name) it is an attribute.
    name_words: str
    of_a_person: str
    #: What is about an address or a number and is none: Shopify's "Accepts Email Marketing", "Default Address City".
    about: str
    #: What things and customers are counted by, and no telephone answers to: as a word, and at the end of a heading.
    counters: str
    counter_endings: str
    #: Streets before their number: in one word with the name, and in a word of their own. And behind their number.
    street_endings: str
    street_words: str
    street_words_behind: str
    #: Stand small within names of people.
    name_particles: str
    #: Code of a country (ISO 3166) -> names that stand in no table.
    country_names: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationWords:
    """What customers write beside a score, in a comment or in a talk with an admin. To the letter."""

    #: Openings of a comment that asks something. "Når", "hvor" and "why" alone also begin statements ("når jeg
    #: ringer"), so they stand here with the word that makes them ask.
    question_openings: str
    #: What may stand before an opening in the midst of a sentence: "men kan I ..."
    question_leads: str
    #: "Yes, cancel it", after an admin's question: what adds nothing, agrees, ends, denies, sends; and of what thing.
    order_fillers: str
    order_agreement: str
    order_endings: str
    order_denials: str
    order_sending: str
    order_things: str
    #: With a yes or for it, after the question whether to erase.
    erasing: str
