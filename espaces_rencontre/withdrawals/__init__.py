"""The withdrawal of an agrément (D.216-6): the manager is told, has a month to answer, then it is decided."""
