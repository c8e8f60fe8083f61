"""How fast the largest export is written beside a bare COPY of the same rows, and in how much memory: one JSON object.

The rows are the separations of one Caf and one year, with what their file shows of parents, children and referral.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from benchmarks.database import database_of_its_own, peak_mb, timed  # noqa: E402
from demonstration.trigger_settings import prepared_for_many  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.foundation.access.roles import Role  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.separations.events.models import Residence, Separation  # noqa: E402
from portal.separations.families.models import Child, Family, Parent  # noqa: E402
from portal.separations.people.models import Person  # noqa: E402
from reports.exports.definitions import SEPARATIONS  # noqa: E402
from reports.exports.production import write_report  # noqa: E402

CAF, YEAR = "59", 2014
ROUNDS = 3
FILL = (
    """
    INSERT INTO separations_family (id, caf_id, opened_at, no_second_parent, cancel_reason, state, outcome)
    SELECT n, %(caf)s, now(), '', '', 'open', '' FROM generate_series(1, %(rows)s) n
    """,
    """
    INSERT INTO separations_person (id, caf_id, last_name, used_name, first_name, search_words, sort_key,
        birth_date, allocataire_number, is_deceased, guardianship, guardian, is_detained, has_no_known_address)
    SELECT 3 * n + place, %(caf)s, 'Nom-' || n %% 20011, '', 'Prénom ' || place,
        'nom' || n %% 20011 || ' ' || n %% 20011 || ' prenom' || place || ' ' || place,
        'nom' || n %% 20011 || ' prenom' || place,
        CASE place WHEN 0 THEN %(first)s - n %% 6000 END, '', false, '', '', false, false
    FROM generate_series(1, %(rows)s) n, generate_series(0, 2) place WHERE place > 0 OR n %% 5 > 0
    """,
    """
    INSERT INTO separations_parent (family_id, person_id, caf_id, position, title)
    SELECT n, 3 * n + place, %(caf)s, place, 'parent'
    FROM generate_series(1, %(rows)s) n, generate_series(1, 2) place
    """,
    """
    INSERT INTO separations_separation (id, family_id, caf_id, separated_on, "union", mode, note, logged_at,
        same_roof, maintenance, procedure, residence_decided_by, is_transferred, cancel_reason)
    SELECT n, n, %(caf)s, %(first)s + n %% 365, 'marriage', 'de_facto', '', now(), false, '', '', '', false, ''
    FROM generate_series(1, %(rows)s) n
    """,
    """
    INSERT INTO separations_child (id, family_id, caf_id, person_id, "of", is_adopted, cancel_reason)
    SELECT n, n, %(caf)s, 3 * n, 'both', false, '' FROM generate_series(1, %(rows)s) n WHERE n %% 5 > 0
    """,
    """
    INSERT INTO separations_residence (separation_id, child_id, family_id, home, third_party)
    SELECT n, n, n, 'alternating', '' FROM generate_series(1, %(rows)s) n WHERE n %% 5 > 0
    """,
)


def manager():
    """Whoever may ask for the export on screen."""
    return Agent(role=Role.RESPONSABLE, is_active=True, caf_id=CAF)


@as_owner()
def fill(rows):
    """Insert `rows` files of one Caf and one year: two parents, a separation, a child in four files of five."""
    tables = (Family, Person, Parent, Separation, Child, Residence)
    with (
        transaction.atomic(),
        connection.cursor() as cursor,
        prepared_for_many(cursor, "bench", without_history=tables),
    ):
        for statement in FILL:
            cursor.execute(statement, {"rows": rows, "caf": CAF, "first": date(YEAR, 1, 1)})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


@as_owner()
def bare_copy(path):
    """The same rows and columns by PostgreSQL's COPY alone, in its own words, by a role that no policy binds."""
    columns = [column.expression for column in SEPARATIONS.columns]
    sql, params = SEPARATIONS.lines(YEAR, manager()).values_list(*columns).query.sql_with_params()
    with connection.cursor() as cursor, path.open("wb") as file:
        cursor.copy_expert(f"COPY ({cursor.mogrify(sql, params).decode()}) TO STDOUT WITH (FORMAT csv)", file)


def export(format, path):
    """The export as a worker writes it; the number of rows."""
    return write_report(SEPARATIONS, exercice=YEAR, agent=manager(), format=format, path=path)


def peak_of(format, database, path):
    """MB that a process of its own held at most to write the file."""
    command = [sys.executable, "-m", "benchmarks.export", "--write", format, "--database", database, "--to", str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measure(rows, database, folder):
    """Fill, write by turns both ways, then once per format in a process of its own; the figures."""
    fill(rows)
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(timed(lambda: bare_copy(folder / "bare.csv")))
        ours.append(timed(lambda: export("csv", folder / "export.csv")))
    xlsx = timed(lambda: export("xlsx", folder / "export.xlsx"))
    return {
        "rows": rows,
        "bare_copy_seconds": round(min(bare), 2),
        "csv_seconds": round(min(ours), 2),
        "ratio": round(min(ours) / min(bare), 2),
        "xlsx_seconds": round(xlsx, 1),
        "csv_peak_rss_mb": peak_of("csv", database, folder / "peak.csv"),
        "xlsx_peak_rss_mb": peak_of("xlsx", database, folder / "peak.xlsx"),
    }


def write_and_tell(format, database, path):
    """What the process of its own does: write, then print its peak."""
    connection.settings_dict["NAME"] = database
    export(format, path)
    print(round(peak_mb(), 1))


def main():
    """Measure on a database made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300_000, help="rows to export, for example 1000000")
    parser.add_argument("--write", choices=["csv", "xlsx"], help=argparse.SUPPRESS)
    parser.add_argument("--database", help=argparse.SUPPRESS)
    parser.add_argument("--to", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.write:
        write_and_tell(asked.write, asked.database, asked.to)
        return
    with database_of_its_own() as database, tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(asked.rows, database, Path(folder))))


if __name__ == "__main__":
    main()
