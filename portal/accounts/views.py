"""Agents, seen by an administrator: listed, asked for, closed. `account` is the row, `agent` who acts."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.process import ask_factor_removal, ask_reopening, close_account, has_factor
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
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect

OPEN = "Demander l’ouverture d’un compte"
ASKED = "C’est demandé. {who} confirme ou refuse avant le {until}. Rien n’a encore changé."
NOTHING_ASKED = "Le compte de {account} est à jour."
CLOSED = "Le compte de {account} est désactivé. Cette personne et les responsables de sa Caf en sont avertis."


@require_GET
@requires(is_administrator)
def agent_list(request):
    """Agents, searched by name or address, by role and by standing of the account."""
    agents = Agent.objects.visible_to(request.user).with_perimeter()
    listed = ListPage(request, agents, AgentTable, filter_class=AgentFilter, fill=(reverse("agent_create"), OPEN))
    return render(request, "accounts/agent_list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_administrator)
@once
def agent_create(request):
    """Ask that an account be opened; the person is invited to choose a password once it is."""
    form = AgentForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid() and (change := form.ask()):
        return _asked(request, change)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "accounts/agent_form.html", {"form": form, "account": None, "waiting": None})


@require_http_methods(["GET", "POST"])
@requires(is_administrator)
@once
def agent_update(request, pk):
    """Correct the name of an agent; ask for another address, role or perimeter."""
    account = _locked(request, pk) if request.method == "POST" else get_visible_or_404(Agent, request.user, pk=pk)
    form = AgentForm(typed(request), agent=request.user, instance=account)
    if request.method == "POST":
        change = form.ask() if form.is_valid() else None
        if not form.is_valid():
            return refuse(request, form=form)
        if change is not None:
            return _asked(request, change)
        messages.success(request, NOTHING_ASKED.format(account=account))
        return redirect("agent_list")
    waiting = AccountChange.objects.visible_to(request.user).asked().filter(account=account).first()
    context = {
        "form": form,
        "account": account,
        "waiting": waiting,
        "has_factor": has_factor(account),
    }
    return render(request, "accounts/agent_form.html", context)


@require_POST
@requires(is_administrator)
@once
def agent_deactivate(request, pk):
    """Close the door to an agent, at once; nobody locks themselves out."""
    account = _locked(request, pk)
    return perform_and_redirect(
        request,
        lambda: close_account(account, by=request.user),
        done=CLOSED.format(account=account),
        back=reverse("agent_update", args=[pk]),
    )


@require_POST
@requires(is_administrator)
@once
def agent_reactivate(request, pk):
    """Ask that the door be opened again to an agent who is back."""
    return _ask(request, pk, ask_reopening)


@require_POST
@requires(is_administrator)
@once
def agent_factor_reset(request, pk):
    """Ask that the second factor that an agent lost be removed."""
    return _ask(request, pk, ask_factor_removal)


def _ask(request, pk, ask):
    """Take one of the requests that need no form."""
    account = _locked(request, pk)
    try:
        return _asked(request, ask(account, by=request.user))
    except ActionRefused as refusal:
        messages.error(request, refusal.reason)
        return redirect("agent_update", pk=pk)


def _asked(request, change):
    who = change.who_confirms
    messages.success(request, ASKED.format(who=who[:1].upper() + who[1:], until=fr_date(change.expires_at)))
    return redirect(change)


def _locked(request, pk):
    """The account, locked until the end of the request's transaction."""
    agents = Agent.objects.visible_to(request.user)
    agents.hold(pk, request.user.pk)
    return agents.get_or_404(pk=pk)
