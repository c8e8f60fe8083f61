"""Pages of the home, the national figures, the exports and the health endpoints."""
