"""Preparing a referral: the draft, one consent to gather per known parent, the journal line; all or nothing."""

from django.db import transaction

from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.families.models import Family


@transaction.atomic
def prepare_referral(*, by: Agent, family: Family, service: Service, purpose: str = "") -> Referral:
    """Write the draft of a referral of `family` to `service`, one of its Caf; the `Referral`.

    Raises `IntegrityError` when one to the same service is open already.
    """
    referral = Referral(family=family, caf_id=family.caf_id, service=service, purpose=purpose, created_by=by)
    referral.save()
    for parent in family.parents.all():
        if parent.person.may_consent:
            referral.consents.create(parent=parent)
    Entry.objects.record(by=by, action="create", target=referral)
    return referral
