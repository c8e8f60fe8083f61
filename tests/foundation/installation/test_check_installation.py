"""`manage.py check_installation`: what is right is said, what is not says what to do, point by point."""

from datetime import timedelta
from io import StringIO
from smtplib import SMTPException
from types import SimpleNamespace

import pytest
from celery import current_app
from cryptography.fernet import Fernet
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from portal.accounts import installation_checks as accounts
from portal.accounts.models import Agent
from portal.foundation.contributions import installation
from portal.foundation.contributions.installation import Options, ToDo
from portal.foundation.database.owner import RUNTIME
from portal.foundation.installation import background, database, security, storage
from portal.foundation.installation.tasks import leave_mark
from portal.journal import installation_checks as journal
from tests import factories
from tests.database_roles import acting_as

NOTHING_ASKED = Options()


def to_do(check, options=NOTHING_ASKED):
    """What the check asks for."""
    with pytest.raises(ToDo) as asked:
        check(options)
    return str(asked.value)


@pytest.fixture
def points(monkeypatch):
    """Put other points in place of those that features contribute."""

    def put(*checks):
        chosen = [(order, check.__name__, check) for order, check in enumerate(checks)]
        monkeypatch.setattr(installation, "CHECKS", chosen)

    return put


@pytest.fixture
def told(monkeypatch):
    """What the database answers to each question that holds these words."""

    def tells(**answers):
        def answer(sql, *values):
            return next((rows for words, rows in answers.items() if words in sql), [])

        monkeypatch.setattr(database, "answer", answer)

    return tells


# The command --------------------------------------------------------------------------------------------------------


def run(**options):
    """What the command writes, and why it fails."""
    out, failure = StringIO(), ""
    try:
        call_command("check_installation", stdout=out, **options)
    except CommandError as error:
        failure = str(error)
    return out.getvalue(), failure


def test_every_point_has_its_line_and_one_that_breaks_stops_no_other(points):
    def first(options):
        return "en place"

    def second(options):
        raise OperationalError("password authentication failed for user portal")

    def third(options):
        raise ToDo("faites ceci")

    points(first, second, third)
    lines, failure = run()
    assert lines.splitlines()[0] == "ok : first : en place"
    assert "à faire : second : la vérification n’a pas abouti (OperationalError)" in lines
    assert "à faire : third : faites ceci" in lines and "password" not in lines
    assert failure == "2\u00a0points à faire."


def test_when_all_is_right_the_command_says_so_and_succeeds(points):
    points(lambda options: "en place")
    assert run() == ("ok : <lambda> : en place\nTout est prêt.\n", "")


def test_features_of_every_floor_contribute_their_points():
    labels = [label for _, label, _ in sorted(installation.CHECKS, key=lambda point: point[0])]
    assert labels[0] == "Base de données"
    assert {"Courrier", "Worker", "Beat", "Administrateurs", "Sceaux du journal"} <= set(labels)
    assert len(labels) == len(set(labels))


# The database -------------------------------------------------------------------------------------------------------


def test_the_database_of_the_tests_has_its_version_extensions_and_migrations(db):
    assert "répond" in database.database_answers(NOTHING_ASKED)
    assert "pg_trgm" in database.extensions_are_there(NOTHING_ASKED)
    assert database.migrations_are_applied(NOTHING_ASKED) == "toutes appliquées"
    assert "aucune ligne" in database.no_family_in_its_log(NOTHING_ASKED)


def test_another_version_is_told(told):
    told(server_version_num=["140012"])
    assert "PostgreSQL 14 répond : installez une version de 15 à 18" in to_do(database.database_answers)


def test_roles_are_asked_for_by_their_names(told):
    told(pg_roles=["portal"])
    assert "créez portal_owner et portal_retention" in to_do(database.roles_exist)
    told(pg_roles=["portal", "portal_owner", "portal_retention"])
    assert database.roles_exist(NOTHING_ASKED)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"rolsuper": [1]}, "superutilisateur"),
        ({"tableowner": ["accounts_agent", "journal_entry"]}, "possède 2 tables"),
        ({"pg_has_role": [1]}, "REVOKE portal_owner FROM portal"),
    ],
)
def test_a_role_that_could_switch_guards_off_is_told(told, answers, said):
    told(**({"current_user::text": ["portal"]} | answers))
    assert said in to_do(database.role_is_limited)


def test_the_role_that_serves_is_limited_and_the_owner_is_told(db):
    with acting_as(RUNTIME):
        assert database.role_is_limited(NOTHING_ASKED) == "« portal » ne possède aucune table"
        assert database.nothing_is_emptied(NOTHING_ASKED) == "aucune ne peut être vidée par le portail"
        assert database.roles_exist(NOTHING_ASKED) == "portal_owner, portal, portal_retention"
    assert "« portal_owner » possède" in to_do(database.role_is_limited)


def test_a_table_that_can_be_emptied_is_named(db):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE aaa_emptied ()")
    assert "TRUNCATE" in to_do(database.nothing_is_emptied) and "aaa_emptied" in to_do(database.nothing_is_emptied)


def test_a_table_of_families_that_nothing_walls_is_named(db):
    assert database.families_are_walled(NOTHING_ASKED).endswith("tables cloisonnées par la base")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE separations_family DISABLE ROW LEVEL SECURITY")
    assert "separations_family" in to_do(database.families_are_walled)


def test_a_missing_extension_is_named(told):
    told(pg_extension=["plpgsql", "unaccent", "btree_gist"])
    assert to_do(database.extensions_are_there).endswith("il manque pg_trgm")


def test_a_migration_that_waits_is_named(db):
    [(app, name)] = MigrationLoader(connection).graph.leaf_nodes("journal")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = %s AND name = %s", [app, name])
    assert f"journal.{name}" in to_do(database.migrations_are_applied)


def test_a_log_that_would_hold_families_is_told(db, monkeypatch):
    monkeypatch.setattr(database, "unsafe_settings", lambda cursor: [("log_statement", "all")])
    assert "log_statement" in to_do(database.no_family_in_its_log)


# What works behind --------------------------------------------------------------------------------------------------


def test_a_cache_that_forgets_is_told(monkeypatch):
    assert background.cache_answers(NOTHING_ASKED) == "écrit et relu"
    forgetful = SimpleNamespace(set=lambda *args, **kwargs: None, get=lambda key: None)
    monkeypatch.setattr(background, "cache", forgetful)
    assert "REDIS_URL" in to_do(background.cache_answers)


def test_tasks_that_run_in_the_pages_are_told(settings):
    settings.TASKS_RUN_AT_ONCE = True
    assert "TASKS_RUN_AT_ONCE" in to_do(background.broker_answers)


def test_a_broker_that_is_away_is_told_and_stops_nothing(settings, monkeypatch, points):
    settings.TASKS_RUN_AT_ONCE = False

    def away():
        raise ConnectionRefusedError

    monkeypatch.setattr(current_app, "connection_for_write", away)
    points(background.broker_answers, background.cache_answers)
    lines, failure = run()
    assert "(ConnectionRefusedError)" in lines and "ok : cache_answers" in lines and failure


@pytest.mark.parametrize(("answers", "said"), [([], "aucun ne répond"), ([{"one": {"ok": "pong"}}], "1 en service")])
def test_workers_are_counted(monkeypatch, answers, said):
    monkeypatch.setattr(type(current_app.control), "ping", lambda control, timeout: answers)
    assert said in (background.worker_answers(NOTHING_ASKED) if answers else to_do(background.worker_answers))


def test_beat_is_known_by_its_mark_of_the_last_minutes():
    assert "démarrez « beat »" in to_do(background.beat_runs)
    leave_mark()
    assert "moins de cinq minutes" in background.beat_runs(NOTHING_ASKED)
    cache.set(background.BEAT_SEEN, (timezone.now() - timedelta(minutes=6)).isoformat())
    assert "démarrez « beat »" in to_do(background.beat_runs)


# Files --------------------------------------------------------------------------------------------------------------


def test_folders_are_private_or_can_be_made(settings):
    assert storage.folders_are_private(NOTHING_ASKED), "none exists yet"
    settings.MEDIA_ROOT.mkdir(mode=0o700)
    assert storage.folders_are_private(NOTHING_ASKED)
    settings.MEDIA_ROOT.chmod(0o755)
    assert f"chmod -R go= {settings.MEDIA_ROOT}" in to_do(storage.folders_are_private)


def test_a_folder_in_which_nobody_may_write_is_told(settings, monkeypatch, tmp_path):
    def full(dir):
        raise OSError

    monkeypatch.setattr(storage, "TemporaryFile", full)
    settings.EXPORT_DIR.mkdir(mode=0o700)
    assert f"n’écrit pas dans {settings.EXPORT_DIR}" in to_do(storage.folders_are_private)
    monkeypatch.setattr(storage.os, "access", lambda path, mode: False)
    assert f"donnez-lui {tmp_path}" in to_do(storage.folders_are_private)


def test_static_files_that_were_not_collected_are_told(settings, tmp_path):
    assert storage.static_files_are_collected(NOTHING_ASKED) == "servis depuis les sources"
    settings.WHITENOISE_USE_FINDERS, settings.STATIC_ROOT = False, tmp_path / "static"
    assert "collectstatic" in to_do(storage.static_files_are_collected)
    (tmp_path / "static" / "js").mkdir(parents=True)
    (tmp_path / "static" / "js" / "main.js").write_text("")
    assert str(tmp_path) in storage.static_files_are_collected(NOTHING_ASKED)


# The environment ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hosts", "said"), [(["*"], "non « * »"), (["localhost"], "le nom sous lequel"), ([], "nom")])
def test_hosts_that_name_nobody_are_told(settings, hosts, said):
    settings.ALLOWED_HOSTS = hosts
    assert said in to_do(security.hosts_are_named)


def test_a_named_host_is_right(settings):
    settings.ALLOWED_HOSTS = ["portail.example", "localhost"]
    assert security.hosts_are_named(NOTHING_ASKED) == "portail.example"


def test_https_is_that_of_production(settings):
    assert "PRODUCTION=1" in to_do(security.https_alone)
    settings.PRODUCTION = True
    assert "SESSION_COOKIE_SECURE" in to_do(security.https_alone)
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_SSL_REDIRECT = False
    assert "serveur placé devant" in security.https_alone(NOTHING_ASKED)


def test_keys_of_development_and_of_the_build_are_told(settings):
    assert "SECRET_KEY" in to_do(security.keys_are_ours)
    settings.SECRET_KEY = "x" * 50
    assert "SECRETS_KEYS" in to_do(security.keys_are_ours)
    settings.SECRETS_KEYS = [security.OF_THE_BUILD]
    assert "SECRETS_KEYS" in to_do(security.keys_are_ours)
    settings.SECRETS_KEYS = [Fernet.generate_key().decode()]
    assert "se relit" in security.keys_are_ours(NOTHING_ASKED)


def test_keys_that_do_not_open_are_told(settings, monkeypatch):
    settings.SECRET_KEY, settings.SECRETS_KEYS = "x" * 50, [Fernet.generate_key().decode()]
    monkeypatch.setattr(security, "decrypt", lambda token: "autre chose")
    assert "ne se relit pas" in to_do(security.keys_are_ours)


def test_a_message_is_sent_to_the_address_given(settings):
    settings.DEFAULT_FROM_EMAIL = "portail@cnaf.example"
    assert "--mail-to" in security.mail_leaves(NOTHING_ASKED) and mail.outbox == []
    assert "astreinte@cnaf.example" in security.mail_leaves(Options(mail_to="astreinte@cnaf.example"))
    assert mail.outbox[0].to == ["astreinte@cnaf.example"]


def test_mail_that_goes_nowhere_is_told(settings, monkeypatch):
    assert "DEFAULT_FROM_EMAIL" in to_do(security.mail_leaves)
    settings.DEFAULT_FROM_EMAIL = "portail@cnaf.example"
    for refused in (SMTPException("the words of the server"), ConnectionRefusedError()):

        def refuse(*args, refused=refused, **kwargs):
            raise refused

        monkeypatch.setattr(mail, "get_connection", refuse)
        said = to_do(security.mail_leaves)
        assert type(refused).__name__ in said and "words" not in said
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert "EMAIL_URL" in to_do(security.mail_leaves)


# People and seals ---------------------------------------------------------------------------------------------------


def test_two_open_administrators_and_a_dpo_are_needed(db):
    assert "install_administrators" in to_do(accounts.two_administrators)
    first = factories.AgentFactory(role="administrateur", national=True)
    assert "un second compte" in to_do(accounts.two_administrators)
    factories.AgentFactory(role="administrateur", national=True)
    assert "2 comptes" in accounts.two_administrators(NOTHING_ASKED)
    Agent.objects.filter(pk=first.pk).update(is_active=False)
    assert "un second compte" in to_do(accounts.two_administrators)
    assert "journal des accès" in to_do(accounts.somebody_reads_the_journal)
    factories.AgentFactory(role="dpo", national=True)
    assert accounts.somebody_reads_the_journal(NOTHING_ASKED)


def test_the_file_of_seals_is_outside_and_its_folder_writable(settings, tmp_path, monkeypatch):
    settings.JOURNAL_SEALS_FILE = ""
    assert "JOURNAL_SEALS_FILE" in to_do(journal.seals_are_copied)
    settings.JOURNAL_SEALS_FILE = tmp_path / "seals" / "journal.txt"
    assert str(settings.JOURNAL_SEALS_FILE) in journal.seals_are_copied(NOTHING_ASKED)
    monkeypatch.setattr(storage.os, "access", lambda path, mode: False)
    assert "ne peut pas créer" in to_do(journal.seals_are_copied)
