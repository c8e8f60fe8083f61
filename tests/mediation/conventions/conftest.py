"""What the tests of conventions share: a service of the cast's partner, acts to upload, pages with plain spaces."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import factories


@pytest.fixture
def service(agents):
    return factories.ServiceFactory(named_by=agents.partenaire, name="Médiation du Beffroi", city="Lille")


@pytest.fixture
def prepared(agents, service):
    """2026 to 2028, 1 Etp a year, its conditions all met."""
    convention = factories.ConventionFactory(
        service=service, starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 31), prepared=True,
        prepared_by=agents.responsable,
    )  # fmt: skip
    factories.answer_conditions(convention, by=agents.responsable)
    return convention


@pytest.fixture
def act():
    """What is typed on the page of a signature."""

    def answers(row, **changes):
        document = SimpleUploadedFile("acte.pdf", factories.ACT, content_type="application/pdf")
        return {
            "version": row.version, "signed_on": "05/01/2026", "signatories": "la directrice ; le président",
            "document": document,
        } | changes  # fmt: skip

    return answers


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""
    return lambda answer: answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")
