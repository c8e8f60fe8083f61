"""How many referrals were sent, and what the mediations that ended came to."""

from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Value
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.contributions.indicators import (
    define_figure,
    for_a_hundred,
    indicator,
    measure,
    number_told_by,
)

Outcome = Referral.Outcome
# Mediations that ended, without those that never began.
ENDED = [outcome.value for outcome in Outcome if outcome != Outcome.NOT_ENGAGED]


def _sent(exercice, agent):
    """Sent in the year, by the clock of the portal."""
    zone = timezone.get_default_timezone()
    first, after = (datetime(year, 1, 1, tzinfo=zone) for year in (exercice, exercice + 1))
    return number_told_by("mediation_referrals_sent", first, after)


def _ended(*outcomes):
    def number(exercice, agent):
        return number_told_by("mediation_referrals_ended", exercice, Value(list(outcomes), ArrayField(CharField())))

    return number


def _told(number):
    return number


measure(20, name="referrals", kind="count", column="Orientations transmises", rows=_sent, expression=_told)
measure(30, name="ended", kind="count", column="Médiations terminées", rows=_ended(*ENDED), expression=_told)
measure(40, name="written", kind="count", column="Accords écrits", rows=_ended(Outcome.WRITTEN), expression=_told)
measure(50, name="oral", kind="count", column="Accords oraux", rows=_ended(Outcome.ORAL), expression=_told)

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
