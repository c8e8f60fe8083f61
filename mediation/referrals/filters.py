"""What narrows the list of referrals; every filter goes through an index, names are posted, dangers are none."""

import django_filters
from django.core.exceptions import ValidationError

from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.foundation.access.roles import is_caseworker, is_partner
from portal.foundation.lists.filters import ListFilter
from portal.foundation.text.names import search_key
from portal.separations.replacements.models import stands_for

LONGEST_WORDS = 100
STATES = [
    ("open", "en cours"),
    ("late", "réponse en retard"),
    ("answered", "répondues, sans étape écrite depuis"),
    *Referral.State.choices,
]


WHOSE = [("mine", "que je suis"), ("others", "des autres agents de la Caf")]


def services(request):
    """The services one may choose from."""
    return Service.objects.visible_to(request.user).select_related("operator")


def check_words(words):
    """A number, or letters enough to look for somebody."""
    key = search_key(words)
    if len(key) < 2 and not key.isdecimal():
        raise ValidationError("Écrivez au moins deux lettres du nom, ou le numéro de l’orientation.")


class ReferralFilter(ListFilter):
    """By number or parent, state, whose file it is, and service."""

    limited = {"dossiers": is_caseworker}

    private = ("q",)
    q = django_filters.CharFilter(
        label="Nom d’un parent ou numéro", method="by_words", max_length=LONGEST_WORDS, validators=[check_words]
    )
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=STATES, method="by_state")
    dossiers = django_filters.ChoiceFilter(label="Dossiers", empty_label="tous", choices=WHOSE, method="by_owner")
    service = django_filters.ModelChoiceFilter(label="Service", empty_label="tous", queryset=services)

    class Meta:
        model = Referral
        fields = ["q", "state", "dossiers", "service"]

    @property
    def words(self):
        """What is searched, even beside a wrong filter: a search is written in the access journal."""
        return self.form.cleaned_data.get("q", "") if self.is_bound and self.errors is not None else ""

    def by_words(self, referrals, name, words):
        """Referrals of this number, or of a parent so named: to a service, while the referral is with it."""
        return referrals.naming(words, only_with_service=is_partner(self.request.user))

    def by_state(self, referrals, name, choice):
        """One state, all those that go on, those that wait for too long, or those answered lately."""
        phrases = {"open": referrals.open, "late": referrals.late, "answered": referrals.answered_unfollowed}
        return phrases[choice]() if choice in phrases else referrals.filter(state=choice)

    def by_owner(self, referrals, name, choice):
        """On files one follows, or follows for a colleague who is away; or on the others of the Caf."""
        followed = stands_for(self.request.user)
        return referrals.followed_by(followed) if choice == "mine" else referrals.followed_by_others(followed)
