"""The database: its version, its roles, what its migrations left to do, what its log would hold."""

from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.foundation.contributions.installation import Options, ToDo, installation_check
from portal.foundation.database.owner import OWNER, RETENTION, RUNTIME
from portal.foundation.database.policies import walled_tables
from portal.foundation.database_log import unsafe_settings

OLDEST, NEWEST = 15, 18
ROLES = (OWNER, RUNTIME, RETENTION)
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
SHOWN = 3


def answer(sql: str, *values: Any) -> list[Any]:
    """The first column of what the database answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def some(names: list[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" et {more} de plus" if more > 0 else "")


@installation_check("Base de données", order=10)
def database_answers(options: Options) -> str:
    """It answers, in a version that the portal was run on."""
    [number] = answer("SHOW server_version_num")
    version = int(number) // 10_000
    if not OLDEST <= version <= NEWEST:
        raise ToDo(f"PostgreSQL {version} répond : installez une version de {OLDEST} à {NEWEST}")
    return f"PostgreSQL {version} répond"


@installation_check("Rôles de la base", order=20)
def roles_exist(options: Options) -> str:
    """The role that migrates, the one that serves, and the one that deletes at a term."""
    found = answer("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", list(ROLES))
    missing = [role for role in ROLES if role not in found]
    if missing:
        raise ToDo(f"créez {' et '.join(missing)}, comme le dit docs/operations.md")
    return ", ".join(ROLES)


@installation_check("Rôle qui sert le portail", order=30)
def role_is_limited(options: Options) -> str:
    """Whoever holds its password switches no guard off: no superuser, no owner of a table, no member of the owner."""
    [role] = answer("SELECT current_user::text")
    if answer("SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"):
        raise ToDo(f"« {role} » a tous les droits : donnez dans DATABASE_URL un rôle qui n’est pas superutilisateur")
    owned = answer("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user")
    if owned:
        raise ToDo(f"« {role} » possède {len(owned)} tables : elles doivent être à {OWNER}, qui fait les migrations")
    if answer("SELECT 1 FROM pg_roles WHERE rolname = %s AND pg_has_role(current_user, oid, 'MEMBER')", OWNER):
        raise ToDo(f"« {role} » est membre de {OWNER} : retirez-le de ce rôle (REVOKE {OWNER} FROM {role})")
    return f"« {role} » ne possède aucune table"


@installation_check("Tables protégées du vidage", order=40)
def nothing_is_emptied(options: Options) -> str:
    """No table can be emptied by the role that serves: TRUNCATE goes by no trigger of rows."""
    emptied = answer(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND "
        "has_table_privilege(current_user, format('%%I.%%I', schemaname, tablename), 'TRUNCATE') ORDER BY 1"
    )
    if emptied:
        raise ToDo(f"retirez le droit TRUNCATE au rôle du portail sur {some(emptied)}")
    return "aucune ne peut être vidée par le portail"


@installation_check("Cloisonnement des familles", order=45)
def families_are_walled(options: Options) -> str:
    """Each table of families keeps its rows in the perimeter that a transaction said."""
    wanted = walled_tables()
    walled = answer("SELECT relname::text FROM pg_class WHERE relrowsecurity AND relname = ANY(%s)", wanted)
    missing = [table for table in wanted if table not in walled]
    if missing:
        raise ToDo(f"lancez « manage.py migrate » avec le rôle propriétaire : rien ne cloisonne {some(missing)}")
    return f"{len(walled)} tables cloisonnées par la base"


@installation_check("Extensions de la base", order=50)
def extensions_are_there(options: Options) -> str:
    """Those that the migrations create."""
    found = answer("SELECT extname::text FROM pg_extension")
    missing = [name for name in EXTENSIONS if name not in found]
    if missing:
        raise ToDo(f"installez postgresql-contrib, puis lancez les migrations : il manque {', '.join(missing)}")
    return ", ".join(EXTENSIONS)


@installation_check("Migrations", order=60)
def migrations_are_applied(options: Options) -> str:
    """The tables are those of this version of the portal."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        waiting = [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
        raise ToDo(f"lancez « manage.py migrate » avec le rôle propriétaire : il manque {some(waiting)}")
    return "toutes appliquées"


@installation_check("Journal de PostgreSQL", order=70)
def no_family_in_its_log(options: Options) -> str:
    """It writes neither statements nor rows."""
    with connection.cursor() as cursor:
        unsafe = [name for name, _ in unsafe_settings(cursor)]
    if unsafe:
        raise ToDo(f"il pourrait nommer des familles : réglez {some(unsafe)} comme le dit docs/operations.md")
    return "aucune ligne de famille n’y est écrite"
