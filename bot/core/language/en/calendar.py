"""English: periods and days as admins write them."""

from bot.core.language.admin_table import CalendarWords

CALENDAR = CalendarWords(
    # What means which part of a period
    periods={
        "d": "d day days today",
        "p d": "yesterday",
        "w": "w wk week weeks",
        "m": "m month months",
        "q": "q quarter",
        "qs": "quarters",
        "h": "h hy half",
        "y": "y year years ytd",
        "p y": "",
        "p": "p last previous past",
        "1st": "first",
        "2nd": "second",
        "3rd": "third",
        "4th": "fourth",
        "m 1": "jan january",
        "m 2": "feb february",
        "m 3": "mar march",
        "m 4": "apr april",
        "m 5": "may",
        "m 6": "jun june",
        "m 7": "jul july",
        "m 8": "aug august",
        "m 9": "sep sept september",
        "m 10": "oct october",
        "m 11": "nov november",
        "m 12": "dec december",
    },
    # Add nothing
    period_fillers="this the in of for from to until current so far now st nd rd th",
    # How often, in one word
    how_often={
        "week": "weekly",
        "month": "monthly",
        "quarter": "quarterly",
        "half-year": "half-yearly",
        "year": "yearly annual annually",
    },
    # Before a unit alone
    times_per="",
    # Days back from today
    days_back={
        "0": "today",
        "1": "yesterday",
    },
)
