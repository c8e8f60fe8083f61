"""The criteria that the texts give: the fund of 2014, then the Ps of meeting spaces from 2015, each with its source."""

from django.db import migrations
from django.utils import timezone

ARTICLE = "Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014"
CIRCULAR = "Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015"
ARRETE = "arrêté du préfet, enregistré avec l’agrément de l’espace"
OPEN = "(interprétation : le texte ne fixe pas la preuve)"
CRITERIA = [
    ("agrement", "agrément du préfet en vigueur, avec son arrêté", 2014, 2014, ARRETE, True, ARTICLE),
    ("ddcs_2013", "financé par la Ddcs en 2013, avec sa preuve", 2014, 2014, "notification de la Ddcs", True, ARTICLE),
    ("agrement", "agrément du préfet en vigueur, avec son arrêté", 2015, None, ARRETE, True, CIRCULAR),
    (
        "referentiel_national", "référentiel national respecté", 2015, None,
        f"projet de service ou attestation de la Caf {OPEN}", True, CIRCULAR,
    ),
    (
        "comite_financeurs", "projet validé par le comité des financeurs", 2015, None,
        f"avis ou relevé de décisions du comité {OPEN}", True, CIRCULAR,
    ),
]  # fmt: skip


def ship(apps, schema_editor):
    """Write them as published by the release."""
    criteria = apps.get_model("funding", "Criterion").objects
    for code, words, start, end, proof, needs_document, source in CRITERIA:
        criteria.create(
            code=code, words=words, from_exercice=start, until_exercice=end, proof_asked=proof,
            needs_document=needs_document, source=source, nature="text", state="published", published_at=timezone.now(),
        )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("funding", "0019_delegations_and_commissions")]

    operations = [migrations.RunPython(ship, migrations.RunPython.noop)]
