"""Danish: what admins write behind a command."""

from bot.core.language.admin_table import CommandWords

COMMANDS = CommandWords(
    # "by department"
    by="per pr pr. efter",
    # The same in several words
    divided_by="fordelt_på fordelt_efter",
    # What every answer has
    attributes={
        "channel": "kanal",
        "language": "sprog",
    },
    # "sample of 200"
    sample="stikprøve",
    sample_of="på af",
    # "per day 50"
    per_day="om_dagen per_dag pr_dag pr._dag",
    # Confirms what was asked
    confirmation="ja",
    # How often a digest comes
    digests={
        "weekly": "ugentligt ugentlig uge",
        "monthly": "månedligt månedlig måned",
        "off": "fra stop ingen",
    },
    # "every week"
    digest_leads="hver slå",
    # Who answered, by one or many
    groups={
        "detractor": "kritiker kritikere kritikerne detraktor detraktorer detraktorerne modstander modstandere",
        "passive": "passiv passivt neutral neutrale",
        "promoter": "ambassadør ambassadører ambassadørerne promotor promotorer",
    },
    # What is done with a case
    case_verbs={
        "take": "tag tage",
        "call": "ring ringe",
        "later": "senere slip",
        "contacted": "kontaktet ringet",
        "close": "luk afslut",
        "tell": "fortæl",
        "note": "notat notér noter",
    },
    # What it came to
    case_outcomes={
        "solved": "løst",
        "explained": "forklaret",
        "no_answer": "intet_svar ikke_svar",
        "not_ours": "ikke_vores",
    },
    # Which cases
    case_lists={
        "all": "alle",
        "mine": "mine mit",
        "open": "åbne åben nye",
        "late": "forsinket forsinkede sene",
    },
    case_report="rapport rapporten",
)
