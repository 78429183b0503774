"""Swedish: what admins write behind a command."""

from bot.core.language.admin_table import CommandWords

COMMANDS = CommandWords(
    # "by department"
    by="per efter",
    # The same in several words
    divided_by="fördelat_på uppdelat_på",
    # What every answer has
    attributes={
        "channel": "kanal",
        "language": "språk",
    },
    # "sample of 200"
    sample="urval",
    sample_of="på av",
    # "per day 50"
    per_day="om_dagen per_dag",
    # Confirms what was asked
    confirmation="ja",
    # How often a digest comes
    digests={
        "weekly": "veckovis vecka",
        "monthly": "månadsvis månad månatligen",
        "off": "av stopp stoppa ingen",
    },
    # "every week"
    digest_leads="varje slå stäng",
    # Who answered, by one or many
    groups={
        "detractor": "kritiker kritikern kritikerna detraktor detraktorer detraktorerna",
        "passive": "passiv passiva passivt neutral neutrala",
        "promoter": "ambassadör ambassadörer ambassadörerna förespråkare förespråkarna promotor promotorer",
    },
    # What is done with a case
    case_verbs={
        "take": "ta",
        "call": "ring ringa",
        "later": "senare släpp",
        "contacted": "kontaktad ringt",
        "close": "stäng avsluta",
        "tell": "berätta",
        "note": "anteckning anteckna",
    },
    # What it came to
    case_outcomes={
        "solved": "löst",
        "explained": "förklarat",
        "no_answer": "inget_svar",
        "not_ours": "inte_vårt",
    },
    # Which cases
    case_lists={
        "all": "alla",
        "mine": "mina mitt",
        "open": "öppna öppet nya",
        "late": "försenade försenat sena",
    },
    case_report="rapport rapporten",
)
