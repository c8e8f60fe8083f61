"""What works behind the pages: cache, broker, worker, beat."""

from datetime import datetime, timedelta
from uuid import uuid4

from celery import current_app
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from portal.foundation.contributions.installation import Options, ToDo, installation_check

BEAT_SEEN = "installation:beat-seen"
# Beat leaves a mark each minute; a few may be late.
SILENT_TOO_LONG = timedelta(minutes=5)
WAIT_SECONDS = 3


@installation_check("Cache", order=110)
def cache_answers(options: Options) -> str:
    """What is written is read again."""
    key = f"installation:{uuid4()}"
    cache.set(key, "ok", timeout=5)
    if cache.get(key) != "ok":
        raise ToDo("il ne garde rien : vérifiez REDIS_URL, et la mémoire que Redis peut prendre")
    return "écrit et relu"


@installation_check("File des travaux", order=120)
def broker_answers(options: Options) -> str:
    """The broker takes a connection."""
    if settings.TASKS_RUN_AT_ONCE:
        raise ToDo("retirez TASKS_RUN_AT_ONCE : les travaux longs se feraient pendant que l’agent attend sa page")
    with current_app.connection_for_write() as connection:
        connection.ensure_connection(max_retries=1, interval_start=0, timeout=WAIT_SECONDS)
    return "répond"


@installation_check("Worker", order=130)
def worker_answers(options: Options) -> str:
    """One at least says that it is there."""
    answers = current_app.control.ping(timeout=WAIT_SECONDS)
    if not answers:
        raise ToDo("aucun ne répond : démarrez le service « worker », ou lisez pourquoi il s’est arrêté")
    return f"{len(answers)} en service"


@installation_check("Beat", order=140)
def beat_runs(options: Options) -> str:
    """Its mark of each minute, left by a worker, is recent."""
    seen = cache.get(BEAT_SEEN)
    if seen is None or timezone.now() - datetime.fromisoformat(seen) > SILENT_TOO_LONG:
        raise ToDo("rien depuis cinq minutes : démarrez « beat » (un seul), attendez une minute, puis recommencez")
    return "a lancé un travail il y a moins de cinq minutes"
