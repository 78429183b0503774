"""Every sentence a customer can be sent. English is the source; the other languages are in `locales/`.

Laws: the question keeps the wording that NPS results are compared by, states the scale, and takes one SMS with an
organisation name of 20 characters. No praise, no selling, and no links, but for the one a survey may have below its
last words, on Telegram alone. Whatever opens a case is answered with MAY_CONTACT in it, see
`bot/core/conversation/contact_sentence.py`. Everything is GSM-7, for one other character doubles the price of an SMS.
What is changed here is changed in the phrases `ours` of `bot/core/language/` too, for customers quote it back.
`{organisation}` is the name in the survey file, or US where none is set: it stands only where a name and "us" both fit,
so never as the subject.
"""

from bot.core.messages import ChannelName
from bot.core.nps import Group
from bot.core.texts import mark

# Translators: the wording that results are compared by, so close to the letter. With a name of 20 at most 160 long.
ASK_SMS = mark(
    "How likely is it that you would recommend {organisation} to a friend or colleague? "
    "0 = not at all likely, 10 = extremely likely. Opt out: STOP"
)
# Translators: the same question, word for word, where buttons stand below it.
ASK_TELEGRAM = mark(
    "How likely is it that you would recommend {organisation} to a friend or colleague?\n"
    "0 = not at all likely, 10 = extremely likely\n"
    "Opt out: STOP"
)

# Translators: sent once, days after the question, to those who have not answered. The question word for word; one SMS
# with a name of 20. The ends of the scale are those of the question; where that is too long, leave out the blanks round
# "=", or the word that both ends share.
REMIND_SMS = mark(
    "Reminder: How likely is it that you would recommend {organisation} to a friend or colleague? "
    "0 = not at all likely, 10 = extremely likely. Opt out: STOP"
)
# Translators: the same reminder where buttons stand below it; the scale as in the question.
REMIND_TELEGRAM = mark(
    "Reminder: How likely is it that you would recommend {organisation} to a friend or colleague?\n"
    "0 = not at all likely, 10 = extremely likely\n"
    "Opt out: STOP"
)

# Translators: after 0-6, which need not be bad ("quite nice, but dear"), so do not presume that something went wrong.
# The last sentence is MAY_CONTACT, word for word.
FOLLOW_UP_DETRACTOR = mark(
    "Thank you for your answer. What is the main reason, and what could we do better? We may contact you to hear more."
)
# Translators: after 7-8.
FOLLOW_UP_PASSIVE = mark("Thank you for your answer. What would have made it a higher score?")
# Translators: after 9-10. About the customer, so that it does not ask for praise.
FOLLOW_UP_PROMOTER = mark("Thank you for your answer. What do you like most about us?")

# Translators: stands behind another sentence, where somebody is likely to write or call about the answer.
MAY_CONTACT = mark("We may contact you to hear more.")

# Translators: the last words after 0-6, 7-8 and 9-10. They must fit after "no thanks" and after a long reason. Neutral:
# no praise of the customer, no selling.
THANKS = mark("Thank you for taking the time to answer.")
THANKS_PASSIVE = mark("Thank you for taking the time to answer. It helps us improve.")
THANKS_PROMOTER = mark("Thank you for taking the time to answer. We appreciate it.")
# Translators: to somebody who writes weeks after the survey was over.
THANKS_LATE = mark("Thank you for your message. The survey is over, but we have noted what you wrote.")
CORRECTED = mark("Thank you, we have changed your answer to {score}.")

CLARIFY = mark(
    "Sorry, we are not sure what you mean. "
    "Please answer with one whole number from 0 (not at all likely) to 10 (extremely likely)."
)
# Translators: in English never ask for the word YES: the SMS provider takes it for something else. "Ja" is fine.
CLARIFY_CANDIDATE = mark("Did you mean {score}? Please answer with just the number, 0-10.")
OUT_OF_RANGE = mark("The scale goes from 0 to 10. Which whole number fits best?")

# Translators: to somebody who sent a voice message, a file or a sticker instead of an answer.
ONLY_WORDS = mark("We can only read words. Please write your answer.")
STOPPED = mark("You will get no more messages from {organisation} here. Write START if you change your mind.")
STARTED = mark("You are signed up again and can get messages from {organisation}. Write STOP to opt out.")
# Translators: while the number is awaited; where the provider answers HELP by itself, also when nothing is open.
HELP = mark(
    "Here you get a question from {organisation} now and then: whether you would recommend us. "
    "When it comes, answer with a number, 0-10. Opt out: STOP"
)
# Answers to what customers ask us, each sent once. Who asks, that it is a survey, and the way out stand in all of them.
# Translators: to "who is this?", and to HELP where no number is awaited; it can be somebody we do not know.
WHO_WE_ARE = mark(
    "This is a customer survey from {organisation}: now and then we ask customers how likely they are to recommend us. "
    "Opt out: STOP"
)
# Translators: to "where did you get my number?". Where the name is not set, {organisation} is "us".
WHERE_FROM = mark(
    "This is a customer survey from {organisation}. Your contact details are from our list of customers. "
    "We have passed on your question. Opt out: STOP"
)
# Translators: to "what do you know about me?".
WHAT_WE_KEEP = mark(
    "For this survey from {organisation} we keep your contact details, customer details and answers. "
    "We have passed on your question. Opt out: STOP"
)
# Translators: to "is it anonymous?", "can you see who I am?".
NOT_ANONYMOUS = mark(
    "Your answer is not anonymous: in this survey from {organisation} we can see whose it is. "
    "Reports show no names. Opt out: STOP"
)
# Translators: to "is this a scam?", "are you a robot?".
NO_FRAUD = mark(
    "This is a real, automatic customer survey from {organisation}. We ask for your opinion, "
    "never for payment, codes or passwords. Opt out: STOP"
)
# Translators: to "what does it cost?", by SMS.
COST_SMS = mark(
    "A reply costs what your operator charges for an ordinary SMS. "
    "Nothing else in this survey from {organisation} costs anything. Opt out: STOP"
)
# Translators: to "what does it cost?", on Telegram.
COST_TELEGRAM = mark("It costs nothing to answer this survey from {organisation}. Opt out: STOP")
# Translators: to "why do I get this?".
WHY_YOU = mark(
    "You get this survey from {organisation} because you are on our list of customers and we would like your opinion. "
    "Opt out: STOP"
)
# Translators: below some of these, where the survey file names a telephone number or a mail address.
CONTACT = mark("Questions: {contact}")
# Translators: to a number of somebody who was asked nothing, or whose survey is over.
NOTHING_OPEN = mark("Thank you, but there is no open question from {organisation} now, so your number does not count.")

# Translators: an answer to "delete my data" by SMS. In English never ask for the word YES alone: the SMS provider takes
# it for something else. "Ja" is fine.
CONFIRM_ERASURE = mark(
    "Shall we delete your data in this survey? Write YES DELETE within 3 days, and it is gone for good. "
    "If you have not asked for it, do nothing."
)
# Translators: of this survey alone: the organisation has orders and invoices elsewhere, and goes on sending those.
ERASED = mark("Your data in this survey is being deleted, and you will get no more messages from {organisation} here.")
# Translators: name your own language, not English.
LANGUAGE_CHANGED = mark("From now on we'll write in English.")

# Translators: no sign after the name: where we know none, the line is just "Hi".
WELCOME = mark("Hi {name}\nYou will get a short question from {organisation} here now and then. Write STOP to opt out.")
WELCOME_UNKNOWN = mark(
    "Customers get a short question from {organisation} here now and then. "
    "To take part, use the personal link you were given."
)
LINK_SPENT = mark("This link has already been used or is no longer valid. Please ask {organisation} for a new one.")

# Translators: what stands for the organisation when no name is set: "recommend us", "from us".
US = mark("us")
# Translators: what stands below a message as its sender, as in "Regards, Nordlys", when no name is set.
TEAM = mark("the team behind the survey")

ASK = {ChannelName.SMS: ASK_SMS, ChannelName.TELEGRAM: ASK_TELEGRAM}
REMIND = {ChannelName.SMS: REMIND_SMS, ChannelName.TELEGRAM: REMIND_TELEGRAM}

WHAT_IT_COSTS = {ChannelName.SMS: COST_SMS, ChannelName.TELEGRAM: COST_TELEGRAM}

CLOSING = {
    Group.DETRACTOR: THANKS,
    Group.PASSIVE: THANKS_PASSIVE,
    Group.PROMOTER: THANKS_PROMOTER,
}

FOLLOW_UP = {
    Group.DETRACTOR: FOLLOW_UP_DETRACTOR,
    Group.PASSIVE: FOLLOW_UP_PASSIVE,
    Group.PROMOTER: FOLLOW_UP_PROMOTER,
}
