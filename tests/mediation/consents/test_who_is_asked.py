"""Whose consent is asked: each known parent who lives; nobody for one who is said not to exist."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from mediation.preparation.process import prepare_referral
from mediation.referrals.models import Referral
from portal.separations.families.models import Family
from tests import factories


def prepared(agents, family):
    """A draft for a service of the cast's operator, as the conseiller prepares it."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    return prepare_referral(by=agents.conseiller, family=family, service=service, purpose="")


def consents_and_is_sent(agents, referral, parent):
    """The one consent there is to gather, then the sending."""
    assert [consent.parent for consent in referral.consents.all()] == [parent]
    assert len(referral.lacking) == 1
    referral.record_consent(by=agents.conseiller, parent=parent, given_on=date(2014, 4, 1))
    referral = Referral.objects.get(pk=referral.pk)
    assert referral.lacking == []
    referral.send(by=agents.conseiller)
    return Referral.objects.get(pk=referral.pk).state


def test_a_deceased_parent_is_not_asked(agents):
    family = factories.FamilyFactory(parents=[])
    first = factories.ParentFactory(family=family)
    factories.ParentFactory(family=family, position=2, title="father", is_deceased=True)
    assert consents_and_is_sent(agents, prepared(agents, family), first) == "sent"


@pytest.mark.parametrize("reason", Family.NoSecondParent.values)
def test_nobody_is_asked_for_a_second_parent_who_does_not_exist(agents, reason):
    family = factories.FamilyFactory(parents=[], no_second_parent=reason)
    first = factories.ParentFactory(family=family)
    assert consents_and_is_sent(agents, prepared(agents, family), first) == "sent"


def test_a_second_parent_who_is_merely_missing_is_still_lacking(agents):
    family = factories.FamilyFactory(parents=[])
    first = factories.ParentFactory(family=family)
    referral = prepared(agents, family)
    referral.record_consent(by=agents.conseiller, parent=first, given_on=date(2014, 4, 1))
    assert Referral.objects.get(pk=referral.pk).lacking == [
        "l’accord du second parent, qui n’est pas renseigné au dossier"
    ]


def test_the_database_asks_the_consent_of_each_living_parent_and_one_at_least(agents):
    family = factories.FamilyFactory(parents=[])
    first = factories.ParentFactory(family=family)
    second = factories.ParentFactory(family=family, position=2, title="father", is_deceased=True)
    referral = prepared(agents, family)
    sending = Referral.objects.filter(pk=referral.pk)
    with pytest.raises(IntegrityError, match="each concerned parent must have consented"), transaction.atomic():
        sending.update(state="sent", sent_at=timezone.now())
    referral.consents.filter(parent=first).update(given_on=date(2014, 4, 1), recorded_by=agents.conseiller)
    second.person.is_deceased = False
    second.person.save()
    with pytest.raises(IntegrityError, match="each concerned parent must have consented"), transaction.atomic():
        sending.update(state="sent", sent_at=timezone.now())
    second.person.is_deceased = True
    second.person.save()
    assert sending.update(state="sent", sent_at=timezone.now()) == 1
