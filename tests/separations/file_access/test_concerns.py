"""« Je connais cette famille »: the file is closed to who said it, until a manager says it was a mistake."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.separations.file_access import process
from portal.separations.file_access.models import Concern
from tests import factories

pytestmark = pytest.mark.asked_why


@pytest.fixture
def family(agents):
    """A file that the conseiller follows."""
    return factories.FamilyFactory(referent=agents.conseiller)


def lift_of(concern):
    return reverse("concern_lift", args=[concern.pk])


def test_the_file_is_closed_to_who_said_it_even_as_referent(agents, sign_in, family):
    client, address = sign_in(agents.conseiller), reverse("concern_declare", args=[family.pk])
    page = client.get(family.get_absolute_url()).content.decode()
    assert address in page and client.get(address).status_code == 200
    assert client.post(address).status_code == 302
    client.post(address)
    assert Concern.unscoped.count() == 1
    closed = client.get(family.get_absolute_url())
    assert closed.status_code == 403 and "Vous connaissez cette famille" in closed.content.decode()
    client.post(reverse("motive_choose"), {"family": family.pk, "kind": "motive_call"})
    client.post(reverse("glass_break", args=[family.pk]), {"reason": "Urgence."})
    assert client.get(family.get_absolute_url()).status_code == 403, "neither a motive nor a reason opens it"


def test_the_page_that_asks_why_leads_there(agents, sign_in):
    family = factories.FamilyFactory(referent=agents.travailleur_social)
    page = sign_in(agents.conseiller).get(family.get_absolute_url()).content.decode()
    assert reverse("concern_declare", args=[family.pk]) in page


def test_managers_are_told_and_entrust_the_file(agents, look, family):
    concern = process.declare_concern(family, by=agents.conseiller)
    page = look(agents.responsable, "/")
    assert f"connaît la famille du dossier {family.reference}" in page
    assert reverse("family_entrust", args=[family.pk]) in page
    assert "Confier le dossier" in look(agents.responsable, concern.get_absolute_url())
    family.entrust(by=agents.responsable, colleague=agents.travailleur_social)
    assert family.reference in look(agents.responsable, reverse("file_access_list"))


def test_a_manager_lifts_it_with_a_reason(agents, sign_in, look, family):
    concern = process.declare_concern(family, by=agents.conseiller)
    client = sign_in(agents.responsable)
    refused = client.post(lift_of(concern), {"reason": ""}, follow=True).content.decode()
    assert "Écrivez pourquoi" in refused
    client.post(lift_of(concern), {"reason": "Homonyme."})
    concern.refresh_from_db()
    assert (concern.state, concern.lifted_by, concern.lift_reason) == ("lifted", agents.responsable, "Homonyme.")
    assert sign_in(agents.conseiller).get(family.get_absolute_url()).status_code == 200
    assert sign_in(agents.elsewhere_responsable).get(concern.get_absolute_url()).status_code == 404


def test_nobody_lifts_their_own(agents, look, sign_in):
    family = factories.FamilyFactory()
    concern = process.declare_concern(family, by=agents.responsable)
    assert "Lever la déclaration</button>" not in look(agents.responsable, concern.get_absolute_url())
    sign_in(agents.responsable).post(lift_of(concern), {"reason": "Homonyme."})
    concern.refresh_from_db()
    assert concern.state == "declared"
    with pytest.raises(IntegrityError, match="lifted_by_another"), transaction.atomic():
        Concern.unscoped.update(
            state="lifted", lifted_at=concern.declared_at, lifted_by=agents.responsable, lift_reason="Homonyme."
        )
