"""Writing the file of a report: the same rows whether the screen, a worker or the command asks."""

from pathlib import Path

from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of
from portal.foundation.exports.atomic_file import atomic_file
from portal.foundation.exports.csv_file import copy_csv
from portal.foundation.exports.progress import Report as Progress
from portal.foundation.exports.progress import no_progress
from portal.foundation.exports.xlsx_file import About, write_xlsx
from portal.foundation.text.french import fr_datetime
from reports.exports.definitions import Report


def write_report(
    report: Report,
    *,
    exercice: int,
    agent: Agent,
    format: str,
    path: Path | str,
    caf: str | None = None,
    on_progress: Progress = no_progress,
) -> int:
    """Write the rows of `report` that `agent` may see to `path`, whole or not at all; the number of rows."""
    rows = report.lines(exercice, agent, caf)
    with in_perimeter_of(agent), atomic_file(path) as part:
        if format == "csv":
            with part.open("wb") as file:
                return copy_csv(rows, report.columns, file, on_progress)
        facts = about_sheet(report, exercice=exercice, agent=agent, caf=caf)
        return write_xlsx(rows, report.columns, part, about=facts, on_progress=on_progress)


def about_sheet(report: Report, *, exercice: int, agent: Agent, caf: str | None = None) -> About:
    """What the sheet « À propos » says, as a function of the number of rows."""
    read_at = timezone.now()
    perimeter = f"Caf {caf}" if caf else agent.perimeter_label

    def facts(rows: int) -> list[tuple[str, object]]:
        return [
            ("Export", report.title),
            ("Une ligne", report.line),
            ("Exercice", exercice),
            ("Périmètre", perimeter),
            ("Données lues le", fr_datetime(read_at)),
            ("Nombre de lignes", rows),
            ("Demandé par", agent.get_role_display()),
            *report.definitions,
        ]

    return facts
