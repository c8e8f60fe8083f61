"""Who sees which rows is never forgotten in the code that answers requests: the code is read.

What `visible_to` itself shows to whom is in test_visible_to.py.
"""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps

from portal.foundation.access.scoping import ScopedModel

ROOT = Path(__file__).resolve().parent.parent
APPS = (
    "foundation",
    "territory",
    "accounts",
    "journal",
    "partners",
    "separations",
    "mediation",
    "espaces_rencontre",
    "funding",
    "reports",
)
# Code that reads rows for nobody in particular: models and their history, jobs, commands, and processes named one by
# one. Everything else answers people, and may read rows only through `visible_to`: a new module is read by default.
ROOMS = ("portal", "mediation", "espaces_rencontre", "funding", "reports", "api")
APART = {"models", "migrations", "management", "embedded", "tasks.py", "models.py", "querysets.py"}
PROCESSES = {
    "funding/recompute/process.py",  # a yearly campaign over every Caf
    "funding/eligibility/conditions.py",  # criteria, and the proofs of a request that a view fetched
    "funding/commissions/grounds.py",  # the delegation of who decides, the commissions of the Caf of the request
    "funding/grants/obstacles.py",  # whether the commission that a view fetched decided something
    "portal/accounts/obstacles.py",  # the accounts that name a service, for whoever may change its operator
    "portal/accounts/budgets/counting.py",  # the agent's own lines of the journal
    "portal/accounts/budgets/process.py",  # the agent's own alert and request; the task
    "portal/accounts/changes/applying.py",  # the account of a request that a view fetched, under lock
    "portal/accounts/changes/process.py",  # an address is nobody else's, wherever they work; the hourly task
    "portal/accounts/last_of_role.py",  # whether anybody is left with a role
    "portal/accounts/sign_in_events.py",  # the account of an address, before anybody is signed in
    "portal/accounts/backends.py",  # the agent of a session, before there is anybody to ask for
    "portal/accounts/installation_checks.py",  # counts accounts for whoever installs, from the command line
    "portal/accounts/dated_settings/in_force.py",  # what a Caf decided rules its referrals wherever they are read
    "mediation/amendments/obstacles.py",  # whether an amendment waits, for whoever may end the convention
    "mediation/eligibility/obstacles.py",  # what hinders the signature of a convention, for whoever may sign it
    "mediation/corrections/applying.py",  # the step of the referral that a correction holds
    "portal/separations/first_contacts/process.py",  # who is written to, Caf by Caf; the contact of a danger told
    "portal/foundation/jobs/process.py",  # the jobs of everybody, claimed, resumed and deleted by workers
    "portal/foundation/jobs/heartbeat.py",  # the job that the worker has claimed
    "portal/separations/duplicates/links.py",  # what points at a person whom a view fetched
    "portal/separations/duplicates/merging.py",  # moves it, under lock
    "portal/separations/families/owned_file.py",  # a part of the model of family files
    "portal/separations/file_access/grounds.py",  # the agent's own grounds, of files that were narrowed
    "portal/separations/file_access/process.py",  # the same, written; openings that nobody was told of, by the task
    "portal/separations/hand_overs/process.py",  # the daily task, for every Caf
    "portal/separations/neutral_signs/process.py",  # signs of a danger told; the nightly task, for every Caf
    "portal/separations/rights_search/process.py",  # the night over every open file, Caf by Caf
    "portal/separations/rights_search/writing.py",  # what it writes of them
    "portal/foundation/imports/process.py",  # the lines of an import that a worker has claimed
    "espaces_rencontre/agrement_files/obstacles.py",  # the file of an agrément that a view fetched
    "espaces_rencontre/agrement_decisions/process.py",  # the nightly task, for every Caf
    "espaces_rencontre/withdrawals/obstacles.py",  # the withdrawals of an agrément that a view fetched
    "reports/exports/jobs.py",  # the same, for the file of an export nobody waits for
    "portal/journal/seals/heads.py",  # the seals of every line, copied to a file
    "portal/journal/seals/process.py",  # the state of that file, noted by the worker that seals
    "portal/journal/verification/process.py",  # what a verification found, kept by the worker that ran it
    "portal/foundation/submissions/once.py",  # the agent's own submissions
    "portal/foundation/access/scoping.py",  # where `visible_to` is written
    "portal/foundation/workflow/transitions.py",  # reads again, under lock, the row it was given
    "portal/foundation/contributions/indicators.py",  # numbers per Caf, never rows of a family: see the module
}
# Parts of one row, seen whole by whoever sees it: they are followed freely. Any other relation to owned rows is
# narrowed again, for they may be drafts, or another Caf's.
PARTS = {
    "parents", "children", "separations", "reconciliations", "residences", "dangers", "threats", "confirmations",
    "next_steps", "transfers", "passed_contacts", "mediation_referrals", "procedures", "asf_openings", "came_by",
    "corrected_by", "contact_points", "as_parent", "as_child", "words", "consents", "shared_contacts", "receipts",
    "parts", "lines", "entries", "commitments", "commitment", "agrements", "named",
}  # fmt: skip
READS = {
    "all", "filter", "exclude", "get", "first", "last", "latest", "earliest", "order_by", "values", "values_list",
    "count", "exists", "iterator", "in_bulk", "aggregate", "annotate", "select_related", "prefetch_related", "only",
}  # fmt: skip
# Raw SQL knows no perimeter: these ask nothing of families, or write what a view has already narrowed.
RAW_SQL = {
    "funding/recompute/process.py",  # receipts of a campaign
    "portal/accounts/changes/applying.py",  # the next key of an account
    "portal/foundation/access/perimeter.py",  # the perimeter of the transaction
    "portal/foundation/database/checks.py",  # roles
    "portal/foundation/database/owner.py",  # the connection of the owner
    "portal/foundation/database/policies.py",  # row-level security
    "portal/foundation/database/walls.py",  # rights
    "portal/foundation/database_log.py",  # what the server logs
    "portal/foundation/exports/csv_file.py",  # a queryset that was narrowed
    "portal/foundation/health.py",  # whether the database answers
    "portal/foundation/imports/process.py",  # the deferred checks of a line
    "portal/foundation/installation/database.py",  # roles and settings, from the command line
    "portal/foundation/jobs/heartbeat.py",  # closes its connection
    "portal/foundation/lists/bulk.py",  # the deferred checks of a row
    "portal/foundation/secrets/rotation.py",  # encrypted columns, from the command line
    "portal/foundation/submissions/once.py",  # the agent's own submissions
    "portal/journal/seals/process.py",  # digests of lines
    "portal/journal/seals/unsealed.py",
    "portal/journal/verification/chain.py",
    "portal/journal/verification/process.py",
    "portal/separations/neutral_signs/process.py",  # yes or no, by the function that docs/security.md lists
    "portal/separations/duplicates/comparing.py",  # the threshold of likeness of the session
    "portal/separations/rights_search/writing.py",  # rights of the files of a part, in the perimeter of its Caf
}
# Managers and shortcuts that reach every row of a model.
MANAGERS = {"objects", "unscoped", "_base_manager", "_default_manager", "base_manager", "default_manager"}
SHORTCUTS = {"get_object_or_404", "get_list_or_404"}


def our_models():
    """Every model of ours but the history tables of pghistory, which no page reads."""
    return [
        model
        for label in APPS
        for model in apps.get_app_config(label).get_models()
        if not hasattr(model, "pgh_tracked_model")
    ]


def accessors(model):
    """Names that lead from a row of `model` to the rows, owned by somebody, that point at it."""
    return {
        relation.get_accessor_name()
        for relation in model._meta.related_objects
        if issubclass(relation.related_model, ScopedModel) and not relation.related_model.open_to_all
        if not relation.hidden and not relation.one_to_one
    }


def wide_relations():
    """Names that lead from a row everybody sees (a Caf, an envelope) to owned rows, and from no owned row."""
    found = {True: set(), False: set()}
    for model in our_models():
        found[model.open_to_all] |= accessors(model)
    return found[True] - found[False]


def crossing_relations():
    """Names that lead from any row of ours to owned rows that are no part of it."""
    return {name for model in our_models() for name in accessors(model)} - PARTS


def followed_relations(source):
    """Lines of `source` that read, through a relation, rows which nobody narrowed."""
    attributes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)]
    crossing = crossing_relations()
    return sorted(
        {
            node.lineno
            for node in attributes
            if node.attr in READS and isinstance(node.value, ast.Attribute) and node.value.attr in crossing
        }
    )


def raw_sql(source):
    """Lines of `source` that reach the connection, or write SQL of their own."""
    tree = ast.parse(source)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            reaches = node.attr in {"cursor", "RawSQL", "connection"}
            reaches |= node.attr in {"raw", "extra"} and id(node) in called
        elif isinstance(node, ast.Import | ast.ImportFrom):
            words = re.findall(r"[\w.]+", ast.unparse(node))
            ours = words[1].startswith("django.db") and set(words) & {"connection", "connections", "RawSQL"}
            reaches = bool(ours) or words[1].startswith("psycopg")
        else:
            continue
        found |= {node.lineno} if reaches else set()
    return sorted(found)


def answering_modules():
    """Python files of the apps that answer requests: all but those that say why they read for nobody."""
    for room in ROOMS:
        for path in sorted((ROOT / room).glob("**/*.py")):
            parts = path.relative_to(ROOT)
            if not APART & set(parts.parts) and str(parts) not in PROCESSES:
                yield path


def unscoped_reads(source):
    """Lines of `source` that reach rows otherwise than by `visible_to`, a few words of the journal apart."""
    tree, wide = ast.parse(source), wide_relations()
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    followed = {id(node.value): node.attr for node in attributes}
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in SHORTCUTS]
    shortcuts = [node for node in attributes if node.attr in SHORTCUTS]
    managers = [
        node
        for node in attributes
        if node.attr in MANAGERS
        and followed.get(id(node)) != "visible_to"
        and not (ast.unparse(node) == "Entry.objects" and followed.get(id(node)) in {"record", "about", "opened_by"})
    ]
    relations = [
        node
        for node in attributes
        if node.attr in wide and id(node) not in called and followed.get(id(node)) != "visible_to"
    ]
    return sorted({node.lineno for node in (*names, *shortcuts, *managers, *relations)})


@pytest.mark.parametrize("path", list(answering_modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_code_that_answers_reads_through_visible_to(path):
    assert unscoped_reads(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "mistake",
    [
        "Family.objects.filter(pk=1)",
        "rows = Family.objects",
        "get_object_or_404(Family, pk=pk)",
        "shortcuts.get_object_or_404(Family, pk=pk)",
        "get_list_or_404(Family)",
        "Family._meta.default_manager.all()",
        "Family._base_manager.get(pk=1)",
        "Family.unscoped.get(pk=1)",
        "Family.objects.record(pk=1)",
        "Entry.objects.filter(agent=agent)",
        "families = caf.families.all()",
        "caf.families",
        "envelope.shares.with_totals()",
    ],
)
def test_the_scan_sees_a_plain_mistake(mistake):
    assert unscoped_reads(mistake) == [1]


@pytest.mark.parametrize(
    "sound",
    [
        "Family.objects.visible_to(agent).filter(pk=1)",
        "Entry.objects.record(by=agent, action='read')",
        "Entry.objects.about(family)",
        "family.parents.all()",
        "caf.families.visible_to(agent)",
        "Person.objects.visible_to(agent).named(words).order_by('sort_key')",
    ],
)
def test_the_scan_lets_a_scoped_read_pass(sound):
    assert unscoped_reads(sound) == []


@pytest.mark.parametrize("path", list(answering_modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_code_that_answers_follows_no_relation_to_rows_of_others(path):
    assert followed_relations(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "mistake",
    [
        "operator.services.first()",
        "operator.services.visible_to(agent).first().referrals.all()",
        "drafts = service.referrals.filter(state='draft')",
        "agent.followed_families.count()",
    ],
)
def test_the_scan_sees_a_relation_from_an_owned_row(mistake):
    assert followed_relations(mistake) == [1]


def test_the_scan_lets_a_narrowed_relation_and_a_part_pass():
    assert followed_relations("service.referrals.visible_to(agent).first()\nfamily.parents.all()") == []


def test_no_template_follows_a_relation_to_rows_of_others():
    reach = re.compile(rf"\.(?:{'|'.join(sorted(crossing_relations()))})\.(?:{'|'.join(sorted(READS))})\b")
    for path in sorted((ROOT / "templates").glob("**/*.html")):
        assert reach.search(path.read_text(encoding="utf-8")) is None, path.name


def test_raw_sql_is_written_where_it_is_named_and_nowhere_else():
    rooms = (path for room in ROOMS for path in sorted((ROOT / room).glob("**/*.py")))
    apart = APART - {"tasks.py", "models.py", "models", "querysets.py"}
    found = {
        str(path.relative_to(ROOT))
        for path in rooms
        if not apart & set(path.relative_to(ROOT).parts) and raw_sql(path.read_text(encoding="utf-8"))
    }
    assert found - RAW_SQL == set(), "raw SQL knows no perimeter: use a queryset"
    assert RAW_SQL - found == set(), "these write none any more"


@pytest.mark.parametrize(
    "mistake",
    [
        "from django.db import connection",
        "from django.db import connections, transaction",
        "from django.db.models.expressions import RawSQL",
        "rows = Family.objects.visible_to(agent).raw('SELECT 1')",
        "rows.extra(where=['true'])",
        "db.connection.cursor()",
        "import psycopg2",
    ],
)
def test_the_scan_sees_raw_sql(mistake):
    assert raw_sql(mistake) == [1]


def test_the_modules_named_apart_exist():
    assert all((ROOT / path).is_file() for path in PROCESSES), "a process was renamed: name it anew, or scope it"


def test_no_template_reaches_owned_rows_from_a_row_everybody_sees():
    names = "|".join(sorted(wide_relations()))
    reach = re.compile(rf"\b(?:caf|envelope|parameter|departement)\.(?:{names})\b")
    for path in sorted((ROOT / "templates").glob("**/*.html")):
        assert reach.search(path.read_text(encoding="utf-8")) is None, path.name


def test_every_form_with_choices_of_rows_is_scoped():
    bare = {"Form", "ModelForm", "BaseForm", "BaseModelForm"}
    for path in answering_modules():
        if path == ROOT / "portal" / "foundation" / "forms" / "scoped.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
                assert not bases & bare, f"{path.name}: {node.name} must derive from ScopedForm or ScopedModelForm"
