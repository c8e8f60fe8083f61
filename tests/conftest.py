"""Fixtures shared by every test: the cast of agents, strict templates, PostgreSQL only."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from hypothesis import settings as hypothesis_settings

from portal.embedded import add_role_of_tests
from portal.separations.file_access.grounds import FileGate
from tests import factories
from tests.database_roles import change_roles
from tests.queries import at_most
from tests.template_database import use_template

# A busy machine is not a wrong answer.
hypothesis_settings.register_profile("unhurried", deadline=None)
hypothesis_settings.load_profile("unhurried")

# What migrations ship stays between tests on real transactions.
SHIPPED = ("territory_", "separations_asfamount", "django_migrations", "django_content_type")


# Fixtures that cost a module much: its tests go to one worker of xdist, which makes them once.
SHARED = {"nation", "copied"}
SLOW_FOLDERS = {"demonstration", "drills", "embedded"}


def pytest_collection_modifyitems(items):
    """Mark tests by what they are made of: `script/test -m "not browser and not slow"` is the quick half."""
    for item in items:
        folder, fixtures = item.path.relative_to(item.config.rootpath).parts[1], set(item.fixturenames)
        if folder == "browser":
            item.add_marker(pytest.mark.browser)
        elif "committed" in fixtures:
            item.add_marker(pytest.mark.race)
        if folder in SLOW_FOLDERS:
            item.add_marker(pytest.mark.slow)
        if fixtures & SHARED:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_modify_db_settings, django_db_blocker, django_db_keepdb, django_db_createdb
):
    """The test database, made even when every test chosen works on real transactions (`committed`)."""
    if not os.environ.get("DATABASE_URL"):
        add_role_of_tests(settings.EMBEDDED_DIR)
    change_roles()
    with django_db_blocker.unblock():
        use_template()
        keep = django_db_keepdb and not django_db_createdb
        databases = setup_databases(verbosity=0, interactive=False, aliases=["default"], keepdb=keep)
    yield
    if not django_db_keepdb:
        with django_db_blocker.unblock():
            teardown_databases(databases, verbosity=0)


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    """Files in a folder of the test, and a cache of its own; portal/settings/test.py says the rest."""
    settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": str(tmp_path)}}
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EXPORT_DIR = tmp_path / "exports"
    settings.IMPORT_DIR = tmp_path / "imports"
    settings.JOURNAL_SEALS_FILE = tmp_path / "journal" / "seals.jsonl"


@pytest.fixture(autouse=True)
def as_if_a_motive_were_chosen(request, monkeypatch):
    """Files open to their Caf as once a motive is chosen; tests marked `asked_why` meet the question itself.

    A file that is protected, or of a family that one knows, stays closed everywhere.
    """
    if request.node.get_closest_marker("asked_why") is None:
        monkeypatch.setattr(FileGate, "opens", lambda gate, agent, grounds: None not in grounds.values())


@pytest.fixture(autouse=True, scope="session")
def undefined_variables_fail():
    """A template that names a variable nobody gave fails the test."""
    settings.TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UndefinedVariable()


class UndefinedVariable(str):
    """Django formats it with the name of the missing variable; that is the moment to fail."""

    def __new__(cls):
        return super().__new__(cls, "%s")

    def __contains__(self, item):
        return item == "%s"

    def __mod__(self, missing):
        raise AssertionError(f"Undefined template variable: {missing}")


@pytest.fixture
def agents(db):
    """One agent per role in the Nord, and `elsewhere_…` in the Rhône: the cast of the tests."""
    return factories.cast()


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Real transactions, for threads and servers: what the test wrote is truncated after, reference data stays."""
    with django_db_blocker.unblock():
        yield
        empty_the_tables()
        connection.close()


def empty_the_tables():
    """Leave nothing but the reference data."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        names = ", ".join(f'"{table}"' for table in tables if not table.startswith(SHIPPED))
        cursor.execute(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
    import_module("funding.migrations.0004_official_figures").ship(apps, None)
    import_module("funding.migrations.0017_shipped_lines_and_reference_values").ship(apps, None)
    import_module("funding.migrations.0020_criteria_of_the_fund").ship(apps, None)


class Browser(Client):
    """A client that goes, as a browser does, from a refused form or a search (303) to the page that shows it."""

    def post(self, *args, **kwargs):
        """The answer to the POST, or the page that a 303 leads to."""
        response = super().post(*args, **kwargs)
        return self.get(response.url) if response.status_code == 303 else response


def address_of(response):
    """The address of the page one ends on, with what it asks for."""
    asked = response.request
    return asked["PATH_INFO"] + (f"?{asked['QUERY_STRING']}" if asked["QUERY_STRING"] else "")


def without_tokens(page):
    """The HTML of a page without what differs each time it is drawn: one-time keys and tokens."""
    return re.sub(r'(name="(?:csrfmiddlewaretoken|submission_key|draft)" value=)"[^"]*"', r"\1", page)


@pytest.fixture
def sign_in():
    """Return a client signed in as the agent given."""

    def signed_in(agent):
        client = Browser()
        client.force_login(agent)
        return client

    return signed_in


@pytest.fixture
def search(sign_in):
    """Return the HTML of what a search posted at `url` leads to, as an agent reads it, no-break spaces made plain."""

    def searched(agent, url, **fields):
        response = sign_in(agent).post(url, fields)
        assert response.status_code == 200
        return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return searched


@pytest.fixture
def django_assert_num_queries(db):
    """Exactly so many questions, those of `tests.queries`."""
    return lambda number: at_most(number, exactly=True)


@pytest.fixture
def django_assert_max_num_queries(db):
    """At most so many questions."""
    return at_most


@pytest.fixture
def in_threads():
    """The result of each of the calls, made at once by real threads that each have their own connection."""

    def run(*calls):
        def call(work):
            try:
                return work()
            finally:
                connections.close_all()

        with ThreadPoolExecutor(len(calls)) as pool:
            return list(pool.map(call, calls))

    return run
