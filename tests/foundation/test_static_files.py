"""Scripts in production: modules that import one another by names which change with their content."""

import re
from pathlib import Path

import pytest
from django.conf import settings as project
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

SCRIPTS = sorted((project.BASE_DIR / "static/js").glob("*.js"))
IMPORTED = re.compile(r"""^\s*import\s*["']\./([\w.]+)["'];""", re.MULTILINE)
HASHED = re.compile(r"(\w+)\.[0-9a-f]{12}\.js")


@pytest.fixture
def collected(settings, tmp_path):
    """The folder that `collectstatic` fills for production."""
    storage = "portal.foundation.static_files.HashedStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": storage}}
    settings.STATIC_ROOT = str(tmp_path)
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_each_script_imports_the_hashed_name_of_another(collected, db):
    assert HASHED.fullmatch(staticfiles_storage.stored_name("js/main.js").rpartition("/")[2])
    for script in SCRIPTS:
        made = (collected / staticfiles_storage.stored_name(f"js/{script.name}")).read_text(encoding="utf-8")
        names = IMPORTED.findall(made)
        assert [HASHED.fullmatch(name)[1] for name in names] == [
            name.removesuffix(".js") for name in IMPORTED.findall(script.read_text(encoding="utf-8"))
        ]
        assert [name for name in names if not (collected / "js" / name).is_file()] == []


def test_a_page_asks_for_the_hashed_entry_as_a_module(collected, db):
    page = Client().get(reverse("account_login")).content.decode()
    entry = re.search(r'<script src="/static/(js/main\.[0-9a-f]{12}\.js)" type="module"></script>', page)
    assert (collected / entry[1]).is_file()


def test_every_subject_is_loaded_and_says_what_it_is_for():
    loaded = set(IMPORTED.findall(Path(project.BASE_DIR / "static/js/main.js").read_text(encoding="utf-8")))
    # What the pages of passkeys alone load, and the entry itself.
    assert {script.name for script in SCRIPTS} - loaded == {"main.js", "passkey.js"}
    for script in SCRIPTS:
        assert re.match(r"// [A-Z«].+[.]\n", script.read_text(encoding="utf-8")), f"{script.name} says nothing"
