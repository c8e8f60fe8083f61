"""Forms of separations: the parts of a sheet, the whole sheet, and dangers."""

from portal.separations.forms.danger import DangerForm, LiftForm
from portal.separations.forms.sheet import SeparationSheet

__all__ = ["DangerForm", "LiftForm", "SeparationSheet"]
