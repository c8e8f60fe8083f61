"""Verifying the journal against its seals and the file of their heads, and showing what was found."""
