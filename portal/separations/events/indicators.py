"""How many separations happened in each Caf."""

from portal.foundation.contributions.indicators import define_figure, indicator, measure, number_told_by


def _of_the_year(exercice, agent):
    return number_told_by("separations_of_the_year", exercice)


measure(
    10, name="separations", kind="count", column="Séparations", rows=_of_the_year, expression=lambda number: number
)
indicator(10, key="separations", label="Séparations", unit="count", value=lambda line: line.separations)
define_figure(
    10,
    "Séparations",
    "séparations dont la date tombe dans l’année, quelle que soit la date d’enregistrement ; une séparation "
    "dont le dossier passe à une autre Caf compte une fois, dans la première",
)
