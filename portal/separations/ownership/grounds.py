"""On what ground an agent sees a file: they follow it, they replace who does, or their role lets them."""

from collections.abc import Mapping
from typing import Any

from portal.foundation.access.disclosure import Ground, register_grounds
from portal.foundation.access.roles import is_caf_agent
from portal.separations.families.models import Family
from portal.separations.replacements.models import stands_for


def grounds_of(agent: Any, files: set[int]) -> Mapping[int, Ground]:
    """The ground of each of these files that the agent follows or follows for somebody; others are left out."""
    if not is_caf_agent(agent):
        return {}
    followed = Family.objects.visible_to(agent).filter(pk__in=files, referent__in=stands_for(agent))
    return {
        number: Ground.REFERENT if referent == agent.pk else Ground.REPLACEMENT
        for number, referent in followed.values_list("pk", "referent_id")
    }


register_grounds(grounds_of)
