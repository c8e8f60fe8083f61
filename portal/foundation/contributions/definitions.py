"""The terms of the trade that a screen explains on demand. Features contribute theirs."""

DEFINITIONS: dict[str, str] = {}
PLAIN = str.maketrans("éèêàç ", "eeeac-")


def define(term: str, meaning: str) -> None:
    """Explain `term` by one French sentence, wherever a page underlines it."""
    DEFINITIONS[_key(term)] = meaning


def meaning_of(term: str) -> str:
    """What `term` means; raises `KeyError` when nobody defined it. Case, accents and blanks count for nothing."""
    return DEFINITIONS[_key(term)]


def _key(term: str) -> str:
    return term.lower().translate(PLAIN)
