"""Agents, seen by an administrator: list, create, change, deactivate. `account` is the row, `agent` who acts."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts.filters import AgentFilter
from portal.accounts.forms import AgentForm
from portal.accounts.models import Agent
from portal.accounts.tables import AgentTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_administrator
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry

OPEN = "Ouvrir un compte"


@require_GET
@requires(is_administrator)
def agent_list(request):
    """Agents, searched by name or address, by role and by standing of the account."""
    agents = Agent.objects.visible_to(request.user).select_related("caf", "operator")
    listed = ListPage(request, agents, AgentTable, filter_class=AgentFilter, fill=(reverse("agent_create"), OPEN))
    return render(request, "accounts/agent_list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_administrator)
@once
def agent_create(request):
    """Open an account; the person chooses the password by the reset link."""
    form = AgentForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid() and (account := form.save_once()):
        Entry.objects.record(by=request.user, action="create", target=account, after=account.role)
        messages.success(
            request,
            f"Le compte de {account} est ouvert. Cette personne choisit son mot de passe par « Mot de passe oublié ».",
        )
        return redirect("agent_list")
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "accounts/agent_form.html", {"form": form, "account": None})


@require_http_methods(["GET", "POST"])
@requires(is_administrator)
@once
def agent_update(request, pk):
    """Change the name, address, role or perimeter of an agent."""
    account = _locked(request, pk) if request.method == "POST" else get_visible_or_404(Agent, request.user, pk=pk)
    before = account.role
    form = AgentForm(typed(request), agent=request.user, instance=account)
    if request.method == "POST" and form.is_valid() and form.save_once():
        Entry.objects.record(by=request.user, action="update", target=account, before=before, after=account.role)
        messages.success(request, f"Le compte de {account} est à jour.")
        return redirect("agent_list")
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "accounts/agent_form.html", {"form": form, "account": account})


@require_POST
@requires(is_administrator)
@once
def agent_deactivate(request, pk):
    """Close the door to an agent; nobody locks themselves out."""
    account = _locked(request, pk)
    if account == request.user:
        messages.error(request, "Vous ne pouvez pas désactiver votre propre compte : voyez un autre administrateur.")
        return redirect("agent_update", pk=pk)
    if account.is_active:
        account.is_active = False
        account.save(update_fields=["is_active"])
        Entry.objects.record(by=request.user, action="deactivate", target=account)
    messages.success(request, f"Le compte de {account} est désactivé.")
    return redirect("agent_list")


@require_POST
@requires(is_administrator)
@once
def agent_reactivate(request, pk):
    """Open the door again to an agent who is back."""
    account = _locked(request, pk)
    if not account.is_active:
        account.is_active = True
        account.save(update_fields=["is_active"])
        Entry.objects.record(by=request.user, action="activate", target=account)
    messages.success(request, f"Le compte de {account} est rouvert.")
    return redirect("agent_list")


def _locked(request, pk):
    """The account, locked until the end of the request's transaction."""
    return Agent.objects.visible_to(request.user).select_for_update(of=("self",)).get_or_404(pk=pk)
