"""Noting that somebody tried to reach the person whom a danger is about."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.first_contacts.forms import AttemptForm
from portal.separations.first_contacts.models import FirstContact
from portal.separations.first_contacts.process import note_attempt

REACHED = "Le contact est noté. Écrivez maintenant la prochaine étape du dossier."
NOT_REACHED = "L’essai est noté. Le contact reste à prendre {}."


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def first_contact_make(request, pk):
    """How, and whether somebody was reached."""
    agent = request.user
    contact = FirstContact.objects.visible_to(agent).select_related("family", "for_agent").get_or_404(pk=pk)
    if "make" not in contact.available_steps(agent):
        return redirect(contact)
    disclose(request, contact)
    form = AttemptForm(typed(request), agent=agent)
    if request.method == "POST" and form.is_valid():
        answers = form.answers
        return perform_and_redirect(
            request,
            lambda: note_attempt(contact, by=agent, **answers),
            done=REACHED if answers["reached"] else NOT_REACHED.format(contact.term_in_words),
            back=contact,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "contact": contact, "family": contact.family}
    return render(request, "separations/first_contacts/first_contact_make.html", context)
