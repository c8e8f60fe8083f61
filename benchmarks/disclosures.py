"""The whole product replayed: role × address × own or other perimeter × open, masked or closed files, GET and POST.

Each body is searched for the names, telephones and notes of the scene; one that is shown without its line in the
journal, or to somebody of another perimeter, is a fault. The tests replay a part of it at each run. Prints JSON.
"""

import json
import logging
import os
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import IntegrityError, InternalError, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks.database import database_of_its_own  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.separations.families.models import Family  # noqa: E402
from portal.separations.file_access.grounds import FileGate  # noqa: E402
from tests import factories  # noqa: E402
from tests.access_table import ALL, TABLE  # noqa: E402
from tests.test_access import ELSEWHERE, make_scene  # noqa: E402
from tests.test_disclosures import name_everybody, replay  # noqa: E402


def mask(agents):
    """An open danger on every file: those who may not see it see no contact either."""
    for family in Family.unscoped.filter(cancelled_at=None, state="open"):
        factories.DangerReportFactory(family=family, recorded_by=agents.responsable)


def close(agents):
    """Every file that nothing keeps open."""
    closed = {"state": "closed", "closed_at": timezone.now(), "closed_by": agents.responsable, "outcome": "agreement"}
    for key in Family.unscoped.filter(cancelled_at=None).values_list("pk", flat=True):
        try:
            with transaction.atomic():
                Family.unscoped.filter(pk=key).update(**closed)
        except (IntegrityError, InternalError):
            continue  # a danger or a referral is under way


SCENES = {"open": lambda agents: None, "masked": mask, "closed": close}


def scene_of(change):
    """A database with the cast and the scene, `change` applied to its files."""
    with as_owner():
        agents = factories.cast()
        rows = make_scene(agents, settings)
        change(agents)
        return agents, SimpleNamespace(rows=rows, secrets=name_everybody())


def faults_of(agents, scene):
    """Everything that was shown without its line or to somebody else, and how many answers were read and showed."""
    faults, counted = [], {"answers": 0, "showing": 0}
    for role in sorted(ALL):
        for prefix in ("", "elsewhere_") if role in ELSEWHERE else ("",):
            client = Client()
            client.force_login(getattr(agents, prefix + role))
            for line in TABLE:
                for method in ("get", "post"):
                    found, untold = replay(client, method, line, scene)
                    counted["answers"] += 1
                    counted["showing"] += bool(found)
                    faults += [f"{prefix}{role}: {fault}" for fault in untold]
                    if found and (role not in line.may or (prefix and line.scoped)):
                        faults.append(f"{prefix}{role}: {method} {line.name} shows somebody")
    return faults, counted


def main():
    """Replay each scene on a database made for it; fails when anything was shown in silence."""
    logging.disable()  # most answers refuse, and say so
    settings.ALLOWED_HOSTS = ["testserver"]
    result, silent = {}, []
    for name, change in SCENES.items():
        begun = time.monotonic()
        opened = patch.object(FileGate, "opens", lambda gate, agent, grounds: None not in grounds.values())
        with opened, database_of_its_own(f"disclosures_{name}"), tempfile.TemporaryDirectory() as folder:
            settings.EXPORT_DIR, settings.MEDIA_ROOT = Path(folder) / "exports", Path(folder) / "media"
            faults, counted = faults_of(*scene_of(change))
        result[name] = counted | {"faults": len(faults), "seconds": round(time.monotonic() - begun)}
        silent += [f"{name}, {fault}" for fault in faults]
    print(json.dumps(result))
    if silent:
        print("\n".join(silent), file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
