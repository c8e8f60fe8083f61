"""Funding requests that wait: to be submitted by who prepared them, to be decided by the manager."""

from django.urls import reverse
from django.utils import timezone

from funding.grants.models import FundingRequest
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import euros, relative

State = FundingRequest.State


@work_list(Role.PARTENAIRE, order=50)
@work_list(Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, order=40)
def to_submit(agent):
    """Prepared, and not handed in yet."""
    return task_group(
        FundingRequest.objects.visible_to(agent).select_related("space").to_submit().order_by("pk"),
        _to_submit,
        title="Demandes de financement à transmettre",
        url=reverse("funding_request_list", query={"state": State.DRAFT}),
        button="Ouvrir la demande",
        nothing="Aucune demande de financement en préparation.",
    )


def _to_submit(funding_request):
    return TaskLine(
        text=f"n° {funding_request.pk}, {funding_request.space}",
        url=funding_request.get_absolute_url(),
        note=euros(funding_request.amount_requested),
        todo=f"Relisez la demande n° {funding_request.pk} de {funding_request.space}, puis transmettez-la.",
    )


@work_list(Role.RESPONSABLE, order=10)
def to_decide(agent):
    """Handed in and not decided, the longest wait first."""
    return task_group(
        FundingRequest.objects.visible_to(agent).select_related("space").submitted().order_by("submitted_at"),
        _to_decide,
        title="Demandes à décider",
        url=reverse("funding_request_list", query={"state": State.SUBMITTED}),
        button="Lire et décider",
        nothing="Aucune demande n’attend votre décision.",
    )


def _to_decide(funding_request):
    waited = relative(funding_request.submitted_at, timezone.localdate())
    return TaskLine(
        text=f"n° {funding_request.pk}, {funding_request.space}",
        url=funding_request.get_absolute_url(),
        since=funding_request.submitted_at,
        note=f"demande {euros(funding_request.amount_requested)}",
        todo=f"Décidez de la demande n° {funding_request.pk} : {funding_request.space} demande "
        f"{euros(funding_request.amount_requested)}, transmise {waited}.",
    )
