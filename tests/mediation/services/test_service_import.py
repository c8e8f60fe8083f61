"""Importing mediation services: known by operator, Caf and name, within the perimeter of whoever imports."""

import pytest

from mediation.services.models import Service
from tests import factories
from tests.foundation.imports.conftest import applied, deposited, outcomes, plain  # noqa: F401

HEADING = ["SIRET du gestionnaire", "Service", "Commune", "Téléphone", "Courriel", "Caf"]


@pytest.fixture
def of(agents):
    """A line about a service of the cast’s operator."""

    def line(name, city="Lille", phone="", email="", caf="", siret=None):
        return [siret or agents.operator.siret, name, city, phone, email, caf]

    return line


def test_services_are_created_then_changed_by_their_name_however_written(
    agents,
    of,
    deposited,  # noqa: F811
    applied,  # noqa: F811
    outcomes,  # noqa: F811
):
    rows = [HEADING, of("Médiation du Beffroi", phone="+33 3 20 12 34 56", email="beffroi@example.org"), of("Le Lien")]
    applied(deposited(agents.responsable, rows, kind="mediation-services"))
    service = Service.objects.get(name="Médiation du Beffroi")
    assert (service.phone, service.caf_id, service.operator) == ("03 20 12 34 56", "59", agents.operator)
    again = deposited(agents.responsable, rows, kind="mediation-services")
    assert outcomes(again) == [(2, "known"), (3, "known")]
    moved = [HEADING, of("MEDIATION DU BEFFROI", city="Lomme", phone="0320123456")]
    job = deposited(agents.responsable, moved, kind="mediation-services")
    assert job.lines.get().changes == {
        "name": ["Médiation du Beffroi", "MEDIATION DU BEFFROI"], "city": ["Lille", "Lomme"],
    }  # fmt: skip
    applied(job)
    service.refresh_from_db()
    assert (service.city, service.email) == ("Lomme", "beffroi@example.org"), "an empty cell changes nothing"
    assert Service.objects.count() == 2


def test_what_is_wrong_is_said_beside_its_column(agents, of, deposited):  # noqa: F811
    rows = [HEADING, of("A", phone="12"), of("B", email="pas une adresse"), of("C", caf="Caf de nulle part")]
    lines = deposited(agents.responsable, rows, kind="mediation-services").lines.all()
    assert [list(line.errors) for line in lines] == [["phone"], ["email"], ["caf"]]
    assert "03 20 12 34 56" in lines[0].errors["phone"]


def test_an_operator_of_elsewhere_is_not_known_here_whether_it_exists_or_not(agents, of, deposited):  # noqa: F811
    rows = [
        HEADING, of("A", siret=agents.elsewhere_operator.siret), of("B", siret=factories.valid_siret(4321)),
        of("C", caf="69"),
    ]  # fmt: skip
    exists, unknown, elsewhere = deposited(agents.responsable, rows, kind="mediation-services").lines.all()
    assert exists.errors == unknown.errors and "demandez à la Cnaf" in exists.errors["operator"]
    assert "votre Caf seulement" in elsewhere.errors["caf"]


def test_the_cnaf_adds_a_service_of_an_operator_seated_elsewhere_and_the_caf_then_knows_it(
    agents,
    of,
    deposited,  # noqa: F811
    applied,  # noqa: F811
):
    rows = [HEADING, of("Antenne du Nord", siret=agents.elsewhere_operator.siret, caf="59")]
    applied(deposited(agents.cnaf, rows, kind="mediation-services"))
    assert Service.objects.get().caf_id == "59"
    rows = [HEADING, of("Antenne du Nord", siret=agents.elsewhere_operator.siret, city="Douai")]
    applied(deposited(agents.responsable, rows, kind="mediation-services"))
    assert Service.objects.get().city == "Douai"


def test_a_name_that_two_services_bear_designates_none(agents, of, deposited):  # noqa: F811
    for _ in "12":
        factories.ServiceFactory(named_by=agents.partenaire, name="Le Lien")
    line = deposited(agents.responsable, [HEADING, of("Le Lien")], kind="mediation-services").lines.get()
    assert line.outcome == "error" and "Plusieurs services" in line.errors["name"]
