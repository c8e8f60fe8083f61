"""What the demonstration invents for each feature beyond family files: one module each, found by its place here."""
