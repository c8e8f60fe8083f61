"""Who reads and changes how to reach a person."""

from portal.accounts.models import Agent
from portal.separations.dangers.mask import mask_of_all
from portal.separations.families.models import Family
from portal.separations.families.permissions import may_record
from portal.separations.people.models import Person


def files_of(person: Person, agent: Agent) -> list[Family]:
    """The files in which the person is a parent or a child, that the agent may see, the oldest first."""
    rows = (
        Family.objects.visible_to(agent).standing().prefetch_related("dangers", "parents", "children", "separations")
    )
    as_parent = rows.filter(parents__person=person)
    as_child = rows.filter(children__person=person, children__cancelled_at=None)
    return sorted({family.pk: family for family in (*as_parent, *as_child)}.values(), key=lambda family: family.pk)


def may_change_contacts(agent: Agent, families: list[Family]) -> bool:
    """Adds, corrects and ends contact points: the caseworkers who may read them."""
    return may_record(agent) and not mask_of_all(agent, families).hides_contacts
