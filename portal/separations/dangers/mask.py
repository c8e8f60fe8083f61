"""What is masked of a file: the one answer that pages, forms, lists, searches, prints and partners' pages ask for."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Func

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_caf_agent
from portal.separations.dangers.models import DangerReport, ThreatenedPerson
from portal.separations.dangers.permissions import DANGER_ROLES, may_see_danger
from portal.separations.families.models import Child, Family, Parent


@dataclass(frozen=True, kw_only=True)
class Mask:
    """What somebody may not read, and neither change nor find a file by.

    Contacts: how to reach a parent. Number: that of the allocataire. Homes: with whom each child lives. Notes: what
    agents wrote freely.
    """

    hides_contacts: bool = False
    hides_number: bool = False
    hides_homes: bool = False
    hides_notes: bool = False

    def __or__(self, other: "Mask") -> "Mask":
        """What one of the two hides."""
        return Mask(**{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)})


NOTHING = Mask()
ALL = Mask(hides_contacts=True, hides_number=True, hides_homes=True, hides_notes=True)
# A service never reads what the Caf keeps for itself.
OF_SERVICES = Mask(hides_number=True, hides_notes=True)


def mask_of(reader: Agent, family: Family) -> Mask:
    """What `reader` may not read of `family`: in a Caf nothing, unless a danger is open that they may not see.

    Reporting a danger of one's own never uncovers what another one covers; a danger follows the persons it is about
    into their other files. Whoever is of no Caf sees no danger: the database says whether there is one.
    """
    if not is_caf_agent(reader):
        return ALL if family.is_in_danger else OF_SERVICES
    opened = (report for report in family.dangers_nearby if report.lifted_at is None)
    return NOTHING if all(may_see_danger(reader, report) for report in opened) else ALL


def mask_of_all(reader: Agent, families: Iterable[Family]) -> Mask:
    """What one of these files hides of somebody who is in them all."""
    mask = NOTHING
    for family in families:
        mask |= mask_of(reader, family)
    return mask


def masked_files(reader: Agent, among: Iterable[int] | None = None) -> set[int]:
    """The keys of the files of the Caf of `reader`, all or those `among`, of which `mask_of` hides something.

    All of them in one query, since dangers that are open are few; of some, those alone that have one are read.
    """
    if reader.role in DANGER_ROLES:
        return set()
    if among is not None:
        in_danger = Family.objects.visible_to(reader).filter(pk__in=among).in_danger()
        return {family.pk for family in in_danger if mask_of(reader, family) == ALL}
    opened = DangerReport.objects.visible_to(reader).filter(caf=reader.caf_id, lifted_at=None)
    reports = opened.exclude(recorded_by=reader)
    threatened = ThreatenedPerson.objects.visible_to(reader).filter(report__in=reports).values("person")
    parents = Parent.objects.visible_to(reader).filter(_is_one_of("person", threatened))
    children = Child.objects.visible_to(reader).filter(_is_one_of("person", threatened), cancelled_at=None)
    told, *others = (rows.order_by().values_list("family", flat=True) for rows in (reports, parents, children))
    return set(told.union(*others))


def _is_one_of(column: str, keys: Any) -> Func:
    """`column = ANY (ARRAY(…))`: the few keys are found first, then their rows by the index."""
    return Func(
        column,
        ArraySubquery(keys),
        template="(%(expressions)s))",
        arg_joiner=" = ANY (",
        output_field=BooleanField(),
    )
