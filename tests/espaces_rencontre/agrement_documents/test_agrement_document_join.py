"""A document of a file: a PDF or why it is not required; replaced until the file is complete."""

import pytest
from django.urls import reverse

from espaces_rencontre.agrement_documents.models import AgrementDocument
from tests import factories
from tests.uploads import pdf


@pytest.mark.parametrize(
    ("letter", "given", "sentence"),
    [
        ("a", {"document": ""}, "Joignez le document"),
        ("a", {"document": pdf("plan.docx")}, "n’est pas un PDF"),
        ("e", {"document": "", "not_required": ""}, "Joignez le document"),
        ("e", {"document": pdf(), "not_required": "Un appartement."}, "pas les deux"),
    ],
)
def test_a_document_is_a_pdf_or_a_reason(agents, sign_in, space, letter, given, sentence):
    row = factories.AgrementFileFactory(space=space)
    address = reverse("agrement_document_join", args=[row.pk, letter])
    page = sign_in(agents.partenaire).post(address, given, follow=True).content.decode()
    assert sentence in page and not AgrementDocument.objects.exists()


def test_a_document_is_replaced_and_no_longer_once_complete(agents, sign_in, space):
    row = factories.AgrementFileFactory(space=space)
    client, address = sign_in(agents.partenaire), reverse("agrement_document_join", args=[row.pk, "e"])
    client.post(address, {"not_required": "Un appartement."})
    client.post(address, {"document": pdf(), "not_required": ""})
    document = AgrementDocument.objects.get()
    assert document.document.size and not document.not_required
    assert client.get(reverse("agrement_document", args=[document.pk])).content.startswith(b"%PDF")
    client.post(address, {"document": "", "not_required": "Finalement non."})
    assert AgrementDocument.objects.get().not_required == "Finalement non."
    done = factories.complete_file()
    page = sign_in(agents.conseiller).post(
        reverse("agrement_document_join", args=[done.pk, "a"]), {"document": pdf()}, follow=True
    )
    assert "ses lieux et ses pièces ne changent plus" in page.content.decode()
