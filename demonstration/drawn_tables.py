"""Temporary tables that copies of family files draw from: names with their search key, telephones, places.

Each has a `rank` from 0 on; `lengths_for(copies)` gives the number of ranks.
"""

from random import Random

from psycopg2.extras import execute_values

from demonstration.apportionment import apportion
from demonstration.names import LAST_NAMES, NUMBERS, keys, telephone
from demonstration.persons import MOVED_AWAY
from portal.foundation.access.roles import Role
from portal.separations.families.models import Parent
from portal.separations.people.keys import keys_of

LENGTHS = {
    "drawn_last_name": LAST_NAMES,
    "drawn_first_name": 4_096,
    "drawn_child_name": 1_024,
    "drawn_phone": NUMBERS,
    "drawn_place": 10_000,
}
# So many ranks for each copy are enough.
RANKS_PER_COPY = 4
# A place is a Caf with all that belongs together there: one agent per role, a service that the partner answers for.
AGENT_ROLES = (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE, Role.PARTENAIRE)
COLUMNS = {
    "drawn_last_name": "rank int, name text, key text, words text, letters text, accented text",
    "drawn_first_name": "rank int, title text, name text, key text, words text, letters text, accented text",
    "drawn_child_name": "rank int, name text, words text, place text",
    "drawn_phone": "rank int, phone text",
    "drawn_place": "rank int, caf_id text, service_id bigint, postcode text, town text, other_town text, "
    + ", ".join(f"{role.value} bigint" for role in AGENT_ROLES),
}


def lengths_for(copies):
    """{table: its number of ranks} when so many files are copied."""
    return {table: min(longest, RANKS_PER_COPY * copies) for table, longest in LENGTHS.items()}


def create_drawn_tables(cursor, places, names, seed, lengths):
    """Create and fill every table above; the same rows for the same seed."""
    rng = Random(f"{seed}:drawn")
    rows = {
        "drawn_last_name": [
            (rank, *last, *keys(last[0])) for rank, last in enumerate(names.last[: lengths["drawn_last_name"]])
        ],
        "drawn_first_name": _first_names(names, rng, lengths["drawn_first_name"]),
        "drawn_child_name": _child_names(names, rng, lengths["drawn_child_name"]),
        "drawn_phone": [(rank, telephone(rank)) for rank in range(lengths["drawn_phone"])],
        "drawn_place": _places(places, rng, lengths["drawn_place"]),
    }
    for table, columns in COLUMNS.items():
        cursor.execute(f"CREATE TEMP TABLE {table} ({columns})")
        execute_values(cursor, f"INSERT INTO {table} VALUES %s", rows[table], page_size=5_000)
        cursor.execute(f"ANALYZE {table}")


def drop_drawn_tables(cursor):
    """Leave nothing behind, whenever the transaction ends."""
    cursor.execute(f"DROP TABLE {', '.join(COLUMNS)}")


def _first_names(names, rng, length):
    by_title = {Parent.Title.MOTHER: names.mothers, Parent.Title.FATHER: names.fathers}
    return [
        (rank, title.value, *first, *keys(first[0]))
        for title in Parent.Title
        for rank, first in enumerate(rng.choices(by_title.get(title, names.mothers + names.fathers), k=length))
    ]


def _child_names(names, rng, length):
    drawn = rng.choices(names.children, k=length)
    return [(rank, name, *keys_of("", "", name)) for rank, name in enumerate(drawn)]


def _places(places, rng, length):
    """As many ranks per Caf as its population asks for; its services and towns by turns."""
    counts = apportion(length, {rank: place.population for rank, place in enumerate(places)})
    rows = []
    for number, place in enumerate(places):
        for turn in range(counts[number]):
            service, partner = place.services[turn % len(place.services)]
            agents = {agent.role: agent.pk for agent in (*place.caseworkers, *place.danger_lifters, partner)}
            town = rng.choice(place.towns)
            other = rng.choice(place.towns) if rng.random() < MOVED_AWAY else town
            keys = [agents[role] for role in AGENT_ROLES]
            rows.append((len(rows), place.code, service.pk, place.postcode, town, other, *keys))
    return rows
