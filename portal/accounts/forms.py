"""The administrator's form for an agent: what opens doors is asked, a second person confirms; nobody's own."""

from django import forms
from django.db.models import Q

from portal.accounts.changes.process import ask_opening, change_account, email_objection
from portal.accounts.fields import ServicesField
from portal.accounts.guards import GUARDED
from portal.accounts.models import NAMES_NO_SERVICE, Agent
from portal.foundation.access.roles import CAF_ROLES, Role
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.workflow.transitions import ActionRefused
from portal.partners.models import Service

CAF_NEEDED = "Ce rôle est celui d’une Caf : choisissez-la."
NO_CAF = "Ce rôle n’est pas celui d’une Caf : laissez ce champ vide."
NO_SERVICE = "Seul un partenaire travaille dans un service : n’en choisissez aucun pour ce rôle."
SEVERAL_OPERATORS = "Ces services sont de plusieurs gestionnaires ({}) : choisissez ceux d’un seul."


class AgentForm(VersionedForm):
    """Ask that an account be opened or changed; the database repeats that the perimeter fits the role.

    The operator of a partner is that of the services chosen.
    """

    services = ServicesField(
        label="Services",
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 10}),
        help_text="Pour un partenaire : ceux où il travaille, d’un même gestionnaire. Pour en choisir plusieurs, "
        "gardez la touche Ctrl enfoncée : un clic, ou les flèches puis Espace, ajoute ou retire un service.",
    )

    class Meta:
        model = Agent
        fields = ["first_name", "last_name", "email", "role", "caf", "services"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Closed ones are offered to those who named them before.
        offered = Q(state=Service.State.OPEN) | Q(pk__in=self.instance.services)
        services = Service.objects.visible_to(self.agent).filter(offered)
        self.fields["services"].queryset = services.select_related("operator")
        for name in self.fields.keys() & GUARDED if self.instance.pk == self.agent.pk else ():
            self.fields[name].disabled = True
            self.fields[name].help_text = "Un autre administrateur peut le changer pour vous."

    def clean_email(self):
        """Compared without case: two accounts never differ by capitals alone."""
        return self.cleaned_data["email"].lower()

    def clean(self):
        """An address that nobody has or waits for, of a domain that the role may have; a perimeter that fits it."""
        cleaned = super().clean() or {}
        if "email" in cleaned and "role" in cleaned:
            self._check_address(cleaned["email"], cleaned["role"])
        services = list(cleaned.get("services", ()))
        operators = {service.operator for service in services}
        if "role" in cleaned:
            self._check_caf(cleaned)
            self._check_services(cleaned["role"], services, operators)
        if "services" in cleaned:
            self.instance.operator = next(iter(operators), None)
            cleaned["services"] = sorted(service.pk for service in services)
        return cleaned

    def _check_caf(self, cleaned):
        is_of_caf = cleaned["role"] in CAF_ROLES
        if "caf" in cleaned and is_of_caf != bool(cleaned["caf"]):
            self.add_error("caf", CAF_NEEDED if is_of_caf else NO_CAF)

    def _check_services(self, role, services, operators):
        if "services" in self.errors:
            return
        if role != Role.PARTENAIRE and services:
            self.add_error("services", NO_SERVICE)
        elif role == Role.PARTENAIRE and not services:
            self.add_error("services", NAMES_NO_SERVICE)
        elif len(operators) > 1:
            self.add_error("services", SEVERAL_OPERATORS.format(", ".join(sorted(map(str, operators)))))

    def _check_address(self, email, role):
        account = self.instance if self.instance.pk else None
        if said := email_objection(email, role, account):
            self.add_error("email", said)

    def ask(self):
        """The request that now waits for a second person; None when a name alone changed, or when it is refused.

        A refusal is in `errors`. The name of an account that exists is corrected at once.
        """
        answers = {name: self.cleaned_data[name] for name in self.Meta.fields} | {"operator": self.instance.operator}
        try:
            if self.instance.pk is None:
                return ask_opening(by=self.agent, **answers)
            return change_account(self.instance, by=self.agent, **answers)
        except ActionRefused as refusal:
            self.add_error(None, refusal.reason)
        return None
