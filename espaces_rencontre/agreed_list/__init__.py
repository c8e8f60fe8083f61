"""The list of the spaces agreed in a département, for the courts (D.216-7)."""
