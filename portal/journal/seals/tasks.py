"""What beat runs for seals."""

import structlog
from celery import shared_task
from django.db import DatabaseError

from portal.journal.seals import process

log = structlog.get_logger(__name__)


@shared_task
def seal_journal() -> None:
    """Seal what was committed since the last seal. A failure loses nothing: the next minute takes it all."""
    try:
        process.seal_journal()
    except DatabaseError as error:
        log.error("journal_not_sealed", error=type(error).__name__)
