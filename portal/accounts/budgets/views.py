"""Alerts read by managers, administrators and the DPO; a stop that its agent asks to release, and who answers."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts.budgets.forms import AskReleaseForm, RefuseReleaseForm, ReleaseForm, SeenForm
from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.accounts.budgets.permissions import may_ask_release
from portal.accounts.budgets.process import ask_release, is_stopped, what_was_asked
from portal.accounts.budgets.tables import BudgetAlertTable, BudgetReleaseTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_administrator, is_dpo, is_manager
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import as_date
from portal.foundation.workflow.views import perform_and_redirect

REQUESTS_PER_PAGE = 10
ASKED = "Votre demande est partie. Revenez ici voir la réponse, ou attendez que la limite se libère d’elle-même."
SEEN = "C’est noté : le délégué à la protection des données lit que vous l’avez vue."
RELEASED = "La limite est levée. Elle revient d’elle-même à l’heure dite."
REFUSED = "La demande est refusée : la limite reste."


@require_GET
@requires(is_manager, is_administrator, is_dpo)
def budget_alert_list(request):
    """Requests for a release, then alerts, those of the reader's perimeter, the latest first."""
    releases = BudgetRelease.objects.visible_to(request.user).readable_by(request.user).for_page()
    alerts = BudgetAlert.objects.visible_to(request.user).readable_by(request.user).for_page()
    context = {
        "releases": ListPage(request, releases, BudgetReleaseTable, per_page=REQUESTS_PER_PAGE, page_field="demandes"),
        "list": ListPage(request, alerts, BudgetAlertTable),
    }
    return render(request, "accounts/budgets/budget_alert_list.html", context)


@require_GET
@requires(is_manager, is_administrator, is_dpo)
def budget_alert_detail(request, pk):
    """One alert; the DPO goes on to the lines of the journal."""
    alert = _readable(BudgetAlert.objects.visible_to(request.user), request, pk)
    left = typed(request, reverse("budget_alert_acknowledge", args=[pk]))
    day = as_date(alert.raised_at)
    narrowed = {"agent": alert.agent.email, "since": day, "until": as_date(alert.until_at)}
    context = {
        "alert": alert,
        "steps": alert.available_steps(request.user),
        "form": SeenForm(left, agent=request.user),
        "journal_url": reverse("journal_list", query=narrowed) if is_dpo(request.user) else "",
    }
    return render(request, "accounts/budgets/budget_alert_detail.html", context)


@require_POST
@requires(is_manager, is_administrator)
@once
def budget_alert_acknowledge(request, pk):
    """The manager has looked at it."""
    alert = _readable(BudgetAlert.objects.visible_to(request.user), request, pk)
    form = SeenForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, alert, form=form)
    return perform_and_redirect(
        request, lambda: alert.acknowledge(by=request.user, **form.cleaned_data), done=SEEN, back=alert
    )


@require_http_methods(["GET", "POST"])
@requires(may_ask_release)
@once
def budget_release_ask(request):
    """Ask to go on after a stop; then what became of it. `next` is the page that was refused."""
    form, back = AskReleaseForm(typed(request), agent=request.user), request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = reverse("home")
    if request.method == "POST" and form.is_valid():
        return perform_and_redirect(
            request,
            lambda: ask_release(by=request.user, **form.cleaned_data),
            done=ASKED,
            back=reverse("budget_release_ask", query={"next": back}),
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {
        "form": form,
        "back": back,
        "stopped": is_stopped(request.user),
        **what_was_asked(request.user),
    }
    return render(request, "accounts/budgets/budget_release_ask.html", context)


@require_GET
@requires(is_manager, is_administrator, is_dpo)
def budget_release_detail(request, pk):
    """One request, and its answer for who may give it."""
    release = _readable(BudgetRelease.objects.visible_to(request.user), request, pk)

    def left_in(step):
        return typed(request, reverse(f"budget_release_{step}", args=[pk]))

    context = {
        "release": release,
        "steps": {} if release.is_past_term else release.available_steps(request.user),
        "release_form": ReleaseForm(left_in("release"), agent=request.user),
        "refuse_form": RefuseReleaseForm(left_in("refuse"), agent=request.user),
    }
    return render(request, "accounts/budgets/budget_release_detail.html", context)


@require_POST
@requires(is_manager, is_administrator)
@once
def budget_release_release(request, pk):
    """The agent goes on, for a few hours."""
    release = _readable(BudgetRelease.objects.visible_to(request.user), request, pk)
    form = ReleaseForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, release, form=form)
    return perform_and_redirect(
        request, lambda: release.release(by=request.user, **form.cleaned_data), done=RELEASED, back=release
    )


@require_POST
@requires(is_manager, is_administrator)
@once
def budget_release_refuse(request, pk):
    """The stop stays, for a reason."""
    release = _readable(BudgetRelease.objects.visible_to(request.user), request, pk)
    form = RefuseReleaseForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, release, form=form)
    return perform_and_redirect(
        request, lambda: release.refuse(by=request.user, **form.cleaned_data), done=REFUSED, back=release
    )


def _readable(rows, request, pk):
    return rows.readable_by(request.user).for_page().get_or_404(pk=pk)
