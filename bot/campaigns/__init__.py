"""Sends: who is on the list, who is asked when, and the proof of it."""
