"""« À contacter »: one pile, first of the day, for those who are asked; for managers what is late or for nobody."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.first_contacts.models import FirstContact
from portal.separations.replacements.models import stands_for


@work_list(Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE, order=1)
def to_contact(agent):
    """The first due first; nothing at all when there is none."""
    rows = FirstContact.objects.visible_to(agent).waiting()
    if agent.role == Role.CONSEILLER:
        rows = rows.asked_of(stands_for(agent))
    elif agent.role == Role.RESPONSABLE:
        rows = rows.filter(Q(due_on__lt=timezone.localdate()) | Q(for_agent=None))
    return task_group(
        rows.first_due_first(),
        _line,
        show=_shown,
        reads=("family__parents",),
        title="À contacter",
        url=reverse("family_list", query={"contact": "oui"}),
        button="Ouvrir le dossier",
        nothing="",
    )


def _shown(agent):
    return FirstContact.objects.visible_to(agent).select_related("family", "for_agent")


def _line(contact):
    family = contact.family
    who = f"Dossier {family.reference}, {family.surnames}"
    asked = f"contact par {contact.for_agent}" if contact.for_agent else "contact demandé à personne encore"
    return TaskLine(
        text=f"{family.reference}, {family.surnames}",
        url=contact.get_absolute_url(),
        since=contact.due_on,
        note=asked,
        late=contact.is_late,
        todo=f"{who} : prenez contact {contact.term_in_words}.",
    )
