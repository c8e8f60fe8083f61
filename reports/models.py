"""The models of the app's features, for Django."""

from portal.foundation.registry import import_models

import_models(__package__)
