"""The conventions of a year as a file: for the Cnaf, and for a manager those of the Caf."""

from datetime import date
from decimal import Decimal

from tests import factories


def test_one_line_a_convention_of_the_year_with_its_etp_as_last_agreed(agents, asked, taken, lines):
    service = factories.ServiceFactory(name="Médiation du Beffroi")
    convention, _ = factories.signed_convention(service, by=agents.responsable)
    factories.ConventionFactory(service=service, funded_etp=Decimal("1.50"))
    factories.ConventionFactory(
        service__caf_id="69", service__operator=agents.elsewhere_operator, starts_on=date(2017, 1, 1),
        ends_on=date(2018, 12, 31), prepared=True,
    )  # fmt: skip
    here = lines(taken(agents.responsable, asked(agents.responsable, "conventions", exercice="2018")))
    assert [
        (line["Convention"], line["Service"], line["Etp convenus"], line["Avenants signés"], line["État"], line["Du"])
        for line in here
    ] == [(str(convention.pk), "Médiation du Beffroi", "2,00", "1", "signée", "2017-01-01")]
    everywhere = lines(taken(agents.cnaf, asked(agents.cnaf, "conventions", exercice="2018")))
    assert [(line["Code de la Caf"], line["État"]) for line in everywhere] == [
        ("59", "signée"),
        ("69", "en préparation"),
    ]
    assert taken(agents.cnaf, asked(agents.cnaf, "conventions", format="xlsx")).startswith(b"PK")
