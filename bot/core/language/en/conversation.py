"""English: what customers write in comments and to an admin."""

from bot.core.language.customer_table import ConversationWords

CONVERSATION = ConversationWords(
    # Openings of a comment that asks
    question_openings="""
        when_will when_can when_do how_do how_can how_much why_is why_are why_do why_can can_you can_i
        could_you could_i do_you is_it_possible is_there_a_way who_can
    """,
    # Before an opening in the midst of a sentence
    question_leads="but",
    # Of a thing an admin has asked about: adds nothing
    order_fillers="""
        yes yeah yep ok okay sure please thanks thank you just then so do no but and i want would like to
    """,
    order_agreement="yes yeah yep ok okay sure no",
    order_endings="cancel delete remove end close drop send",
    order_denials="not don't dont never",
    order_sending="send",
    order_things="""
        it that this them everything all the my order orders delivery appointment booking subscription contract
    """,
    # Confirms that all is to be erased
    erasing="delete erase",
)
