"""The file that empty databases of the demonstration and of the tests are made from: it is that of the migrations."""

import pytest
from django.db import connection
from pgtrigger import registered
from pgtrigger.core import INSTALLED

from demonstration import structure


def test_the_file_is_that_of_these_migrations():
    first = structure.STRUCTURE.read_text().partition("\n")[0]
    assert structure.content_hash() in first, "run: manage.py write_structure"


@pytest.mark.django_db
def test_a_database_with_tables_is_migrated():
    assert not structure.may_start_from_file()


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["behind", "missing", "production"])
def test_without_its_file_an_empty_database_is_migrated(monkeypatch, settings, tmp_path, way):
    monkeypatch.setattr(connection.introspection, "table_names", lambda cursor: [])
    other = tmp_path / "structure.sql"
    monkeypatch.setattr(structure, "STRUCTURE", other)
    if way != "missing":
        other.write_text(structure.header() + "CREATE TABLE family ();\n")
        assert structure.may_start_from_file()
    if way == "behind":
        monkeypatch.setattr(structure, "content_hash", lambda: "0123456789abcdef")
    settings.PRODUCTION = way == "production"
    assert not structure.may_start_from_file()


@pytest.mark.django_db
def test_every_trigger_is_installed_as_its_model_declares_it():
    """The database of the tests starts from the file."""
    status = {
        str(trigger.get_pgid(model)): trigger.get_installation_status(model)[0] for model, trigger in registered()
    }
    assert len(status) > 100
    assert set(status.values()) == {INSTALLED}, status


@pytest.mark.drill
def test_migrations_one_by_one_make_the_same_database(committed):
    if not structure.STRUCTURE.read_text().startswith(structure.header()):
        pytest.skip("the file is of another version of PostgreSQL")
    with structure.migrated_database("portal_structure_drill"):
        assert structure.dump().splitlines() == structure.STRUCTURE.read_text().splitlines()
