"""« Pourquoi ce montant »: the page of one receipt."""
