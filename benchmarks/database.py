"""A database made for one measure and dropped after it; and how time and memory are read."""

import os
import time
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from portal.foundation.database.owner import as_owner
from tests.template_database import use_template


@contextmanager
def database_of_its_own(label="bench"):
    """Inside, the connection leads to a new database, a copy of the migrated one of the tests; its name.

    It is the owner's work to make, fill (`as_owner`) and drop it; what is measured runs as the portal.
    """
    usual = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = f"{label}_{usual}_{os.getpid()}"
    with as_owner():
        use_template()
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield connection.settings_dict["NAME"]
    finally:
        with as_owner():
            connection.creation.destroy_test_db(usual, verbosity=0)


def timed(work):
    """Seconds taken by `work()`."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def peak_mb():
    """The most memory that this very program held so far, in MB; what ran before it in the process does not count."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
