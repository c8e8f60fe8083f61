"""What is left on the share of a Caf, what is left to split, and what a manager is told when nothing waits."""

from django.urls import reverse

from funding.envelopes.models import Envelope, Share
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Figure, NextAction, home_figures, when_idle
from portal.foundation.text.french import euros


@home_figures(Role.RESPONSABLE, order=10)
def left_on_the_share(agent):
    """What the Caf may still commit, on the latest share."""
    shares = Share.objects.visible_to(agent).with_totals().select_related("envelope").order_by("-envelope__exercice")
    return [
        Figure(
            value=euros(share.left),
            label=f"restent sur la part de la Caf, fonds {share.envelope.exercice}",
            url=share.envelope.get_absolute_url(),
        )
        for share in shares[:1]
    ]


@home_figures(Role.CNAF, order=20)
def left_to_split(agent):
    """What the latest envelope still holds for no Caf."""
    envelopes = Envelope.objects.visible_to(agent).with_totals().order_by("-exercice")
    return [
        Figure(value=euros(row.unsplit), label=f"restent à répartir, {row}", url=row.get_absolute_url())
        for row in envelopes[:1]
    ]


@when_idle(Role.RESPONSABLE)
def see_the_share(agent):
    """The share of the Caf is what a manager looks at between two decisions."""
    return NextAction(
        text="Aucune demande n’attend votre décision.", url=reverse("envelope_list"), button="Voir la part de la Caf"
    )
