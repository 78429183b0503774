"""Customers as they come in a list: numbers, languages, time zones, holidays."""
