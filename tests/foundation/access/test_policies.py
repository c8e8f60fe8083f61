"""The policies of row-level security: on which tables, in which order, at what cost; what is asked beyond them."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from portal.foundation.database.policies import OF_THE_CAF, _walled, policies, set_policies, walled_tables

ROOT = Path(__file__).resolve().parents[3]
CALLED = re.compile(r"\b([a-z_]+)\(")
OF_SQL = {"any", "and", "or", "exists", "case"}
MADE = "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'"


def test_the_policy_of_the_caf_is_asked_first():
    """They are taken in the reverse order of their names, and the others cost a look elsewhere for each row."""
    assert max(made.name for made in policies()) == OF_THE_CAF


def leads_to_families(model):
    """Whether a row of `model` points at a row of a family, directly."""
    return any(field.is_relation and field.related_model in _walled for field in model._meta.concrete_fields)


@pytest.mark.parametrize(
    "model",
    [model for model in apps.get_models() if not hasattr(model, "pgh_tracked_model")],
    ids=lambda model: model._meta.label,
)
def test_whatever_points_at_a_family_is_kept_in_its_caf(model):
    assert model in _walled or not leads_to_families(model), "say keep_in_caf in the module policies of its feature"


def test_the_database_has_the_policies_of_the_code(db):
    wanted = {(made.table, made.name, made.command) for made in policies()}
    with connection.cursor() as cursor:
        cursor.execute(MADE)
        before = set(cursor.fetchall())
        set_policies()
        cursor.execute(MADE)
        assert before == set(cursor.fetchall()), "as they are made now, conditions included"
        assert {found[:3] for found in before} == wanted
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace")
        assert {name for (name,) in cursor.fetchall()} == set(walled_tables())


def test_what_is_asked_beyond_the_perimeter_is_listed(db):
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT proname FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
            """
        )
        asked = {name for (name,) in cursor.fetchall()}
    listed = (ROOT / "docs/security.md").read_text().partition("## Beyond the perimeter")[2].partition("\n## ")[0]
    assert asked == set(re.findall(r"^\* `(\w+)\(", listed, re.MULTILINE))


def test_what_changes_the_perimeter_is_named():
    """Code that works for a Caf whoever asks: each is here, and nobody else is."""
    named = {
        "portal/foundation/access/perimeter.py",
        "portal/separations/first_contacts/process.py",
        "portal/separations/hand_overs/process.py",
        "portal/separations/neutral_signs/process.py",
        "portal/separations/rights_search/process.py",
        "portal/separations/transfers/forms.py",
        "portal/separations/transfers/process.py",
    }
    rooms = ("portal", "mediation", "espaces_rencontre", "funding", "reports", "api")
    files = (found for room in rooms for found in (ROOT / room).glob("**/*.py"))
    assert {str(found.relative_to(ROOT)) for found in files if "in_perimeter_of_caf" in found.read_text()} == named
    files = (found for room in rooms for found in (ROOT / room).glob("**/*.py"))
    setting = {str(found.relative_to(ROOT)) for found in files if "set_config(" in found.read_text()}
    assert setting == {"portal/foundation/access/perimeter.py"}


def test_every_function_that_a_policy_asks_is_safe_in_parallel_and_told_to_be_cheap(db):
    asked = {name for made in policies() for name in CALLED.findall(f"{made.using} {made.check}")} - OF_SQL
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, proparallel, procost FROM pg_proc WHERE proname = ANY (%s)", [sorted(asked)])
        told = {name: (parallel, cost) for name, parallel, cost in cursor.fetchall()}
    assert {"current_caf", "current_services", "mediation_person_is_with_service"} <= told.keys()
    assert {name for name, (parallel, _) in told.items() if parallel != "s"} == set()
    # Those that are not written into the query are charged to each row of a Caf, of which they are never asked.
    assert {name for name, (_, cost) in told.items() if cost > 10 and not name.startswith("current_")} == set()
