"""English: what admins write behind a command."""

from bot.core.language.admin_table import CommandWords

COMMANDS = CommandWords(
    # "by department"
    by="by per",
    # The same in several words
    divided_by="",
    # What every answer has
    attributes={
        "channel": "channel",
        "language": "language locale",
    },
    # "sample of 200"
    sample="sample",
    sample_of="of",
    # "per day 50"
    per_day="per_day",
    # Confirms what was asked
    confirmation="yes",
    # How often a digest comes
    digests={
        "weekly": "weekly week",
        "monthly": "monthly month",
        "off": "off stop never",
    },
    # "every week"
    digest_leads="every each",
    # Who answered, by one or many
    groups={
        "detractor": "detractor detractors critic critics",
        "passive": "passive passives neutral neutrals",
        "promoter": "promoter promoters fan fans ambassador ambassadors",
    },
    # What is done with a case
    case_verbs={
        "take": "take",
        "call": "call phone",
        "later": "later release",
        "contacted": "contacted contact called",
        "close": "close closed",
        "tell": "tell",
        "note": "note",
    },
    # What it came to
    case_outcomes={
        "solved": "solved",
        "explained": "explained",
        "no_answer": "no_answer",
        "not_ours": "not_ours",
    },
    # Which cases
    case_lists={
        "all": "all",
        "mine": "mine my",
        "open": "open new",
        "late": "late overdue",
    },
    case_report="report",
)
