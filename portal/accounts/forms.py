"""The administrator's form for an agent: role and perimeter go together; nobody changes their own."""

from django import forms
from django.db import IntegrityError, transaction

from portal.accounts.models import Agent
from portal.foundation.forms.stale_edits import VersionedForm

# What opens doors: an administrator gives it to others, never to themselves.
NOT_ONES_OWN = ("email", "role", "caf", "operator")
TAKEN = "Un compte porte déjà cette adresse : cherchez-le dans la liste des agents."


class AgentForm(VersionedForm):
    """Create or change an agent; the database repeats that the perimeter fits the role."""

    class Meta:
        model = Agent
        fields = ["first_name", "last_name", "email", "role", "caf", "operator"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in NOT_ONES_OWN if self.instance.pk == self.agent.pk else ():
            self.fields[name].disabled = True
            self.fields[name].help_text = "Un autre administrateur peut le changer pour vous."

    def clean_email(self):
        """Compared without case: two accounts never differ by capitals alone."""
        email = self.cleaned_data["email"].lower()
        if self._is_taken(email):
            raise forms.ValidationError(TAKEN)
        return email

    def _is_taken(self, email):
        others = Agent.objects.visible_to(self.agent).exclude(pk=self.instance.pk)
        return others.filter(email__iexact=email).exists()

    def save_once(self):
        """The account saved, or None when another one took the address meanwhile (`errors`)."""
        try:
            with transaction.atomic():
                return self.save()
        except IntegrityError:
            if not self._is_taken(self.cleaned_data["email"]):
                raise
            self.add_error("email", TAKEN)
        return None

    @transaction.atomic
    def save(self, commit=True):
        """A new agent has no usable password: a link to choose one is sent by « mot de passe oublié ».

        An address taken away no longer opens the account: allauth keeps those it has seen, and would accept them.
        """
        if self.instance.pk is None:
            self.instance.set_unusable_password()
        elif "email" in self.changed_data:
            self.instance.emailaddress_set.all().delete()
        return super().save(commit)
