"""Family files as the lines of home pages show them: the piles that give this function read their rows together."""

from portal.foundation.access.roles import Actor
from portal.separations.families.models import Family, FamilyQuerySet


def shown(agent: Actor) -> FamilyQuerySet:
    """With the agent who is to do the next step."""
    return Family.objects.visible_to(agent).select_related("step_for")
