"""No floor knows those above it, not even by a string: URL names, app labels, tables, and rows that point at it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parent.parent
# Each floor is a list of packages; an app may know itself and what stands below.
FLOORS = [
    ["portal.foundation"],
    ["portal.journal"],
    ["portal.territory"],
    ["portal.partners"],
    ["portal.accounts"],
    ["portal.separations"],
    ["mediation", "espaces_rencontre"],
    ["funding"],
    ["reports", "api"],
    ["demonstration"],
]
APPS = [name for floor in FLOORS for name in floor]
URL_TAG = re.compile(r"""\{%\s*url\s+['"]([a-z_]+)['"]""")


def above(app):
    """The apps that `app` must not know: those above it, and those beside it."""
    rank = next(rank for rank, floor in enumerate(FLOORS) if app in floor)
    return [name for floor in FLOORS[rank:] for name in floor if name != app]


def label_of(app):
    return app.rpartition(".")[2]


def url_names(patterns=None):
    """(name, package of its view) of each address of ours."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            yield from url_names(pattern.url_patterns)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name, pattern.callback.__module__


@cache
def forbidden(app):
    """{kind: words} that no file of `app` may hold."""
    upper = above(app)
    models = [
        model
        for name in upper
        if apps.is_installed(name)
        for model in apps.get_app_config(label_of(name)).get_models()
    ]
    own = {field.name for name in APPS if name not in upper and apps.is_installed(name)
           for model in apps.get_app_config(label_of(name)).get_models() for field in model._meta.get_fields()
           if not (field.auto_created and field.related_model in models)}  # fmt: skip
    accessors = {
        field.remote_field.get_accessor_name()
        for model in models
        for field in model._meta.get_fields()
        if field.remote_field and not field.auto_created and not field.remote_field.hidden
        and field.related_model not in models
    }  # fmt: skip
    return {
        "urls": {name for name, package in url_names() if package.startswith(tuple(f"{one}." for one in upper))},
        "labels": {label_of(name) for name in upper},
        "tables": {model._meta.db_table for model in models},
        "accessors": {name for name in accessors if name} - own,
        "models": {model.__name__ for model in models},
    }


def strings_of(tree):
    """String constants of a module, docstrings apart."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
        and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def upward_words(source, app):
    """What a Python source of `app` knows of the floors above."""
    tree, words = ast.parse(source), forbidden(app)
    found = set()
    for text in strings_of(tree):
        # Elsewhere a bare label is a word of the trade (« mediation » is a procedure too), never in the foundation.
        labels = words["labels"] if app == "portal.foundation" else set()
        found |= {text} & (words["urls"] | words["models"] | labels)
        found |= {table for table in words["tables"] if re.search(rf"\b{table}\b", text)}
        found |= {label for label in words["labels"] if re.fullmatch(rf"{label}\.[\w.]+", text)}
        found |= set(text.split("__")) & words["accessors"] if re.fullmatch(r"[a-z_0-9]+", text) else set()
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & words["accessors"]
    return found


def upward_words_of_template(text, app):
    """What a template of `app` knows of the floors above."""
    words = forbidden(app)
    found = set(URL_TAG.findall(text)) & words["urls"]
    found |= {name for name in words["accessors"] if re.search(rf"\.{name}\b", text)}
    return found | {label for label in words["labels"] if f'include "{label}/' in text}


def files():
    for app in APPS:
        folder = ROOT / app.replace(".", "/")
        for path in sorted(folder.glob("**/*.py")):
            if "migrations" not in path.parts:
                yield pytest.param(app, path, id=str(path.relative_to(ROOT)))
        for path in sorted((ROOT / "templates" / label_of(app)).glob("**/*.html")):
            yield pytest.param(app, path, id=str(path.relative_to(ROOT)))


@pytest.mark.parametrize(("app", "path"), list(files()))
def test_a_file_knows_nothing_of_the_floors_above(app, path):
    text = path.read_text(encoding="utf-8")
    assert (upward_words(text, app) if path.suffix == ".py" else upward_words_of_template(text, app)) == set()


@pytest.mark.parametrize(
    "source",
    [
        'reverse("referral_list")',
        'apps.get_model("funding", "Share")',
        'rows.prefetch_related("mediation_referrals__service")',
        'cursor.execute("SELECT 1 FROM mediation_referral")',
        'task = "reports.exports.tasks.produce_export"',
        "family.mediation_referrals.all()",
    ],
)
def test_the_scan_sees_what_a_file_of_separations_must_not_know(source):
    assert upward_words(source, "portal.separations")


def test_the_scan_sees_what_a_template_of_separations_must_not_know():
    assert upward_words_of_template("{% url 'referral_detail' row.pk %}", "portal.separations")
    assert upward_words_of_template("{% for row in family.mediation_referrals.all %}", "portal.separations")


def test_the_scan_lets_pass_what_stands_below():
    assert not upward_words('reverse("family_detail"); family.parents.all()', "mediation")
