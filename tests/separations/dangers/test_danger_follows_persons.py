"""A danger follows the persons it is about: recorded on one file, it holds in their other files."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.consents.models import Consent
from mediation.referrals.models import Referral
from tests import factories


@pytest.fixture
def two_unions(agents):
    """Two files of one person, with a telephone; a danger is recorded on the first by the social worker."""
    first = factories.FamilyFactory()
    person = first.parents.get(position=1).person
    factories.write_contacts(person, phone="+33612345678")
    second = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=second, person=person)
    factories.ParentFactory(family=second, position=2, title="father", first_name="Karim")
    first.report_danger(by=agents.travailleur_social, note="Elle dit avoir peur.")
    return first, second


def test_the_other_file_masks_contacts_and_offers_no_mediation(agents, sign_in, two_unions):
    _, second = two_unions
    client = sign_in(agents.conseiller)
    page = client.get(second.get_absolute_url()).content.decode()
    assert "contact par le référent" in page and "06 12 34 56 78" not in page.replace("\u00a0", " ")
    assert "Elle dit avoir peur." not in page
    assert client.get(reverse("referral_create", args=[second.pk])).status_code == 302
    seen = sign_in(agents.travailleur_social).get(second.get_absolute_url()).content.decode()
    assert "Elle dit avoir peur." in seen, "who may read it reads it on each file"


def test_the_database_refuses_a_referral_of_the_other_file(agents, two_unions):
    _, second = two_unions
    referral = factories.ReferralFactory(family=second, created_by=agents.conseiller)
    for parent in second.parents.all():
        Consent.objects.create(referral=referral, parent=parent, given_on="2026-01-02", recorded_by=agents.conseiller)
    with pytest.raises(IntegrityError, match="while a danger is recorded"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(state="sent", sent_at="2026-01-03T10:00:00Z")


def test_once_lifted_the_other_file_is_as_before(agents, sign_in, two_unions):
    first, second = two_unions
    first.dangers.get().lift(by=agents.travailleur_social, reason="revu")
    page = sign_in(agents.conseiller).get(second.get_absolute_url()).content.decode().replace("\u00a0", " ")
    assert "06 12 34 56 78" in page
