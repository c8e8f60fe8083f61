"""Production refuses a PostgreSQL that writes families in its log; ours, embedded and composed, do not."""

import os
import re
import subprocess
import sys
from contextlib import closing

import psycopg2
import pytest
from django.core.checks import Tags, run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from portal.embedded.postgres import SETTINGS, Postgres
from portal.foundation import database_log
from portal.foundation.database_log import REQUIRED, unsafe_settings
from tests.embedded.processes import own_folder

WRITTEN_BY_DEFAULT = {
    "log_min_error_statement": "error",
    "log_error_verbosity": "default",
    "log_parameter_max_length_on_error": "-1",
    "log_statement": "mod",
    "log_min_duration_statement": "250ms",
    "log_min_duration_sample": "100ms",
    "log_transaction_sample_rate": "0.5",
}
# What gunicorn does before its first worker.
START = "import runpy; runpy.run_path('gunicorn.conf.py')['on_starting'](None); print('the workers may come')"


@pytest.fixture(scope="module")
def server():
    """An embedded server of its own, whose superuser may change what its role sees; its address and superuser."""
    with own_folder() as folder:
        postgres = Postgres(folder)
        address = postgres.join()
        superuser = psycopg2.connect(
            host=address["HOST"], port=address["PORT"], dbname="portal", user="postgres",
            password=postgres._secret("superuser-password"),
        )  # fmt: skip
        superuser.autocommit = True
        yield address | {"OWNER_PASSWORD": postgres._secret("owner-password")}, superuser
        superuser.close()


def test_the_embedded_server_writes_no_family(server):
    """Its own role asks, as the portal would; the tests themselves may run on another server."""
    assert set(REQUIRED.items()) <= set(SETTINGS.items())
    address, _ = server
    account = {"user": address["USER"], "password": address["PASSWORD"], "dbname": address["NAME"]}
    with closing(psycopg2.connect(host=address["HOST"], port=address["PORT"], **account)) as portal:
        assert unsafe_settings(portal.cursor()) == []


@pytest.mark.parametrize(("name", "value"), WRITTEN_BY_DEFAULT.items())
def test_each_setting_is_asked_for(server, name, value):
    with server[1].cursor() as cursor:
        cursor.execute(f"SET {name} = '{value}'")
        assert unsafe_settings(cursor) == [(name, value)]
        cursor.execute(f"RESET {name}")
        assert unsafe_settings(cursor) == []


def test_the_check_speaks_in_production_only_and_when_a_database_is_asked_for(db, settings, monkeypatch):
    monkeypatch.setattr(database_log, "REQUIRED", {"log_statement": "ddl"})
    assert run_checks(tags=[Tags.database], databases=["default"]) == []
    settings.PRODUCTION = True
    assert run_checks(databases=None) == []
    told = [error for error in run_checks(tags=[Tags.database], databases=["default"]) if error.id == "portal.E001"]
    assert [error.msg for error in told] == [
        "PostgreSQL may write families in its log: log_statement is none, it must be ddl."
    ]
    with pytest.raises(SystemCheckError, match="log_statement is none"):
        call_command("check", databases=["default"])


def production(address, *command):
    """Run a command as production would on this server."""
    account = f"{address['USER']}:{address['PASSWORD']}"
    url = f"postgres://{account}@/{address['NAME']}?host={address['HOST']}&port={address['PORT']}"
    owner = url.replace(account, f"portal_owner:{address['OWNER_PASSWORD']}")
    ours = {"PRODUCTION": "1", "SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "localhost"}
    ours |= {"DATABASE_URL": url, "DATABASE_OWNER_URL": owner}
    ours |= {"SECRETS_KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}
    ours |= {"REDIS_URL": "redis://localhost/0", "DJANGO_SETTINGS_MODULE": "portal.settings"}
    return subprocess.run(command, check=False, env=os.environ | ours, capture_output=True, text=True)


def test_gunicorn_and_migrate_refuse_a_server_that_tells(server, settings, monkeypatch):
    monkeypatch.chdir(settings.BASE_DIR)
    address, superuser = server
    gunicorn = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"unix:{address['HOST']}/web"]
    with superuser.cursor() as cursor:
        for role in ("portal", "portal_owner"):
            cursor.execute(f"ALTER ROLE {role} SET log_min_error_statement = 'error'")
    for command in (gunicorn, [sys.executable, "manage.py", "migrate"]):
        refused = production(address, *command)
        assert refused.returncode == 1
        assert "log_min_error_statement is error, it must be panic" in refused.stderr
        assert "ALTER ROLE" in refused.stderr
        assert "Traceback" not in refused.stderr
    with superuser.cursor() as cursor:
        for role in ("portal", "portal_owner"):
            cursor.execute(f"ALTER ROLE {role} RESET log_min_error_statement")
    assert production(address, sys.executable, "manage.py", "check", "--database", "default").returncode == 0
    started = production(address, sys.executable, "-c", START)
    assert (started.returncode, started.stdout.splitlines()[-1]) == (0, "the workers may come")


def test_gunicorn_says_that_the_database_is_away(settings, monkeypatch):
    monkeypatch.chdir(settings.BASE_DIR)
    nowhere = {
        "OWNER_PASSWORD": "x",
        "USER": "portal",
        "PASSWORD": "x",
        "NAME": "portal",
        "HOST": "/nowhere",
        "PORT": "5432",
    }
    refused = production(nowhere, sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", "127.0.0.1:0")
    assert refused.returncode == 1 and "the database does not answer" in refused.stderr


def test_the_composed_server_writes_no_family(settings):
    compose = (settings.BASE_DIR / "docker-compose.yml").read_text(encoding="utf-8")
    service = re.search(r"^  postgres:\n(?:    .*\n|\n)+", compose, re.MULTILINE)[0]
    assert dict(re.findall(r'"-c", "(\w+)=([^"]+)"', service)) == REQUIRED


def test_gunicorn_refuses_a_role_that_could_lift_the_guards(server, settings, monkeypatch):
    monkeypatch.chdir(settings.BASE_DIR)
    address, superuser = server
    as_owner = address | {"USER": "portal_owner", "PASSWORD": address["OWNER_PASSWORD"]}
    with superuser.cursor() as cursor:
        cursor.execute("CREATE TABLE owned (id int); ALTER TABLE owned OWNER TO portal_owner")
    refused = production(as_owner, sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", "unix:/nowhere/web")
    assert refused.returncode == 1
    assert "The portal runs as portal_owner, which may lift the guards" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert production(address, sys.executable, "manage.py", "check", "--database", "default").returncode == 0
