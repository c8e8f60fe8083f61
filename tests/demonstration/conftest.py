"""One nation for the tests of a module: loaded once by the command, read by all, then emptied."""

import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from tests.conftest import empty_the_tables


@pytest.fixture(scope="module")
def nation(django_db_setup, django_db_blocker, tmp_path_factory):
    """The small sample and 400 national files, committed; what the command printed."""
    own_folder = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock():
        printed = io.StringIO()
        try:
            with own_folder:
                call_command("load_demo", "--scale", "national", "--size", "400", "--seed", "5", stdout=printed)
            yield printed.getvalue()
        finally:
            empty_the_tables()
            connection.close()
