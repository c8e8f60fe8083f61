"""Shares of a whole, in whole numbers: by population, with a floor."""

from fractions import Fraction


def apportion(total, weights, floor=0):
    """Split the integer `total` by `weights` (dict), largest remainders first, each part at least `floor`; a dict."""
    free, whole = total - floor * len(weights), sum(weights.values())
    if free < 0:
        raise ValueError(f"{total} is too little for {len(weights)} parts of {floor}.")
    exact = {key: Fraction(free * weight, whole) for key, weight in weights.items()}
    parts = {key: int(part) for key, part in exact.items()}
    late = sorted(exact, key=lambda key: (parts[key] - exact[key], str(key)))
    for key in late[: free - sum(parts.values())]:
        parts[key] += 1
    return {key: floor + part for key, part in parts.items()}
