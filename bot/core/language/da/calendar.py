"""Danish: periods and days as admins write them."""

from bot.core.language.admin_table import CalendarWords

CALENDAR = CalendarWords(
    # What means which part of a period
    periods={
        "d": "d dag dage dagen dagene idag",
        "p d": "igår går",
        "w": "u uge uger ugen ugerne",
        "m": "m md mdr måned måneder måneden månederne",
        "q": "k kv kvartal kvartalet",
        "qs": "kvartaler kvartalene",
        "h": "h halv halve halvt halvår halvåret halvårene",
        "y": "år året årene",
        "p y": "fjor ifjor",
        "p": "sidste seneste forrige foregående",
        "1st": "første",
        "2nd": "anden andet",
        "3rd": "tredje",
        "4th": "fjerde",
        "m 1": "jan januar",
        "m 2": "feb februar",
        "m 3": "mar marts",
        "m 4": "apr april",
        "m 5": "maj",
        "m 6": "jun juni",
        "m 7": "jul juli",
        "m 8": "aug august",
        "m 9": "sep sept september",
        "m 10": "okt oktober",
        "m 11": "nov november",
        "m 12": "dec december",
    },
    # Add nothing
    period_fillers="denne dette den det de i fra til og her indeværende nuværende hidtil indtil nu a",
    # How often, in one word
    how_often={
        "week": "ugentlig ugentligt ugevis",
        "month": "månedlig månedligt månedsvis",
        "quarter": "kvartalsvis kvartalsvist",
        "half-year": "halvårlig halvårligt halvårsvis",
        "year": "årlig årligt årsvis",
    },
    # Before a unit alone
    times_per="om",
    # Days back from today
    days_back={
        "0": "i_dag idag",
        "1": "i_går igår",
    },
)
