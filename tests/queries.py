"""How many questions a page asks of the database, without what opens and closes its transactions."""

from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

NOT_QUESTIONS = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT", "SELECT set_config(")


class Questions(CaptureQueriesContext):
    """The queries asked inside, savepoints and the saying of the perimeter left out."""

    def __init__(self):
        super().__init__(connection)

    @property
    def captured_queries(self):
        """The questions, as Django captured them."""
        return [query for query in super().captured_queries if not query["sql"].startswith(NOT_QUESTIONS)]


@contextmanager
def at_most(number, *, exactly=False):
    """Fail when more than `number` questions are asked inside, or another number with `exactly`."""
    with Questions() as asked:
        yield asked
    told = "\n".join(query["sql"] for query in asked.captured_queries)
    assert len(asked) == number if exactly else len(asked) <= number, f"{len(asked)} instead of {number}:\n{told}"
