"""The closed loop: an answer that somebody must act on becomes a case, a chat hears of it, and somebody sees to it.

opening.py     in the transaction of the answer: opens cases, and carries corrections and erasure into them
alerting.py    the worker: tells the chats whose turn it is, and reminds them
refreshing.py  what was told says how the case stands now
acting.py      what admins do: take, contact, give back, close
withdrawing.py  takes away in the chats what names a customer who is erased
showing.py     how a case looks in a chat                     chats.py, deadlines.py   who hears, and until when
"""
