"""Conventions-cadres: what the State, the Cnaf, the Caf and their partners agree on, above each service."""
