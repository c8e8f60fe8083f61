"""The file and the night of the tests of found rights."""

from tests.separations.found_rights.conftest import family, night, today

__all__ = ["family", "night", "today"]
