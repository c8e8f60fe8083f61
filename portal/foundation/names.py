"""How a name is compared: without accents, case, hyphens or apostrophes."""

import re
import unicodedata

# Letters that Unicode does not take apart.
PLAIN_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def search_key(*words: str) -> str:
    """`words` without accents, case, hyphens or apostrophes: what is compared when a person is searched."""
    flat = unicodedata.normalize("NFKD", " ".join(words).casefold().translate(PLAIN_LETTERS)).casefold()
    letters = "".join(char for char in flat if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", letters))
