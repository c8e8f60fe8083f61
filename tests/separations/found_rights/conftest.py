"""What the tests of found rights share: a file with rights, and a night over its Caf."""

import pytest
from django.utils import timezone

from portal.separations.rights.terms.facts import add_months
from portal.separations.rights_search import process
from tests import factories


@pytest.fixture
def night(django_capture_on_commit_callbacks):
    """Search the rights of these Caf as workers do, by night; the run."""

    def search(*cafs, by=None):
        with django_capture_on_commit_callbacks(execute=True):
            run = process.start(by=by, cafs=cafs or ["59"])
        run.refresh_from_db()
        return run

    return search


@pytest.fixture
def today(db):
    return timezone.localdate()


@pytest.fixture
def family(agents, today):
    """A file that the cast's conseiller follows; its child lives with the first parent, no maintenance is fixed."""
    separation = factories.SeparationFactory(
        family__referent=agents.conseiller, separated_on=add_months(today, -3), maintenance="none"
    )
    factories.ChildFactory(family=separation.family, residence="parent_1", birth_date=add_months(today, -50))
    return separation.family
