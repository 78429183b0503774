"""Which sequences of meanings are a request; the same for all languages, for word order differs little among them.

In the patterns `m` stands for a noun for our messages, `h` for a verb of contacting and `+` for "more, again"; words
that are two of these at once ("text", "igen") are put in by _compiled.
"""

import re

# One letter a meaning; where a word has several in one language, the first of this order is taken.
LETTERS = {
    "unsubscribe": "u", "removed": "P", "remove": "d", "delete": "g", "deleted": "p", "deletion": "G",
    "keep": "K", "not": "n", "never": "N", "stop": "S", "cease": "s", "send": "x", "either": "D",
    "contact": "h", "messages": "m", "list": "l", "consent": "C", "withdraw": "T", "forget": "f",
    "forgotten": "F", "again": "A", "join": "j", "begin": "Z", "want": "w", "receive": "r", "me": "e",
    "mine": "y", "data": "a", "everything": "q", "right": "z", "leave": "v", "alone": "i", "be": "B",
    "must": "M", "take": "t", "into": "I", "off": "o", "questions": "Q", "took": "R", "deletes": "E",
    "spare": "L", "declining": "0", "appreciate": "V", "more": "+", "story": "b", "polite": "c", "modal": "_",
}  # fmt: skip


_TWO_AT_ONCE = re.compile(r"\\\+|[mhn+](?=[^\[]*\])|[mhn]")
_MEMBERS = {"m": "mD", "h": "hD", "n": "nN", "+": "+A", "\\+": "+A"}


def _compiled(*alternatives: str) -> re.Pattern[str]:
    pattern = "|".join(alternatives).replace("(nw)", r"(?:n[._c+]{0,2}w|w[_c+.M]{0,2}n)")

    def widened(found: re.Match[str]) -> str:
        members = _MEMBERS[found[0]]
        is_in_class = pattern.rfind("[", 0, found.start()) > pattern.rfind("]", 0, found.start())
        return members if is_in_class else f"[{members}]"

    return re.compile(_TWO_AT_ONCE.sub(widened, pattern).replace("ñ", "n"))


ASKS_TO_STOP = _compiled(
    r"^[c_e+w]*S[c_em+q]*$",  # please stop now; stop alle sms
    r"[Ss][.c_o]{0,3}h(?:.?e|[c+m]*$|[c+_]*m)",  # stop texting me
    r"[Ss][.c_o]{0,3}x(?:.{0,5}m|[e+co]*$)",  # stop med at sende mig sms'er
    r"[Ss][qye+c_o.]{0,4}m",  # stop disse beskeder
    r"[Ss][.c_o]{0,3}r.{0,4}m",  # stop med at få sms'er
    r"(nw)[rxh+qyceo_MIB]{0,4}\.?[rxh+qyceo_MIB]{0,4}m",  # don't want any more messages
    r"(nw)[rxh+qyceo_.MIB]{0,6}l",  # don't want to be on your list
    r"(nw)[._coM+]{0,3}Bh|(nw)[._coBM+]{0,4}h(?:[+_c]*$|\+?[em_]|\+?o[._][+c]*$)",  # vil ikke kontaktes
    r"(nw)[._coM]{0,3}r[+qc_o]{0,3}$",  # don't want to receive any more of these
    r"(nw)[._coM]{0,3}x[e_]{0,2}[+qc]{0,3}$",
    r"(?<!r)n[qcr]?\+[.q+co]{0,4}m",  # no more messages
    r"^[c_]*n[+q]*m[+c_]*$",  # ingen sms tak
    r"(?:(?<!_)|(?<=^__)|(?<=c__)|(?<=M))n[c+_]{0,2}h[._+]{0,2}[ea]",  # don't contact me
    r"(?<!_)n[c+_]{0,2}x[e_]{0,2}(?:[.+q]{0,3}m|\+[+c]*$)",  # don't send me any more
    r"(?<!_)nx[ec+]*$",
    r"h[_.o]?e?n(?:[_.o]{0,2}[e+]|$)",  # kontakta mig inte, skriv ikke til mig
    r"h[_.o]{1,2}e[_+]?n|hen",
    r"x[.e_]{0,2}n[+q.]{0,3}(?:m|\+[+c]*$)",  # send ikke flere
    r"^[c_]*ñ\+[c+]*$",  # no more please
    r"te.?o(?:[+_yc.]{0,3}l|[c_+]*$)|re.?o(?:[+_yc.]{0,3}l)|toe(?:.{0,4}l|[c+_]*$)",  # meld meg av
    r"to[eya_+]{1,3}.{0,2}l|t[ya_+]{1,3}o.{0,3}l",
    r"w.{0,4}o[._+y]{0,2}l|w[c_]{0,2}toc*$",  # I want off this list
    r"d[c_]?e|d[_+yc]{0,3}[aeo].{0,3}l",  # remove me
    r"g[c_]?e.{0,6}l|g.{0,4}a.{0,4}l",  # delete me from the list
    r"vB[._]{0,3}[hx]|ve.{0,2}i|^[c_]*veB[c]*$",  # leave me alone
    r"[Ss].{0,4}[xh].{0,5}Q|xn.{0,3}Q|n.{0,2}x.{0,4}Q",  # skicka inga fler frågor
    r"0[c_.]{0,3}\+[+q]*m|[wM_].{0,3}L.{0,4}m",  # nej tak til flere sms; kan jeg slippe flere meldinger
    r"to[_+]?o?[_+.]?l|[_wM].{0,3}B[pP].{0,2}l|to?[y+_q]{0,2}a.{0,3}l",
    r"T.{0,3}C|C.{0,2}T",  # I withdraw my consent
)
UNSUBSCRIBES = _compiled(
    r"u[ceo+]*$|u[y+]{0,2}a|u[co]*e(?!.?[AI])|u[.o+_]{0,3}[ml]|uo",  # afmeld mig, opt me out
    r"[wrM].{0,5}P(?!.{0,3}[ya])",  # want to be removed
)
ASKS_ERASURE = _compiled(
    r"g[.c_qey+zo]{0,5}a(?!.{0,4}l)|g[c_]*e(?!.{0,6}l)|g[.c_]?q(?:.{0,6}[eay]|[c_]*$)",  # delete my data
    r"to[.q_c]{0,2}[yq][.yqo]{0,3}a(?!.{0,4}l)|to[.c_]?q.{0,6}[ea]",  # ta bort mina uppgifter
    r"tq.{0,3}a.{0,2}o|t[yq][.yq]{0,2}ao(?!.{0,4}l)",
    r"V.{0,5}[pRPg].{0,6}a|g[._q]{0,2}_[.rK]{0,3}[.I]?e",  # slet det I har liggende på mig
    r"d[.c_q+]{0,2}[yq+.][.yqao]{0,3}a(?!.{0,4}l)|d[yq]?a(?!.{0,4}l)|d[.c_]?q.{0,6}e",  # remove my details
    r"(?:w|^[c_M]*r).{0,6}a.{0,4}[pPg]|(?:w.{0,3}|^[c_M]*re?)[pP].{0,4}a|a[M].{0,3}[gpPF]|w.{0,6}q.{0,5}[pP]",
    r"a[c_.]{0,3}g_?c*$",  # my data, delete it
    r"(nw).{0,5}K.{0,3}[ay]|[Ss].{0,3}K.{0,4}a",  # don't want you to keep my data
    r"z[._MBc]{1,4}[FGg]|^[c_]*f[._]?e[c_]*$|^[c_]*fq.{0,6}[ea]|w.{0,5}F",  # right to be forgotten, glem mig
    r"w.{0,5}G|^[c_]*G.{0,4}[ae]|G.{0,6}w",  # request erasure
    r"w.{0,3}Bp(?!.{0,3}l)|r_p.{0,3}a|r_?y?.?a.{0,2}p|w.{0,4}E.{0,5}[aeq]",  # hvordan får jeg slettet mine data
    r"w.{0,5}e.{0,3}p",  # want me deleted
)
DENIES_ERASURE = _compiled(r"(?<![w_]_)n.{0,3}[gGE]|(?<![w_]_)n.?to", r"b.{0,6}[gGf]", r"n[c_]*f")
ASKS_AGAIN = _compiled(
    r"w.{0,3}B.{0,2}A|eA.{0,3}l",
    r"je|j[.o]{0,3}m|^[c_w]*j[c_eA+]*$|j.{0,4}A",  # subscribe me
    r"te[A.]?I|t.{0,4}IA|t.{0,2}A[I]|ue?.?I|ueA",  # meld meg på igjen, opt me back in
    r"[wrM].{0,5}[rxm].{0,5}A|x.{0,5}m.{0,3}A|xe?.?A",  # I want to get your messages again
    r"[M_]h.?eA|[M_][c_]{0,2}h[._]{0,2}eA",  # you can text me again
    r"Z.{0,2}[x].{0,5}m|Z[.c]{0,2}x.{0,3}A|ZA|Z[.y]{0,2}m",
)
