"""Norwegian bokmål: periods and days as admins write them."""

from bot.core.language.admin_table import CalendarWords

CALENDAR = CalendarWords(
    # What means which part of a period
    periods={
        "d": "d dag dager dagen dagene idag",
        "p d": "igår går",
        "w": "u uke uker uken uka ukene",
        "m": "m mnd måned måneder måneden månedene",
        "q": "k kv kvartal kvartalet",
        "qs": "kvartaler kvartalene",
        "h": "h halv halve halvt halvår halvåret halvårene",
        "y": "år året årene",
        "p y": "fjor ifjor fjol ifjol",
        "p": "siste forrige foregående",
        "1st": "første",
        "2nd": "andre",
        "3rd": "tredje",
        "4th": "fjerde",
        "m 1": "jan januar",
        "m 2": "feb februar",
        "m 3": "mar mars",
        "m 4": "apr april",
        "m 5": "mai",
        "m 6": "jun juni",
        "m 7": "jul juli",
        "m 8": "aug august",
        "m 9": "sep sept september",
        "m 10": "okt oktober",
        "m 11": "nov november",
        "m 12": "des desember",
    },
    # Add nothing
    period_fillers="denne dette den det de i fra til og her inneværende nåværende hittil inntil nå a",
    # How often, in one word
    how_often={
        "week": "ukentlig ukevis",
        "month": "månedlig månedsvis",
        "quarter": "kvartalsvis",
        "half-year": "halvårlig halvårsvis",
        "year": "årlig årsvis",
    },
    # Before a unit alone
    times_per="om",
    # Days back from today
    days_back={
        "0": "i_dag idag",
        "1": "i_går igår",
    },
)
