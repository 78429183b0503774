"""The sentences that are a request (rules 10, 11 and 13), in the names of meanings; request_grammar.py reads them.

stop sending me these messages       stop send me these messages
jeg vil ikke have flere sms'er       want not receive more messages
"""

from bot.core.replies.request_grammar import Patterns

# Rule 10
ASKS_TO_STOP = Patterns(
    # stop; I have asked you to stop; can't you stop
    r"^(?:you|want|asked|can|others|all|declining|receive|must){0,4} stop [stop me you all more these mine]*$",
    r"[want asked must appreciate] [you me can]{0,3} stop END",
    r"^can? you not stop END|^[want can]* stop receive $",
    # stop writing to me, stop sending me these, stop these messages, make these messages stop
    r"HALT FEW contact (?:me|mine|more|these|messages|number|list|you|into|$)",
    r"HALT FEW send FEW (?:other? messages|more|these|number|me END|you END|$)",
    r"HALT FEW receive? FEW other? messages|HALT receive [me you]*[these more]",
    r"messages HALT END|[contacted messages number] [me you more]{0,3} HALT END|[want can] .{0,3} these HALT END",
    r"[unsubscribe stop] story [into these you off]* messages",
    r"HALT FEW [contact send]? questions (?:me|END)|NOT [me you]{0,2} send FEW questions|NOT more{1,3} questions",
    # I do not want any more messages; vil ikke ha flere
    r"REFUSE FEW send? FEW (?:messages|more{1,3} other messages|receive these? other messages)",
    r"REFUSE FEW receive [me you all these more]* [more these] END|REFUSE more* these END",
    r"REFUSE (?:be|you|me|all|receive|more|must|can){0,5} [contact sent]{1,2} (?:me|you|more|number|off"
    r" END|into END|END)",
    r"REFUSE (?:you|receive|me|more|must|can){0,4} send [me you]* (?:more|these|all END|END)",
    r"REFUSE (?:receive|more){0,2} hear (?:more|you|off|all)* $|hear NOT off you",
    r"REFUSE (?:be|you|receive|more|these|into|off|me){0,6} list",
    # don't contact me; contact me never again; do not send any more
    r"DO_NOT [more you]* contact{1,2} (?:me(?! back)|more|number|mine|these)|^[declining you must can]*"
    r" DO_NOT contact (?!you$)END",
    r"contact [into you]* me? [into]* NOT (?:me|more|off|you|these|number|$)|contact off? me not",
    r"contact me (?:more|into)? NOT",
    r"send [me you these into]{0,3} NOT (?:all|me|you|more|these)* (?:messages|(?:more|these) [me you off]* $|$)",
    r"DO_NOT [more you]* send (?:me|you|mine|all|these|into)* (?:other? messages|(?:more|these|number) [more"
    r" you me these]* (?:$|messages|off (?:you|these|$)))",
    # no more messages; no more; no to more messages
    r"NOT [more all these you]* more [more all these you]* (?:other? messages|contact END)",
    r"^[declining want must can]* only_not messages [more]* $",
    r"^declining* only_not these? more [more these you me off]* $|REFUSE more{1,3} off [these you]* $",
    r"^declining messages $|declining [me you into]* (?:more|these|you)(?:more|these|you)* messages",
    # take me off your list, remove my number from the list, how do I get off the list
    r"[take remove delete unsubscribe receive removed] off? (?:me|mine|number|data|you|all|mine other){1,4}"
    r" [off you these all]* list",
    r"[take remove delete receive removed] off? (?:me|mine|number|data|you|all){1,4} off [you these all]* messages",
    r"(?<!other) off [you these all]{0,3} list|[want take receive unsubscribe] [be you]* list",
    r"remove (?:me|these* number) [off more you these]* (?:$|other? messages)",
    r"take (?:me [off you these]* off|off me) (?:[more you these all]* $|[you all these]* (?:messages|list))",
    r"take (?:mine* number OUT|away mine* number|number mine OUT) [these you]* $",
    r"[want asked can] [can me be receive must others]* (?:removed|unsubscribed|take off|be take)"
    r" (?:off|you|more|these)* (?:messages|list|$)",
    r"off [you these all]{1,3} messages|[want can] be off messages|take off me off messages",
    # leave me alone; kan jeg få fred
    r"leave [me mine]{1,2} (?:be|receive|you|into)* (?:alone|off END)|leave (?:mine other|other mine) be? alone",
    r"leave me be{1,2} [more]* $|^[can you want]* receive be? alone",
    # I would like to be spared more messages
    r"(?<!not)(?<!past_not)spare (?:receive|send|you|me|all|off|into)* (?:other? messages|more|these)",
    # I'd be grateful if you didn't write; if you stopped
    r"appreciate (?:you|me|must|can|into){0,4} (?:stopped|stop) (?:me|you)* (?:contacted|messages|these|$)",
    r"appreciate (?:you|me|must|can|into){0,4} [not past_not] (?:me|you)* (?:contacted|send|sent)"
    r" (?:me|more|you|messages|off|into)*",
    r"want [me]? you [not past_not] contacted",
    r"(?<!not)spare contact me END",
    # I withdraw my consent; I never consented
    r"withdraw [mine you]* consent|consent [mine] withdraw",
    r"NOT (?:me|you|mine|have|all|want|other|receive){0,3} consent",
    r"(?:NOT|past_not) asked [me you more all]* (?:these|messages)",
    r"[past_not not] [want join] into? these other? messages",
    # I have already said stop
    r"^[you want can others have receive]* [asked contacted] [you into me]* stop END",
    r"^[others have can asked receive]* declining [into me you these]* messages END",
    # lose my number
    r"^[you can]* take [mine these]* number $",
    r"take mine number END",
)
# Rule 10, where no word of the clause is about anything else: then the order matters less.
ASKS_TO_STOP_ONLY = Patterns(
    r"^[^not past_not story]* (?<!others) (?<!mine) stop (?!not) .* ABOUT",
    r"^[^stop story]* (?:want [^stop keep others]{0,5} not|not [more these all]? want) [^keep system]* ABOUT",
    r"(?:want [^stop keep others]{0,5} not|not [more these all]? want) [me you into]* part [^keep system]*"
    r" [more these messages]",
    r"(?:want [^stop keep others]{0,4} not|not [more these all]? want) be? [questions asked] [more off you]*$",
    r"declining [me you into]* receive [more these you all]* messages|^want take others? off END",
    r"^[declining me]* questions me* not me* more|HALT (?:mine number|number mine)",
    r"^[want can others must be receive]{1,4} delete [these you all]* messages",
    r"^[want must can others be receive]* spare off* [you these]",
    r"^[declining me]* (?:you (?:can|must)|(?:can|must) you|not|(?:can|must)(?= not .* me))* not"
    r" [more you me these all]* (?:(?:contact|send) (?!off) (?!.*back)|[questions asked] [you off]* [me more])",
    r"^you (?:receive not|[have receive] not [can right]) [more]* [contact send]",
    r"^(?!you|others (?!can|want))ASKING [take remove removed] [me number these all you more mine others]* off"
    r" [^data system keep not]*$",
    r"^[can you want others]* receive me (?:off|take|removed) [off these you all]*$",
    r"damn [you off these]* messages|messages damn",
    r"^[want others]{1,2} be? off [off these you more]*$",
)
UNSUBSCRIBES = Patterns(
    r"unsubscribe (?:off|you|more|all)* (?:me(?! [back again]? into)|number|mine number|mine me|messages|list|these|$)",
)
# "I tried to unsubscribe", "one has to call to unsubscribe"
TELLS_OF_UNSUBSCRIBING = Patterns(r"story|others must")
# Rule 13
ASKS_ERASURE = Patterns(
    # delete my data, delete everything, delete what you have on me, delete me
    r"delete (?:all|mine|me|you|these|off|have|can|keep|right){0,6} (?:mine other)? data UNLISTED",
    r"delete off? all (?:$|you|have|me|mine|these|into|off|data)|want you delete all",
    r"delete (?:all|these)* [you have]{1,2} [keep have other]? (?:me|have|into|keep)* (?:me|into)",
    r"delete off? (?:me (?:off|you|all|more|these|mine)* (?:$|system)|all me)",
    # remove my data, take my data out of your system
    r"(?:remove|take away) (?:all|mine|you|me|off|these|into|data|other mine){0,5} name UNLISTED",
    r"(?:remove|take away) (?:all|these|other)* (?:mine data|data (?:into|other)? (?:mine|me)) UNLISTED",
    r"(?:remove|take away) (?:all|these) (?:you|have|keep|into|other){0,4} me|(?:remove|take away) you [have keep]{1,3}"
    r" into? me",
    r"(?:take|receive) (?:all|mine|me){1,3} data (?:mine)? OUT UNLISTED|receive away (?:mine data|all [you"
    r" have keep into other]{0,4} me)",
    r"[remove take receive delete] off? (?:me|mine|data|all){1,3} (?:off|into)* [you all these]* system",
    # I want my data deleted, how do I get deleted, my data must be erased
    r"[want must can receive asked] (?:you|have|receive|me|all|be|can|want|must|into|mine|keep|other){0,6}"
    r" (?:data|all) (?:you|have|me|mine|into|be|must|receive|all|keep|other|off|take){0,5}"
    r" (?:[deleted removed delete remove]|OUT)",
    r"[want must can receive asked] (?:you|receive|me|be|can|want|must|into|into){0,4} (?:deleted"
    r" (?!other) UNLISTED|[deleted removed] (?:off|all|these|into|you)* (?:data|all|mine data|system))",
    r"(?:data (?:you|me|mine|have|into|keep){0,5}|all (?:you|me|mine|have|into|keep){1,5}|all (?=must|want))"
    r" (?:must|only_be|can|want|take)+ (?:receive|be|take)* (?:deleted|removed|remove|delete|OUT|forgotten)",
    r"want (?:you|receive|be|must){0,3} delete (?:me|all|mine data)",
    r"data mine? delete $|^[mine all you have]* data [mine]* [deleted removed] $|keep NOT (?:all|mine){0,3} data",
    # don't keep my data
    r"(?:REFUSE|DO_NOT|HALT) (?:you|must|can|want|receive){0,3} [keep have] (?:all|me|you|these|into){0,3} (?:mine"
    r" other? data|data (?:mine|into me)|mine number)",
    r"REFUSE (?:be|into|you|have|receive){0,4} system|NOT [more other data]* (?:me|mine) [into you]* system",
    # forget me, the right to be forgotten
    r"(?<!others)(?<!you)forget (?:off? me (?:more|all|you|these|again)* $|all [you have other keep into]* me"
    r"|mine? data)",
    r"[right want] (?:be|receive|you|must|into|me|can){0,4} [forgotten]",
    r"[want must can] receive? you forget (?:all? me|mine? data)",
    r"[want right] .{0,4} deletion|^deletion (?:data|me|mine|all|you|want)* $|deletion .{0,3} data|data deletion",
    r"right .{0,3} delete|appreciate .{0,4} [deleted delete removed remove take] off? .{0,2} (?:data|me)",
)
# Rule 13, where no word of the clause is about anything else.
ASKS_ERASURE_ONLY = Patterns(
    r"^(?!you delete|others delete)(?=.*[me data all mine system])ASKING delete [^not list messages questions]*$",
    r"(?<!owns) not [me you all more mine can must want receive data right into be these]* keep"
    r" (?!.*(?:list|messages|contact|send))",
    r"(?:stop keep|^keep [me mine all you data into]* not) (?!.*(?:list|messages|contact|send))",
    r"want [^stop others]{0,4} not .* (?:keep|system)|not want .* (?:keep|system)",
    r"^[right want others can]{1,5} .* forgotten",
    r"[have receive] not [can right]{1,2} [me you all more mine data into]* keep (?!.*(?:list|messages|contact|send))",
    r"must not have [more data all into]* [me mine]|^[want must]* [deleted deletion] right",
    r"delete [mine these you]* these END",
)
# "Where did you get my number? Delete it."
IS_ABOUT_DATA = Patterns(
    r"mine other? (?:data|number)|(?:data|number) mine|[keep have] you? (?:data|number|me)|you [have keep] me"
)
ASKS_ERASURE_OF_THAT = Patterns(
    r"^[want can you must others asked me declining]* [delete remove] [these all you more]* $"
)
DENIES_ERASURE = Patterns(
    r"(?<!you) (?<!must) NOT [can]? (?:want)? (?:delete|deletion|forget|remove|take off)",
    r"mistake",
    r"[number me] [off you these all other be]{0,4} list",
    r"forget not",
    r"you [must can]{1,2} not delete|you dont delete",
    # who has deleted my data? where did you get it?
    r"^wh other? (?:(?:owns|is) (?!not)|you (?!not))",
    r"story .{0,4} [delete forget]",
)
DENIES_STOPPING = Patterns(
    # I had to ask them to stop calling me
    r"story .{0,3} these stop",
    # you need not contact me: a call that was offered is declined (rule 17)
    r"^(?!.*[more messages]) .* (?:need [you me can must]{0,3} not|not need) [you me can must into]* [contact calling]",
    # not in the evening, not while I work
    r"^(?!.*never) .* (?:contact|send|messages|calling) .{0,5} [hours while]",
    # where did you get your list?
    r"^wh other? (?:owns|is) you? (?!not)|^wh other? you [have receive] (?!not)",
)
# Rule 11
ASKS_AGAIN = Patterns(
    r"[want can] (?:be|you|receive|me|into|send|more){0,4} again",
    r"join (?:me|again|messages)|^[can want]* join [again me all more]* $|join .{0,3} again",
    r"[take unsubscribe] me [again back]? into|take .{0,3} into again|into again .{0,2} list",
    r"back into [mine you]* list",
    r"unsubscribe me [again back]",
    r"want begin (?:receive? messages|send|contact)|[want can] .{0,3} part .{0,2} again|into [mine you]* list again",
    r"[want receive must] .{0,5} [receive messages contact] .{0,5} again|send .{0,5} messages .{0,3} again",
    r"you [can must]* (?:contact|send) (?:into)? me (?:messages)? again|[can must] you? contact me again",
    r"^[can you want must others me]* begin (?:you|me|all)* (?:send|messages|contact|again)|begin .{0,2} send .{0,3}"
    r" again|begin [mine]? messages",
)
