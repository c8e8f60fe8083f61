"""A convention is not signed while one of its conditions lacks or is not met."""

from mediation.conventions.models import Convention
from mediation.eligibility.models import EligibilityAnswer, what_hinders
from portal.foundation.workflow.obstacles import obstacle


@obstacle(Convention, "sign")
def conditions_not_met(convention):
    """Which ones, by name."""
    return what_hinders({row.criterion: row for row in EligibilityAnswer.unscoped.filter(convention=convention)})
