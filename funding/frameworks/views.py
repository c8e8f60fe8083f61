"""Conventions-cadres: prepared, signed with their file, followed by the nation."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.frameworks.filters import FrameworkFilter
from funding.frameworks.forms import FrameworkEndForm, FrameworkForm, FrameworkSignForm
from funding.frameworks.models import Framework
from funding.frameworks.permissions import may_keep_framework, may_keep_frameworks
from funding.frameworks.tables import FrameworkTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.territory.models import Caf

FORM = "funding/frameworks/framework_form.html"


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def framework_list(request):
    """All of them; for the Cnaf, the Caf that have none in force too."""
    may_keep, create = may_keep_frameworks(request.user), reverse("framework_create")
    rows = Framework.objects.visible_to(request.user)
    listed = ListPage(
        request,
        rows.for_list(),
        FrameworkTable,
        filter_class=FrameworkFilter,
        fill=(create, "Préparer une convention-cadre") if may_keep else None,
    )
    without = None
    if is_cnaf(request.user):
        covered = rows.in_force(timezone.localdate()).exclude(caf=None).values("caf")
        without = list(Caf.objects.visible_to(request.user).exclude(pk__in=covered).order_by("code"))
    context = {"list": listed, "may_keep": may_keep, "without": without}
    return render(request, "funding/frameworks/framework_list.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def framework_detail(request, pk):
    """One convention-cadre: its period, who signed, its file; what its keeper may do."""
    rows = Framework.objects.visible_to(request.user).select_related("caf", "prepared_by")
    framework, agent = rows.get_or_404(pk=pk), request.user
    sign, end = (reverse(f"framework_{step}", args=[pk]) for step in ("sign", "end"))
    context = {
        "framework": framework,
        "may_keep": may_keep_framework(agent, framework),
        "steps": framework.available_steps(agent),
        "sign_form": FrameworkSignForm(typed(request, sign), agent=agent),
        "end_form": FrameworkEndForm(typed(request, end), agent=agent, framework=framework),
    }
    return render(request, "funding/frameworks/framework_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_keep_frameworks)
@once
def framework_create(request):
    """Prepare one: national by the Cnaf, of the département by its manager."""
    framework = Framework(caf_id=request.user.caf_id, prepared_by=request.user)
    done = "La convention-cadre est préparée. Joignez le document signé quand il l’est."
    return _form(request, framework, "create", done)


@require_http_methods(["GET", "POST"])
@requires(may_keep_frameworks)
@once
@transaction.atomic
def framework_update(request, pk):
    """Correct one that nobody signed yet."""
    rows = Framework.objects.visible_to(request.user).kept_by(request.user)
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    framework = rows.get_or_404(pk=pk)
    if not framework.is_prepared:
        messages.error(request, "Cette convention-cadre est signée ou abandonnée : elle ne se corrige plus.")
        return refuse(request, framework)
    return _form(request, framework, "update", "La convention-cadre est corrigée.")


@require_POST
@requires(may_keep_frameworks)
@once
def framework_sign(request, pk):
    """Attach the signed file."""
    framework = _kept(request, pk)
    form = FrameworkSignForm(request.POST, request.FILES, agent=request.user)
    if not form.is_valid() and "sign" in framework.available_steps(request.user):
        return refuse(request, f"{framework.get_absolute_url()}#signature", form=form)
    given = {name: form.cleaned_data.get(name) for name in ("document", "signed_on")}
    done = "La signature est enregistrée, avec le document."
    return perform_and_redirect(request, lambda: framework.sign(by=request.user, **given), done=done, back=framework)


@require_POST
@requires(may_keep_frameworks)
@once
def framework_end(request, pk):
    """Say that it stops before its term."""
    framework = _kept(request, pk)
    form = FrameworkEndForm(request.POST, agent=request.user, framework=framework)
    if not form.is_valid() and "end" in framework.available_steps(request.user):
        return refuse(request, f"{framework.get_absolute_url()}#fin", form=form)
    given = {name: form.cleaned_data.get(name) for name in ("ended_on", "reason")}
    return perform_and_redirect(
        request, lambda: framework.end(by=request.user, **given), done="La fin est enregistrée.", back=framework
    )


@require_POST
@requires(may_keep_frameworks)
@once
def framework_cancel(request, pk):
    """Give up one that nobody signed."""
    framework = _kept(request, pk)
    done = "La convention-cadre est abandonnée."
    return perform_and_redirect(request, lambda: framework.cancel(by=request.user), done=done, back=framework)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def framework_document(request, pk):
    """The signed file, to be downloaded."""
    framework = get_visible_or_404(Framework, request.user, pk=pk)
    return pdf_download(framework.document, f"convention-cadre-{pk}.pdf")


def _kept(request, pk):
    """Of those that the agent writes: another one is not there for a POST."""
    return Framework.objects.visible_to(request.user).kept_by(request.user).get_or_404(pk=pk)


def _form(request, framework, action, done):
    form = FrameworkForm(typed(request), agent=request.user, instance=framework)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action=action, target=framework)
        messages.success(request, done)
        return redirect(framework)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, FORM, {"form": form})
