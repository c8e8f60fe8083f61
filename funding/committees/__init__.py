"""The committees that coordinate and fund: their meetings, members, opinions and minutes."""
