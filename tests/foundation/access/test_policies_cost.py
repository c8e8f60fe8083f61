"""What policies cost an export: one function that is not said safe in parallel keeps the whole to one process."""

import re

from django.db import connection

from portal.foundation.database.policies import policies

CALLED = re.compile(r"\b([a-z_]+)\(")
OF_SQL = {"any", "and", "or", "exists", "case"}


def test_every_function_that_a_policy_asks_is_safe_in_parallel_and_told_to_be_cheap(db):
    asked = {name for made in policies() for name in CALLED.findall(f"{made.using} {made.check}")} - OF_SQL
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, proparallel, procost FROM pg_proc WHERE proname = ANY (%s)", [sorted(asked)])
        told = {name: (parallel, cost) for name, parallel, cost in cursor.fetchall()}
    assert {"current_caf", "current_services", "mediation_person_is_with_service"} <= told.keys()
    assert {name for name, (parallel, _) in told.items() if parallel != "s"} == set()
    # Those that are not written into the query are charged to each row of a Caf, of which they are never asked.
    assert {name for name, (_, cost) in told.items() if cost > 10 and not name.startswith("current_")} == set()
