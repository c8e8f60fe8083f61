"""Who sees which rows: closed by default, and written once by each model."""

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import Http404

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, get_visible_or_404
from portal.foundation.forms.scoped import narrow_choices
from portal.journal.models import Entry
from portal.separations.families.models import Family
from tests.factories import FamilyFactory
from tests.test_scoping import our_models


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_model_says_who_owns_its_rows(model):
    assert issubclass(model, ScopedModel), "derive from ScopedModel"
    assert model.states_its_owner(), "state caf_path, service_path, owner_path or an opening"


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


def test_a_queryset_that_nobody_narrowed_gives_no_row(agents):
    with pytest.raises(TypeError):
        Family.objects.all().get_or_404(pk=1)


def test_a_form_whose_choices_are_not_scoped_is_refused(agents):
    class Unscoped:
        fields = {"family": type("Field", (), {"queryset": models.QuerySet(Family), "widget": None})()}

    with pytest.raises(TypeError, match="family"):
        narrow_choices(Unscoped, agents.conseiller)
