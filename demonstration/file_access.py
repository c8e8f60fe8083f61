"""Who opened which file of the Nord, and why: motives of the day, a protected file, an exceptional opening."""

from datetime import timedelta

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of, working_day
from portal.foundation.access.roles import Role
from portal.separations.families.models import Family
from portal.separations.file_access import process
from portal.separations.file_access.models import BrokenGlass

PROTECTED_FOR = "Un parent travaille dans nos locaux. Exemple inventé."
OPENED_FOR = "Le référent est en formation, la famille est au guichet. Exemple inventé."


def tell_file_access(agents, last):
    """Two files are protected: each was opened by who was not named, and a manager has seen one of the two."""
    social_worker, manager = agents[Role.TRAVAILLEUR_SOCIAL, NORD][0], agents[Role.RESPONSABLE, NORD][0]
    referent = agents[Role.CONSEILLER, NORD][0]
    followed = Family.objects.open().filter(caf=NORD, referent=referent, dangers=None, hand_over=None, transfers=None)
    first, second, known, opened = followed.order_by("pk")[:4]
    day = working_day(last - timedelta(days=3), last)
    for family, readers in ((first, [social_worker]), (second, [])):
        with at(moment_of(day, 9, 0)):
            process.protect(family, by=manager, reason=PROTECTED_FOR, readers=readers)
    others = [agent for agent in agents[Role.CONSEILLER, NORD] if agent != referent]
    author = others[0] if others else social_worker
    for family, hour in ((second, 10), (second, 15)):
        with at(moment_of(working_day(last, last), hour, 10)):
            process.break_glass(family, by=author, reason=OPENED_FOR)
    BrokenGlass.objects.untold().update(told_at=moment_of(working_day(last, last), 15, 11))  # no message leaves
    with at(moment_of(working_day(last, last), 16, 0)):
        BrokenGlass.objects.order_by("pk").first().see(by=manager)
        process.choose_motive(opened, by=author, kind="motive_call")
        process.declare_concern(known, by=author)
