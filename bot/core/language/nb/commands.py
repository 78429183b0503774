"""Norwegian bokmål: what admins write behind a command."""

from bot.core.language.admin_table import CommandWords

COMMANDS = CommandWords(
    # "by department"
    by="per pr pr. etter",
    # The same in several words
    divided_by="fordelt_på fordelt_etter",
    # What every answer has
    attributes={
        "channel": "kanal",
        "language": "språk",
    },
    # "sample of 200"
    sample="utvalg",
    sample_of="på av",
    # "per day 50"
    per_day="om_dagen per_dag pr_dag pr._dag",
    # Confirms what was asked
    confirmation="ja",
    # How often a digest comes
    digests={
        "weekly": "ukentlig uke",
        "monthly": "månedlig måned",
        "off": "av stopp ingen",
    },
    # "every week"
    digest_leads="hver slå",
    # Who answered, by one or many
    groups={
        "detractor": "kritiker kritikere kritikerne motstander motstandere",
        "passive": "passiv passivt nøytral nøytrale",
        "promoter": "ambassadør ambassadører ambassadørene promotør promotører promotørene",
    },
    # What is done with a case
    case_verbs={
        "take": "ta",
        "call": "ring ringe",
        "later": "senere slipp",
        "contacted": "kontaktet ringt",
        "close": "lukk avslutt",
        "tell": "fortell",
        "note": "notat noter",
    },
    # What it came to
    case_outcomes={
        "solved": "løst",
        "explained": "forklart",
        "no_answer": "ikke_svar fikk_ikke_svar",
        "not_ours": "ikke_vår",
    },
    # Which cases
    case_lists={
        "all": "alle",
        "mine": "mine mitt",
        "open": "åpne åpen nye",
        "late": "forsinket forsinkete sene",
    },
    case_report="rapport rapporten",
)
