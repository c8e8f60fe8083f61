"""Funding requests of meeting spaces: asked, submitted, decided, told by a letter."""
