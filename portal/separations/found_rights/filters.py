"""What narrows the list of rights to examine, kept in the address to share a list; dangers are never a filter."""

from datetime import timedelta

import django_filters
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.roles import is_manager
from portal.foundation.lists.filters import ListFilter
from portal.separations.replacements.models import stands_for
from portal.separations.rights.asf.clock import UNCONDITIONAL_MONTHS
from portal.separations.rights.models import FoundRight
from portal.separations.rights.permissions import answers_for_the_caf
from portal.separations.rights.terms.facts import add_months

SOON = timedelta(days=31)
STATES = [("examined", "examinés")]
FROM = UNCONDITIONAL_MONTHS + 1
MONTHS = [
    *((str(month), f"mois {month}") for month in range(1, FROM)),
    (str(FROM), f"à partir du mois {FROM}"),
]


def follows_beside_the_caf(agent):
    """Whether the agent answers for the whole Caf and follows files of their own: a social worker."""
    return answers_for_the_caf(agent) and not is_manager(agent)


def caseworkers(request):
    """The agents one may choose from."""
    return Agent.objects.visible_to(request.user).caseworkers()


class FoundRightFilter(ListFilter):
    """By right, reason, month of the ASF clock and term; by référent for those who answer for the whole Caf."""

    limited = {"referent": answers_for_the_caf, "suivi": follows_beside_the_caf}
    droit = django_filters.ChoiceFilter(label="Droit", field_name="code", choices=FoundRight.Code, empty_label="tous")
    motif = django_filters.ChoiceFilter(
        label="Motif", field_name="because", choices=FoundRight.Because, empty_label="tous"
    )
    asf = django_filters.ChoiceFilter(
        label="Horloge de l’ASF", choices=MONTHS, empty_label="avec ou sans ASF ouverte", method="by_month"
    )
    echeance = django_filters.ChoiceFilter(
        label="Échéance", choices=[("mois", "dans le mois")], empty_label="toutes", method="by_term"
    )
    suivi = django_filters.ChoiceFilter(
        label="Suivi", choices=[("moi", "mes dossiers")], empty_label="toute la Caf", method="by_follower"
    )
    referent = django_filters.ModelChoiceFilter(
        label="Référent", field_name="family__referent", empty_label="tous", queryset=caseworkers
    )
    etat = django_filters.ChoiceFilter(label="État", choices=STATES, empty_label="à examiner", method="by_state")

    class Meta:
        model = FoundRight
        fields = ["droit", "motif", "asf", "echeance", "suivi", "referent", "etat"]

    def filter_queryset(self, queryset):
        """Those to examine, unless one asks for those that were."""
        rights = super().filter_queryset(queryset)
        return rights if self.form.cleaned_data.get("etat") else rights.to_examine()

    def by_state(self, rights, name, choice):
        """Those that somebody examined, whose facts did not change since."""
        return rights.examined()

    def by_month(self, rights, name, choice):
        """Of parents whose ASF is open, in this month of its clock; from the fifth on, a step is awaited."""
        month = int(choice)
        first = add_months(timezone.localdate().replace(day=1), 1 - month)
        last = add_months(first, 1) - timedelta(days=1)
        return rights.in_month_of_asf(last, None) if month == FROM else rights.in_month_of_asf(first, last)

    def by_term(self, rights, name, choice):
        """Those that end within a month."""
        return rights.filter(until_on__lte=timezone.localdate() + SOON)

    def by_follower(self, rights, name, choice):
        """Of the files that the agent follows, or follows for somebody who is away."""
        return rights.followed_by(stands_for(self.request.user))

    @property
    def in_words(self):
        """What the journal keeps of an export: the answers that narrow it, by their labels."""
        answers = self.form.cleaned_data if self.form.is_valid() else {}
        return ", ".join(f"{self.filters[name].label} {value}" for name, value in answers.items() if value)
