"""Seals of the journal: each minute, what was committed since is closed under a digest that holds the one before."""
