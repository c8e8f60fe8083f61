"""Where a space receives: an address per line, all in the département of the file (circular of 28 June 2013). Pure.

A space that receives in several départements has a file in each of them.
"""

import re

POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
MOST = 30


def addresses(text: str) -> list[str]:
    """The lines that hold something, blanks apart."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def departement_of(postcode: str) -> str:
    """The code by which a postcode begins: « 59 », « 974 », « 20 » for both of Corsica."""
    return postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2]


def without_postcode(lines: list[str]) -> list[int]:
    """The numbers, from 1, of the lines that name no postcode."""
    return [number for number, line in enumerate(lines, 1) if not POSTCODE.search(line)]


def elsewhere(lines: list[str], departement: str) -> list[int]:
    """The numbers of the lines whose postcode is that of another département."""
    here = "20" if departement in ("2A", "2B", "20") else departement
    found = ((number, POSTCODE.findall(line)) for number, line in enumerate(lines, 1))
    return [number for number, postcodes in found if postcodes and departement_of(postcodes[-1]) != here]
