"""The proof of the Ddcs, downloaded by those who may see the request."""

from django.core.files.base import ContentFile
from django.urls import reverse

from tests import factories


def test_the_proof_is_downloaded_never_displayed_and_a_missing_one_is_not_found(agents, sign_in):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    request = factories.FundingRequestFactory(space=space, ddcs_proof="")
    url = reverse("funding_request_proof", args=[request.pk])
    assert sign_in(agents.conseiller).get(url).status_code == 404
    request.ddcs_proof.save("secret.pdf", ContentFile(b"%PDF-1.7"))
    for agent in (agents.conseiller, agents.responsable, agents.partenaire, agents.cnaf):
        answer = sign_in(agent).get(url)
        assert answer.content == b"%PDF-1.7" and answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == f'attachment; filename="preuve-ddcs-demande-{request.pk}.pdf"'
        assert answer["X-Content-Type-Options"] == "nosniff"
    request.ddcs_proof.storage.delete(request.ddcs_proof.name)
    assert sign_in(agents.conseiller).get(url).status_code == 404
