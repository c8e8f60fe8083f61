"""Requests about accounts: asked by an administrator, confirmed by a second person."""
