"""The sections of « Réglages de la Caf »; features put their settings in one of them."""

from portal.foundation.contributions.caf_settings import Section

LETTERHEAD = Section(
    slug="en-tete",
    title="En-tête des lettres",
    intro="Ce qui paraît en haut de chaque lettre de la Caf. Une lettre garde l’en-tête du jour de sa décision.",
    order=10,
)
SIGNATORY = Section(
    slug="signataire",
    title="Signataire",
    intro="La personne dont le nom et la fonction paraissent au bas des lettres.",
    order=20,
)
DELAYS = Section(
    slug="delais",
    title="Délais",
    intro="Les jours au bout desquels le portail rappelle quelque chose, et les périodes que montre « Ma journée ».",
    order=30,
)
