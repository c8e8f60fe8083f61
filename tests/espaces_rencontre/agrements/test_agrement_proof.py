"""The arrêté, downloaded by those who may see the space."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests import factories


@pytest.fixture
def agrement(agents):
    """An agrément whose proof is really stored."""
    agrement = factories.AgrementFactory(space__named_by=agents.partenaire, reference="Arrêté n° 12/2013", proof="")
    agrement.proof.save("secret.pdf", ContentFile(b"%PDF-1.7"))
    return agrement


def test_the_proof_is_downloaded_never_displayed(agents, sign_in, agrement):
    for agent in (agents.conseiller, agents.responsable, agents.partenaire, agents.cnaf):
        answer = sign_in(agent).get(reverse("agrement_proof", args=[agrement.pk]))
        assert answer.content == b"%PDF-1.7"
        assert answer["Content-Disposition"] == 'attachment; filename="arrete-arrete-n-122013.pdf"'
        assert answer["Content-Type"] == "application/pdf"
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_stored_file_is_for_the_portal_alone(agrement, settings):
    stored = Path(agrement.proof.path)
    assert stored.stat().st_mode & 0o777 == 0o600
    folders = [folder for folder in stored.parents if folder.is_relative_to(settings.MEDIA_ROOT)]
    assert folders and {folder.stat().st_mode & 0o777 for folder in folders} == {0o700}


def test_elsewhere_it_is_not_found(agents, sign_in, agrement):
    for agent in (agents.elsewhere_conseiller, agents.elsewhere_responsable, agents.elsewhere_partenaire):
        assert sign_in(agent).get(reverse("agrement_proof", args=[agrement.pk])).status_code == 404


def test_a_missing_file_is_not_found(agents, sign_in, agrement):
    client = sign_in(agents.conseiller)
    agrement.proof.storage.delete(agrement.proof.name)
    without = factories.AgrementFactory(proof="")
    for pk in (agrement.pk, without.pk):
        assert client.get(reverse("agrement_proof", args=[pk])).status_code == 404
