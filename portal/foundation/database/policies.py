"""Row-level security: which rows of families a transaction reads and writes, by the perimeter it has said.

A feature whose rows belong to families says so in its module `policies`: `keep_in_caf(Family)`. The policy is made
from the very paths by which `visible_to` narrows the model, and its history has the same. What a service may read of
it is a policy of its own, contributed by the feature that sends it there. All are made again after each migration.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connections, models, transaction

if TYPE_CHECKING:  # an app configuration imports this before there are models
    from portal.foundation.access.scoping import ScopedModel

# What the transaction said, by functions of the first migrations; without it, what no row has.
CURRENT_CAF, CURRENT_SERVICES = "current_caf()", "current_services()"
# PostgreSQL asks the policies of a table in the reverse order of their names: this one, which costs nothing and is
# nearly always right, must come last in the alphabet.
OF_THE_CAF = "within_the_caf"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Who may read (`using`) and write (`check`) which rows of a table, as conditions of SQL."""

    name: str
    table: str
    command: str
    using: str = ""
    check: str = ""

    @property
    def statement(self) -> str:
        """What makes it; without a `check` of its own, what is written must be what may be read."""
        using = f" USING ({self.using})" if self.using else ""
        check = f" WITH CHECK ({self.check})" if self.check else ""
        return f"CREATE POLICY {self.name} ON {self.table} FOR {self.command}{using}{check}"


# Contributed by features: the models whose rows the database keeps in their Caf, and what others read of them.
_walled: "list[type[ScopedModel]]" = []
_others: list[Policy] = []


def keep_in_caf(*found: "type[ScopedModel]") -> None:
    """Let the database show and take the rows of these models, and their histories, in the Caf of the transaction."""
    _walled.extend(found)


def open_to_others(
    model: type[models.Model], name: str, using: str = "", *, command: str = "SELECT", check: str = ""
) -> None:
    """Contribute a policy of one command on the table of `model` beside that of the Caf; never on its history."""
    _others.append(Policy(name=name, table=model._meta.db_table, command=command, using=using, check=check))


def walled_tables() -> list[str]:
    """The tables that are kept so, those of histories included."""
    return [table for model in _walled for table in _tables(model)]


def policies() -> Iterator[Policy]:
    """Every policy there is to make."""
    for model in _walled:
        for table in _tables(model):
            yield Policy(name=OF_THE_CAF, table=table, command="ALL", using=_of_caf(model, model.caf_path, table))
        if model.other_caf_path:
            table, using = model._meta.db_table, _of_caf(model, model.other_caf_path, model._meta.db_table)
            yield Policy(name="read_by_the_other_caf", table=table, command="SELECT", using=using)
    yield from _others


def _of_caf(model: type[models.Model], caf_path: str | None, table: str) -> str:
    """When a row of `table`, made as `model` is, leads to the Caf of the transaction.

    A CASE, which the planner does not look into: it would else multiply its guess by that of the very same filter of
    `visible_to`, and choose as if a Caf held a hundredth of its rows. That a number is not zero is what it believes of
    nearly every row; of a condition it believes half of them, at each table again.
    """
    if caf_path is None:
        raise TypeError(f"{model.__name__}: what is kept in a Caf says its caf_path.")
    return f"CASE WHEN {_caf_of(model, caf_path.split('__'), table)} = {CURRENT_CAF} THEN 1 ELSE 0 END <> 0"


def _caf_of(model: type[models.Model], path: list[str], table: str) -> str:
    """The Caf of a row, one value read by its key: an EXISTS would be turned into a list of all files of the Caf."""
    field: Any = model._meta.get_field(path[0])
    if len(path) == 1:
        return f"{table}.{field.column}"
    owner = field.related_model
    owners, key = owner._meta.db_table, owner._meta.pk.column
    caf = _caf_of(owner, path[1:], owners)
    return f"(SELECT {caf} FROM {owners} WHERE {owners}.{key} = {table}.{field.column})"  # noqa: S608 (names of models)


def _tables(model: "type[ScopedModel]") -> Iterable[str]:
    yield model._meta.db_table
    for event in apps.get_models():
        if getattr(event, "pgh_tracked_model", None) is model:
            yield event._meta.db_table


def set_policies(*, using: str = "default", **kwargs: Any) -> None:
    """Make the policies again once migrations have run, as the owner of the tables, who alone is not bound by them."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT format('DROP POLICY %I ON %I', policyname, tablename) FROM pg_policies WHERE schemaname = 'public'"
        )
        dropped = [statement for (statement,) in cursor.fetchall()]
        walled = [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in walled_tables()]
        for statement in (*dropped, *walled, *(made.statement for made in policies())):
            cursor.execute(statement)
