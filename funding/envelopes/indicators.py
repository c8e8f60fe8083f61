"""What each Caf committed for meeting spaces."""

from decimal import Decimal

from django.db.models import Case, Exists, OuterRef, When
from django.db.models.functions import Coalesce

from funding.envelopes.models import Commitment, Envelope, Share
from portal.foundation.contributions.indicators import define_figure, indicator, measure, summed

MEETING_SPACES = (Envelope.Fund.ESPACES_RENCONTRE, Envelope.Fund.PS_ESPACES_RENCONTRE)


def _share_and_commitments(exercice, agent):
    """(share of the Caf, commitments on it)."""
    commitments = Commitment.objects.visible_to(agent).filter(
        share__caf=OuterRef("pk"), share__envelope__exercice=exercice, share__envelope__fund__in=MEETING_SPACES
    )
    shares = Share.objects.visible_to(agent).filter(envelope__exercice=exercice, envelope__fund__in=MEETING_SPACES)
    return shares.filter(caf=OuterRef("pk")), commitments


def _committed(rows):
    """Euros committed on the share of the Caf; None when it has no share."""
    shares, commitments = rows
    return Case(When(Exists(shares), then=Coalesce(summed(commitments, "amount", by="share__caf"), Decimal(0))))


measure(
    90,
    name="spaces",
    kind="euros",
    column="Engagements pour les espaces de rencontre (€)",
    rows=_share_and_commitments,
    expression=_committed,
)
indicator(
    100,
    key="espaces",
    label="Engagements pour les espaces de rencontre",
    unit="euros",
    value=lambda line: line.spaces,
)
define_figure(90, "Engagements", "sommes engagées sur la part de la Caf ; vide quand la Cnaf n’a saisi aucune part")
