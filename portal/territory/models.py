"""Reference data of the territory, shipped with the software: open to every agent, changed by releases only."""

from django.db import models

from portal.foundation.access.scoping import ScopedModel


class Region(ScopedModel):
    """A région, by its Insee code."""

    open_to_all = True

    code = models.CharField("code", max_length=3, primary_key=True)
    name = models.CharField("nom", max_length=60)

    class Meta:
        verbose_name = "région"
        verbose_name_plural = "régions"

    def __str__(self) -> str:
        return self.name


class Msa(ScopedModel):
    """A caisse of the agricultural scheme, or the Cgss that stands for it overseas (no DSN code there)."""

    open_to_all = True

    name = models.CharField("nom", max_length=60, unique=True)
    dsn_code = models.CharField("code DSN", max_length=10, blank=True)

    class Meta:
        verbose_name = "Msa"
        verbose_name_plural = "Msa"

    def __str__(self) -> str:
        return self.name


class Departement(ScopedModel):
    """A département, with its population and whether it tried the Gipa from October 2014."""

    open_to_all = True

    code = models.CharField("code", max_length=3, primary_key=True)
    name = models.CharField("nom", max_length=60)
    region = models.ForeignKey(Region, models.PROTECT, verbose_name="région", related_name="departements")
    msa = models.ForeignKey(Msa, models.PROTECT, verbose_name="Msa", related_name="departements")
    population = models.PositiveIntegerField("population")
    gipa_pilot = models.BooleanField("pilote de la Gipa en 2014", default=False)

    class Meta:
        verbose_name = "département"
        verbose_name_plural = "départements"
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class Caf(ScopedModel):
    """The caisse d'allocations familiales of a département; its code is the département's."""

    open_to_all = True

    code = models.CharField("code", max_length=3, primary_key=True)
    name = models.CharField("nom", max_length=80)
    departement = models.OneToOneField(Departement, models.PROTECT, verbose_name="département", related_name="caf")

    class Meta:
        verbose_name = "Caf"
        verbose_name_plural = "Caf"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Court(ScopedModel):
    """A tribunal judiciaire, or its chambre détachée, where a family judge may sit."""

    open_to_all = True

    name = models.CharField("nom", max_length=80)
    insee_commune = models.CharField("commune (code Insee)", max_length=5)
    departement = models.ForeignKey(Departement, models.PROTECT, verbose_name="département", related_name="courts")
    chambre_detachee = models.BooleanField("chambre détachée", default=False)

    class Meta:
        verbose_name = "tribunal"
        verbose_name_plural = "tribunaux"
        ordering = ["departement", "name"]
        constraints = [models.UniqueConstraint(fields=["name", "insee_commune"], name="court_once")]

    def __str__(self) -> str:
        return self.name
