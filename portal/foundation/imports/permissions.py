"""Who imports, and who applies an import."""

from typing import Any

from portal.foundation.imports.importer import importers_for


def may_import(agent: Any) -> bool:
    """Whoever a kind of import allows."""
    return bool(importers_for(agent))


def may_apply(by: Any, job: Any) -> bool:
    """Who deposited the file, with the rights and the perimeter of that day."""
    return by.pk == job.requested_by_id and job.is_still_its_authors
