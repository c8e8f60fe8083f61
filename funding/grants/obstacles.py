"""What funding requests object to steps of the rows below."""

from funding.commissions.models import Commission
from funding.grants.models import FundingRequest
from portal.foundation.workflow.obstacles import obstacle


@obstacle(Commission, "cancel")
def it_decided(commission):
    """A commission that decided is kept with its minutes."""
    decided = FundingRequest.objects.filter(commission=commission.pk).exists()
    return "Cette commission a décidé : son enregistrement ne change plus." if decided else ""
