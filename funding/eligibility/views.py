"""Criteria: read by everybody who funds, prepared by one person of the Cnaf, published by another."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.eligibility.forms import CriterionForm
from funding.eligibility.models import Criterion
from funding.eligibility.tables import CriterionTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

COPIED = (
    "code", "words", "from_exercice", "until_exercice", "proof_asked", "needs_document", "source", "nature",
)  # fmt: skip


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def criterion_list(request):
    """Every criterion; drafts are shown to the Cnaf alone."""
    rows = Criterion.objects.visible_to(request.user).for_list()
    rows = rows if is_cnaf(request.user) else rows.exclude(state=Criterion.State.DRAFT)
    context = {"list": ListPage(request, rows, CriterionTable), "may_prepare": is_cnaf(request.user)}
    return render(request, "funding/eligibility/criterion_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def criterion_create(request):
    """Prepare a criterion, or the correction of one, which another person will publish."""
    replaces = _corrected(request)
    start = {name: getattr(replaces, name) for name in COPIED} if replaces else {}
    form = CriterionForm(typed(request), agent=request.user, initial=start, replaces=replaces)
    if request.method == "POST" and form.is_valid():
        criterion = form.save()
        Entry.objects.record(by=request.user, action="create", target=criterion)
        messages.success(request, "Le critère est préparé. Une autre personne de la Cnaf le relit et le publie.")
        return redirect(criterion)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "criterion": None, "replaces": replaces}
    return render(request, "funding/eligibility/criterion_form.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_cnaf)
@once
def criterion_update(request, pk):
    """Correct a draft, which makes one its preparer; the row is held meanwhile, so that nobody publishes it."""
    rows = Criterion.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    criterion = rows.get_or_404(pk=pk)
    if not criterion.is_draft:
        messages.error(request, "Ce critère est publié : préparez une correction, qui le remplacera.")
        return refuse(request, criterion)
    form = CriterionForm(typed(request), agent=request.user, instance=criterion)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action="update", target=criterion)
        messages.success(request, "Le critère est corrigé. Une autre personne que vous le relit et le publie.")
        return redirect(criterion)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "criterion": criterion, "replaces": criterion.replaces}
    return render(request, "funding/eligibility/criterion_form.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def criterion_detail(request, pk):
    """One criterion: what it asks, from which text, who prepared and published it."""
    rows = Criterion.objects.visible_to(request.user).for_list()
    rows = rows if is_cnaf(request.user) else rows.exclude(state=Criterion.State.DRAFT)
    criterion = rows.get_or_404(pk=pk)
    context = {
        "criterion": criterion,
        "may_prepare": is_cnaf(request.user),
        "may_publish": "publish" in criterion.available_steps(request.user),
    }
    return render(request, "funding/eligibility/criterion_detail.html", context)


@require_POST
@requires(is_cnaf)
@once
def criterion_publish(request, pk):
    """Put a draft in force, as the page showed it."""
    criterion = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: criterion.publish(by=request.user, version=posted_version(request.POST)),
        done="Le critère est publié : les demandes non décidées de ces exercices doivent le remplir.",
        back=criterion,
    )


@require_POST
@requires(is_cnaf)
@once
def criterion_discard(request, pk):
    """Delete a draft prepared by mistake."""
    criterion = _visible(request, pk)
    return perform_and_redirect(
        request,
        lambda: criterion.discard(by=request.user, version=posted_version(request.POST)),
        done="Le critère préparé est écarté ; rien d’autre n’a changé.",
        back="criterion_list",
    )


def _corrected(request):
    """The published criterion that `?corrige=` names, if any."""
    key = request.GET.get("corrige", "")
    if not (key.isascii() and key.isdecimal() and len(key) < 10):
        return None
    return Criterion.objects.visible_to(request.user).published().filter(pk=key).first()


def _visible(request, pk):
    return Criterion.objects.visible_to(request.user).for_list().get_or_404(pk=pk)
