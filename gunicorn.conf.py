"""What gunicorn reads by itself when it starts here: production asks the database first, once, before any worker."""

import os
import sys

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import OperationalError, connections


def on_starting(server):
    """Refuse to serve, with a sentence, on a database that would write families in its log."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    if not settings.PRODUCTION:
        return
    django.setup()
    try:
        call_command("check", databases=["default"], tags=["database"])
    except SystemCheckError as error:
        sys.exit(f"The portal does not start. {error}")
    except OperationalError as error:
        sys.exit(f"The portal does not start: the database does not answer. {error}")
    finally:
        connections.close_all()
