"""Money taken from a share: to the share of another Caf, or back to the line; by two persons."""
