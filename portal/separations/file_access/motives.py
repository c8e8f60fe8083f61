"""The motives to choose from, before a file that one does not follow."""

from typing import Any

from django.utils import timezone

from portal.separations.file_access.models import Motive


def kinds_for(agent: Any) -> list[tuple[str, str]]:
    """The motives to choose from, the last one that the agent chose today first."""
    today = Motive.objects.visible_to(agent).filter(agent=agent.pk, day=timezone.localdate())
    last = today.order_by("-pk").values_list("kind", flat=True).first()
    return sorted(Motive.Kind.choices, key=lambda choice: choice[0] != last)
