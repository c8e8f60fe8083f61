"""How the names of a person are found and listed."""

from portal.foundation.text.names import sort_key, ways_in


def keys_of(last_name: str, used_name: str, first_name: str) -> tuple[str, str]:
    """(keys of `names.ways_in` with a blank between, place in a French list) of a person so named.

    Somebody without a last name, as children are noted, comes after the others.
    """
    own = used_name or last_name
    place = sort_key(own, first_name) if own else f"~{sort_key(first_name)}"
    return " ".join(ways_in(*filter(None, (last_name, used_name, first_name)))), place
