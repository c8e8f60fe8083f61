"""What the decision letters of a Caf say beside the decision: legal ground, conditions, way of appeal."""

from django import forms

from portal.foundation.contributions.caf_settings import CHOICE, Kind, Section, caf_setting

LONGEST_PARAGRAPH = 900
TO_VALIDATE, VALIDATED = "to_validate", "validated"
DECISION_LETTERS = Section(
    slug="lettres-de-decision",
    title="Lettres de décision",
    intro="Ce que les lettres disent à côté de la décision. Une lettre garde le texte de son jour.",
    order=25,
)


def _paragraph_field(setting):
    return forms.CharField(max_length=LONGEST_PARAGRAPH, widget=forms.Textarea(attrs={"rows": 5}))


PARAGRAPH = Kind(field=_paragraph_field)
LEGAL_GROUND = caf_setting(
    "decision_legal_ground", "Fondement", section=DECISION_LETTERS, kind=PARAGRAPH, order=10, default="",
    help="Laissé vide, la lettre cite les sources des critères de l’exercice.",
)  # fmt: skip
CONDITIONS = caf_setting(
    "decision_conditions", "Conditions de l’attribution", section=DECISION_LETTERS, kind=PARAGRAPH, order=20,
    default="La somme sert à ce que vous avez demandé. Vous rendez compte de son emploi à la Caf, "
    "qui peut demander les justificatifs.",
)  # fmt: skip
APPEAL = caf_setting(
    "decision_appeal", "Voies de recours", section=DECISION_LETTERS, kind=PARAGRAPH, order=30,
    default="Vous pouvez demander à la Caf, par écrit, de réexaminer cette décision. La juridiction "
    "compétente et les délais vous sont indiqués par la Caf sur demande.",
    help="Délais, recours gracieux et juridiction : à faire relire par un juriste avant de l’envoyer.",
)  # fmt: skip
APPEAL_CHECKED = caf_setting(
    "decision_appeal_checked", "Voies de recours relues", section=DECISION_LETTERS, kind=CHOICE, order=40,
    default=TO_VALIDATE, required=True,
    choices=((TO_VALIDATE, "à valider par un juriste"), (VALIDATED, "validées par un juriste")),
    help="Tant qu’un juriste ne les a pas validées, la lettre le dit.",
)  # fmt: skip
