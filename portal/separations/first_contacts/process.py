"""Asking for the first contact when a danger is told, noting what was tried, and telling managers when it is late."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.mails import address_of, send
from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.foundation.access.roles import Role
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.first_contacts.caf_settings import CONTACT_DAYS
from portal.separations.first_contacts.models import ContactAttempt, FirstContact
from portal.separations.replacements.models import Replacement, substitute_of
from portal.territory.working_days import after_working_days

MADE_ALREADY = "Le contact est déjà noté comme pris : relisez le dossier."
SUBJECT = "un dossier demande votre attention"


def ask_for_contact(report: DangerReport, *, by: Agent) -> FirstContact:
    """Name who is asked and until when; the task of the minute writes to those who are there."""
    family = report.family
    days = value_of(CONTACT_DAYS, caf=family.caf_id)
    contact = FirstContact(
        report=report,
        family=family,
        caf_id=family.caf_id,
        for_agent=_who_is_there(family.referent),
        due_on=after_working_days(timezone.localdate(), days, family.caf_id),
    )
    contact.save()
    return contact


def end_with_danger(report: DangerReport, *, by: Agent) -> None:
    """A danger that is over asks for nothing more; what was tried stays."""
    for contact in FirstContact.objects.waiting().filter(report=report):
        with locked(contact):
            contact.state = FirstContact.State.OVER
            contact.save(update_fields=["state"])


def _who_is_there(referent: Agent | None) -> Agent | None:
    """The référent, or who stands in for them today; None when the file has none who works here."""
    if referent is None or not referent.is_active:
        return None
    found = substitute_of(referent)
    return found.substitute if found else referent


def present_social_workers(caf: str) -> list[Agent]:
    """Those of the Caf whose account is open and who are not replaced today."""
    away = Replacement.objects.in_force().filter(caf=caf).values("agent")
    workers = Agent.objects.active().filter(caf=caf, role=Role.TRAVAILLEUR_SOCIAL)
    return list(workers.exclude(pk__in=away))


def those_to_tell(contact: FirstContact) -> list[Agent]:
    """Who is asked, and the social workers who are there; the managers when there is nobody."""
    found = [contact.for_agent] if contact.for_agent else []
    found += present_social_workers(contact.caf_id)
    return found or _managers(contact.caf_id)


def _managers(caf: str) -> list[Agent]:
    return list(Agent.objects.managers().filter(caf=caf))


@transaction.atomic
def tell_untold(caf: str) -> int:
    """Write to those who are asked in this Caf, one message each, which names nothing; how many contacts were told."""
    with in_perimeter_of_caf(caf):
        contacts = list(FirstContact.objects.untold().select_for_update(of=("self",), skip_locked=True))
        recipients = {agent.email for contact in contacts for agent in those_to_tell(contact)}
        _mark(contacts, "told_at")
        _write("first_contact", recipients)
    return len(contacts)


@transaction.atomic
def escalate_late(caf: str) -> int:
    """Tell the managers of this Caf of what is late there, once; how many contacts."""
    with in_perimeter_of_caf(caf):
        contacts = list(FirstContact.objects.to_escalate().select_for_update(of=("self",), skip_locked=True))
        _mark(contacts, "escalated_at")
        _write("first_contact_late", [manager.email for manager in _managers(caf)] if contacts else ())
    return len(contacts)


def _mark(contacts: Iterable[FirstContact], moment: str) -> None:
    for contact in contacts:
        setattr(contact, moment, timezone.now())
        contact.save(update_fields=[moment])


def _write(template: str, recipients: Iterable[str]) -> None:
    if recipients := sorted(recipients):
        send(template, SUBJECT, recipients, home=address_of("home"))


def note_attempt(contact: FirstContact, *, by: Agent, means: str, reached: bool) -> None:
    """Keep that somebody tried; once the person was reached, the contact is made. Raises `ActionRefused`."""
    with locked(contact):
        if contact.state != FirstContact.State.WAITING:
            raise ActionRefused(MADE_ALREADY)
        ContactAttempt.objects.create(first_contact=contact, tried_by=by, means=means, reached=reached)
        Entry.objects.record(by=by, action="contact:try", target=contact)
        if reached:
            contact.make(by=by)
