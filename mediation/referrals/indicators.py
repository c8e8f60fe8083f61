"""How many referrals were sent, and what the mediations that ended came to."""

from datetime import date, datetime

from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.contributions.indicators import (
    counted,
    define_figure,
    for_a_hundred,
    indicator,
    measure,
    rows_of_the_caf,
)

Outcome = Referral.Outcome


def _sent(exercice, agent):
    zone = timezone.get_default_timezone()
    first = datetime.combine(date(exercice, 1, 1), datetime.min.time(), zone)
    last = datetime.combine(date(exercice, 12, 31), datetime.max.time(), zone)
    return rows_of_the_caf(Referral).filter(sent_at__range=(first, last))


def _ended(exercice, agent):
    """Mediations that ended in the year, without those that never began."""
    days = date(exercice, 1, 1), date(exercice, 12, 31)
    return rows_of_the_caf(Referral).filter(ended_on__range=days).exclude(outcome=Outcome.NOT_ENGAGED)


def _with(outcome):
    return lambda rows: counted(rows.filter(outcome=outcome))


measure(20, name="referrals", kind="count", column="Orientations transmises", rows=_sent, expression=counted)
measure(30, name="ended", kind="count", column="Médiations terminées", rows=_ended, expression=counted)
measure(40, name="written", kind="count", column="Accords écrits", rows=_ended, expression=_with(Outcome.WRITTEN))
measure(50, name="oral", kind="count", column="Accords oraux", rows=_ended, expression=_with(Outcome.ORAL))

indicator(20, key="orientations", label="Orientations transmises", unit="count", value=lambda line: line.referrals)
indicator(
    30,
    key="taux-orientation",
    label="Orientations pour 100 séparations",
    unit="rate",
    value=lambda line: for_a_hundred(line.referrals, line.separations),
)
indicator(40, key="mediations", label="Médiations terminées", unit="count", value=lambda line: line.ended)
indicator(50, key="accords-ecrits", label="Accords écrits", unit="count", value=lambda line: line.written)
indicator(60, key="accords-oraux", label="Accords oraux", unit="count", value=lambda line: line.oral)
indicator(
    70,
    key="taux-accord",
    label="Accords pour 100 médiations terminées",
    unit="rate",
    value=lambda line: for_a_hundred(line.written + line.oral, line.ended),
)
define_figure(20, "Orientations transmises", "orientations transmises à un service dans l’année")
define_figure(
    30,
    "Médiations terminées",
    "médiations terminées dans l’année, sans celles qui n’ont pas été engagées",
)
