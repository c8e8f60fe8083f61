"""What families may be told about: the offers made to each parent, and what specialised services are for."""

from django.db import models


class Kind(models.TextChoices):
    """The kinds of offers and of the places behind them, in the order of pages; the specialised ones come last."""

    INFORMATION = "information", "information"
    RIGHTS_MEETING = "rights_meeting", "rendez-vous des droits"
    PARENTS_SESSION = "parents_session", "séance « Parents après la séparation »"
    SOCIAL_WORK = "social_work", "travail social"
    MEDIATION = "mediation", "médiation familiale"
    MEETING_SPACE = "meeting_space", "espace de rencontre"
    REAAP = "reaap", "soutien à la parentalité (Reaap)"
    LAEP = "laep", "lieu d’accueil enfants-parents (Laep)"
    CLAS = "clas", "accompagnement à la scolarité (Clas)"
    TISF = "tisf", "aide à domicile (Tisf)"
    COUNSELLING = "counselling", "conseil conjugal et familial"
    LEGAL_ACCESS = "legal_access", "accès au droit"
    HOUSING = "housing", "logement"
    HOLIDAYS = "holidays", "vacances"
    VICTIMS = "victims", "aide aux victimes"
    SHELTER = "shelter", "hébergement"
    VIOLENCE = "violence", "association spécialisée contre les violences"


# Proposed to one parent alone while a danger is open, never from the panel of offers that the whole Caf reads.
SPECIALISED = (Kind.VICTIMS, Kind.SHELTER, Kind.VIOLENCE)
OFFERED = tuple(kind for kind in Kind if kind not in SPECIALISED)


def in_words(kinds: list[str]) -> str:
    """« logement, accès au droit », in the order of pages."""
    return ", ".join(str(kind.label) for kind in Kind if kind in kinds)
