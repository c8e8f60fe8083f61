"""Funding requests that wait: to be submitted by who prepared them, to be decided by the manager."""

from django.urls import reverse
from django.utils import timezone

from funding.delegations.models import Delegation
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
        FundingRequest.objects.visible_to(agent).to_submit().order_by("pk"),
        _to_submit,
        show=_shown,
        title="Demandes de financement à transmettre",
        url=reverse("funding_request_list", query={"state": State.DRAFT}),
        button="Ouvrir la demande",
        nothing="Aucune demande de financement en préparation.",
    )


def _shown(agent):
    return FundingRequest.objects.visible_to(agent).select_related("space")


def _to_submit(funding_request):
    return TaskLine(
        text=f"n° {funding_request.pk}, {funding_request.space}",
        url=funding_request.get_absolute_url(),
        note=euros(funding_request.amount_requested),
        todo=f"Relisez la demande n° {funding_request.pk} ({funding_request.space}), puis transmettez-la.",
    )


@work_list(Role.RESPONSABLE, order=10)
def to_decide(agent):
    """Handed in and not decided, the longest wait first."""
    return task_group(
        FundingRequest.objects.visible_to(agent).submitted().order_by("submitted_at"),
        _to_decide,
        show=_shown,
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


@work_list(Role.RESPONSABLE, order=11)
def beyond_my_delegation(agent):
    """Handed in, and asking more than the agent may grant alone: the commission decides. None when there is none."""
    delegation = Delegation.objects.visible_to(agent).for_act(agent, Delegation.Act.GRANT)
    rows = FundingRequest.objects.visible_to(agent).submitted()
    if delegation is not None:
        rows = rows.filter(amount_requested__gt=delegation.amount_limit)
    without = "vous n’avez pas de délégation : faites enregistrer votre acte signé, ou réunissez la commission"
    note = without if delegation is None else f"au-delà de votre délégation, {delegation.limit_in_words}"
    return task_group(
        rows.order_by("submitted_at"),
        lambda row: TaskLine(
            text=f"n° {row.pk}, {row.space}",
            url=row.get_absolute_url(),
            since=row.submitted_at,
            note=f"demande {euros(row.amount_requested)}, {note}",
        ),
        show=_shown,
        title="Demandes au-delà de votre délégation",
        url=reverse("commission_list"),
        button="Enregistrer la commission",
        nothing="",
    )
