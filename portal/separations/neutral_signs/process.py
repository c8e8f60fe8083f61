"""Writing the signs of a danger, removing them with it, and asking whether another Caf bears one."""

from typing import Any

from django.db import connection, transaction

from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.separations.dangers.models import DangerReport
from portal.separations.families.models import Family
from portal.separations.neutral_signs.digests import digests_of_all
from portal.separations.neutral_signs.models import DangerSign


def write_signs(report: DangerReport) -> None:
    """The signs of `report` are those of whom it threatens now; none once it is lifted."""
    wanted = set() if report.lifted_at else set(digests_of_all(report.threatened.all()))
    rows = DangerSign.unscoped.filter(report=report)
    rows.exclude(digest__in=wanted).delete()
    known = {bytes(digest) for digest in rows.values_list("digest", flat=True)}
    caf = report.family.caf_id
    DangerSign.unscoped.bulk_create(
        DangerSign(report=report, caf_id=caf, digest=digest) for digest in sorted(wanted - known)
    )


def is_signed_elsewhere(family: Any) -> bool:
    """Whether another Caf has an open danger for somebody of this file; one query, read once for each `family`."""
    if not hasattr(family, "known_sign"):
        family.known_sign = _ask(family)
    return bool(family.known_sign)


def _ask(family: Family) -> bool:
    parents = (parent.person for parent in family.both_parents if parent)
    children = (child.person for child in family.known_children if child.person)
    digests = digests_of_all([*parents, *children])
    if not digests:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT separations_signed_elsewhere(%s::bytea[])", [digests])
        return bool(cursor.fetchone()[0])


@transaction.atomic
def refresh_signs(caf: str) -> int:
    """Write anew the signs of this Caf: names and birth dates are corrected, keys rotated. How many dangers."""
    with in_perimeter_of_caf(caf):
        reports = DangerReport.unscoped.filter(family__caf=caf, lifted_at=None).select_related("family")
        for report in reports.prefetch_related("threatened"):
            write_signs(report)
        return len(reports)
