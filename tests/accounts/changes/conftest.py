"""What the tests of requests about accounts share."""

import pytest

from portal.accounts.changes.process import ask_opening, change_account
from portal.foundation.database.owner import RUNTIME
from portal.territory.models import Caf
from tests.database_roles import acting_as


@pytest.fixture
def not_the_owner_yet(db):
    """To the end of the test statements run as the portal: nobody is there."""
    with acting_as(RUNTIME):
        yield


@pytest.fixture
def not_the_owner(agents, not_the_owner_yet):
    """The same, once the cast is there."""


@pytest.fixture
def nord(db):
    """The Caf of the cast."""
    return Caf.objects.get(pk="59")


@pytest.fixture
def ask(agents, nord):
    """Ask, as the administrator unless told otherwise, for an account in the Nord, with these values instead."""

    def asked(**values):
        usual = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller"}
        return ask_opening(**{"by": agents.administrateur, "caf": nord} | usual | values)

    return asked


@pytest.fixture
def ask_change(agents):
    """Ask, as the administrator unless told otherwise, that an account be as it is but for these values."""

    def asked(account, *, by=None, **values):
        names = ("first_name", "last_name", "email", "role", "caf", "operator", "services")
        return change_account(
            account, by=by or agents.administrateur, **{name: getattr(account, name) for name in names} | values
        )

    return asked
