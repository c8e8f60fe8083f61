"""The list as files: a tagged PDF made by Typst from data alone, CSV and XLSX."""

import json
from io import BytesIO
from tempfile import NamedTemporaryFile
from typing import Any

import structlog
import typst
from django.conf import settings
from django.db.models import Case, CharField, F, TextField, Value, When
from django.db.models.functions import Coalesce, NullIf

from portal.foundation.exports.columns import Column
from portal.foundation.exports.csv_file import copy_csv
from portal.foundation.exports.xlsx_file import write_xlsx
from portal.foundation.text.french import fr_date

TEMPLATE = settings.BASE_DIR / "templates" / "documents" / "agreed_list.typ"
log = structlog.get_logger(__name__)

PREMISES = Coalesce(NullIf(F("premises"), Value("")), F("space__city"), output_field=TextField())
COLUMNS = (
    Column(label="Espace de rencontre", source="space__name"),
    Column(label="Commune", source="space__city"),
    Column(label="Gestionnaire", source="space__operator__name"),
    Column(label="SIRET du gestionnaire", source="space__operator__siret", kind="word"),
    Column(
        label="Agrément",
        source=Case(When(kind="tacite", then=Value("tacite")), default=Value("par arrêté"), output_field=CharField()),
        kind="word",
    ),
    Column(label="Arrêté", source="reference"),
    Column(label="Depuis le", source="granted_on", kind="date"),
    Column(label="Jusqu’au", source="expires_on", kind="date"),
    Column(label="Lieux d’accueil", source=PREMISES),
    Column(label="Espace fermé le", source="space__closed_on", kind="date"),
)


def as_csv(agrements):
    """The bytes of the CSV file."""
    file = BytesIO()
    copy_csv(agrements, COLUMNS, file)
    return file.getvalue()


def as_xlsx(agrements, departement, day):
    """The bytes of the XLSX file."""

    def about(rows):
        return [("Liste", "espaces de rencontre agréés (article D.216-7 du Casf)"), ("Département", str(departement)),
                ("Agréés le", fr_date(day)), ("Espaces", rows)]  # fmt: skip

    with NamedTemporaryFile(suffix=".xlsx") as file:
        write_xlsx(agrements, COLUMNS, file.name, about)
        return file.read()


def as_pdf(agrements, departement, day):
    """The PDF/UA list, as bytes."""
    rows = [_row(agrement) for agrement in agrements]
    data = {
        "departement": str(departement),
        "day": fr_date(day),
        "rows": rows,
        "fictitious": any(agrement.space.fictitious for agrement in agrements),
    }
    options: dict[str, Any] = {"root": TEMPLATE.parent, "sys_inputs": {"data": json.dumps(data)}}
    try:
        return typst.compile(TEMPLATE, format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, **options)
    except typst.TypstError as error:
        # A script that the embedded fonts lack: still tagged, with the machine's fonts, without the PDF/UA claim.
        log.warning("agreed_list_without_pdf_ua", reason=error.message.split("`")[0])
        return typst.compile(TEMPLATE, format="pdf", **options)


def _row(agrement):
    space = agrement.space
    end = f", jusqu’au {fr_date(agrement.expires_on)}" if agrement.expires_on else ""
    return {
        "space": f"{space.name} (fermé le {fr_date(space.closed_on)})" if space.closed_on else space.name,
        "operator": space.operator.name,
        "premises": agrement.premises.splitlines() or [space.city],
        "agrement": f"{agrement.title}, depuis le {fr_date(agrement.granted_on)}{end}",
    }
