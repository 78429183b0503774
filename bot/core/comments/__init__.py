"""What customers wrote: themes, the words that set a group apart, quotes, searching."""
