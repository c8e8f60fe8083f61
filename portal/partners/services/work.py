"""Sheets of services that nobody checked for twelve months, as lines of a home page."""

from portal.foundation.contributions.worklist import TaskLine, task_group


def services_to_check(rows, *, title, url):
    """The one checked longest ago first; no group while there is none."""
    return task_group(rows.to_confirm(), _line, title=title, url=url, button="Vérifier la fiche", nothing="")


def _line(service):
    return TaskLine(
        text=service.name_and_city,
        url=service.get_absolute_url(),
        since=service.confirmed_on or service.entered_on,
        note="vérifié" if service.confirmed_on else "saisi, jamais vérifié",
        todo=f"Relisez la fiche de {service.name_and_city}, puis dites qu’elle est juste.",
    )
