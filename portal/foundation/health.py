"""Plain health endpoints, for the machines that watch the portal."""

import uuid
from collections.abc import Callable

import structlog
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

PLAIN = "text/plain; charset=utf-8"
# How the addresses of this module begin: they are answered without a database.
PREFIX = "/health/"
log = structlog.get_logger(__name__)


@require_safe
@never_cache
@login_not_required
def health_live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type=PLAIN)


@require_safe
@never_cache
@login_not_required
def health_ready(request: HttpRequest) -> HttpResponse:
    """The database and Redis answer; 503 and the name of the part that does not."""
    parts = {"base de données": _database_answers, "redis": _redis_answers}
    down = [name for name, answers in parts.items() if not _tried(name, answers)]
    if down:
        return HttpResponse("".join(f"{name} : en panne\n" for name in down), content_type=PLAIN, status=503)
    return HttpResponse("ok\n", content_type=PLAIN)


def _tried(name: str, answers: Callable[[], bool]) -> bool:
    try:
        return answers()
    except Exception as error:  # noqa: BLE001 (whatever the part answers, it is down)
        log.error("health_part_down", part=name, error=type(error).__name__)
        return False


def _database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _redis_answers() -> bool:
    key = f"health:{uuid.uuid4()}"
    cache.set(key, "ok", timeout=5)
    return cache.get(key) == "ok"
