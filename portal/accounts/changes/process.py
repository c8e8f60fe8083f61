"""Asking that an account be opened, changed, opened again or given up its lost factor; closing one; what expires.

Each `ask_…` answers the request that now waits for a second person, and raises `ActionRefused` with a French sentence.
An import asks for many openings at once with `ask_opening`: it writes to those who confirm once, not for each.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.accounts import mails
from portal.accounts.changes.applying import TAKEN, in_words, moves, names_its_services, perimeter_by_number
from portal.accounts.changes.models import ALREADY_ASKED, AccountChange
from portal.accounts.changes.permissions import may_ask_change
from portal.accounts.email_domains import domain_objection
from portal.accounts.guards import GUARDED
from portal.accounts.last_of_role import is_last_of_role, last_stays
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role, is_partner
from portal.foundation.workflow.transitions import REFUSED_BY_DATABASE, ActionRefused, locked
from portal.journal.models import Entry
from portal.partners.models import Operator
from portal.territory.models import Caf

Kind, State = AccountChange.Kind, AccountChange.State

NOT_AN_ADMINISTRATOR = "Seul un administrateur demande l’ouverture ou le changement d’un compte."
NOT_ONES_OWN = "Vous ne changez pas votre propre compte : un autre administrateur peut le demander pour vous."
NOBODY_CONFIRMS = (
    "Personne ne pourrait confirmer cette demande : il faut un autre administrateur que vous et que la personne "
    "concernée. Faites d’abord ouvrir son compte."
)
IS_OPEN = "Ce compte est déjà ouvert."
SERVICES_PASSED = (
    "Un service de ce compte a changé de gestionnaire depuis sa fermeture : corrigez d’abord les services du compte, "
    "puis demandez sa réouverture."
)
IS_CLOSED = "Ce compte est fermé : demandez d’abord sa réouverture."
NO_FACTOR = "Ce compte n’a pas de second facteur : il n’y a rien à retirer."
NOT_ONES_OWN_CLOSING = "Vous ne pouvez pas désactiver votre propre compte : voyez un autre administrateur."
# Those who confirm are written to once for the requests that follow each other.
TOLD_FOR = timedelta(hours=1)


def ask_opening(
    *,
    by: Agent,
    first_name: str,
    last_name: str,
    email: str,
    role: str,
    caf: Caf | None = None,
    operator: Operator | None = None,
    services: Sequence[int] = (),
) -> AccountChange:
    """Ask that an account be opened with these values; `services`: keys of those of `operator`."""
    wanted = AccountChange(
        kind=Kind.OPEN, asked_by=by, first_name=first_name, last_name=last_name, email=email.lower(), role=role,
        caf=caf, operator=operator, services=sorted(services),
    )  # fmt: skip
    if said := email_objection(wanted.email, role):
        raise ActionRefused(said)
    return _asked(wanted)


def change_account(
    account: Agent, *, by: Agent, first_name: str, last_name: str, **wanted: Any
) -> AccountChange | None:
    """Correct the name at once, and ask for the rest of `wanted` (`GUARDED`); None when nothing else changes."""
    with _held(account, by):
        _correct_name(account, by=by, first_name=first_name, last_name=last_name)
        wanted |= {"email": wanted["email"].lower(), "services": sorted(wanted["services"])}
        if all(getattr(account, name) == wanted[name] for name in GUARDED):
            return None
        if said := _change_objection(account, by, wanted):
            raise ActionRefused(said)
        return _asked(_about(account, Kind.CHANGE, by, **wanted))


def ask_reopening(account: Agent, *, by: Agent) -> AccountChange:
    """Ask that a closed account opens the portal again."""
    with _held(account, by):
        if account.is_active:
            raise ActionRefused(IS_OPEN)
        if not names_its_services(account):
            raise ActionRefused(SERVICES_PASSED)
        return _asked(_about(account, Kind.REOPEN, by))


def ask_factor_removal(account: Agent, *, by: Agent) -> AccountChange:
    """Ask that the second factor that a person lost no longer be asked of them."""
    with _held(account, by):
        if account == by:
            raise ActionRefused(NOT_ONES_OWN)
        if not account.is_active:
            raise ActionRefused(IS_CLOSED)
        if not has_factor(account):
            raise ActionRefused(NO_FACTOR)
        return _asked(_about(account, Kind.FACTOR, by))


def has_factor(account: Agent) -> bool:
    """Whether a second factor is asked of this account."""
    return Authenticator.objects.filter(user=account).exists()


def close_account(account: Agent, *, by: Agent) -> None:
    """Close the door at once: one administrator is enough, but for one's own account and the last of its role."""
    with _held(account, by, on_conflict=last_stays(account)):
        if account == by:
            raise ActionRefused(NOT_ONES_OWN_CLOSING)
        if not account.is_active:
            return
        if is_last_of_role(account):
            raise ActionRefused(last_stays(account))
        account.is_active = False
        account.save(update_fields=["is_active"])
        account.end_sessions()
        Entry.objects.record(by=by, action="account:close", target=account, note=perimeter_by_number(account))
        managers = Agent.objects.managers().filter(caf=account.caf_id).exclude(pk=account.pk)
        mails.tell_closed(account, managers if account.caf_id else [])


def email_objection(email: str, role: str, account: Agent | None = None) -> str:
    """Why `email` cannot be asked for, as a sentence; empty when it can. `account`: whose address it would be."""
    if account is not None and account.email.lower() == email:
        return "" if is_partner(account) == (role == Role.PARTENAIRE) else domain_objection(email, role)
    if Agent.objects.filter(email__iexact=email).exists():
        return TAKEN
    if AccountChange.objects.asked().filter(email__iexact=email).exists():
        return ALREADY_ASKED
    return domain_objection(email, role)


def expire_old() -> None:
    """End the requests that waited too long; one that somebody answers at the same moment is theirs."""
    for change in AccountChange.objects.past_term():
        with locked(change):
            if change.is_past_term:
                change.state, change.answered_at = State.EXPIRED, timezone.now()
                change.save()
                line = {"before": State.ASKED, "after": State.EXPIRED}
                Entry.objects.record(by=None, action="account_change:expire", target=change, **line)


@contextmanager
def _held(account: Agent, by: Agent, on_conflict: str = REFUSED_BY_DATABASE) -> Iterator[None]:
    """One transaction on `account`, read again under lock, as that of whoever acts on it."""
    with transaction.atomic():
        Agent.objects.hold(account.pk, by.pk)
        with locked(account, on_conflict=on_conflict):
            yield


def _about(account: Agent, kind: str, by: Agent, **wanted: Any) -> AccountChange:
    """A request about `account` as it is, but for what is `wanted`."""
    values = {name: getattr(account, name) for name in ("first_name", "last_name", *GUARDED)} | wanted
    return AccountChange(kind=kind, asked_by=by, account=account, account_version=account.version, **values)


def _correct_name(account: Agent, *, by: Agent, **names: str) -> None:
    """A mere name needs no second person."""
    if all(getattr(account, field) == value for field, value in names.items()):
        return
    for field, value in names.items():
        setattr(account, field, value)
    account.save(update_fields=[*names])
    Entry.objects.record(by=by, action="update", target=account, note="nom corrigé")


def _change_objection(account: Agent, by: Agent, wanted: dict[str, Any]) -> str:
    if account == by:
        return NOT_ONES_OWN
    if wanted["role"] != account.role and is_last_of_role(account):
        return last_stays(account)
    return email_objection(wanted["email"], wanted["role"], account)


def _asked(change: AccountChange) -> AccountChange:
    """Write the request down, tell the journal and those who are concerned."""
    if not may_ask_change(change.asked_by):
        raise ActionRefused(NOT_AN_ADMINISTRATOR)
    try:
        change.full_clean()
        if not change.confirmers().exists():
            raise ActionRefused(NOBODY_CONFIRMS)
        with transaction.atomic():
            change.save()
    except ValidationError as error:
        raise ActionRefused(" ".join(error.messages)) from error
    except IntegrityError as error:
        raise ActionRefused(ALREADY_ASKED) from error
    Entry.objects.record(by=change.asked_by, action="account_change:ask", target=change, note=_note(change))
    _write_to_those_concerned(change)
    return change


def _note(change: AccountChange) -> str:
    """« changement d’un compte ; rôle : conseiller → responsable départemental »."""
    moved = in_words(moves(change, change.account)) if change.moves_values else ""
    about = f"compte n° {change.account_id}" if change.account_id else ""
    return " ; ".join(filter(None, (change.get_kind_display(), about, moved)))


def _write_to_those_concerned(change: AccountChange) -> None:
    lately = AccountChange.objects.asked().filter(
        asked_by=change.asked_by, caf=change.caf, asked_at__gt=timezone.now() - TOLD_FOR
    )
    if not lately.exclude(pk=change.pk).exists():
        mails.ask_to_confirm(change.confirmers())
    if change.account is not None and change.account.email != change.email:
        mails.tell_address_asked(change.account.email, change.email)
