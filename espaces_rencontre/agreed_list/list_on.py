"""Which spaces are agreed in a département on a day, and how the list came to be so (article D.216-7 CASF)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from espaces_rencontre.agrements.models import Agrement, AgrementChange
from portal.territory.models import Departement

SHOWN = 100


@dataclass(frozen=True, kw_only=True)
class ListChange:
    """One change of the list: what, from which day, and when it was recorded (None: a term that came by itself)."""

    what: str
    takes_effect_on: date
    recorded_on: date | None
    agrement: Agrement
    note: str = ""


def agreed_on(agent: Any, departement: Departement, day: date) -> QuerySet[Agrement]:
    """The agréments in force on `day` in `departement`, the last one of each space, by commune then name."""
    rows = Agrement.objects.visible_to(agent).on(day).filter(space__caf__departement=departement)
    last = rows.order_by("space_id", "-granted_on", "-pk").distinct("space_id")
    return (
        Agrement.objects.visible_to(agent)
        .filter(pk__in=last.values("pk"))
        .select_related("space__operator")
        .order_by("space__city", "space__name", "pk")
    )


def changes_of(agent: Any, departement: Departement, today: date) -> Sequence[ListChange]:
    """The last changes, latest first: those recorded, and the terms that came."""
    here = {"agrement__space__caf__departement": departement}
    recorded = AgrementChange.objects.visible_to(agent).filter(**here).select_related("agrement__space")
    ended = Agrement.objects.visible_to(agent).standing()
    ended = ended.filter(space__caf__departement=departement, expires_on__lt=today, withdrawn_on=None)
    told = [_told(change) for change in recorded[:SHOWN]]
    told += [_ended(agrement) for agrement in ended.select_related("space").order_by("-expires_on")[:SHOWN]]
    told.sort(key=lambda change: (change.recorded_on or change.takes_effect_on, change.agrement.pk), reverse=True)
    return told[:SHOWN]


def _told(change: AgrementChange) -> ListChange:
    note = change.agrement.cancel_reason if change.kind == AgrementChange.Kind.CANCELLED else ""
    return ListChange(
        what=change.get_kind_display(),
        takes_effect_on=change.takes_effect_on,
        recorded_on=change.recorded_at.date(),
        agrement=change.agrement,
        note=note,
    )


def _ended(agrement: Agrement) -> ListChange:
    day = agrement.expires_on + timedelta(1) if agrement.expires_on else date.max
    return ListChange(what="arrivé à son terme", takes_effect_on=day, recorded_on=None, agrement=agrement)
