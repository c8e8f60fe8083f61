"""What a number typed about a person must look like."""

from django.core.validators import RegexValidator

ALLOCATAIRE_NUMBER = RegexValidator(
    r"^[0-9]{5,8}\Z", "Le numéro d’allocataire compte de 5 à 8 chiffres, sans espace ni lettre."
)
