"""What pytest runs with: this machine alone, tasks at once, quick password hashes, no cache shared with anybody.

The folders of proofs and exports change with each test: tests/conftest.py gives them.
"""

from portal.settings.local import *

# The tests sign in as a role that exists for them alone and change to the others: tests/database_roles.py.
DATABASES["default"] |= {"ROLE": "portal_tests", "OPTIONS": {"options": "-c role=portal_owner"}}
DATABASE_OWNER = None

TASKS_RUN_AT_ONCE = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
