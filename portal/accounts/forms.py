"""The administrator's form for an agent: what opens doors is asked, a second person confirms; nobody's own."""

from portal.accounts.changes.process import ask_opening, change_account, email_objection
from portal.accounts.guards import GUARDED
from portal.accounts.models import Agent
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.workflow.transitions import ActionRefused


class AgentForm(VersionedForm):
    """Ask that an account be opened or changed; the database repeats that the perimeter fits the role."""

    class Meta:
        model = Agent
        fields = ["first_name", "last_name", "email", "role", "caf", "operator"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in GUARDED if self.instance.pk == self.agent.pk else ():
            self.fields[name].disabled = True
            self.fields[name].help_text = "Un autre administrateur peut le changer pour vous."

    def clean_email(self):
        """Compared without case: two accounts never differ by capitals alone."""
        return self.cleaned_data["email"].lower()

    def clean(self):
        """An address that nobody has or waits for, of a domain that the role may have."""
        cleaned = super().clean() or {}
        if "email" in cleaned and "role" in cleaned:
            self._check_address(cleaned["email"], cleaned["role"])
        return cleaned

    def _check_address(self, email, role):
        account = self.instance if self.instance.pk else None
        if said := email_objection(email, role, account):
            self.add_error("email", said)

    def ask(self):
        """The request that now waits for a second person; None when a name alone changed, or when it is refused.

        A refusal is in `errors`. The name of an account that exists is corrected at once.
        """
        answers = {name: self.cleaned_data[name] for name in self.Meta.fields}
        try:
            if self.instance.pk is None:
                return ask_opening(by=self.agent, **answers)
            return change_account(self.instance, by=self.agent, **answers)
        except ActionRefused as refusal:
            self.add_error(None, refusal.reason)
        return None
