"""Published figures that one compares with: shown with their source, never used in a computation."""
