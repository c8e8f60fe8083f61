"""What bears on rights passes with a file: its steps about maintenance and the openings of the ASF, with their dates.

The clock of the ASF goes on where it was. What was said of a right to examine stays: each Caf examines for itself.
"""

from portal.accounts.models import Agent
from portal.separations.families.models import Family
from portal.separations.rights.asf.cases import MAYOTTE
from portal.separations.rights.models import AsfOpening, Procedure

STEP = ("kind", "from_on", "until_on", "covers_maintenance", "outcome")


def pass_steps(old: Family, opened: Family) -> None:
    """Write in the file that opens each step that stands in the one that is left.

    That of a mediation names the step it comes from: the referral stays where it is, and no other step names it.
    """
    for step in old.procedures.all():
        if step.cancelled_at is None:
            proof = f"procedure:{step.pk}" if step.is_of_mediation else step.source_reference
            copied = {name: getattr(step, name) for name in STEP}
            Procedure(family=opened, source_reference=proof, **copied).save()


def pass_asf_openings(old: Family, opened: Family, *, by: Agent) -> None:
    """Write since when the ASF of each parent is open; none in Mayotte, where it is not paid."""
    if opened.caf.departement_id == MAYOTTE:
        return
    parents = {parent.position: parent for parent in opened.parents.all()}
    for parent in old.parents.all():
        for row in parent.asf_openings.all():
            if row.cancelled_at is None:
                days = {"opened_on": row.opened_on, "ended_on": row.ended_on}
                AsfOpening(parent=parents[parent.position], recorded_by=by, **days).save()
