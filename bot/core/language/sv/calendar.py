"""Swedish: periods and days as admins write them."""

from bot.core.language.admin_table import CalendarWords

CALENDAR = CalendarWords(
    # What means which part of a period
    periods={
        "d": "d dag dagar dagen dagarna idag",
        "p d": "igår går",
        "w": "v vecka veckor veckan veckorna",
        "m": "m mån månad månader månaden månaderna",
        "q": "k kv kvartal kvartalet",
        "qs": "kvartalen",
        "h": "h halv halva halvt halvår halvåret halvåren",
        "y": "år året åren",
        "p y": "fjol ifjol",
        "p": "förra förrige föregående senaste sista",
        "1st": "första",
        "2nd": "andra",
        "3rd": "tredje",
        "4th": "fjärde",
        "m 1": "jan januari",
        "m 2": "feb februari",
        "m 3": "mar mars",
        "m 4": "apr april",
        "m 5": "maj",
        "m 6": "jun juni",
        "m 7": "jul juli",
        "m 8": "aug augusti",
        "m 9": "sep sept september",
        "m 10": "okt oktober",
        "m 11": "nov november",
        "m 12": "dec december",
    },
    # Add nothing
    period_fillers="denna detta den det de här i från till och innevarande nuvarande hittills nu a e",
    # How often, in one word
    how_often={
        "week": "veckovis",
        "month": "månadsvis månatlig",
        "quarter": "kvartalsvis kvartalsmässigt",
        "half-year": "halvårsvis",
        "year": "årligen årsvis",
    },
    # Before a unit alone
    times_per="om",
    # Days back from today
    days_back={
        "0": "i_dag idag",
        "1": "i_går igår",
    },
)
