"""Features contribute to the portal instead of being listed in it: their small modules are found by name.

A feature is a package of a Django app. `import_models` is what the `models.py` of an app calls, and
`import_contributions` what each of our app configurations calls once every model exists. Both walk the packages of the
app, and stop at a nested app: that one calls them for itself.
"""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

CONTRIBUTIONS = frozenset(
    {
        "navigation",
        "worklist",
        "panels",
        "journal_words",
        "definitions",
        "schedule",
        "indicators",
        "retention",
        "caf_settings",
        "installation_checks",
        "endpoints",
        "grounds",
        "jobs",
        "importers",
        "numbers",
        "obstacles",
        "policies",
        "limits",
        "urgent_links",
        "danger_told",
    }
)
# Packages that are no feature.
APART = frozenset({"migrations", "management", "templatetags", "settings", "embedded", "embedded_backend"})


def feature_modules(app: str, wanted: frozenset[str]) -> Iterator[str]:
    """Dotted names of the modules called one of `wanted` in the packages below the app package `app`, in order.

    A module of the app package itself counts too, but for `models`, which is the caller.
    """
    yield from _modules(app, wanted - {"models"}, wanted)


def _modules(package: str, here: frozenset[str], below: frozenset[str]) -> Iterator[str]:
    for found in sorted(pkgutil.iter_modules(import_module(package).__path__), key=lambda found: found.name):
        name = f"{package}.{found.name}"
        if not found.ispkg:
            if found.name in here:
                yield name
        elif found.name not in APART and not _is_app(name):
            yield from _modules(name, below, below)


def _is_app(package: str) -> bool:
    return any((Path(folder) / "apps.py").exists() for folder in import_module(package).__path__)


def import_models(app: str) -> None:
    """Import the `models` of every feature of `app`: Django wants them before `ready()`."""
    for name in feature_modules(app, frozenset({"models"})):
        import_module(name)


def import_contributions(app: str) -> None:
    """Import what the features of `app` contribute; each module registers itself where it belongs."""
    for name in feature_modules(app, CONTRIBUTIONS):
        import_module(name)


def packages_with(module: str, apps: list[str]) -> list[str]:
    """Packages of `apps` that hold a module called so, without importing it: where Celery looks for tasks."""
    return [name.rpartition(".")[0] for app in apps for name in feature_modules(app, frozenset({module}))]
