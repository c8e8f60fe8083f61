"""The WSGI application served by gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

application = get_wsgi_application()
# Nothing of what was loaded is ever garbage: the collections that happen during a request no longer walk through it.
gc.freeze()
