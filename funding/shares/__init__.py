"""Shares of the Caf: entered on screen, or imported, seen before they are written and all of them or none."""
