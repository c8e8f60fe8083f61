"""What the home page says of the seals of the journal."""

from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Notice, home_notices
from portal.journal.verification.status import sentences_for


@home_notices(Role.DPO, Role.ADMINISTRATEUR, order=10)
def seals_of_the_journal(agent):
    """Green when the journal is sealed and verified, else what to do."""
    url = reverse("seal_list")
    return [Notice(tone=tone, text=text, url=url, link="Voir les sceaux") for tone, text in sentences_for(agent)]
