"""What the bot decides. Pure: no I/O, no clock, no gettext, no third party."""
