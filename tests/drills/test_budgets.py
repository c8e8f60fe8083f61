"""The benchmarks at small scale, on servers of their own: what holds at a million rows must hold at some thousands.

By hand and at full scale: script/bench, with its dated table in docs/operations.md.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.embedded.test_embedded import own_folder

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


def test_a_recompute_is_twenty_times_a_loop_with_the_same_guarantees_and_its_memory_is_flat():
    figures = measured("recompute", 6_000)
    assert figures["ratio"] >= 20, figures
    assert figures["rss_growth_mb"] < 20, figures


def test_an_export_stays_near_a_bare_copy_and_its_memory_is_flat():
    """The budget is 1.3 at a million rows; fixed costs weigh more here."""
    figures = measured("export", 50_000)
    assert figures["ratio"] <= 2, figures
    assert max(figures["csv_peak_rss_mb"], figures["xlsx_peak_rss_mb"]) < 120, figures
