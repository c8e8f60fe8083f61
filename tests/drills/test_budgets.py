"""The benchmarks at small scale, on servers of their own: they do their whole work, in flat memory.

The budgets (20 times a loop, 1.3 times a bare COPY) are for full scale and are asserted nowhere: script/bench measures
them by hand, docs/operations.md dates them. Few rows weigh less than the fixed costs, and a machine shared with others
doubles a ratio: the bounds on ratios here are coarse, and only say that nobody went back to one row at a time.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.embedded.processes import own_folder

ROOT = Path(__file__).resolve().parents[2]
OF_THE_TESTS = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "PRODUCTION")
pytestmark = pytest.mark.drill


def measured(name, rows):
    """What the benchmark `name` printed for so many rows, run as by hand in an empty folder."""
    with own_folder() as folder:
        usual = {key: value for key, value in os.environ.items() if key not in OF_THE_TESTS}
        command = [sys.executable, "-m", f"benchmarks.{name}", "--rows", str(rows)]
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=usual | {"VAR_DIR": str(folder)}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def test_a_recompute_is_no_loop_over_rows_and_its_memory_is_flat():
    """Seen: 12 on a quiet machine, 15 on a loaded one; a loop with the same guarantees is 1."""
    figures = measured("recompute", 6_000)
    assert figures["ratio"] >= 5, figures
    assert figures["rss_growth_mb"] < 20, figures


def test_an_export_stays_near_a_bare_copy_and_its_memory_is_flat():
    """Seen: 1.2 on a quiet machine, 2.0 on a loaded one."""
    figures = measured("export", 50_000)
    assert figures["ratio"] <= 4, figures
    assert max(figures["csv_peak_rss_mb"], figures["xlsx_peak_rss_mb"]) < 120, figures
