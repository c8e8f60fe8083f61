"""What the tests of referrals share: referrals at each step, addresses, and pages read with plain spaces."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from mediation.preparation.process import proposed_contacts
from mediation.referrals.models import Referral
from tests import factories


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def make(agents):
    """A referral at a step: `make.draft()`, `ready`, `sent`, `accepted`, `started`; the cast's partner answers."""

    def service():
        return factories.ServiceFactory(named_by=agents.partenaire)

    def draft(**fields):
        fields = {"service": service(), "created_by": agents.conseiller} | fields
        referral = factories.ReferralFactory(**fields)
        for parent in referral.family.parents.all():
            referral.consents.create(parent=parent)
        for point in proposed_contacts(referral.family):
            referral.shared_contacts.create(contact_point=point)
        return referral

    def ready(**fields):
        referral = draft(**fields)
        referral.consents.update(given_on=date(2014, 4, 1), recorded_by=agents.conseiller)
        return Referral.objects.get(pk=referral.pk)

    def sent(**fields):
        referral = ready(**fields)
        referral.send(by=agents.conseiller)
        return referral

    def accepted(**fields):
        referral = sent(**fields)
        referral.accept(by=agents.partenaire)
        return referral

    def started(**fields):
        referral = accepted(**fields)
        referral.start(by=agents.partenaire, started_on=timezone.localdate())
        return referral

    return SimpleNamespace(draft=draft, ready=ready, sent=sent, accepted=accepted, started=started)


def flat(response):
    """The HTML of a response with plain spaces."""
    return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def look(sign_in):
    """Return the HTML of a page as an agent reads it: `look(agent, "referral_detail", referral.pk)`."""

    def read(agent, name, *args, **query):
        response = sign_in(agent).get(reverse(name, args=args), query)
        assert response.status_code == 200
        return flat(response)

    return read


@pytest.fixture
def post(sign_in):
    """Post as an agent: (status, the page one ends on)."""

    def send(agent, name, *args, **answers):
        response = sign_in(agent).post(reverse(name, args=args), answers, follow=True)
        moved = any(status == 302 for _, status in response.redirect_chain)  # a refused form is a 303
        return SimpleNamespace(status=response.status_code, page=flat(response), moved=moved)

    return send
