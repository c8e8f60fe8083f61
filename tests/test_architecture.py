"""The house keeps its shape: imports point downward, files stay readable, nothing unfinished is landed."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from django.urls import URLResolver, get_resolver

ROOT = Path(__file__).resolve().parent.parent
OURS = ("portal", "mediation", "espaces_rencontre", "funding", "reports", "api", "demonstration")
# How many template lines are still longer, by file: a list that only shrinks.
LONGEST_LINE = 160
STILL_LONG = {
    "foundation/submissions/draft_list.html": 1,
    "funding/recompute/recompute_detail.html": 1,
    "separations/recording/_duplicates.html": 1,
    "separations/recording/_sheet.html": 1,
    "separations/recording/family_update.html": 2,
    "separations/recording/separation_create.html": 1,
    "separations/search/separation_search.html": 8,
}
BANNED_NAMES = {"services.py", "selectors.py", "utils.py", "helpers.py", "core.py", "signals.py"}


def python_files():
    """Python files of the portal, migrations apart."""
    for room in OURS:
        yield from (path for path in sorted((ROOT / room).glob("**/*.py")) if "migrations" not in path.parts)


def test_imports_point_downward():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", list(python_files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_reads_like_the_others(path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert path.name not in BANNED_NAMES
    assert source.count("\n") <= 400, "past 400 lines, ask what the second subject is"
    if source.strip():
        assert ast.get_docstring(tree), "a module opens with one sentence saying what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno <= 40, f"{node.name} is too long"
            hidden = [child for child in ast.walk(node) if isinstance(child, ast.Import | ast.ImportFrom)]
            assert not hidden, f"{node.name} hides an import"
            public = not node.name.startswith("_") and node in tree.body
            assert not public or ast.get_docstring(node), f"{node.name} has no docstring"


def test_no_template_holds_script_or_style():
    for path in sorted((ROOT / "templates").glob("**/*.html")):
        text = path.read_text(encoding="utf-8").lower()
        for forbidden in (' style="', "<style", " onclick=", " onchange=", " onsubmit=", "javascript:"):
            assert forbidden not in text, f"{path.name}: {forbidden} is blocked by the content security policy"


def test_every_template_is_used():
    sources = "".join(path.read_text(encoding="utf-8") for path in python_files())
    templates = sorted((ROOT / "templates").glob("**/*.html"))
    texts = {path: path.read_text(encoding="utf-8") for path in templates}
    library = {"account", "mfa", "socialaccount", "allauth", "django", "django_tables2", "usersessions"}
    for path in templates:
        name = str(path.relative_to(ROOT / "templates"))
        if name.split("/", maxsplit=1)[0] in library or name[:3].isdigit():
            continue
        folder = f"{name.rpartition('/')[0]}/{{"  # a template chosen by the state of a row
        used = (
            name in sources or folder in sources or any(name in text for other, text in texts.items() if other != path)
        )
        assert used, f"{name} is used nowhere"


def test_a_template_line_hides_no_decision():
    lines = {
        str(path.relative_to(ROOT / "templates")): path.read_text(encoding="utf-8").splitlines()
        for path in sorted((ROOT / "templates").glob("**/*.html"))
    }
    lines = {name: sum(len(line) > LONGEST_LINE for line in found) for name, found in lines.items()}
    longer = {name: count for name, count in lines.items() if count > STILL_LONG.get(name, 0)}
    assert longer == {}, f"past {LONGEST_LINE} characters, move the decision to Python or break between attributes"
    shorter = {name: lines.get(name, 0) for name, count in STILL_LONG.items() if lines.get(name, 0) < count}
    assert shorter == {}, "well done: write these counts in STILL_LONG, or take out those that are 0"


def layers_of(view):
    """`view`, then what each of its decorators wraps."""
    while view is not None:
        yield view
        view = getattr(view, "__wrapped__", None)


def methods_of(view):
    """The HTTP methods that `view` accepts: by its decorator, or by its class; None when nothing says."""
    if view_class := getattr(view, "cls", getattr(view, "view_class", None)):
        return set(
            getattr(view, "actions", None)
            or [name for name in view_class.http_method_names if hasattr(view_class, name)]
        )
    for layer in layers_of(view):
        cells = inspect.getclosurevars(layer).nonlocals
        if "request_method_list" in cells:
            return {method.lower() for method in cells["request_method_list"]}
    return None


def views(patterns=None):
    """(URL name, view) of every address of ours."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            yield from views(pattern.url_patterns)
        elif pattern.callback.__module__.split(".")[0] in OURS:
            yield pattern.name, pattern.callback


@pytest.mark.parametrize(("name", "view"), [pytest.param(*each, id=each[0]) for each in views()])
def test_a_view_that_writes_runs_once_behind_its_guard(name, view):
    methods = methods_of(view)
    assert methods is not None, f"{name} does not say which methods it accepts"
    if "post" not in methods or getattr(view, "is_idempotent", False):
        return
    assert getattr(view, "is_once", False), f"{name} accepts a POST: a second click must not write twice (@once)"
    inside = next(layer for layer in layers_of(view) if not hasattr(layer, "is_once"))
    assert not hasattr(inside, "required_predicates"), f"{name}: @requires stands above @once"
