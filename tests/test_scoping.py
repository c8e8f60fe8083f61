"""Who sees which rows: closed by default, written once, and never forgotten in the code that answers requests."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import Http404

from portal.accounts.models import Agent
from portal.forms import narrow_choices
from portal.journal.models import Entry
from portal.scoping import ScopedModel, get_visible_or_404
from portal.separations.models import Family
from tests.factories import FamilyFactory

ROOT = Path(__file__).resolve().parent.parent
APPS = (
    "territory",
    "accounts",
    "journal",
    "partners",
    "separations",
    "mediation",
    "espaces_rencontre",
    "funding",
    "reports",
)
# The code that answers people: it may read rows only through `visible_to`.
ANSWERING = {"views", "forms", "api", "exports", "filters", "tables", "figures", "home", "national"}
# Aggregates per Caf for national staff, never rows of a family: see the module.
AGGREGATES = {"reports/figures.py"}


def our_models():
    """Every model of ours but the history tables of pghistory, which no page reads."""
    return [
        model
        for label in APPS
        for model in apps.get_app_config(label).get_models()
        if not hasattr(model, "pgh_tracked_model")
    ]


def answering_modules():
    """Python files of the apps that answer requests."""
    for path in sorted(ROOT.glob("**/*.py")):
        parts = path.relative_to(ROOT)
        if parts.parts[0] in {"portal", "mediation", "espaces_rencontre", "funding", "reports"}:
            if ANSWERING & {part.removesuffix(".py") for part in parts.parts} and str(parts) not in AGGREGATES:
                yield path


def unscoped_reads(source):
    """Lines of `source` where `X.objects` is followed by neither `visible_to` nor the journal's `record`."""
    tree = ast.parse(source)
    followed = {
        id(node.value): node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"objects", "_base_manager", "_default_manager"}
        and followed.get(id(node)) not in {"visible_to", "record"}
    ]


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_model_says_who_owns_its_rows(model):
    assert issubclass(model, ScopedModel), "derive from ScopedModel"
    assert model.states_its_owner(), "state caf_path, operator_path, owner_path or an opening"


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_model_is_closed_to_strangers_and_its_paths_resolve(model, agents):
    assert not model.objects.visible_to(AnonymousUser()).exists()
    agents.conseiller.is_active = False
    assert not model.objects.visible_to(agents.conseiller).exists()
    for agent in (agents.responsable, agents.partenaire, agents.cnaf, agents.dpo, agents.administrateur):
        model.objects.visible_to(agent).exists()


def test_a_model_that_says_nothing_is_visible_to_nobody(agents):
    class Silent(ScopedModel):
        class Meta:
            app_label = "tests"
            managed = False

    try:
        assert not Silent.states_its_owner()
        for agent in (agents.conseiller, agents.partenaire, agents.cnaf, agents.administrateur, agents.dpo):
            assert Silent.objects.visible_to(agent).query.is_empty()
    finally:
        del apps.all_models["tests"]


def test_an_agent_without_a_perimeter_sees_nothing(agents):
    FamilyFactory()
    lost = Agent(role="conseiller", caf=None, is_active=True)
    unknown = Agent(role="visiteur", is_active=True)
    assert not Family.objects.visible_to(lost).exists()
    assert not Family.objects.visible_to(unknown).exists()


def test_national_staff_never_see_a_family(agents):
    FamilyFactory()
    for agent in (agents.cnaf, agents.administrateur, agents.dpo):
        assert not Family.objects.visible_to(agent).exists()
    assert Family.objects.visible_to(agents.conseiller).count() == 1
    assert not Family.objects.visible_to(agents.elsewhere_conseiller).exists()


def test_only_the_dpo_reads_the_journal(agents):
    Entry.objects.record(by=agents.conseiller, action="read")
    counts = [Entry.objects.visible_to(agent).count() for agent in (agents.dpo, agents.cnaf, agents.conseiller)]
    assert counts == [1, 0, 0]


def test_a_number_that_no_column_can_hold_is_not_found(agents):
    with pytest.raises(Http404):
        get_visible_or_404(Family, agents.conseiller, pk=10**30)


def test_an_unscoped_queryset_is_refused_by_the_getter(agents):
    with pytest.raises(TypeError):
        get_visible_or_404(models.QuerySet(Family), agents.conseiller, pk=1)


@pytest.mark.parametrize("path", list(answering_modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_code_that_answers_reads_through_visible_to(path):
    assert unscoped_reads(path.read_text(encoding="utf-8")) == []


def test_the_scan_sees_an_unscoped_read():
    assert unscoped_reads("Family.objects.filter(pk=1)") == [1]
    assert unscoped_reads("rows = Family.objects") == [1]
    assert unscoped_reads("Family.objects.visible_to(agent).filter(pk=1)") == []


def test_every_form_with_choices_of_rows_is_scoped():
    for path in answering_modules():
        if path.name != "forms.py" or path.parent.name == "portal":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base) for base in node.bases}
                bare = bases & {"forms.Form", "forms.ModelForm", "Form", "ModelForm"}
                assert not bare, f"{path.name}: {node.name} must derive from ScopedForm or ScopedModelForm"


def test_a_form_whose_choices_are_not_scoped_is_refused(agents):
    class Unscoped:
        fields = {"family": type("Field", (), {"queryset": models.QuerySet(Family), "widget": None})()}

    with pytest.raises(TypeError, match="family"):
        narrow_choices(Unscoped, agents.conseiller)
