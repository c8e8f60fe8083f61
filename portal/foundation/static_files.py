"""Static files under names that change with their content, those that our scripts import included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

# Django’s own patterns, which it offers for every script or for none.
_, IMPORTS = CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns  # noqa: SLF001


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """What production serves: a browser may keep each file for ever, since a changed one has another name.

    Django’s own switch (`support_js_module_import_aggregation`) would read the scripts of libraries too, and one of
    django-htmx imports a file that it does not ship.
    """

    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("js/*.js", IMPORTS))
