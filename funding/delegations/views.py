"""The register of delegations: entered from a signed deed by somebody else than its holder, and ended."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.delegations.filters import DelegationFilter
from funding.delegations.forms import DelegationForm, EndForm
from funding.delegations.models import Delegation
from funding.delegations.tables import DelegationTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_administrator, is_manager
from portal.foundation.files.download import pdf_download
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import counted
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry


@require_GET
@requires(is_manager, is_administrator)
def delegation_list(request):
    """The register of the Caf; administrators see that of each."""
    rows = Delegation.objects.visible_to(request.user).for_list()
    listed = ListPage(request, rows, DelegationTable, filter_class=DelegationFilter)
    return render(request, "funding/delegations/delegation_list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_manager, is_administrator)
@once
def delegation_create(request):
    """Enter what a deed delegates to a colleague."""
    form = DelegationForm(typed(request), request.FILES or None, agent=request.user)
    if request.method == "POST" and form.is_valid():
        rows = form.save()
        for row in rows:
            Entry.objects.record(by=request.user, action="create", target=row)
        messages.success(request, f"{counted(len(rows), 'délégation')} au nom de {rows[0].agent}, avec l’acte signé.")
        return redirect("delegation_list")
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "funding/delegations/delegation_form.html", {"form": form})


@require_GET
@requires(is_manager, is_administrator)
def delegation_detail(request, pk):
    """One delegation: what it covers, its deed, and its end."""
    delegation = _visible(request, pk)
    context = {
        "delegation": delegation,
        "standing": delegation.standing_today,
        "may_end": "end" in delegation.available_steps(request.user),
        "form": EndForm(agent=request.user),
    }
    return render(request, "funding/delegations/delegation_detail.html", context)


@require_POST
@requires(is_manager, is_administrator)
@once
def delegation_end(request, pk):
    """Put an end to it, at once."""
    delegation = _visible(request, pk)
    form = EndForm(request.POST, agent=request.user)
    reason = form.cleaned_data.get("reason", "") if form.is_valid() else ""
    return perform_and_redirect(
        request,
        lambda: delegation.end(by=request.user, reason=reason),
        done="La délégation est terminée : personne ne décide plus par elle. Ce qu’elle a décidé reste.",
        back=delegation,
    )


@require_GET
@requires(is_manager, is_administrator)
def delegation_deed(request, pk):
    """The signed deed, to be downloaded."""
    return pdf_download(_visible(request, pk).deed, f"acte-delegation-{pk}.pdf")


def _visible(request, pk):
    return Delegation.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
