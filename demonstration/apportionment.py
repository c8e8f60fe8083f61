"""Apportionment by largest remainders: a whole split in whole numbers, by population for instance."""

from fractions import Fraction


def apportion(total, weights, floor=0):
    """Split the integer `total` by `weights` (dict), largest remainders first, each part at least `floor`; a dict."""
    spare, weight_sum = total - floor * len(weights), sum(weights.values())
    if spare < 0:
        raise ValueError(f"{total} is too little for {len(weights)} parts of {floor}.")
    exact = {key: Fraction(spare * weight, weight_sum) for key, weight in weights.items()}
    parts = {key: int(part) for key, part in exact.items()}
    by_remainder = sorted(exact, key=lambda key: (parts[key] - exact[key], str(key)))
    for key in by_remainder[: spare - sum(parts.values())]:
        parts[key] += 1
    return {key: floor + part for key, part in parts.items()}
