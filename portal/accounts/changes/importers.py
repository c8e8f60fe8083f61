"""Asking for many accounts by a spreadsheet: each line asks, a second person confirms, the invitation then leaves."""

from django import forms
from django.core.exceptions import ValidationError

from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.process import ask_opening
from portal.accounts.email_domains import domain_objection
from portal.accounts.fields import NO_SERVICE, OperatorField, RoleField, ServiceNames
from portal.accounts.models import Agent
from portal.foundation.access.roles import CAF_ROLES, Role, is_administrator
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.partners.importers import EMPTY, text_of
from portal.territory.fields import CafField

CAF_NEEDED = "Ce rôle est celui d’une Caf : donnez son code (59) ou son nom (Caf du Nord)."
OPERATOR_NEEDED = "Un partenaire travaille pour un gestionnaire : donnez son SIRET."
NOT_WITH_THIS_ROLE = "Cette case ne va pas avec ce rôle : videz-la."
OTHERWISE = "Un compte porte cette adresse avec d’autres valeurs : changez-le dans « Agents »."
CLOSED = "Le compte de cette adresse est désactivé : demandez sa réouverture dans « Agents »."
ASKED_OTHERWISE = "Un compte est déjà demandé à cette adresse avec d’autres valeurs : retirez d’abord cette demande."


@imports
class AgentImporter(Importer):
    """One account asked for per address; one that is open or asked for with the same values is known."""

    kind = "agents"
    title = "Agents"
    noun = "agent"
    about = "une ligne par personne, reconnue à son adresse ; une seconde personne confirme chaque ouverture"
    model = AccountChange

    @staticmethod
    def allowed(agent):
        """Administrators, who ask."""
        return is_administrator(agent)

    def make_columns(self):
        """Address, names, role, and the perimeter that goes with the role."""
        caf, operator = CafField(agent=self.agent, required=False), OperatorField(agent=self.agent, required=False)
        self.services = ServiceNames(self.agent)
        return [
            ImportColumn(
                name="email", label="Adresse électronique", field=forms.EmailField(error_messages=EMPTY),
                aliases=("Adresse", "Courriel", "E-mail", "Email", "Mail"),
            ),
            ImportColumn(name="first_name", label="Prénom", field=text_of(Agent, "first_name")),
            ImportColumn(name="last_name", label="Nom", field=text_of(Agent, "last_name")),
            ImportColumn(
                name="role", label="Rôle", field=RoleField(error_messages=EMPTY), aliases=("Fonction", "Profil"),
                show=lambda role: str(Role(role).label),
            ),
            ImportColumn(
                name="caf", label="Caf", field=caf, attribute="caf_id", show=caf.name_of,
                aliases=("Code Caf", "Code de la Caf"),
            ),
            ImportColumn(
                name="operator", label="Gestionnaire", field=operator, attribute="operator_id", show=operator.name_of,
                aliases=("SIRET", "SIRET du gestionnaire", "N° de gestionnaire"),
            ),
            ImportColumn(
                name="services", label="Services", field=forms.CharField(required=False), show=self.services.names_of,
                aliases=("Services du gestionnaire", "Services du partenaire"),
            ),
        ]  # fmt: skip

    def identify(self, values):
        """The address, compared without case; the perimeter goes with the role."""
        role, errors = values["role"], {}
        for name, needed, said in (
            ("caf", role in CAF_ROLES, CAF_NEEDED),
            ("operator", role == Role.PARTENAIRE, OPERATOR_NEEDED),
        ):
            if needed != (name in values):
                errors[name] = said if needed else NOT_WITH_THIS_ROLE
        if "services" in values and role != Role.PARTENAIRE:
            errors["services"] = NOT_WITH_THIS_ROLE
        if errors:
            raise ValidationError(errors)
        values["services"] = self._services(values) if role == Role.PARTENAIRE else []
        values["email"] = values["email"].lower()
        return values["email"]

    def _services(self, values):
        """Keys of the services that the line names, of the operator that it names."""
        named = values.get("services", "")
        try:
            return self.services.read(named, values["operator"])
        except ValidationError as error:
            raise ValidationError({"operator" if error.message == NO_SERVICE else "services": error}) from error

    def existing(self, keys, *, lock=False):
        """Accounts of these addresses, and openings that wait for an answer."""
        asked = AccountChange.objects.visible_to(self.agent).asked().filter(kind=AccountChange.Kind.OPEN)
        return _by_address(asked, keys, lock) | _by_address(Agent.objects.visible_to(self.agent), keys, lock)

    def check(self, values, row):
        """An account is asked for, never changed by a list; its address is of a domain that its role may have."""
        if row is None:
            if said := domain_objection(values["email"], values["role"]):
                raise ValidationError({"email": said})
            return
        if isinstance(row, Agent) and not row.is_active:
            raise ValidationError({"email": CLOSED})
        named = {column.target: values.get(column.name) for column in self.columns}
        if any(getattr(row, target) != value for target, value in named.items()):
            raise ValidationError({"email": OTHERWISE if isinstance(row, Agent) else ASKED_OTHERWISE})

    def save(self, row, *, is_new, note):
        """Ask, as the form of one account does; the journal says that it was asked."""
        ask_opening(
            by=self.agent, first_name=row.first_name, last_name=row.last_name, email=row.email, role=row.role,
            caf=row.caf, operator=row.operator, services=row.services,
        )  # fmt: skip


def _by_address(rows, keys, lock):
    found = rows.filter(email__in=keys).order_by("pk")
    return {row.email: row for row in (found.select_for_update(of=("self",)) if lock else found)}
