"""What the bot remembers: every SQL statement, one file a subject, functions named by intent.

Each function takes the connection of a transaction that its caller opened: what belongs together is committed together.
Statements are few and take sets, for every awaited one is a thread hop or a round trip.
"""
