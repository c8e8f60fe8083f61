"""Price ceilings and rates: prepared by one person of the Cnaf, published by another."""
