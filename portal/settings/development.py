"""What script/serve runs with: this machine alone, errors told in full, a toolbar, pages that reload by themselves."""

from csp.constants import SELF, UNSAFE_INLINE

from portal.settings.local import *

DEBUG = True
INTERNAL_IPS = ["127.0.0.1"]
ROOT_URLCONF = "portal.development_urls"
INSTALLED_APPS = [*INSTALLED_APPS, "debug_toolbar", "django_browser_reload"]
MIDDLEWARE = [
    "debug_toolbar.middleware.DebugToolbarMiddleware",
    *MIDDLEWARE,
    "django_browser_reload.middleware.BrowserReloadMiddleware",
]
# The toolbar draws its bars with style attributes; ours has none.
CONTENT_SECURITY_POLICY["DIRECTIVES"]["style-src"] = [SELF, UNSAFE_INLINE]
# No worker is needed: tasks run in the process that asks for them.
TASKS_RUN_AT_ONCE = env.bool("TASKS_RUN_AT_ONCE", default=True)
