"""Requests about accounts in each state, each kind among them, over the last weeks: nobody is written to."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from demonstration.accounts import NORD, RHONE, email_of
from demonstration.clock import at, moment_of
from demonstration.scene import story
from portal.accounts import mails
from portal.accounts.changes import process
from portal.accounts.changes.models import TERM
from portal.foundation.access.roles import Role
from portal.territory.models import Caf

REFUSAL = "Cette personne ne travaille pas dans notre Caf."


@story(order=40)
def accounts_asked_for(scene):
    """Opened, refused, taken back and expired; three wait on the last day: here, elsewhere, and a national one."""
    first, second = scene.agents[Role.ADMINISTRATEUR, None]
    manager, colleague = scene.agents[Role.RESPONSABLE, NORD]
    with nobody_written_to():
        with at(_days_before(scene, TERM.days + 9)):
            _opening(first, "hadrien.castel", "Hadrien Castel", Role.CNAF)
            opened = _opening(first, "ines.wallaert", "Inès Wallaert", Role.CONSEILLER, NORD)
            refused = _opening(second, "yanis.leclercq", "Yanis Leclercq", Role.CONSEILLER, NORD)
            withdrawn = _opening(second, "ines.valaert", "Inès Valaert", Role.TRAVAILLEUR_SOCIAL, NORD)
        with at(_days_before(scene, TERM.days + 8)):
            opened.confirm(by=manager)
            refused.refuse(by=colleague, refusal=REFUSAL)
            withdrawn.withdraw(by=second)
        with at(_days_before(scene, 8)):
            process.expire_old()
            process.close_account(opened.account, by=second)
        with at(_days_before(scene, 1)):
            process.ask_reopening(opened.account, by=first)
            _move_to_manager(scene.agents[Role.CONSEILLER, RHONE][0], by=first)
            _opening(first, "maud.pontier", "Maud Pontier", Role.DPO)


@contextmanager
def nobody_written_to() -> Iterator[None]:
    """Inside, no mail leaves: these addresses are invented."""
    real, mails.send = mails.send, lambda *args, **context: None
    try:
        yield
    finally:
        mails.send = real


def _days_before(scene, days):
    return moment_of(scene.last - timedelta(days=days), 9, 30)


def _opening(by, local_part, name, role, code=None):
    first_name, last_name = name.split(" ", 1)
    return process.ask_opening(
        by=by, first_name=first_name, last_name=last_name, email=email_of(local_part), role=role,
        caf=Caf.objects.get(pk=code) if code else None,
    )  # fmt: skip


def _move_to_manager(account, *, by):
    names = ("first_name", "last_name", "email", "caf", "operator", "services")
    kept = {name: getattr(account, name) for name in names}
    process.change_account(account, by=by, role=Role.RESPONSABLE, **kept)
