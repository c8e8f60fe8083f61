"""Preparing a referral: the draft, one consent to gather per known parent, the journal line; all or nothing."""

from django.db import transaction

from mediation.models import Consent, Referral
from portal.journal.models import Entry


@transaction.atomic
def prepare_referral(*, by, family, service, purpose=""):
    """Write the draft of a referral of `family` to `service`, one of its Caf; the `Referral`.

    Raises `IntegrityError` when one to the same service is open already.
    """
    referral = Referral.objects.create(
        family=family, caf_id=family.caf_id, service=service, purpose=purpose, created_by=by
    )
    Consent.objects.bulk_create(Consent(referral=referral, parent=parent) for parent in family.parents.all())
    Entry.objects.record(by=by, action="create", target=referral)
    return referral
