"""What narrows the list of followed files, kept in the address."""

import django_filters
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager
from portal.foundation.lists.filters import ListFilter
from portal.separations.families.models import Family
from portal.separations.offers.models import Offer
from portal.separations.replacements.models import stands_for
from portal.separations.rights.alerts import openings_in_alert

STATES = [("closed", "fermés"), ("all", "ouverts et fermés"), ("cancelled", "annulés, saisis par erreur")]
AGAIN = [("a_refaire", "à reproposer à un parent")]
ALERTS = [("alerte", "ASF sans démarche, du deuxième au quatrième mois")]
STEPS = [("late", "en retard"), ("none", "sans prochaine étape"), ("mine", "pour moi")]


def caseworkers(request):
    """The agents one may choose from."""
    return Agent.objects.visible_to(request.user).caseworkers()


class FollowedFileFilter(ListFilter):
    """Open ones unless asked otherwise; those that are late or wait for a next step; by référent for a manager."""

    limited = {"referent": is_manager, "sans": is_manager}
    etat = django_filters.ChoiceFilter(label="Dossiers", empty_label="ouverts", choices=STATES, method="by_state")
    etape = django_filters.ChoiceFilter(label="Prochaine étape", empty_label="toutes", choices=STEPS, method="by_step")
    referent = django_filters.ModelChoiceFilter(label="Référent", empty_label="tous", queryset=caseworkers)
    sans = django_filters.ChoiceFilter(
        label="Suivi", empty_label="avec ou sans référent", choices=[("oui", "sans référent")], method="by_lack"
    )

    contact = django_filters.ChoiceFilter(
        label="Contact", empty_label="à prendre ou non", choices=[("oui", "à prendre")], method="by_contact"
    )
    asf = django_filters.ChoiceFilter(
        label="Alertes", empty_label="avec ou sans alerte", choices=ALERTS, method="by_asf"
    )

    propositions = django_filters.ChoiceFilter(
        label="Propositions", empty_label="toutes", choices=AGAIN, method="by_offers"
    )

    class Meta:
        model = Family
        fields = ["etat", "etape", "contact", "asf", "propositions", "referent", "sans"]

    def filter_queryset(self, queryset):
        """Closed and cancelled files are shown to those who ask for them."""
        families = super().filter_queryset(queryset)
        return families if self.form.cleaned_data.get("etat") else families.open()

    def by_state(self, families, name, choice):
        """Closed, cancelled, or all that were not cancelled."""
        if choice == "cancelled":
            return families.cancelled()
        return families.closed() if choice == "closed" else families.standing()

    def by_step(self, families, name, choice):
        """Late, without a next step, or whose next step is one's own or that of somebody one replaces."""
        if choice == "mine":
            return families.waiting_for(stands_for(self.request.user))
        return families.late() if choice == "late" else families.without_next_step()

    def by_contact(self, families, name, choice):
        """Those where a danger asks for a contact that nobody took yet."""
        return families.filter(first_contacts__state="waiting").distinct()

    def by_lack(self, families, name, choice):
        """Those that nobody follows."""
        return families.without_referent()

    def by_offers(self, families, name, choice):
        """Those where something that a parent put off is due again."""
        due = Offer.objects.visible_to(self.request.user).due()
        return families.filter(pk__in=due.values("parent__family"))

    def by_asf(self, families, name, choice):
        """Those whose ASF is open for two to four months, without a step that counts."""
        openings = openings_in_alert(self.request.user, timezone.localdate())
        return families.filter(pk__in=openings.values("parent__family"))
