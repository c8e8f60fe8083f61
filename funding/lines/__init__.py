"""Lines of the Fnas: prepared by one person of the Cnaf, published and corrected by two."""
