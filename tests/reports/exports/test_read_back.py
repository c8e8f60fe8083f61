"""Files of money, asked as people do and read back: each cell against its row, the perimeter, what is invented."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from funding.rule.ps import MEDIATION_NAMES
from funding.rule.wording import MEDIATION_STEPS
from reports.exports.definitions import REPORTS
from reports.exports.models import ExportJob
from tests import factories

READERS = {"integer": int, "decimal": lambda text: Decimal(text.replace(",", ".")), "date": date.fromisoformat}
FUND, MEDIATION = "fonds national espaces de rencontre", "Ps médiation familiale"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of file: `scene(agents)` writes rows and gives the lines of `exercice` that a file must hold, in order.

    `here` picks those of the Nord, for a manager; None when managers may not ask. `invented` is (column, word) of what
    says that a line is invented, `official` the word of the others.
    """

    name: str
    exercice: int
    scene: Callable
    invented: tuple[str, str]
    official: str
    here: Callable | None = None


# What the rows are ------------------------------------------------------------------------------------------------


def granted(agents, exercice, amount):
    """Commit `amount` on the share of the Nord, as its manager decides."""
    space = factories.AgrementFactory(space__named_by=agents.partenaire).space
    request = factories.FundingRequestFactory(
        space=space, submitted_by=agents.conseiller, exercice=exercice, ddcs_proof=""
    )
    factories.prove(request, by=agents.conseiller)
    request.grant(by=agents.responsable, amount=amount, commitment_reason="budget prévu")


def lines_of_2031(agents):
    """An invented line that is split and exceeded, an official one that was corrected; a draft and another year."""
    two = {"prepared_by": agents.cnaf, "published_by": agents.second_cnaf}
    fund = factories.EnvelopeFactory(
        exercice=2031, amount=Decimal("100000.55"), binding=False, fictitious=True, source="inventé", **two
    )
    factories.ShareFactory(envelope=fund, amount=Decimal("4000.10"))
    factories.ShareFactory(envelope=fund, caf_id="69", amount=Decimal("5000.05"))
    granted(agents, 2031, Decimal("6500.35"))
    mediation = factories.EnvelopeFactory(
        fund="ps_mediation", exercice=2031, amount=Decimal("900000.10"), source="circulaire ; annexe 2", **two
    )
    correction = factories.EnvelopeCorrectionFactory(
        envelope=mediation, amount=Decimal("100000.15"), proposed_by=agents.cnaf
    )
    correction.approve(by=agents.second_cnaf)
    factories.EnvelopeFactory(
        fund="ps_espaces_rencontre", exercice=2031, state="draft", prepared_by=agents.cnaf, fictitious=True
    )
    factories.ShareFactory(envelope=factories.EnvelopeFactory(exercice=2032), amount=Decimal("7777"))


def lines_scene(agents):
    """What each line was given, split, committed, and lacks."""
    lines_of_2031(agents)
    amounts = (
        "Montant national (€)", "Publié d’abord (€)", "Réparti (€)", "À répartir (€)", "Engagé (€)",
        "Non engagé sur les parts (€)", "Dépassement (€)",
    )  # fmt: skip
    rows = (
        (FUND, "non", "fictive", "100000.55 100000.55 9000.15 91000.40 6500.35 5000.05 2500.25", "inventé"),
        (MEDIATION, "oui", "officielle", "1000000.25 900000.10 0 1000000.25 0 0 0", "circulaire ; annexe 2"),
    )
    return [
        {"Fonds ou prestation": fund, "Exercice": 2031, "Limitative": binding, "Ligne : officielle ou fictive": kind}
        | dict(zip(amounts, map(Decimal, figures.split()), strict=True))
        | {"Source": source}
        for fund, binding, kind, figures, source in rows
    ]


def shares_scene(agents):
    """The two shares of the fund, one exceeded, and one of an official line."""
    lines_of_2031(agents)
    official = factories.EnvelopeFactory(fund="ps_mediation", exercice=2031)
    factories.ShareFactory(envelope=official, caf_id="69", amount=Decimal("0.01"))
    rows = (
        (FUND, "fictive", "59", "Caf du Nord", "4000.10 6500.35 -2500.25"),
        (FUND, "fictive", "69", "Caf du Rhône", "5000.05 0 5000.05"),
        (MEDIATION, "officielle", "69", "Caf du Rhône", "0.01 0 0.01"),
    )
    return [
        {"Fonds ou prestation": fund, "Exercice": 2031, "Ligne : officielle ou fictive": kind, "Code de la Caf": code}
        | {"Caf": name}
        | dict(zip(("Part (€)", "Engagé (€)", "Reste (€)"), map(Decimal, figures.split()), strict=True))
        for fund, kind, code, name, figures in rows
    ]


def conventions_scene(agents):
    """In the Nord one that is signed and amended, of an invented service, and one over; in the Rhône one prepared."""
    invented = factories.ServiceFactory(name="Médiation du Beffroi", fictitious=True)
    signed, _ = factories.signed_convention(invented, by=agents.responsable)
    factories.ConventionFactory(service=invented, funded_etp=Decimal("1.50"))
    prepared = factories.ConventionFactory(
        service__caf_id="69", service__operator=agents.elsewhere_operator, service__name="Médiation des Gones",
        starts_on=date(2018, 7, 2), ends_on=date(2018, 12, 31), funded_etp=Decimal("0.25"), prepared=True,
    )  # fmt: skip
    rows = (
        ("59", "Caf du Nord", signed, date(2017, 1, 1), date(2019, 12, 31), "signée", "2", 1, date(2017, 1, 9), "oui"),
        ("69", "Caf du Rhône", prepared, date(2018, 7, 2), date(2018, 12, 31), "en préparation", "0.25", 0, "", "non"),
    )
    return [
        {
            "Code de la Caf": code,
            "Caf": caf,
            "Gestionnaire": row.service.operator.name,
            "Service": row.service.name,
            "Convention": row.pk,
            "Exercice": 2018,
            "Du": start,
            "Au": end,
            "État": state,
            "Etp convenus": Decimal(etp),
            "Avenants signés": amended,
            "Signée le": signed_on,
            "Service fictif": fictitious,
        }
        for code, caf, row, start, end, state, etp, amended, signed_on, fictitious in rows
    ]


def receipts_scene(agents):
    """Two receipts of the Nord on an invented barème, one of the Rhône on an official one; one of another year."""
    invented = factories.ParameterFactory(unit_ceiling=Decimal("80000.50"), source="inventé")
    official = factories.ParameterFactory(exercice=2032, fictitious=False)
    here = factories.DeclarationFactory(
        exercice=2031, operating_costs=Decimal("90000.07"), actual_etp=Decimal("1.25"), funded_etp=Decimal("1.50"),
        submitted_by=agents.partenaire,
    )  # fmt: skip
    there = factories.DeclarationFactory(
        exercice=2031, service__caf_id="69", service__operator=agents.elsewhere_operator,
        submitted_by=agents.elsewhere_partenaire,
    )  # fmt: skip
    factories.ReceiptFactory()
    made = [
        factories.ReceiptFactory(declaration=here, parameter=invented),
        factories.ReceiptFactory(declaration=here, parameter=invented, sequence=2),
        factories.ReceiptFactory(declaration=there, parameter=official),
    ]
    return [receipt_line(row, latest) for row, latest in zip(made, ("non", "oui", "oui"), strict=True)]


def receipt_line(receipt, latest):
    """From what was declared to the amount, as the row keeps it."""
    receipt.refresh_from_db()
    declaration, parameter, service = receipt.declaration, receipt.parameter, receipt.declaration.service
    return {
        "Code de la Caf": service.caf_id,
        "Caf": service.caf.name,
        "Gestionnaire": service.operator.name,
        "Service": service.name,
        "Exercice": declaration.exercice,
        "Stade": declaration.get_stage_display(),
        "Reçu (rang)": receipt.sequence,
        "Dernier reçu": latest,
        **{f"Déclaré : {declaration.label_of(name)}": Decimal(receipt.inputs[name]) for name in MEDIATION_NAMES},
        "Barème : prix plafond (€)": parameter.unit_ceiling,
        "Barème : taux": parameter.rate,
        "Barème : officiel ou fictif": "fictif" if parameter.fictitious else "officiel",
        "Barème : source": parameter.source,
        "Règle": receipt.rule_version,
        **{
            f"Étape {step.number} : {step.label} ({step.unit})": Decimal(receipt.steps[step.name])
            for step in MEDIATION_STEPS
            if step.name != "ps"
        },
        "Ps (€)": receipt.ps,
        "Calculé le": receipt.computed_at.date(),
    }


KIND_OF_LINE = ("Ligne : officielle ou fictive", "fictive")
KINDS = [
    Kind(name="lines", exercice=2031, scene=lines_scene, invented=KIND_OF_LINE, official="officielle"),
    Kind(name="shares", exercice=2031, scene=shares_scene, invented=KIND_OF_LINE, official="officielle"),
    Kind(
        name="conventions", exercice=2018, scene=conventions_scene, invented=("Service fictif", "oui"), official="non",
        here=lambda line: line["Code de la Caf"] == "59",
    ),
    Kind(
        name="receipts", exercice=2031, scene=receipts_scene, invented=("Barème : officiel ou fictif", "fictif"),
        official="officiel",
    ),
]  # fmt: skip
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
each_format = pytest.mark.parametrize("format", ExportJob.Format.values)


# Reading a file ---------------------------------------------------------------------------------------------------


@pytest.fixture
def read(asked, taken, lines):
    """The lines of the file that `agent` asks for, each cell as what its column says it is; "" where nothing is."""

    def cells(agent, kind, format):
        columns = REPORTS[kind.name].columns
        content = taken(agent, asked(agent, kind.name, format, str(kind.exercice)))
        if format == "csv":
            kinds = {column.label: READERS.get(column.kind, str) for column in columns}
            return [
                {head: kinds[head](cell) if cell else "" for head, cell in line.items()} for line in lines(content)
            ]
        heads, *rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Données").to_python()
        return [dict(zip(heads, map(exact, row), strict=True)) for row in rows]

    return cells


def exact(cell):
    """A number of a sheet as the text that a spreadsheet shows of it."""
    return Decimal(str(cell)) if isinstance(cell, float) else cell


@each_format
@each_kind
def test_each_cell_is_what_its_row_says(agents, read, kind, format):
    expected = kind.scene(agents)
    assert read(agents.cnaf, kind, format) == expected
    assert list(expected[0]) == [column.label for column in REPORTS[kind.name].columns], "no column is left out"


@each_format
@each_kind
def test_a_manager_gets_the_rows_of_the_own_caf_or_cannot_ask(agents, sign_in, read, kind, format):
    expected = kind.scene(agents)
    if kind.here:
        own = [line for line in expected if kind.here(line)]
        assert 0 < len(own) < len(expected)
        assert read(agents.responsable, kind, format) == own
        assert read(agents.elsewhere_responsable, kind, format) == [line for line in expected if line not in own]
        return
    client = sign_in(agents.responsable)
    assert REPORTS[kind.name].title not in client.get(reverse("export_list")).content.decode()
    typed = {"name": kind.name, "exercice": kind.exercice, "format": format}
    assert "Choisissez un export de la liste." in client.post(reverse("export_create"), typed).content.decode()
    assert not ExportJob.objects.exists()


@each_kind
def test_a_file_made_for_one_is_found_by_nobody_else(agents, sign_in, asked, kind):
    kind.scene(agents)
    job = asked(agents.cnaf, kind.name, exercice=str(kind.exercice))
    address = reverse("export_download", args=[job.pk])
    for agent in (agents.second_cnaf, agents.responsable, agents.elsewhere_responsable):
        assert sign_in(agent).get(address).status_code == 404
    for agent in (agents.conseiller, agents.partenaire, agents.dpo, agents.administrateur):
        assert sign_in(agent).get(address).status_code == 403
        typed = {"name": kind.name, "exercice": kind.exercice, "format": "csv"}
        assert sign_in(agent).post(reverse("export_create"), typed).status_code == 403


@each_format
@each_kind
def test_what_is_invented_says_so_on_its_line(agents, read, kind, format):
    kind.scene(agents)
    column, word = kind.invented
    assert {line[column] for line in read(agents.cnaf, kind, format)} == {word, kind.official}


@each_kind
def test_the_sheet_about_the_file_explains_what_is_invented(agents, asked, taken, kind):
    kind.scene(agents)
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(taken(agents.cnaf, asked(agents.cnaf, kind.name, "xlsx", str(kind.exercice))))
    )
    about = dict(row[:2] for row in book.get_sheet_by_name("À propos").to_python())
    assert about["Exercice"] == str(kind.exercice) and about["Périmètre"] == agents.cnaf.perimeter_label
    assert any("fictif" in what.lower() or "fictive" in what.lower() for what in about)
    assert any("aucune valeur officielle" in str(meaning) for meaning in about.values())
