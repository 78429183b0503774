"""Every sentence an admin can be sent, and the descriptions shown beside the commands.

All of it is GSM-7, since most of it may go by SMS. Terms: promoters, passives, detractors; never a percent sign after
an NPS. A count stands after its word ("promoters 1"), so that one and many read the same.
"""

from typing import Final

from bot.core.texts import mark

HELP = mark("Commands:")
HELP_MORE = mark("More about one: /help nps")
# Translators: the words after a command may be in your language: they are understood ("denne måned", "denna månad").
HELP_NPS = mark(
    "the NPS, how sure it is, and what changed: /nps, /nps 30d, /nps 2026q1 by department, /nps SURVEY this month"
)
# Translators: the words after the survey may be in your language: sample is "stikprøve", "utvalg" or "urval", per day
# is "om dagen", "per dag" or "pr. dag".
HELP_SEND = mark("ask all contacts: /send SURVEY, /send SURVEY sample 500, /send SURVEY per day 200")
HELP_STATUS = mark("how far the sends are: asked, waiting, answered, left out")
HELP_PAUSE = mark("pause a send: /pause, or /pause ID where several run")
HELP_RESUME = mark("let a paused send go on: /resume, /resume ID")
HELP_WHY = mark("why a customer is not asked, and from when: /why +4520123456")
HELP_LANGUAGE = mark("the language of the answers here: /language dansk, norsk, svenska, English")
HELP_INVITE = mark("a personal Telegram link for a customer: /invite +4520123456")
HELP_HELP = mark("this list")

# Translators: shown in Telegram's command menu, so at most a few words each.
MENU_NPS = mark("The NPS and how sure it is")
MENU_SEND = mark("Ask all contacts")
MENU_STATUS = mark("How far the sends are")
MENU_PAUSE = mark("Pause a send")
MENU_RESUME = mark("Let a send go on")
MENU_WHY = mark("Why a customer is not asked")
MENU_LANGUAGE = mark("Language of the answers here")
MENU_INVITE = mark("Telegram link for a customer")
MENU_HELP = mark("How this works")
MENU_START = mark("Take part")
MENU_STOP = mark("No more messages")

# Translators: what the bot says of itself on its Telegram page. At most 512 and 120 characters.
DESCRIPTION = mark("Here you get a short question from {organisation} now and then. Write STOP at any time to opt out.")
SHORT_DESCRIPTION = mark("A short question now and then from {organisation}.")

UNKNOWN_COMMAND = mark("There is no command /{command}. See the list with /help.")
# Translators: this chat's role is too small for the command.
REFUSED = mark("/{command} is not open to this chat. An owner of the bot can change that in ADMINS.")
NOT_BY_SMS = mark("/{command} works in Telegram only.")
# Translators: to an admin who asks by SMS; {most} is a number. It goes out once, instead of one more answer.
ENOUGH_BY_SMS = mark(
    "That was the last answer by SMS for now: a number gets {most} an hour. Telegram has no such limit."
)
# Translators: Telegram did not answer the question who administers the group.
ADMINISTRATORS_UNKNOWN = mark(
    "/{command} is for the administrators of this group, and Telegram does not say now who they are. Try again in a "
    "minute."
)
# Translators: in a group, when the bot is let in. What an owner, agent or viewer may stands in the second sentence.
WELCOME_OWNERS = mark(
    "Everyone in this group can now use the bot, whoever joins later too: read the numbers and what customers wrote, "
    "work on cases, export answers and start sends. What each command does: /help"
)
WELCOME_AGENTS = mark(
    "Everyone in this group can now use the bot, whoever joins later too: read the numbers and what customers wrote, "
    "and work on cases. What each command does: /help"
)
WELCOME_VIEWERS = mark(
    "Everyone in this group can now use the bot, whoever joins later too: read the numbers. What each command does: "
    "/help"
)
# Translators: in a group of which only the administrators have the whole role.
WELCOME_NARROWED = mark("Only the group's administrators can {what}.")
WHAT_OWNERS_DO = mark("export answers and start sends")
WHAT_AGENTS_DO = mark("read what customers wrote and work on cases")
UNKNOWN_PERIOD = mark("'{words}' is neither a survey nor a period. Examples: /nps 30d, /nps 2026q1, /nps this month")
KNOWN_SURVEYS = mark("Surveys: {surveys}")
# Translators: name your own language, not English.
LANGUAGE_SET = mark("From now on the answers here are in English.")
LANGUAGE_UNKNOWN = mark("Choose a language: /language dansk, norsk, svenska or English.")

# Translators: a date and a time in a sentence, as in "sent on 1 Dec 2026 at 08:00"; "kl." in Scandinavia.
MOMENT = mark("{day} at {time}")

# Translators: /nps. {period} is two dates with a hyphen between them.
NPS_HEAD = mark("NPS {score} - {survey}")
NPS_PERIOD = mark("{first} - {last}")
NPS_NONE = mark("{survey}: no answers yet ({period}).")
NPS_ONE = mark("1 answer")
NPS_ANSWERS = mark("{answers} answers: promoters {promoters}, passives {passives}, detractors {detractors}")
NPS_GROUPS = mark("Promoters {promoters}, passives {passives}, detractors {detractors}")
NPS_EXACT = mark("To one decimal: {exact}. Most likely between {low} and {high}.")
NPS_FEW = mark("Very few answers: the NPS can still change a lot.")
# Translators: {difference} is a number with its sign: "+12", "-3".
NPS_CHANGE_REAL = mark("{difference} compared with the previous period ({before}): unlikely to be chance.")
NPS_CHANGE_CHANCE = mark("{difference} compared with the previous period ({before}): could be chance.")
NPS_CHANGE_FEW = mark("Too few answers to compare with the previous period.")
NPS_RUNNING = mark("The period is not over yet: figures so far.")
NPS_RESPONSE = mark("Response rate: {rate}% (asked in the period: {delivered}, have answered: {scored})")
NPS_UNDELIVERED = mark("Could not be reached: {undelivered}")
NPS_DISTRIBUTION = mark("Answers per score:")
# Translators: /nps by SMS, at most two messages of 160 characters together.
NPS_SMS = mark("NPS {score} ({survey}, {first} - {last}): {answers} answers, most likely between {low} and {high}.")
NPS_SMS_ONE = mark("NPS {score} ({survey}, {first} - {last}): 1 answer.")

# Translators: take a number of your own country.
INVITE_USAGE = mark("Write the customer's phone number: /invite +4520123456")
INVITE_UNKNOWN = mark("No customer has that number. Import the contact first.")
# Translators: the link follows on the next line; the name may be empty.
INVITE_LINK = mark("Personal link, works once: {name}")
INVITE_OFF = mark("Telegram is not set up.")

# Translators: /send. What was written, and then how it is written.
SEND_USAGE = mark(
    "'{words}' is not understood. Examples: /send SURVEY, /send SURVEY sample 500, /send SURVEY per day 200"
)
SEND_OFF = mark("No channel is set up: neither SMS nor Telegram.")
SEND_CONFIRM = mark("{survey}. Contacts: {contacts}. Those of them who may be asked are asked, each at a decent hour.")
SEND_SAMPLE = mark("A random sample: {sample}")
SEND_PER_DAY = mark("At most per day: {per_day}")
# Translators: the command to write stands behind it.
SEND_SURE = mark("To begin, write:")
SEND_BEGINS = mark("Send {id} begins. How far it is: /status. Pause it: /pause {id}")

# Translators: /status. {state} is one of the five words below; a send is one asking of many customers.
STATUS_NONE = mark("No send is running, and none was done in the last 7 days.")
STATUS_HEAD = mark("Send {id}, {survey}: {state}")
STATE_PLANNED = mark("being prepared")
STATE_RUNNING = mark("running")
STATE_PAUSED = mark("paused")
STATE_DONE = mark("done")
STATUS_COUNTS = mark("Asked: {asked}, waiting: {waiting}, have answered: {answered}")
# Translators: {reasons} are the reasons below, each with a number behind it.
STATUS_EXCLUDED = mark("Not asked: {reasons}")
STATUS_REMOVED = mark("Removed by hand: {count}")
STATUS_NEXT = mark("Continues on {at}")

PAUSE_NONE = mark("No such send is running. See /status.")
PAUSE_WHICH = mark("Several sends are running. Write /pause and one of: {ids}")
PAUSED = mark("Send {id} is paused. Let it go on with /resume {id}")
RESUME_NONE = mark("No such send is paused. See /status.")
RESUME_WHICH = mark("Several sends are paused. Write /resume and one of: {ids}")
RESUMED = mark("Send {id} goes on.")

# Translators: /why. {reason} is one of the reasons below.
WHY_USAGE = mark("Write the customer's phone number, or the id of the Telegram chat: /why +4520123456")
WHY_UNKNOWN = mark("No customer has that address.")
WHY_ERASED = mark("Who has that address asked to be erased: no list brings them back, and they are not asked.")
WHY_NOW = mark("{survey}: may be asked now.")
WHY_LATER = mark("{survey}: {reason}. May be asked from {at}.")
WHY_NOT = mark("{survey}: {reason}. Is not asked.")
WHY_WAITING = mark("Is on the list of send {id}.")

# Translators: why somebody is not asked; they stand within a line, so they begin small.
REASON_OPTED_OUT = mark("has opted out")
REASON_NO_PHONE = mark("no phone number")
REASON_NOT_LINKED = mark("not on Telegram yet")
REASON_BLOCKED = mark("has blocked the bot")
REASON_OPEN_INVITATION = mark("is being asked")
REASON_QUARANTINE_SURVEY = mark("was asked this recently")
REASON_QUARANTINE_OVERALL = mark("was asked something recently")
REASON_CAMPAIGN_PAUSED = mark("the send is paused")
REASON_DAILY_CAP = mark("enough for today")
REASON_QUIET_HOURS = mark("quiet hours")
REASON_WEEKEND = mark("weekend")
REASON_HOLIDAY = mark("public holiday")
REASON_UNUSABLE = mark("unusable line")
REASON_ERASED_AT_THEIR_WISH = mark("erased at their wish")
REASON_LISTED_TWICE = mark("listed twice")
REASON_REMOVED_BY_HAND = mark("removed by hand")
REASON_IN_ANOTHER_SEND = mark("in another send")
REASON_NOT_SAMPLED = mark("not in the sample")

#: The reasons by their names in `eligibility.Reason` and `manifest.LeftOut`.
REASONS: Final = {
    name.removeprefix("REASON_").lower(): text for name, text in list(globals().items()) if name.startswith("REASON_")
}

# Translators: alerts to the admin chats.
SET_ASIDE = mark(
    "A message could not be handled after {attempts} tries and was set aside (channel {channel}, id {id}). "
    "See the log; 'python -m bot retry' handles it again."
)
# Translators: {command} is a name such as nps; {most} is a number.
TOO_LONG = mark("/{command} takes at most {most} characters. Write it shorter.")
UNREADABLE = mark(
    "A message could not be read and was passed over (channel {channel}, id {id}). Its sender hears nothing from the "
    "bot. See the log: a newer version may be able to read it."
)
# Translators: {name} is the customer's, or their number; {words} is what they wrote.
WROTE_LATE = mark("{name} wrote after the survey was over. It does not count as an answer: {words}")
# Translators: {name} is the customer's, or their number; {words} is what they wrote.
ASKED_ABOUT_DATA = mark(
    "{name} asks about their data: {words}\nThe bot has said what it can. The law gives you a month for a full answer."
)
# Translators: {code} is what the provider answered: a number, or some English words. {channel} is "sms" or "telegram".
CHANNEL_STOPPED = mark(
    "The channel '{channel}' has stopped: the provider refuses us ({code}). Nothing is lost, it waits. "
    "'python -m bot check' says what is wrong. When that is mended, sending goes on by itself."
)
# Translators: to a group on Telegram that has become a supergroup. {old} and {new} are ids, such as telegram:-100123.
MOVED = mark(
    "This group is a supergroup now, with another id. The bot goes on here as before. "
    "Write {new} instead of {old} in ADMINS when you next change it."
)
# Translators: below words whose picture or file the chat did not take.
NOT_SHOWN = mark("The picture or file that belongs here could not be sent to this chat. Does it allow them?")
# Translators: {chat} is an entry of ADMINS, such as telegram:-100123; {code} is what the provider said, in English.
CHAT_UNREACHABLE = mark(
    "The chat {chat} can no longer be written to ({code}). What it was to hear, cases too, comes here until it can be."
)
CHANNEL_OPEN = mark("The channel '{channel}' works again. What has waited goes out now.")


# --- webhooks that do not take what they are told

# Translators: a webhook is an address of another system, such as a CRM, to which the bot passes on answers and cases.
# {code} is a number, or some English words.
NOT_TAKEN: Final = mark(
    "For {days} days the webhook of the survey '{survey}' has not taken what it was told ({code}). It is set aside and "
    "kept for {kept} days. Once the webhook works again, 'python -m bot retry' passes it on."
)
GONE: Final = mark(
    "The webhook of the survey '{survey}' says that it wants nothing more (410). Nothing is passed on to it any "
    "longer. If that is wrong, 'python -m bot retry' begins again, with what was set aside."
)
