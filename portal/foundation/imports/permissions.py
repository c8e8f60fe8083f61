"""Who imports."""

from typing import Any

from portal.foundation.imports.importer import importers_for


def may_import(agent: Any) -> bool:
    """Whoever a kind of import allows."""
    return bool(importers_for(agent))
