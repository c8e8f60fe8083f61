"""On the file, before everything else: the contact that is to be taken, by whom and until when, in neutral words."""

from django.db.models import Count, Max

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family
from portal.separations.first_contacts.models import FirstContact


@panel(Family, order=1)
def first_contacts(family, agent):
    """Those that wait, with what was tried; nothing when none does."""
    if not family.danger_is_open:
        return None
    rows = FirstContact.objects.visible_to(agent).waiting().filter(family=family.pk).first_due_first()
    contacts = list(
        rows.select_related("for_agent").annotate(tried=Count("attempts"), tried_at=Max("attempts__tried_at"))
    )
    if not contacts:
        return None
    for contact in contacts:
        contact.family = family
    context = {"contacts": [(contact, contact.available_steps(agent)) for contact in contacts]}
    return Panel(
        template="separations/first_contacts/_first_contacts.html", context=context, timeline_rows=contacts, leads=True
    )
