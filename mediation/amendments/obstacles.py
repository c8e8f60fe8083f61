"""A convention does not end early while an amendment is prepared on what it says."""

from mediation.amendments.models import ONE_AT_A_TIME, ConventionAmendment
from mediation.conventions.models import Convention
from portal.foundation.workflow.obstacles import obstacle


@obstacle(Convention, "end")
def amendment_prepared(convention):
    """It is signed or given up first."""
    waits = ConventionAmendment.unscoped.filter(convention=convention, state=ConventionAmendment.State.PREPARED)
    return ONE_AT_A_TIME if waits.exists() else ""
