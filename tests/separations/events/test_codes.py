"""The codes of family situations: read with an import, given with an export."""

from datetime import date

import pytest

from portal.journal.models import Entry
from portal.separations.events.models import Separation
from portal.separations.rights.models import Procedure
from reports.exports.definitions import SEPARATIONS
from tests import factories
from tests.foundation.imports.conftest import applied, deposited, outcomes  # noqa: F401

HEADING = ["Dossier", "Date de la séparation", "Code sitfam", "Nature de l’union", "Mode de séparation"]


def given(agent, year=2014):
    """{file: (sitfam, sitasf)} of the export."""
    columns = {column.label: column.source for column in SEPARATIONS.columns}
    rows = SEPARATIONS.lines(year, agent).annotate(sitfam=columns["Code sitfam"])
    return {row.family_id: (row.sitfam, row.sitasf) for row in rows}


@pytest.mark.parametrize(
    ("line", "union", "mode"),
    [
        (("sef", "", ""), "marriage", "de_facto"),
        (("SEL", "", ""), "marriage", "legal"),
        (("DIV", "", "Divorce contentieux"), "marriage", "divorce_contested"),
        (("ISO", "pacs", "rupture du pacs"), "pacs", "pacs_break"),
        (("", "Concubinage", "séparation de fait"), "cohabitation", "de_facto"),
    ],
)
def test_what_was_imported_is_exported_with_its_code(agents, deposited, applied, line, union, mode):  # noqa: F811
    family = factories.FamilyFactory()
    rows = [HEADING, [f"59-{family.pk}", "03/02/2014", *line]]
    applied(deposited(agents.responsable, rows, kind="separations"))
    row = Separation.objects.get()
    assert (row.family, row.separated_on, row.union, row.mode) == (family, date(2014, 2, 3), union, mode)
    assert (row.caf_id, row.logged_by) == ("59", agents.responsable)
    assert Entry.objects.filter(action="create", target_type="separations.separation", target_id=row.pk).exists()
    code = line[0].upper() or "ISO"
    assert given(agents.responsable) == {family.pk: (code, "")}


def test_the_same_line_again_changes_nothing_another_mode_is_shown_before(agents, deposited, applied, outcomes):  # noqa: F811
    family = factories.FamilyFactory()
    reference = f"59-{family.pk:07d}"
    rows = [HEADING, [reference, "03/02/2014", "SEF", "", ""]]
    applied(deposited(agents.responsable, rows, kind="separations"))
    assert outcomes(deposited(agents.responsable, rows, kind="separations")) == [(2, "known")]
    job = deposited(agents.responsable, [HEADING, [reference, "03/02/2014", "SEL", "", ""]], kind="separations")
    assert job.lines.get().changes == {"mode": ["séparation de fait", "séparation de corps"]}


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        (("59-999999", "03/02/2014", "SEF", "", ""), "family", "Aucun dossier de votre Caf"),
        (("{elsewhere}", "03/02/2014", "SEF", "", ""), "family", "Aucun dossier de votre Caf"),
        (("dossier", "03/02/2014", "SEF", "", ""), "family", "Aucun dossier de votre Caf"),
        (("{closed}", "03/02/2014", "SEF", "", ""), "family", "fermé ou annulé"),
        (("{open}", "03/02/2094", "SEF", "", ""), "separated_on", "pas encore passée"),
        (("{open}", "30/02/2014", "SEF", "", ""), "separated_on", "février 2014"),
        (("{open}", "03/02/2014", "CEL", "", ""), "sitfam", "SEF (séparation de fait)"),
        (("{open}", "03/02/2014", "DIV", "", ""), "mode", "Le code DIV (divorcé) ne le dit pas"),
        (("{open}", "03/02/2014", "SEF", "Pacs", ""), "union", "contredit le code SEF"),
        (("{open}", "03/02/2014", "", "Pacs", ""), "mode", "ou donnez le code sitfam"),
        (("{open}", "03/02/2014", "", "pacte", ""), "union", "Écrivez l’une de ces réponses"),
    ],
)
def test_what_is_wrong_is_said_beside_its_column(agents, deposited, line, column, message):  # noqa: F811
    closed = factories.FamilyFactory()
    closed.close(by=agents.responsable, outcome="agreement")
    known = {
        "elsewhere": factories.FamilyFactory(caf_id="69").reference,
        "closed": closed.reference,
        "open": factories.FamilyFactory().reference,
    }
    rows = [HEADING, [cell.format(**known) for cell in line]]
    errors = deposited(agents.responsable, rows, kind="separations").lines.get().errors
    assert message in errors[column] and not Separation.objects.exists()


def test_the_situation_about_the_asf_follows_what_was_said_of_the_pension(agents):
    def recorded(**answers):
        return factories.SeparationFactory(separated_on=date(2014, 1, 5), union="never", **answers).family

    unrecognised = recorded(maintenance="none")
    unrecognised.parents.filter(position=2).delete()
    type(unrecognised).objects.filter(pk=unrecognised.pk).update(no_second_parent="not_recognised")
    unable = recorded(maintenance="unpaid")
    Procedure.objects.create(family=unable, kind="hors_etat", from_on=date(2014, 2, 1))
    expected = {
        unrecognised.pk: "NR",
        unable.pk: "HB",
        recorded(maintenance="unpaid").pk: "TP",
        recorded(maintenance="partly").pk: "TP",
        recorded(maintenance="none", procedure="decided").pk: "PA",
        recorded(maintenance="none", procedure="begun").pk: "OE",
        recorded(maintenance="paid").pk: "",
        recorded().pk: "",
    }
    assert {family: asf for family, (_, asf) in given(agents.responsable).items()} == expected
