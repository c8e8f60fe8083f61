"""A danger bears its signs from the moment it says who is threatened until it is over, in the same transaction."""

from portal.separations.families.when_told import when_danger_over, when_threatened
from portal.separations.neutral_signs.process import write_signs

when_threatened(write_signs)


@when_danger_over
def without_signs(report, *, by):
    """It is lifted, or undone by its author."""
    write_signs(report)
