"""Norwegian bokmål: what customers write in comments and to an admin."""

from bot.core.language.customer_table import ConversationWords

CONVERSATION = ConversationWords(
    # Openings of a comment that asks
    question_openings="""
        når_kan når_kommer når_får når_blir hvordan hva_koster kan_dere har_dere vil_dere kan_jeg er_det_mulig
    """,
    # Before an opening in the midst of a sentence
    question_leads="men",
    # Of a thing an admin has asked about: adds nothing
    order_fillers="ja jo jepp nei takk gjerne bare så da vennligst endelig og men",
    order_agreement="ja jo jepp nei",
    order_endings="slett kanseller avbestill avlys avslutt fjern stryk send",
    order_denials="ikke ikkje",
    order_sending="send",
    order_things="""
        den det dem dette denne disse alt hele helt min mitt mine ordren ordre bestillingen bestilling avtalen
        levering leveringen leveransen abonnementet kontrakten
    """,
    # Confirms that all is to be erased
    erasing="slett slette",
)
