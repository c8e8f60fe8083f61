"""The words of a search that found nobody, carried to the sheet: what was typed once is not typed again."""

import re
from typing import Any

from portal.foundation.text.names import search_key
from portal.separations.search.query import parse_search

# Words that belong to the one that follows them.
BEFORE_A_NAME = frozenset(
    "al ben bent da dal de del den der des di dos du el la le les mac mc o saint sainte st ste van von".split()
)
TITLES = re.compile(r"(?i)\b(?:mme|mlle|mr|m\.|monsieur|madame|mademoiselle)\s+")


def answers_from_search(text: str) -> dict[str, Any]:
    """{field of a parent: what the search said}: last name first, as the field asks; the agent corrects the rest."""
    query = parse_search(text)
    last_name, first_name = split_names(query.name)
    found = {
        "last_name": last_name,
        "first_name": first_name,
        "birth_date": query.birth_date,
        "allocataire_number": query.number,
        "phone": query.phone,
        "email": query.email,
    }
    return {name: answer for name, answer in found.items() if answer}


def split_names(text: str) -> tuple[str, str]:
    """(last name, first name) of « lefèvre hélène » or « de La Tour Marie », with capitals where none was typed."""
    words = TITLES.sub("", text).split()
    last = 0
    while last < len(words) - 1 and search_key(words[last]) in BEFORE_A_NAME:
        last += 1
    names = " ".join(words[: last + 1]), " ".join(words[last + 1 :])
    return tuple(name if name != name.lower() else _capitalised(name) for name in names)  # type: ignore[return-value]


def _capitalised(name: str) -> str:
    return re.sub(r"(?<![^\W\d_])[^\W\d_]", lambda letter: letter[0].upper(), name)
