"""What is said about driver questions: to the customer who is asked one, and to admins who ask for `/drivers`.

GSM-7 all of it. "Goes with", never "causes": a correlation says no more.
"""

from bot.core.texts import mark

# Translators: to a customer; which question it is about they have just read.
DRIVER_CLARIFY = mark("Sorry, we are not sure what you mean. Please answer with one whole number from 0 to 10.")

# Translators: the words in capitals are placeholders for the admin.
HELP_DRIVERS = mark("which of the extra questions go with recommending: /drivers, /drivers SURVEY 2026q1")
# Translators: at most 32 letters.
MENU_DRIVERS = mark("What goes with recommending")

DRIVERS_OFF = mark("{survey} asks no extra questions. They are set in the survey file: [[surveys.KEY.questions]].")
DRIVERS_HEAD = mark("What goes with recommending - {survey}")
# Translators: {mean} is an average from 0 to 10; the three groups follow with theirs. A dash stands for nobody.
DRIVERS_LINE = mark(
    "{name}: average {mean} (promoters {promoters}, passives {passives}, detractors {detractors}), {answers} answers"
)
# Translators: {rho} is a rank correlation from -1 to 1.
DRIVERS_RHO = mark("Goes with the score by {rho}, most likely between {low} and {high} (1 = always, 0 = not at all)")
DRIVERS_UNCERTAIN = mark("The order is uncertain: there are not enough answers to tell these apart.")
DRIVERS_NO_CAUSE = mark("Goes with does not mean causes: whoever is content answers everything higher.")
DRIVERS_FEW = mark("{name}: {answers} answers, at least {needed} are needed to say something.")
DRIVERS_ALIKE = mark("{name}: nearly all answers are the same, so nothing can be said.")
