"""What tests of meeting spaces start from."""

import pytest

from tests import factories


@pytest.fixture
def space(agents):
    """A space of the Nord that the partner's account names."""
    return factories.SpaceFactory(named_by=agents.partenaire, name="Le Pont")
