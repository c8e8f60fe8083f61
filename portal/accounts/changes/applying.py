"""What a confirmed request does to its account: confirmed first, so that the guards of accounts find it, then done."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import connection
from django.utils import timezone

from portal.accounts import mails
from portal.accounts.changes.permissions import may_ask_change
from portal.accounts.guards import GUARDED
from portal.accounts.last_of_role import is_last_of_role, last_stays
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Service

if TYPE_CHECKING:
    from portal.accounts.changes.models import AccountChange

PAST_TERM = "Cette demande a attendu plus de quatorze jours : elle a expiré. Un administrateur peut la refaire."
ASKED_BY_NOBODY = "La personne qui a fait cette demande n’est plus administrateur : un administrateur peut la refaire."
STALE = (
    "Le compte a changé depuis cette demande : elle ne peut plus être confirmée. Refusez-la, ou retirez-la, puis "
    "refaites-la sur le compte tel qu’il est."
)
NOT_ITS_SERVICES = (
    "Ces services ne sont pas, ou ne sont plus, tous du gestionnaire de ce compte : refaites la demande."
)
LABELS = {
    "email": "adresse électronique", "role": "rôle", "caf": "Caf", "operator": "gestionnaire", "services": "services",
}  # fmt: skip
TAKEN = "Un compte porte déjà cette adresse : cherchez-le dans la liste des agents."


def hindrance(change: "AccountChange") -> str:
    """Why `change` cannot be confirmed by anybody now, as a sentence; empty when it can."""
    account = change.account
    if change.is_past_term:
        return PAST_TERM
    if not may_ask_change(change.asked_by):
        return ASKED_BY_NOBODY
    if account is not None and account.version != change.account_version:
        return STALE
    if Agent.objects.filter(email__iexact=change.email).exclude(pk=change.account_id or 0).exists():
        return TAKEN
    if not names_its_services(change):
        return NOT_ITS_SERVICES
    if account is not None and change.role != account.role and is_last_of_role(account):
        return last_stays(account)
    return ""


def names_its_services(row: Any) -> bool:
    """Whether the services that an account or a request names are there, of its operator, and each named once."""
    of_operator = Service.unscoped.filter(operator=row.operator_id, pk__in=row.services)
    return not row.services or of_operator.count() == len(row.services)


def apply(change: "AccountChange", *, by: Agent) -> None:
    """Confirm `change`, under its lock, and do what it asks, with a line of the journal. Raises `ActionRefused`."""
    Agent.objects.hold(by.pk, change.account_id or by.pk)
    change.account = Agent.unscoped.filter(pk=change.account_id or 0).first()
    if hindered := hindrance(change):
        raise ActionRefused(hindered)
    if change.account is None:
        change.account_id = _next_key()
    change.state, change.answered_at, change.answered_by = change.State.CONFIRMED, timezone.now(), by
    change.save()
    change.refresh_from_db(fields=["confirmed_in"])
    _APPLY[change.kind](change, by)


def _next_key() -> int:
    """The key of the account to come: the request names it before it exists, so that it opens that one alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [Agent._meta.db_table])
        return int(cursor.fetchone()[0])


def _open(change: "AccountChange", by: Agent) -> None:
    names = ("first_name", "last_name", *GUARDED)
    account = Agent(pk=change.account_id, **{name: getattr(change, name) for name in names})
    account.set_unusable_password()
    account.save(force_insert=True)
    change.account = account
    mails.invite(account)
    _tell_journal(change, by, "account:open", after=account.role, note=perimeter_by_number(account))


def _change(change: "AccountChange", by: Agent) -> None:
    account, moved = _account(change), moves(change, change.account)
    old = account.email
    for name in GUARDED:
        setattr(account, name, getattr(change, name))
    account.save(update_fields=GUARDED)
    if account.email != old:
        # An address taken away no longer opens the account: allauth keeps those it has seen, and would accept them.
        EmailAddress.objects.filter(user=account).delete()
        SocialAccount.objects.filter(user=account).delete()
    mails.tell_changed(account, old)
    _tell_journal(change, by, "account:move", note=in_words(moved))


def _reopen(change: "AccountChange", by: Agent) -> None:
    account = _account(change)
    account.is_active = True
    account.save(update_fields=["is_active"])
    mails.tell_reopened(account)
    _tell_journal(change, by, "account:reopen", after=account.role, note=perimeter_by_number(account))


def _remove_factors(change: "AccountChange", by: Agent) -> None:
    account = _account(change)
    Authenticator.objects.filter(user=account).delete()
    account.end_sessions()
    mails.tell_factor_removed(account)
    _tell_journal(change, by, "account:lose_factor")


_APPLY: dict[str, Any] = {"open": _open, "change": _change, "reopen": _reopen, "factor": _remove_factors}


def _account(change: "AccountChange") -> Agent:
    if change.account is None:
        raise TypeError(f"{change} bears on no account.")
    return change.account


def _tell_journal(change: "AccountChange", by: Agent, action: str, *, after: str = "", note: str = "") -> None:
    note = " ; ".join(filter(None, (note, f"demande n° {change.pk}, de l’agent n° {change.asked_by_id}")))
    Entry.objects.record(by=by, action=action, target=change.account, after=after, note=note)


def services_by_number(row: Any) -> str:
    """« n° 1, n° 5 », of an account or of a request."""
    return ", ".join(f"n° {key}" for key in row.services)


def services_by_name(row: Any) -> str:
    """« Médiation du Beffroi (médiation, Lille), n° 5 »: by its number, one that its operator has no longer."""
    known = {service.pk: service.in_words for service in row.operator.services.all()} if row.operator else {}
    return ", ".join(known.get(key, f"n° {key}") for key in row.services)


def perimeter_by_number(account: Agent) -> str:
    """What the journal keeps: « Caf du Nord », « Association Passerelle, services : n° 1, n° 5 », « National »."""
    if account.operator is None:
        return account.perimeter_label
    return f"{account.operator}, services : {services_by_number(account) or 'aucun'}"


_SHOWN: dict[str, Callable[[Any], str]] = {
    "email": lambda row: str(row.email),
    "role": lambda row: str(row.get_role_display()),
    "caf": lambda row: str(row.caf or ""),
    "operator": lambda row: str(row.operator or ""),
}


def moves(
    change: "AccountChange", before: Any, services: Callable[[Any], str] = services_by_number
) -> list[tuple[str, str, str]]:
    """(label, old, new) of each answer that is not what `before` holds, None for an account to come.

    `services` says those of the account and of the request.
    """
    shown = _SHOWN | {"services": services}
    pairs = ((name, shown[name](before) if before else "", shown[name](change)) for name in GUARDED)
    return [(LABELS[name], old, new) for name, old, new in pairs if old != new]


def in_words(moved: list[tuple[str, str, str]]) -> str:
    """« rôle : conseiller → responsable départemental »."""
    return " ; ".join(f"{label} : {old or 'rien'} → {new or 'rien'}" for label, old, new in moved)
