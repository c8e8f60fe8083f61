"""Two people on one row: the database counts each change, and nothing is overwritten before somebody chose."""

import ast
from decimal import Decimal
from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import F
from django.urls import reverse

from funding.declarations.forms import DeclarationForm
from funding.declarations.models import Declaration
from portal.foundation.forms.scoped import ScopedModelForm
from portal.foundation.forms.stale_edits import (
    ComparedForm,
    Versioned,
    VersionedForm,
    in_words,
    posted_version,
)
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories
from tests.test_architecture import ROOT, python_files

FIGURES = ("operating_costs", "legal_aid_costs", "actual_etp", "family_contributions", "court_deposits")


# Counting ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def draft(agents):
    """A draft of the partner: 90 000 € of costs, one post."""
    return factories.DeclarationFactory(service__named_by=agents.partenaire)


def test_each_change_counts_however_it_is_written_and_what_changes_nothing_does_not(draft):
    rows = Declaration.objects.filter(pk=draft.pk)
    assert draft.version == 1
    draft.save()
    assert draft.version == 1, "saved as it was"
    draft.operating_costs = Decimal("91000")
    draft.save()
    assert draft.version == 2, "read again after the database counted"
    rows.update(operating_costs=F("operating_costs") + 1)
    rows.update(operating_costs=F("operating_costs"))
    draft.refresh_from_db()
    assert draft.version == 3


def test_nobody_sets_the_number_back(draft):
    stale = Declaration.objects.get(pk=draft.pk)
    for costs in (1, 2, 3):
        Declaration.objects.filter(pk=draft.pk).update(operating_costs=costs)
    stale.operating_costs = Decimal("5")
    stale.save()
    assert stale.version == 5, "a row read at version 1 and saved after version 4"


def test_writers_at_the_same_moment_never_arrive_at_the_same_number(committed, in_threads):
    draft = factories.DeclarationFactory()

    def write(costs):
        row = Declaration.objects.get(pk=draft.pk)
        row.operating_costs = costs
        row.save()

    in_threads(*(lambda costs=costs: write(Decimal(costs)) for costs in range(1, 9)))
    assert Declaration.objects.get(pk=draft.pk).version == 9


def test_a_step_taken_on_another_version_than_the_one_on_file_is_refused(draft):
    draft.refuse_unless(None)
    draft.refuse_unless(1)
    draft.count_change()
    with pytest.raises(ActionRefused, match="relisez-les"):
        draft.refuse_unless(1)


@pytest.mark.parametrize("text", ["", "x", "-1", "1.0", "²", "9" * 40, None])
def test_a_page_that_shows_no_version_shows_none_that_exists(text):
    assert posted_version({"version": text}) == 0 == posted_version({})


@pytest.mark.parametrize("model", [model for model in apps.get_models() if issubclass(model, Versioned)])
def test_a_versioned_model_has_its_trigger_or_django_says_so(model, monkeypatch):
    assert not [message for message in model.check() if "counts_changes" in message.msg]
    others = [trigger for trigger in model._meta.triggers if trigger.name != "counts_changes"]
    monkeypatch.setattr(model._meta, "triggers", others)
    assert [message for message in model.check() if "counts_changes" in message.msg]


# Choosing ------------------------------------------------------------------------------------------------------------


def page_of(draft, agents):
    """What the page of `draft` would send if its button were pressed at once."""
    form = DeclarationForm(agent=agents.partenaire, instance=Declaration.objects.get(pk=draft.pk))
    shown = {bound.html_name: str(bound.value()).replace(".", ",") for bound in form if bound.name in FIGURES}
    others = {"service": draft.service_id, "exercice": "2014", "stage": "real", "version": form["version"].value()}
    page = shown | others
    return {name: str(value) for name, value in page.items()} | {
        f"initial-{name}": value for name, value in page.items()
    }


def posted(draft, agents, answers):
    """The form bound to `answers`, on the row as it is now."""
    return DeclarationForm(answers, agent=agents.partenaire, instance=Declaration.objects.get(pk=draft.pk))


def test_a_field_that_one_side_alone_changed_comes_with_its_choice_and_a_conflict_with_none(agents, draft):
    page = page_of(draft, agents)
    Declaration.objects.filter(pk=draft.pk).update(operating_costs=95000, family_contributions=300)
    form = posted(draft, agents, page | {"operating_costs": "70000,25", "court_deposits": "12"})
    assert not form.is_valid() and form.stale
    told = {one.field.name: (one.mine, one.theirs, one.proposed) for one in form.differences}
    assert told == {
        "operating_costs": ("70000,25", "95000,00", ""),
        "family_contributions": ("0,00", "300,00", "theirs"),
        "court_deposits": ("12", "0,00", "mine"),
    }


def test_each_field_is_kept_or_taken_as_chosen_and_nothing_goes_through_before(agents, draft):
    page = page_of(draft, agents)
    Declaration.objects.filter(pk=draft.pk).update(operating_costs=95000, family_contributions=300)
    typed = page | {"operating_costs": "70000,25", "court_deposits": "12"}
    choices = {"choice-operating_costs": "mine-2", "choice-family_contributions": "theirs-2"}
    assert not posted(draft, agents, typed | choices).is_valid(), "one is missing"
    form = posted(draft, agents, typed | choices | {"choice-court_deposits": "mine-2"})
    assert form.is_valid() and form.changed_data == ["operating_costs", "court_deposits"]
    saved = form.save()
    assert (saved.operating_costs, saved.family_contributions, saved.court_deposits) == (
        Decimal("70000.25"), Decimal("300"), Decimal("12"),
    )  # fmt: skip


def test_what_is_taken_from_the_row_spares_what_was_typed_wrongly(agents, draft):
    page = page_of(draft, agents)
    Declaration.objects.filter(pk=draft.pk).update(operating_costs=95000)
    wrong = page | {"operating_costs": "beaucoup"}
    assert "operating_costs" in posted(draft, agents, wrong | {"choice-operating_costs": "mine-2"}).errors
    form = posted(draft, agents, wrong | {"choice-operating_costs": "theirs-2"})
    assert form.is_valid() and form.cleaned_data["operating_costs"] == Decimal("95000")
    assert form["operating_costs"].value() == "beaucoup", "still there, should the agent change their mind"


def test_a_choice_made_before_a_third_person_wrote_is_asked_again(agents, draft):
    page = page_of(draft, agents)
    rows = Declaration.objects.filter(pk=draft.pk)
    rows.update(operating_costs=95000)
    typed = page | {"operating_costs": "70000,25", "choice-operating_costs": "mine-2"}
    rows.update(operating_costs=96000)
    form = posted(draft, agents, typed)
    assert form.stale and [one.theirs for one in form.differences] == ["96000,00"]


def test_the_same_answers_on_both_sides_leave_nothing_to_choose(agents, draft):
    page = page_of(draft, agents)
    Declaration.objects.filter(pk=draft.pk).update(operating_costs=95000)
    form = posted(draft, agents, page | {"operating_costs": "95 000"})
    assert form.is_valid() and not form.stale and form.changed_data == []


def test_the_page_asks_and_writes_what_was_chosen(agents, sign_in, draft):
    client, url = sign_in(agents.partenaire), reverse("declaration_update", args=[draft.pk])
    page = page_of(draft, agents)
    assert 'name="initial-operating_costs" value="90000,00"' in client.get(url).content.decode()
    Declaration.objects.filter(pk=draft.pk).update(operating_costs=95000)
    asked = client.post(url, page | {"operating_costs": "1"}).content.decode()
    assert asked.count('type="radio" name="choice-operating_costs"') == 2 and " checked" not in asked
    assert client.post(url, page | {"operating_costs": "1", "choice-operating_costs": "theirs-2"}).status_code == 302
    draft.refresh_from_db()
    assert draft.operating_costs == Decimal("95000")


def test_answers_are_read_as_the_agent_reads_them(agents, draft):
    form = DeclarationForm(agent=agents.partenaire, instance=draft)
    fields = form.fields
    assert in_words(fields["service"], str(draft.service_id)) == str(draft.service)
    assert in_words(fields["stage"], "real") == "réel" and in_words(fields["exercice"], 2014) == "2014"
    assert in_words(fields["operating_costs"], Decimal("1234.50")) == "1234,50"
    assert in_words(fields["operating_costs"], "n’importe quoi") == "n’importe quoi"
    assert in_words(fields["operating_costs"], "") == ""
    with pytest.raises(ValidationError):
        fields["operating_costs"].to_python("n’importe quoi")


# Everywhere ----------------------------------------------------------------------------------------------------------

# Forms that only make new rows: nobody else can be editing what does not exist yet.
MAKE_NEW_ROWS = {"ReferralForm", "NoticeForm", "MemberForm", "OpinionForm"}


def form_classes(base):
    """Every form of the portal that derives from `base`, at any depth."""
    for path in python_files():
        if path.name == "forms.py":
            import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    found, waiting = set(), [base]
    while waiting:
        for child in waiting.pop().__subclasses__():
            found.add(child)
            waiting.append(child)
    return {child for child in found if not child.__module__.startswith("tests")}


def test_a_form_that_edits_a_row_compares_it_and_one_that_does_not_is_given_none():
    plain = {child.__name__ for child in form_classes(ScopedModelForm) if not issubclass(child, ComparedForm)}
    assert plain == MAKE_NEW_ROWS
    for path in python_files():
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MAKE_NEW_ROWS:
                assert "instance" not in {keyword.arg for keyword in call.keywords}, path


def test_the_row_of_a_form_that_edits_counts_its_changes():
    for child in form_classes(VersionedForm):
        if child._meta.model is None:  # what several forms have in common
            continue
        assert issubclass(child._meta.model, Versioned), child
