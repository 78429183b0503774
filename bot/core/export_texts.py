"""Sentences of `/export`: answers as a file."""

from bot.core.texts import mark

HELP_EXPORT = mark(
    "all answers as a file for Excel, Power BI or pandas, without names: /export, /export SURVEY 2026q1, "
    "/export last month csv, /export jsonl"
)
MENU_EXPORT = mark("Answers as a file")

# Translators: under the file. {rows} is a number, {period} is "March 2026" or the words below.
EXPORTED = mark("{surveys}, {period}. Rows: {rows}")
ALL_DAYS = mark("all days")
# Translators: a row is one asking of one customer.
EXPORTED_NOTE = mark("A row for each question that was asked. No names or numbers; comments are as they were written.")
NOTHING = mark("{surveys}, {period}: nothing was asked and nothing answered, so there is no file.")
# Translators: scripts/report is a program the operator runs; leave its name as it is.
TOO_LARGE = mark(
    "{surveys}, {period}: rows {rows}, too large for Telegram, which takes files of 50 MB. Ask for a shorter period or "
    "for xlsx, or let an operator run scripts/report."
)
