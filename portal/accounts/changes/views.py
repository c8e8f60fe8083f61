"""Requests about accounts, read by administrators and by the managers of the Caf: confirmed, refused, taken back."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts.changes.applying import hindrance, moves, services_by_name
from portal.accounts.changes.filters import AccountChangeFilter
from portal.accounts.changes.forms import RefuseChangeForm
from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.tables import AccountChangeTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_administrator, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.bulk import bulk_act
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect

CONFIRMED = "C’est confirmé et fait. La personne en est avertie par courrier électronique."
REFUSED = "La demande est refusée : le compte reste tel qu’il est."
WITHDRAWN = "La demande est retirée : le compte reste tel qu’il est."
# Nothing that asks for an answer of its own.
ACTS = ["confirm", "withdraw"]


@require_GET
@requires(is_administrator, is_manager)
def agent_change_list(request):
    """Those of the perimeter, the latest first."""
    return render(request, "accounts/changes/agent_change_list.html", {"list": _listed(request)})


@require_http_methods(["GET", "POST"])
@requires(is_administrator, is_manager)
@once
def agent_change_bulk(request):
    """Confirm or take back several: tried first, then done, each said by itself."""
    return bulk_act(request, _listed(request), back="agent_change_list")


@require_GET
@requires(is_administrator, is_manager)
def agent_change_detail(request, pk):
    """What is asked, old beside new, and what the reader may do about it."""
    change = _visible(request, pk)
    context = {
        "change": change,
        "moves": moves(change, change.before, services_by_name) if change.moves_values else [],
        "hindrance": hindrance(change) if change.is_asked else "",
        "steps": change.available_steps(request.user),
        "own": change.account == request.user,
    }
    return render(request, "accounts/changes/agent_change_detail.html", context)


@require_POST
@requires(is_administrator, is_manager)
@once
def agent_change_confirm(request, pk):
    """The second person agrees; it is done at once."""
    change = _visible(request, pk)
    return perform_and_redirect(request, lambda: change.confirm(by=request.user), done=CONFIRMED, back=change)


@require_http_methods(["GET", "POST"])
@requires(is_administrator, is_manager)
@once
def agent_change_refuse(request, pk):
    """The second person does not, and says why."""
    change = _visible(request, pk)
    form = RefuseChangeForm(typed(request), agent=request.user)
    if request.method == "GET" and "refuse" not in change.available_steps(request.user):
        return redirect(change)
    if request.method == "GET":
        return render(request, "accounts/changes/agent_change_refuse.html", {"form": form, "change": change})
    if not form.is_valid():
        return refuse(request, form=form)
    return perform_and_redirect(
        request, lambda: change.refuse(by=request.user, **form.cleaned_data), done=REFUSED, back=change
    )


@require_POST
@requires(is_administrator)
@once
def agent_change_withdraw(request, pk):
    """Who asked takes it back."""
    change = get_visible_or_404(AccountChange, request.user, pk=pk)
    return perform_and_redirect(request, lambda: change.withdraw(by=request.user), done=WITHDRAWN, back=change)


def _listed(request):
    rows = AccountChange.objects.visible_to(request.user).for_page()
    return ListPage(
        request, rows, AccountChangeTable, filter_class=AccountChangeFilter, acts=ACTS,
        bulk_url=reverse("agent_change_bulk"),
    )  # fmt: skip


def _visible(request, pk):
    return AccountChange.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
