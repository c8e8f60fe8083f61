"""Who records, reads and lifts a danger, and who then reads how to reach the parents."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from portal.accounts.budgets.counting import WINDOW
from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.models import Agent
from portal.foundation.access.roles import Actor, Role, is_caf_agent
from portal.journal.models import Entry
from portal.separations.dangers.caf_settings import ANOTHER, LIFTED_BY_ANOTHER
from portal.separations.families.models import Family

DANGER_ROLES = (Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE)
# About a day of work: who opened the file knows who is in it.
REMEMBERED = timedelta(hours=12)
# For so long who recorded a danger by mistake takes it back alone.
UNDO_FOR = timedelta(minutes=10)


def may_report_danger(agent: Actor) -> bool:
    """Anyone of a Caf who hears of a danger: staying silent must never be the easy way."""
    return is_caf_agent(agent)


def may_lift_dangers(agent: Actor) -> bool:
    """Holds the post that closes a danger: social worker or manager of a Caf."""
    return agent.role in DANGER_ROLES


def may_see_danger(agent: Agent, report: Any) -> bool:
    """Reads the note: social workers and managers of the Caf, and the agent of this Caf who wrote it."""
    if not is_caf_agent(agent) or agent.caf_id != report.family.caf_id:
        return False
    return agent.role in DANGER_ROLES or report.recorded_by_id == agent.pk


def may_lift_danger(agent: Agent, report: Any) -> bool:
    """Closes this danger, with a reason."""
    return may_lift_dangers(agent) and may_see_danger(agent, report)


def is_for_another_to_lift(agent: Agent, report: Any) -> bool:
    """Whether the Caf wants somebody else than who recorded the danger to lift it."""
    return report.recorded_by_id == agent.pk and value_of(LIFTED_BY_ANOTHER, caf=report.family.caf_id) == ANOTHER


def may_undo_danger(agent: Agent, report: Any) -> bool:
    """Takes back what they recorded themselves, by mistake, in the last minutes."""
    is_recent = timezone.now() - report.recorded_at <= UNDO_FOR
    return report.lifted_at is None and report.recorded_by_id == agent.pk and is_recent and may_report_danger(agent)


def knows_who(agent: Agent, family: Family) -> bool:
    """Whether the forms of a danger name the persons of the file: to who opened it in the last twelve hours.

    Nothing stops these forms, and reading them counts for nothing: to anybody else they say the number of the file,
    and do not ask who is threatened.
    """
    return Entry.objects.opened_by(agent, family.pk, since=timezone.now() - REMEMBERED)


def has_just_read(agent: Agent, family: Family) -> bool:
    """Whether `agent` opened the file within the hour that budgets count: a danger is lifted on what was just read."""
    return Entry.objects.opened_by(agent, family.pk, since=timezone.now() - WINDOW)
