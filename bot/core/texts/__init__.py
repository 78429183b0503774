"""Every sentence the bot says, in English; the other languages are in `locales/`. One file for each who reads them."""


def mark(text: str) -> str:
    """Marks a sentence for the catalogues (`scripts/translations` looks for this name)."""
    return text
