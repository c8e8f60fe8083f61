"""What beat asks for the rights to examine."""

from celery import shared_task

from portal.separations.rights_search import process


@shared_task
def search_each_night() -> None:
    """Search the rights of every open file; the parts go to the workers."""
    process.start()
