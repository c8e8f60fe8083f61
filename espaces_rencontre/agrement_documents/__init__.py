"""The documents of a file of agrément, letter by letter (D.216-3 CASF): joined, replaced, or said not required."""
