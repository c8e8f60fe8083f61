"""What bears on rights: the steps about maintenance, the ASF as it was recorded, and what was found to examine."""

from portal.separations.rights.models.asf import AsfAmount, AsfOpening, AsfOpeningQuerySet
from portal.separations.rights.models.found_right import FoundRight, FoundRightQuerySet
from portal.separations.rights.models.procedure import REFERENCE_OF_A_ROW, Procedure, ProcedureQuerySet

__all__ = [
    "REFERENCE_OF_A_ROW",
    "AsfAmount",
    "AsfOpening",
    "AsfOpeningQuerySet",
    "FoundRight",
    "FoundRightQuerySet",
    "Procedure",
    "ProcedureQuerySet",
]
