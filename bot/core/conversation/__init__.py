"""One invitation from the question to the end: its states, what happens to it, and what follows from that."""
