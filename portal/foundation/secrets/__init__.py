"""Columns that the database holds encrypted, and the keys that open them."""
