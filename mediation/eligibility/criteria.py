"""The conditions of a convention, of the national reference for the joint funding of family mediation.

Source: « référentiel national de financement partenarial de la médiation familiale » and the comments on it that we
read (domain/mediation_familiale.md § 3.3): three families of criteria, of the service, of the mediators, of the
activity. Where the text of the criterion was not read in full, its wording here is our reading.
"""

from dataclasses import dataclass

from django.db import models


class Criterion(models.TextChoices):
    OPERATOR = "operator", "gestionnaire éligible"
    MAIN_ACTIVITY = "main_activity", "activité principale"
    PREMISES = "premises", "locaux"
    NATURE = "nature", "nature des médiations"
    SCALE = "scale", "barème national"
    ETHICS = "ethics", "déontologie"
    INFORMATION = "information", "information des familles"
    DIPLOMA = "diploma", "diplôme des médiateurs"
    PRACTICE_ANALYSIS = "practice_analysis", "analyse de la pratique"


class Nature(models.TextChoices):
    OUT_OF_COURT = "out_of_court", "extrajudiciaires (à la demande des familles)"
    BOTH = "both", "extrajudiciaires et judiciaires"
    JUDICIAL = "judicial", "judiciaires seulement"


ONLY_JUDICIAL = "un service qui ne fait que des médiations judiciaires est exclu du conventionnement"


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked for a criterion; `reading`: what of it is our own, "" when the wording is the text's."""

    text: str
    reading: str = ""


QUESTIONS = {
    Criterion.OPERATOR: Question(
        text="Le gestionnaire est une association, un groupement d’associations ou une collectivité territoriale "
        "(une Caf seulement si elle gérait déjà l’activité avant le 1er janvier 2006)."
    ),
    Criterion.MAIN_ACTIVITY: Question(
        text="Si le gestionnaire a plusieurs activités, la principale est du domaine familial, sanitaire, social ou "
        "juridique."
    ),
    Criterion.PREMISES: Question(
        text="Les locaux permettent de recevoir les familles en confidentialité.",
        reading="le référentiel a un critère sur les locaux ; ces mots sont les nôtres",
    ),
    Criterion.NATURE: Question(text="Les médiations du service sont :"),
    Criterion.SCALE: Question(text="Le barème national des participations familiales est appliqué."),
    Criterion.ETHICS: Question(
        text="Les principes déontologiques du Conseil national consultatif de la médiation familiale sont respectés."
    ),
    Criterion.INFORMATION: Question(
        text="Le service tient des réunions collectives d’information et des entretiens d’information préalables."
    ),
    Criterion.DIPLOMA: Question(
        text="Les médiateurs ont le diplôme d’État de médiateur familial.",
        reading="exigé depuis le 1er janvier 2010 ; nous lisons : de chaque médiateur du service",
    ),
    Criterion.PRACTICE_ANALYSIS: Question(
        text="Le gestionnaire organise l’analyse de la pratique des médiateurs.",
        reading="l’obligation est dite ; aucun nombre d’heures n’est exigé ici",
    ),
}
