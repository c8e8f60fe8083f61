"""Invented persons and places: the French names of Faker, fictional telephone numbers, addresses at example.org."""

from itertools import product
from random import Random

import phonenumbers
from faker import Faker
from faker.providers.person.fr_FR import Provider as FrenchNames
from stdnum import luhn

from portal.foundation.text.names import search_key, sort_key, ways_in

# Ranges that the Arcep keeps for fiction. The sixth, 06 39 98, is refused by libraries that check numbers.
FICTION = ("+3319900", "+3326191", "+3335301", "+3346571", "+3353649")
NUMBERS = len(FICTION) * 10_000
LAST_NAMES = 20_000
STREETS = 400
CHILDREN = (
    "Adam Alice Ambre Anna Arthur Axel Baptiste Camille Chloé Clara Clémence Élise Emma Enzo Ethan Eva Gabin Gabriel "
    "Hugo Inès Jade Jules Julia Juliette Léa Léo Léon Lina Liam Lola Lou Louis Louise Lucas Lucie Maël Manon Margaux "
    "Martin Mathis Maxence Mia Mila Nathan Nina Noah Noé Nolan Paul Raphaël Romane Romy Rose Sacha Samuel Sarah Théo "
    "Timéo Tom Victor Yanis Zoé"
).split()
WORDS = (
    "Accordance Ancrage Arbalète Balancelle Boussole Canopée Clairière Confluence Croisée Éclaircie Embellie Escale "
    "Estuaire Fenêtre Grève Hirondelle Jetée Lanterne Marelle Mosaïque Oasis Parenthèse Passerelle Presqu’île "
    "Ricochet Rivage Sémaphore Tandem Traverse Tremplin"
).split()
PLACES = (
    " du Val", " des Deux Rives", " de l’Horizon", " des Tilleuls", " du Parc", " des Collines", " du Vieux Pont",
)  # fmt: skip


class Names:
    """The lists that persons are drawn from; the same for the same seed."""

    def __init__(self, seed):
        rng = Random(f"{seed}:names")
        self.last = [(name, search_key(name)) for name in _last_names(rng)]
        self.mothers = _first_names(FrenchNames.first_names_female)
        self.fathers = _first_names(FrenchNames.first_names_male)
        self.children = CHILDREN
        self.streets = _streets(seed)

    def person(self, rng):
        """(first name, last name) of somebody who works."""
        return rng.choice(self.mothers + self.fathers)[0], rng.choice(self.last)[0]


def _last_names(rng):
    """Frequent names are frequent, and one person in six carries two."""
    common = list(dict.fromkeys(FrenchNames.last_names))
    weights = [1 / (rank + 12) for rank in range(len(common))]
    first = rng.choices(common, weights, k=LAST_NAMES)
    second = rng.choices(common, weights, k=LAST_NAMES)
    return [
        f"{name}-{other}" if rank % 6 == 0 and name != other else name
        for rank, (name, other) in enumerate(zip(first, second, strict=True))
    ]


def _first_names(names):
    return [(name, search_key(name)) for name in dict.fromkeys(names)]


def keys(name):
    """(keys by which a search finds the name, its letters, its letters with accents) as a person's name gives them."""
    letters, _, accented = sort_key(name).partition("\t")
    return " ".join(ways_in(name)), letters.strip(), (accented or letters).strip()


def _streets(seed):
    french = Faker("fr_FR")
    french.seed_instance(seed)
    return [french.street_name() for _ in range(STREETS)]


def telephone(rank):
    """A fictional number, as the portal keeps it; another one for each rank below `NUMBERS`."""
    return f"{FICTION[rank % len(FICTION)]}{rank // len(FICTION) % 10_000:04d}"


def national_format(phone):
    """« 03 53 01 12 34 »."""
    return phonenumbers.format_number(phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.NATIONAL)


def siret(rank):
    """A number that passes the control and that nobody bears: no SIREN begins with three zeros."""
    siren = f"000{rank:05d}"
    siren += luhn.calc_check_digit(siren)
    establishment = f"{siren}{rank % 10_000:04d}"
    return establishment + luhn.calc_check_digit(establishment)


def association_names(rng, kind):
    """Endless invented names: « Association Escale du Parc »; `kind` is the first word."""
    words = list(product(("", *PLACES), WORDS))
    rng.shuffle(words)
    while True:
        yield from (f"{kind} {word}{place}" for place, word in words)
