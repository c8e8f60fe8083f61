"""What the journal keeps of sign-ins: opened, refused, locked, closed; second factors, passwords, single sign-on.

Nobody is signed in when a sign-in is refused: such a line is the portal's own, about the account when there is one. An
address that is nobody's is not written down: somebody may have typed their password in its place.
"""

from typing import Any

import structlog
from allauth.account import signals as account
from allauth.account.authentication import get_authentication_records
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from allauth.socialaccount import signals as single_sign_on
from django.contrib.auth.signals import user_login_failed
from django.dispatch import Signal, receiver
from django.http import HttpRequest

from portal.accounts.models import Agent
from portal.journal.models import Entry

log = structlog.get_logger(__name__)

METHODS = {
    "password": "mot de passe",
    "password_reset": "lien reçu",
    "socialaccount": "connexion unique",
    Authenticator.Type.TOTP: "application",
    Authenticator.Type.WEBAUTHN: "clé d’accès",
    Authenticator.Type.RECOVERY_CODES: "codes de secours",
}
UNKNOWN_ADDRESS = "adresse inconnue"


def record(action: str, agent: Agent | None, *, by: Agent | None = None, note: str = "") -> None:
    """One line of the journal and one of the log: `action` about the account of `agent`; keys alone."""
    Entry.objects.record(by=by, action=action, target=agent, note=note)
    log.info(action, agent=agent.pk if agent else None)


def record_lock(email: str) -> None:
    """Too many attempts: this address, or this machine, is not listened to for a while."""
    _record_refusal("sign_in_locked", email)


def _record_refusal(action: str, email: str) -> None:
    agent = Agent.unscoped.filter(email__iexact=email).first() if email else None
    record(action, agent, note="" if agent else UNKNOWN_ADDRESS)


# Sign-ins -----------------------------------------------------------------------------------------------------------


@receiver(account.user_logged_in)
def _opened(request: HttpRequest, user: Agent, **_: Any) -> None:
    known = get_authentication_records(request, user)
    used = [METHODS.get(row.get("type") or row["method"], row["method"]) for row in known]
    record("sign_in", user, by=user, note=", ".join(dict.fromkeys(used)))


@receiver(user_login_failed)
def _refused(credentials: dict[str, Any], **_: Any) -> None:
    _record_refusal("sign_in_refused", credentials.get("email") or credentials.get("username") or "")


@receiver(account.user_logged_out)
def _closed(user: Agent | None, **_: Any) -> None:
    if user:
        record("sign_out", user, by=user)


# What opens an account ----------------------------------------------------------------------------------------------


def _tell(signal: Signal, action: str, *, signed_in: bool = True) -> None:
    """Write `action` each time allauth sends `signal`: an act of the agent, or of nobody who is signed in."""

    def told(user: Agent, authenticator: Authenticator | None = None, **_: Any) -> None:
        note = METHODS[authenticator.type] if authenticator else ""
        record(action, user, by=user if signed_in else None, note=note)

    signal.connect(told, weak=False, dispatch_uid=action)


_tell(factors.authentication_failed, "factor:refuse", signed_in=False)
_tell(factors.authenticator_added, "factor:add")
_tell(factors.authenticator_removed, "factor:remove")
_tell(factors.authenticator_reset, "factor:renew")
_tell(account.password_set, "password:set")
_tell(account.password_changed, "password:change")
_tell(account.password_reset, "password:reset", signed_in=False)


@receiver(single_sign_on.social_account_added)
def _linked(sociallogin: Any, **_: Any) -> None:
    record("sign_on:link", sociallogin.user, by=sociallogin.user, note=sociallogin.account.provider)


@receiver(single_sign_on.social_account_removed)
def _unlinked(socialaccount: Any, **_: Any) -> None:
    record("sign_on:unlink", socialaccount.user, by=socialaccount.user, note=socialaccount.provider)
