"""Where the Etp of a convention are not those that the committees settled, exercice by exercice.

The comité des financeurs fixes the Etp to fund with its opinion; that the last opinion whose minutes are signed is the
one to compare with, whatever its committee, is our reading.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from funding.committees.models import Meeting, Opinion
from mediation.conventions.models import Convention


@dataclass(frozen=True, kw_only=True)
class Gap:
    """An exercice for which a convention funds other Etp than its last opinion, which may fund none."""

    exercice: int
    agreed: Decimal
    opinion: Opinion


def opinions_on(service: int, agent: Any) -> Any:
    """Those on the service of this key whose minutes are signed, each with its meeting."""
    rows = Opinion.objects.visible_to(agent).filter(service=service, meeting__state=Meeting.State.HELD)
    return rows.select_related("meeting")


def gaps_of(convention: Convention, agent: Any) -> list[Gap]:
    """In the order of exercices; none for what was given up. An opinion that was put off settles nothing."""
    if convention.state == Convention.State.CANCELLED:
        return []
    settled = opinions_on(convention.service_id, agent).exclude(verdict=Opinion.Verdict.POSTPONED)
    rows = settled.filter(exercice__in=convention.exercices).order_by("meeting__held_on", "pk")
    latest = {opinion.exercice: opinion for opinion in rows}
    pairs = ((latest.get(exercice), convention.etp_of(exercice)) for exercice in convention.exercices)
    return [
        Gap(exercice=opinion.exercice, agreed=agreed, opinion=opinion)
        for opinion, agreed in pairs
        if opinion is not None and agreed is not None and agreed != (opinion.funded_etp or 0)
    ]
