"""Every sentence an admin can be sent, and the descriptions shown beside the commands.

Those that may go by SMS are short and GSM-7. Terms: promoters, passives, detractors; never a percent sign after an NPS.
"""

from bot.core.texts import mark

HELP = mark("Commands:")
HELP_NPS = mark("the score, how sure it is, and what changed: /nps, /nps 30d, /nps 2026q1, /nps relation this month")
HELP_LANGUAGE = mark("the language of the answers here: /language dansk, norsk, svenska, English")
HELP_INVITE = mark("a personal Telegram link for a customer: /invite +4520123456")
HELP_HELP = mark("this list")

# Translators: shown in Telegram's command menu, so at most a few words each.
MENU_NPS = mark("The score and how sure it is")
MENU_LANGUAGE = mark("Language of the answers here")
MENU_INVITE = mark("Telegram link for a customer")
MENU_HELP = mark("What I can do")
MENU_START = mark("Take part")
MENU_STOP = mark("No more messages")

# Translators: what the bot says of itself on its Telegram page. At most 512 and 120 characters.
DESCRIPTION = mark(
    "{organisation} asks its customers one short question here now and then. Write STOP at any time to opt out."
)
SHORT_DESCRIPTION = mark("One short question now and then from {organisation}.")

UNKNOWN_COMMAND = mark("There is no command /{command}. /help lists those there are.")
NOT_BY_SMS = mark("/{command} works in Telegram only.")
UNKNOWN_PERIOD = mark("'{words}' is neither a survey nor a period. Examples: /nps 30d, /nps 2026q1, /nps this month")
KNOWN_SURVEYS = mark("Surveys: {surveys}")
LANGUAGE_SET = mark("From now on the answers here are in English.")
LANGUAGE_UNKNOWN = mark("Choose a language: /language dansk, norsk, svenska or English.")

# Translators: /nps. {period} is two dates: "1 Jan 2026 - 31 Mar 2026".
NPS_HEAD = mark("NPS {score} - {survey}")
NPS_PERIOD = mark("{first} - {last}")
NPS_NONE = mark("{survey}: no answers yet ({period}).")
NPS_ONE = mark("1 answer")
NPS_ANSWERS = mark("{answers} answers: {promoters} promoters, {passives} passives, {detractors} detractors")
NPS_EXACT = mark("To one decimal: {exact}. Most likely between {low} and {high}.")
NPS_FEW = mark("Very few answers: this can change a lot.")
NPS_CHANGE_REAL = mark("{difference} since the period before ({before}): more than chance.")
NPS_CHANGE_CHANCE = mark("{difference} since the period before ({before}): could be chance.")
NPS_CHANGE_FEW = mark("The period before had too few answers to compare.")
NPS_RUNNING = mark("The period is not over: so far.")
NPS_RESPONSE = mark("{rate} % of those who were asked in the period have answered ({scored} of {delivered}).")
NPS_UNDELIVERED = mark("{undelivered} could not be reached.")
NPS_DISTRIBUTION = mark("Answers per score:")
# Translators: /nps by SMS, at most two messages of 160 characters together.
NPS_SMS = mark("NPS {score} ({survey}, {first} - {last}): {answers} answers, most likely {low} to {high}.")
NPS_SMS_ONE = mark("NPS {score} ({survey}, {first} - {last}): 1 answer.")

INVITE_USAGE = mark("Write the customer's phone number: /invite +4520123456")
INVITE_UNKNOWN = mark("No customer has that number. Import them first.")
INVITE_LINK = mark("Personal link for {name}, works once:")
INVITE_OFF = mark("Telegram is not set up.")

# Translators: alerts to the admin chats.
SET_ASIDE = mark(
    "A message could not be handled after {attempts} tries and was set aside (channel {channel}, id {id}). See the log; 'python -m bot retry' handles it again."
)
