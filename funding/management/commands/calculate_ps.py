"""Command `calculate_ps`: the Ps rule on a spreadsheet, by figures given by hand or by the published parameter."""

import json
import os
from argparse import ArgumentTypeError
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from funding.declarations.models import Declaration
from funding.parameters.models import PriceParameter
from funding.rule import spreadsheet
from funding.rule.exercices import ESPACE_RENCONTRE_PS_FROM, legal_aid_allowed, ps_exists
from funding.rule.ps import MEDIATION_NAMES, RULES, IncoherentInput, Parameter
from portal.foundation.spreadsheets.reader import UnreadableFile, read_table

YEARS = range(2000, 2101)
FICTITIOUS = "barème fictif, pour la démonstration"
# The portal’s own words for the inputs: what it exports comes back as it is.
HEADINGS = {
    heading.casefold(): name
    for name in MEDIATION_NAMES
    for label in [Declaration.label_of(name)]
    for heading in (label, f"Déclaré : {label}")
}
OPTION_OF_FIELD = {"unit_ceiling": "--ceiling", "rate": "--rate", "organisation_cap": "--organisation-cap"}


class Command(BaseCommand):
    help = (
        "Calcule la Ps de chaque ligne d’un tableur (CSV, XLSX, ODS) et écrit en CSV les étapes, "
        "le montant ou le motif du refus. "
        "Avec --ceiling et --rate, la base de données n’est pas consultée."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--prestation", required=True, choices=sorted(RULES))
        parser.add_argument("--year", required=True, type=_year, help="exercice")
        parser.add_argument("--ceiling", type=_number, help="prix plafond par Etp ou par heure, en euros")
        parser.add_argument("--rate", type=_rate, help="taux, entre 0 et 1, ou 75%%")
        parser.add_argument(
            "--organisation-cap",
            type=_number,
            help="espaces de rencontre : heures d’organisation admises par heure d’ouverture",
        )
        parser.add_argument("in_csv", type=Path)
        parser.add_argument("out_csv", type=Path)

    def handle(self, *, prestation, year, in_csv, out_csv, **options):
        if not ps_exists(prestation, year):
            raise CommandError(
                f"La Ps espaces de rencontre n’existe pas pour {year} : les montants du Fonds national "
                f"sont décidés, pas calculés. Choisissez un exercice à partir de {ESPACE_RENCONTRE_PS_FROM}."
            )
        parameter, notice = _given(prestation, year, options) or _published(prestation, year)
        summary = _calculate(in_csv, out_csv, prestation=prestation, parameter=parameter, notice=notice)
        self.stdout.write(json.dumps(summary.as_json()))


def _given(prestation, year, options):
    """The parameter made of the options, without notice; None when neither ceiling nor rate is given."""
    ceiling, rate, cap = options["ceiling"], options["rate"], options["organisation_cap"]
    if (ceiling is None) != (rate is None):
        raise CommandError("Donnez --ceiling et --rate ensemble, ou aucun des deux pour le barème publié.")
    if cap is not None and (ceiling is None or prestation != "espace_rencontre"):
        raise CommandError(
            "--organisation-cap ne vaut que pour --prestation espace_rencontre, avec --ceiling et --rate."
        )
    if ceiling is None:
        return None
    try:
        figures = {"unit_ceiling": ceiling, "rate": rate, "organisation_cap": cap}
        return Parameter(**figures, legal_aid_allowed=legal_aid_allowed(year)), ""
    except IncoherentInput as refusal:
        reasons = (f"{OPTION_OF_FIELD[field]} {reason}" for field, reason in refusal.errors.items())
        raise CommandError("\n".join(reasons)) from refusal


def _published(prestation, year):
    """The parameter in force, and the notice that every line must carry when its figures are invented."""
    row = PriceParameter.objects.in_force(prestation=prestation, exercice=year)
    if row is None:
        raise CommandError(
            f"Barème non publié : {prestation}, exercice {year}. Faites publier le barème par la Cnaf, "
            "ou donnez --ceiling et --rate."
        )
    return row.as_rule(), FICTITIOUS if row.fictitious else ""


def _calculate(in_csv, out_csv, **rule):
    """Write beside the output and put it in place at the end, so that a failure leaves what was there before."""
    out_csv = out_csv.resolve()
    _refuse_unusable_paths(in_csv, out_csv)
    partial = out_csv.with_name(f".{out_csv.name}.{os.getpid()}.partial")
    try:
        table = read_table(in_csv, lambda cells: spreadsheet.known_columns(cells, rule["prestation"], HEADINGS))
        with partial.open("w", encoding="utf-8", newline="") as target:
            summary = spreadsheet.calculate(
                table.heading.cells, (row.cells for row in table.rows), target, aliases=HEADINGS,
                delimiter=table.delimiter, byte_order_mark=table.byte_order_mark, **rule,
            )  # fmt: skip
        partial.replace(out_csv)
    except (UnreadableFile, spreadsheet.SpreadsheetError) as error:
        raise CommandError(f"{in_csv} : {error}") from error
    except OSError as error:
        raise CommandError(f"Lecture ou écriture impossible : {error}") from error
    finally:
        partial.unlink(missing_ok=True)
    return summary


def _refuse_unusable_paths(in_csv, out_csv):
    if not in_csv.is_file():
        raise CommandError(f"Fichier introuvable : {in_csv}. Vérifiez le chemin du CSV à lire.")
    if in_csv.resolve() == out_csv:
        raise CommandError("Le résultat écraserait le fichier lu : donnez un autre nom de sortie.")
    if not out_csv.parent.is_dir():
        raise CommandError(f"Dossier introuvable : {out_csv.parent}. Créez-le ou choisissez-en un autre.")
    if out_csv.exists() and not out_csv.is_file():
        raise CommandError(f"{out_csv} n’est pas un fichier : donnez un nom de fichier CSV.")
    if out_csv.exists() and not os.access(out_csv, os.W_OK):
        raise CommandError(f"{out_csv} est protégé en écriture : donnez un autre nom de sortie.")


def _year(text):
    if not text.isascii() or not text.isdigit() or int(text) not in YEARS:
        raise ArgumentTypeError(f"exercice attendu entre {YEARS[0]} et {YEARS[-1]}, reçu « {text} »")
    return int(text)


def _number(text):
    try:
        return spreadsheet.read_number(text)
    except ValueError as reason:
        raise ArgumentTypeError(str(reason)) from reason


def _rate(text):
    """« 0.75 », « 0,75 » or « 75 % »."""
    return _number(text.rstrip(" %")) / 100 if text.rstrip().endswith("%") else _number(text)
