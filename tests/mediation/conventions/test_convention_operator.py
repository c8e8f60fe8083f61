"""A signed convention names the operator that signed it, whoever runs the service afterwards."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.conventions.models import Convention
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def passed_on(agents):
    """(convention that the cast’s operator signed, the operator that runs its service now)."""
    convention = factories.passed_on_convention(agents.operator)
    return convention, convention.service.operator


def page_of(convention):
    return reverse("convention_correct_operator", args=[convention.pk])


def test_signing_keeps_the_operator_of_that_day(agents, sign_in, prepared, act, service, plain):
    assert prepared.operator is None and prepared.run_by == service.operator
    sign_in(agents.responsable).post(reverse("convention_sign", args=[prepared.pk]), act(prepared))
    prepared.refresh_from_db()
    assert prepared.state == "signed" and prepared.operator == agents.operator


def test_it_goes_on_naming_who_signed_it_and_says_who_runs_the_service(agents, sign_in, passed_on, plain):
    convention, now = passed_on
    now.name = "Association du Relais nouveau"
    now.save()
    words = plain(sign_in(agents.responsable).get(convention.get_absolute_url()))
    assert f"<dd>{agents.operator}</dd>" in words
    assert f"le service est aujourd’hui géré par {now}" in words
    listed = plain(sign_in(agents.cnaf).get(reverse("convention_list"), {"q": agents.operator.name}))
    assert convention.get_absolute_url() in listed
    listed = plain(sign_in(agents.cnaf).get(reverse("convention_list"), {"q": now.name}))
    assert convention.get_absolute_url() not in listed
    prepared = factories.ConventionFactory(
        service=convention.service, starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31), prepared=True,
        prepared_by=agents.responsable,
    )  # fmt: skip
    words = plain(sign_in(agents.responsable).get(prepared.get_absolute_url()))
    assert f"<dd>{now}</dd>" in words and "aujourd’hui géré par" not in words


def test_a_manager_puts_right_an_operator_that_was_typed_wrong(agents, sign_in, passed_on, plain):
    convention, now = passed_on
    client = sign_in(agents.responsable)
    assert page_of(convention) in plain(client.get(convention.get_absolute_url()))
    assert client.post(page_of(convention), {"reason": " "}).context["form"].errors["reason"]
    client.post(page_of(convention), {"reason": "Mauvaise association choisie."})
    convention.refresh_from_db()
    assert convention.operator == now
    line = Entry.objects.get(action="transition:correct_operator", target_id=convention.pk)
    assert line.note == f"{agents.operator} → {now} : Mauvaise association choisie."
    words = plain(client.get(convention.get_absolute_url()))
    assert "aujourd’hui géré par" not in words and page_of(convention) not in words
    assert client.get(page_of(convention)).url == convention.get_absolute_url()
    assert convention.events.order_by("pgh_id").first().operator == agents.operator


def test_no_other_caf_and_nobody_else_does(agents, sign_in, passed_on):
    convention, _ = passed_on
    assert sign_in(agents.elsewhere_responsable).get(page_of(convention)).status_code == 404
    assert sign_in(agents.elsewhere_responsable).post(page_of(convention), {"reason": "Non."}).status_code == 404
    for agent in (agents.conseiller, agents.cnaf):
        assert sign_in(agent).post(page_of(convention), {"reason": "Non."}).status_code == 403
    convention.refresh_from_db()
    assert convention.operator == agents.operator


def test_the_database_takes_no_other_name(agents, service, prepared, passed_on):
    convention, now = passed_on
    third = factories.OperatorFactory(caf_id="59")
    rows = Convention.objects.filter(pk=convention.pk)
    for change in ({"operator": third}, {"operator": now, "signatories": "Un autre."}, {"operator": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        Convention.objects.filter(pk=prepared.pk).update(operator=service.operator)
    with pytest.raises(IntegrityError, match="by an amendment"), transaction.atomic():
        Convention.objects.filter(pk=prepared.pk).update(
            state="signed", operator=third, signed_on=prepared.starts_on, signatories="x", document="x.pdf",
            signed_by=agents.responsable,
        )  # fmt: skip
    with pytest.raises(IntegrityError, match="by an amendment"), transaction.atomic():
        factories.ConventionFactory(service=factories.ServiceFactory(), operator=third)


def test_an_amendment_and_an_early_end_keep_the_name(agents, passed_on):
    convention, _ = passed_on
    convention.end(by=agents.responsable, ended_on=convention.starts_on, reason="Reprise du service.")
    convention.refresh_from_db()
    assert (convention.state, convention.operator) == ("ended", agents.operator)
    with pytest.raises(IntegrityError, match="by an amendment"), transaction.atomic():
        Convention.objects.filter(pk=convention.pk).update(operator=convention.service.operator)
