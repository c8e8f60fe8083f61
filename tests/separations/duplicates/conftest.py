"""What the tests of merging share: one person recorded twice."""

import pytest

from portal.separations.people.models import Person
from tests import factories

PHONE = "+33612345678"


@pytest.fixture
def twice(agents):
    """Hélène Lefèvre, recorded in two files: (the one kept, the other), each a parent with a child's other parent."""
    kept = factories.PersonFactory(
        last_name="Lefèvre", first_name="Hélène", guardianship="curatelle", phone=PHONE, city="Lille"
    )
    other = factories.PersonFactory(
        last_name="Lefebvre", first_name="Hélène", allocataire_number="1234567", phone=PHONE,
        email="helene@example.org",
    )  # fmt: skip
    for person, name in ((kept, "Marc"), (other, "Karim")):
        family = factories.FamilyFactory(parents=[])
        factories.ParentFactory(family=family, person=person)
        factories.ParentFactory(family=family, position=2, title="father", first_name=name)
    return Person.unscoped.get(pk=kept.pk), Person.unscoped.get(pk=other.pk)
