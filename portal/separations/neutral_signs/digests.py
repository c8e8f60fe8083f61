"""The keyed digest of a person: the same human, written the same way in two Caf, has the same one."""

import hashlib
import hmac
from collections.abc import Iterable

from portal.foundation.secrets.keys import derived_key
from portal.foundation.text.names import search_key
from portal.separations.people.models import Person

PURPOSE = "danger-sign"


def digests_of(person: Person) -> set[bytes]:
    """One digest of 32 bytes for each family name the person bears, with the first first name and the birth date.

    None without a birth date or without a first name: a name alone is that of too many people.
    """
    first_names = search_key(person.first_name).split()
    if not (person.birth_date and first_names):
        return set()
    key = derived_key(PURPOSE)
    names = {search_key(name) for name in (person.last_name, person.used_name) if name}
    written = (f"{name}|{first_names[0]}|{person.birth_date:%Y-%m-%d}" for name in names)
    return {hmac.new(key, text.encode(), hashlib.sha256).digest() for text in written}


def digests_of_all(persons: Iterable[Person]) -> list[bytes]:
    """Those of several persons, in a stable order."""
    return sorted(set().union(*(digests_of(person) for person in persons)))
