"""Funding requests of 2014 in every state, on shares of the true envelope that are split by invention."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from espaces_rencontre.models import MeetingSpace

EXERCICE = 2014
SHARES = 60
SPLIT = datetime(2014, 5, 12, 9, tzinfo=UTC)
FIRST_REQUEST = datetime(2014, 5, 19, 9, tzinfo=UTC)
REASON = "répartition inventée pour la démonstration"
PURPOSES = (
    "Ouvrir deux samedis par mois.",
    "Maintenir l’accueil du mercredi après la fin du financement de la Ddcs.",
    "Recruter un accueillant à mi-temps.",
    "Aménager la salle réservée aux tout-petits.",
    "Former les accueillants et organiser leur supervision.",
)
# What becomes of the requests, in turn.
FATES = (
    "granted", "submitted", "granted", "refused", "granted", "draft", "granted", "granted", "submitted", "granted",
)  # fmt: skip
NOTES = {
    "no_agrement": "L’arrêté du préfet n’était plus en vigueur en 2014.",
    "no_money": "La part de la Caf est engagée ; déposez votre demande pour le prochain exercice.",
    "outside": "Le fonds ne porte pas sur l’achat d’un véhicule.",
}
MARGIN = Decimal("1.15")


def split_and_request(partners, people, favoured, chance):
    """Enter shares for the favoured Caf and the first others, then write one request or two per space there.

    `people`: agents by (role, Caf code), by ("partenaire", operator key), and by "cnaf".
    """
    agreed = _agreed()
    wishes = [_wish(space, rank, agreed, chance) for rank, space in enumerate(partners.spaces)]
    codes = list(dict.fromkeys([*favoured, *(space.caf_id for space in partners.spaces)]))[:SHARES]
    _split(wishes, codes, people["cnaf"])
    kept = [wish for wish in wishes if wish["space"].caf_id in codes or wish["fate"] in ("draft", "submitted")]
    for rank, wish in enumerate(kept):
        _request(wish, people, FIRST_REQUEST + timedelta(hours=7 * rank), with_partner=rank % 3 != 1)


def _agreed():
    """Keys of the spaces with an agrément in force in 2014."""
    agreed = MeetingSpace.objects.filter(agrements__in=_in_force())
    return set(agreed.values_list("pk", flat=True))
