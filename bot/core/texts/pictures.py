"""Every sentence that stands on a picture.

Short, because a phone is narrow; most of them begin with a capital, because they stand alone. The terms are those of
`admin_texts`. GSM-7 as everything else, so that one list of letters is checked.
"""

from bot.core.texts import mark

# Translators: on pictures, as large as a headline: as short as you can.
PICTURE_HEADLINE = mark("NPS {score}")
PICTURE_NO_ANSWERS = mark("No answers yet")
PICTURE_ANSWERS = mark("{answers} answers")
# Translators: stands under the number of answers.
PICTURE_INTERVAL = mark("most likely between {low} and {high}")
# Translators: on pictures, the three groups and their scores. At most 17 letters each.
PICTURE_DETRACTORS = mark("Detractors 0-6")
PICTURE_PASSIVES = mark("Passives 7-8")
PICTURE_PROMOTERS = mark("Promoters 9-10")

# Translators: names a row of numbers, each being how many have answered. At most 10 letters.
PICTURE_ANSWERS_ROW = mark("answers")
# Translators: explains a pale blue band around the line of the NPS.
PICTURE_BAND = mark("Pale: where the true NPS most likely lies")
# Translators: under the last period of a line, which is not over yet. At most 14 letters.
PICTURE_SO_FAR = mark("so far")

# Translators: beside the upright line of the NPS of all answers together. At most 12 letters.
PICTURE_WHOLE = mark("All: {score}")
# Translators: what the signs mean beside a department, country ... compared with all others together.
PICTURE_LOWER = mark("lower than the others, unlikely to be chance")
PICTURE_HIGHER = mark("higher than the others, unlikely to be chance")
PICTURE_NOT_DIFFERENT = mark("could be chance")

# Translators: over the upright axis of a map: the higher, the more the answers to a question go with recommending us.
PICTURE_RHO = mark("goes more with recommending")
# Translators: along the lower axis of the same map.
PICTURE_MEAN = mark("average answer, 0 to 10")
# Translators: in the corner of the map for what matters to customers and is rated low. At most 14 letters.
PICTURE_START_HERE = mark("Start here")

# Translators: four bars under each other: how many were asked, reached by the question, gave a score, wrote a comment.
PICTURE_SENT = mark("Asked")
PICTURE_DELIVERED = mark("Reached")
PICTURE_SCORED = mark("Gave a score")
PICTURE_COMMENTED = mark("Said why")
# Translators: beside such a bar: how many, and how many of those in the bar above. {share} is "36%".
PICTURE_STEP = mark("{people} ({share})")
