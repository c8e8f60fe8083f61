"""How many separations happened in each Caf."""

from datetime import date

from portal.foundation.contributions.indicators import counted, define_figure, indicator, measure, rows_of_the_caf
from portal.separations.events.models import STANDING, Separation


def _of_the_year(exercice, agent):
    days = date(exercice, 1, 1), date(exercice, 12, 31)
    rows = rows_of_the_caf(Separation).filter(separated_on__range=days, is_transferred=False)
    return rows.filter(STANDING)


measure(10, name="separations", kind="count", column="Séparations", rows=_of_the_year, expression=counted)
indicator(10, key="separations", label="Séparations", unit="count", value=lambda line: line.separations)
define_figure(
    10,
    "Séparations",
    "séparations dont la date tombe dans l’année, quelle que soit la date d’enregistrement ; une séparation "
    "dont le dossier passe à une autre Caf compte une fois, dans la première",
)
