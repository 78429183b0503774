"""Danish: what customers write in comments and to an admin."""

from bot.core.language.customer_table import ConversationWords

CONVERSATION = ConversationWords(
    # Openings of a comment that asks
    question_openings="""
        hvornår hvordan_kan hvordan_får hvorfor_er hvorfor_kan hvorfor_har hvorfor_skal hvad_koster hvem_kan
        kan_i kan_jeg vil_i må_jeg er_det_muligt
    """,
    # Before an opening in the midst of a sentence
    question_leads="men",
    # Of a thing an admin has asked about: adds nothing
    order_fillers="ja jo jep jepp nej tak gerne bare så da venligst endelig og men",
    order_agreement="ja jo jep jepp nej",
    order_endings="slet annuller annullér afbestil aflys fjern afslut luk send",
    order_denials="ikke",
    order_sending="send",
    order_things="""
        den det dem dette denne disse alt hele helt min mit mine ordren ordre bestillingen bestilling aftalen
        levering leveringen abonnementet kontrakten
    """,
    # Confirms that all is to be erased
    erasing="slet slette",
)
