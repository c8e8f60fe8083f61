"""Who asks for a change of an account, who confirms or refuses it, who takes it back."""

from typing import Any

from portal.foundation.access.roles import Actor, is_administrator, is_manager


def may_ask_change(by: Actor) -> bool:
    """Asks that an account be opened, changed or opened again: an administrator, whose account is open."""
    return by.is_active and is_administrator(by)


def may_answer_change(by: Any, change: Any) -> bool:
    """Confirms or refuses: a second person, never who asked nor whose account it is.

    The manager of the Caf that the account goes to; another administrator for a national or partner account, and as
    long as that Caf has no other manager.
    """
    if not by.is_active or by.pk in (change.asked_by_id, change.account_id):
        return False
    if change.has_manager:
        return is_manager(by) and by.caf_id == change.caf_id
    return is_administrator(by)


def may_withdraw_change(by: Any, change: Any) -> bool:
    """Takes the request back: who asked."""
    return bool(by.pk == change.asked_by_id)
