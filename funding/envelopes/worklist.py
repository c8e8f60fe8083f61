"""What is left on the shares of a Caf, what is left to split, overrun and unspent money, as loud as each other."""

from django.db.models import F, Sum
from django.db.models.functions import Greatest
from django.urls import reverse

from funding.envelopes.models import ZERO, Envelope, Share
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import (
    Figure,
    NextAction,
    Notice,
    TaskLine,
    home_figures,
    home_notices,
    task_group,
    when_idle,
    work_list,
)
from portal.foundation.text.french import euros


@work_list(Role.CNAF, order=11)
def lines_to_publish(agent):
    """Lines of the Fnas prepared; those that the agent prepared wait for somebody else. Nothing when there is none."""
    return task_group(
        Envelope.objects.visible_to(agent).to_publish().select_related("prepared_by").order_by("pk"),
        lambda line: _to_publish(line, agent),
        title="Lignes du Fnas à publier",
        url=reverse("envelope_list"),
        button="Relire et publier",
        nothing="",
    )


def _to_publish(line, agent):
    may_publish = "publish" in line.available_steps(agent)
    by = f"préparée par {line.prepared_by}" if may_publish else "préparée par vous : une autre personne la publie"
    return TaskLine(
        text=str(line),
        url=line.get_absolute_url(),
        since=line.prepared_at,
        note=by,
        todo=f"Relisez la ligne « {line} », {euros(line.amount)}, puis publiez-la." if may_publish else "",
    )


@home_figures(Role.RESPONSABLE, order=10)
def left_on_the_share(agent):
    """What the Caf may still commit, on the latest share."""
    shares = Share.objects.visible_to(agent).with_left().select_related("envelope")
    return [
        Figure(
            value=euros(share.left),
            label=f"restent sur la part de la Caf, {share.envelope}",
            url=share.envelope.get_absolute_url(),
        )
        for share in shares.order_by("-envelope__exercice", "envelope__fund")[:1]
    ]


@home_figures(Role.CNAF, order=20)
def left_to_split(agent):
    """What the latest line still holds for no Caf."""
    envelopes = Envelope.objects.visible_to(agent).published().with_totals().order_by("-exercice", "fund")
    return [
        Figure(value=euros(row.unsplit), label=f"restent à répartir, {row}", url=row.get_absolute_url())
        for row in envelopes[:1]
    ]


@home_notices(Role.RESPONSABLE, order=60)
def unused_on_the_shares(agent):
    """What the shares of the latest exercice hold uncommitted: it is lost to the years that follow."""
    shares = Share.objects.visible_to(agent).underused()
    found = shares.order_by("-envelope__exercice").values("envelope__exercice").annotate(total=Sum("left"))[:1]
    return [_unused(row["envelope__exercice"], row["total"], "votre part") for row in found]


@home_notices(Role.CNAF, order=60)
def unused_in_the_nation(agent):
    """What the lines of the latest exercice hold in no share, or uncommitted."""
    lines = Envelope.objects.visible_to(agent).published().with_totals().with_overrun()
    lines = lines.annotate(idle=Greatest(F("unsplit"), ZERO) + F("unused")).filter(idle__gt=0)
    found = lines.order_by("-exercice").values("exercice").annotate(total=Sum("idle"))[:1]
    return [_unused(row["exercice"], row["total"], "les lignes, répartis ou non") for row in found]


def _unused(exercice, amount, where):
    return Notice(
        tone="late",
        text=f"Exercice {exercice} : {euros(amount)} ne sont pas engagés sur {where}. "
        "Ce qui n’est pas consommé est retiré de la base des années suivantes.",
        url=reverse("envelope_list"),
        link="Voir les enveloppes",
    )


@when_idle(Role.RESPONSABLE)
def see_the_share(agent):
    """The share of the Caf is what a manager looks at between two decisions."""
    return NextAction(
        text="Aucune demande n’attend votre décision.", url=reverse("envelope_list"), button="Voir la part de la Caf"
    )
