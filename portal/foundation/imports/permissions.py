"""Who imports."""

from portal.foundation.imports.importer import importers_for


def may_import(agent):
    """Whoever a kind of import allows."""
    return bool(importers_for(agent))
