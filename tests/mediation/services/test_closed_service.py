"""A closed service receives no new referral, whoever closes it meanwhile; what it received goes on."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from mediation.consents.models import Consent
from mediation.referrals.models import SERVICE_IS_CLOSED, Referral
from mediation.services.models import Service
from portal.foundation.workflow.transitions import ActionRefused
from portal.partners.models import Operator
from tests import factories


def closed(row, by):
    row.close(by=by, on=timezone.localdate(), reason="Fin d’activité.")
    return row


def test_it_is_not_offered_and_not_taken(agents, sign_in):
    family = factories.SeparationFactory().family
    service = closed(factories.ServiceFactory(name="Le Gué"), agents.responsable)
    client, new = sign_in(agents.conseiller), reverse("referral_create", args=[family.pk])
    assert "Le Gué" not in client.get(new).content.decode()
    page = client.post(new, {"service": service.pk})
    assert page.context["form"].errors["service"] and not Referral.objects.exists()
    with pytest.raises(IntegrityError, match="closed service"), transaction.atomic():
        factories.ReferralFactory(family=family, service=service)


def test_a_draft_does_not_leave_for_a_service_that_closed(agents):
    referral = factories.ReferralFactory(created_by=agents.conseiller)
    for parent in referral.family.parents.all():
        Consent.objects.create(
            referral=referral, parent=parent, given_on=timezone.localdate(), recorded_by=agents.conseiller
        )
    closed(referral.service, agents.responsable)
    with pytest.raises(ActionRefused, match=SERVICE_IS_CLOSED.partition(" :")[0]):
        referral.send(by=agents.conseiller)
    referral.refresh_from_db()
    assert referral.state == "draft"


def test_what_it_received_goes_on(agents):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service)
    closed(service, agents.responsable)
    referral.accept(by=agents.partenaire)
    assert referral.state == "accepted"


def test_a_closed_space_is_not_offered_to_a_funding_request(agents, sign_in):
    space = factories.SpaceFactory(named_by=agents.partenaire, name="Le Gué fermé")
    draft = factories.FundingRequestFactory(space=space)
    closed(space, agents.responsable)
    client = sign_in(agents.partenaire)
    assert "Le Gué fermé" not in client.get(reverse("funding_request_create")).content.decode()
    page = client.get(reverse("funding_request_update", args=[draft.pk])).content.decode()
    assert "Le Gué fermé" in page, "what was prepared before may still be corrected"


def test_one_of_two_who_close_at_once_is_refused(committed, in_threads):
    agents = factories.cast()
    service = factories.ServiceFactory()

    def close():
        row = Service.unscoped.get(pk=service.pk)
        try:
            closed(row, agents.responsable)
        except ActionRefused as refusal:
            return refusal.reason
        return "closed"

    told = in_threads(close, close)
    assert sorted(said == "closed" for said in told) == [False, True]


def test_an_operator_does_not_close_while_somebody_opens_a_service_under_it(committed, in_threads):
    agents = factories.cast()
    operator = factories.OperatorFactory()

    def close():
        try:
            closed(Operator.unscoped.get(pk=operator.pk), agents.responsable)
        except ActionRefused:
            return "refused"
        return "done"

    def enter():
        try:
            with transaction.atomic():
                factories.ServiceFactory(operator=operator)
        except IntegrityError:
            return "refused"
        return "done"

    assert sorted(in_threads(close, enter)) == ["done", "refused"]
    operator.refresh_from_db()
    assert operator.is_open == Service.unscoped.filter(operator=operator, state="open").exists()
