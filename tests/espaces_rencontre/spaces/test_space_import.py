"""Importing meeting spaces: known by operator, Caf and name; what is closed is opened first."""

from django.utils import timezone

from espaces_rencontre.spaces.models import MeetingSpace
from tests import factories
from tests.foundation.imports.conftest import applied, deposited, outcomes, plain  # noqa: F401

HEADING = ["SIRET du gestionnaire", "Espace de rencontre", "Commune", "Téléphone", "Courriel", "Caf"]


def test_spaces_are_previewed_created_then_changed(
    agents,
    deposited,  # noqa: F811
    applied,  # noqa: F811
    outcomes,  # noqa: F811
):
    line = [agents.operator.siret, "Le Gué", "Lille", "0320123456", "gue@example.org", ""]
    applied(deposited(agents.responsable, [HEADING, line], kind="meeting-spaces"))
    space = MeetingSpace.objects.get(name="Le Gué")
    assert (space.phone, space.email, space.caf_id) == ("03 20 12 34 56", "gue@example.org", "59")
    assert space.confirmed_on is None, "a list says nothing of when it was checked"
    again = deposited(agents.responsable, [HEADING, line], kind="meeting-spaces")
    assert outcomes(again) == [(2, "known")]
    job = deposited(agents.responsable, [HEADING, [*line[:2], "Lomme", *line[3:]]], kind="meeting-spaces")
    assert job.lines.get().changes == {"city": ["Lille", "Lomme"]}


def test_what_is_closed_is_opened_first(agents, deposited):  # noqa: F811
    space = factories.SpaceFactory(named_by=agents.partenaire, name="Le Gué")
    space.close(by=agents.responsable, on=timezone.localdate(), reason="Fin.")
    line = [agents.operator.siret, "Le Gué", "Lille", "", "", ""]
    job = deposited(agents.responsable, [HEADING, line], kind="meeting-spaces")
    assert "rouvrez-le" in job.lines.get().errors["name"]
    operator = factories.OperatorFactory()
    operator.close(by=agents.responsable, on=timezone.localdate(), reason="Fin.")
    job = deposited(agents.responsable, [HEADING, [operator.siret, *line[1:]]], kind="meeting-spaces")
    assert "Aucun gestionnaire ouvert" in job.lines.get().errors["operator"]
    operators = [["SIRET", "Nom", "Commune", "Caf"], [operator.siret, "Autre nom", "Lille", "59"]]
    assert "rouvrez-le" in deposited(agents.responsable, operators, kind="operators").lines.get().errors["siret"]
