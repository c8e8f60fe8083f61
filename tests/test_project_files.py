"""What somebody from outside reads first: licence, publiccode.yml, dependencies, hooks and the forge's workflow."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# The keys of the standard publiccode.yml 0.5 (schema.core), mandatory ones first.
MANDATORY = {
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
    "maintenance", "localisation",
}  # fmt: skip
OPTIONAL = {
    "applicationSuite", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "categories", "usedBy",
    "fundedBy", "roadmap", "organisation", "intendedAudience", "dependsOn",
}  # fmt: skip
# The part of the standard's two vocabularies that may be said of this portal.
CATEGORIES = {
    "business-intelligence", "business-process-management", "data-analytics", "data-visualization",
    "document-management", "financial-reporting", "grant-management", "regulations-and-directives",
    "workflow-management",
}  # fmt: skip
SCOPES = {"finance-and-economic-development", "government", "justice", "local-authorities", "society", "welfare"}


def read(name):
    """The YAML file `name` of the project."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_publiccode_has_the_fields_of_the_standard():
    said = read("publiccode.yml")
    assert said.keys() >= MANDATORY
    assert said.keys() <= MANDATORY | OPTIONAL
    assert said["publiccodeYmlVersion"] == "0.5"
    assert re.fullmatch(r"https://\S+\.git", said["url"])
    assert said["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert said["softwareType"] == "standalone/web" and said["platforms"] == ["web"]
    assert set(said["categories"]) <= CATEGORIES and set(said["intendedAudience"]["scope"]) <= SCOPES
    assert said["intendedAudience"]["countries"] == ["FR"]
    assert said["localisation"].keys() == {"localisationReady", "availableLanguages"}


def test_publiccode_describes_the_portal_in_the_lengths_of_the_standard():
    for words in read("publiccode.yml")["description"].values():
        assert 0 < len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert len(words["features"]) >= 5
        assert all((ROOT / path).is_file() for path in words.get("screenshots", []))


def test_publiccode_says_who_maintains():
    maintenance = read("publiccode.yml")["maintenance"]
    assert maintenance["type"] in {"internal", "community"}, "a contract names its contractors instead"
    assert all(contact["name"] for contact in maintenance["contacts"])


def test_licence_and_version_are_said_once_and_the_same():
    said = read("publiccode.yml")
    assert said["legal"]["license"] == PROJECT["project"]["license"] == "EUPL-1.2"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert said["softwareVersion"] == PROJECT["project"]["version"]
    assert f"trait-d-union:{said['softwareVersion']}" in (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    assert f"## {said['softwareVersion']}" in changes


def names(requirements):
    """Normalised names of `requirements`, extras and versions apart; an included group is somebody else's."""
    found = [re.match(r"[\w.-]+", line)[0] for line in requirements if isinstance(line, str)]
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


@pytest.mark.parametrize(
    ("pinned", "groups"), [("-setup", ["setup"]), ("", []), ("-demo", ["demo"]), ("-dev", ["demo", "dev"])]
)
def test_what_pyproject_names_is_what_is_pinned(pinned, groups):
    """pyproject.toml is the one place where a dependency is named; who adds one runs script/lock."""
    wanted = set() if pinned == "-setup" else names(PROJECT["project"]["dependencies"])
    for group in groups:
        wanted |= names(PROJECT["dependency-groups"][group])
    text = (ROOT / f"requirements{pinned}.txt").read_text(encoding="utf-8")
    entries = re.finditer(r"^([\w.-]+)==[^\n]*\n(?:    [^\n]*\n?)+", text, re.MULTILINE)
    assert {entry[1] for entry in entries if "trait-d-union (pyproject.toml" in entry[0]} == wanted, "run script/lock"
    assert list(ROOT.glob("*.in")) == []


def test_hooks_before_a_commit_use_the_pinned_tools_and_no_network():
    (only,) = read(".pre-commit-config.yaml")["repos"]
    assert only["repo"] == "local"
    for hook in only["hooks"]:
        assert hook["language"] == "system", f"{hook['id']} would install something"
        assert hook["entry"].startswith(".venv/bin/"), f"{hook['id']} is not the pinned tool"


def test_the_forge_runs_the_same_command_on_each_postgresql_of_the_documentation():
    jobs = read(".github/workflows/checks.yml")["jobs"]
    runs = [step for job in jobs.values() for step in job["steps"] if step.get("run") == ".ci/run"]
    assert len(runs) == len(jobs) == 2
    versions = jobs["servers"]["strategy"]["matrix"]["postgres"]
    documented = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    low, high = re.search(r"PostgreSQL (\d+) to (\d+)", documented).groups()
    assert versions == [str(version) for version in range(int(low), int(high) + 1)]


@pytest.mark.parametrize("path", sorted((ROOT / "script").iterdir()), ids=lambda path: path.name)
def test_every_command_says_what_it_does_and_is_in_the_documentation(path):
    second = path.read_text(encoding="utf-8").splitlines()[1]
    assert second.startswith("# ") and path.stat().st_mode & 0o111
    assert f"script/{path.name}" in (ROOT / "docs/operations.md").read_text(encoding="utf-8")
