"""What stands in each column of a copied row, as SQL; the columns are read from the models.

In the SQL, `source` is the row copied and `copy` its file: `number` (from 1 on), `shift` (days), and the columns of
`drawn_place`. A column that is not named here is carried as it is, or by the rule of its type: keys of copied tables
follow their rows, a Caf, a service or an agent becomes that of the new place, dates are shifted.
"""

from zlib import crc32

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce

from demonstration.drawn_tables import AGENT_ROLES
from mediation.consents.models import Consent
from mediation.preparation.models import SharedContact
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport, ThreatenedPerson
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.events.models import Reconciliation, Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.first_contacts.models import ContactAttempt, FirstContact
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import ContactPoint, Person
from portal.separations.recording.models import Confirmation
from portal.separations.rights.models import AsfOpening, Procedure
from portal.territory.models import Caf

# Each copied table with its path to the file, in the order in which triggers find what they check: consents come
# before their referral, dangers recorded after a sending come after it.
COPIED = {
    Family: F("pk"),
    Person: Coalesce("as_parent__family", "as_child__family"),
    ContactPoint: Coalesce("person__as_parent__family", "person__as_child__family"),
    NotSamePerson: Coalesce("first__as_parent__family", "first__as_child__family"),
    Parent: F("family"),
    Child: F("family"),
    Separation: F("family"),
    Residence: F("family"),
    Reconciliation: F("family"),
    Confirmation: F("family"),
    NextStep: F("family"),
    Consent: F("referral__family"),
    SharedContact: F("referral__family"),
    Referral: F("family"),
    DangerReport: F("family"),
    ThreatenedPerson: F("report__family"),
    FirstContact: F("family"),
    ContactAttempt: F("first_contact__family"),
    Procedure: F("family"),
    AsfOpening: F("parent__family"),
}
# What the copies of a person read of their place in the file, beside the columns of their row; empty for a child.
PLACE = {
    Person: {"title": F("as_parent__title"), "position": F("as_parent__position")},
    ContactPoint: {"title": F("person__as_parent__title"), "position": F("person__as_parent__position")},
}
# Terms, which lie ahead: no day on which something happened.
AHEAD = frozenset({"due_on"})
REFERRAL_REFERENCE = "referral:"
SAME_PLACE = {Caf: "copy.caf_id", Service: "copy.service_id"}


class CopiedColumns:
    """SQL of the columns of copies: at most `copies` per row, keys after `bases` ({model: highest key in use}).

    `salt`: an integer that makes the draws; `lengths`: the number of ranks of each drawn table.
    """

    def __init__(self, bases, copies, salt, lengths):
        self.bases, self.copies, self.salt, self.lengths = bases, copies, salt, lengths

    def of(self, model):
        """{column: SQL expression} of each column of `model`."""
        named = self._named(model)
        fields = {field.name: field for field in model._meta.concrete_fields}
        if unknown := named.keys() - fields.keys():
            raise ValueError(f"{model._meta.label} has no column {', '.join(sorted(unknown))}.")
        return {field.column: named.get(name) or self._by_type(field) for name, field in fields.items()}

    def joins(self, model):
        """SQL of what `of(model)` reads beside `source` and `copy`: drawn names, and the roles of agents."""
        # The names of a contact point are those of its person.
        key = {Person: "source.id", ContactPoint: "source.person_id"}.get(model)
        names = {"drawn_last_name": "", "drawn_first_name": " AND drawn_first_name.title = source.title"}
        drawn = names | ({"drawn_child_name": ""} if model is Person else {"drawn_phone": ""})
        joins = [
            f"LEFT JOIN {table} ON {table}.rank = {self.draw(Person, table, key)}{condition}"
            for table, condition in (drawn.items() if key else ())
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
        return f"mod({self.random(model, table, source_key)}, {self.lengths[table]})"

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
        if model is Person:
            return self._of_person()
        if model is ContactPoint:
            return self._of_contact_point()
        if model is Family:
            return {"hand_over": "NULL"}  # that of its model goes on between two agents of another Caf
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

    def _of_person(self):
        letters = "drawn_last_name.letters || ' ' || drawn_first_name.letters"
        accented = "drawn_last_name.accented || ' ' || drawn_first_name.accented"
        place = f"{letters} || CASE WHEN {letters} = {accented} THEN '' ELSE E'\\t' || {accented} END"
        number = f"(1000000 + {self.key(Person, 'source.id')})::text"
        of_parent = {
            "last_name": "drawn_last_name.name",
            "first_name": "drawn_first_name.name",
            "search_words": "drawn_last_name.words || ' ' || drawn_first_name.words",
            "sort_key": place,
        }
        of_child = {
            "last_name": "''",
            "first_name": "drawn_child_name.name",
            "search_words": "drawn_child_name.words",
            "sort_key": "drawn_child_name.place",
        }
        either = "CASE WHEN source.title IS NULL THEN {} ELSE {} END"
        named = {column: either.format(of_child[column], of_parent[column]) for column in of_parent}
        return named | {"allocataire_number": f"CASE source.allocataire_number WHEN '' THEN '' ELSE {number} END"}

    def _of_contact_point(self):
        key = self.key(Person, "source.person_id")
        address = f"drawn_first_name.key || '.' || drawn_last_name.key || '.' || {key} || '@example.org'"
        town = "CASE source.position WHEN 1 THEN copy.town ELSE copy.other_town END"
        return {
            "phone": "CASE source.kind WHEN 'phone' THEN drawn_phone.phone ELSE '' END",
            "email": f"CASE source.kind WHEN 'email' THEN replace({address}, ' ', '-') ELSE '' END",
            "postcode": "CASE source.kind WHEN 'address' THEN copy.postcode ELSE '' END",
            "city": f"CASE source.kind WHEN 'address' THEN {town} ELSE '' END",
        }
