"""Preparing a referral: the draft, one consent to gather per known parent, the journal line; all or nothing."""

from collections.abc import Iterable

from django.db import transaction

from mediation.preparation.models import SharedContact
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.people.models import ContactPoint

CHOICE_IS_OVER = "Cette orientation est déjà partie, ou retirée : ce que lit le service ne change plus."


@transaction.atomic
def prepare_referral(
    *,
    by: Agent,
    family: Family,
    service: Service,
    purpose: str = "",
    contacts: Iterable[ContactPoint] | None = None,
) -> Referral:
    """Write the draft of a referral of `family` to `service`, one of its Caf; the `Referral`.

    `contacts`: what the service may read of how to reach the parents; None gives what `proposed_contacts` says.
    Raises `IntegrityError` when one to the same service is open already.
    """
    referral = Referral(family=family, caf_id=family.caf_id, service=service, purpose=purpose, created_by=by)
    referral.save()
    for parent in family.parents.all():
        if parent.person.may_consent:
            referral.consents.create(parent=parent)
    chosen = proposed_contacts(family) if contacts is None else contacts
    referral.shared_contacts.bulk_create(SharedContact(referral=referral, contact_point=point) for point in chosen)
    Entry.objects.record(by=by, action="create", target=referral)
    return referral


def share_contacts(referral: Referral, contacts: Iterable[ContactPoint], *, by: Agent) -> None:
    """Let the service read these contact points and no others once the draft is sent; raises `ActionRefused`."""
    with locked(referral):
        if referral.state != Referral.State.DRAFT:
            raise ActionRefused(CHOICE_IS_OVER)
        wanted = {point.pk for point in contacts}
        known = set(referral.shared_contacts.values_list("contact_point", flat=True))
        referral.shared_contacts.exclude(contact_point__in=wanted).delete()
        referral.shared_contacts.bulk_create(
            SharedContact(referral=referral, contact_point_id=key) for key in sorted(wanted - known)
        )
        Entry.objects.record(by=by, action="update", target=referral, note="coordonnées transmises")


def contacts_of(family: Family) -> list[ContactPoint]:
    """The contact points in use of the parents who are asked for a consent, the first parent's first."""
    return [
        point for parent in family.parents.all() if parent.person.may_consent for point in parent.person.points_in_use
    ]


def proposed_contacts(family: Family) -> list[ContactPoint]:
    """What a service needs to call each parent: the main point of each kind; of somebody in a shelter, nothing."""
    persons = [parent.person for parent in family.parents.all() if parent.person.may_consent]
    reached = (person for person in persons if not any(point.is_shelter for point in person.points_in_use))
    mains = (person.main_point(kind) for person in reached for kind in ContactPoint.Kind.values)
    return [point for point in mains if point]
