"""Families, parents, children, separations, dangers and procedures."""

from portal.separations.models.family import Child, Family, Parent
from portal.separations.models.rights import AsfAmount, Procedure
from portal.separations.models.separation import DangerReport, Separation

__all__ = ["AsfAmount", "Child", "DangerReport", "Family", "Parent", "Procedure", "Separation"]
