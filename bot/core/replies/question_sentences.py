"""The sentences that ask us something (rule 16), in the names of meanings; request_grammar.py reads them.

hvor har I mit nummer fra      where have you mine number source
who am I talking to            who is i speak
"""

from bot.core.replies.request_grammar import Patterns

# "I'd like to know", "can you tell me", before what is asked.
_LEAD = r"^[want tell can i you me know]*"
_MINE = r"(?:mine other{0,1} (?:data|number)|(?:data|number) mine|mine (?:data|number))"

SENTENCES = {
    "source": Patterns(
        # where did you get my number; who gave you my number; how do you have my name
        rf"{_LEAD} [where who how why] (?!.*i) (?=.*you) (?=.*[given receive have know come]) .* {_MINE}",
        rf"{_LEAD} [where who how] (?!.*i) (?=.*you) (?=.*[given receive have]) .* number source? $",
        # where does my number come from; where is my data from
        rf"{_LEAD} [where who] (?!.*i) (?=.*[source come]) .* {_MINE}",
        # how do you know me
        rf"{_LEAD} [where how] (?!.*i) (?=.*you) [can have]* [you know given have receive]+ me source? $",
        # did I give you my number
        rf"^[have can]+ i [given receive] you {_MINE} $",
    ),
    "access": Patterns(
        # what do you know about me, which data do you have on me
        rf"{_LEAD} what (?=.*you) (?=.*[have know keep receive]) [data number other]?"
        rf" [have know keep can you is given receive]* (?:me|{_MINE}) [data keep have you]* $",
        rf"{_LEAD} what data (?=.*you) (?=.*[have know keep]) .* $",
        rf"^[have keep know can]+ you [have keep know]* (?:data|number)? (?:{_MINE}|data me|me) [keep data]* $",
        # a copy of my data; insight into what you have on me
        rf"^[want tell can i you me right]* insight (?:$|.{{0,2}} (?:{_MINE}|data|me|what you))",
        r"right .{0,3} insight|insight .{0,2} right",
        rf"^[want can i must]+ see [what you have keep]* (?:{_MINE}|data me|me) $",
        rf"^[want can i you must]* (?:write|given) me? {_MINE} $",
        # where is my data kept, what is it used for, who gets it
        rf"{_LEAD} [where how what who can is share] (?=.* {_MINE}) (?=.* [keep use share])",
        rf"^share [you i]? {_MINE}|^[keep use] you {_MINE}",
        rf"{_LEAD} [what how] (?=.*you) (?=.*[use keep share]) .* {_MINE}",
    ),
    "anonymity": Patterns(
        r"^[can is how tell want i you]+ [this reply mine messages i you me is can write]*"
        r" anonymous [this reply mine i me]* $",
        r"^[can tell want i you]* you? [can]? see [this]? (?:who|what|i|mine reply) [i is have reply write this me]* $",
        r"^who [can receive have is]* see [mine this what i reply have write]+ $",
        r"^see you (?:who|what|mine reply) [i is have reply write]* $",
    ),
    "trust": Patterns(
        r"^(?:[want tell i]{1,3})? [is can]+ [this you messages sender number i source is reply]* trust"
        r" [this reply messages you source]* $",
        r"^(?:tell|how) (?:.{0,3}) [this you messages]+ [is can]* trust $",
        r"^how [can i know tell]+ [this you is messages]+ trust $",
    ),
    "cost": Patterns(
        r"^(?:[want tell i]{1,3})? [what how is can have] [is can this i me reply messages you have write]* cost"
        r" [is can this i me reply messages write receive cost]* $",
        r"^cost [this i me reply messages you write can receive cost]+ $",
    ),
    "who": Patterns(
        rf"{_LEAD} who is? [this you i is can number sender messages write speak reply source me come]* $",
        rf"{_LEAD} [what who] [is]? [this you]* sender [this you is write messages me source i]* $",
        rf"{_LEAD} what is? (?:this|messages)+ is? $",
        rf"{_LEAD} where [is come this messages you write]* [source come write] $",
        r"^(?:know|can|have)+ i [know can]* you $",
        r"^tell who (?:you|this) is $|^[tell want i can]* who you [is can]* $",
    ),
    "why": Patterns(
        r"^[want tell can i]* why (?=.*[receive given write messages reply you me]) [receive given write i you me this"
        r" messages can is reply have]* $",
        r"^[want tell can i]* what [is you can this messages reply]* (?:purpose|use) [this you messages reply"
        r" write me mine is can]* $",
        r"^what (?:can|want)+ you (?:source me|me|have? this)? $",
    ),
}  # fmt: skip
# Only with a question mark behind them.
MARKED = {
    "anonymity": Patterns(r"^[this reply is mine]* anonymous $"),
    "trust": Patterns(r"^[this is messages you]* trust $"),
    "cost": Patterns(r"^[this is reply messages can i me]* cost [reply this messages write]* $"),
}
