"""Choosing a motive, protecting a file, opening one for a reason, and saying « je connais cette famille »."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from portal.accounts.mails import address_of, send
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.file_access.models import BrokenGlass, Concern, Motive, Protection, ProtectionReader

PROTECTED_ALREADY = "Ce dossier est déjà protégé : relisez la page."
LIFTED_ALREADY = "Cette protection est levée : relisez la page."
SUBJECT = "un dossier demande votre attention"


@transaction.atomic
def choose_motive(family: Family, *, by: Agent, kind: str) -> Motive:
    """Why `by` opens `family`, until midnight; the first motive of the day for a file is the one that is kept."""
    motive, is_new = Motive.objects.get_or_create(
        agent=by, family=family, day=timezone.localdate(), defaults={"kind": kind}
    )
    if is_new:
        Entry.objects.record(by=by, action="motive:choose", target=motive, after=kind)
    return motive


@transaction.atomic
def protect(family: Family, *, by: Agent, reason: str, readers: Iterable[Agent]) -> Protection:
    """Close the file to all but its référent, who replaces them, and `readers`. Raises `ActionRefused`."""
    Family.unscoped.select_for_update(no_key=True).get(pk=family.pk)
    if Protection.objects.visible_to(by).filter(family=family, state=Protection.State.ON).exists():
        raise ActionRefused(PROTECTED_ALREADY)
    protection = Protection.objects.create(family=family, reason=reason, protected_by=by)
    _name(protection, readers, by)
    Entry.objects.record(by=by, action="protection:protect", target=protection)
    return protection


def name_readers(protection: Protection, *, by: Agent, readers: Iterable[Agent]) -> None:
    """Who opens the file from now on. Raises `ActionRefused` once the protection is lifted."""
    with locked(protection):
        if protection.state != Protection.State.ON:
            raise ActionRefused(LIFTED_ALREADY)
        wanted = {reader.pk: reader for reader in readers}
        named = protection.named.filter(ended_at=None)
        named.exclude(agent__in=wanted).update(ended_at=timezone.now())
        known = set(named.values_list("agent", flat=True))
        _name(protection, (reader for key, reader in wanted.items() if key not in known), by)
        Entry.objects.record(by=by, action="protection:readers", target=protection)


def _name(protection: Protection, readers: Iterable[Agent], by: Agent) -> None:
    ProtectionReader.objects.bulk_create(
        ProtectionReader(protection=protection, agent=reader, named_by=by) for reader in readers
    )


@transaction.atomic
def break_glass(family: Family, *, by: Agent, reason: str) -> BrokenGlass:
    """Open a protected file until midnight; the task of the minute writes to managers and to the DPO."""
    opening = BrokenGlass.objects.create(agent=by, caf_id=family.caf_id, file=family.pk, reason=reason)
    Entry.objects.record(by=by, action="glass:break", target=opening)
    return opening


@transaction.atomic
def declare_concern(family: Family, *, by: Agent) -> Concern:
    """`by` knows this family: the file is closed to them. Who follows it stays to be decided by a manager."""
    concern, is_new = Concern.objects.get_or_create(agent=by, family=family, state=Concern.State.DECLARED)
    if is_new:
        Entry.objects.record(by=by, action="concern:declare", target=concern)
    return concern


@transaction.atomic
def tell_broken_glass() -> int:
    """Write to the managers of each Caf and to the DPO of what nobody was told yet; how many openings."""
    openings = list(BrokenGlass.objects.untold().select_for_update(skip_locked=True))
    for caf in sorted({opening.caf_id for opening in openings}):
        authors = {opening.agent_id for opening in openings if opening.caf_id == caf}
        managers = Agent.objects.managers().filter(caf=caf).exclude(pk__in=authors)
        overseers = Agent.objects.active().filter(role=Role.DPO)
        recipients = {*managers.values_list("email", flat=True), *overseers.values_list("email", flat=True)}
        send("first_contact", SUBJECT, sorted(recipients), home=address_of("home"))
    for opening in openings:
        opening.told_at = timezone.now()
        opening.save(update_fields=["told_at"])
    return len(openings)
