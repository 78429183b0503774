"""The closed loop: an answer that somebody must act on becomes a case, a chat hears of it, and somebody sees to it.

from_answers.py       in the transaction of the answer: opens cases, and carries corrections and erasure into them
alerts.py             the worker: alerts the chats whose turn it is, reminds them, and brings old alerts up to date
actions.py            what admins do: take, contact, give back, close
card.py, thread.py    how a case looks in a chat, and what stands below it
chats.py              who hears of it, and until when it is to be seen to
withdrawing.py        takes away in the chats what names a customer who is erased
letters.py, results.py, customer_replies.py    what admin and customer write to each other
"""
