"""Proofs of the conditions of a funding request: joined until it is decided, then downloaded."""
