"""What stands in each column of a copied row, as SQL; the columns are read from the models.

In the SQL, `source` is the row copied and `copy` its file: `number` (from 1 on), `shift` (days), and the columns of
`drawn_place`. A column that is not named here is carried as it is, or by the rule of its type: keys of copied tables
follow their rows, a Caf, a service or an agent becomes that of the new place, dates are shifted.
"""

from zlib import crc32

from django.db import models

from demonstration.drawn_tables import AGENT_ROLES, LENGTHS
from mediation.consents.models import Consent
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.events.models import Separation
from portal.separations.families.models import Child, Family
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import Parent
from portal.separations.rights.models import Procedure
from portal.territory.models import Caf

# Each copied table with its path to the file, in the order in which triggers find what they check: consents come
# before their referral, dangers recorded after a sending come after it.
COPIED = {
    Family: "pk",
    Parent: "family",
    Child: "family",
    Separation: "family",
    NextStep: "family",
    Consent: "referral__family",
    Referral: "family",
    DangerReport: "family",
    Procedure: "family",
}
# Terms, which lie ahead: no day on which something happened.
AHEAD = frozenset({"due_on"})
REFERRAL_REFERENCE = "referral:"
SAME_PLACE = {Caf: "copy.caf_id", Service: "copy.service_id"}


class CopiedColumns:
    """SQL of the columns of copies: at most `copies` per row, keys after `bases` ({model: highest key in use}).

    `salt`: an integer that makes the draws.
    """

    def __init__(self, bases, copies, salt):
        self.bases, self.copies, self.salt = bases, copies, salt

    def of(self, model):
        """{column: SQL expression} of each column of `model`."""
        named = self._named(model)
        fields = {field.name: field for field in model._meta.concrete_fields}
        if unknown := named.keys() - fields.keys():
            raise ValueError(f"{model._meta.label} has no column {', '.join(sorted(unknown))}.")
        return {field.column: named.get(name) or self._by_type(field) for name, field in fields.items()}

    def joins(self, model):
        """SQL of what `of(model)` reads beside `source` and `copy`: drawn names, and the roles of agents."""
        drawn = {
            Parent: {"drawn_last_name": "", "drawn_first_name": "title = source.title", "drawn_phone": ""},
            Child: {"drawn_child_name": ""},
        }
        joins = [
            f"JOIN {table} ON {table}.rank = {self.draw(model, table)}" + (condition and f" AND {table}.{condition}")
            for table, condition in drawn.get(model, {}).items()
        ]
        roles = [
            f'LEFT JOIN {Agent._meta.db_table} AS "{field.name}" ON "{field.name}".id = source."{field.column}"'
            for field in model._meta.concrete_fields
            if field.related_model is Agent
        ]
        return "\n".join(joins + roles)

    def key(self, model, source_key):
        """The key of a copy of the row `source_key`: rows follow in the order of those copied."""
        return f"({self.bases[model]} + ({source_key} - 1) * {self.copies} + copy.number)"

    def draw(self, model, table, source_key="source.id"):
        """A rank of `table`, other for each copied row; the same for the same salt."""
        return f"mod({self.random(model, table, source_key)}, {LENGTHS[table]})"

    def random(self, model, purpose, source_key):
        """A number from 0 to 2⁶⁰ - 1, other for each copied row and each `purpose`."""
        salt = self.salt + crc32(purpose.encode())
        return f"(hashint8extended({self.key(model, source_key)}, {salt}) & {2**60 - 1})"

    def _by_type(self, field):
        column = f'source."{field.column}"'
        if field.primary_key:
            return self.key(field.model, column)
        if field.related_model in self.bases:
            return self.key(field.related_model, column)
        if field.related_model in SAME_PLACE:
            return SAME_PLACE[field.related_model]
        if field.related_model is Agent:
            roles = " ".join(f"WHEN '{role.value}' THEN copy.{role.value}" for role in AGENT_ROLES)
            return f'CASE "{field.name}".role {roles} END'
        if isinstance(field, models.DateTimeField):
            return f"{column} + copy.shift * interval '1 day'"
        if isinstance(field, models.DateField):
            return f"{column} + copy.shift"
        return column

    def _named(self, model):
        """{field: SQL} of what differs from one copy to the next by another rule than its type."""
        if model is Parent:
            return self._of_parent()
        if model is Family:
            return {"hand_over": "NULL"}  # that of its model goes on between two agents of another Caf
        if model is Child:
            return {"first_name": "drawn_child_name.name"}
        if model is Procedure:
            number = f"substr(source.source_reference, {len(REFERRAL_REFERENCE) + 1})::bigint"
            return {
                "source_reference": f"CASE WHEN starts_with(source.source_reference, '{REFERRAL_REFERENCE}') "
                f"THEN '{REFERRAL_REFERENCE}' || {self.key(Referral, number)} ELSE source.source_reference END"
            }
        if model is Entry:
            targets = " ".join(
                f"WHEN '{target._meta.label_lower}' THEN {self.key(target, 'source.target_id')}" for target in COPIED
            )
            return {"target_id": f"CASE source.target_type {targets} END"}
        return {}

    def _of_parent(self):
        key = self.key(Parent, "source.id")
        address = f"drawn_first_name.key || '.' || drawn_last_name.key || '.' || {key} || '@example.org'"
        return {
            "last_name": "drawn_last_name.name",
            "first_name": "drawn_first_name.name",
            "search_name": "drawn_last_name.key || ' ' || drawn_first_name.key",
            "allocataire_number": f"CASE source.allocataire_number WHEN '' THEN '' ELSE (1000000 + {key})::text END",
            "phone": "CASE source.phone WHEN '' THEN '' ELSE drawn_phone.phone END",
            "email": f"CASE source.email WHEN '' THEN '' ELSE replace({address}, ' ', '-') END",
            "postcode": "copy.postcode",
            "city": "CASE source.position WHEN 1 THEN copy.town ELSE copy.other_town END",
        }
