"""The commission d’action sociale: who sat, when, and its minutes."""
