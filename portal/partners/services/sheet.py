"""What the page of a service shows whatever its kind: its sheet, its sites, and what the reader may do."""

from portal.partners.models import Operator
from portal.partners.sites.models import Site


def sheet_of(service, agent):
    """The context of `partners/services/_sheet.html`."""
    return {
        "service": service,
        "sites": list(Site.objects.visible_to(agent).filter(service=service.pk).order_by("state", "-is_main", "name")),
        "sees_operator": Operator.objects.visible_to(agent).filter(pk=service.operator_id).exists(),
        "may_correct": service.is_told_by(agent),
        "steps": service.available_steps(agent),
    }
