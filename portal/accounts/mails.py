"""Mails about accounts: to the person, to those who may confirm; nothing of a family, sent once all is written."""

from collections.abc import Iterable
from smtplib import SMTPException
from typing import Any

import structlog
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from portal.accounts.models import Agent

log = structlog.get_logger(__name__)


def send(template: str, subject: str, recipients: Iterable[str], **context: Any) -> None:
    """One message to each of `recipients`, once the transaction is committed; a server that is away undoes nothing."""
    addresses = list(dict.fromkeys(recipients))
    body = render_to_string(f"accounts/mail/{template}.txt", context)

    def send_now() -> None:
        for address in addresses:
            try:
                send_mail(f"{settings.ACCOUNT_EMAIL_SUBJECT_PREFIX}{subject}", body, None, [address])
            except (OSError, SMTPException) as error:
                log.warning("mail_not_sent", mail=template, error=type(error).__name__)

    transaction.on_commit(send_now)


def address_of(url_name: str, *args: Any) -> str:
    """The whole address of a page of the portal."""
    return f"{settings.PUBLIC_URL}{reverse(url_name, args=args)}"


def invite(account: Agent) -> None:
    """The account is open: a link to choose its password."""
    key = f"{user_pk_to_url_str(account)}-{default_token_generator.make_token(account)}"
    uid, _, token = key.partition("-")
    send(
        "opened", "votre compte est ouvert", [account.email],
        link=address_of("account_reset_password_from_key", uid, token),
        days=settings.PASSWORD_RESET_TIMEOUT // (24 * 3600),
        forgotten=address_of("account_reset_password"),
    )  # fmt: skip


def tell_changed(account: Agent, old_email: str) -> None:
    """To the address, and to the one it had."""
    moved = account.email != old_email
    send("changed", "votre compte a changé", [account.email, old_email], address_moved=moved)


def tell_address_asked(old_email: str, new_email: str) -> None:
    """To both addresses: the person who did not expect it says so before it is confirmed."""
    send("address_asked", "un changement d’adresse est demandé", [old_email, new_email])


def tell_reopened(account: Agent) -> None:
    """The account opens the portal again."""
    send("reopened", "votre compte est rouvert", [account.email], sign_in=address_of("account_login"))


def tell_factor_removed(account: Agent) -> None:
    """The second factor is gone: another is to be added."""
    send("factor_removed", "votre second facteur est retiré", [account.email], sign_in=address_of("account_login"))


def tell_closed(account: Agent, managers: Iterable[Agent]) -> None:
    """To the person, and to the managers of their Caf."""
    send("closed", "votre compte est fermé", [account.email])
    addresses = [manager.email for manager in managers]
    send("closed_here", "un compte de votre Caf est fermé", addresses, agents=address_of("home"))


def ask_to_confirm(confirmers: Iterable[Agent]) -> None:
    """To those who may answer: neither who nor what."""
    addresses = [agent.email for agent in confirmers]
    send("to_confirm", "des demandes attendent votre réponse", addresses, page=address_of("agent_change_list"))
