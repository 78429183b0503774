"""Figures out of the store, put into sentences: a file a report, named as its command.

figures.py       one survey in one period           period_names.py, captions.py   what periods and pictures are called
digest.py        what a digest says                 digest_sending.py              to whom it goes, and when
"""
