"""Swedish: what customers write in comments and to an admin."""

from bot.core.language.customer_table import ConversationWords

CONVERSATION = ConversationWords(
    # Openings of a comment that asks
    question_openings="""
        när_kan när_kommer när_får när_blir hur_kan hur_får hur_gör varför_är varför_kan varför_har vad_kostar
        vem_kan kan_ni kan_jag har_ni går_det_att är_det_möjligt
    """,
    # Before an opening in the midst of a sentence
    question_leads="men",
    # Of a thing an admin has asked about: adds nothing
    order_fillers="ja jo nej tack gärna bara så då snälla och men",
    order_agreement="ja jo nej",
    order_endings="avbeställ avboka avsluta radera stryk ta bort makulera skicka",
    order_denials="inte",
    order_sending="skicka",
    order_things="""
        den det allt alla detta dessa hela min mitt mina ordern beställningen bokningen avtalet prenumerationen
        abonnementet leveransen
    """,
    # Confirms that all is to be erased
    erasing="radera",
)
