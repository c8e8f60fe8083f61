"""Imports of spreadsheets: read, compared, repaired, applied line by line."""
