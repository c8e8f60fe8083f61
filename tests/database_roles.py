"""The roles that tests change to: the portal for each request, task and command, the owner for all that tests prepare.

Tests sign in as `portal_tests`, a member of both, which exists for them alone; their connections begin as the owner.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from unittest.mock import patch

from celery.signals import task_postrun, task_prerun
from django.core.handlers.base import BaseHandler
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.backends.signals import connection_created
from psycopg2.extensions import TRANSACTION_STATUS_INERROR

from portal.foundation.database.owner import OWNER, RUNTIME, OwnerCommand

acting: ContextVar[str] = ContextVar("acting", default=OWNER)


def current_role():
    """The role that statements of this connection run as, asked outside what tests count."""
    with connection.connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return cursor.fetchone()[0]


def _answers():
    """Whether the connection takes statements: none does after an error, until the savepoint that ends it."""
    raw = connection.connection
    return raw is not None and not raw.closed and raw.get_transaction_status() != TRANSACTION_STATUS_INERROR


def _become(role):
    if _answers():
        with connection.connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {role}")


@contextmanager
def acting_as(role):
    """Inside, statements run as `role`, on connections opened meanwhile too; it must last to the end."""
    before = acting.get()
    token = acting.set(role)
    _become(role)
    try:
        yield
        if _answers():
            assert current_role() == role, f"ran as {current_role()}, not as {role}"
    finally:
        acting.reset(token)
        _become(before)


def as_the_portal(function):
    """The function, whose statements run as the portal."""

    @wraps(function)
    def called(*args, **kwargs):
        with acting_as(RUNTIME):
            return function(*args, **kwargs)

    return called


def change_roles():
    """From now on each request, task and command of this process changes to the role it has in production."""
    connection_created.connect(lambda **_: _become(acting.get()), weak=False, dispatch_uid="role of the tests")
    patch.object(BaseHandler, "get_response", as_the_portal(BaseHandler.get_response)).start()
    own = BaseCommand.execute

    @wraps(own)
    def execute(command, *args, **options):
        with acting_as(OWNER if isinstance(command, OwnerCommand) else RUNTIME):
            return own(command, *args, **options)

    patch.object(BaseCommand, "execute", execute).start()
    tasks = {}

    def begin(task_id, **_):
        tasks[task_id] = acting_as(RUNTIME)
        tasks[task_id].__enter__()

    def end(task_id, **_):
        tasks.pop(task_id).__exit__(None, None, None)

    task_prerun.connect(begin, weak=False)
    task_postrun.connect(end, weak=False)
