"""Published figures about the money of parentality: each with its year, its source and what it bears on."""

from django.db import models

from portal.foundation.access.scoping import ScopedModel
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.text.french import euros_short


class ReferenceValue(ScopedModel):
    """A figure that was published, shown beside the lines; never used in a computation, shipped with the software."""

    open_to_all = True

    subject = models.CharField("objet", max_length=120)
    exercice = models.PositiveSmallIntegerField("année")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    # « un peu plus de »: the source gives no exact figure.
    about = models.CharField("précision", max_length=40, blank=True)
    source = models.CharField("source", max_length=300)

    class Meta:
        verbose_name = "valeur de référence"
        verbose_name_plural = "valeurs de référence"
        ordering = ["subject", "exercice"]
        triggers = [APPEND_ONLY]
        constraints = [
            models.UniqueConstraint(fields=["subject", "exercice"], name="reference_value_once"),
            models.CheckConstraint(name="reference_value_has_source", condition=~models.Q(source="")),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.exercice}"

    @property
    def in_words(self) -> str:
        """« un peu plus de 100 000 000 € »."""
        return f"{self.about} {euros_short(self.amount)}".strip()
