"""What leads from a person to their files."""

from typing import Any

# To be read at once for many persons.
LINKS = ("as_parent", "as_child")


def files_of_a_person(person: Any) -> set[int]:
    """The numbers of the files in which the person is: whoever sees them sees something of each."""
    return {link.family_id for name in LINKS for link in getattr(person, name).all()}
