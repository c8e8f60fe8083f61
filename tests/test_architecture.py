"""The house keeps its shape: imports point downward, files stay readable, nothing unfinished is landed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("portal", "mediation", "espaces_rencontre", "funding", "reports", "api", "demonstration")
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
        if name.split("/")[0] in library or name[:3].isdigit():
            continue
        folder = f"{name.rpartition('/')[0]}/{{"  # a template chosen by the state of a row
        used = (
            name in sources or folder in sources or any(name in text for other, text in texts.items() if other != path)
        )
        assert used, f"{name} is used nowhere"
