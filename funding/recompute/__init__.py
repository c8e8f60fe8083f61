"""Recompute runs: started by the Cnaf, followed, and what they changed."""
