"""The settings choose themselves: those of production when PRODUCTION is set, else those of this machine alone.

`portal.settings.development` (script/serve) and `portal.settings.test` (pytest) are asked for by name.
"""

from portal.settings.base import env

if env.bool("PRODUCTION", default=False):
    from portal.settings.production import *
else:
    from portal.settings.local import *
