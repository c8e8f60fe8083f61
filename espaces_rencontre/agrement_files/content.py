"""What a file of agrément must hold, letter by letter (D.216-3 CASF). Pure."""

from collections.abc import Collection

STATUTES = "statutes"
# The letters of D.216-3; then what private-law bodies alone add.
DOCUMENTS = {
    "a": "Identité du gestionnaire",
    "b": "Adresse et coordonnées de l’espace de rencontre",
    "c": "Objectifs, modalités d’accueil et moyens : capacité, personnel, qualifications, contexte local",
    "d": "Plan des locaux, avec les surfaces et l’usage de chaque pièce",
    "e": "Autorisation d’ouverture du maire, ou avis de la commission de sécurité",
    "f": "Attestations d’assurance",
    "g": "Règlement de fonctionnement, ou son projet",
    STATUTES: "Statuts et liste des membres des organes dirigeants",
}
# « Le cas échéant »: the only document that may be said not to be required.
CONDITIONAL = "e"


def required(*, private_body: bool) -> list[str]:
    """The documents that a file must hold, in the order of the text."""
    return [letter for letter in DOCUMENTS if letter != STATUTES or private_body]


def missing(held: Collection[str], *, private_body: bool) -> list[str]:
    """Those of `required` that are not in `held`."""
    return [letter for letter in required(private_body=private_body) if letter not in held]


def in_words(letter: str) -> str:
    """« (d) Plan des locaux… »; the statutes have no letter."""
    return DOCUMENTS[letter] if letter == STATUTES else f"({letter}) {DOCUMENTS[letter]}"
