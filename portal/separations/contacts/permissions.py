"""Who reads and changes how to reach a person."""

from portal.accounts.models import Agent
from portal.separations.dangers.permissions import may_see_contacts
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


def may_reach(agent: Agent, families: list[Family]) -> bool:
    """Reads how to reach somebody: not when a danger that the agent may not see covers one of their `families`."""
    return all(may_see_contacts(agent, family) for family in families)


def may_change_contacts(agent: Agent, families: list[Family]) -> bool:
    """Adds, corrects and ends contact points: the caseworkers who may read them."""
    return may_record(agent) and may_reach(agent, families)
