"""Single sign-on by OIDC: ready by settings alone; it opens accounts that exist and never makes one."""

import os
import subprocess
import sys

import pytest
from allauth.socialaccount.adapter import get_adapter
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from django.urls import reverse

OIDC = {
    "OIDC_SERVER_URL": "https://identite.example/realms/caf",
    "OIDC_CLIENT_ID": "portail",
    "OIDC_CLIENT_SECRET": "secret",
    "OIDC_NAME": "Compte de la Caf du Nord",
    "OIDC_FORM_ACTION": "https://identite.example",
}
LOGIN_PAGE = """
import sys, django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from django.test import Client
answer = Client(HTTP_HOST="localhost").get("/compte/login/")
print(answer.status_code, answer["Content-Security-Policy"], answer.content.decode())
"""


def run(*command, **environment):
    """Run a program of the portal with these settings; what it printed."""
    result = subprocess.run(
        [sys.executable, *command], cwd=django_settings.BASE_DIR, capture_output=True, text=True, check=False,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings"} | environment,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_check_passes_with_the_settings_of_an_identity_provider():
    assert "no issues" in run("manage.py", "check", **OIDC)


@pytest.mark.django_db
def test_the_sign_in_page_offers_the_provider_by_its_name():
    name = connection.settings_dict["NAME"]
    page = run("-c", LOGIN_PAGE, name, **OIDC)
    assert page.startswith("200 ") and "Compte de la Caf du Nord" in page and "/compte/oidc/caf/login/" in page
    assert "form-action 'self' https://identite.example" in page
    bare = run("-c", LOGIN_PAGE, name)
    assert bare.startswith("200 ") and "/compte/oidc/" not in bare


def test_it_never_opens_an_account_by_itself(rf):
    assert get_adapter().is_open_for_signup(rf.get("/"), None) is False
    assert django_settings.SOCIALACCOUNT_AUTO_SIGNUP is False


def test_an_unknown_provider_is_not_found(db):
    assert Client().post(reverse("openid_connect_login", args=["inconnu"])).status_code == 404
