"""What pytest runs with: this machine alone, tasks at once, quick password hashes, no cache shared with anybody.

The folders of proofs and exports change with each test: tests/conftest.py gives them.
"""

from portal.settings.local import *

TASKS_RUN_AT_ONCE = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
