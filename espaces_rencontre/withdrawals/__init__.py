"""The withdrawal of an agrément (D.216-6): the manager of the space is told, has a month to answer, then it is decided."""
