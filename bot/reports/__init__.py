"""What admins are told: figures out of the store, and the sentences that tell them.

figures.py   one survey in one period      score.py   /nps in words
"""
