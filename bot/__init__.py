"""A Net Promoter Score bot that asks in the chat: SMS and Telegram, in Danish, Norwegian, Swedish and English."""

__version__ = "0.1.0"
