"""Envelopes of the Fnas and the share of each Caf: entered, committed, left."""
